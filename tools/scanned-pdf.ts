/** A PDF whose pages are pictures of lines, for tests of recognition: the lines are drawn as the desk draws a page, and cut apart. */
import { deflateSync, inflateSync } from 'node:zlib'
import { drawInChild } from '../apps/desk/src/intake/index.ts'
import { pdf, textPdf } from './hostile/pdf.ts'

/** Grey pixels, row by row, of lines drawn one below the other. */
export interface GreyLine {
  readonly width: number
  readonly height: number
  readonly grey: Buffer
}

/** At most seven lines; each a picture 1130 pixels wide. */
export async function greyLines(lines: readonly string[]): Promise<readonly GreyLine[]> {
  const spaced = lines.flatMap((line) => [line, '', '', '', '', ''])
  const drawn = await drawInChild(textPdf([spaced]), 1)
  if (!drawn.ok) throw new Error(drawn.error.code)
  const { width, height, png } = drawn.value
  const rows = pixelRows(png, width)
  // The first line stands 122 points from the top, each 16 points high; six to a band.
  const scale = height / 842
  const band = Math.floor(16 * 6 * scale)
  const top = Math.floor((842 - 720 - 40) * scale)
  return lines.map((_, n) => {
    const grey = Buffer.concat(rows.slice(top + n * band, top + (n + 1) * band))
    return { width, height: grey.length / width, grey }
  })
}

/** One picture of a page: where it lies on it, and its pixels. */
export interface Placed extends GreyLine {
  /** As `cm` takes it. */
  readonly at: string
  /** 1: black and white. 0: a stencil, black where ink is. 8: grey. */
  readonly bits: 0 | 1 | 8
}

const stream = (data: Buffer, more = ''): Buffer =>
  Buffer.concat([Buffer.from(`<< /Length ${data.length} ${more} >>\nstream\n`), data, Buffer.from('\nendstream')])

/** Pages of pictures; `more` goes into the dictionary of the page. */
export function pdfOfPictures(
  pages: readonly { readonly box: string; readonly more?: string; readonly pictures: readonly Placed[] }[],
): Uint8Array {
  const objects: (string | Buffer)[] = []
  const kids: number[] = []
  for (const { box, more = '', pictures } of pages) {
    const page = 3 + objects.length
    kids.push(page)
    const names = pictures.map((_, n) => `/I${n} ${page + 2 + n} 0 R`).join(' ')
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [${box}] ${more} /Resources << /XObject << ${names} >> >> /Contents ${page + 1} 0 R >>`,
      stream(Buffer.from(pictures.map(({ at }, n) => `q ${at} cm /I${n} Do Q`).join(' '))),
      ...pictures.map(pictureObject),
    )
  }
  return pdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((n) => `${n} 0 R`).join(' ')}] >>`,
    ...objects,
  ])
}

function pictureObject({ width, height, grey, bits }: Placed): Buffer {
  const kind = bits === 0 ? '/ImageMask true /BitsPerComponent 1' : `/ColorSpace /DeviceGray /BitsPerComponent ${bits}`
  return stream(
    deflateSync(bits === 8 ? grey : packed(width, height, grey)),
    `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} ${kind} /Filter /FlateDecode`,
  )
}

/** A bit a pixel: 1 is white, and where a stencil lets nothing through. */
function packed(width: number, height: number, grey: Buffer): Buffer {
  const length = Math.ceil(width / 8)
  const bytes = Buffer.alloc(length * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = y * length + (x >> 3)
      if ((grey[y * width + x] ?? 0) > 140) bytes[at] = (bytes[at] ?? 0) | (128 >> (x & 7))
    }
  return bytes
}

/** One page a line, at most seven. */
export const scannedPdf = async (lines: readonly string[]): Promise<Uint8Array> =>
  pdfOfPictures((await greyLines(lines)).map((line) => ({ box: '0 0 595 100', pictures: [{ ...line, at: '595 0 0 100 0 0', bits: 8 }] })))

/** Rows of grey out of a PNG of the desk's own making: RGB, every row told against the one above it. */
function pixelRows(png: Uint8Array, width: number): readonly Buffer[] {
  const view = Buffer.from(png)
  const packed: Buffer[] = []
  for (let at = 8; at + 12 <= view.length; at += 12 + view.readUInt32BE(at))
    if (view.toString('latin1', at + 4, at + 8) === 'IDAT') packed.push(view.subarray(at + 8, at + 8 + view.readUInt32BE(at)))
  const raw = inflateSync(Buffer.concat(packed))
  const length = width * 3 + 1
  const above = new Uint8Array(width)
  return Array.from({ length: raw.length / length }, (_, y) => {
    if (raw[y * length] !== 2) throw new Error('not a row of the desk')
    for (let x = 0; x < width; x++) above[x] = (above[x] ?? 0) + (raw[y * length + 1 + x * 3] ?? 0)
    return Buffer.from(above)
  })
}
