/** The documents of a case over HTTP, in the process that holds the keys: how they were read, what is in them, how a page looks, a copy out. */
import { randomUUID } from 'node:crypto'
import { lineOf } from '@holdfast/cases'
import { Hono } from 'hono'
import * as v from 'valibot'
import type { CopyPiece, CopyTicket, DocumentsAnswer, DocumentView, PagePicture, ReadingProgress } from '../document-api.ts'
import { refused } from '../failure.ts'
import type { CaseDesk } from './case-desk.ts'
import { whileOpen } from './while-open.ts'

const id = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/))
const blob = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
const File = v.strictObject({ record: id, blob })
const Page = v.strictObject({ record: id, blob, page: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000)) })
const List = v.strictObject({ case: id })
const Piece = v.strictObject({ ticket: v.string(), from: v.pipe(v.number(), v.integer(), v.minValue(0)) })

const pieceBytes = 3 * 1024 * 1024
/** Copies on their way out at once. */
const mostTickets = 16

export function documentRoutes(open: () => CaseDesk | null): Hono {
  const hono = new Hono()
  const tickets = new Map<string, { readonly record: string; readonly blob: string }>()
  const { get, post } = whileOpen(hono, open)

  get('/progress', (c, desk) =>
    c.json((desk.readings?.progress() ?? { now: null, waiting: 0, ended: 0, last: [] }) satisfies ReadingProgress),
  )
  post('/list', List, async (c, desk, body) => {
    const files = desk.files.inCase(body.case, 'document').flatMap((one) => desk.documents.filesOf(one.id).map((file) => ({ one, file })))
    const rows = await Promise.all(files.map(({ one, file }) => rowOf(desk, one.id, file.blob)))
    return c.json({ rows } satisfies DocumentsAnswer)
  })
  post('/open', File, async (c, desk, body) => {
    const found = fileOf(desk, body)
    if (!found) return refused(c, 404, 'cases.not-found')
    const noted = await desk.documents.note(body.record, found.inCase, 'opened')
    if (!noted.ok) return refused(c, 422, noted.error.code)
    const reading = desk.documents.readingOf(body.record, body.blob)
    const stored = reading?.done ? await desk.documents.stored(reading) : undefined
    const { name, size, sha256, at } = found.file
    const document = stored?.document ?? null
    return c.json({
      file: { record: body.record, blob: body.blob, name, size, sha256, at },
      row: await rowOf(desk, body.record, body.blob),
      document,
      custody: desk.documents.custody(body.record, body.blob),
      pictures: document?.kind === 'pdf' ? document.pages.length : document?.kind === 'image' ? 1 : 0,
    } satisfies DocumentView)
  })
  post('/picture', Page, async (c, desk, body) => {
    const found = fileOf(desk, body)
    const reader = desk.readings?.reader
    if (!found || !reader) return refused(c, 404, 'cases.not-found')
    const bytes = await desk.documents.bytes(body.record, found.file)
    if (!bytes.ok) return refused(c, 422, bytes.error.code)
    const drawn = await reader.draw(bytes.value, body.page, { signal: c.req.raw.signal })
    bytes.value.fill(0)
    if (!drawn.ok) {
      const { code, ...params } = drawn.error
      return refused(c, 422, code, params)
    }
    const { png, ...size } = drawn.value
    return c.json({ ...size, base64: Buffer.from(png).toString('base64') } satisfies PagePicture)
  })
  post('/save', File, async (c, desk, body) => {
    const found = fileOf(desk, body)
    if (!found) return refused(c, 404, 'cases.not-found')
    const noted = await desk.documents.note(body.record, found.inCase, 'saved')
    if (!noted.ok) return refused(c, 422, noted.error.code)
    for (const old of [...tickets.keys()].slice(0, Math.max(0, tickets.size - mostTickets + 1))) tickets.delete(old)
    const ticket = randomUUID()
    tickets.set(ticket, body)
    return c.json({ ticket, size: found.file.size, name: found.file.name } satisfies CopyTicket)
  })
  post('/piece', Piece, async (c, desk, { ticket, from }) => {
    const asked = tickets.get(ticket)
    if (!asked) return refused(c, 404, 'cases.not-found')
    const piece = await desk.safe.readFile(asked.record, asked.blob, from, pieceBytes)
    if (!piece.ok) return refused(c, 422, piece.error.code)
    return c.json({ base64: Buffer.from(piece.value).toString('base64') } satisfies CopyPiece)
  })
  post('/stop', File, async (c, desk, body) => {
    if (!fileOf(desk, body)) return refused(c, 404, 'cases.not-found')
    await desk.readings?.stop(body.record, body.blob)
    return c.json({})
  })
  post('/again', File, async (c, desk, body) => {
    if (!fileOf(desk, body)) return refused(c, 404, 'cases.not-found')
    await desk.readings?.again(body.record, body.blob)
    return c.json({})
  })
  return hono
}

function fileOf(desk: CaseDesk, asked: v.InferOutput<typeof File>) {
  const record = desk.files.get(asked.record)
  const file = desk.documents.filesOf(asked.record).find((one) => one.blob === asked.blob)
  return record?.kind === 'document' && file ? { file, inCase: lineOf(record, 'case') ?? '' } : undefined
}

const rowOf = (desk: CaseDesk, record: string, file: string) =>
  desk.readings?.row(record, file) ?? desk.documents.row(record, file, 'waiting')
