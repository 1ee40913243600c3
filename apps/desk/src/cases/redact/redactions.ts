/**
 * Redactions of documents, kept between two readers: a record of its own beside the document's, like its reading. Its fields are ids; the work and what was
 * signed lie in encrypted files of it. Signing takes nothing away: every signature stays.
 */
import { lineOf, type Stored } from '@holdfast/cases'
import { ok, type Result } from '@holdfast/core'
import type { KeptWork, RedactionWork } from '../../redact-api.ts'
import type { RedactionRecord } from '../../redaction-api.ts'
import type { RecordFile, VaultRecord } from '../../vault/view/record.ts'
import type { Documents } from '../documents.ts'
import type { Safe, SafeError } from '../safe.ts'
import { bytesToSigned, bytesToWork, signedName, toBytes, workName } from './stored-work.ts'

const keyOf = (document: string, blob: string): string => `${document}/${blob}`

export class Redactions {
  readonly #safe: Safe
  readonly #documents: Documents
  readonly #document: (id: string) => Stored | undefined
  /** The records of one paper with their files: one, or two where two devices began at once. */
  readonly #rows = new Map<string, Map<string, readonly RecordFile[]>>()
  /** One act at a time: two saves of one work would leave both. */
  #before: Promise<unknown> = Promise.resolve()

  constructor(safe: Safe, documents: Documents, document: (id: string) => Stored | undefined) {
    this.#safe = safe
    this.#documents = documents
    this.#document = document
  }

  /** True where the record is one of these and no record of a case. */
  take(record: VaultRecord): boolean {
    if (record.type !== 'redaction') return false
    const [document, blob] = [textIn(record, 'document'), textIn(record, 'source')]
    const rows = this.#rows.get(keyOf(document, blob)) ?? new Map<string, readonly RecordFile[]>()
    this.#rows.set(keyOf(document, blob), rows.set(record.id, record.files))
    return true
  }

  async kept(document: string, blob: string): Promise<KeptWork> {
    const files = [...(this.#rows.get(keyOf(document, blob)) ?? [])]
      .flatMap(([id, all]) => all.map((file) => ({ id, file })))
      .sort((a, b) => a.file.at - b.file.at || a.file.seq - b.file.seq)
    const last = files.findLast(({ file }) => file.name === workName)
    const bytes = last ? await this.#documents.bytes(last.id, last.file) : undefined
    const signed: RedactionRecord[] = []
    for (const { id, file } of files.filter((one) => one.file.name === signedName)) {
      const found = await this.#documents.bytes(id, file)
      const read = found.ok ? bytesToSigned(found.value) : undefined
      if (read) signed.push(read)
    }
    return { work: bytes?.ok ? (bytesToWork(bytes.value) ?? null) : null, signed }
  }

  /** The work as it is now; the one before it goes. */
  keep(document: string, blob: string, work: RedactionWork): Promise<Result<void, SafeError>> {
    return this.#inTurn(() => this.#put(document, blob, workName, work))
  }

  /** What was signed stays; the work it ended goes. */
  sign(document: string, blob: string, record: RedactionRecord): Promise<Result<void, SafeError>> {
    return this.#inTurn(async () => {
      const done = await this.#put(document, blob, signedName, record)
      return done.ok ? this.#drop(document, blob, workName, 0) : done
    })
  }

  #inTurn<T>(act: () => Promise<T>): Promise<T> {
    const turn = this.#before.then(act, act)
    this.#before = turn.catch(() => undefined)
    return turn
  }

  async #put(document: string, blob: string, name: string, value: unknown): Promise<Result<void, SafeError>> {
    const key = keyOf(document, blob)
    if (!this.#rows.has(key)) {
      const record = this.#document(document)
      const made = await this.#safe.write([
        {
          record: this.#safe.newId(),
          type: 'redaction',
          case: record ? (lineOf(record, 'case') ?? '') : '',
          fields: { document, source: blob },
        },
      ])
      if (!made.ok) return made
      for (const one of made.value) this.take(one)
    }
    const [id = ''] = this.#rows.get(key)?.keys() ?? []
    const attached = await this.#safe.attach(id, name, once(toBytes(value)), '')
    if (!attached.ok) return attached
    this.take(attached.value)
    return name === workName ? this.#drop(document, blob, workName, 1) : ok(undefined)
  }

  /** Takes files of a name away, but for the last `spare`. */
  async #drop(document: string, blob: string, name: string, spare: number): Promise<Result<void, SafeError>> {
    for (const [id, files] of this.#rows.get(keyOf(document, blob)) ?? []) {
      const named = files.filter((file) => file.name === name).sort((a, b) => a.at - b.at || a.seq - b.seq)
      for (const file of named.slice(0, Math.max(0, named.length - spare))) {
        const done = await this.#safe.detach(id, file.device, file.seq)
        if (!done.ok) return done
        this.take(done.value)
      }
    }
    return ok(undefined)
  }
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}
const textIn = (record: VaultRecord, field: string): string => {
  const value = record.fields[field]?.[0]?.value
  return typeof value === 'string' ? value : ''
}
