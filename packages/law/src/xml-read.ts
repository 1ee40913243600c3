/**
 * XML into a tree, safely: no document type, no entities but the five and numbers, no outside files, a limit on depth.
 *
 * Namespaces are not resolved: a name is what stands behind its colon. Time grows with the length of the text.
 * Source: XML 1.0 (Fifth Edition).
 */
import { err, ok, type Result } from '@holdfast/core'

export interface XmlElement {
  /** Without its prefix. */
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly (XmlElement | string)[]
  /** UTF-16 offset of its start tag. */
  readonly at: number
}

/**
 * `xml-doctype`: a document type declaration, refused whatever is in it; `xml-entity`: an entity beyond `&amp; &lt; &gt; &quot; &apos;` and numbers;
 * `xml-too-deep`: more than 100 elements inside each other; `xml-malformed`: anything else that is not well formed.
 * `line` and `column` count from 1.
 */
export interface XmlError {
  readonly code: 'xml-doctype' | 'xml-entity' | 'xml-too-deep' | 'xml-malformed'
  readonly line: number
  readonly column: number
}

export const deepestXml = 100

interface Open extends XmlElement {
  readonly children: (XmlElement | string)[]
  readonly raw: string
}

/** Thrown inside this file only, and turned into an `XmlError` at its door. */
class Refused {
  readonly code: XmlError['code']
  readonly at: number
  constructor(code: XmlError['code'], at: number) {
    this.code = code
    this.at = at
  }
}

/** @returns the root; `<?char 0C?>`, our own instruction for a character XML cannot hold, stands as that character */
export function readXml(xml: string): Result<XmlElement, XmlError> {
  try {
    return ok(new Reader(xml).read())
  } catch (cause) {
    if (cause instanceof Refused) return err({ code: cause.code, ...placeIn(xml, cause.at) })
    throw cause
  }
}

export function placeIn(text: string, at: number): { readonly line: number; readonly column: number } {
  let line = 1
  let start = 0
  for (let next = text.indexOf('\n'); next >= 0 && next < at; next = text.indexOf('\n', next + 1)) {
    line++
    start = next + 1
  }
  return { line, column: at - start + 1 }
}

const nameAt = /[\p{L}_:][\p{L}\p{N}\p{M}_:.·-]*/uy
const attributeAt = /[ \t\r\n]+([\p{L}_:][\p{L}\p{N}\p{M}_:.·-]*)[ \t\r\n]*=[ \t\r\n]*(?:"([^"<]*)"|'([^'<]*)')/uy
const spaceAt = /[ \t\r\n]*/uy
const five: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

class Reader {
  private readonly xml: string
  private readonly open: Open[] = []
  private root: XmlElement | null = null

  constructor(xml: string) {
    this.xml = xml
  }

  read(): XmlElement {
    const { xml } = this
    let at = xml.charCodeAt(0) === 0xfeff ? 1 : 0
    while (at < xml.length) {
      const tag = xml.indexOf('<', at)
      const end = tag < 0 ? xml.length : tag
      if (end > at) this.words(at, end)
      at = tag < 0 ? xml.length : this.markup(tag)
    }
    const left = this.open.at(-1)
    if (left) throw new Refused('xml-malformed', left.at)
    if (!this.root) throw new Refused('xml-malformed', 0)
    return this.root
  }

  private words(from: number, to: number): void {
    const parent = this.open.at(-1)
    const raw = this.xml.slice(from, to)
    if (!parent) {
      const stray = raw.search(/[^ \t\r\n]/u)
      if (stray >= 0) throw new Refused('xml-malformed', from + stray)
      return
    }
    parent.children.push(decoded(raw.replace(/\r\n?/gu, '\n'), from))
  }

  /** @returns the offset past the markup that begins at `at` */
  private markup(at: number): number {
    const { xml } = this
    if (xml.startsWith('<!--', at)) return this.past('-->', at + 4, at)
    if (xml.startsWith('<![CDATA[', at)) {
      const end = this.past(']]>', at + 9, at)
      const parent = this.open.at(-1)
      if (!parent) throw new Refused('xml-malformed', at)
      parent.children.push(xml.slice(at + 9, end - 3).replace(/\r\n?/gu, '\n'))
      return end
    }
    if (xml.startsWith('<!', at)) throw new Refused(/^<!doctype/iu.test(xml.slice(at, at + 9)) ? 'xml-doctype' : 'xml-malformed', at)
    if (xml.startsWith('<?', at)) {
      const end = this.past('?>', at + 2, at)
      const unit = end - at > 16 ? undefined : /^char ([0-9A-F]{1,4})$/u.exec(xml.slice(at + 2, end - 2))?.[1]
      if (unit !== undefined) this.open.at(-1)?.children.push(String.fromCharCode(Number.parseInt(unit, 16)))
      return end
    }
    return xml.startsWith('</', at) ? this.endTag(at) : this.startTag(at)
  }

  private past(mark: string, from: number, at: number): number {
    const found = this.xml.indexOf(mark, from)
    if (found < 0) throw new Refused('xml-malformed', at)
    return found + mark.length
  }

  private name(from: number): string {
    nameAt.lastIndex = from
    const found = nameAt.exec(this.xml)
    if (!found) throw new Refused('xml-malformed', from)
    return found[0]
  }

  private skipSpace(from: number): number {
    spaceAt.lastIndex = from
    return from + (spaceAt.exec(this.xml)?.[0].length ?? 0)
  }

  private startTag(at: number): number {
    const raw = this.name(at + 1)
    if (this.open.length >= deepestXml) throw new Refused('xml-too-deep', at)
    if (this.root && this.open.length === 0) throw new Refused('xml-malformed', at)
    const attributes = new Map<string, string>()
    let end = at + 1 + raw.length
    for (;;) {
      attributeAt.lastIndex = end
      const found = attributeAt.exec(this.xml)
      if (!found) break
      const [whole, name = '', double, single] = found
      if (attributes.has(name)) throw new Refused('xml-malformed', end)
      attributes.set(name, decoded((double ?? single ?? '').replace(/[\t\r\n]/gu, ' '), end))
      end += whole.length
    }
    end = this.skipSpace(end)
    const empty = this.xml.startsWith('/>', end)
    if (!empty && this.xml[end] !== '>') throw new Refused('xml-malformed', end)
    const made: Open = { name: raw.slice(raw.indexOf(':') + 1), raw, attributes, children: [], at }
    this.open.at(-1)?.children.push(made)
    this.root ??= made
    if (!empty) this.open.push(made)
    return end + (empty ? 2 : 1)
  }

  private endTag(at: number): number {
    const name = this.name(at + 2)
    const end = this.skipSpace(at + 2 + name.length)
    if (this.xml[end] !== '>' || this.open.pop()?.raw !== name) throw new Refused('xml-malformed', at)
    return end + 1
  }
}

function decoded(raw: string, at: number): string {
  if (!raw.includes('&')) return raw
  return raw.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos));|&/giu, (_, decimal, hex, name) => {
    if (typeof name === 'string') {
      const sign = five[name]
      if (sign !== undefined) return sign
    }
    const digits = typeof decimal === 'string' ? decimal : typeof hex === 'string' ? hex : null
    const code = digits === null ? -1 : Number.parseInt(digits, digits === decimal ? 10 : 16)
    if (!(code === 9 || code === 10 || code === 13 || (code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff))))
      throw new Refused('xml-entity', at)
    return String.fromCodePoint(code)
  })
}
