import { deflateSync } from 'node:zlib'

const latin = (text: string): Buffer => Buffer.from(text, 'latin1')

/** A PDF of given objects (number 1 is the catalogue), with a true cross-reference table unless told otherwise. */
export function pdf(objects: readonly (string | Buffer)[], trailer = ''): Uint8Array {
  const parts: Buffer[] = [latin('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n')]
  const offsets: number[] = []
  let at = parts[0]?.length ?? 0
  const push = (part: Buffer): void => {
    parts.push(part)
    at += part.length
  }
  for (const [n, object] of objects.entries()) {
    offsets.push(at)
    push(latin(`${n + 1} 0 obj\n`))
    push(typeof object === 'string' ? latin(object) : object)
    push(latin('\nendobj\n'))
  }
  const table = at
  push(
    latin(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`,
    ),
  )
  push(latin(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${table}\n%%EOF\n`))
  return new Uint8Array(Buffer.concat(parts))
}

const stream = (data: Buffer, more = ''): Buffer =>
  Buffer.concat([latin(`<< /Length ${data.length} ${more} >>\nstream\n`), data, latin('\nendstream')])
const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'
const content = (lines: readonly string[]): Buffer =>
  stream(latin(`BT /F1 12 Tf 72 720 Td 16 TL ${lines.map((line) => `(${line.replace(/[()\\]/g, '\\$&')}) Tj T*`).join(' ')} ET`))

/** One page a list of lines. `catalog` and `page` are put into those dictionaries. */
export function textPdf(
  pages: readonly (readonly string[])[],
  more: { readonly catalog?: string; readonly page?: string; readonly objects?: readonly (string | Buffer)[] } = {},
): Uint8Array {
  const first = 4
  const pageObjects = pages.flatMap((lines, n) => [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + n * 2 + 1} 0 R ${more.page ?? ''} >>`,
    content(lines),
  ])
  return pdf([
    `<< /Type /Catalog /Pages 2 0 R ${more.catalog ?? ''} >>`,
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, n) => `${first + n * 2} 0 R`).join(' ')}] >>`,
    font,
    ...pageObjects,
    ...(more.objects ?? []),
  ])
}

/** One page that is a picture: grey pixels, nothing else. */
export function picturePdf(width: number, height: number, grey: Uint8Array): Uint8Array {
  return pdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /I 5 0 R >> >> /Contents 4 0 R >>',
    stream(latin('q 595 0 0 842 0 0 cm /I Do Q')),
    stream(
      deflateSync(grey),
      `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode`,
    ),
  ])
}

/** A scan as office machines make it: a picture, and the recognised words unseen behind it. */
export const layeredPdf = (words: string): Uint8Array =>
  pdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> /XObject << /I 6 0 R >> >> /Contents 5 0 R >>',
    font,
    stream(latin(`q 595 0 0 842 0 0 cm /I Do Q BT 3 Tr /F1 12 Tf 72 700 Td (${words}) Tj ET`)),
    stream(
      deflateSync(Buffer.alloc(1000 * 1400, 255)),
      '/Type /XObject /Subtype /Image /Width 1000 /Height 1400 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode',
    ),
  ])

const bombStream = (megabytes: number): Buffer => deflateSync(Buffer.alloc(megabytes * 1024 * 1024, '(x) Tj T* '), { level: 9 })

/** One page of the given content; the first of `more` is its font, F1. */
const onePage = (content: Buffer, [own = font, ...more]: readonly (string | Buffer)[] = []): Uint8Array =>
  pdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>',
    own,
    content,
    ...more,
  ])

export const hostilePdf = {
  javascript: () =>
    textPdf([['Dear colleague']], { catalog: '/OpenAction << /S /JavaScript /JS (app.launchURL\\("http://192.0.2.1/"\\)) >>' }),
  hiddenScript: () => textPdf([['Dear colleague']], { catalog: '/OpenAction << /S /J#61vaScript /J#53 (1) >>' }),
  launch: () => textPdf([['Dear colleague']], { catalog: '/OpenAction << /S /Launch /F (cmd.exe) >>' }),
  embedded: () =>
    textPdf([['Dear colleague']], {
      catalog: '/Names << /EmbeddedFiles << /Names [(x.exe) << /Type /Filespec /F (x.exe) /EF << /F 6 0 R >> >>] >> >>',
      objects: [stream(latin('MZ'), '/Type /EmbeddedFile')],
    }),
  manyPages: () => pdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 1000000 /Kids [2 0 R] >>']),
  recursivePages: () =>
    pdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 2 /Kids [3 0 R 2 0 R] >>',
      '<< /Type /Pages /Parent 2 0 R /Count 2 /Kids [2 0 R 3 0 R] >>',
    ]),
  recursiveXref: () => {
    const plain = Buffer.from(textPdf([['x']])).toString('latin1')
    const at = Number(/startxref\n(\d+)/.exec(plain)?.[1])
    return new Uint8Array(latin(plain.replace('/Root 1 0 R', `/Root 1 0 R /Prev ${at} /XRefStm ${at}`)))
  },
  recursiveForm: () =>
    pdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /X 5 0 R >> >> /Contents 4 0 R >>',
      stream(latin('/X Do '.repeat(50))),
      stream(latin('/X Do '.repeat(50)), '/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << /XObject << /X 5 0 R >> >>'),
    ]),
  /** Thirty forms, each drawn ten times by the one before: a thousand quintillion quintillion words. */
  formsOfForms: () =>
    pdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /X 6 0 R >> >> /Contents 5 0 R >>',
      font,
      stream(latin('/X Do')),
      ...Array.from({ length: 30 }, (_, n) =>
        stream(
          latin(n === 29 ? 'BT /F1 9 Tf (x) Tj ET' : '/X Do '.repeat(10)),
          `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /Font << /F1 4 0 R >> /XObject << /X ${n + 7} 0 R >> >>`,
        ),
      ),
    ]),
  /** Three million states kept and none given back, in six thousand bytes. */
  statesKept: () => onePage(stream(deflateSync(latin('q '.repeat(3_000_000))), '/Filter /FlateDecode')),
  /** A fact about the file, four hundred million signs long. */
  longMetadata: () =>
    textPdf([['The hearing is on 14 March']], {
      catalog: '/Metadata 6 0 R',
      objects: [
        stream(deflateSync(Buffer.alloc(400 * 1024 * 1024, '<a>'), { level: 9 }), '/Type /Metadata /Subtype /XML /Filter /FlateDecode'),
      ],
    }),
  /** Fields of a form without end, each the child of the other. */
  fieldsOfFields: () =>
    textPdf([['The hearing is on 14 March']], {
      catalog: '/AcroForm << /Fields [6 0 R] >>',
      page: `/Annots [${'6 0 R 7 0 R '.repeat(50_000)}]`,
      objects: [
        '<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /V (x) /Kids [7 0 R] /Parent 7 0 R /Rect [0 0 9 9] >>',
        '<< /Type /Annot /Subtype /Widget /FT /Tx /T (b) /V (x) /Kids [6 0 R] /Parent 6 0 R /Rect [0 0 9 9] >>',
      ],
    }),
  /** Ten objects, each the ten children of the one before: ten billion pages. */
  sharedPages: (count = 10 ** 10) =>
    pdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      ...Array.from(
        { length: 10 },
        (_, n) => `<< /Type /Pages /Count ${Math.ceil(count / 10 ** n)} /Kids [${`${n + 3} 0 R `.repeat(10)}] >>`,
      ),
      '<< /Type /Page /MediaBox [0 0 9 9] >>',
    ]),
  missingPages: () => pdf(['<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Count 3000 /Kids [${'9 0 R '.repeat(100_000)}] >>`]),
  deepPages: () =>
    pdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      ...Array.from({ length: 20_000 }, (_, n) => `<< /Type /Pages /Count 1 /Kids [${n + 3} 0 R] /Parent ${n + 1} 0 R >>`),
      '<< /Type /Page /Parent 20001 0 R /MediaBox [0 0 9 9] >>',
    ]),
  manyFilters: () => onePage(stream(latin('x'), `/Filter [${'/ASCIIHexDecode '.repeat(2000)}]`)),
  packedTwice: () => onePage(stream(deflateSync(deflateSync(Buffer.alloc(300 * 1024 * 1024))), '/Filter [/FlateDecode /FlateDecode]')),
  wideRanges: () =>
    onePage(stream(latin('BT /F1 12 Tf 72 720 Td <00410042> Tj ET')), [
      '<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (A) /Ordering (I) /Supplement 0 >> /W [0 2000000000 500] >>] /ToUnicode 6 0 R >>',
      stream(latin(`begincmap\n${'1 beginbfrange\n<00000000> <FFFFFFFF> <0041>\nendbfrange\n'.repeat(20)}endcmap`)),
    ]),
  truncated: () => textPdf([['The first line'], ['The second page']]).slice(0, 500),
  deepArray: () =>
    pdf([`<< /Type /Catalog /Pages 2 0 R /Deep ${'['.repeat(200_000)}${']'.repeat(200_000)} >>`, '<< /Type /Pages /Count 0 /Kids [] >>']),
  manyObjects: () => {
    const plain = Buffer.from(textPdf([['x']])).toString('latin1')
    return new Uint8Array(latin(plain.replace('xref\n0', `${'9 0 obj\n<<>>\nendobj\n'.repeat(1_000_000)}xref\n0`)))
  },
  bomb: (megabytes = 3000) => {
    const part = bombStream(250)
    const pages = Math.ceil(megabytes / 250)
    return pdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> /Contents [${'5 0 R '.repeat(pages)}] >>`,
      font,
      stream(part, '/Filter /FlateDecode'),
    ])
  },
}
