/** Walks the elements of an Akoma Ntoso document, writes their words and notes where every part begins and ends. */
import { divisionNames, pointNames, transparentNames } from './akn-names.ts'
import { AknWriter } from './akn-write.ts'
import {
  type Article,
  type Block,
  type BlockKind,
  blockKinds,
  type Component,
  type ComponentKind,
  componentKinds,
  type LawDocument,
  type Paragraph,
  type Point,
} from './document.ts'
import { componentHeading, divisionHeading, numberOfArticle } from './headings.ts'
import { cleanTitle } from './read-headings.ts'
import { articleNumber, idMaker } from './read-ids.ts'
import { markerOf } from './read-markers.ts'
import type { XmlElement } from './xml-read.ts'

type Built = Pick<LawDocument, 'title' | 'text' | 'preamble' | 'articles' | 'blocks' | 'components'>

/** A part before its words are cut out of the whole. */
interface Bare {
  readonly eId: string
  readonly num: string | null
  readonly start: number
  readonly end: number
  readonly bodyStart: number
  readonly points: readonly Bare[]
}

interface BareBlock extends Bare {
  readonly kind: BlockKind
}

interface BareArticle {
  readonly eId: string
  readonly num: string
  readonly heading: string | null
  readonly start: number
  readonly end: number
  readonly bodyStart: number
  readonly paragraphs: readonly Bare[]
}

interface Container {
  preamble: BareBlock | null
  readonly articles: BareArticle[]
  readonly blocks: BareBlock[]
}

interface BareComponent extends Container {
  readonly eId: string
  readonly kind: ComponentKind
  readonly start: number
  readonly bodyStart: number
  readonly end: number
}

const kids = (one: XmlElement): readonly XmlElement[] => one.children.filter((child): child is XmlElement => typeof child !== 'string')
const containerNames: ReadonlySet<string> = new Set(['body', 'mainBody', 'amendmentBody', 'portionBody'])
const idShape = /^[a-z]+[_\p{L}\p{N}-]*$/u
const shortOf: Readonly<Record<string, string>> = { chapter: 'chp', section: 'sec', paragraph: 'para', subparagraph: 'subpara' }

export class AknBuilder {
  private readonly out = new AknWriter()
  private readonly ids = idMaker()
  private readonly given = new Set<string>()
  private readonly components: BareComponent[] = []
  private title = ''

  document(main: XmlElement): Built {
    const container = this.newContainer()
    this.inDocument(main, container, null)
    const text = this.out.text()
    const bare = (one: Bare): Point => ({
      eId: one.eId,
      num: one.num,
      start: one.start,
      end: one.end,
      bodyStart: one.bodyStart,
      text: text.slice(one.start, one.end).trim(),
      points: one.points.map(bare),
    })
    const block = (one: BareBlock): Block => ({ ...bare(one), kind: one.kind })
    const parts = (one: Container): { preamble: Block | null; articles: readonly Article[]; blocks: readonly Block[] } => ({
      preamble: one.preamble ? block(one.preamble) : null,
      articles: one.articles.map((article) => ({ ...article, paragraphs: article.paragraphs.map((para): Paragraph => bare(para)) })),
      blocks: one.blocks.map(block),
    })
    const components = this.components.map((one): Component => {
      const heading = plain(text.slice(one.start, one.bodyStart))
      return { eId: one.eId, kind: one.kind, heading, start: one.start, bodyStart: one.bodyStart, end: one.end, ...parts(one) }
    })
    const built = parts(container)
    if (text !== '' && built.articles.length + built.blocks.length + components.length === 0 && !built.preamble)
      built.blocks = [{ eId: 'body_1', kind: 'body', num: null, start: 0, end: text.length, bodyStart: 0, text: text.trim(), points: [] }]
    const first = built.blocks.find((one) => one.kind === 'preface')
    return { text, title: this.title || plain(first?.text ?? '').slice(0, 600), ...built, components }
  }

  private newContainer(): Container {
    return { preamble: null, articles: [], blocks: [] }
  }

  private id(one: XmlElement, prefix: string | null, name: string, num: string | number | null): string {
    const own = one.attributes.get('eId') ?? ''
    if (idShape.test(own) && !this.given.has(own)) {
      this.given.add(own)
      return own
    }
    for (;;) {
      const made = num === null ? this.ids.single(prefix, name) : this.ids.make(prefix, name, num)
      if (this.given.has(made)) continue
      this.given.add(made)
      return made
    }
  }

  private inDocument(document: XmlElement, container: Container, prefix: string | null): void {
    for (const child of kids(document)) {
      if (child.name === 'meta') continue
      if (child.name === 'preface' || child.name === 'preamble' || child.name === 'conclusions')
        this.passage(child, child.name, container, prefix)
      else if (containerNames.has(child.name)) this.parts(child, container, prefix)
      else if (child.name === 'components' || child.name === 'attachments') for (const one of kids(child)) this.component(one)
      else if (child.name === 'coverPage') this.passage(child, 'preface', container, prefix)
    }
  }

  private component(one: XmlElement): void {
    const start = this.out.at
    const document = kids(one).find((child) => kids(child).some((inner) => inner.name === 'meta' || containerNames.has(inner.name)))
    const heading = kids(one).filter((child) => child !== document)
    const at = this.components.length
    const container = this.newContainer()
    this.out.preserving(one, () => {
      for (const child of one.children) {
        if (child === document) break
        this.out.node(child, one)
      }
      if (heading.length > 0) this.out.paragraphEnd()
    })
    const bodyStart = this.out.at
    const named = document?.attributes.get('name') ?? ''
    const known = componentKinds.find((kind) => kind === named)
    const eId = this.id(one, null, 'comp', at + 1)
    this.out.preserving(one, () => {
      if (document) this.inDocument(document, container, eId)
      this.out.paragraphEnd()
    })
    const kind = known ?? componentHeading(plain(this.out.since(start, bodyStart)))?.kind ?? 'other'
    this.components.splice(at, 0, { ...container, eId, kind, start, bodyStart, end: this.out.at })
  }

  private passage(one: XmlElement, kind: BlockKind, container: Container, prefix: string | null): void {
    const start = this.out.at
    const title = kind === 'preface' ? findTitle(one) : undefined
    this.out.preserving(one, () => {
      this.out.element(one)
      this.out.paragraphEnd()
    })
    if (this.out.at === start) return
    if (title) this.title ||= plain(wordsOf(title)).slice(0, 600)
    const block: BareBlock = {
      eId: this.id(one, prefix, kind, null),
      kind,
      num: null,
      start,
      end: this.out.at,
      bodyStart: start,
      points: [],
    }
    if (kind === 'preamble' && container.preamble === null) container.preamble = block
    else container.blocks.push(block)
  }

  private parts(parent: XmlElement, container: Container, prefix: string | null): void {
    this.out.preserving(parent, () => {
      for (const child of parent.children) {
        if (typeof child === 'string') this.out.node(child, parent)
        else if (child.name === 'article') container.articles.push(this.article(child, prefix))
        else if (divisionNames.has(child.name)) this.division(child, container, prefix)
        else if (child.name !== 'num' && child.name !== 'heading') this.block(child, container, prefix)
      }
    })
  }

  private block(one: XmlElement, container: Container, prefix: string | null): void {
    const named = one.attributes.get('name')
    const kind = blockKinds.find((known) => known === named && one.name === 'hcontainer') ?? 'body'
    if (kind !== 'body') {
      this.passage(one, kind, container, prefix)
      return
    }
    const bare = this.part(one, prefix, container.blocks.length + 1)
    if (bare.end > bare.start) container.blocks.push({ ...bare, kind })
  }

  private division(one: XmlElement, container: Container, prefix: string | null): void {
    this.out.preserving(one, () => {
      const start = this.out.at
      const label = this.label(one)
      this.out.paragraphEnd()
      const words = this.out.since(start, this.out.at).trim()
      const printed = label.num ?? ''
      const num = divisionHeading(words)?.num ?? divisionHeading(printed.trim())?.num ?? markerOf(words)?.num ?? bareNumber(printed)
      const eId = this.id(one, prefix, shortOf[one.name] ?? one.name, num === '' ? container.blocks.length + 1 : num)
      if (this.out.at > start)
        container.blocks.push({
          eId,
          kind: 'division',
          num: num === '' ? null : num,
          start,
          end: this.out.at,
          bodyStart: start,
          points: [],
        })
      for (const child of label.rest) {
        if (typeof child === 'string') this.out.node(child, one)
        else if (child.name === 'article') container.articles.push(this.article(child, prefix))
        else if (divisionNames.has(child.name)) this.division(child, container, eId)
        else this.block(child, container, eId)
      }
    })
  }

  /** Writes `num` and `heading`; what follows them is left to the caller. */
  private label(one: XmlElement): {
    readonly num: string | null
    readonly heading: string
    readonly rest: readonly (XmlElement | string)[]
  } {
    let num: string | null = null
    let heading = ''
    for (const [i, child] of one.children.entries()) {
      const before = this.out.at
      if (typeof child !== 'string' && child.name !== 'num' && child.name !== 'heading' && child.name !== 'subheading')
        return { num, heading, rest: one.children.slice(i) }
      this.out.node(child, one)
      if (typeof child === 'string') continue
      const words = this.out.since(before, this.out.at)
      if (child.name === 'num') num = words
      else heading += words
      if (child.name === 'num' && (one.name === 'article' || divisionNames.has(one.name))) this.out.lineEnd()
    }
    return { num, heading, rest: [] }
  }

  private article(one: XmlElement, prefix: string | null): BareArticle {
    const start = this.out.at
    return this.out.preserving(one, () => {
      const label = this.label(one)
      this.out.lineEnd()
      const bodyStart = this.out.at
      const printed = (label.num ?? '').trim()
      const num = numberOfArticle(printed) ?? (bareNumber(printed) || '0')
      const eId = this.id(one, prefix, 'art', articleNumber(num))
      const paragraphs: Bare[] = []
      for (const child of label.rest) {
        if (typeof child === 'string') this.out.node(child, one)
        else {
          const para = this.part(child, eId, paragraphs.length + 1)
          if (para.end > para.start) paragraphs.push(para)
        }
      }
      this.out.paragraphEnd()
      const heading = cleanTitle(label.heading)
      return {
        eId,
        num,
        heading: heading === '' ? null : heading,
        start,
        bodyStart,
        end: this.out.at,
        paragraphs: touching(paragraphs, this.out.at),
      }
    })
  }

  /** A paragraph of an article or a block outside one, with the points in it. */
  private part(one: XmlElement, prefix: string | null, place: number, name = one.name === 'intro' ? 'intro' : 'para'): Bare {
    const start = this.out.at
    return this.out.preserving(one, () => {
      const label = this.label(one)
      const printed = label.num === null ? null : numberIn(label.num)
      this.out.gapAfterNumber(label.num !== null)
      const bodyStart = label.num === null ? start : this.out.at
      const eId = this.id(one, prefix, name, name === 'intro' ? null : (printed ?? place))
      const points: Bare[] = []
      this.inside(one, label.rest, eId, points)
      this.out.paragraphEnd()
      return { eId, num: printed, start, bodyStart, end: this.out.at, points: touching(points, null) }
    })
  }

  private inside(parent: XmlElement, children: readonly (XmlElement | string)[], eId: string, points: Bare[]): void {
    for (const child of children) {
      if (typeof child === 'string') this.out.node(child, parent)
      else if (pointNames.has(child.name) || child.name === 'article') points.push(this.point(child, eId, points.length + 1))
      else if (transparentNames.has(child.name))
        this.out.preserving(child, () => {
          this.inside(child, child.children, eId, points)
          this.out.endOf(child)
        })
      else this.out.node(child, parent)
    }
  }

  private point(one: XmlElement, parent: string, place: number): Bare {
    this.out.lineEnd()
    return this.part(one, parent, place, shortOf[one.name] ?? one.name)
  }
}

/** Points end where they end; the paragraphs of an article go on up to the next. */
function touching(parts: readonly Bare[], end: number | null): readonly Bare[] {
  return end === null ? parts : parts.map((part, i) => ({ ...part, end: parts[i + 1]?.start ?? end }))
}

const plain = (words: string): string =>
  words
    .replace(/[*_#]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()

/** The number of a list mark without its punctuation: `2.` is `2`, a dash is `–`. */
function numberIn(label: string): string | null {
  const words = label.trim()
  if (words === '') return null
  const mark = markerOf(`${words} X`)
  return mark?.num ?? (bareNumber(words) || '–')
}

const bareNumber = (words: string): string =>
  words
    .replace(/^[^\p{L}\p{N}]{0,9}(?:(?:art|sec|§)\p{L}*\.?\s)?/iu, '')
    .replace(/[^\p{L}\p{N}]{1,9}$/u, '')
    .trim()

function findTitle(one: XmlElement): XmlElement | undefined {
  for (const child of kids(one)) {
    if (child.name === 'docTitle') return child
    const inner = findTitle(child)
    if (inner) return inner
  }
  return undefined
}

const wordsOf = (one: XmlElement): string => one.children.map((child) => (typeof child === 'string' ? child : wordsOf(child))).join('')
