/** A PNG as the one page of a PDF: its compressed rows are handed over as they are. PDF 32000-1 §7.4.4.4: predictor 15 is PNG's own filters. */

/** @returns throws for a PNG with alpha, interlaced or cut off: Leptonica writes none */
export function pdfAroundPng(png: Uint8Array): Uint8Array {
  const view = Buffer.from(png.buffer, png.byteOffset, png.byteLength)
  const [width, height, depth, colour, interlaced] = [view.readUInt32BE(16), view.readUInt32BE(20), view[24], view[25], view[28]]
  const rows: Buffer[] = []
  let palette: Buffer | undefined
  for (let at = 8; at + 12 <= view.length; ) {
    const length = view.readUInt32BE(at)
    const kind = view.toString('latin1', at + 4, at + 8)
    const data = view.subarray(at + 8, at + 8 + length)
    if (kind === 'IDAT') rows.push(data)
    if (kind === 'PLTE') palette = data
    at += 12 + length
  }
  if (interlaced !== 0 || rows.length === 0 || (colour !== 0 && colour !== 2 && colour !== 3)) throw new Error('no plain PNG')
  const space =
    colour === 2
      ? '/DeviceRGB'
      : colour === 3
        ? `[/Indexed /DeviceRGB ${(palette?.length ?? 0) / 3 - 1} <${palette?.toString('hex') ?? ''}>]`
        : '/DeviceGray'
  const parms = `<< /Predictor 15 /Colors ${colour === 2 ? 3 : 1} /BitsPerComponent ${depth} /Columns ${width} >>`
  const image = Buffer.concat(rows)
  const draw = `q ${width} 0 0 ${height} 0 0 cm /I Do Q`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Resources << /XObject << /I 5 0 R >> >> /Contents 4 0 R >>`,
    `<< /Length ${draw.length} >>\nstream\n${draw}\nendstream`,
  ]
  const head = `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace ${space} /BitsPerComponent ${depth} /Filter /FlateDecode /DecodeParms ${parms} /Length ${image.length} >>\nstream\n`
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const offsets: number[] = []
  const size = () => parts.reduce((sum, { length }) => sum + length, 0)
  for (const [n, body] of objects.entries()) {
    offsets.push(size())
    parts.push(Buffer.from(`${n + 1} 0 obj\n${body}\nendobj\n`))
  }
  offsets.push(size())
  parts.push(Buffer.from(`5 0 obj\n${head}`), image, Buffer.from('\nendstream\nendobj\n'))
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const end = size()
  parts.push(Buffer.from(`xref\n0 6\n0000000000 65535 f \n${table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${end}\n%%EOF\n`))
  return new Uint8Array(Buffer.concat(parts))
}
