/** From headings to the parts of a document: segments between headings, then containers (the main text, each component), then their parts. */
import type { Article, Block, BlockKind, Component, ComponentKind, LawDocument, ReadWarning, TextLang } from './document.ts'
import type { Heading } from './read-headings.ts'
import { articleNumber, type IdMaker, idMaker } from './read-ids.ts'
import type { Line, Page } from './read-lines.ts'
import { paragraphsOf, type SplitContext } from './read-paragraphs.ts'
import { bodyBlocks } from './read-sections.ts'
import { titleOf } from './read-title.ts'

type Outline = Pick<LawDocument, 'title' | 'preamble' | 'articles' | 'blocks' | 'components'>
type Warn = (warning: ReadWarning) => void

/** Lines `from` to `to` under one heading, or under none. */
interface Segment {
  readonly heading: Heading | null
  readonly from: number
  readonly to: number
}

interface Container {
  readonly kind: ComponentKind | null
  readonly head: Segment | null
  readonly unheaded: boolean
  readonly segments: Segment[]
}

export function outlineOf(text: string, lang: TextLang, page: Page, headings: readonly Heading[], warn: Warn): Outline {
  const { lines } = page
  const first = lines[0]
  if (!first) {
    const blocks: Block[] =
      text === '' ? [] : [{ eId: 'body_1', kind: 'body', num: null, start: 0, end: text.length, bodyStart: 0, text: '', points: [] }]
    return { title: '', preamble: null, articles: [], blocks, components: [] }
  }
  const containers = containersOf(segmentsOf(lines.length, headings))
  const title = titleOf(lines, headings[0]?.line ?? lines.length, lang)
  const builder = new Builder(text, page, title.lines, warn)
  const [main, ...bound] = containers
  const parts = main ? builder.container(main, null) : { preamble: null, articles: [], blocks: [] }
  const components = bound.map((container, i) => builder.component(container, i + 1))
  if (parts.articles.length === 0 && components.every((component) => component.articles.length === 0)) warn({ code: 'read-no-articles' })
  return { title: title.title, ...parts, components }
}

function segmentsOf(count: number, headings: readonly Heading[]): Segment[] {
  const out: Segment[] = []
  const firstAt = headings[0]?.line ?? count
  if (firstAt > 0) out.push({ heading: null, from: 0, to: firstAt })
  for (const [i, heading] of headings.entries()) {
    const to = headings[i + 1]?.line ?? count
    const split = heading.kind === 'division' && heading.line + heading.lines < to ? heading.line + heading.lines : to
    out.push({ heading, from: heading.line, to: split })
    if (split < to) out.push({ heading: null, from: split, to })
  }
  return out
}

/** A component heading opens a container; so, where no heading announced it, does an article 1 printed again or what speaks of the articles before it. */
function containersOf(segments: readonly Segment[]): Container[] {
  let current: Container = { kind: null, head: null, unheaded: false, segments: [] }
  const out = [current]
  let articles = 0
  let concerned = false
  for (const segment of segments) {
    const { heading } = segment
    if (heading?.kind === 'component') {
      current = { kind: heading.component, head: segment, unheaded: false, segments: [] }
      out.push(current)
      articles = 0
      continue
    }
    if (heading?.kind === 'article') {
      const concerns = heading.article.concerns !== undefined
      if (articles >= 2 && (concerns ? !concerned : heading.article.value === 1)) {
        current = { kind: 'other', head: null, unheaded: true, segments: [] }
        out.push(current)
        articles = 0
      }
      concerned = concerns
      articles++
    }
    current.segments.push(segment)
  }
  return out
}

interface Parts {
  readonly preamble: Block | null
  readonly articles: readonly Article[]
  readonly blocks: readonly Block[]
}

class Builder {
  private readonly ids: IdMaker = idMaker()
  private readonly lines: readonly Line[]
  private readonly text: string
  private readonly context: SplitContext
  private readonly warn: Warn
  private readonly titleLines: number

  constructor(text: string, page: Page, titleLines: number, warn: Warn) {
    this.text = text
    this.titleLines = titleLines
    this.warn = warn
    this.lines = page.lines
    this.context = { text, wrapped: page.wrapped, ids: this.ids, warn }
  }

  private startOf(line: number): number {
    return this.lines[line]?.start ?? this.text.length
  }

  component(container: Container, n: number): Component {
    const eId = this.ids.make(null, 'comp', n)
    const { head } = container
    const firstLine = head?.from ?? container.segments[0]?.from ?? this.lines.length
    const headLines = head?.heading?.kind === 'component' ? head.heading.lines : 0
    const lastLine = container.segments.at(-1)?.to ?? head?.to ?? firstLine
    const words = this.lines.slice(firstLine, firstLine + headLines).map((line) => line.words)
    const bodyLine = firstLine + headLines
    const segments =
      head && bodyLine < head.to ? [{ heading: null, from: bodyLine, to: head.to }, ...container.segments] : container.segments
    if (container.unheaded) this.warn({ code: 'read-component-unheaded', eId, at: this.startOf(firstLine) })
    const parts = this.container({ ...container, segments }, eId)
    return {
      eId,
      kind: container.kind ?? 'other',
      heading: words
        .join(' ')
        .replace(/[*_#]+/gu, ' ')
        .replace(/\s+/gu, ' ')
        .trim(),
      start: this.startOf(firstLine),
      bodyStart: this.startOf(bodyLine),
      end: this.startOf(lastLine),
      ...parts,
    }
  }

  container(container: Container, prefix: string | null): Parts {
    const hasArticles = container.segments.some((segment) => segment.heading?.kind === 'article')
    const blocks: Block[] = []
    const articles: Article[] = []
    let preamble: Block | null = null
    let seen = false
    for (const segment of container.segments) {
      const { heading } = segment
      if (heading?.kind === 'article') {
        articles.push(this.article(heading, segment.to, prefix, articles))
        seen = true
      } else if (heading?.kind === 'division')
        blocks.push(this.block('division', segment.from, segment.to, prefix, heading.name, heading.num))
      else if (heading?.kind === 'closing') blocks.push(this.block('conclusions', segment.from, segment.to, prefix, 'conclusions', null))
      else if (hasArticles && !seen && preamble === null) {
        const split = prefix === null ? this.prefaceEnd(segment) : segment.from
        if (split > segment.from) blocks.push(this.block('preface', segment.from, split, prefix, 'preface', null))
        if (split < segment.to) preamble = this.block('preamble', split, segment.to, prefix, 'preamble', null)
      } else {
        const split = !hasArticles && !seen && prefix === null && segment.from === 0 ? this.prefaceEnd(segment) : segment.from
        if (split > segment.from) blocks.push(this.block('preface', segment.from, split, prefix, 'preface', null))
        const above = blocks.at(-1)
        const parent = above?.kind === 'division' ? above.eId : prefix
        blocks.push(...bodyBlocks(this.lines, split, segment.to, parent, this.context))
        seen = true
      }
    }
    return { preamble, articles, blocks }
  }

  private prefaceEnd(segment: Segment): number {
    return Math.max(segment.from + 1, Math.min(segment.to, this.titleLines))
  }

  private block(kind: BlockKind, from: number, to: number, prefix: string | null, name: string, num: string | null): Block {
    const start = this.startOf(from)
    const end = this.startOf(to)
    const eId = num === null ? this.ids.single(prefix, name) : this.ids.make(prefix, shortNames[name] ?? name, num)
    return { eId, kind, num, start, end, bodyStart: start, text: this.text.slice(start, end).trim(), points: [] }
  }

  private article(heading: Heading & { kind: 'article' }, to: number, prefix: string | null, before: readonly Article[]): Article {
    const { article } = heading
    const eId = this.ids.make(prefix, 'art', articleNumber(article.num))
    const start = this.startOf(heading.line)
    const end = this.startOf(to)
    const first = this.lines[heading.line]
    const bodyStart = heading.bodyAt ?? this.startOf(heading.line + heading.lines)
    if (article.concerns === undefined) this.warnOrder(article.value, article.num, eId, start, before)
    let lines = this.lines.slice(heading.line + heading.lines, to)
    if (heading.bodyAt !== null && first)
      lines = [{ ...first, start: bodyStart, at: bodyStart, words: this.text.slice(bodyStart, first.end), parted: true }, ...lines]
    const paragraphs = paragraphsOf(lines, bodyStart, end, eId, this.context)
    if (lines.length === 0) this.warn({ code: 'read-article-empty', eId, at: start })
    return { eId, num: article.num, heading: heading.title, start, bodyStart, end, paragraphs }
  }

  private warnOrder(value: number | null, num: string, eId: string, at: number, before: readonly Article[]): void {
    if (!eId.endsWith(`art_${num.replace(/\s/gu, '')}`) && /-\d+$/u.test(eId))
      this.warn({ code: 'read-article-repeated', eId, at, params: { num } })
    const last = before.at(-1)?.num
    if (last === undefined || value === null || !/^\d+$/u.test(last) || !/^\d+$/u.test(num)) return
    if (value > Number(last) + 1) this.warn({ code: 'read-article-gap', eId, at, params: { after: last, found: num } })
  }
}

const shortNames: Readonly<Record<string, string>> = { chapter: 'chp', section: 'sec' }
