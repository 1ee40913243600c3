/**
 * Searching everything in the file: words first, over every field and document; then names that may be the same person under another spelling, as candidates.
 */
import { type KindName, lineOf, type Stored, shownName } from '@holdfast/cases'
import type { SearchAnswer, SearchRow } from '../case-api.ts'
import type { CaseDesk } from './case-desk.ts'
import { pieceAround, pieceOfText } from './piece.ts'

export interface SearchFilters {
  readonly kind?: KindName | undefined
  /** Only cases that stand there. */
  readonly stages?: readonly string[] | undefined
  /** Only what was changed after this instant, milliseconds since 1970. */
  readonly since?: number | undefined
}

/** What one screen shows; whoever needs the rest adds a word or narrows. */
const mostShown = 100
/** What the filters leave out must not crowd out what they let through. */
const mostLookedAt = 1_000
const mostNames = 10
/** Documents whose text is read to show the place: a book each, at worst. The others are listed without it. */
const mostPieces = 40
/** Milliseconds a question waits for names that are still being made ready after an unlock. */
const patience = 25

export async function searchCases(desk: CaseDesk, words: string, filters: SearchFilters): Promise<SearchAnswer> {
  const { kind, stages, since } = filters
  const rows: SearchRow[] = []
  const seen = new Set<string>()
  const fits = (record: Stored, owner: Stored | undefined) =>
    (kind === undefined || record.kind === kind) &&
    (since === undefined || lastChange(record) >= since) &&
    (stages === undefined || stages.some((stage) => owner && lineOf(owner, 'stage') === stage))
  const add = (recordId: string, score: number, piece: (record: Stored) => { readonly field: string; readonly piece: string }) => {
    const record = desk.files.get(recordId)
    if (!record || record.gone || seen.has(recordId)) return
    const owner = record.kind === 'case' ? record : desk.files.get(lineOf(record, 'case') ?? '')
    if (!fits(record, owner)) return
    seen.add(recordId)
    rows.push({
      id: record.id,
      kind: record.kind,
      case: owner?.id ?? null,
      caseName: owner ? shownName(owner) : '',
      score,
      ...piece(record),
    })
  }
  const isNarrowed = kind !== undefined || stages !== undefined || since !== undefined
  // The text of a document lies in a record of another kind.
  const type = kind === 'document' ? undefined : kind
  const found = await desk.safe.search(words, { most: isNarrowed ? mostLookedAt : mostShown, type })
  let pieces = 0
  let more = found.more
  for (const hit of found.hits) {
    if (rows.length >= mostShown) {
      more = true
      break
    }
    const document = desk.documents.documentOf(hit.id)
    if (document === undefined) add(hit.id, 1, (record) => pieceAround(record, words))
    else {
      const text = pieces++ < mostPieces ? await desk.documents.textOf(hit.id) : ''
      add(document, 1, () => ({ field: 'text', piece: pieceOfText(text, words) }))
    }
  }
  const alike = desk.names.findSoon(words, mostNames, patience)
  for (const { id, score, name } of alike.found)
    add(id, score, (record) => ({ field: lineOf(record, 'pseudonym') === name ? 'pseudonym' : 'names', piece: name }))
  return { rows, more, namesWaiting: alike.waiting }
}

const lastChange = (record: Stored): number => Math.max(0, ...Object.values(record.fields).flatMap((values) => values.map(({ at }) => at)))
