/** Redaction of a text with the file open, in the process that holds the keys: what the file knows never leaves it. Nothing is published by any of it. */
import { createHash, randomBytes } from 'node:crypto'
import { guessLang, promptTopics } from '@holdfast/text'
import { Hono } from 'hono'
import * as v from 'valibot'
import { refused } from '../../failure.ts'
import type { FileProposal, FileSigned, KeptWork } from '../../redact-api.ts'
import { placeholdersIn } from '../../redaction/redaction-routes.ts'
import type { CaseDesk } from '../case-desk.ts'
import { whileOpen } from '../while-open.ts'
import { checkWithFile, localeOfText } from './file-gate.ts'
import { knownOfCase } from './known-of-case.ts'
import { Redactor } from './redactor.ts'
import { isInside, workSchema } from './stored-work.ts'

const longest = 2_000_000
/** Characters nobody sees: they can carry a mark of the copy, or turn round what is read. Line ends and tabs stay. */
const unseen = /(?![\n\r\t])[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu

const id = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/))
const blob = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
const text = v.pipe(v.string(), v.maxLength(longest))
const place = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(longest))
const stretches = v.pipe(v.array(v.strictObject({ start: place, end: place })), v.maxLength(100_000))
const taken = v.pipe(
  v.array(
    v.strictObject({
      start: place,
      end: place,
      decision: v.picklist(['mask', 'generalise']),
      replacement: v.pipe(v.string(), v.maxLength(200)),
      isOwn: v.optional(v.boolean()),
    }),
  ),
  v.maxLength(100_000),
)
const Propose = v.strictObject({ text, case: v.optional(id) })
const ofText = { text, case: v.optional(id), decisions: taken, left: stretches }
const Check = v.strictObject(ofText)
const name = v.pipe(v.string(), v.trim(), v.maxLength(200))
const Sign = v.strictObject({
  ...ofText,
  open: v.pipe(v.number(), v.integer(), v.minValue(0)),
  firstReader: name,
  secondReader: name,
  readFor: v.array(v.picklist(promptTopics)),
  record: v.optional(id),
  blob: v.optional(blob),
})
const Paper = v.strictObject({ record: id, blob })
const Keep = v.strictObject({ record: id, blob, work: workSchema })

export function redactRoutes(open: () => CaseDesk | null, now: () => string, redactor = new Redactor()): Hono {
  const hono = new Hono()
  const { post } = whileOpen(hono, open)
  const isCase = (desk: CaseDesk, of: string | undefined) => of === undefined || desk.files.get(of)?.kind === 'case'

  post('/propose', Propose, async (c, desk, body) => {
    if (!isCase(desk, body.case)) return refused(c, 404, 'cases.not-found')
    const known = body.case ? knownOfCase(desk.files, body.case, localeOfText(body.text)).map(({ entity }) => entity) : []
    const secret = new Uint8Array(randomBytes(32))
    const done = await redactor.ask({ do: 'propose', text: body.text, known, secret }, c.req.raw.signal)
    if (!done.ok) return refused(c, 422, done.error.code)
    return c.json({ ...done.value, placeholders: placeholdersIn(done.value.language), given: known.length } satisfies FileProposal)
  })
  post('/check', Check, async (c, desk, body) => {
    if (!isCase(desk, body.case)) return refused(c, 404, 'cases.not-found')
    if (!inOrder(body.decisions, body.text.length) || !stretchesFit(body.left, body.text.length)) return refused(c, 400, 'desk.bad-request')
    const done = await checkWithFile(desk, redactor, { ...body, inCase: body.case ?? '' }, c.req.raw.signal)
    return done.ok ? c.json(done.value) : refused(c, 422, done.error.code)
  })
  post('/sign', Sign, async (c, desk, body) => {
    if (!isCase(desk, body.case)) return refused(c, 404, 'cases.not-found')
    if (!inOrder(body.decisions, body.text.length) || !stretchesFit(body.left, body.text.length)) return refused(c, 400, 'desk.bad-request')
    const [first, second] = [body.firstReader, body.secondReader].map(plain)
    if (!first || !second) return refused(c, 422, 'redaction.error.unsigned')
    if (first === second) return refused(c, 422, 'redaction.error.same-reader')
    if (body.open > 0) return refused(c, 422, 'redaction.error.flags-open', { count: body.open })
    const unread = promptTopics.filter((topic) => !body.readFor.includes(topic)).length
    if (unread > 0) return refused(c, 422, 'redaction.error.unread', { count: unread })
    const checked = await checkWithFile(desk, redactor, { ...body, inCase: body.case ?? '' }, c.req.raw.signal)
    if (!checked.ok) return refused(c, 422, checked.error.code)
    if (checked.value.leaks.length > 0) return refused(c, 422, 'redaction.error.leaks', { count: checked.value.leaks.length })
    const out = checked.value.text.replace(unseen, '')
    const printed = await redactor.ask({ do: 'print', text: out, lang: guessLang(out).lang }, c.req.raw.signal)
    if (!printed.ok) return refused(c, 422, printed.error.code)
    const record = {
      format: 'holdfast-redaction/1',
      firstReader: body.firstReader,
      secondReader: body.secondReader,
      signedAt: now(),
      textSha256: sha256(out),
      pdfSha256: sha256(printed.value.pdf),
      takenOut: body.decisions.length,
      leftIn: body.left.length,
      readFor: [...promptTopics],
    } as const
    if (body.record && body.blob && isPaper(desk, { record: body.record, blob: body.blob })) {
      const kept = await desk.redactions.sign(body.record, body.blob, record)
      if (!kept.ok) return refused(c, 422, kept.error.code)
    }
    return c.json({
      text: out,
      pdf: Buffer.from(printed.value.pdf).toString('base64'),
      record,
      unprintable: printed.value.unprintable,
      hidden: checked.value.text.length - out.length,
    } satisfies FileSigned)
  })
  post('/kept', Paper, async (c, desk, body) =>
    isPaper(desk, body)
      ? c.json((await desk.redactions.kept(body.record, body.blob)) satisfies KeptWork)
      : refused(c, 404, 'cases.not-found'),
  )
  post('/keep', Keep, async (c, desk, { record, blob: of, work }) => {
    if (!isPaper(desk, { record, blob: of })) return refused(c, 404, 'cases.not-found')
    if (!isInside(work)) return refused(c, 400, 'desk.bad-request')
    const kept = await desk.redactions.keep(record, of, work)
    return kept.ok ? c.json({}) : refused(c, 422, kept.error.code)
  })
  return hono
}

const isPaper = (desk: CaseDesk, { record, blob: of }: v.InferOutput<typeof Paper>): boolean =>
  desk.files.get(record)?.kind === 'document' && desk.documents.filesOf(record).some((file) => file.blob === of)

const stretchesFit = (list: readonly { readonly start: number; readonly end: number }[], length: number): boolean =>
  list.every(({ start, end }) => start < end && end <= length)
const inOrder = (list: readonly { readonly start: number; readonly end: number }[], length: number): boolean =>
  stretchesFit(list, length) && list.every(({ start }, at) => start >= (list[at - 1]?.end ?? 0))

/** One person under two ways of writing is one person. */
const plain = (reader: string): string =>
  reader
    .normalize('NFKC')
    .replace(/[\p{P}\p{Z}\p{C}]/gu, '')
    .toLowerCase()
const sha256 = (of: string | Uint8Array): string => createHash('sha256').update(of).digest('hex')
