/**
 * A calendar file (RFC 5545) of what is due, in two kinds: opaque, whose titles say nothing, and full, with the pseudonym and the names of remedies.
 * Calendars are copied to telephones and foreign servers; the full kind is for a person who was warned.
 *
 * Each entry is the hour that ends with the last moment, in UTC: an entry that began at 24:00 would stand on the next day, and be read as that day.
 * An entry keeps its UID as long as the case keeps its id. When its date moves, SEQUENCE rises and the old place is left behind as CANCELLED; when it
 * falls away it is CANCELLED. Neither the program nor the case is named in it.
 */
import ical, { ICalAlarmType, ICalEventClass, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import type { AgendaEntry } from './agenda.ts'
import { instantOf } from './case-fact.ts'
import { type EarlierEntry, entriesBefore, ownUid } from './ical-before.ts'
import { utcOf } from './zone.ts'

export interface CalendarTexts {
  /** Of an opaque calendar the same for every entry. */
  readonly title: (entry: AgendaEntry) => string
  /** The local time as it stands on the wall there. */
  readonly note: (entry: AgendaEntry) => string
  readonly alarm: string
  /** Title of an entry that no longer holds. */
  readonly cancelled: string
}

export interface CalendarRequest {
  readonly entries: readonly AgendaEntry[]
  /** An instant: DTSTAMP, and what has passed by then is left alone. */
  readonly now: string
  readonly texts: CalendarTexts
  /** From the key of an entry and the id of the case to 32 hexadecimal digits nobody can turn back. */
  readonly uidOf: (key: string) => string
  /** The file written before, as text. */
  readonly before?: string
}

export interface CalendarFile {
  readonly text: string
  readonly entries: number
  readonly moved: number
  readonly cancelled: number
}

interface Written {
  readonly uid: string
  readonly sequence: number
  readonly start: string
  readonly end: string
  readonly summary: string
  readonly description: string
  readonly cancelled: boolean
}

const hour = 3600
const day = 24 * hour

export function icalOf({ entries, now, texts, uidOf, before = '' }: CalendarRequest): CalendarFile {
  const earlier = new Map(entriesBefore(before).map((entry) => [entry.uid, entry]))
  const live = entries.map((entry) => written(entry, earlier, texts, uidOf))
  const uids = new Set(live.map(({ uid }) => uid))
  const moved = live.flatMap((entry) => leftBehind(entry, earlier.get(entry.uid), texts))
  const ahead = [...earlier.values()].filter(({ uid, end }) => !uids.has(uid) && instantOf(end) > instantOf(now))
  const gone = ahead.map((entry) => cancelledOf(entry, entry.cancelled ? entry.sequence : entry.sequence + 1, texts))
  const all = [...live, ...moved, ...gone]
  return {
    text: fileOf(all, now, texts.alarm),
    entries: live.length,
    moved: moved.length,
    cancelled: ahead.filter((entry) => !entry.cancelled).length,
  }
}

function written(
  entry: AgendaEntry,
  earlier: ReadonlyMap<string, EarlierEntry>,
  texts: CalendarTexts,
  uidOf: CalendarRequest['uidOf'],
): Written {
  const uid = uidOf(entry.key)
  if (!ownUid.test(uid)) throw new Error('invariant broken: a UID is 32 hexadecimal digits')
  const end = instantOf(entry.moment.utc)
  const next = { start: utcOf(end - hour), end: utcOf(end), summary: plain(texts.title(entry)), description: plain(texts.note(entry)) }
  const was = earlier.get(uid)
  const same = was && !was.cancelled && was.start === next.start && was.end === next.end && was.summary === next.summary
  return { uid, sequence: was ? (same ? was.sequence : was.sequence + 1) : 0, ...next, cancelled: false }
}

/** The place an entry moved away from, struck out, for programs that add a file to what they have and do not follow SEQUENCE. */
function leftBehind(entry: Written, was: EarlierEntry | undefined, texts: CalendarTexts): readonly Written[] {
  if (!was || was.cancelled || was.end === entry.end) return []
  return [{ ...cancelledOf(was, was.sequence + 1, texts), uid: `${was.uid}-${was.sequence}` }]
}

/** Of the earlier file only the place and the number are taken over: its words may be another's. */
const cancelledOf = ({ uid, start, end }: EarlierEntry, sequence: number, texts: CalendarTexts): Written => ({
  uid,
  sequence,
  start,
  end,
  summary: plain(texts.cancelled),
  description: '',
  cancelled: true,
})

/** Nothing that ends a line, hides or turns text around gets into a calendar. */
const plain = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim()

function fileOf(entries: readonly Written[], now: string, alarm: string): string {
  const calendar = ical({ prodId: { company: 'calendar', product: 'calendar', language: 'EN' } })
  for (const { uid, sequence, start, end, summary, description, cancelled } of entries) {
    calendar.createEvent({
      id: uid,
      sequence,
      stamp: now,
      start,
      end,
      summary,
      description,
      class: ICalEventClass.PRIVATE,
      transparency: ICalEventTransparency.TRANSPARENT,
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      alarms: cancelled ? [] : [day, 3 * hour].map((trigger) => ({ type: ICalAlarmType.display, trigger, description: plain(alarm) })),
    })
  }
  return `${calendar.toString()}\r\n`
}
