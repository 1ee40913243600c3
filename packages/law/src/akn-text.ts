/** Text into XML: escaped, with what XML 1.0 cannot hold (control signs, half pairs) as U+FFFD. */
export function xmlText(text: string): string {
  return text.replace(forbidden, '\ufffd').replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;')
}

export const xmlAttribute = (text: string): string => xmlText(text).replace(/"/gu, '&quot;').replace(/\s+/gu, ' ')

const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** A passage as `<p>` elements: one a paragraph of print, table rows each their own; line breaks inside one become spaces. */
export function paragraphsToXml(passage: string): string {
  const out: string[] = []
  for (const chunk of passage.split(/(?:\r\n|[\n\r\u0085\u2028\u2029])[^\S\n\r]*(?=[\n\r|\u2028\u2029])|\f/u)) {
    const words = line(chunk)
    if (words !== '') out.push(`<p>${xmlText(words)}</p>`)
  }
  return out.length === 0 ? '<p/>' : out.join('')
}

/** White space runs to one space. */
export const line = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** The children of a `num` or `heading`, or nothing at all when there are no words. */
export function labelToXml(name: 'num' | 'heading', text: string): string {
  const words = line(text)
  return words === '' ? '' : `<${name}>${xmlText(words)}</${name}>`
}
