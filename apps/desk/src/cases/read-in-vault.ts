/** Reads what is attached to a record of an open vault, for the command line: the desk's own records of a reading, so that each goes on where the other was broken off. */
import { randomBytes } from 'node:crypto'
import { err, ok, type Result } from '@holdfast/core'
import { guessableLangs, type LanguageGuess } from '@holdfast/text'
import type { ReadingRow } from '../document-api.ts'
import { readInChild } from '../intake/read-in-child.ts'
import type { VaultClient } from '../vault/client.ts'
import type { VaultRecord } from '../vault/view/record.ts'
import { Documents } from './documents.ts'
import { readAndKeep } from './read-and-keep.ts'
import { ReadingRecords, saidByReading } from './reading-records.ts'
import type { RecordSafe, SafeError } from './safe.ts'
import type { StoredReading } from './stored-reading.ts'

export interface VaultReading {
  readonly lang?: LanguageGuess['lang'] | undefined
  /** Folder with language data for scans. */
  readonly tessdata?: string | undefined
  /** Read anew what was read to its end. */
  readonly again: boolean
  readonly signal: AbortSignal
  readonly onProgress: (page: number, of: number) => void
}

/** A file that was attached, and what became of reading it. */
export type ReadFile = ReadingRow & { readonly name: string; readonly stoppedAt?: { readonly page: number; readonly of: number } }

/** Reading itself asks the vault nothing for minutes: so often it is told that somebody still works with it. */
const signOfLifeMs = 60_000
const mostReadings = 1000

/**
 * Every file of `record` that was not read to its end; recognised pages are sealed in the vault one by one. Stopped by the signal, the rest is left for the next call.
 *
 * @returns the vault's codes; `vault.no-such-record`; `cli.vault.error.no-file`: nothing is attached
 */
export async function readInVault(
  client: VaultClient,
  record: string,
  { lang, tessdata, again, signal, onProgress }: VaultReading,
): Promise<Result<readonly ReadFile[], SafeError>> {
  const asked = await client.read(record)
  if (!asked.ok) return asked
  const standing = asked.value
  if (!standing || standing.gone) return err({ code: 'vault.no-such-record' })
  if (standing.files.length === 0) return err({ code: 'cli.vault.error.no-file' })
  const safe = safeOf(client)
  const documents = new Documents(safe)
  const known = await client.search({ words: record, type: 'reading', field: 'document', limit: mostReadings })
  if (!known.ok) return known
  for (const { id } of known.value.rows) {
    // What a search finds comes without its files.
    const reading = await safe.get(id)
    if (reading) documents.take(reading)
  }
  const records = new ReadingRecords(documents, safe)
  const told = lang ?? guessableLangs.find((one) => one === textOf(standing, 'language'))
  const rows: ReadFile[] = []
  for (const file of standing.files) {
    const place = { document: record, blob: file.blob }
    let reading = await records.begun(place, standing.case ?? '')
    if (!reading) return err({ code: 'vault.broken' })
    const at = { page: 0, of: 0 }
    if (!reading.done || again) {
      try {
        if (reading.done || reading.stopped) await records.set(reading, { done: false, stopped: false })
        reading = documents.readingOf(record, file.blob) ?? reading
        const found = await readOne(reading)
        if (found) {
          await records.end(reading, found)
          await tell(client, standing, found)
        }
      } catch (cause) {
        return err({ code: cause instanceof Error ? cause.message : 'vault.broken' })
      }
    }
    const row = await documents.row(record, file.blob, 'waiting')
    rows.push({ ...row, name: file.name, ...(signal.aborted ? { stoppedAt: at } : {}) })
    if (signal.aborted) break

    async function readOne(begun: NonNullable<typeof reading>): Promise<StoredReading | undefined> {
      const bytes = await documents.bytes(record, file)
      if (!bytes.ok) return { document: null, failure: { code: bytes.error.code, params: {} } }
      let asked = performance.now()
      const options = {
        signal,
        ...(tessdata === undefined ? {} : { tessdata }),
        onProgress: (page: number, of: number): void => {
          Object.assign(at, { page, of })
          onProgress(page, of)
          if (performance.now() - asked < signOfLifeMs) return
          asked = performance.now()
          void client.read(record)
        },
      }
      const keep = {
        pages: () => records.pagesOf(begun),
        keep: (pages: Parameters<typeof records.keepPages>[1]) => records.keepPages(begun, pages),
        atOnce: 1,
      }
      try {
        return await readAndKeep(readHere, bytes.value, { name: file.name, ...(told ? { lang: told } : {}) }, keep, options)
      } finally {
        bytes.value.fill(0)
      }
    }
  }
  return ok(rows)
}

/** Ctrl+C reaches the reading process and this one, in either order: one that broke off waits a moment to learn whether it was stopped. */
const readHere: typeof readInChild = async (bytes, ask, options) => {
  const read = await readInChild(bytes, ask, options)
  if (!read.result.ok && read.result.error.code === 'intake.crashed') await new Promise((resolve) => setTimeout(resolve, 200))
  return read
}

const textOf = (record: VaultRecord, field: string): unknown => record.fields[field]?.[0]?.value

/** As at the desk. */
async function tell(client: VaultClient, record: VaultRecord, found: StoredReading): Promise<void> {
  if (record.type !== 'document') return
  const fields = saidByReading(textOf(record, 'reading'), record.fields.language !== undefined, found)
  if (Object.keys(fields).length > 0) await client.write([{ record: record.id, fields }])
}

/** The vault behind the client, as the cases ask for it. */
function safeOf(client: VaultClient): RecordSafe {
  const one = async (id: string): Promise<Result<VaultRecord, SafeError>> => {
    const read = await client.read(id)
    if (!read.ok) return read
    return read.value ? ok(read.value) : err({ code: 'vault.no-such-record' })
  }
  return {
    newId: () => randomBytes(16).toString('hex'),
    get: async (id) => {
      const read = await client.read(id)
      return read.ok ? read.value : undefined
    },
    write: async (batch) => {
      const writes = batch.map(({ case: inCase, seen: _, ...write }) => ({ ...write, ...(inCase === '' ? {} : { case: inCase }) }))
      const done = await client.write(writes)
      if (!done.ok) return done
      const records: VaultRecord[] = []
      for (const { record } of batch) {
        const now = await one(record)
        if (!now.ok) return now
        records.push(now.value)
      }
      return ok(records)
    },
    attach: async (record, name, bytes, text) => {
      const done = await client.upload(record, name, bytes, text)
      return done.ok ? one(record) : done
    },
    detach: async (record, device, seq) => {
      const done = await client.ask('detach', { record, device, seq })
      return done.ok ? one(record) : done
    },
    readFile: (record, blob, from, length) => client.ask('file-piece', { record, blob, from, length }),
  }
}
