/** The tags of a flat XML part, one after the other, without building a tree: for parts of a workbook, which may hold a million cells. */
export interface Tag {
  /** Without its prefix. */
  readonly name: string
  readonly isClosing: boolean
  readonly isEmpty: boolean
  readonly attributes: string
  /** Where the text behind it begins. */
  readonly end: number
  readonly start: number
}

const tag = /<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/gu

export function* tagsOf(xml: string): Generator<Tag> {
  for (const match of xml.matchAll(tag)) {
    const [whole, slash, name = '', attributes = '', empty] = match
    yield {
      name: name.slice(name.lastIndexOf(':') + 1),
      isClosing: slash === '/',
      isEmpty: empty === '/',
      attributes,
      start: match.index,
      end: match.index + whole.length,
    }
  }
}

/** The value of an attribute, by its name with or without a prefix. */
export function attribute(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u').exec(attributes)
  return found ? plainText(found[1] ?? found[2] ?? '') : undefined
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** Text with the five entities and numbered signs as what they stand for; `_x000D_` as Office writes a control sign. */
export const plainText = (text: string): string =>
  text
    .replaceAll(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/giu, (whole, hex, decimal, name) => {
      if (name !== undefined) return named[String(name).toLowerCase()] ?? whole
      const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff) ? String.fromCodePoint(point) : '\uFFFD'
    })
    .replaceAll(/_x([0-9A-Fa-f]{4})_/gu, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
