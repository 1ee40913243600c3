/**
 * Files read one after the other in the background. The tight walls come first: a file is read without recognition, and only pages that turn out to be pictures are
 * recognised, in a second process. Pages are put away as they come, so that a lock, a crash or a stop costs a few pages and not the night.
 */
import { lineOf, type Stored, valuesOf } from '@holdfast/cases'
import type { RawPage } from '@holdfast/intake'
import { guessableLangs } from '@holdfast/text'
import type { ReadingProgress, ReadingRow } from '../document-api.ts'
import type { ReadOutcome } from '../intake/read-in-child.ts'
import type { CaseDesk } from './case-desk.ts'
import { type DocumentReader, type Documents, type Reading, sureLanguage } from './documents.ts'
import type { Safe } from './safe.ts'
import { bytesToPages, failureOf, pagesName, pagesToBytes, readingName, readingToBytes, type StoredReading } from './stored-reading.ts'

/** Recognised pages are put away this many at a time: each takes seconds. */
const pagesAtOnce = 4
/** The text the search knows of one file, in UTF-16 units; a book of a thousand pages. What is beyond can be read, not searched. */
const longestText = 3_000_000

/** Rows of readings that ended, kept for screens that ask without keeping the file open. */
const mostEnded = 200

interface Job {
  readonly document: string
  readonly blob: string
}

export class Readings {
  readonly #desk: CaseDesk
  readonly #documents: Documents
  readonly #safe: Safe
  readonly reader: DocumentReader
  #queue: Job[] = []
  #now: { readonly job: Job; readonly stop: AbortController; page: number; of: number } | null = null
  #ended = 0
  readonly #last: ReadingRow[] = []

  constructor(desk: CaseDesk, documents: Documents, safe: Safe, reader: DocumentReader) {
    this.#desk = desk
    this.#documents = documents
    this.#safe = safe
    this.reader = reader
  }

  /** Every file of the document that was not read to its end, nor stopped by a person. */
  add(document: string): void {
    for (const { blob } of this.#documents.filesOf(document)) {
      const reading = this.#documents.readingOf(document, blob)
      if (reading?.done || reading?.stopped) continue
      this.#put({ document, blob })
    }
  }

  #put(job: Job): void {
    // What is being stopped is no longer being read: it waits its turn again.
    const isRead = this.#now !== null && isSame(this.#now.job, job) && !this.#now.stop.signal.aborted
    if (isRead || this.#queue.some((one) => isSame(one, job))) return
    this.#queue.push(job)
    if (!this.#now) void this.#work()
  }

  progress(): ReadingProgress {
    const { job, page = 0, of = 0 } = this.#now ?? {}
    return {
      now: job ? { record: job.document, blob: job.blob, page, of } : null,
      waiting: this.#queue.length,
      ended: this.#ended,
      last: this.#last,
    }
  }

  row(document: string, blob: string): Promise<ReadingRow> {
    const isNow = this.#now !== null && isSame(this.#now.job, { document, blob })
    return this.#documents.row(document, blob, isNow ? 'reading' : 'waiting')
  }

  /** Stops it until a person goes on; what was read is kept. */
  async stop(document: string, blob: string): Promise<void> {
    this.#queue = this.#queue.filter((job) => !isSame(job, { document, blob }))
    const reading = await this.#begun({ document, blob })
    if (reading) await this.#set(reading, { stopped: true })
    if (this.#now && isSame(this.#now.job, { document, blob })) this.#now.stop.abort()
  }

  /** Goes on where it was stopped; what was read to its end is read anew. */
  async again(document: string, blob: string): Promise<void> {
    const reading = await this.#begun({ document, blob })
    if (reading) await this.#set(reading, { stopped: false, done: false })
    this.#put({ document, blob })
  }

  async #work(): Promise<void> {
    for (let job = this.#queue.shift(); job; job = this.#queue.shift()) {
      const stop = new AbortController()
      this.#now = { job, stop, page: 0, of: 0 }
      // A disk that is full now may not be at the next opening: the file is taken up again then.
      await this.#read(job, stop.signal).catch(() => undefined)
      // What a person stopped has not ended: said so, it would hide from the screen that it goes on.
      if (stop.signal.aborted) continue
      const row = await this.#documents.row(job.document, job.blob, 'waiting').catch(() => undefined)
      if (row) this.#last.push(row)
      if (this.#last.length > mostEnded) this.#last.shift()
      this.#ended++
    }
    this.#now = null
  }

  async #read(job: Job, signal: AbortSignal): Promise<void> {
    const record = this.#desk.files.get(job.document)
    const file = this.#documents.filesOf(job.document).find(({ blob }) => blob === job.blob)
    const reading = record && !record.gone && file ? await this.#begun(job) : undefined
    if (!record || !file || !reading) return
    const bytes = await this.#documents.bytes(job.document, file)
    if (!bytes.ok) return this.#end(reading, record, { document: null, failure: { code: bytes.error.code, params: {} } })
    try {
      const found = await this.#recognised(reading, record, bytes.value, file.name, signal)
      if (found) await this.#end(reading, record, found)
    } finally {
      bytes.value.fill(0)
    }
  }

  /** Undefined where it was stopped. */
  async #recognised(
    reading: Reading,
    record: Stored,
    bytes: Uint8Array,
    name: string,
    signal: AbortSignal,
  ): Promise<StoredReading | undefined> {
    const asked = lineOf(record, 'language')
    const lang = guessableLangs.find((one) => one === asked)
    const ask = { name, ...(lang ? { lang } : {}) }
    const onProgress = (page: number, of: number): void => {
      if (this.#now) Object.assign(this.#now, { page, of })
    }
    const plain = await this.reader.read(bytes, ask, { signal, onProgress })
    if (signal.aborted) return undefined
    const hasPictures = plain.result.ok && plain.result.value.warnings.some(({ code }) => code === 'intake.warn.ocr-not-asked')
    if (!plain.result.ok || !hasPictures) return storedOf(plain)
    const done = [...plain.pages.filter(({ source }) => source === 'text'), ...(await this.#pagesOf(reading))]
    let fresh: RawPage[] = []
    let keeping: Promise<void> = Promise.resolve()
    const keep = (least: number): void => {
      if (fresh.length < least) return
      const rows = fresh
      fresh = []
      keeping = keeping.then(() => this.#keep(reading, pagesName, pagesToBytes(rows)))
    }
    const scanned = await this.reader.read(
      bytes,
      { ...ask, isOcrWanted: true },
      {
        done,
        signal,
        onProgress,
        onPage: (page) => {
          if (page.source !== 'ocr') return
          fresh.push(page)
          keep(pagesAtOnce)
        },
      },
    )
    if (!scanned.result.ok) keep(1)
    await keeping
    if (signal.aborted) return undefined
    return scanned.result.ok ? storedOf(scanned) : { document: plain.result.value, failure: failureOf(scanned.result.error) }
  }

  async #pagesOf(reading: Reading): Promise<readonly RawPage[]> {
    const pages = new Map<number, RawPage>()
    const latest = this.#documents.readingOf(reading.document, reading.blob) ?? reading
    for (const file of latest.files.filter(({ name }) => name === pagesName)) {
      const bytes = await this.#documents.bytes(latest.id, file)
      if (bytes.ok) for (const page of bytesToPages(bytes.value)) pages.set(page.page, page)
    }
    return [...pages.values()]
  }

  /** The record of the reading, made where there is none yet. */
  async #begun({ document, blob }: Job): Promise<Reading | undefined> {
    const before = this.#documents.readingOf(document, blob)
    if (before) return before
    const record = this.#desk.files.get(document)
    if (!record) return undefined
    const fields = { document, source: blob }
    const done = await this.#safe.write([{ record: this.#safe.newId(), type: 'reading', case: lineOf(record, 'case') ?? '', fields }])
    if (done.ok) for (const one of done.value) this.#documents.take(one)
    return this.#documents.readingOf(document, blob)
  }

  async #set({ id }: Reading, fields: Readonly<Record<string, unknown>>): Promise<void> {
    const record = await this.#safe.get(id)
    const done = await this.#safe.write([{ record: id, type: 'reading', case: record?.case ?? '', fields }])
    if (!done.ok) throw new Error(done.error.code)
    for (const one of done.value) this.#documents.take(one)
  }

  async #keep({ id }: Reading, name: string, bytes: Uint8Array): Promise<void> {
    const done = await this.#safe.attach(id, name, one(bytes), '')
    if (!done.ok) throw new Error(done.error.code)
    this.#documents.take(done.value)
  }

  async #end(reading: Reading, record: Stored, found: StoredReading): Promise<void> {
    const earlier = this.#documents.readingOf(reading.document, reading.blob)?.files ?? []
    await this.#keep(reading, readingName, readingToBytes(found))
    await this.#set(reading, {
      text: (found.document?.text ?? '').slice(0, longestText),
      done: true,
      failed: found.document === null,
      stopped: false,
    })
    for (const { device, seq } of earlier) {
      const taken = await this.#safe.detach(reading.id, device, seq)
      if (taken.ok) this.#documents.take(taken.value)
    }
    await this.#tell(record.id, found)
  }

  /** What the record of the document can now say of it; what a person wrote there stays. */
  async #tell(id: string, { document }: StoredReading): Promise<void> {
    const record = this.#desk.files.get(id)
    if (!record || record.gone || !document || document.text.trim() === '') return
    const { lang, score } = document.language
    const fields = {
      ...((lineOf(record, 'reading') ?? 'not-read') === 'not-read' ? { reading: 'unconfirmed' } : {}),
      ...(valuesOf(record, 'language').length === 0 && score >= sureLanguage && !document.language.foreign ? { language: lang } : {}),
    }
    if (Object.keys(fields).length > 0) await this.#desk.save({ records: [{ id, kind: 'document', fields }] })
  }
}

const isSame = (a: Job, b: Job): boolean => a.document === b.document && a.blob === b.blob
const storedOf = ({ result }: ReadOutcome): StoredReading =>
  result.ok ? { document: result.value, failure: null } : { document: null, failure: failureOf(result.error) }
async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
