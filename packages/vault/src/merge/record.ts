/**
 * A record from the entries that touched it. A field is a multi-value register: a value goes only when an entry replaces it whose author had seen it; values nobody
 * replaced stand side by side until a person chooses. Nothing here looks at a clock.
 *
 * Entries of one device come in its order; between devices any order gives the same record, twice the same entry changes nothing, and two states can be joined.
 */
import { type Change, type Dot, goneField, type Manifest, sawField } from '../log/change.ts'

/** Who wrote a value, with which entry, and when by the author's own clock. */
export interface Stamp {
  readonly device: string
  readonly seq: number
  readonly at: number
  readonly doubt?: true
}

export interface Written extends Stamp {
  readonly value: unknown
}

export interface Attached extends Stamp {
  readonly name: string
  readonly file: Manifest
}

/** Plain data: it can be kept as JSON. */
export interface RecordState {
  readonly type: string
  /** The values that stand, in each field, by device and number. */
  readonly fields: Readonly<Record<string, readonly Written[]>>
  readonly files: readonly Attached[]
  /** For each device its last entry that was taken in. */
  readonly seen: Readonly<Record<string, number>>
  /** `field/device/seq`: replaced by an entry that came first. */
  readonly ahead: readonly string[]
}

export const emptyRecord: RecordState = { type: '', fields: {}, files: [], seen: {}, ahead: [] }

const fileList = '~files'
const keyOf = (field: string, device: string, seq: number) => `${field}/${device}/${seq}`
/** The same order on every device, whichever entry came first: two people who speak of the second value mean one. */
export const byDot = (a: Stamp, b: Stamp): number => (a.device === b.device ? a.seq - b.seq : a.device < b.device ? -1 : 1)
/** A field may bear any name, `constructor` and `__proto__` too: such tables are made and read by these two alone. */
const table = <T>(entries: Iterable<readonly [string, T]>): Readonly<Record<string, T>> => Object.fromEntries(entries)

/** What stands under this name and was put there, not what every object inherits. */
export const ownIn = <T>(all: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(all, name) ? all[name] : undefined

/** The state after one more entry. */
export function applyChange(state: RecordState, stamp: Stamp, change: Change): RecordState {
  if (change.do !== 'put' && change.do !== 'attach' && change.do !== 'detach') return state
  if (stamp.seq <= (ownIn(state.seen, stamp.device) ?? -1)) return state
  const fields = new Map(Object.entries(state.fields))
  const ahead = new Set(state.ahead)
  let files = state.files
  const replace = (field: string, [device, seq]: Dot): void => {
    if (seq > (ownIn(state.seen, device) ?? -1)) ahead.add(keyOf(field, device, seq))
    else if (field === fileList) files = files.filter((one) => one.device !== device || one.seq !== seq)
    else
      fields.set(
        field,
        (fields.get(field) ?? []).filter((one) => one.device !== device || one.seq !== seq),
      )
  }
  const comes = (field: string): boolean => !ahead.delete(keyOf(field, stamp.device, stamp.seq))
  if (change.do === 'put') {
    for (const [field, dots] of Object.entries(change.over)) for (const dot of dots) replace(field, dot)
    for (const [field, value] of Object.entries(change.fields))
      if (comes(field)) fields.set(field, [...(fields.get(field) ?? []), { ...stampOf(stamp), value }].sort(byDot))
  } else if (change.do === 'detach') replace(fileList, change.dot)
  else if (comes(fileList)) files = [...files, { ...stampOf(stamp), name: change.name, file: change.file }].sort(byDot)
  return {
    type: change.do === 'put' && change.type > state.type ? change.type : state.type,
    fields: table([...fields].filter(([, values]) => values.length > 0).sort(([a], [b]) => (a < b ? -1 : 1))),
    files,
    seen: table([...Object.entries(state.seen), [stamp.device, stamp.seq] as const]),
    ahead: [...ahead].sort(),
  }
}

const stampOf = ({ device, seq, at, doubt }: Stamp): Stamp => ({ device, seq, at, ...(doubt ? { doubt } : {}) })

/** What two states know together. */
export function joinRecords(a: RecordState, b: RecordState): RecordState {
  const ahead = new Set([...a.ahead, ...b.ahead])
  const stands = (field: string, one: Stamp, other: RecordState, there: readonly Stamp[]) =>
    !ahead.has(keyOf(field, one.device, one.seq)) &&
    (one.seq > (ownIn(other.seen, one.device) ?? -1) || there.some((same) => same.device === one.device && same.seq === one.seq))
  const both = <T extends Stamp>(field: string, mine: readonly T[], theirs: readonly T[]): readonly T[] => {
    const kept = mine.filter((one) => stands(field, one, b, theirs))
    const new_ = theirs.filter(
      (one) => stands(field, one, a, mine) && !kept.some((same) => same.device === one.device && same.seq === one.seq),
    )
    return [...kept, ...new_].sort(byDot)
  }
  const names = [...new Set([...Object.keys(a.fields), ...Object.keys(b.fields)])].sort()
  const devices = [...new Set([...Object.keys(a.seen), ...Object.keys(b.seen)])].sort()
  const seen = table(devices.map((device) => [device, Math.max(ownIn(a.seen, device) ?? -1, ownIn(b.seen, device) ?? -1)] as const))
  const came = (key: string) => {
    const [seq = '', device = ''] = key.split('/').reverse()
    return Number(seq) <= (ownIn(seen, device) ?? -1)
  }
  return {
    type: a.type > b.type ? a.type : b.type,
    fields: table(
      names
        .map((name) => [name, both(name, ownIn(a.fields, name) ?? [], ownIn(b.fields, name) ?? [])] as const)
        .filter(([, all]) => all.length > 0),
    ),
    files: both(fileList, a.files, b.files),
    seen,
    ahead: [...ahead].filter((key) => !came(key)).sort(),
  }
}

export interface PresentRecord {
  readonly type: string
  readonly fields: Readonly<Record<string, readonly Written[]>>
  readonly files: readonly Attached[]
  /** Names of fields in which values stand side by side. */
  readonly conflicts: readonly string[]
  readonly gone: boolean
  /** It was deleted by one person while another changed it: to be shown, not hidden. */
  readonly contested: boolean
}

/** What a person is shown. */
export function present(state: RecordState): PresentRecord {
  const own = Object.entries(state.fields).filter(([name]) => !name.startsWith('~'))
  const gone = (ownIn(state.fields, goneField) ?? []).some((one) => one.value === true)
  const saw = (ownIn(state.fields, sawField) ?? []).map((one) => one.value)
  const unseen = ({ device, seq }: Stamp) => saw.length > 0 && saw.every((seen) => !isSeen(seen, device, seq))
  const contested = gone && (own.some(([, values]) => values.some(unseen)) || state.files.some(unseen))
  return {
    type: state.type,
    fields: table(own),
    files: state.files,
    conflicts: own.filter(([, values]) => values.length > 1).map(([name]) => name),
    gone,
    contested,
  }
}

const isSeen = (seen: unknown, device: string, seq: number): boolean =>
  typeof seen === 'object' && seen !== null && Number(ownIn(seen as Readonly<Record<string, unknown>>, device)) >= seq
