/**
 * Files read one after the other in the background (`read-and-keep.ts`). Pages are put away as they come, so that a lock, a crash or a stop costs a few pages
 * and not the night.
 */
import { lineOf, type Stored, valuesOf } from '@holdfast/cases'
import { guessableLangs } from '@holdfast/text'
import type { ReadingProgress, ReadingRow } from '../document-api.ts'
import type { CaseDesk } from './case-desk.ts'
import type { DocumentReader, Documents, Reading } from './documents.ts'
import { type PageKeep, readAndKeep } from './read-and-keep.ts'
import { type FileOf, ReadingRecords, saidByReading } from './reading-records.ts'
import type { Safe } from './safe.ts'
import type { StoredReading } from './stored-reading.ts'

/** Recognised pages are put away this many at a time: each takes seconds. */
const pagesAtOnce = 4
/** Rows of readings that ended, kept for screens that ask without keeping the file open. */
const mostEnded = 200

type Job = FileOf

export class Readings {
  readonly #desk: CaseDesk
  readonly #documents: Documents
  readonly #records: ReadingRecords
  readonly reader: DocumentReader
  #queue: Job[] = []
  #now: { readonly job: Job; readonly stop: AbortController; page: number; of: number } | null = null
  #ended = 0
  readonly #last: ReadingRow[] = []

  constructor(desk: CaseDesk, documents: Documents, safe: Safe, reader: DocumentReader) {
    this.#desk = desk
    this.#documents = documents
    this.#records = new ReadingRecords(documents, safe)
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
    if (reading) await this.#records.set(reading, { stopped: true })
    if (this.#now && isSame(this.#now.job, { document, blob })) this.#now.stop.abort()
  }

  /** Goes on where it was stopped; what was read to its end is read anew. */
  async again(document: string, blob: string): Promise<void> {
    const reading = await this.#begun({ document, blob })
    if (reading) await this.#records.set(reading, { stopped: false, done: false })
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
      const asked = lineOf(record, 'language')
      const lang = guessableLangs.find((one) => one === asked)
      const ask = { name: file.name, ...(lang ? { lang } : {}) }
      const keep: PageKeep = {
        pages: () => this.#records.pagesOf(reading),
        keep: (pages) => this.#records.keepPages(reading, pages),
        atOnce: pagesAtOnce,
      }
      const onProgress = (page: number, of: number): void => {
        if (this.#now) Object.assign(this.#now, { page, of })
      }
      const found = await readAndKeep(this.reader.read, bytes.value, ask, keep, { signal, onProgress })
      if (found) await this.#end(reading, record, found)
    } finally {
      bytes.value.fill(0)
    }
  }

  async #begun(job: Job): Promise<Reading | undefined> {
    const record = this.#desk.files.get(job.document)
    return record && this.#records.begun(job, lineOf(record, 'case') ?? '')
  }

  async #end(reading: Reading, record: Stored, found: StoredReading): Promise<void> {
    await this.#records.end(reading, found)
    await this.#tell(record.id, found)
  }

  async #tell(id: string, found: StoredReading): Promise<void> {
    const record = this.#desk.files.get(id)
    if (!record || record.gone) return
    const fields = saidByReading(lineOf(record, 'reading'), valuesOf(record, 'language').length > 0, found)
    if (Object.keys(fields).length > 0) await this.#desk.save({ records: [{ id, kind: 'document', fields }] })
  }
}

const isSame = (a: Job, b: Job): boolean => a.document === b.document && a.blob === b.blob
