/**
 * What was read of the files in the vault, and who looked at them when.
 *
 * Both are records of their own beside the document's: a `reading` holds the text for the search and everything else in an encrypted file; a `custody` record is one
 * act, written once. Their other fields are ids and yes or no, so that nobody's search for a word finds them.
 */
import { err, ok, type Result } from '@holdfast/core'
import type { CustodyRow, ReadingRow } from '../document-api.ts'
import type { drawInChild } from '../intake/draw-in-child.ts'
import type { readInChild } from '../intake/read-in-child.ts'
import type { RecordFile, VaultRecord } from '../vault/view/record.ts'
import type { RecordSafe, SafeError } from './safe.ts'
import { bytesToReading, readingName, type StoredReading } from './stored-reading.ts'

/** Reads and draws, each in a closed process. */
export interface DocumentReader {
  readonly read: typeof readInChild
  readonly draw: typeof drawInChild
}

/** A reading as the desk remembers it; its text and pages stay in the vault. */
export interface Reading {
  readonly id: string
  readonly document: string
  readonly blob: string
  readonly done: boolean
  /** Nothing could be read. */
  readonly failed: boolean
  readonly stopped: boolean
  readonly files: readonly RecordFile[]
  readonly at: number
  readonly device: string
}

const pieceBytes = 4 * 1024 * 1024
/** Below this the language of a text is a guess nobody should see as a fact. */
export const sureLanguage = 0.3
const keyOf = (document: string, blob: string): string => `${document}/${blob}`

export class Documents {
  readonly #safe: RecordSafe
  readonly #files = new Map<string, readonly RecordFile[]>()
  readonly #readings = new Map<string, Reading>()
  readonly #byFile = new Map<string, string>()
  readonly #custody = new Map<string, Map<string, CustodyRow>>()
  readonly #known = new Map<string, { readonly blob: string; readonly reading: StoredReading }>()

  constructor(safe: RecordSafe) {
    this.#safe = safe
  }

  /** True where the record is one of these and no record of a case. */
  take(record: VaultRecord): boolean {
    if (record.type === 'document') this.#files.set(record.id, record.files)
    if (record.type === 'reading') this.#takeReading(record)
    if (record.type === 'custody') this.#takeCustody(record)
    return record.type === 'reading' || record.type === 'custody'
  }

  #takeReading(record: VaultRecord): void {
    const [document, blob] = [textIn(record, 'document'), textIn(record, 'source')]
    const done = record.fields.done?.find(({ value }) => value === true)
    const reading: Reading = {
      id: record.id,
      document,
      blob,
      done: done !== undefined,
      failed: isSet(record, 'failed'),
      stopped: isSet(record, 'stopped'),
      files: record.files,
      at: done?.at ?? record.at,
      device: done?.device ?? '',
    }
    this.#readings.set(record.id, reading)
    const before = this.#readings.get(this.#byFile.get(keyOf(document, blob)) ?? '')
    // Two devices may have read the same file: a finished reading leads, then the newer one.
    if (!before || before.id === record.id || (reading.done && !before.done) || (reading.done === before.done && reading.at > before.at))
      this.#byFile.set(keyOf(document, blob), record.id)
  }

  #takeCustody(record: VaultRecord): void {
    const document = textIn(record, 'document')
    const act = isSet(record, 'wasOpened') ? 'opened' : isSet(record, 'wasSaved') ? 'saved' : undefined
    const said = record.fields.document?.[0]
    if (!act || !said) return
    const acts = this.#custody.get(document) ?? new Map<string, CustodyRow>()
    this.#custody.set(document, acts.set(record.id, { act, device: said.device, at: said.at }))
  }

  filesOf(document: string): readonly RecordFile[] {
    return this.#files.get(document) ?? []
  }

  readingOf(document: string, blob: string): Reading | undefined {
    return this.#readings.get(this.#byFile.get(keyOf(document, blob)) ?? '')
  }

  /** The document a reading belongs to; undefined for any other record. */
  documentOf(reading: string): string | undefined {
    return this.#readings.get(reading)?.document
  }

  /** The text the search knows of a reading. */
  async textOf(reading: string): Promise<string> {
    const record = await this.#safe.get(reading)
    return record ? textIn(record, 'text') : ''
  }

  /** What was read; undefined where it is not finished, or was written by another version. */
  async stored(reading: Reading): Promise<StoredReading | undefined> {
    const file = reading.files.findLast(({ name }) => name === readingName)
    if (!file) return undefined
    const known = this.#known.get(reading.id)
    if (known?.blob === file.blob) return known.reading
    const bytes = await this.bytes(reading.id, file)
    const found = bytes.ok ? bytesToReading(bytes.value) : undefined
    // The text is kept once, in the vault: here only what lists need, unless it is short.
    if (found && (found.document?.text.length ?? 0) < 20_000) this.#known.set(reading.id, { blob: file.blob, reading: found })
    return found
  }

  /** A stored file, whole. */
  async bytes(record: string, { blob, size }: Pick<RecordFile, 'blob' | 'size'>): Promise<Result<Uint8Array, SafeError>> {
    const whole = new Uint8Array(size)
    for (let at = 0; at < size; ) {
      const piece = await this.#safe.readFile(record, blob, at, Math.min(pieceBytes, size - at))
      if (!piece.ok) return piece
      if (piece.value.length === 0) return err({ code: 'blob.damaged' })
      whole.set(piece.value, at)
      at += piece.value.length
      piece.value.fill(0)
    }
    return ok(whole)
  }

  /** Writes an act into the custody log; what was asked for is given only after it. */
  async note(document: string, inCase: string, act: 'opened' | 'saved'): Promise<Result<void, SafeError>> {
    const done = await this.#safe.write([
      {
        record: this.#safe.newId(),
        type: 'custody',
        case: inCase,
        fields: { document, ...(act === 'opened' ? { wasOpened: true } : { wasSaved: true }) },
      },
    ])
    if (!done.ok) return done
    for (const record of done.value) this.take(record)
    return ok(undefined)
  }

  /** Everything that was done with one file of a document, oldest first. */
  custody(document: string, blob: string): readonly CustodyRow[] {
    const taken = this.filesOf(document)
      .filter((file) => file.blob === blob)
      .map(({ device, at }): CustodyRow => ({ act: 'taken', device, at }))
    const reading = this.readingOf(document, blob)
    const read: readonly CustodyRow[] = reading?.done
      ? [{ act: reading.failed ? 'unread' : 'read', device: reading.device, at: reading.at }]
      : []
    return [...taken, ...read, ...(this.#custody.get(document)?.values() ?? [])].sort((a, b) => a.at - b.at)
  }

  /** @param state of a reading that is not finished */
  async row(document: string, blob: string, state: 'waiting' | 'reading'): Promise<ReadingRow> {
    const reading = this.readingOf(document, blob)
    const stored = reading?.done ? await this.stored(reading) : undefined
    const found = stored?.document ?? null
    const pages = found?.pages ?? []
    const count = (source: string): number => pages.filter((page) => page.source === source).length
    const recognised = pages.filter(({ sure }) => sure !== undefined)
    const signs = recognised.reduce((sum, { start, end }) => sum + end - start, 0)
    return {
      record: document,
      blob,
      state: stored ? (found ? 'read' : 'failed') : reading?.stopped && state === 'waiting' ? 'stopped' : state,
      failure: stored?.failure ?? null,
      kind: found?.kind ?? null,
      byText: count('text'),
      byOcr: count('ocr'),
      unread: count('none'),
      sure: signs === 0 ? null : Math.round(recognised.reduce((sum, { start, end, sure = 0 }) => sum + sure * (end - start), 0) / signs),
      lang:
        found && found.text.trim() !== '' && found.language.score >= sureLanguage ? (found.language.foreign ?? found.language.lang) : null,
      doubts: found?.doubts.length ?? 0,
    }
  }
}

const textIn = (record: VaultRecord, field: string): string => {
  const value = record.fields[field]?.[0]?.value
  return typeof value === 'string' ? value : ''
}
const isSet = (record: VaultRecord, field: string): boolean => record.fields[field]?.some(({ value }) => value === true) ?? false
