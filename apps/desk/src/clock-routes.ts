/** Clock over HTTP: what is known of a case in, what can happen by when and what still stops it out. */
import {
  answerCase,
  type CaseError,
  type CaseLaw,
  CaseSchema,
  grounds,
  nowFrom,
  PeriodOverrideSchema,
  readCase,
  reckon,
  whatIf,
} from '@holdfast/clock'
import { locales } from '@holdfast/core'
import { say } from '@holdfast/words'
import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import type { BoardExample, ClockBooks, Way } from './api.ts'
import { exampleBoard } from './board-example.ts'
import { calendarFile } from './clock-calendar.ts'
import { clockSources } from './clock-sources.ts'
import { todayAnswer } from './clock-today.ts'
import { refused } from './failure.ts'
import { readExampleCase } from './law-books.ts'

const CaseRequestSchema = v.strictObject({ case: CaseSchema, now: v.optional(v.string()) })
const WhatIfRequestSchema = v.strictObject({ case: CaseSchema, set: CaseSchema.entries.facts, now: v.optional(v.string()) })
const CalendarRequestSchema = v.strictObject({
  case: CaseSchema,
  kind: v.picklist(['opaque', 'full']),
  locale: v.picklist(locales),
  now: v.optional(v.string()),
  before: v.optional(v.string()),
})
const TodayRequestSchema = v.strictObject({ cases: v.array(v.unknown()), locale: v.picklist(locales), now: v.optional(v.string()) })
const ReckonRequestSchema = v.strictObject({
  rule: v.string(),
  local: v.string(),
  timezone: v.string(),
  period: v.optional(PeriodOverrideSchema),
  calendar: v.optional(v.string()),
})

/** Places of the field come first; the rest of the world follows in its order. */
const near = [
  'Asia/Vladivostok',
  'Asia/Khabarovsk',
  'Asia/Sakhalin',
  'Asia/Yakutsk',
  'Asia/Irkutsk',
  'Asia/Krasnoyarsk',
  'Asia/Novosibirsk',
  'Asia/Yekaterinburg',
  'Europe/Moscow',
  'Asia/Seoul',
  'Asia/Pyongyang',
  'Asia/Shanghai',
  'Asia/Ulaanbaatar',
  'Asia/Bangkok',
  'Asia/Tokyo',
  'Europe/Paris',
  'Europe/Zurich',
  'Europe/London',
  'America/New_York',
  'UTC',
]

export function clockBooks(law: CaseLaw): ClockBooks {
  const known = grounds(law)
  return {
    instruments: known.map(({ id, name }) => ({ id, short: name })),
    ways: known.flatMap((ground) =>
      ground.tracks.flatMap((track): readonly Way[] => {
        const procedure = law.procedures.get(track.procedure)
        if (!procedure) return []
        const remedies = law.remedies.filter((remedy) => remedy.procedures === 'any' || remedy.procedures.includes(procedure.id))
        const events = new Map([...procedure.events, ...remedies.flatMap((remedy) => remedy.events)].map((event) => [event.id, event]))
        return [
          {
            instrument: ground.id,
            track: track.id,
            name: track.name,
            state: procedure.state,
            events: [...events.values()],
            removalStep: procedure.removal.step,
          },
        ]
      }),
    ),
    rules: [...law.rules.values()].map(({ id, name }) => ({ id, name })),
    zones: [...near, ...Intl.supportedValuesOf('timeZone').filter((zone) => !near.includes(zone))],
    example: exampleCase(),
  }
}

function exampleCase(): ClockBooks['example'] {
  const read = readCase(readExampleCase())
  return read.ok ? read.value : null
}

export function clockRoutes(law: CaseLaw, now: () => string): Hono {
  const hono = new Hono()
  const books = clockBooks(law)
  hono.get('/books', (c) => c.json(books))
  hono.get('/sources', (c) => c.json(clockSources(law, now().slice(0, 10))))
  hono.get('/board-example', (c) => c.json({ cases: exampleBoard(now()) } satisfies BoardExample))
  hono.post('/case', async (c) => {
    const body = v.safeParse(CaseRequestSchema, await c.req.json().catch(() => null))
    if (!body.success) return refused(c, 400, 'desk.bad-request')
    const answer = answerCase(body.output.case, law, body.output.now ?? now())
    return answer.ok ? c.json(answer.value) : caseRefused(c, answer.error)
  })
  hono.post('/what-if', async (c) => {
    const body = v.safeParse(WhatIfRequestSchema, await c.req.json().catch(() => null))
    if (!body.success) return refused(c, 400, 'desk.bad-request')
    const { case: asked, set, now: at } = body.output
    const found = whatIf(asked, { set }, law, at ?? now())
    return found.ok ? c.json({ shifts: found.value.shifts }) : caseRefused(c, found.error)
  })
  hono.post('/calendar', async (c) => {
    const body = v.safeParse(CalendarRequestSchema, await c.req.json().catch(() => null))
    if (!body.success) return refused(c, 400, 'desk.bad-request')
    const { case: asked, kind, locale, before, now: at } = body.output
    const answer = answerCase(asked, law, at ?? now())
    if (!answer.ok) return caseRefused(c, answer.error)
    const { text: ics, ...counts } = calendarFile(asked, answer.value, { kind, locale, ...(before === undefined ? {} : { before }) })
    return c.json({ ics, ...counts })
  })
  hono.post('/today', async (c) => {
    const body = v.safeParse(TodayRequestSchema, await c.req.json().catch(() => null))
    if (!body.success) return refused(c, 400, 'desk.bad-request')
    const at = nowFrom(body.output.now ?? now())
    if (at === undefined) return refused(c, 422, 'case.error.now-invalid', { at: 'now' })
    const { cases, locale } = body.output
    return c.json(todayAnswer(cases, law, at, (number) => say(locale, 'screen.today.unnamed', { number })))
  })
  hono.post('/reckon', async (c) => {
    const body = v.safeParse(ReckonRequestSchema, await c.req.json().catch(() => null))
    if (!body.success) return refused(c, 400, 'desk.bad-request')
    const { period, calendar, ...asked } = body.output
    const answer = reckon({ ...asked, ...(period ? { period } : {}), ...(calendar === undefined ? {} : { calendar }) }, law)
    if (answer.ok) return c.json(answer.value)
    const { code, ...rest } = answer.error
    const params = Object.fromEntries(Object.entries(rest).flatMap(([key, value]) => (typeof value === 'object' ? [] : [[key, value]])))
    return refused(c, 422, `clock.error.${code}`, params)
  })
  return hono
}

const caseRefused = (c: Context, error: CaseError) =>
  refused(c, 422, `case.error.${error.code}`, { at: error.at, known: 'known' in error ? error.known.join(', ') : '' })
