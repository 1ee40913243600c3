/**
 * The record of a reading: begun, given its pages as they come, ended. Whoever reads, the desk's queue or the command line, goes through here, so that each
 * goes on where the other was broken off.
 */
import type { RawPage } from '@holdfast/intake'
import { type Documents, type Reading, sureLanguage } from './documents.ts'
import type { RecordSafe } from './safe.ts'
import { bytesToPages, pagesName, pagesToBytes, readingName, readingToBytes, type StoredReading } from './stored-reading.ts'

/** The text the search knows of one file, in UTF-16 units; a book of a thousand pages. What is beyond can be read, not searched. */
const longestText = 3_000_000

export interface FileOf {
  readonly document: string
  readonly blob: string
}

export class ReadingRecords {
  readonly #documents: Documents
  readonly #safe: RecordSafe

  constructor(documents: Documents, safe: RecordSafe) {
    this.#documents = documents
    this.#safe = safe
  }

  /** The record of the reading, made where there is none yet. Undefined where it could not be made. */
  async begun({ document, blob }: FileOf, inCase: string): Promise<Reading | undefined> {
    const before = this.#documents.readingOf(document, blob)
    if (before) return before
    const fields = { document, source: blob }
    const done = await this.#safe.write([{ record: this.#safe.newId(), type: 'reading', case: inCase, fields }])
    if (done.ok) for (const one of done.value) this.#documents.take(one)
    return this.#documents.readingOf(document, blob)
  }

  /** @returns throws an error with the vault's code where it could not be written */
  async set({ id }: Reading, fields: Readonly<Record<string, unknown>>): Promise<void> {
    const record = await this.#safe.get(id)
    const done = await this.#safe.write([{ record: id, type: 'reading', case: record?.case ?? '', fields }])
    if (!done.ok) throw new Error(done.error.code)
    for (const one of done.value) this.#documents.take(one)
  }

  /** Pages an earlier reading put away before it was broken off. */
  async pagesOf(reading: Reading): Promise<readonly RawPage[]> {
    const pages = new Map<number, RawPage>()
    const latest = this.#documents.readingOf(reading.document, reading.blob) ?? reading
    for (const file of latest.files.filter(({ name }) => name === pagesName)) {
      const bytes = await this.#documents.bytes(latest.id, file)
      if (bytes.ok) for (const page of bytesToPages(bytes.value)) pages.set(page.page, page)
    }
    return [...pages.values()]
  }

  /** Puts pages away: on the disk, sealed, when it returns; throws like `set`. */
  keepPages(reading: Reading, pages: readonly RawPage[]): Promise<void> {
    return this.#keep(reading, pagesName, pagesToBytes(pages))
  }

  /** Throws like `set`. */
  async end(reading: Reading, found: StoredReading): Promise<void> {
    const earlier = this.#documents.readingOf(reading.document, reading.blob)?.files ?? []
    await this.#keep(reading, readingName, readingToBytes(found))
    await this.set(reading, {
      text: (found.document?.text ?? '').slice(0, longestText),
      done: true,
      failed: found.document === null,
      stopped: false,
    })
    for (const { device, seq } of earlier) {
      const taken = await this.#safe.detach(reading.id, device, seq)
      if (taken.ok) this.#documents.take(taken.value)
    }
  }

  async #keep({ id }: Reading, name: string, bytes: Uint8Array): Promise<void> {
    const done = await this.#safe.attach(id, name, one(bytes), '')
    if (!done.ok) throw new Error(done.error.code)
    this.#documents.take(done.value)
  }
}

/**
 * What the record of a document can now say of it; what a person wrote there stays.
 *
 * @param state what the record says of its reading, undefined where nothing
 */
export function saidByReading(state: unknown, hasLanguage: boolean, { document }: StoredReading): Readonly<Record<string, string>> {
  if (!document || document.text.trim() === '') return {}
  const { lang, score, foreign } = document.language
  return {
    // What was compared before is not what was read now: a place that is doubtful is looked at again.
    ...((state ?? 'not-read') === 'not-read' || (state === 'confirmed' && document.doubts.length > 0) ? { reading: 'unconfirmed' } : {}),
    ...(!hasLanguage && score >= sureLanguage && !foreign ? { language: lang } : {}),
  }
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
