/** A PDF whose pages are pictures of lines, for tests of recognition: the lines are drawn as the desk draws a page, and cut apart. */
import { deflateSync, inflateSync } from 'node:zlib'
import { drawInChild } from '../apps/desk/src/intake/index.ts'
import { pdf, textPdf } from './hostile/pdf.ts'

/** One page a line, at most seven; each a picture 1130 pixels wide. */
export async function scannedPdf(lines: readonly string[]): Promise<Uint8Array> {
  const spaced = lines.flatMap((line) => [line, '', '', '', '', ''])
  const drawn = await drawInChild(textPdf([spaced]), 1)
  if (!drawn.ok) throw new Error(drawn.error.code)
  const { width, height, png } = drawn.value
  const rows = pixelRows(png, width)
  // The first line stands 122 points from the top, each 16 points high; six to a band.
  const scale = height / 842
  const band = Math.floor(16 * 6 * scale)
  const top = Math.floor((842 - 720 - 40) * scale)
  const stream = (data: Buffer, more = ''): Buffer =>
    Buffer.concat([Buffer.from(`<< /Length ${data.length} ${more} >>\nstream\n`), data, Buffer.from('\nendstream')])
  const pages = lines.flatMap((_, n) => {
    const grey = Buffer.concat(rows.slice(top + n * band, top + (n + 1) * band))
    const image = `/Type /XObject /Subtype /Image /Width ${width} /Height ${grey.length / width} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode`
    const [draw, picture] = [4 + n * 3, 5 + n * 3]
    return [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 100] /Resources << /XObject << /I ${picture} 0 R >> >> /Contents ${draw} 0 R >>`,
      stream(Buffer.from('q 595 0 0 100 0 0 cm /I Do Q')),
      stream(deflateSync(grey), image),
    ]
  })
  const kids = lines.map((_, n) => `${3 + n * 3} 0 R`).join(' ')
  return pdf(['<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Count ${lines.length} /Kids [${kids}] >>`, ...pages])
}

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
