/**
 * Any file to one text with offsets, or one clear refusal. The kind is read from the bytes, never from the name.
 *
 * Meant to run in a process of its own, without network and under limits of memory and time: the libraries here are careful, but a bomb that gets past the
 * checks can only be stopped from outside.
 */
import { err, ok, type Result } from '@holdfast/core'
import { guessLang, type LanguageGuess } from '@holdfast/text'
import { assemblePages } from './assemble-pages.ts'
import { decodeAny } from './decode-any.ts'
import { type Block, type DocumentKind, documentKinds, type IntakeDocument, type IntakeError, type IntakeWarning } from './document.ts'
import { imageSize, pagesOf } from './image-size.ts'
import { type DrawPage, langsFor, missingLangs, type Ocr, recognizeLines } from './ocr.ts'
import type { RawPage } from './pdf-lines.ts'
import { pictureClaims } from './picture-claims.ts'
import { pictureTrap } from './picture-traps.ts'
import { readDocx } from './read-docx.ts'
import { readHtml } from './read-html.ts'
import { readMail } from './read-mail.ts'
import { readPdf } from './read-pdf.ts'
import { type ShownName, shownName } from './shown-name.ts'
import { sniff } from './sniff.ts'

export interface Ask {
  /** As the file came; shown safely, never used as a path. */
  readonly name?: string
  /** The language a person named: it leads over every guess. */
  readonly lang?: LanguageGuess['lang']
  /** Read pictures and scanned pages. */
  readonly isOcrWanted?: boolean
  /** An attachment instead of the letter: `[2]`, or `[2, 0]` for an attachment of an attached letter. */
  readonly part?: readonly number[]
}

export interface Ports {
  readonly ocr?: Ocr
  /** Draws a page of a PDF, to be recognised; without it its pictures are recognised one by one, as they lie in the file. */
  readonly draw?: DrawPage
  /** Pages an earlier, unfinished reading gave. */
  readonly done?: readonly RawPage[]
  readonly onPage?: (page: RawPage, of: number) => void
  readonly isCancelled?: () => boolean
}

export const mostBytes = 64 * 1024 * 1024
const deepestLetters = 5

/** @returns the codes of `IntakeError`; each names what to do in its message. Never throws. */
export async function readDocument(bytes: Uint8Array, ask: Ask, ports: Ports = {}): Promise<Result<IntakeDocument, IntakeError>> {
  try {
    if (bytes.length > mostBytes) return err({ code: 'intake.too-large', most: mostBytes / 1024 / 1024 })
    const kind = sniff(bytes)
    if (!kind.ok) return kind
    if (ask.part !== undefined && ask.part.length > 0) return await readPart(bytes, kind.value, ask, ports)
    return finish(await readers[kind.value](bytes, ask, ports), kind.value, ask)
  } catch {
    return err({ code: 'intake.damaged' })
  }
}

/** What a reader gives before the parts common to all are added. */
type Draft = Omit<IntakeDocument, 'kind' | 'name' | 'language'>
type Read = (bytes: Uint8Array, ask: Ask, ports: Ports) => Promise<Result<Draft, IntakeError>>

const plain: Omit<Draft, 'text' | 'blocks' | 'pages'> = { encoding: null, declared: {}, doubts: [], active: [], parts: [], warnings: [] }
const warn = (code: IntakeWarning['code'], params: IntakeWarning['params'] = {}): IntakeWarning => ({ code, params })
const when = (condition: boolean, warning: IntakeWarning): readonly IntakeWarning[] => (condition ? [warning] : [])

const readers: Readonly<Record<DocumentKind, Read>> = {
  text: async (bytes) => {
    const decoded = decodeAny(bytes)
    if (!decoded.ok) return decoded
    const text = decoded.value.text.replace(/\r\n?/gu, '\n')
    return ok({ ...plain, text, blocks: textBlocks(text), pages: [], encoding: decoded.value.encoding })
  },
  html: async (bytes) => {
    const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 2048))
    const decoded = decodeAny(bytes, /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,40})/iu.exec(head)?.[1])
    if (!decoded.ok) return decoded
    const read = readHtml(decoded.value.text, { findMain: true })
    if (!read.ok) return read
    const { builder, declared, active, hidden } = read.value
    return ok({
      ...plain,
      ...builder.done(),
      encoding: decoded.value.encoding,
      declared,
      active,
      warnings: when(hidden > 0, warn('intake.warn.hidden-text', { count: hidden })),
    })
  },
  docx: async (bytes) => {
    const read = await readDocx(bytes)
    if (!read.ok) return read
    const { builder, declared, active, hidden, isTracked, hasComments, pictures, isCut } = read.value
    return ok({
      ...plain,
      ...builder.done(),
      declared,
      active,
      warnings: [
        ...when(isTracked, warn('intake.warn.tracked-changes')),
        ...when(hasComments, warn('intake.warn.comments')),
        ...when(pictures > 0, warn('intake.warn.pictures', { count: pictures })),
        ...when(isCut, warn('intake.warn.cut')),
        ...when(hidden > 0, warn('intake.warn.hidden-text', { count: hidden })),
      ],
    })
  },
  pdf: async (bytes, ask, { ocr, ...ports }) => {
    const read = await readPdf(bytes, {
      ...ports,
      ...(ask.lang === undefined ? {} : { lang: ask.lang }),
      ...(ask.isOcrWanted && ocr ? { ocr } : {}),
    })
    if (!read.ok) return read
    const { builder, declared, active, withoutText, layers, filled } = read.value
    const found = builder.done()
    const breaks = found.doubts.filter(({ kind }) => kind === 'line-break' || kind === 'hyphen').length
    return ok({
      ...plain,
      ...found,
      declared,
      active,
      warnings: [
        ...when(
          withoutText > 0,
          warn(ask.isOcrWanted ? 'intake.warn.pages-without-text' : 'intake.warn.ocr-not-asked', { count: withoutText }),
        ),
        ...when(layers > 0, warn('intake.warn.layer', { count: layers })),
        ...when(found.pages.filter(({ source }) => source === 'ocr').length > layers, warn('intake.warn.ocr')),
        ...when(filled > 0, warn('intake.warn.filled-in', { count: filled })),
        ...when(breaks > 0, warn('intake.warn.line-breaks', { count: breaks })),
      ],
    })
  },
  image: async (bytes, ask, { ocr, onPage }) => {
    const trap = pictureTrap(bytes)
    const size = imageSize(bytes)
    if (trap || !size) return err(trap ?? { code: 'intake.damaged' })
    const declared = pictureClaims(bytes)
    const more = when(pagesOf(bytes) > 1, warn('intake.warn.more-pages', { count: pagesOf(bytes) - 1 }))
    if (!ask.isOcrWanted)
      return ok({
        ...plain,
        declared,
        text: '',
        blocks: [],
        pages: [{ page: 1, start: 0, end: 0, source: 'none' }],
        warnings: [warn('intake.warn.ocr-not-asked', { count: 1 }), ...more],
      })
    const langs = ocr ? langsFor(ocr, ask.lang) : []
    const missing = ocr ? missingLangs(ocr, langs) : []
    if (!ocr || langs.length === 0 || missing.length > 0)
      return err({ code: 'intake.ocr-missing', langs: missing.join(' ') || 'eng rus kor' })
    const lines = await recognizeLines(ocr, bytes, ask.lang)
    const page: RawPage = { page: 1, ...size, source: lines.length > 0 ? 'ocr' : 'none', lines }
    onPage?.(page, 1)
    const said = lines.length > 0 ? warn('intake.warn.ocr') : warn('intake.warn.pages-without-text', { count: 1 })
    return ok({ ...plain, ...assemblePages([page]).done(), declared, warnings: [said, ...more] })
  },
  mail: async (bytes) => {
    const read = await readMail(bytes)
    if (!read.ok) return read
    const { builder, declared, active, hidden, parts, hasTwins, encoding, page } = read.value
    return ok({
      ...plain,
      ...builder.done(),
      declared,
      active,
      encoding,
      parts: parts.map(({ listed }) => listed),
      warnings: [
        ...when(parts.length > 0, warn('intake.warn.parts', { count: parts.length })),
        ...when(hasTwins, warn('intake.warn.twins')),
        ...when(page === 'both', warn('intake.warn.two-versions')),
        ...when(page === 'unread', warn('intake.warn.page-unread')),
        ...when(hidden > 0, warn('intake.warn.hidden-text', { count: hidden })),
      ],
    })
  },
}

async function readPart(bytes: Uint8Array, kind: DocumentKind, ask: Ask, ports: Ports): Promise<Result<IntakeDocument, IntakeError>> {
  const path = ask.part ?? []
  if (path.length > deepestLetters) return err({ code: 'intake.bomb', what: 'depth' })
  if (kind !== 'mail') return err({ code: 'intake.no-part' })
  const read = await readMail(bytes)
  if (!read.ok) return read
  const found = read.value.parts[path[0] ?? -1]
  if (!found) return err({ code: 'intake.no-part' })
  return readDocument(found.bytes, { ...ask, name: found.rawName, part: path.slice(1) }, ports)
}

const extensions: Readonly<Record<DocumentKind, readonly string[]>> = {
  pdf: ['pdf'],
  docx: ['docx', 'docm', 'dotx', 'dotm'],
  html: ['html', 'htm', 'xhtml', 'mht'],
  text: ['txt', 'text', 'md', 'csv', 'log', 'rst', 'tsv'],
  mail: ['eml', 'txt', 'msg'],
  image: ['png', 'jpg', 'jpeg', 'tif', 'tiff', 'bmp', 'jfif'],
}

function finish(read: Result<Draft, IntakeError>, kind: DocumentKind, ask: Ask): Result<IntakeDocument, IntakeError> {
  if (!read.ok) return read
  const draft = read.value
  const name: ShownName | null = ask.name === undefined || ask.name === '' ? null : shownName(ask.name)
  const guess = guessLang(draft.text)
  const known = name !== null && documentKinds.some((one) => extensions[one].includes(name.extension))
  return ok({
    ...draft,
    kind,
    name,
    language: ask.lang === undefined ? guess : { lang: ask.lang, score: 1 },
    warnings: [
      ...when(
        name !== null && name.extension !== '' && (known ? !extensions[kind].includes(name.extension) : kind !== 'text'),
        warn('intake.warn.extension', { kind }),
      ),
      ...when((name?.tricks.length ?? 0) > 0, warn('intake.warn.name')),
      ...when(draft.active.length > 0, warn('intake.warn.active', { count: draft.active.length })),
      ...when(draft.encoding !== null && !draft.encoding.isCertain, warn('intake.warn.encoding', { encoding: draft.encoding?.name ?? '' })),
      ...when(guess.foreign !== undefined && ask.lang === undefined, warn('intake.warn.foreign', { lang: guess.foreign ?? '' })),
      ...draft.warnings,
    ],
  })
}

/** A thousand pages of short paragraphs. */
const mostBlocks = 100_000

/** Paragraphs of a plain text, between blank lines; the text itself stays as it is. */
function textBlocks(text: string): readonly Block[] {
  const blocks: Block[] = []
  const gap = /\n[^\S\n]*(?:\n[^\S\n]*)+/gu
  let start = 0
  const add = (end: number): void => {
    const lead = text.slice(start, end).search(/\S/u)
    if (lead >= 0) blocks.push({ start: start + lead, end: start + text.slice(start, end).trimEnd().length, role: 'paragraph', page: 1 })
  }
  for (const match of text.matchAll(gap)) {
    // What is built of blank lines alone is one block from here on: nothing of the text is lost.
    if (blocks.length === mostBlocks) break
    add(match.index)
    start = match.index + match[0].length
  }
  add(text.length)
  return blocks
}
