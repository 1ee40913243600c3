import { describe, expect, test } from 'vitest'
import { pdf, textPdf } from '../../../tools/hostile/pdf.ts'
import { type IntakeDocument, type Ocr, readDocument } from './index.ts'

const latin = (text: string): Buffer => Buffer.from(text, 'latin1')
const stream = (data: Buffer, more = ''): Buffer =>
  Buffer.concat([latin(`<< /Length ${data.length} ${more} >>\nstream\n`), data, latin('\nendstream')])
const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'
/** One page with the given content; more objects from number 6 on. */
const page = (content: string, more: readonly (string | Buffer)[] = [], ofPage = '', catalog = '', second = ''): Uint8Array =>
  pdf([
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R ${second} >> /XObject << /I 6 0 R >> >> /Contents 5 0 R ${ofPage} >>`,
    font,
    stream(latin(content)),
    ...more,
  ])
const scan = stream(
  Buffer.alloc(1000 * 1400, 255),
  '/Type /XObject /Subtype /Image /Width 1000 /Height 1400 /ColorSpace /DeviceGray /BitsPerComponent 8',
)
async function read(bytes: Uint8Array, ocr?: Ocr): Promise<IntakeDocument> {
  const found = await readDocument(bytes, { isOcrWanted: ocr !== undefined }, ocr ? { ocr } : {})
  if (!found.ok) throw new Error(found.error.code)
  return found.value
}
const codes = (document: IntakeDocument) => document.warnings.map(({ code }) => code.replace('intake.warn.', ''))

describe('an application filled in on the screen is read with what was filled in', () => {
  const form = page(
    'BT /F1 12 Tf 72 700 Td (Application to the Court) Tj ET',
    [
      scan,
      '<< /Type /Annot /Subtype /Widget /FT /Tx /T (page1.applicant) /TU (Surname of the applicant) /V (Orlova) /Rect [200 690 400 710] >>',
      '<< /Type /Annot /Subtype /Widget /FT /Tx /T (empty) /V () /Rect [200 600 400 610] >>',
      '<< /Type /Annot /Subtype /Widget /FT /Btn /T (married) /V /Yes /AS /Yes /Rect [200 650 210 660] /AP << /N << /Yes 12 0 R >> >> >>',
      '<< /Type /Annot /Subtype /Widget /FT /Btn /T (single) /V /Off /AS /Off /Rect [200 640 210 650] /AP << /N << /Yes 12 0 R >> >> >>',
      '<< /Type /Annot /Subtype /FreeText /Contents (Handed in on 14 March 2031) /DA (/F1 12 Tf) /Rect [200 500 400 520] >>',
      stream(latin(''), '/Type /XObject /Subtype /Form /BBox [0 0 1 1]'),
    ],
    '/Annots [7 0 R 8 0 R 9 0 R 10 0 R 11 0 R]',
    '/AcroForm << /Fields [7 0 R 8 0 R 9 0 R 10 0 R] >>',
  )
  test('each field that holds something is a line of its own, from the top down; ticked boxes say so', async () => {
    const document = await read(form)
    expect(document.text).toBe('Application to the Court\n\nSurname of the applicant: Orlova\n\n[x] married\n\nHanded in on 14 March 2031')
    expect(document.warnings.find(({ code }) => code === 'intake.warn.filled-in')?.params).toEqual({ count: 3 })
  })
  test('a page without fields says nothing of them', async () => {
    expect(codes(await read(textPdf([['The hearing is on 14 March']])))).toEqual([])
  })
})

describe('text nobody sees on the page is not taken for what is written there', () => {
  const layered = page('q 595 0 0 842 0 0 cm /I Do Q BT 3 Tr /F1 12 Tf 72 700 Td (The hearing of Anna Orlova is on 14 March 2031) Tj ET', [
    scan,
  ])
  test('behind a scan: read, said, and its dates and names wait for a person', async () => {
    const document = await read(layered)
    expect(document.text).toBe('The hearing of Anna Orlova is on 14 March 2031')
    expect(codes(document)).toEqual(['layer'])
    expect(document.doubts.map(({ kind, start, end }) => [kind, document.text.slice(start, end)])).toEqual(
      expect.arrayContaining([
        ['date', '14 March 2031'],
        ['name', 'Anna Orlova'],
      ]),
    )
    expect(document.pages).toEqual([{ page: 1, start: 0, end: document.text.length, source: 'ocr' }])
  })
  test('where recognition is asked for, what can be seen is read instead', async () => {
    const seen: Ocr = {
      langs: ['eng'],
      recognize: async () => [
        [
          { text: '4', confidence: 90, x0: 0, x1: 9, y0: 0, y1: 9 },
          { text: 'March', confidence: 90, x0: 12, x1: 40, y0: 0, y1: 9 },
        ],
      ],
    }
    const document = await read(layered, seen)
    expect(document.text).toBe('4 March')
    expect(codes(document)).toEqual(['ocr'])
  })
  test('text drawn to be seen beside a picture stays written text', async () => {
    const document = await read(page('q 99 0 0 99 0 0 cm /I Do Q BT /F1 12 Tf 72 700 Td (The hearing is on 14 March 2031) Tj ET', [scan]))
    expect([codes(document), document.doubts]).toEqual([[], []])
  })
  test('signs that are no letters of any script are not given out as the text of the page', async () => {
    const codesOfNothing = '<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [8 0 R] /ToUnicode 9 0 R >>'
    const document = await read(
      page(
        'BT /F2 12 Tf 72 700 Td <0001000200030004000500060007> Tj ET',
        [
          scan,
          codesOfNothing,
          '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>',
          stream(
            latin('begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange <0000> <00ff> <e000> endbfrange endcmap'),
          ),
        ],
        '',
        '',
        '/F2 7 0 R',
      ),
    )
    expect(document.text).toBe('')
    expect(codes(document)).toEqual(['ocr-not-asked'])
  })
})

test('a PDF without a single page is damaged, not read as empty', async () => {
  const none = pdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 0 /Kids [] >>'])
  expect(await readDocument(none, {})).toEqual({ ok: false, error: { code: 'intake.damaged' } })
})

describe('a page is drawn to be recognised', () => {
  const drawnPages = async (bytes: Uint8Array): Promise<readonly number[]> => {
    const drawn: number[] = []
    const ocr: Ocr = { langs: ['eng'], recognize: async () => [] }
    await readDocument(
      bytes,
      { isOcrWanted: true, lang: 'en' },
      {
        ocr,
        draw: async (_, number) => {
          drawn.push(number)
          return { width: 9, height: 9, image: new Uint8Array() }
        },
      },
    )
    return drawn
  }
  const claiming = (width: number, height: number, bits: number): Uint8Array =>
    page('q 595 0 0 842 0 0 cm /I Do Q', [
      stream(
        Buffer.alloc(9),
        `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent ${bits}`,
      ),
    ])
  test('where its pictures claim what a scanner may make', async () => {
    expect(await drawnPages(claiming(4960, 7016, 8))).toEqual([1])
    expect(await drawnPages(claiming(16_535, 23_386, 1))).toEqual([1])
  })
  test('and not where one claims more, for room would be made for all of it', async () => {
    expect(await drawnPages(claiming(30_000, 30_000, 1))).toEqual([])
    expect(await drawnPages(claiming(9000, 9000, 8))).toEqual([])
    expect(await drawnPages(claiming(1, 1_000_000_000, 8))).toEqual([])
  })
})
