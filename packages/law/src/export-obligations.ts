/** What binds each state, as data for researchers: one row a state and treaty. `docs/register-format.md` describes every field. */
import { csvTable } from './export-csv.ts'
import type { ObligationBook } from './obligation.ts'

export const obligationColumns = [
  'state',
  'treaty',
  'treaty_en',
  'force',
  'stand',
  'how',
  'signed',
  'consent',
  'since',
  'until',
  'bars_removal',
  'complaints_through',
  'reservations_en',
  'note_en',
  'status',
  'confidence',
  'sources',
] as const

/** RFC 4180, CRLF, header first; as `registerToCsv`. */
export function obligationBookToCsv(book: ObligationBook): string {
  const treaties = new Map(book.treaties.map((treaty) => [treaty.id, treaty]))
  const titles = new Map(book.sources.map((source) => [source.id, source.url ?? source.title]))
  return csvTable(
    obligationColumns,
    book.states.flatMap(({ state, obligations }) =>
      obligations.map((row) => {
        const treaty = treaties.get(row.treaty)
        const complaints = treaty?.complaints ?? 'none'
        return [
          state,
          row.treaty,
          treaty?.short.en,
          treaty?.force,
          row.stand,
          row.how,
          row.signed,
          row.consent,
          row.since,
          row.until,
          treaty?.barsRemoval,
          complaints === 'none' ? '' : complaints === 'itself' ? row.treaty : complaints.through,
          row.reservations.map((one) => one.says.en),
          row.note?.en,
          row.status,
          row.confidence,
          row.sources.map((id) => titles.get(id) ?? id),
        ]
      }),
    ),
  )
}

export const obligationFormat = 'holdfast-obligations/1'
/** Everything `data/obligations` holds, in one document. */
export const obligationBookToJson = (book: ObligationBook) => ({
  format: obligationFormat,
  license: 'CC-BY-4.0',
  treaties: book.treaties,
  sources: book.sources,
  states: book.states,
})
