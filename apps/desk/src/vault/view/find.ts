/** Finding records: by words through the index, by filters, newest change first or by relevance. */
import { answers as fieldAnswers, parseQuery, type Query, toMatch } from '../search/query.ts'
import type { Row, Store } from '../store.ts'
import { textsIn } from './index-words.ts'
import type { VaultRecord } from './record.ts'
import type { Names } from './tables.ts'

export type SearchOrder = 'recent' | 'relevant'

export interface Search {
  readonly words: string
  readonly type?: string | undefined
  readonly case?: string | undefined
  /** Only records in which this field answers. */
  readonly field?: string | undefined
  /** Only records last changed in this span, milliseconds since 1970. */
  readonly from?: number | undefined
  readonly to?: number | undefined
  readonly gone?: boolean | undefined
  readonly order?: SearchOrder | undefined
  readonly limit?: number | undefined
  readonly offset?: number | undefined
}

export const columns = 'r.k, r.id, r.n, r.type, r.scope, r.at, r.gone, r.state'

/** What it takes to show a record. */
const shown = 'r.id, r.type, r.scope, r.at, r.state'

export interface Source {
  readonly store: Store
  readonly names: Names
  readonly index: { formsOf(stem: string): readonly string[] }
  readonly records: { recordOf(row: Row): VaultRecord }
}

/** Records that answer, newest change first unless asked for by relevance. Without words: all that pass the filters. */
export function find(source: Source, asked: Search): { readonly rows: readonly VaultRecord[]; readonly more: boolean } {
  const query = parseQuery(asked.words)
  const match = toMatch(query, (stem) => source.index.formsOf(stem))
  if (match === undefined && asked.words.trim() !== '') return { rows: [], more: false }
  const { where, params, possible } = filters(source.names, asked)
  if (!possible) return { rows: [], more: false }
  const limit = Math.min(asked.limit ?? 20, 10_000)
  const from = match === undefined ? 'records r' : 'words w JOIN records r ON r.n = w.rowid'
  const conditions = [...(match === undefined ? [] : ['words MATCH ?']), ...where].join(' AND ') || '1'
  const order = match === undefined ? 'r.n DESC' : asked.order === 'relevant' ? 'w.rank' : 'w.rowid DESC'
  const statement = source.store.prepare(`SELECT ${shown} FROM ${from} WHERE ${conditions} ORDER BY ${order} LIMIT ? OFFSET ?`)
  const all = match === undefined ? params : [match, ...params]
  if (asked.field === undefined) {
    const rows = statement.rows(...all, limit + 1, asked.offset ?? 0)
    return { rows: rows.slice(0, limit).map((row) => source.records.recordOf(row)), more: rows.length > limit }
  }
  return byField(source, query, asked.field, (at, count) => statement.rows(...all, count, at), limit, asked.offset ?? 0)
}

function filters(
  names: Names,
  asked: Search,
): {
  readonly where: readonly string[]
  readonly params: readonly (string | number)[]
  readonly possible: boolean
} {
  const where: string[] = []
  const params: (string | number)[] = []
  if (asked.gone !== true) where.push('r.gone = 0')
  for (const [column, name] of [
    ['type', asked.type],
    ['scope', asked.case],
  ] as const) {
    if (name === undefined) continue
    const number = names.known(name)
    if (number === undefined) return { where, params, possible: false }
    where.push(`r.${column} = ?`)
    params.push(number)
  }
  if (asked.from !== undefined) {
    where.push('r.at >= ?')
    params.push(asked.from)
  }
  if (asked.to !== undefined) {
    where.push('r.at <= ?')
    params.push(asked.to)
  }
  return { where, params, possible: true }
}

/** The index knows only whole records: for one field the candidates are read, page by page, until enough answer. */
function byField(
  source: Source,
  query: Query,
  field: string,
  page: (at: number, count: number) => readonly Row[],
  limit: number,
  skip: number,
): { readonly rows: readonly VaultRecord[]; readonly more: boolean } {
  const found: VaultRecord[] = []
  const pageLength = 100
  for (let at = 0; ; at += pageLength) {
    const rows = page(at, pageLength)
    for (const row of rows) {
      const record = source.records.recordOf(row)
      const texts: string[] = []
      if (Object.hasOwn(record.fields, field)) for (const one of record.fields[field] ?? []) textsIn(one.value, (text) => texts.push(text))
      if (texts.length > 0 && (query.all.length === 0 || texts.some((text) => fieldAnswers(query, text)))) found.push(record)
      if (found.length > skip + limit) return { rows: found.slice(skip, skip + limit), more: true }
    }
    if (rows.length < pageLength) return { rows: found.slice(skip), more: false }
  }
}
