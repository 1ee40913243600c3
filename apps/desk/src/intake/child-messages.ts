/** What the reading child may say. It has handled hostile bytes, so each line is checked before anything of it is used. */
import { documentKinds, type IntakeDocument, type IntakeError, type RawPage } from '@holdfast/intake'
import { foreignLangs, guessableLangs } from '@holdfast/text'
import * as v from 'valibot'

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e9))
const measure = v.pipe(v.number(), v.finite())
const text = v.pipe(v.string(), v.maxLength(64 * 1024 * 1024))
const short = v.pipe(v.string(), v.maxLength(4000))

export const rawPageSchema = v.strictObject({
  page: count,
  width: measure,
  height: measure,
  source: v.picklist(['text', 'ocr', 'none']),
  lines: v.array(
    v.strictObject({
      text,
      x: measure,
      right: measure,
      y: measure,
      size: measure,
      faint: v.exactOptional(v.array(v.tuple([count, count]))),
      sure: v.exactOptional(measure),
    }),
  ),
  isLayer: v.exactOptional(v.literal(true)),
  filled: v.exactOptional(count),
})

const name = v.strictObject({
  shown: short,
  extension: v.pipe(v.string(), v.maxLength(10)),
  tricks: v.array(
    v.picklist([
      'bidi',
      'control',
      'invisible',
      'too-long',
      'not-composed',
      'reserved',
      'trailing',
      'path',
      'double-extension',
      'mixed-script',
    ]),
  ),
})

const warningCodes = [
  'extension',
  'name',
  'encoding',
  'foreign',
  'pages-without-text',
  'ocr-not-asked',
  'ocr',
  'active',
  'tracked-changes',
  'comments',
  'hidden-text',
  'line-breaks',
  'parts',
  'twins',
  'deep-mail',
  'part-unread',
  'cut',
  'two-versions',
  'page-unread',
  'layer',
  'filled-in',
  'pictures',
  'more-pages',
] as const

export const documentSchema = v.strictObject({
  kind: v.picklist(documentKinds),
  name: v.nullable(name),
  text,
  blocks: v.array(
    v.strictObject({
      start: count,
      end: count,
      page: count,
      role: v.picklist(['heading', 'paragraph', 'item', 'row', 'running']),
      level: v.exactOptional(count),
    }),
  ),
  pages: v.array(
    v.strictObject({ page: count, start: count, end: count, source: v.picklist(['text', 'ocr', 'none']), sure: v.exactOptional(measure) }),
  ),
  encoding: v.nullable(
    v.strictObject({
      name: short,
      score: measure,
      isCertain: v.boolean(),
      others: v.array(v.strictObject({ name: short, sample: short })),
    }),
  ),
  language: v.strictObject({ lang: v.picklist(guessableLangs), score: measure, foreign: v.exactOptional(v.picklist(foreignLangs)) }),
  declared: v.strictObject({
    title: v.exactOptional(short),
    author: v.exactOptional(short),
    program: v.exactOptional(short),
    created: v.exactOptional(short),
    modified: v.exactOptional(short),
    from: v.exactOptional(short),
    to: v.exactOptional(v.pipe(v.string(), v.maxLength(10_000))),
    subject: v.exactOptional(short),
    sent: v.exactOptional(short),
    modifiedBy: v.exactOptional(short),
    company: v.exactOptional(short),
    comment: v.exactOptional(short),
    taken: v.exactOptional(short),
    camera: v.exactOptional(short),
    serial: v.exactOptional(short),
    owner: v.exactOptional(short),
    place: v.exactOptional(short),
  }),
  doubts: v.array(
    v.strictObject({
      start: count,
      end: count,
      kind: v.picklist(['line-break', 'hyphen', 'date', 'month-lost', 'impossible-date', 'name', 'mixed-script', 'homoglyph', 'faint']),
      suggestion: v.exactOptional(short),
      unconfirmed: v.literal(true),
    }),
  ),
  active: v.array(
    v.picklist(['script', 'launch', 'embedded-file', 'form-submit', 'remote-content', 'remote-template', 'macro', 'open-action']),
  ),
  parts: v.array(v.strictObject({ at: count, name, size: count, kind: v.pipe(v.string(), v.maxLength(40)) })),
  warnings: v.array(
    v.strictObject({
      code: v.picklist(warningCodes.map((code) => `intake.warn.${code}` as const)),
      params: v.record(v.pipe(v.string(), v.maxLength(20)), v.union([short, measure])),
    }),
  ),
})

const plainCodes = [
  'intake.empty',
  'intake.damaged',
  'intake.unknown',
  'intake.entities',
  'intake.unsafe-path',
  'intake.encoding',
  'intake.no-part',
  'intake.hwp',
  'intake.old-office',
  'intake.other-office',
  'intake.encrypted-office',
  'intake.encrypted-pdf',
  'intake.shortcut',
  'intake.program',
  'intake.svg',
  'intake.xml',
  'intake.picture-format',
  'intake.cancelled',
] as const
/** A refusal of `readDocument`. */
export const intakeErrorSchema = v.variant('code', [
  v.strictObject({ code: v.picklist(plainCodes) }),
  v.strictObject({ code: v.literal('intake.too-large'), most: count }),
  v.strictObject({ code: v.picklist(['intake.archive', 'intake.archive-lure']), entries: count }),
  v.strictObject({ code: v.literal('intake.bomb'), what: v.picklist(['entries', 'size', 'depth', 'pixels', 'pages', 'parts']) }),
  v.strictObject({ code: v.literal('intake.ocr-missing'), langs: v.pipe(v.string(), v.maxLength(20)) }),
])

const message = v.variant('type', [
  v.strictObject({ type: v.literal('ready') }),
  v.strictObject({ type: v.literal('work'), kind: v.picklist(['engine', 'picture', 'words']) }),
  v.strictObject({ type: v.literal('page'), of: count, number: count, page: v.nullable(rawPageSchema) }),
  v.strictObject({ type: v.literal('document'), document: documentSchema }),
  v.strictObject({ type: v.literal('refused'), error: intakeErrorSchema }),
])

export type ChildMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'work'; readonly kind: 'engine' | 'picture' | 'words' }
  | { readonly type: 'page'; readonly of: number; readonly number: number; readonly page: RawPage | null }
  | { readonly type: 'document'; readonly document: IntakeDocument }
  | { readonly type: 'refused'; readonly error: IntakeError }

/** undefined for a line that is no message of ours: the reading then counts as crashed. */
export function childMessage(line: string): ChildMessage | undefined {
  try {
    const parsed = v.safeParse(message, JSON.parse(line))
    if (!parsed.success) return undefined
    const said: ChildMessage = parsed.output as ChildMessage
    return said.type !== 'document' || isInside(said.document) ? said : undefined
  } catch {
    return undefined
  }
}

/** Every offset lies in the text. */
export const isInside = ({ text: whole, blocks, pages, doubts }: IntakeDocument): boolean =>
  [...blocks, ...pages, ...doubts].every(({ start, end }) => start <= end && end <= whole.length)
