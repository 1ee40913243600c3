/**
 * The register over HTTP: the list on a day, one instrument on a day, a comparison, what binds a state, files to take away; and the review of
 * a finding. Every question is a POST, so that no search stands in an address; the desk keeps nothing of it.
 */
import { err, type Result } from '@holdfast/core'
import {
  auditLaw,
  compareInstruments,
  compareToJson,
  entryOf,
  findingGrades,
  isDay,
  type LawDocument,
  lifecycleOn,
  nearMisses,
  obligationsOn,
  overlay,
  placesOfQuote,
  type ReviewError,
  type ReviewedFinding,
  readLaw,
  reviewFinding,
  safeguardIds,
  standingOf,
  textLangs,
  unreviewed,
} from '@holdfast/law'
import { Hono } from 'hono'
import * as v from 'valibot'
import { refused } from './failure.ts'
import type { Books } from './law-books.ts'
import {
  type CompareAnswer,
  type ExportAnswer,
  exportTables,
  type InstrumentAnswer,
  type NearAnswer,
  type ObligationsAnswer,
  type ReviewAnswer,
  type ReviewWord,
  type ShelfAnswer,
} from './register-api.ts'
import { exportFile, obligationShelf, shelf } from './register-shelf.ts'

const day = v.pipe(v.string(), v.check(isDay, 'a day of the calendar'))
const id = v.pipe(v.string(), v.maxLength(80))
const code = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))
const lang = v.optional(v.picklist(textLangs))
const short = (most: number) => v.pipe(v.string(), v.maxLength(most))

const ShelfSchema = v.strictObject({ on: day })
const InstrumentSchema = v.strictObject({ id, on: day })
const CompareSchema = v.strictObject({ ids: v.pipe(v.array(id), v.maxLength(12)) })
const ObligationsSchema = v.strictObject({ state: code, on: day })
const ExportSchema = v.variant('format', [
  v.strictObject({ format: v.literal('json'), of: v.picklist(['register', 'obligations']) }),
  v.strictObject({ format: v.literal('csv'), of: v.picklist(exportTables) }),
])
const NearSchema = v.strictObject({ text: v.string(), lang })
const ReviewSchema = v.strictObject({
  text: v.string(),
  lang,
  rule: v.picklist(safeguardIds),
  words: v.pipe(
    v.array(
      v.strictObject({
        reviewer: short(120),
        on: short(10),
        finding: v.picklist(findingGrades),
        quotes: v.pipe(v.array(short(4000)), v.maxLength(8)),
        note: short(4000),
      }),
    ),
    v.minLength(1),
    v.maxLength(100),
  ),
})

export function registerRoutes(books: Books): Hono {
  const hono = new Hono()
  const rows = shelf(books)
  const obligations = obligationShelf()

  hono.post('/register', async (c) => {
    const body = v.safeParse(ShelfSchema, await c.req.json().catch(() => null))
    if (!body.success) return refused(c, 400, 'desk.bad-request')
    return c.json({ day: body.output.on, rows: rows(body.output.on) } satisfies ShelfAnswer)
  })
  hono.post('/instrument', async (c) => {
    const body = v.safeParse(InstrumentSchema, await c.req.json().catch(() => null))
    if (!body.success) return refused(c, 400, 'desk.bad-request')
    const entry = entryOf(books.register, body.output.id)
    if (!entry.ok) return refused(c, 404, 'desk.not-found')
    const { instrument } = entry.value
    const over = overlay(entry.value, [], body.output.on, obligations(instrument.parties))
    if (!over.ok) return refused(c, 400, 'desk.bad-request')
    return c.json({ life: lifecycleOn(instrument, body.output.on), overlay: over.value } satisfies InstrumentAnswer)
  })
  hono.post('/compare', async (c) => {
    const body = v.safeParse(CompareSchema, await c.req.json().catch(() => null))
    if (!body.success) return refused(c, 400, 'desk.bad-request')
    const compared = compareInstruments(books.register, body.output.ids)
    if (compared.ok) return c.json(compareToJson(compared.value) satisfies CompareAnswer)
    return compared.error.code === 'compare-needs-two' ? refused(c, 422, compared.error.code) : refused(c, 404, 'desk.not-found')
  })
  hono.post('/obligations', async (c) => {
    const body = v.safeParse(ObligationsSchema, await c.req.json().catch(() => null))
    if (!body.success) return refused(c, 400, 'desk.bad-request')
    const { state, on } = body.output
    if (!books.law.states.includes(state)) return refused(c, 404, 'desk.not-found')
    const book = obligations([state])
    const file = book.states.find((one) => one.state === state)
    const found = obligationsOn(state, on, book)
    if (!found.ok || !file) return refused(c, 404, 'desk.not-found')
    const { checkedOn, note = null } = file
    return c.json({ state, day: on, checkedOn, note, rows: found.value } satisfies ObligationsAnswer)
  })
  hono.post('/export', async (c) => {
    const body = v.safeParse(ExportSchema, await c.req.json().catch(() => null))
    if (!body.success) return refused(c, 400, 'desk.bad-request')
    return c.json(exportFile(body.output, books.register, () => obligations()) satisfies ExportAnswer)
  })
  hono.post('/near', async (c) => {
    const body = v.safeParse(NearSchema, await c.req.json().catch(() => null))
    if (!body.success) return refused(c, 400, 'desk.bad-request')
    return c.json({ near: nearMisses(readLaw(body.output.text, body.output.lang), books.rules) } satisfies NearAnswer)
  })
  hono.post('/review', async (c) => {
    const body = v.safeParse(ReviewSchema, await c.req.json().catch(() => null))
    if (!body.success) return refused(c, 400, 'desk.bad-request')
    const { text, lang, rule, words } = body.output
    const document = readLaw(text, lang)
    const machine = auditLaw(document, books.rules).findings.find((one) => one.rule === rule)
    if (!machine) return refused(c, 404, 'desk.not-found')
    let reviewed: ReviewedFinding = unreviewed(machine)
    for (const word of words) {
      const next = withWord(reviewed, document, word)
      if (!next.ok) {
        const { code, ...params } = next.error
        return refused(c, 422, code, params)
      }
      reviewed = next.value
    }
    return c.json({ reviewed, standing: standingOf(reviewed) } satisfies ReviewAnswer)
  })
  return hono
}

type WordError = ReviewError | { readonly code: 'review-words-not-there' } | { readonly code: 'review-words-many'; readonly times: number }

/** Words that stand nowhere, or at several places, point at nothing: the reviewer is asked for others, or for more of them. */
function withWord(reviewed: ReviewedFinding, document: LawDocument, word: ReviewWord): Result<ReviewedFinding, WordError> {
  const places: { start: number; end: number }[] = []
  for (const quote of word.quotes) {
    const [place, ...more] = placesOfQuote(document.text, quote)
    if (!place) return err({ code: 'review-words-not-there' })
    if (more.length > 0) return err({ code: 'review-words-many', times: more.length + 1 })
    places.push(place)
  }
  return reviewFinding(reviewed, document, { reviewer: word.reviewer, on: word.on, finding: word.finding, places, note: word.note })
}
