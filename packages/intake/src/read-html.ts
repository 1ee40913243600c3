/** HTML to blocks. No script runs, nothing is loaded; what the page hides is left out and counted. */
import { err, ok, type Result } from '@holdfast/core'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { type TextBuilder, textBuilder } from './build-text.ts'
import type { ActivePart, BlockRole, Declared, IntakeError } from './document.ts'

/** As much of a node as we use. */
interface Node {
  readonly nodeType: number
  readonly localName?: string
  readonly textContent: string | null
  readonly childNodes: Iterable<Node>
  getAttribute?(name: string): string | null
  setAttribute?(name: string, value: string): void
}
interface Page extends Node {
  readonly body: Node | null
  readonly title: string
  cloneNode(deep: boolean): Page
  querySelector(selector: string): Node | null
  querySelectorAll(selector: string): ArrayLike<Node>
}

export interface ReadHtml {
  readonly builder: TextBuilder
  readonly declared: Declared
  readonly active: readonly ActivePart[]
  readonly hidden: number
}

const mostTags = 120_000
const mostSigns = 12_000_000
const deepest = 300
const mostEntities = 300_000
const mostAttributes = 2000
const voids = new Set(
  'area base br col embed hr img input link meta source track wbr p li td th tr dt dd option thead tbody tfoot colgroup'.split(' '),
)

/** @returns `intake.bomb` (depth, size) for a page nested deeper than 300 elements, or of more than 120 000 tags, 300 000 entities, 12 million signs or 2000 attributes of one tag; `intake.entities` for entities of its own */
export function readHtml(html: string, opts: { readonly findMain: boolean }): Result<ReadHtml, IntakeError> {
  if (/<!ENTITY/iu.test(html.slice(0, 20_000))) return err({ code: 'intake.entities' })
  if (html.length > mostSigns) return err({ code: 'intake.bomb', what: 'size' })
  const shape = shapeOf(html)
  if (shape.tags > mostTags || hasTooMany(html)) return err({ code: 'intake.bomb', what: 'size' })
  if (shape.depth > deepest) return err({ code: 'intake.bomb', what: 'depth' })
  try {
    const document = parseHTML(/<body[\s>]/iu.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`)
      .document as unknown as Page
    const builder = textBuilder()
    const root = document.body ?? document
    const main = opts.findMain && shape.tags < 20_000 ? mainBlocks(document, root) : undefined
    const hidden = { count: 0 }
    walk(root, builder, main, hidden)
    return ok({ builder, declared: declaredIn(document), active: activeIn(html), hidden: hidden.count })
  } catch {
    return err({ code: 'intake.damaged' })
  }
}

/** Deepest nesting and number of tags, counted without building a tree. */
function shapeOf(html: string): { readonly depth: number; readonly tags: number } {
  let depth = 0
  let deepestSeen = 0
  let tags = 0
  for (let at = html.indexOf('<'); at >= 0 && tags <= mostTags * 2; at = html.indexOf('<', at + 1)) tags++
  if (tags > mostTags * 2) return { depth: 0, tags }
  tags = 0
  for (const match of html.matchAll(/<(\/?)([a-zA-Z][a-zA-Z0-9:-]{0,30})/gu)) {
    tags++
    if (voids.has((match[2] ?? '').toLowerCase())) continue
    depth = Math.max(0, depth + (match[1] === '/' ? -1 : 1))
    if (depth > deepestSeen) deepestSeen = depth
  }
  return { depth: deepestSeen, tags }
}

/** Entities, each a piece of its own to the parser; attributes of one tag, each compared with all before it. One walk over the signs. */
function hasTooMany(html: string): boolean {
  let [entities, attributes] = [0, 0]
  let isInTag = false
  let quote = 0
  for (let at = 0; at < html.length; at++) {
    const sign = html.charCodeAt(at)
    if (sign === ampersand && ++entities > mostEntities) return true
    if (!isInTag) {
      isInTag = sign === less && /[a-zA-Z]/u.test(html[at + 1] ?? '')
      attributes = 0
    } else if (quote !== 0) quote = sign === quote ? 0 : quote
    else if (sign === more) isInTag = false
    else if (sign === 0x22 || sign === 0x27) quote = sign
    else if (sign <= 0x20 && html.charCodeAt(at + 1) > 0x20 && ++attributes > mostAttributes) return true
  }
  return false
}
const [ampersand, less, more] = [0x26, 0x3c, 0x3e]

const roles: Readonly<Record<string, readonly [BlockRole, number?]>> = {
  h1: ['heading', 1],
  h2: ['heading', 2],
  h3: ['heading', 3],
  h4: ['heading', 4],
  h5: ['heading', 5],
  h6: ['heading', 6],
  li: ['item'],
  tr: ['row'],
  dt: ['paragraph'],
  dd: ['paragraph'],
}
const blockNames = new Set(
  'p div section article main header footer nav aside blockquote pre table ul ol dl figure figcaption address form fieldset body center td th tbody thead tfoot details summary'.split(
    ' ',
  ),
)
const skipped = new Set(
  'script style template noscript head title meta link svg math iframe object embed applet audio video canvas select button textarea'.split(
    ' ',
  ),
)

const markName = 'data-holdfast-block'

/** Marks of the blocks Readability holds for the text of the page; undefined when it finds none. */
function mainBlocks(document: Page, root: Node): ReadonlySet<string> | undefined {
  let count = 0
  const mark = (node: Node): void => {
    if (node.nodeType === 1) node.setAttribute?.(markName, String(count++))
    for (const child of node.childNodes) mark(child)
  }
  mark(root)
  try {
    const copy = document.cloneNode(true)
    shortenBlanks(copy)
    const article = new Readability(copy as never, { charThreshold: 200 }).parse()
    const found = new Set([...(article?.content ?? '').matchAll(/data-holdfast-block="(\d+)"/gu)].map((match) => match[1] ?? ''))
    return found.size > 0 && (article?.length ?? 0) > 200 ? found : undefined
  } catch {
    return undefined
  }
}

/** What looks for the article runs over a row of blanks again from each of them. The copy alone is changed. */
function shortenBlanks(node: Node): void {
  if (node.nodeType === 3 && (node.textContent?.length ?? 0) > 1000)
    (node as { textContent: string | null }).textContent = (node.textContent ?? '').replace(/\s{20,}/gu, ' ')
  for (const child of node.childNodes) shortenBlanks(child)
}

function walk(root: Node, builder: TextBuilder, main: ReadonlySet<string> | undefined, hidden: { count: number }): void {
  let line = ''
  let inMain = true
  const flush = (role: BlockRole, level?: number): void => {
    const text = line
      .replace(/[^\S\n\t]+/gu, ' ')
      .replace(/ ?\n ?/gu, '\n')
      .trim()
    line = ''
    if (text !== '') builder.block(text, inMain ? role : 'running', 1, inMain ? level : undefined)
  }
  const visit = (node: Node, role: BlockRole, level?: number, isPre = false): void => {
    if (node.nodeType === 3) {
      const text = node.textContent ?? ''
      if (main && text.trim() !== '' && line === '') inMain = current
      line += isPre ? text : text.replace(/\s+/gu, ' ')
      return
    }
    if (node.nodeType !== 1) return
    const name = node.localName ?? ''
    if (skipped.has(name)) return
    if (isHidden(node)) {
      if ((node.textContent ?? '').trim() !== '') hidden.count++
      return
    }
    if (name === 'br') {
      line += '\n'
      return
    }
    const before = current
    if (main) current = main.has(node.getAttribute?.(markName) ?? '')
    const own = roles[name]
    const isCell = (name === 'td' || name === 'th') && role === 'row'
    const isBlock = own !== undefined || (blockNames.has(name) && !isCell && role !== 'row')
    if (isBlock) flush(role, level)
    if (isCell && line.trim() !== '') line += '\t'
    for (const child of node.childNodes) visit(child, own?.[0] ?? role, own?.[1] ?? level, isPre || name === 'pre')
    if (isBlock) flush(own?.[0] ?? role, own?.[1] ?? level)
    current = before
  }
  let current = true
  visit(root, 'paragraph')
  flush('paragraph')
}

const isHidden = (node: Node): boolean =>
  node.getAttribute?.('hidden') !== null && node.getAttribute?.('hidden') !== undefined
    ? true
    : /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:px|pt|em|%)?\s*(?:;|$)/iu.test(node.getAttribute?.('style') ?? '')

function declaredIn(document: Page): Declared {
  const meta = (selector: string): string => (document.querySelector(selector)?.getAttribute?.('content') ?? '').trim().slice(0, 300)
  const found: Record<string, string> = {
    title: (document.title ?? '').trim().slice(0, 300),
    author: meta('meta[name="author"]'),
    program: meta('meta[name="generator"]'),
    created: meta('meta[name="date"]') || meta('meta[property="article:published_time"]'),
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== ''))
}

function activeIn(html: string): readonly ActivePart[] {
  const found: ActivePart[] = []
  if (/<script[\s>]|\son[a-z]{3,20}\s*=|javascript:/iu.test(html)) found.push('script')
  if (/<(?:iframe|object|embed|applet|frame)[\s>]/iu.test(html)) found.push('embedded-file')
  if (/<form[\s>]/iu.test(html)) found.push('form-submit')
  if (
    /(?:src|background|poster|data|srcset)\s*=\s*["']?(?:https?:)?\/\/|<link[^>]{1,400}href\s*=\s*["']?(?:https?:)?\/\/|url\(\s*["']?(?:https?:)?\/\/|http-equiv\s*=\s*["']?refresh/iu.test(
      html,
    )
  )
    found.push('remote-content')
  return found
}
