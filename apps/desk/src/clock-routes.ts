/** Clock over HTTP: what is known of a case in, what can happen by when and what still stops it out. */
import { answerCase, type CaseLaw, CaseSchema, grounds, PeriodOverrideSchema, readCase, reckon } from '@holdfast/clock'
import { Hono } from 'hono'
import * as v from 'valibot'
import type { ClockBooks, Way } from './api.ts'
import { refused } from './failure.ts'
import { readExampleCase } from './law-books.ts'

const CaseRequestSchema = v.strictObject({ case: CaseSchema, now: v.optional(v.string()) })
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
  hono.post('/case', async (c) => {
    const body = v.safeParse(CaseRequestSchema, await c.req.json().catch(() => null))
    if (!body.success) return refused(c, 400, 'desk.bad-request')
    const answer = answerCase(body.output.case, law, body.output.now ?? now())
    if (answer.ok) return c.json(answer.value)
    const { code, at } = answer.error
    return refused(c, 422, `case.error.${code}`, { at, known: 'known' in answer.error ? answer.error.known.join(', ') : '' })
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
