/** Pictures that are small as files and large or endless for who decodes them, alone and inside a PDF. Each claims no more pixels than an honest scan, unless it says so. */
import { crc32, deflateSync } from 'node:zlib'
import { pdf } from './pdf.ts'

const latin = (text: string): Buffer => Buffer.from(text, 'latin1')
const segment = (marker: number, body: readonly number[]): Buffer =>
  Buffer.from([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255, ...body])
const wide = (value: number): readonly number[] => [(value >> 8) & 255, value & 255]

/** A progressive JPEG of grey: each of its passes goes over the whole picture and changes nothing. */
export function jpegOfPasses(width: number, height: number, passes: number): Uint8Array {
  const blocks = Math.ceil(width / 8) * Math.ceil(height / 8)
  // Code 0 of the second table: the longest run of empty blocks, its length in 14 bits of ones.
  const runs = Math.ceil(blocks / 32767)
  let bits = ''
  for (let n = 0; n < runs; n++) bits += `0${'1'.repeat(14)}`
  const data: number[] = []
  for (let at = 0; at < bits.length; at += 8) {
    const byte = Number.parseInt(bits.slice(at, at + 8).padEnd(8, '1'), 2)
    data.push(byte, ...(byte === 0xff ? [0] : []))
  }
  const pass = Buffer.concat([segment(0xda, [1, 1, 0, 1, 63, 0]), Buffer.from(data)])
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0xff, 0xd8]),
      segment(0xdb, [0, ...Array.from({ length: 64 }, () => 1)]),
      segment(0xc2, [8, ...wide(height), ...wide(width), 1, 1, 0x11, 0]),
      segment(0xc4, [0x00, 1, ...Array.from({ length: 15 }, () => 0), 0]),
      segment(0xc4, [0x10, 1, ...Array.from({ length: 15 }, () => 0), 0xe0]),
      segment(0xda, [1, 1, 0, 0, 0, 0]),
      Buffer.alloc(Math.ceil(blocks / 8)),
      ...Array.from({ length: passes }, () => pass),
      Buffer.from([0xff, 0xd9]),
    ]),
  )
}

const chunk = (kind: string, data: Buffer): Buffer => {
  const body = Buffer.concat([latin(kind), data])
  const whole = Buffer.alloc(body.length + 8)
  whole.writeUInt32BE(data.length)
  body.copy(whole, 4)
  whole.writeUInt32BE(crc32(body) >>> 0, body.length + 4)
  return whole
}

export interface PngOf {
  readonly width: number
  readonly height: number
  readonly depth?: number
  /** 0 grey, 2 colour, 6 colour with transparency. */
  readonly colour?: number
  readonly isInterlaced?: boolean
  /** The rows without their filter signs; fewer than there should be where it says so. */
  readonly row?: (y: number) => Uint8Array
  readonly rows?: number
  /** Chunks between the header and the rows. */
  readonly more?: readonly (readonly [kind: string, data: Buffer])[]
}

export function pngOf({ width, height, depth = 8, colour = 0, isInterlaced = false, row, rows = height, more = [] }: PngOf): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([depth, colour, 0, 0, isInterlaced ? 1 : 0], 8)
  const length = Math.ceil((width * depth * (colour === 6 ? 4 : colour === 2 ? 3 : 1)) / 8)
  const raw = Buffer.alloc((length + 1) * rows, 255)
  for (let y = 0; y < rows; y++) {
    raw[y * (length + 1)] = 0
    if (row) raw.set(row(y), y * (length + 1) + 1)
  }
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
      chunk('IHDR', header),
      ...more.map(([kind, data]) => chunk(kind, data)),
      chunk('IDAT', deflateSync(raw)),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  )
}

/** Bits of a sequence that looks like chance and is the same every time. */
export function speckled(bytes: number, seed: number): Uint8Array {
  const found = new Uint8Array(bytes)
  let state = seed * 2654435761 + 1
  for (let n = 0; n < bytes; n++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    found[n] = (state >>> 24) & (state >>> 16) & 255
  }
  return found
}

const stream = (data: Buffer | Uint8Array, more = ''): Buffer =>
  Buffer.concat([latin(`<< /Length ${data.length} ${more} >>\nstream\n`), data, latin('\nendstream')])

export interface PicturePage {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
  readonly filter: string
  /** `/DeviceGray` unless told. */
  readonly space?: string
  readonly bits?: number
  readonly more?: string
  /** The content of the page; draws the picture over it once unless told. */
  readonly draw?: string
  readonly page?: string
  readonly objects?: readonly (string | Buffer)[]
}

/** A PDF of one page that shows one picture, object 5; `objects` begin at 6. */
export const pdfOfPicture = ({
  width,
  height,
  data,
  filter,
  space = '/DeviceGray',
  bits = 8,
  more = '',
  draw,
  page = '',
  objects = [],
}: PicturePage) =>
  pdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /I 5 0 R >> >> /Contents 4 0 R ${page} >>`,
    stream(latin(draw ?? 'q 595 0 0 842 0 0 cm /I Do Q')),
    stream(
      data,
      `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace ${space} /BitsPerComponent ${bits} /Filter ${filter} ${more}`,
    ),
    ...objects,
  ])

const white = (bytes: number): Uint8Array => deflateSync(Buffer.alloc(bytes, 255), { level: 9 })

export const hostilePictures = {
  jpegHuge: () => jpegOfPasses(65_535, 65_535, 0).slice(0, 4000),
  jpegPasses: () => jpegOfPasses(6000, 6000, 4000),
  pngInterlaced: () => pngOf({ width: 6300, height: 6300, isInterlaced: true, rows: 1 }),
  pngDeep: () => pngOf({ width: 6300, height: 6300, depth: 16, colour: 6, rows: 6300 }),
  pngSpeckled: () => pngOf({ width: 6296, height: 6300, depth: 1, row: (y) => speckled(787, y) }),
  pngChequered: () => pngOf({ width: 6296, height: 6300, depth: 1, row: (y) => new Uint8Array(787).fill(y % 4 < 2 ? 0xcc : 0x33) }),
  pngFrames: () => {
    const frame = white(900 * 901)
    const numbered = (n: number) => Buffer.concat([Buffer.from([0, 0, n >> 8, n & 255]), frame])
    return pngOf({ width: 900, height: 900, more: Array.from({ length: 5000 }, (_, n) => ['fdAT', numbered(n)] as const) })
  },
  pngLongWords: () => {
    const words = Buffer.concat([latin('Comment\0\0'), white(200_000_000)])
    return pngOf({ width: 300, height: 300, more: Array.from({ length: 20 }, () => ['zTXt', words] as const) })
  },
  pdfFlood: () => pdfOfPicture({ width: 30_000, height: 30_000, bits: 1, data: white(3750 * 30_000), filter: '/FlateDecode' }),
  pdfDrawnOften: () =>
    pdfOfPicture({
      width: 6300,
      height: 6300,
      data: white(6300 * 6300),
      filter: '/FlateDecode',
      draw: 'q 595 0 0 842 0 0 cm /I Do Q '.repeat(10_000),
    }),
  pdfPasses: () => pdfOfPicture({ width: 6000, height: 6000, data: jpegOfPasses(6000, 6000, 4000), filter: '/DCTDecode' }),
  /** Each pixel is a sum of a program. */
  pdfReckoned: () =>
    pdfOfPicture({
      width: 6300,
      height: 6300,
      data: deflateSync(speckled(6300 * 6300, 1)),
      space: '[/Separation /Ink /DeviceRGB 6 0 R]',
      filter: '/FlateDecode',
      objects: [stream(latin(`{ ${'dup sin cos sqrt exch pop dup '.repeat(200)} }`), '/FunctionType 4 /Domain [0 1] /Range [0 1 0 1 0 1]')],
    }),
  pdfJpx: () => pdfOfPicture({ width: 60_000, height: 60_000, data: jpx(60_000, 60_000, 1), filter: '/JPXDecode' }),
  pdfJpxTiles: () => pdfOfPicture({ width: 6000, height: 6000, data: jpx(6000, 6000, 1, 1), filter: '/JPXDecode' }),
  pdfJbig2: () => pdfOfPicture({ width: 6000, height: 6000, bits: 1, data: jbig2(6000, 6000, 3000), filter: '/JBIG2Decode' }),
  pdfFax: () =>
    pdfOfPicture({
      width: 60_000,
      height: 60_000,
      bits: 1,
      data: Buffer.alloc(100_000, 0xff),
      filter: '/CCITTFaxDecode',
      more: '/DecodeParms << /K -1 /Columns 60000 /Rows 60000 >>',
    }),
  pdfFaxSmall: () =>
    pdfOfPicture({
      width: 6000,
      height: 6000,
      bits: 1,
      data: Buffer.alloc(8_000_000, 0xff),
      filter: '/CCITTFaxDecode',
      more: '/DecodeParms << /K -1 /Columns 6000 /Rows 60000000 >>',
    }),
  pdfMasks: () =>
    pdfOfPicture({
      width: 6300,
      height: 6300,
      data: white(6300 * 6300),
      filter: '/FlateDecode',
      more: '/SMask 6 0 R',
      objects: [
        stream(
          white(6300 * 6300),
          '/Type /XObject /Subtype /Image /Width 6300 /Height 6300 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode /Matte [0.5]',
        ),
      ],
    }),
  /** Small pictures, and many of them. */
  pdfMosaic: () =>
    pdfOfPicture({
      width: 210,
      height: 110,
      data: white(210 * 110),
      filter: '/FlateDecode',
      draw: 'q 9 0 0 9 9 9 cm /I Do Q '.repeat(5000),
    }),
}

/** The headers of a JPEG 2000 picture and one empty tile. */
function jpx(width: number, height: number, levels: number, tile = Math.max(width, height)): Buffer {
  const u32 = (value: number): readonly number[] => [value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255]
  const siz = segment(0x51, [
    0,
    0,
    ...u32(width),
    ...u32(height),
    ...u32(0),
    ...u32(0),
    ...u32(tile),
    ...u32(tile),
    ...u32(0),
    ...u32(0),
    0,
    1,
    7,
    1,
    1,
  ])
  const cod = segment(0x52, [0, 0, 0, 1, 0, levels, 4, 4, 0, 1])
  const qcd = segment(0x5c, [0x40, ...Array.from({ length: levels * 3 + 1 }, () => 0x40)])
  const sot = segment(0x90, [0, 0, ...u32(0), 0, 1])
  return Buffer.concat([
    Buffer.from([0xff, 0x4f]),
    siz,
    cod,
    qcd,
    sot,
    Buffer.from([0xff, 0x93]),
    Buffer.alloc(64, 0x80),
    Buffer.from([0xff, 0xd9]),
  ])
}

/** A page of JBIG2 over which the same whole-page region is drawn again and again. */
function jbig2(width: number, height: number, regions: number): Buffer {
  const u32 = (value: number): readonly number[] => [value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255]
  const part = (n: number, kind: number, body: readonly number[]): Buffer =>
    Buffer.from([...u32(n), kind, 0, 1, ...u32(body.length), ...body])
  const page = part(0, 48, [...u32(width), ...u32(height), ...u32(0), ...u32(0), 0, 0, 0])
  const region = [
    ...u32(width),
    ...u32(height),
    ...u32(0),
    ...u32(0),
    0,
    0,
    3,
    255,
    253,
    255,
    2,
    254,
    254,
    254,
    ...Array.from({ length: 16 }, () => 0x55),
  ]
  return Buffer.concat([page, ...Array.from({ length: regions }, (_, n) => part(n + 1, 38, region))])
}
