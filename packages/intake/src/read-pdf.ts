/** PDF, page by page. Nothing in it runs, no font or picture is fetched; pages of pictures go to the OCR port where one is given. */
import { err, ok, type Result } from '@holdfast/core'
import { extractImages, getDocumentProxy } from 'unpdf'
import { assemblePages } from './assemble-pages.ts'
import type { TextBuilder } from './build-text.ts'
import type { ActivePart, Declared, IntakeError } from './document.ts'
import { mostPixels } from './image-size.ts'
import { type DrawPage, langsFor, missingLangs, type Ocr, recognizeLines } from './ocr.ts'
import { fieldLines } from './pdf-fields.ts'
import { hasHugePicture, hasLargePicture, isNoWriting, unseenText } from './pdf-layer.ts'
import { type PdfItem, pdfLines, type RawLine, type RawPage } from './pdf-lines.ts'
import { concat } from './zip.ts'

export interface PdfPorts {
  readonly ocr?: Ocr
  readonly draw?: DrawPage
  readonly lang?: string
  /** Pages read before, by an earlier call that was cut short. */
  readonly done?: readonly RawPage[]
  readonly onPage?: (page: RawPage, of: number) => void
  readonly isCancelled?: () => boolean
}

export interface ReadPdf {
  readonly builder: TextBuilder
  readonly declared: Declared
  readonly active: readonly ActivePart[]
  readonly withoutText: number
  /** Pages whose text lies unseen behind a picture. */
  readonly layers: number
  /** Fields and notes, which stand at the end of their pages. */
  readonly filled: number
}

const mostPages = 3000
const mostObjects = 250_000

/** @returns `intake.encrypted-pdf`, `intake.damaged`, `intake.bomb` (more than 3000 pages or 250 000 objects), `intake.cancelled`, `intake.ocr-missing` */
export async function readPdf(bytes: Uint8Array, { draw, ...others }: PdfPorts): Promise<Result<ReadPdf, IntakeError>> {
  // A page with such a picture is not drawn: the picture is left out, and the page has no text.
  const ports: PdfPorts = draw && !hasHugePicture(bytes) ? { ...others, draw } : others
  if (hasTooManyObjects(bytes)) return err({ code: 'intake.bomb', what: 'entries' })
  let document: Document
  try {
    document = await opened(bytes, mostPixels)
  } catch (cause) {
    return err({ code: cause instanceof Error && cause.name === 'PasswordException' ? 'intake.encrypted-pdf' : 'intake.damaged' })
  }
  const looker = hasLargePicture(bytes) ? opened(bytes, 1) : undefined
  looker?.catch(() => undefined)
  try {
    if (document.numPages === 0) return err({ code: 'intake.damaged' })
    if (document.numPages > mostPages) return err({ code: 'intake.bomb', what: 'pages' })
    const active = new Set(activeInBytes(bytes))
    const pages: RawPage[] = []
    for (let number = 1; number <= document.numPages; number++) {
      if (ports.isCancelled?.()) return err({ code: 'intake.cancelled' })
      const kept = ports.done?.find(({ page }) => page === number)
      const page = kept ? ok(kept) : await readPage({ document, bytes }, number, ports, looker)
      if (!page.ok) return page
      pages.push(page.value)
      ports.onPage?.(page.value, document.numPages)
    }
    if (await document.getJSActions().catch(() => null)) active.add('script')
    const attached = await document.getAttachments().catch(() => null)
    if (attached && Object.keys(attached).length > 0) active.add('embedded-file')
    return ok({
      builder: assemblePages(pages),
      declared: await declaredIn(document),
      active: [...active],
      withoutText: pages.filter(({ source }) => source === 'none').length,
      layers: pages.filter(({ isLayer }) => isLayer).length,
      filled: pages.reduce((sum, { filled = 0 }) => sum + filled, 0),
    })
  } catch {
    return err({ code: 'intake.damaged' })
  } finally {
    await document.cleanup().catch(() => undefined)
    await (await looker?.catch(() => undefined))?.cleanup().catch(() => undefined)
  }
}

/** Words `obj`, counted before the parser sees the file. */
function hasTooManyObjects(bytes: Uint8Array): boolean {
  let count = 0
  for (let at = bytes.indexOf(0x6f); at >= 0 && count <= mostObjects * 2; at = bytes.indexOf(0x6f, at + 1))
    if (bytes[at + 1] === 0x62 && bytes[at + 2] === 0x6a) count++
  return count > mostObjects * 2
}

type Document = Awaited<ReturnType<typeof getDocumentProxy>>

/** Pictures of more pixels than `pixels` are left out unread. */
const opened = (bytes: Uint8Array, pixels: number): Promise<Document> =>
  getDocumentProxy(bytes.slice(), {
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    maxImageSize: pixels,
    stopAtErrors: false,
    verbosity: 0,
  })

/** A PDF as the parser has it, and its bytes. */
interface Source {
  readonly document: Document
  readonly bytes: Uint8Array
}

async function readPage(
  source: Source,
  number: number,
  ports: PdfPorts,
  looker: Promise<Document> | undefined,
): Promise<Result<RawPage, IntakeError>> {
  const empty: RawPage = { page: number, width: 0, height: 0, source: 'none', lines: [] }
  try {
    const page = await source.document.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const content = await page.getTextContent()
    const items = content.items.filter((item): item is typeof item & PdfItem => 'str' in item)
    const read = pdfLines(items, height)
    const own = isNoWriting(read.map(({ text }) => text).join('')) ? [] : read
    const fields = fieldLines(await page.getAnnotations().catch(() => []), height)
    page.cleanup()
    const isText = own.reduce((sum, { text }) => sum + text.length, 0) >= 12
    const isLayer = isText && looker !== undefined && (await isUnseen(looker, number))
    const lines = [...own, ...fields]
    const filled = fields.length > 0 ? { filled: fields.length } : {}
    const from = own.length === 0 ? 'none' : isLayer ? 'ocr' : 'text'
    const found: RawPage = { page: number, width, height, source: from, lines, ...filled, ...(isLayer ? { isLayer } : {}) }
    if ((isText && !isLayer) || !ports.ocr) return ok(found)
    return await scanPage(source, found, ports, ports.ocr, fields)
  } catch {
    return ok(empty)
  }
}

const isUnseen = async (looker: Promise<Document>, number: number): Promise<boolean> => {
  try {
    return await unseenText(await (await looker).getPage(number))
  } catch {
    return false
  }
}

/** A page of pictures, recognised; what was typed into it stays. */
async function scanPage(
  source: Source,
  page: RawPage,
  ports: PdfPorts,
  ocr: Ocr,
  fields: readonly RawLine[],
): Promise<Result<RawPage, IntakeError>> {
  const langs = langsFor(ocr, ports.lang)
  const missing = missingLangs(ocr, langs)
  if (missing.length > 0 || langs.length === 0) return err({ code: 'intake.ocr-missing', langs: missing.join(' ') })
  const drawn = await ports.draw?.(source.bytes, page.page).catch(() => undefined)
  if (ports.draw && !drawn) return ok(page)
  const images = drawn ? [drawn] : await picturesOf(source.document, page.page)
  const lines = []
  let down = 0
  let [width, height] = [page.width, page.height]
  for (const image of images) {
    const found = await recognizeLines(ocr, image.image, ports.lang)
    lines.push(...found.map((line) => ({ ...line, y: line.y + down })))
    down += image.height
    width = Math.max(width, image.width)
    height = Math.max(height, down)
  }
  if (lines.length === 0) return ok(page)
  return ok({
    page: page.page,
    width,
    height,
    source: 'ocr',
    lines: [...lines, ...fields],
    ...(fields.length > 0 ? { filled: fields.length } : {}),
  })
}

/** The pictures of a page as they lie in the file. */
const picturesOf = async (document: Document, page: number) =>
  (await extractImages(document, page))
    .filter(({ width, height }) => width >= 200 && height >= 100 && width * height <= mostPixels)
    .map((image) => ({ width: image.width, height: image.height, image: pnmOf(image) }))

/** Raw pixels as a portable pixmap: no compression, so nothing to get wrong. */
function pnmOf(image: {
  readonly data: Uint8ClampedArray
  readonly width: number
  readonly height: number
  readonly channels: 1 | 3 | 4
}): Uint8Array {
  const { data, width, height, channels } = image
  const head = new TextEncoder().encode(`${channels === 1 ? 'P5' : 'P6'}\n${width} ${height}\n255\n`)
  if (channels !== 4) return concat([head, new Uint8Array(data.buffer, data.byteOffset, data.byteLength)])
  const pixels = new Uint8Array(width * height * 3)
  for (let from = 0, to = 0; to < pixels.length; from += 4, to += 3) {
    pixels[to] = data[from] ?? 0
    pixels[to + 1] = data[from + 1] ?? 0
    pixels[to + 2] = data[from + 2] ?? 0
  }
  return concat([head, pixels])
}

const names: readonly (readonly [ActivePart, RegExp])[] = [
  ['script', /\/(?:JavaScript|JS)(?![A-Za-z])/u],
  ['launch', /\/(?:Launch|GoToR|GoToE)(?![A-Za-z])/u],
  ['embedded-file', /\/(?:EmbeddedFiles?|RichMedia)(?![A-Za-z])/u],
  ['form-submit', /\/(?:SubmitForm|ImportData|XFA)(?![A-Za-z])/u],
  ['open-action', /\/(?:OpenAction|AA)(?![A-Za-z])/u],
]

/** Names of acting parts that stand in the open; those inside compressed objects are asked of the parser. */
function activeInBytes(bytes: Uint8Array): readonly ActivePart[] {
  const text = new TextDecoder('windows-1252')
    .decode(bytes.subarray(0, 24 * 1024 * 1024))
    .replace(/#([0-9a-fA-F]{2})/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return names.filter(([, pattern]) => pattern.test(text)).map(([part]) => part)
}

async function declaredIn(document: Document): Promise<Declared> {
  const info = ((await document.getMetadata().catch(() => null))?.info ?? {}) as Readonly<Record<string, unknown>>
  const of = (key: string): string => (typeof info[key] === 'string' ? info[key].trim().slice(0, 300) : '')
  const found = {
    title: of('Title'),
    author: of('Author'),
    program: [of('Creator'), of('Producer')].filter((one) => one !== '').join(' / '),
    created: isoOf(of('CreationDate')),
    modified: isoOf(of('ModDate')),
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== ''))
}

/** `D:20140203101500+09'00'` to `2014-02-03T10:15:00+09:00`; anything else as it stands. */
function isoOf(date: string): string {
  const found = /^D:(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?(Z|[+-]\d{2})?'?(\d{2})?/u.exec(date)
  if (!found) return date
  const [, year, month, day, hour, minute, second = '00', zone = '', zoneMinutes = '00'] = found
  const offset = zone === '' || zone === 'Z' ? zone : `${zone}:${zoneMinutes}`
  return `${year}-${month}-${day}${hour === undefined ? '' : `T${hour}:${minute}:${second}${offset}`}`
}
