/**
 * A split text as Akoma Ntoso 3.0 (OASIS Standard, 29 August 2018), valid against its schema.
 *
 * Every character of the text stands in it in order, white space included (`xml:space="preserve"`), so that `aknToLaw` gives the document back.
 * `act` for a text with articles, `doc` for a note or memorandum without; annexes, protocols and declarations are components.
 * What it conforms to: `docs/akoma-ntoso.md`.
 */
import { type AknMeta, metaToXml } from './akn-meta.ts'
import { framed, labelToXml, paragraphsToXml, xmlAttribute } from './akn-text.ts'
import type { Article, Block, Component, LawDocument, Point } from './document.ts'
import { articleHeading } from './headings.ts'

export function lawToAkn(doc: LawDocument, meta: AknMeta): string {
  const writer = new Writer(doc, meta)
  return writer.document()
}

interface Container {
  readonly preamble: Block | null
  readonly articles: readonly Article[]
  readonly blocks: readonly Block[]
}

class Writer {
  private readonly doc: LawDocument
  private readonly meta: AknMeta

  constructor(doc: LawDocument, meta: AknMeta) {
    this.doc = doc
    this.meta = meta
  }

  document(): string {
    const { doc } = this
    const form = doc.articles.length > 0 ? 'act' : 'doc'
    const components = doc.components.map((one) => this.component(one))
    return [
      '<?xml version="1.0" encoding="UTF-8"?>\n<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">',
      `<${form} name="${form === 'act' ? 'agreement' : 'note'}" contains="originalVersion">`,
      metaToXml(this.meta, doc.lang, form, 'main', doc.title),
      this.container(doc, form === 'act' ? 'body' : 'mainBody', null),
      ...(components.length === 0 ? [] : ['<components>', ...components, '</components>']),
      `</${form}></akomaNtoso>\n`,
    ].join('')
  }

  private component(one: Component): string {
    return [
      `<component eId="${xmlAttribute(one.eId)}" ${preserve}>`,
      labelToXml('heading', this.slice(one.start, one.bodyStart)),
      `<doc name="${one.kind}" contains="originalVersion">`,
      metaToXml(this.meta, this.doc.lang, 'doc', one.eId),
      this.container(one, 'mainBody', one.eId),
      '</doc></component>',
    ].join('')
  }

  private slice(start: number, end: number): string {
    return this.doc.text.slice(start, end)
  }

  /** What opens the text and closes it stands in its own element, all else in the body; the order is that of the text. */
  private container(one: Container, body: 'body' | 'mainBody', prefix: string | null): string {
    const parts = [...one.blocks, ...(one.preamble ? [one.preamble] : []), ...one.articles].sort(
      (a, b) => a.start - b.start || a.end - b.end,
    )
    const opening = (kind: Block['kind'], part: Block | Article | undefined): readonly Block[] =>
      part && isBlock(part) && part.kind === kind ? [part] : []
    const preface = opening('preface', parts[0])
    const preamble = opening('preamble', parts[preface.length])
    const conclusions = opening('conclusions', parts.at(-1))
    const rest = parts.slice(preface.length + preamble.length, parts.length - conclusions.length)
    return [
      ...preface.map((part) => this.passage('preface', part)),
      ...preamble.map((part) => this.passage('preamble', part)),
      `<${body} ${preserve}>`,
      rest.length === 0 ? '<hcontainer name="empty"><content><p/></content></hcontainer>' : this.hierarchy(rest, prefix),
      `</${body}>`,
      ...conclusions.map((part) => this.passage('conclusions', part)),
    ].join('')
  }

  private passage(name: 'preface' | 'preamble' | 'conclusions', block: Block): string {
    const words = this.slice(block.start, block.end)
    const titled = name === 'preface' && framed(words).words.replace(/\s+/gu, ' ') === this.doc.title
    return `<${name} eId="${xmlAttribute(block.eId)}" ${preserve}>${paragraphsToXml(words, titled ? 'docTitle' : undefined)}</${name}>`
  }

  /** Divisions hold what follows them up to the next division of their rank or a higher one. */
  private hierarchy(parts: readonly (Block | Article)[], prefix: string | null): string {
    const out: string[] = []
    const open: { readonly rank: number; readonly name: string }[] = []
    const closeTo = (rank: number): void => {
      for (let top = open.at(-1); top && top.rank >= rank; top = open.at(-1)) {
        out.push(`</${top.name}>`)
        open.pop()
      }
    }
    for (const part of parts) {
      if (!isBlock(part)) out.push(this.article(part))
      else if (part.kind === 'division') {
        const { name, rank } = divisionOf(part, prefix)
        closeTo(rank)
        open.push({ name, rank })
        out.push(`<${name} eId="${xmlAttribute(part.eId)}">`, this.divisionLabels(part))
      } else if (part.kind === 'body') out.push(this.numbered('paragraph', part))
      else
        out.push(
          `<hcontainer name="${part.kind}" eId="${xmlAttribute(part.eId)}"><content>${paragraphsToXml(this.slice(part.start, part.end))}</content></hcontainer>`,
        )
    }
    closeTo(0)
    return out.join('')
  }

  private divisionLabels(block: Block): string {
    const words = this.slice(block.start, block.end)
    const num =
      /^\s*(?:[IVX\d]+\.(?=\s+(?!(?:Kapitel|Abschnitt|Teil|Chapter|Section|Hoofdstuk|Afdeling|глава|раздел)))|제\s*\d+\s*\S|\S+\s+\S+)/iu.exec(
        words,
      )?.[0] ?? ''
    return labelToXml('num', num) + labelToXml('heading', words.slice(num.length))
  }

  private article(article: Article): string {
    const label = this.slice(article.start, article.bodyStart)
    const lead = label.length - label.trimStart().length
    const line = /^[^\n\r\f\v\u0085\u2028\u2029]*/u.exec(label.slice(lead))?.[0].trimEnd() ?? ''
    const numEnd = article.heading === null ? label.length : lead + (articleHeading(line)?.restAt ?? line.length)
    const [first] = article.paragraphs
    const intro = first && article.paragraphs.length > 1 && first.eId.endsWith('__intro') && first.points.length === 0 ? first : null
    return [
      `<article eId="${xmlAttribute(article.eId)}">`,
      labelToXml('num', label.slice(0, numEnd)),
      labelToXml('heading', label.slice(numEnd)),
      ...(intro ? [`<intro eId="${xmlAttribute(intro.eId)}">${paragraphsToXml(this.slice(intro.start, intro.end))}</intro>`] : []),
      ...article.paragraphs.filter((para) => para !== intro).map((para) => this.numbered('paragraph', para)),
      '</article>',
    ].join('')
  }

  private numbered(name: 'paragraph' | 'point' | 'indent', one: Numbered): string {
    const bodyStart = one.bodyStart ?? one.start
    return `<${name} eId="${xmlAttribute(one.eId)}">${labelToXml('num', this.slice(one.start, bodyStart))}${this.inside(one.points, bodyStart, one.end)}</${name}>`
  }

  /** Words before the points as `intro`, after them as `wrapUp`, between them as a continuation. */
  private inside(points: readonly Point[], start: number, end: number): string {
    if (points.length === 0) return `<content>${paragraphsToXml(this.slice(start, end))}</content>`
    const out: string[] = []
    let at = start
    for (const [i, point] of points.entries()) {
      const gap = this.slice(at, point.start)
      const { words } = framed(gap)
      if (words === '' && !(i === 0 && gap !== '')) out.push(gap)
      else
        out.push(
          i === 0
            ? `<intro>${paragraphsToXml(gap)}</intro>`
            : `<hcontainer name="continuation"><content>${paragraphsToXml(gap)}</content></hcontainer>`,
        )
      out.push(this.numbered(/indent_[^_]*$/u.test(point.eId) ? 'indent' : 'point', point))
      at = point.end
    }
    const tail = this.slice(at, end)
    out.push(framed(tail).words === '' ? tail : `<wrapUp>${paragraphsToXml(tail)}</wrapUp>`)
    return out.join('')
  }
}

interface Numbered {
  readonly eId: string
  readonly start: number
  readonly end: number
  readonly bodyStart?: number
  readonly points: readonly Point[]
}

const preserve = 'xml:space="preserve"'

const isBlock = (part: Block | Article): part is Block => 'kind' in part

const divisionNames: Readonly<Record<string, string>> = { part: 'part', title: 'title', chp: 'chapter', sec: 'section' }

function divisionOf(block: Block, prefix: string | null): { readonly name: string; readonly rank: number } {
  const own = prefix === null ? block.eId : block.eId.slice(prefix.length + 2)
  const levels = own.split('__')
  const short = /^[a-z]+/u.exec(levels.at(-1) ?? '')?.[0] ?? 'sec'
  const order = Object.keys(divisionNames).indexOf(short)
  return { name: divisionNames[short] ?? 'section', rank: levels.length * 10 + Math.max(0, order) }
}
