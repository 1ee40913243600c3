/**
 * The register as CSV (RFC 4180): a header line, CRLF, quotes doubled. Lists inside a cell are joined with `|`.
 *
 * A cell that a spreadsheet would read as a formula is written with an apostrophe before it.
 */
import { type Register, tally } from './register.ts'
import type { RegisterFinding } from './register-schema.ts'
import { safeguardIds } from './safeguard.ts'

export interface RegisterCsv {
  readonly instruments: string
  readonly findings: string
  readonly limits: string
  readonly risks: string
  readonly lifecycle: string
}

/** What one cell may hold; a list is joined with `|`. */
export type Cell = string | number | boolean | null | undefined | readonly string[]

export const instrumentColumns = [
  'id',
  'kind',
  'subject',
  'short_en',
  'short_ru',
  'short_ko',
  'official_lang',
  'official_title',
  'parties',
  'groups',
  'read',
  'langs',
  'published',
  'url',
  'signed',
  'in_force',
  'present',
  'weak',
  'absent',
  'denied',
  'unknown',
  ...safeguardIds,
] as const
export const findingColumns = [
  'instrument',
  'rule',
  'finding',
  'by',
  'status',
  'confidence',
  'because',
  'lang',
  'eId',
  'quote',
  'searched',
] as const
export const limitColumns = [
  'instrument',
  'eId',
  'trigger',
  'counted_back',
  'amount',
  'unit',
  'actor',
  'effect',
  'extendable',
  'status',
  'lang',
  'quote',
] as const
export const riskColumns = ['instrument', 'flag', 'eId', 'status'] as const
export const lifecycleColumns = ['instrument', 'event', 'on', 'work', 'note_en', 'status', 'confidence', 'source'] as const

export function registerToCsv(register: Register): RegisterCsv {
  const first = (entry: Register[number], kind: string) =>
    entry.instrument.lifecycle.find((event) => event.event === kind && event.work === undefined)?.on
  return {
    instruments: csvTable(
      instrumentColumns,
      register.map((entry) => {
        const { instrument } = entry
        const counts = tally(entry)
        return [
          instrument.id,
          instrument.kind,
          instrument.subject,
          instrument.short.en,
          instrument.short.ru,
          instrument.short.ko,
          instrument.official?.lang,
          instrument.official?.title,
          instrument.parties,
          instrument.groups,
          instrument.read.extent,
          instrument.texts.map((text) => text.lang),
          instrument.texts.map((text) => text.published),
          instrument.texts.map((text) => text.url ?? ''),
          first(entry, 'signed'),
          first(entry, 'in-force'),
          counts.present,
          counts.weak,
          counts.absent,
          counts.denied,
          counts.unknown,
          ...entry.findings.map((one) => one.finding),
        ]
      }),
    ),
    findings: csvTable(
      findingColumns,
      register.flatMap((entry) => entry.findings.map((one) => [entry.instrument.id, ...findingCells(one)])),
    ),
    limits: csvTable(
      limitColumns,
      register.flatMap((entry) =>
        entry.limits.map((limit) => {
          const cite = limit.cites[0]
          const amount = Array.isArray(limit.amount) ? limit.amount.map(String) : limit.amount
          return [
            entry.instrument.id,
            cite?.eId,
            limit.trigger,
            limit.countedBack,
            amount as Cell,
            limit.unit,
            limit.actor,
            limit.effect,
            limit.extendable,
            limit.status,
            cite?.lang,
            cite?.quote,
          ]
        }),
      ),
    ),
    risks: csvTable(
      riskColumns,
      register.flatMap((entry) =>
        entry.risks.map((risk) => [entry.instrument.id, risk.flag, risk.cites.map((cite) => cite.eId), risk.status]),
      ),
    ),
    lifecycle: csvTable(
      lifecycleColumns,
      register.flatMap((entry) =>
        entry.instrument.lifecycle.map((event) => [
          entry.instrument.id,
          event.event,
          event.on,
          event.work,
          event.note.en,
          event.status,
          event.confidence,
          event.sources.map((source) => source.url ?? source.title),
        ]),
      ),
    ),
  }
}

function findingCells(one: RegisterFinding): readonly Cell[] {
  return [
    one.rule,
    one.finding,
    one.by,
    one.status,
    one.confidence,
    one.because,
    one.cites[0]?.lang ?? one.searched?.lang,
    one.cites.map((cite) => cite.eId),
    one.cites.map((cite) => cite.quote ?? ''),
    one.searched?.absent ?? [],
  ]
}

/** A header line and one line a row, each ended by CRLF. */
export const csvTable = (columns: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  [columns, ...rows].map((row) => `${row.map((cell) => csvCell(cell)).join(',')}\r\n`).join('')

function csvCell(cell: Cell): string {
  if (cell === null || cell === undefined) return ''
  const text = typeof cell === 'object' ? cell.join('|') : String(cell)
  const safe = /^'*[=+\-@\t\r]/.test(text) && typeof cell !== 'number' ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Reads back what `registerToCsv` writes: rows of cells, the header first; the apostrophe before a formula is taken off. */
export function csvToRows(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  const close = () => {
    row.push(/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell)
    cell = ''
  }
  for (let at = 0; at < csv.length; at++) {
    const char = csv[at]
    if (quoted) {
      if (char !== '"') cell += char
      else if (csv[at + 1] === '"') {
        cell += '"'
        at++
      } else quoted = false
    } else if (char === '"') quoted = true
    else if (char === ',') close()
    else if (char === '\r' && csv[at + 1] === '\n') {
      close()
      rows.push(row)
      row = []
      at++
    } else cell += char
  }
  return rows
}
