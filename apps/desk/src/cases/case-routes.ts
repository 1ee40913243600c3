/** The file over HTTP, in the process that holds the keys. Every answer is 423 `vault.locked` while it is not open. */
import { isKind, type KindName, kinds, stages } from '@holdfast/cases'
import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import type { HistoryRow, KindTable, SaveAnswer, SaveRefusal, SearchAnswer } from '../case-api.ts'
import { refused } from '../failure.ts'
import type { CaseDesk } from './case-desk.ts'
import { searchCases } from './case-search.ts'
import { documentRoutes } from './document-routes.ts'
import { draftRoutes } from './draft-routes.ts'
import { importRoutes } from './import-routes.ts'
import { importedField } from './imports.ts'
import { nameRoutes } from './name-routes.ts'
import { redactRoutes } from './redact/redact-routes.ts'
import type { SafeChange } from './safe.ts'
import { Uploads } from './uploads.ts'
import { whileOpen } from './while-open.ts'

const id = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/))
const Save = v.strictObject({
  records: v.pipe(
    v.array(
      v.strictObject({
        id: v.optional(id),
        kind: v.pipe(v.string(), v.check(isKind, 'kind')),
        case: v.optional(id),
        fields: v.record(v.string(), v.unknown()),
        seen: v.optional(v.record(v.string(), v.array(v.unknown()))),
      }),
    ),
    v.minLength(1),
    v.maxLength(20_000),
  ),
})
type Saved = Parameters<CaseDesk['save']>[0]['records'][number]
const Choose = v.strictObject({ record: id, field: v.string(), value: v.unknown() })
const One = v.strictObject({ id })
const Destroy = v.strictObject({ id, name: v.pipe(v.string(), v.maxLength(1_000)) })
const Search = v.strictObject({
  words: v.pipe(v.string(), v.maxLength(500)),
  kind: v.optional(v.pipe(v.string(), v.check(isKind, 'kind'))),
  stages: v.optional(v.pipe(v.array(v.picklist(stages)), v.minLength(1))),
  since: v.optional(v.pipe(v.number(), v.minValue(0))),
})
const Begin = v.strictObject({ record: id, name: v.pipe(v.string(), v.minLength(1), v.maxLength(1_000)) })
const Piece = v.strictObject({ upload: v.string(), at: v.number(), base64: v.string() })

export function caseRoutes(open: () => CaseDesk | null, now: () => string): Hono {
  const hono = new Hono()
  const uploads = new Uploads()
  const { get, post } = whileOpen(hono, open)

  hono.get('/kinds', (c) => c.json(kinds satisfies KindTable))
  get('/list', (c, desk) => c.json(desk.list()))
  get('/today', (c, desk) => c.json(desk.today(now(), false)))
  get('/today/all', (c, desk) => c.json(desk.today(now(), true)))
  get('/conflicts', (c, desk) => c.json(desk.conflicts()))
  post('/one', One, (c, desk, body) => {
    const view = desk.one(body.id, now())
    return view ? c.json(view) : refused(c, 404, 'cases.not-found')
  })
  post('/save', Save, async (c, desk, body) => {
    const saved = await desk.save({
      records: body.records.map((record) => ({
        ...record,
        kind: asKind(record.kind),
        fields: record.fields as Saved['fields'],
        seen: record.seen as Saved['seen'],
      })),
    })
    if (saved.ok) return c.json({ ids: saved.value } satisfies SaveAnswer)
    if ('problems' in saved.error)
      return c.json({ error: { code: 'cases.refused', problems: saved.error.problems } } satisfies SaveRefusal, 422)
    return refused(c, 500, saved.error.code)
  })
  post('/choose', Choose, async (c, desk, { record, field, value }) => {
    const stored = desk.files.get(record)
    if (!stored) return refused(c, 404, 'cases.not-found')
    const chosen = (stored.fields[field] ?? []).find((held) => JSON.stringify(held.value) === JSON.stringify(value))
    if (!chosen) return refused(c, 409, 'cases.changed-meanwhile')
    const saved = await desk.save({ records: [{ id: record, kind: stored.kind, fields: { [field]: chosen.value } }] })
    return saved.ok ? c.json({ ids: saved.value }) : refused(c, 422, saved.error.code)
  })
  post('/remove', One, async (c, desk, body) => answerOf(c, await desk.remove(body.id)))
  post('/restore', One, async (c, desk, body) => answerOf(c, await desk.restore(body.id)))
  // The parent ends this process once it is answered.
  post('/destroy', Destroy, async (c, desk, body) => answerOf(c, await desk.destroy(body.id, body.name)))
  post('/history', One, async (c, desk, body) =>
    c.json((await desk.safe.history(body.id)).map(withoutBatch) satisfies readonly HistoryRow[]),
  )
  post('/search', Search, async (c, desk, body) =>
    c.json(
      (await searchCases(desk, body.words, {
        ...body,
        kind: body.kind === undefined ? undefined : asKind(body.kind),
      })) satisfies SearchAnswer,
    ),
  )
  post('/attach/begin', Begin, (c, desk, body) => {
    const begun = uploads.begin(desk, body.record, body.name)
    return begun.ok ? c.json({ upload: begun.value }) : refused(c, 429, begun.error.code)
  })
  post('/attach/piece', Piece, async (c, _, body) =>
    answerOf(c, await uploads.piece(body.upload, body.at, Buffer.from(body.base64, 'base64'))),
  )
  post('/attach/end', v.strictObject({ upload: v.string() }), async (c, _, body) => answerOf(c, await uploads.end(body.upload)))
  hono.route('/table', importRoutes(open))
  hono.route('/drafts', draftRoutes(open, now))
  hono.route('/documents', documentRoutes(open))
  hono.route('/redact', redactRoutes(open, now))
  hono.route('/names', nameRoutes(open))
  return hono
}

const asKind = (name: string): KindName => (isKind(name) ? name : 'case')
/** The batch of an import is no field a person wrote. */
const withoutBatch = (row: SafeChange): SafeChange => ({
  ...row,
  fields: Object.fromEntries(Object.entries(row.fields).filter(([name]) => name !== importedField)),
})
const answerOf = (c: Context, result: { readonly ok: true } | { readonly ok: false; readonly error: { readonly code: string } }) =>
  result.ok ? c.json({}) : refused(c, 422, result.error.code)
