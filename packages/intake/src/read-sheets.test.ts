import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rawZip } from '../../../tools/hostile/zips.ts'
import { readTableFile } from './read-table-file.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const xmlText = (text: string): string =>
  [...text].map((sign) => (/[<>&"']/u.test(sign) || sign < ' ' ? `&#${sign.codePointAt(0)};` : sign)).join('')

/** A workbook as Excel lays it out: one sheet of the given XML, shared texts, two styles (0 a number, 1 a day, 2 a day the office wrote itself). */
function workbook(sheet: string, strings: readonly string[] = [], more: Readonly<Record<string, string>> = {}): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': '<workbook><sheets><sheet name="Ли&amp;ст" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/sharedStrings.xml': `<sst>${strings.map((text) => `<si><t xml:space="preserve">${xmlText(text)}</t></si>`).join('')}</sst>`,
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;년&quot; m&quot;월&quot; d&quot;일&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
    ...more,
  }
  return rawZip(Object.entries(parts).map(([name, text]) => ({ name, data: utf8(text) })))
}
const rowsOf = async (bytes: Uint8Array) => {
  const read = await readTableFile(bytes)
  return read.ok && read.value.type === 'sheets' ? read.value.sheets[0]?.rows : read
}

describe('a workbook is read as a person sees it', () => {
  test('texts, numbers, yes and no, the value a formula left, days in any format of the office', async () => {
    const sheet =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><r><t>in </t></r><r><t>line</t></r></is></c></row>' +
      '<row r="3"><c r="A3"><v>41946</v></c><c r="B3" s="1"><v>41946</v></c><c r="C3" s="2"><v>41946.427083333336</v></c><c r="D3" t="b"><v>1</v></c><c r="E3" t="str"><f>HYPERLINK("http://192.0.2.1")</f><v>shown</v></c></row>'
    expect(await rowsOf(workbook(sheet, ['김철수 & <Ким>']))).toEqual([
      ['김철수 & <Ким>', '', 'in line'],
      [],
      ['41946', '2014-11-03', '2014-11-03 10:15', 'TRUE', 'shown'],
    ])
  })
  test('the day Excel invented is no date; books that count from 1904 are four years on', async () => {
    const days =
      '<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="1"><v>59</v></c><c r="C1" s="1"><v>60</v></c><c r="D1" s="1"><v>61</v></c></row>'
    expect(await rowsOf(workbook(days))).toEqual([['1900-01-01', '1900-02-28', '60', '1900-03-01']])
    const from1904 = {
      'xl/workbook.xml': '<workbook><workbookPr date1904="1"/><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
    }
    expect(await rowsOf(workbook('<row><c s="1"><v>40484</v></c></row>', [], from1904))).toEqual([['2014-11-03']])
  })
  test('whatever text stands in a cell comes out of it', async () => {
    const word = fc
      .string({ unit: 'grapheme', maxLength: 12 })
      .filter((text) => !/_x[0-9A-Fa-f]{4}_|[\p{Cc}\uFFFE\uFFFF\uFEFF]/u.test(text) && text !== '')
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(word, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }), async (rows) => {
        const strings = rows.flat()
        let at = 0
        const sheet = rows.map((row) => `<row>${row.map(() => `<c t="s"><v>${at++}</v></c>`).join('')}</row>`).join('')
        expect(await rowsOf(workbook(sheet, strings))).toEqual(rows)
      }),
      { numRuns: 40 },
    )
  })
})

describe('a ZIP of Uwazi', () => {
  const csv = utf8('\uFEFFtitle,when\nHeron,2014-11-03~2014-11-05\n')
  test('its import.csv is the table; the papers beside it are counted and stay', async () => {
    const read = await readTableFile(
      rawZip([
        { name: 'import.csv', data: csv },
        { name: 'other.csv', data: utf8('x') },
        { name: '1.pdf', data: utf8('%PDF-') },
      ]),
    )
    expect(read).toEqual({ ok: true, value: { type: 'text', text: 'title,when\nHeron,2014-11-03~2014-11-05\n', left: 2 } })
  })
  test('two tables of which none is named as Uwazi names it are refused', async () => {
    const read = await readTableFile(rawZip(['a.csv', 'b.csv'].map((name) => ({ name, data: csv }))))
    expect(read).toEqual({ ok: false, error: { code: 'intake.archive', entries: 2 } })
  })
  test('a table as a Russian office saves it is read in its encoding', async () => {
    const bytes = Uint8Array.from('имя;рождение\nЦапля;1987\nКулик;1990\nЖуравль серый;1991\n', (sign) => {
      const point = sign.codePointAt(0) ?? 0
      return point >= 0x410 ? point - 0x410 + 0xc0 : point
    })
    const read = await readTableFile(bytes)
    expect(read.ok && read.value.type === 'text' && read.value.text).toContain('Журавль серый;1991')
  })
})

describe('a hostile table is refused', () => {
  const code = async (bytes: Uint8Array) => {
    const read = await readTableFile(bytes)
    return read.ok ? 'read' : read.error.code
  }
  test.each([
    ['nothing', new Uint8Array(), 'intake.empty'],
    ['entities of its own', workbook('', [], { 'xl/sharedStrings.xml': '<!DOCTYPE a [<!ENTITY b "c">]><sst/>' }), 'intake.entities'],
    ['a cell in a million rows', workbook('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'), 'intake.bomb'],
    ['a cell in sixteen thousand columns', workbook('<row r="1"><c r="XFD1"><v>1</v></c></row>'), 'intake.bomb'],
    ['a workbook without sheets', workbook('', [], { 'xl/workbook.xml': '<workbook/>' }), 'intake.damaged'],
    [
      'a sheet that inflates to 60 MiB though it declares a thousand bytes',
      rawZip([
        { name: 'xl/workbook.xml', data: utf8('<workbook><sheets><sheet name="a" r:id="r"/></sheets></workbook>') },
        { name: 'xl/_rels/workbook.xml.rels', data: utf8('<R><Relationship Id="r" Target="worksheets/sheet1.xml"/></R>') },
        { name: 'xl/worksheets/sheet1.xml', data: new Uint8Array(60 * 1024 * 1024).fill(32), size: 1000 },
      ]),
      'intake.bomb',
    ],
    ['a table that leaves its folder', rawZip([{ name: '../import.csv', data: utf8('a\n1') }]), 'intake.unsafe-path'],
    ['a CSV under a password', rawZip([{ name: 'import.csv', data: utf8('a\n1'), isEncrypted: true }]), 'intake.archive'],
    ['a workbook of another program', rawZip([{ name: 'mimetype', data: utf8('x') }]), 'intake.other-office'],
    ['a page', utf8('%PDF-1.7'), 'intake.unknown'],
  ])('%s', async (_, bytes, expected) => expect(await code(bytes)).toBe(expected))
})
