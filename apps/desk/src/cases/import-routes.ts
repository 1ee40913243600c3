/** Tables in and out over HTTP: a plan first, then all of it at once; a table that leaves says what it left out. */
import {
  exportTable,
  guessMapping,
  isKind,
  type KindName,
  lineOf,
  planImport,
  readTable,
  type Table,
  type TableError,
  writeTable,
} from '@holdfast/cases'
import { locales } from '@holdfast/core'
import { sayCode } from '@holdfast/words'
import { Hono } from 'hono'
import * as v from 'valibot'
import { refused } from '../failure.ts'
import type { CaseDesk } from './case-desk.ts'

const kind = v.pipe(v.string(), v.check(isKind, 'kind'))
const Plan = v.strictObject({
  kind,
  case: v.optional(v.string()),
  text: v.string(),
  mapping: v.optional(v.record(v.string(), v.string())),
})
const Export = v.strictObject({ kind, case: v.optional(v.string()), withPlaces: v.optional(v.boolean()) })

const headingsOf = (field: string) => locales.map((locale) => sayCode(locale, `cases.field.${field}`))
const asKind = (name: string): KindName => (isKind(name) ? name : 'person')

export function importRoutes(open: () => CaseDesk | null): Hono {
  const hono = new Hono()
  const planned = (desk: CaseDesk, table: Table, body: v.InferOutput<typeof Plan>) => {
    const of = asKind(body.kind)
    const mapping = body.mapping ?? guessMapping(of, table.columns, headingsOf)
    const plan = planImport({
      kind: of,
      table,
      mapping,
      given: of === 'case' || body.case === undefined ? {} : { case: body.case },
      linkTo: (to, text) => linkTo(desk, to, text, body.case),
      existing: desk.files.all(of),
    })
    return { mapping, plan }
  }
  const read = (text: string) => readTable(text)

  hono.post('/plan', async (c) => {
    const desk = open()
    if (!desk) return refused(c, 423, 'vault.locked')
    const body = v.safeParse(Plan, await c.req.json().catch(() => null))
    if (!body.success) return refused(c, 400, 'desk.bad-request')
    const table = read(body.output.text)
    if (!table.ok) return refused(c, 422, `cases.error.${table.error.code}`, numbersOf(table.error))
    const { mapping, plan } = planned(desk, table.value, body.output)
    return c.json({ columns: table.value.columns, mapping, plan: { ...plan, ready: plan.ready.length, sample: plan.ready.slice(0, 20) } })
  })

  hono.post('/do', async (c) => {
    const desk = open()
    if (!desk) return refused(c, 423, 'vault.locked')
    const body = v.safeParse(Plan, await c.req.json().catch(() => null))
    if (!body.success) return refused(c, 400, 'desk.bad-request')
    const table = read(body.output.text)
    if (!table.ok) return refused(c, 422, `cases.error.${table.error.code}`, numbersOf(table.error))
    const { plan } = planned(desk, table.value, body.output)
    const saved = await desk.save({
      records: plan.ready.map(({ fields }) => ({
        kind: plan.kind,
        ...(body.output.case === undefined ? {} : { case: body.output.case }),
        fields,
      })),
    })
    if (!saved.ok) return refused(c, 422, saved.error.code)
    return c.json({ ids: saved.value, refused: plan.refused.length, known: plan.known.length })
  })

  hono.post('/undo', async (c) => {
    const desk = open()
    if (!desk) return refused(c, 423, 'vault.locked')
    const body = v.safeParse(v.strictObject({ ids: v.array(v.string()) }), await c.req.json().catch(() => null))
    if (!body.success) return refused(c, 400, 'desk.bad-request')
    const keep: string[] = []
    for (const id of body.output.ids) {
      const changes = await desk.safe.history(id)
      if (changes.length > 1) keep.push(id)
      else {
        const removed = await desk.remove(id)
        if (!removed.ok) return refused(c, 422, removed.error.code)
      }
    }
    return c.json({ removed: body.output.ids.length - keep.length, keep })
  })

  hono.post('/export', async (c) => {
    const desk = open()
    if (!desk) return refused(c, 423, 'vault.locked')
    const body = v.safeParse(Export, await c.req.json().catch(() => null))
    if (!body.success) return refused(c, 400, 'desk.bad-request')
    const of = asKind(body.output.kind)
    const records = body.output.case === undefined ? desk.files.all(of) : desk.files.inCase(body.output.case, of)
    const { table, withheld, disputed } = exportTable(of, records, body.output.withPlaces ?? false)
    return c.json({ csv: writeTable(table), rows: table.rows.length, withheld, disputed })
  })
  return hono
}

const numbersOf = (error: TableError): Record<string, number> =>
  'row' in error ? { row: error.row } : 'column' in error ? { column: error.column } : {}

/** A link column holds an id or the pseudonym of somebody in the same case; two of one pseudonym are nobody. */
function linkTo(desk: CaseDesk, kindName: string, text: string, inCase: string | undefined): string | undefined {
  const direct = desk.files.get(text)
  if (direct && direct.kind === kindName && !direct.gone) return direct.id
  if (!isKind(kindName)) return undefined
  const among = inCase === undefined ? desk.files.all(kindName) : desk.files.inCase(inCase, kindName)
  const named = among.filter((record) => lineOf(record, 'pseudonym') === text)
  return named.length === 1 ? named[0]?.id : undefined
}
