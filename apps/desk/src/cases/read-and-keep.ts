/**
 * One file to what was read of it, its recognised pages put away as they come. The tight walls come first: it is read without recognition, and only pages that
 * turn out to be pictures are recognised, in a second process.
 */
import type { Ask, RawPage } from '@holdfast/intake'
import type { ReadOptions, ReadOutcome } from '../intake/read-in-child.ts'
import type { DocumentReader } from './documents.ts'
import { failureOf, type StoredReading } from './stored-reading.ts'

/** Where recognised pages lie between one reading and the next. */
export interface PageKeep {
  readonly pages: () => Promise<readonly RawPage[]>
  readonly keep: (pages: readonly RawPage[]) => Promise<void>
  /** Pages are put away this many at a time: each takes seconds. */
  readonly atOnce: number
}

/** Undefined where it was stopped: what was read is put away. Rejects where a page could not be put away. */
export async function readAndKeep(
  read: DocumentReader['read'],
  bytes: Uint8Array,
  ask: Ask,
  { pages, keep, atOnce }: PageKeep,
  options: Pick<ReadOptions, 'signal' | 'onProgress' | 'tessdata'>,
): Promise<StoredReading | undefined> {
  const plain = await read(bytes, ask, options)
  if (options.signal?.aborted) return undefined
  const hasPictures = plain.result.ok && plain.result.value.warnings.some(({ code }) => code === 'intake.warn.ocr-not-asked')
  if (!plain.result.ok || !hasPictures) return storedOf(plain)
  const done = [...plain.pages.filter(({ source }) => source === 'text'), ...(await pages())]
  let fresh: RawPage[] = []
  let keeping: Promise<void> = Promise.resolve()
  const putAway = (least: number): void => {
    if (fresh.length < least) return
    const rows = fresh
    fresh = []
    keeping = keeping.then(() => keep(rows))
    // Told where it is waited for: until then a full disk is nobody's unheard rejection.
    keeping.catch(() => undefined)
  }
  const scanned = await read(
    bytes,
    { ...ask, isOcrWanted: true },
    {
      ...options,
      done,
      onPage: (page) => {
        if (page.source !== 'ocr') return
        fresh.push(page)
        putAway(atOnce)
      },
    },
  )
  if (!scanned.result.ok) putAway(1)
  await keeping
  if (options.signal?.aborted) return undefined
  return scanned.result.ok ? storedOf(scanned) : { document: plain.result.value, failure: failureOf(scanned.result.error) }
}

const storedOf = ({ result }: ReadOutcome): StoredReading =>
  result.ok ? { document: result.value, failure: null } : { document: null, failure: failureOf(result.error) }
