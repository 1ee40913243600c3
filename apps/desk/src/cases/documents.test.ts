/** Documents with a real vault: read in the background, found by their words, taken up again after a lock, every look written down. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { err, ok } from '@holdfast/core'
import { readCaseLaw } from '@holdfast/data'
import type { IntakeDocument, RawPage } from '@holdfast/intake'
import { afterAll, describe, expect, test } from 'vitest'
import { textPdf } from '../../../../tools/hostile/pdf.ts'
import type { SearchAnswer } from '../case-api.ts'
import type { CopyPiece, CopyTicket, DocumentsAnswer, DocumentView, PagePicture, ReadingProgress } from '../document-api.ts'
import { drawInChild, type ReadOptions, readInChild } from '../intake/index.ts'
import { quiet, safeOf } from '../safe/engine-safe.ts'
import { loadDatabase } from '../vault/native.ts'
import { Desk } from '../vault/process/keeper-desk.ts'
import { CaseDesk } from './case-desk.ts'
import { caseRoutes } from './case-routes.ts'
import type { DocumentReader } from './documents.ts'

const scratch = mkdtempSync(join(tmpdir(), 'holdfast-documents-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))
const line = () => new TextEncoder().encode('four quiet herons at dusk')
const real: DocumentReader = { read: readInChild, draw: drawInChild }
let folders = 0

interface Open {
  readonly folder: string
  readonly desk: CaseDesk
  readonly ask: <T>(path: string, body?: unknown) => Promise<T>
  readonly close: () => Promise<void>
}
async function open(folder: string, reader: DocumentReader): Promise<Open> {
  const vault = new Desk(
    folder,
    () => {},
    () => {},
  )
  const opened = await vault.answer({ ask: 'unlock', unlock: { by: 'passphrase', passphrase: line() }, idleMs: 600_000 }, quiet())
  if (!opened.ok || !vault.engine) throw new Error('not open')
  const desk = await CaseDesk.open(safeOf(vault, vault.engine), readCaseLaw(), 'UTC', reader)
  const routes = caseRoutes(
    () => desk,
    () => '2031-03-01T00:00:00Z',
  )
  return {
    folder,
    desk,
    ask: async <T>(path: string, body?: unknown): Promise<T> => {
      const answer = await routes.request(`/${path}`, body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) })
      return (await answer.json()) as T
    },
    close: () => vault.close(),
  }
}
async function fresh(): Promise<string> {
  const folder = join(scratch, `v${folders++}`)
  const made = await new Desk(
    folder,
    () => {},
    () => {},
  ).answer({ ask: 'create', passphrase: line() }, quiet())
  if (!made.ok) throw new Error(made.error.code)
  return folder
}
async function put({ ask }: Open, name: string, bytes: Uint8Array): Promise<{ inCase: string; record: string }> {
  const made = await ask<{ ids: string[] }>('save', { records: [{ kind: 'case', fields: { pseudonym: 'Heron' } }] })
  const inCase = made.ids[0] ?? ''
  const fields = { title: 'Paper', reading: 'not-read' }
  const record = (await ask<{ ids: string[] }>('save', { records: [{ kind: 'document', case: inCase, fields }] })).ids[0] ?? ''
  const { upload } = await ask<{ upload: string }>('attach/begin', { record, name })
  await ask('attach/piece', { upload, at: 0, base64: Buffer.from(bytes).toString('base64') })
  await ask('attach/end', { upload })
  return { inCase, record }
}
async function ended({ ask }: Open): Promise<void> {
  for (;;) {
    const { now, waiting } = await ask<ReadingProgress>('documents/progress')
    if (!now && waiting === 0) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
const rowsOf = async ({ ask }: Open, inCase: string) => (await ask<DocumentsAnswer>('documents/list', { case: inCase })).rows

const page = (n: number): RawPage => ({
  page: n,
  width: 600,
  height: 800,
  source: 'ocr',
  lines: [{ text: `leaf ${n}`, x: 0, right: 90, y: 20, size: 12, sure: 80 }],
})
const plain: IntakeDocument = {
  kind: 'pdf',
  name: null,
  text: '',
  blocks: [],
  pages: [],
  encoding: null,
  language: { lang: 'en', score: 0 },
  declared: {},
  doubts: [],
  active: [],
  parts: [],
  warnings: [{ code: 'intake.warn.ocr-not-asked', params: { count: 9 } }],
}
/** Stands for nine pages of recognition; holds after `most` until it is stopped, and takes `endsInMs` to end. `read` takes in what was read each time. */
const scannerInto =
  (read: number[][]) =>
  (most: number, endsInMs = 0): DocumentReader => ({
    draw: drawInChild,
    read: async (_, ask, options: ReadOptions = {}) => {
      const guards = { network: 'patched', files: 'limit', memory: 'watched' } as const
      if (!ask.isOcrWanted) return { result: ok(plain), pages: [], guards }
      const known = (options.done ?? []).map((one) => one.page)
      const fresh: number[] = []
      read.push(fresh)
      for (let n = 1; n <= 9; n++) {
        if (known.includes(n)) continue
        if (fresh.length === most) {
          await new Promise<void>((resolve) => options.signal?.addEventListener('abort', () => setTimeout(resolve, endsInMs)))
          return { result: err({ code: 'intake.cancelled' }), pages: [], guards }
        }
        fresh.push(n)
        options.onPage?.(page(n))
        options.onProgress?.(n, 9)
      }
      const text = 'nine leaves'
      return {
        result: ok({ ...plain, text, pages: [{ page: 1, start: 0, end: 11, source: 'ocr', sure: 80 }], warnings: [] }),
        pages: [],
        guards,
      }
    },
  })

/** Until this page is being read and the first four are put away: they are one stored file, beside the scan. */
async function until({ ask, folder }: Open, page: number): Promise<void> {
  const stored = () => readdirSync(join(folder, 'blobs')).filter((name) => name.length === 64).length
  while ((await ask<ReadingProgress>('documents/progress')).now?.page !== page || stored() < 2)
    await new Promise((resolve) => setTimeout(resolve, 20))
}

describe.skipIf(!loadDatabase().ok)('a document in a case', () => {
  test('is read, found by its words, opened with every look written down, drawn, and copied out byte for byte', async () => {
    const folder = await fresh()
    const safe = await open(folder, real)
    const bytes = textPdf([['The quartermaster signed the ledger of escorts.'], ['Nothing else stands on page two.']])
    const { inCase, record } = await put(safe, 'ledger.pdf', bytes)
    await ended(safe)
    const rows = await rowsOf(safe, inCase)
    expect(rows).toMatchObject([{ state: 'read', kind: 'pdf', byText: 2, byOcr: 0, sure: null, lang: 'en', failure: null }])
    expect((await safe.ask<SearchAnswer>('search', { words: 'quartermasters' })).rows).toMatchObject([
      { id: record, kind: 'document', case: inCase, field: 'text', piece: expect.stringContaining('quartermaster signed') },
    ])
    expect((await safe.ask<SearchAnswer>('search', { words: 'paragraph' })).rows).toEqual([])
    const file = { record, blob: rows[0]?.blob ?? '' }
    await safe.ask('documents/open', file)
    const view = await safe.ask<DocumentView>('documents/open', file)
    expect(view.document?.text).toContain('ledger of escorts')
    expect(view.pictures).toBe(2)
    expect(view.custody.map(({ act }) => act)).toEqual(['taken', 'read', 'opened', 'opened'])
    const picture = await safe.ask<PagePicture>('documents/picture', { ...file, page: 2 })
    expect([picture.width, picture.height, picture.pages]).toEqual([1130, 1600, 2])
    const { ticket, size, name } = await safe.ask<CopyTicket>('documents/save', file)
    const copy = await safe.ask<CopyPiece>('documents/piece', { ticket, from: 0 })
    expect([size, name, Buffer.compare(Buffer.from(copy.base64, 'base64'), bytes)]).toEqual([bytes.length, 'ledger.pdf', 0])
    const stored = await safe.ask<{ records: { id: string; fields: Record<string, { value: unknown }[]> }[] }>('one', { id: inCase })
    expect(stored.records[0]?.fields).toMatchObject({ reading: [{ value: 'unconfirmed' }], language: [{ value: 'en' }] })
    await safe.close()
    const again = await open(folder, { ...real, read: () => Promise.reject(new Error('read twice')) })
    expect(await rowsOf(again, inCase)).toEqual(rows)
    expect((await again.ask<DocumentView>('documents/open', file)).custody.map(({ act }) => act)).toEqual([
      'taken',
      'read',
      'opened',
      'opened',
      'saved',
      'opened',
    ])
    await again.close()
    for (const path of readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile()))
      expect(readFileSync(join(path.parentPath, path.name)).includes('quartermaster')).toBe(false)
  })

  test('a hostile drawing and a damaged file are kept, and the refusal is said', async () => {
    const safe = await open(await fresh(), real)
    const svg = await put(safe, 'map.svg', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'))
    const cut = await put(safe, 'cut.pdf', new TextEncoder().encode('%PDF-1.4 invented'))
    await ended(safe)
    expect(await rowsOf(safe, svg.inCase)).toMatchObject([{ state: 'failed', failure: { code: 'intake.svg' } }])
    expect(await rowsOf(safe, cut.inCase)).toMatchObject([{ state: 'failed', failure: { code: 'intake.damaged' } }])
    const { ticket, size } = await safe.ask<CopyTicket>('documents/save', {
      record: svg.record,
      blob: (await rowsOf(safe, svg.inCase))[0]?.blob,
    })
    expect(Buffer.from((await safe.ask<CopyPiece>('documents/piece', { ticket, from: 0 })).base64, 'base64')).toHaveLength(size)
    await safe.close()
  })

  test('a long scan that a lock cut short is taken up where it was; a stopped one waits for a person', async () => {
    const read: number[][] = []
    const scanner = scannerInto(read)
    const folder = await fresh()
    const first = await open(folder, scanner(5))
    const { inCase, record } = await put(first, 'scan.pdf', textPdf([['x']]))
    await until(first, 5)
    expect(await rowsOf(first, inCase)).toMatchObject([{ state: 'reading' }])
    // The lock: four pages were put away, the fifth was not yet.
    await first.close()
    const second = await open(folder, scanner(2))
    await until(second, 6)
    const file = { record, blob: (await rowsOf(second, inCase))[0]?.blob ?? '' }
    await second.ask('documents/stop', file)
    await ended(second)
    expect(await rowsOf(second, inCase)).toMatchObject([{ state: 'stopped' }])
    await second.close()
    const third = await open(folder, scanner(99))
    await ended(third)
    expect(await rowsOf(third, inCase)).toMatchObject([{ state: 'stopped' }])
    await third.ask('documents/again', file)
    await ended(third)
    expect(read).toEqual([
      [1, 2, 3, 4, 5],
      [5, 6],
      [7, 8, 9],
    ])
    expect(await rowsOf(third, inCase)).toMatchObject([{ state: 'read', byOcr: 1, sure: 80 }])
    expect((await third.ask<SearchAnswer>('search', { words: 'leaves' })).rows).toMatchObject([{ id: record }])
    await third.close()
  })

  test('who goes on the moment after stopping is not forgotten: it is read on once the stop is through', async () => {
    const read: number[][] = []
    const safe = await open(await fresh(), scannerInto(read)(5, 600))
    const { inCase, record } = await put(safe, 'scan.pdf', textPdf([['x']]))
    await until(safe, 5)
    const file = { record, blob: (await rowsOf(safe, inCase))[0]?.blob ?? '' }
    await safe.ask('documents/stop', file)
    await safe.ask('documents/again', file)
    expect(await rowsOf(safe, inCase)).toMatchObject([{ state: expect.stringMatching(/^(?:waiting|reading)$/u) }])
    await ended(safe)
    expect(read).toEqual([
      [1, 2, 3, 4, 5],
      [6, 7, 8, 9],
    ])
    expect(await rowsOf(safe, inCase)).toMatchObject([{ state: 'read', byOcr: 1 }])
    // The screen learns of one reading that ended, and never that it stands still.
    expect(await safe.ask<ReadingProgress>('documents/progress')).toMatchObject({ ended: 1, last: [{ state: 'read' }] })
    await safe.close()
  })
})
