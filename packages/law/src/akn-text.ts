/** Text into XML, character for character: escaped; what XML 1.0 cannot hold (control signs, half pairs) as `<?char 0C?>`. */
export function xmlText(text: string): string {
  return text
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/\r/gu, '&#13;')
    .replace(forbidden, (sign) => `<?char ${sign.charCodeAt(0).toString(16).toUpperCase()}?>`)
}

const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

export const xmlAttribute = (text: string): string =>
  text
    .replace(forbidden, '\ufffd')
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/"/gu, '&quot;')
    .replace(/\s+/gu, ' ')

/** Words with the white space around them that may stand between elements; other white space (a hard space, U+2028) stays with the words. */
export interface Framed {
  readonly before: string
  readonly words: string
  readonly after: string
}

export function framed(text: string): Framed {
  let from = 0
  let to = text.length
  while (from < to && between(text.charCodeAt(from))) from++
  while (to > from && between(text.charCodeAt(to - 1))) to--
  return { before: text.slice(0, from), words: text.slice(from, to), after: text.slice(to) }
}

/** A carriage return is written as a reference, which is no white space to a schema. */
const between = (unit: number): boolean => unit === 0x20 || unit === 0x0a || unit === 0x09

/** A passage as `<p>` elements: one a paragraph of print, table rows each their own. The white space between them stands between them. */
export function paragraphsToXml(passage: string, inside?: string): string {
  const out: string[] = []
  let at = 0
  let any = false
  const put = (chunk: string): void => {
    const { before, words, after } = framed(chunk)
    out.push(before)
    if (words !== '') {
      any = true
      out.push(inside === undefined ? `<p>${xmlText(words)}</p>` : `<p><${inside}>${xmlText(words)}</${inside}></p>`)
    }
    out.push(after)
  }
  for (const match of passage.matchAll(/\n[^\S\n\r]*(?=[\n|])/gu)) {
    put(passage.slice(at, match.index))
    at = match.index
  }
  put(passage.slice(at))
  if (!any) out.push('<p/>')
  return out.join('')
}

/** A `num` or `heading`, or only the white space when there are no words. */
export function labelToXml(name: 'num' | 'heading', text: string): string {
  const { before, words, after } = framed(text)
  return words === '' ? before + after : `${before}<${name}>${xmlText(words)}</${name}>${after}`
}
