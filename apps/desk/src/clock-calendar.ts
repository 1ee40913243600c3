/** A calendar file of one answer, in the reader's language: the words, the hash behind every UID, and what it was made from. */
import { createHmac } from 'node:crypto'
import {
  type AgendaEntry,
  agendaOf,
  type CalendarFile,
  type Case,
  type CaseAnswer,
  icalOf,
  instantOf,
  offsetAt,
  zoneNamed,
} from '@holdfast/clock'
import type { Locale } from '@holdfast/core'
import { say, sayMoment } from '@holdfast/words'

export interface CalendarWish {
  /** `opaque`: titles say nothing. `full`: pseudonym and remedy, for a person who was warned. */
  readonly kind: 'opaque' | 'full'
  readonly locale: Locale
  /** The file written before, as text. */
  readonly before?: string
}

/** @param asked the case the answer is of: its `id` keys the UIDs, its pseudonym stands in the full kind */
export function calendarFile(asked: Case, answer: CaseAnswer, { kind, locale, before }: CalendarWish): CalendarFile {
  const secret = asked.id ?? `${asked.instrument}/${asked.track}`
  const who = asked.pseudonym ?? say(locale, 'calendar.unnamed')
  return icalOf({
    entries: agendaOf(answer),
    now: answer.now,
    uidOf: (key) => createHmac('sha256', secret).update(key).digest('hex').slice(0, 32),
    texts: {
      title: (entry) =>
        kind === 'opaque'
          ? say(locale, 'calendar.title.opaque')
          : say(locale, `calendar.title.${entry.kind}`, { who, name: entry.name[locale] }),
      note: (entry) => noteOf(entry, locale),
      alarm: say(locale, 'calendar.title.opaque'),
      cancelled: say(locale, 'calendar.cancelled'),
    },
    ...(before === undefined ? {} : { before }),
  })
}

/** The local time with its distance from UTC; the zone's name would say where the person is. */
function noteOf({ moment, provisional }: AgendaEntry, locale: Locale): string {
  const utc = `${moment.utc.slice(0, 10)} ${moment.utc.slice(11, 16)}`
  const said = say(locale, 'calendar.note', { moment: sayMoment(locale, moment), offset: offsetOf(moment), utc })
  return provisional ? `${said} ${say(locale, 'calendar.note.provisional')}` : said
}

function offsetOf({ zone, utc }: AgendaEntry['moment']): string {
  const found = zoneNamed(zone)
  // A moment that ends a day is reckoned with the offset of that day's last second.
  const instant = instantOf(utc) - 1
  const seconds = found ? offsetAt(found, instant) : 0
  const minutes = Math.round(Math.abs(seconds) / 60)
  const two = (n: number) => String(n).padStart(2, '0')
  return `UTC${seconds < 0 ? '−' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}
