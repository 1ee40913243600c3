/** Word files to blocks. Only the parts that hold text are opened; whatever would act or load something is named and left closed. */
import { err, ok, type Result } from '@holdfast/core'
import mammoth from 'mammoth'
import type { ActivePart, Declared, IntakeError } from './document.ts'
import { type ReadHtml, readHtml } from './read-html.ts'
import { readEntry, storedZip, type ZipEntry, zipEntries } from './zip.ts'

export interface ReadDocx extends ReadHtml {
  readonly isTracked: boolean
  readonly hasComments: boolean
  /** Pictures large enough to hold writing; none of them is read. */
  readonly pictures: number
  /** Something that is text in the file did not come out. */
  readonly isCut: boolean
}

const mostXml = 24 * 1024 * 1024
/** Elements in all parts. Far below where the tree of them would fill the memory of the closed process. */
const mostElements = 400_000
const needed =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:document|styles|numbering|footnotes|endnotes|settings)\.xml|word\/_rels\/(?:document|settings)\.xml\.rels|docProps\/(?:core|app)\.xml|word\/(?:header|footer)\d*\.xml)$/u

/** @returns `intake.bomb` when the text parts inflate beyond 24 MiB, hold more than 400 000 elements or nest deeper than 250, `intake.entities` for a document type of its own, `intake.damaged`, `intake.unsafe-path` */
export async function readDocx(bytes: Uint8Array): Promise<Result<ReadDocx, IntakeError>> {
  const entries = zipEntries(bytes)
  if (!entries.ok) return err(entries.error)
  const parts = await openParts(bytes, entries.value)
  if (!parts.ok) return parts
  const xml = (name: string): string =>
    parts.value.has(name) ? new TextDecoder('utf-8').decode(parts.value.get(name) ?? new Uint8Array()) : ''
  const document = xml('word/document.xml')
  const html = await toHtml(parts.value)
  if (html === undefined) return err({ code: 'intake.damaged' })
  const read = readHtml(html, { findMain: false })
  if (!read.ok) return read
  for (const [name, part] of parts.value)
    if (/^word\/(?:header|footer)/u.test(name))
      for (const line of plainLines(new TextDecoder('utf-8').decode(part))) read.value.builder.block(line, 'running')
  return ok({
    builder: read.value.builder,
    declared: declaredIn(xml('docProps/core.xml'), xml('docProps/app.xml')),
    active: activeIn(entries.value, [xml('word/_rels/document.xml.rels'), xml('word/_rels/settings.xml.rels'), document]),
    hidden: (document.match(/<w:vanish(?:\s[^<>]*)?\/>/gu) ?? []).length,
    isTracked: /<w:(?:del|ins|moveFrom)\s/u.test(document),
    hasComments: entries.value.some(({ name }) => name === 'word/comments.xml'),
    pictures: entries.value.filter(
      ({ name, size }) => /^word\/media\/[^/]+\.(?:png|jpe?g|tiff?|bmp|gif|webp|emf|wmf)$/iu.test(name) && size >= leastPicture,
    ).length,
    isCut: /<w:altChunk[\s/>]/u.test(document) || hasLost(document, read.value.builder.done().text),
  })
}

async function openParts(bytes: Uint8Array, entries: readonly ZipEntry[]): Promise<Result<ReadonlyMap<string, Uint8Array>, IntakeError>> {
  const parts = new Map<string, Uint8Array>()
  let left = mostXml
  let elements = 0
  for (const entry of entries.filter(({ name }) => needed.test(name))) {
    if (entry.isEncrypted) return err({ code: 'intake.encrypted-office' })
    const part = await readEntry(bytes, entry, left)
    if (!part.ok) return err(part.error)
    left -= part.value.length
    const shape = shapeOf(new TextDecoder('utf-8').decode(part.value))
    if ('code' in shape) return err(shape)
    elements += shape.elements
    if (elements > mostElements) return err({ code: 'intake.bomb', what: 'entries' })
    parts.set(entry.name, part.value)
  }
  return ok(parts)
}

/** How many elements stand in a part, counted before any tree is built. */
function shapeOf(xml: string): { readonly elements: number } | IntakeError {
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(xml)) return { code: 'intake.entities' }
  let [depth, elements] = [0, 0]
  for (const match of xml.matchAll(/<(\/?)[a-zA-Z_][^<>]*?(\/?)>/gu)) {
    if (match[1] === '') elements++
    if (match[2] === '/') continue
    depth = Math.max(0, depth + (match[1] === '/' ? -1 : 1))
    if (depth > 250) return { code: 'intake.bomb', what: 'depth' }
    if (elements > mostElements) break
  }
  return { elements }
}

/** Bytes of a picture that may be a page; less is a logo or a line. */
const leastPicture = 20_000

/** Words of the document that are not in what was read of it: no reader of this format knows every element. */
function hasLost(document: string, text: string): boolean {
  const read = new Set(text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
  const taken = document.replace(/<w:moveFrom[\s>][\s\S]*?<\/w:moveFrom>/gu, '')
  for (const [, words = ''] of taken.matchAll(/<w:t(?:\s[^<>]*)?>([^<]{4,})<\/w:t>/gu))
    for (const [word] of unescaped(words).matchAll(/(?<=^|[^\p{L}\p{M}\p{N}])[\p{L}\p{M}\p{N}]{4,}(?=[^\p{L}\p{M}\p{N}])/gu))
      if (!read.has(word)) return true
  return false
}

async function toHtml(parts: ReadonlyMap<string, Uint8Array>): Promise<string | undefined> {
  const files = [...parts]
    .filter(([name]) => !/settings|header|footer|docProps/u.test(name))
    .map(([name, bytes]) => ({ name, bytes: name === 'word/document.xml' ? withSimpleFields(bytes) : bytes }))
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: storedZip(files) as never },
      { externalFileAccess: false, convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
    )
    return value
  } catch {
    return undefined
  }
}

/** A field in one element, which the converter does not know: its last result is text of the page, a date most often. */
const withSimpleFields = (bytes: Uint8Array): Uint8Array => {
  const xml = new TextDecoder('utf-8').decode(bytes)
  return xml.includes('<w:fldSimple') ? new TextEncoder().encode(xml.replace(/<\/?w:fldSimple(?:\s[^<>]*)?>/gu, '')) : bytes
}

function plainLines(xml: string): readonly string[] {
  return xml
    .split(/<\/w:p>/u)
    .map((paragraph) => [...paragraph.matchAll(/<w:t(?:\s[^<>]*)?>([^<]*)<\/w:t>/gu)].map((match) => unescaped(match[1] ?? '')).join(''))
    .filter((line) => line.trim() !== '')
}

const unescaped = (text: string): string =>
  text.replace(/&(lt|gt|quot|apos|amp);/gu, (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name] ?? '')

function declaredIn(core: string, app: string): Declared {
  const of = (xml: string, tag: string): string =>
    unescaped(new RegExp(`<${tag}(?:\\s[^<>]*)?>([^<]{1,300})</${tag}>`, 'u').exec(xml)?.[1] ?? '').trim()
  const found = {
    title: of(core, 'dc:title'),
    author: of(core, 'dc:creator'),
    created: of(core, 'dcterms:created'),
    modified: of(core, 'dcterms:modified'),
    program: of(app, 'Application'),
    modifiedBy: of(core, 'cp:lastModifiedBy'),
    company: of(app, 'Company'),
    comment: of(core, 'dc:description'),
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== ''))
}

function activeIn(entries: readonly ZipEntry[], texts: readonly string[]): readonly ActivePart[] {
  const found = new Set<ActivePart>()
  for (const { name } of entries) {
    if (/vbaProject|activeX/iu.test(name)) found.add('macro')
    if (/^word\/embeddings\//iu.test(name)) found.add('embedded-file')
  }
  for (const text of texts) {
    for (const [relation] of text.matchAll(relations)) {
      if (!/TargetMode\s*=\s*["']External["']/u.test(relation)) continue
      if (/attachedTemplate/u.test(relation)) found.add('remote-template')
      else if (!/hyperlink["']/u.test(relation)) found.add('remote-content')
    }
    if (/\bDDE(?:AUTO)?\b[^<]{0,200}/u.test(text) && /instrText|fldSimple/u.test(text)) found.add('launch')
  }
  return [...found]
}

/** An element with its attributes, a `>` within one included. No part of it passes a `<`, so that the time grows with the text. */
const relations = /<(?:\w{1,20}:)?Relationship\s(?:[^<>"']|"[^"<]*"|'[^'<]*')*>/gu
