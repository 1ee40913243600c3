/**
 * The entries of a calendar file we wrote before, so that a date that moved takes its entry along. Only our own are read; anything else in the file,
 * damaged or planted, is passed over.
 */

export interface EarlierEntry {
  readonly uid: string
  readonly sequence: number
  /** `2026-02-28T14:00:00Z` */
  readonly start: string
  readonly end: string
  readonly cancelled: boolean
  /** Only to be compared with; it is never written out again. */
  readonly summary: string
}

/** Half a hash, as our own entries carry; `-2` marks the place an entry moved away from. */
export const ownUid = /^[0-9a-f]{32}(?:-\d{1,6})?$/
const utcShape = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/
/** More than any case has; a file with more is not ours. */
const mostEntries = 2000

export function entriesBefore(text: string): readonly EarlierEntry[] {
  const found = new Map<string, EarlierEntry>()
  let own: Map<string, string> | null = null
  let depth = 0
  for (const line of text.replace(/\r?\n[ \t]/g, '').split(/\r?\n/)) {
    if (line === 'BEGIN:VEVENT') own = new Map()
    else if (line.startsWith('BEGIN:')) depth += own ? 1 : 0
    else if (line === 'END:VEVENT') {
      const entry = own ? entryFrom(own) : undefined
      if (entry && found.size < mostEntries) found.set(entry.uid, entry)
      own = null
      depth = 0
    } else if (line.startsWith('END:')) depth = Math.max(0, depth - 1)
    else if (own && depth === 0) {
      const at = line.indexOf(':')
      if (at > 0) own.set((line.slice(0, at).split(';')[0] ?? '').toUpperCase(), line.slice(at + 1))
    }
  }
  return [...found.values()]
}

function entryFrom(own: ReadonlyMap<string, string>): EarlierEntry | undefined {
  const [uid, start, end] = [own.get('UID') ?? '', utcFrom(own.get('DTSTART')), utcFrom(own.get('DTEND'))]
  const sequence = own.get('SEQUENCE') ?? '0'
  if (!ownUid.test(uid) || !start || !end || !/^\d{1,6}$/.test(sequence)) return undefined
  return {
    uid,
    start,
    end,
    sequence: Number(sequence),
    cancelled: own.get('STATUS') === 'CANCELLED',
    summary: unescaped(own.get('SUMMARY') ?? ''),
  }
}

function utcFrom(value: string | undefined): string | undefined {
  const parts = utcShape.exec(value ?? '')
  if (!parts) return undefined
  const [, year = '', month = '', day = '', hour = '', minute = '', second = ''] = parts
  const inRange = Number(month) <= 12 && Number(day) <= 31 && Number(hour) <= 23 && Number(minute) <= 59 && Number(second) <= 59
  return inRange && Number(month) > 0 && Number(day) > 0 ? `${year}-${month}-${day}T${hour}:${minute}:${second}Z` : undefined
}

const unescaped = (text: string): string => text.replace(/\\([\\;,nN])/g, (_, mark: string) => (mark === 'n' || mark === 'N' ? '\n' : mark))
