import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import type { AgendaEntry } from './agenda.ts'
import { type CalendarRequest, icalOf } from './ical.ts'
import { entriesBefore } from './ical-before.ts'

const python = ['/usr/bin/python3', 'python3'].find((path) => spawnSync(path, ['-c', 'import icalendar']).status === 0)
if (!python) console.log('NOT RUN: python3-icalendar absent')

const now = '2025-04-26T00:00:00Z'
const due: AgendaEntry = {
  key: 'due:complaint',
  kind: 'due',
  moment: { date: '2025-05-05', time: '24:00', zone: 'Asia/Vladivostok', utc: '2025-05-05T14:00:00Z' },
  name: { en: 'Complaint', ru: 'Жалоба', ko: '이의제기' },
  provisional: false,
}
const moveTo = (entry: AgendaEntry, utc: string): AgendaEntry => ({ ...entry, moment: { ...entry.moment, utc } })
const uidOf = (key: string) => createHash('sha256').update(`case-1 ${key}`).digest('hex').slice(0, 32)
const texts: CalendarRequest['texts'] = {
  title: () => 'Reminder',
  note: ({ moment }) => `Ends ${moment.date} ${moment.time} local time`,
  alarm: 'Reminder',
  cancelled: 'Cancelled',
}
const made = (more: Partial<CalendarRequest> = {}) => icalOf({ entries: [due], now, texts, uidOf, ...more })

interface Read {
  readonly uid: string
  readonly sequence: number
  readonly start: string
  readonly end: string
  readonly status: string
  readonly summary: string
}
/** As `ical.js` reads it. */
function read(text: string): readonly Read[] {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    const utc = (time: { toJSDate: () => Date }) => time.toJSDate().toISOString().replace('.000Z', 'Z')
    return {
      uid: event.uid,
      sequence: event.sequence ?? 0,
      start: utc(event.startDate),
      end: utc(event.endDate),
      status: String(component.getFirstPropertyValue('status')),
      summary: event.summary,
    }
  })
}

describe('a last moment in a calendar', () => {
  test('24:00 of 5 May in Vladivostok is the hour that ends at 14:00 UTC, and stands on 5 May there, not on the 6th', () => {
    expect(read(made().text)).toEqual([
      {
        uid: uidOf(due.key),
        sequence: 0,
        start: '2025-05-05T13:00:00Z',
        end: '2025-05-05T14:00:00Z',
        status: 'CONFIRMED',
        summary: 'Reminder',
      },
    ])
  })

  test('times are in UTC, lines end in CRLF and hold at most 75 octets, in Korean and Russian too', () => {
    const long = '난민불인정 결정에 대한 이의신청, жалоба на постановление о выдворении. '.repeat(8)
    const { text } = made({ texts: { ...texts, title: () => long } })
    expect(text).toMatch(/^DTSTART:20250505T130000Z$/m)
    expect(text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75 || line.includes('\n'))).toEqual([])
    expect(read(text)[0]?.summary).toBe(long.trim())
  })

  test('the same question gives the same file, byte for byte', () => expect(made().text).toBe(made().text))

  test('an alarm repeats no title but the neutral one', () => {
    const { text } = made({ texts: { ...texts, title: () => 'Heron: last moment' } })
    expect(text.match(/Heron/g)).toHaveLength(1)
    expect(text.match(/BEGIN:VALARM/g)).toHaveLength(2)
  })

  test('an opaque file names no program, no case, no remedy and no zone', () => {
    expect(made().text).not.toMatch(/holdfast|case-1|complaint|Vladivostok|ical-generator|sebbo/i)
    expect(made().text).toMatch(/^CLASS:PRIVATE\r$/m)
  })
})

describe('a file written again', () => {
  const first = made().text

  test('an unchanged date keeps its UID and its SEQUENCE', () => {
    const again = made({ before: first })
    expect(read(again.text)).toEqual(read(first))
    expect(again).toMatchObject({ moved: 0, cancelled: 0 })
  })

  test('a date that moved keeps its UID, counts up, and leaves its old place cancelled', () => {
    const moved = made({ entries: [moveTo(due, '2025-05-04T14:00:00Z')], before: first })
    expect(moved).toMatchObject({ entries: 1, moved: 1, cancelled: 0 })
    expect(read(moved.text).map(({ uid, sequence, end, status }) => [uid, sequence, end, status])).toEqual([
      [uidOf(due.key), 1, '2025-05-04T14:00:00Z', 'CONFIRMED'],
      [`${uidOf(due.key)}-0`, 1, '2025-05-05T14:00:00Z', 'CANCELLED'],
    ])
    const back = made({ before: moved.text })
    expect(read(back.text).map(({ sequence, end, status }) => [sequence, end, status])).toEqual([
      [2, '2025-05-05T14:00:00Z', 'CONFIRMED'],
      [2, '2025-05-04T14:00:00Z', 'CANCELLED'],
      [1, '2025-05-05T14:00:00Z', 'CANCELLED'],
    ])
  })

  test('a date that fell away is cancelled, once; one that has passed is left alone', () => {
    const gone = made({ entries: [], before: first })
    expect(gone).toMatchObject({ entries: 0, cancelled: 1 })
    expect(read(gone.text)).toMatchObject([{ uid: uidOf(due.key), sequence: 1, status: 'CANCELLED', summary: 'Cancelled' }])
    expect(made({ entries: [], before: gone.text })).toMatchObject({ cancelled: 0 })
    expect(read(made({ entries: [], before: gone.text }).text)).toEqual(read(gone.text))
    expect(read(made({ entries: [], before: first, now: '2025-05-06T00:00:00Z' }).text)).toEqual([])
  })

  test('a cancelled date that comes back is confirmed again under the same UID', () => {
    const gone = made({ entries: [], before: first }).text
    expect(read(made({ before: gone }).text)).toMatchObject([{ uid: uidOf(due.key), sequence: 2, status: 'CONFIRMED' }])
  })

  test('whatever moves and comes back, SEQUENCE only rises and no UID stands twice', () => {
    const days = fc.array(fc.option(fc.integer({ min: 1, max: 28 }), { nil: null }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(days, (moves) => {
        let text = ''
        let last = -1
        for (const day of moves) {
          const entries = day === null ? [] : [moveTo(due, `2025-06-${String(day).padStart(2, '0')}T14:00:00Z`)]
          text = made({ entries, before: text }).text
          const found = read(text)
          expect(new Set(found.map(({ uid }) => uid)).size).toBe(found.length)
          const own = found.find(({ uid }) => uid === uidOf(due.key))
          if (own) {
            expect(own.sequence).toBeGreaterThanOrEqual(last)
            last = own.sequence
            expect([own.status, own.end.slice(8, 10)]).toEqual(
              day === null ? ['CANCELLED', own.end.slice(8, 10)] : ['CONFIRMED', String(day).padStart(2, '0')],
            )
          }
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('attacks', () => {
  const hostile = [
    'Heron\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:x\r\nATTACH:https://evil.example/',
    'Heron\nATTENDEE:mailto:a@evil.example',
    'Heron\u2028BEGIN:VALARM\u0085ACTION:EMAIL',
    'Heron\u0000\u001b[31m\u202Egnp.exe',
    'He\\,ron;X=1:2,"3"',
    '\r\n '.repeat(200),
    'END:VCALENDAR',
  ]
  test.each(hostile)('a pseudonym that tries to be an entry stays a title: %j', (name) => {
    const { text } = made({ texts: { ...texts, title: () => name, note: () => name, alarm: name, cancelled: name } })
    const calendar = new ICAL.Component(ICAL.parse(text))
    expect(calendar.getAllSubcomponents('vevent')).toHaveLength(1)
    const [event] = calendar.getAllSubcomponents('vevent')
    expect(
      event
        ?.getAllProperties()
        .map((each) => each.name)
        .sort(),
    ).toEqual(
      ['class', 'description', 'dtend', 'dtstamp', 'dtstart', 'sequence', 'status', 'summary', 'transp', 'uid'].filter(
        (each) => event?.getFirstProperty(each) !== null,
      ),
    )
    expect(
      event?.getAllSubcomponents().every((alarm) => alarm.name === 'valarm' && alarm.getFirstPropertyValue('action') === 'DISPLAY'),
    ).toBe(true)
    expect(text).not.toMatch(/^(?:ATTACH|ATTENDEE|X=)/m)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
    expect(text.replace(/\r\n/g, '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2028\u2029]/)
  })

  test('any text at all in a title: one entry, read back as it was said but for what hides or breaks lines', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
        const found = read(made({ texts: { ...texts, title: () => name } }).text)
        expect(found).toHaveLength(1)
      }),
      { numRuns: 300 },
    )
  })

  test('an earlier file that is none, or another’s, or planted, adds nothing', () => {
    const planted = made().text.replace(uidOf(due.key), 'planted@evil.example').replace('Reminder', 'Go to the border')
    for (const before of [
      '',
      'rubbish',
      planted,
      'BEGIN:VEVENT\r\n'.repeat(1000),
      `BEGIN:VEVENT\r\nUID:${uidOf(due.key)}\r\nSEQUENCE:1e9\r\nEND:VEVENT`,
    ])
      expect(read(made({ before }).text)).toEqual(read(made().text))
  })

  test('of an earlier file only times, a number and a state are taken over; its words are not', () => {
    const loud = made({ texts: { ...texts, title: () => 'Heron' } }).text
    expect(made({ entries: [], before: loud }).text).not.toContain('Heron')
    const planted = made({ entries: [], before: loud }).text.replace('Cancelled', 'Heron')
    expect(made({ entries: [], before: planted }).text).not.toContain('Heron')
  })

  test('any rubbish before: never an exception', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (before) => {
        expect(Array.isArray(entriesBefore(before))).toBe(true)
      }),
    )
  })
})

test.skipIf(!python)("Debian's python3-icalendar reads the same entries", () => {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-ical-'))
  try {
    const title = 'Herон 왜가리; a\\b, c\r\nATTACH:x'
    const first = made({ texts: { ...texts, title: () => title } }).text
    const { text } = made({ entries: [moveTo(due, '2025-05-04T14:00:00Z')], before: first, texts: { ...texts, title: () => title } })
    writeFileSync(join(folder, 'a.ics'), text)
    const script = `
import json, sys, icalendar
calendar = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read())
print(json.dumps([{'uid': str(e['UID']), 'sequence': int(e['SEQUENCE']), 'start': e.decoded('DTSTART').strftime('%Y-%m-%dT%H:%M:%SZ'),
  'end': e.decoded('DTEND').strftime('%Y-%m-%dT%H:%M:%SZ'), 'status': str(e['STATUS']), 'summary': str(e['SUMMARY'])} for e in calendar.walk('VEVENT')]))`
    const said = execFileSync(python ?? '', ['-c', script, join(folder, 'a.ics')], { encoding: 'utf8' })
    expect(JSON.parse(said)).toEqual(read(text))
    expect(read(text)).toHaveLength(2)
    expect(read(text)[0]?.summary).toBe('Herон 왜가리; a\\b, c ATTACH:x')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
