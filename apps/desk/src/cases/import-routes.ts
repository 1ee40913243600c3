/** Tables in and out over HTTP: a file is read in a closed process, planned first, then carried out at once; a table that leaves says what it left out. */
import { randomBytes, randomUUID } from 'node:crypto'
import {
  exportTable,
  guessMapping,
  isKind,
  type KindName,
  leanedOn,
  lineOf,
  planImport,
  planUndo,
  readTable,
  type Table,
  type TableError,
  tableOf,
  writeTable,
} from '@holdfast/cases'
import { err, type Result } from '@holdfast/core'
import type { TableFile } from '@holdfast/intake'
import { Hono } from 'hono'
import * as v from 'valibot'
import type { TablesRead } from '../case-api.ts'
import { refused } from '../failure.ts'
import { tableInChild } from '../intake/index.ts'
import type { CaseDesk } from './case-desk.ts'
import { headingsOf } from './headings-of.ts'
import { whileOpen } from './while-open.ts'
import { codeOfWord } from './words-of-people.ts'

const kind = v.pipe(v.string(), v.check(isKind, 'kind'))
const Plan = v.strictObject({
  kind,
  case: v.optional(v.string()),
  ticket: v.string(),
  sheet: v.pipe(v.number(), v.integer(), v.minValue(0)),
  mapping: v.optional(v.record(v.string(), v.string())),
})
type Planned = v.InferOutput<typeof Plan>
const Export = v.strictObject({ kind, case: v.optional(v.string()), withPlaces: v.optional(v.boolean()) })
const Base64 = v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]*={0,2}$/u))

const asKind = (name: string): KindName => (isKind(name) ? name : 'person')
/** Files that are kept while somebody matches their columns. */
const mostKept = 2
const atOnce = 50
const mostOfExample = 60

export function importRoutes(open: () => CaseDesk | null): Hono {
  const hono = new Hono()
  const kept = new Map<string, TableFile>()
  const { get, post } = whileOpen(hono, open)
  const tableFor = ({ ticket, sheet }: Planned): Result<Table, TableError | { readonly code: 'table-gone' }> => {
    const file = kept.get(ticket)
    if (!file) return err({ code: 'table-gone' })
    return file.type === 'text' ? readTable(file.text) : tableOf(file.sheets[sheet]?.rows ?? [])
  }

  post('/read', v.strictObject({ base64: Base64 }), async (c, _, { base64 }) => {
    const read = await tableInChild(new Uint8Array(Buffer.from(base64, 'base64')))
    if (!read.ok) {
      const { code, ...params } = read.error
      return refused(c, 422, code, params)
    }
    const ticket = randomUUID()
    kept.set(ticket, read.value)
    for (const old of [...kept.keys()].slice(0, -mostKept)) kept.delete(old)
    const sheets =
      read.value.type === 'text' ? [{ name: '', rows: 0 }] : read.value.sheets.map(({ name, rows }) => ({ name, rows: rows.length }))
    return c.json({ ticket, sheets, left: read.value.type === 'text' ? read.value.left : 0 } satisfies TablesRead)
  })

  post('/plan', Plan, (c, desk, body) => {
    const table = tableFor(body)
    if (!table.ok) return refused(c, 422, `cases.error.${table.error.code}`, numbersOf(table.error))
    const { mapping, plan } = planned(desk, table.value, body)
    return c.json({
      columns: table.value.columns,
      examples: examplesOf(table.value),
      mapping,
      plan: { ...plan, ready: plan.ready.length, sample: plan.ready.slice(0, 20) },
    })
  })

  post('/do', Plan, async (c, desk, body) => {
    const table = tableFor(body)
    if (!table.ok) return refused(c, 422, `cases.error.${table.error.code}`, numbersOf(table.error))
    const { plan } = planned(desk, table.value, body)
    if (plan.ready.length === 0) return refused(c, 422, 'cases.refused')
    const batch = randomBytes(16).toString('hex')
    const saved = await desk.save(
      {
        records: plan.ready.map(({ fields }) => {
          const { case: owner, ...rest } = fields
          return { kind: plan.kind, fields: plan.kind === 'case' ? fields : rest, ...(typeof owner === 'string' ? { case: owner } : {}) }
        }),
      },
      batch,
    )
    if (!saved.ok) return refused(c, 422, saved.error.code)
    return c.json({ batch, ids: saved.value.length, refused: plan.refused.length, known: plan.known.length })
  })

  get('/imports', (c, desk) => c.json(desk.imports.list()))

  post('/undo', v.strictObject({ batch: v.string() }), async (c, desk, { batch }) => {
    const { ids, touched } = desk.imports.standing(batch)
    const { remove, keep } = planUndo(ids, new Set([...touched, ...leanedOn(new Set(ids), desk.files.everything())]))
    for (let at = 0; at < remove.length; at += atOnce) {
      const done = await Promise.all(remove.slice(at, at + atOnce).map((id) => desk.remove(id)))
      const failed = done.find((one) => !one.ok)
      if (failed && !failed.ok) return refused(c, 422, failed.error.code)
    }
    return c.json({ removed: remove.length, kept: keep.length })
  })

  post('/export', Export, (c, desk, body) => {
    const of = asKind(body.kind)
    const records = body.case === undefined ? desk.files.all(of) : desk.files.inCase(body.case, of)
    const { table, withheld, disputed } = exportTable(of, records, body.withPlaces ?? false)
    return c.json({ csv: writeTable(table), rows: table.rows.length, withheld, disputed: disputed.length })
  })
  return hono
}

function planned(desk: CaseDesk, table: Table, body: Planned) {
  const of = asKind(body.kind)
  const mapping = body.mapping ?? guessMapping(of, table.columns, headingsOf(of))
  const plan = planImport({
    kind: of,
    table,
    mapping,
    given: of === 'case' || body.case === undefined ? {} : { case: body.case },
    linkTo: linksOf(desk, body.case),
    existing: desk.files.all(of),
    codeOf: (field, word) => codeOfWord(of, field, word),
  })
  return { mapping, plan }
}

/** What stands first in each column, so that a person sees what it holds; empty where nothing does. */
const examplesOf = ({ columns, rows }: Table): readonly string[] =>
  columns.map(
    (_, at) =>
      rows
        .find((row) => (row[at] ?? '').trim() !== '')
        ?.[at]?.trim()
        .slice(0, mostOfExample) ?? '',
  )

const numbersOf = (error: object): Record<string, number> =>
  Object.fromEntries(
    Object.entries(error).flatMap(([name, value]): [string, number][] => (typeof value === 'number' ? [[name, value]] : [])),
  )

/** A link column holds an id or the pseudonym of somebody in the same case; two of one pseudonym are nobody. */
function linksOf(desk: CaseDesk, inCase: string | undefined): (kind: string, text: string) => string | undefined {
  const named = new Map<KindName, ReadonlyMap<string, string | null>>()
  return (kindName, text) => {
    const direct = desk.files.get(text)
    if (direct && direct.kind === kindName && !direct.gone) return direct.id
    if (!isKind(kindName)) return undefined
    const among =
      named.get(kindName) ??
      byName(inCase === undefined || kindName === 'case' ? desk.files.all(kindName) : desk.files.inCase(inCase, kindName))
    named.set(kindName, among)
    return among.get(text) ?? undefined
  }
}

function byName(records: ReturnType<CaseDesk['files']['all']>): ReadonlyMap<string, string | null> {
  const ids = new Map<string, string | null>()
  for (const record of records) {
    const name = lineOf(record, 'pseudonym')
    if (name !== undefined) ids.set(name, ids.has(name) ? null : record.id)
  }
  return ids
}
