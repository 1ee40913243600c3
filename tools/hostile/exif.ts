/** Pictures with invented claims, for tests: only as much of the format as carries the claims. */
import { crc32 } from 'node:zlib'

export interface ExifClaims {
  readonly make?: string
  readonly model?: string
  readonly artist?: string
  readonly taken?: string
  readonly owner?: string
  readonly serial?: string
  /** How the camera was held, 1 to 8. */
  readonly held?: number
  /** Degrees north and east. */
  readonly at?: readonly [number, number]
}

type Entry = readonly [tag: number, type: number, count: number, value: Buffer]
const ascii = (tag: number, text: string): Entry => [tag, 2, text.length + 1, Buffer.from(`${text}\0`, 'latin1')]
const long = (tag: number, value: number): Entry => [tag, 4, 1, u32(value)]
const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}
const degrees = (tag: number, value: number): Entry => {
  const whole = Math.floor(Math.abs(value))
  const rest = Math.round((Math.abs(value) - whole) * 3600)
  return [tag, 5, 3, Buffer.concat([u32(whole), u32(1), u32(0), u32(1), u32(rest), u32(1)])]
}

function directory(entries: readonly Entry[], at: number): Buffer {
  const head = Buffer.alloc(2 + entries.length * 12 + 4)
  head.writeUInt16BE(entries.length)
  const tail: Buffer[] = []
  let free = at + head.length
  for (const [n, [tag, type, count, value]] of entries.entries()) {
    const place = 2 + n * 12
    head.writeUInt16BE(tag, place)
    head.writeUInt16BE(type, place + 2)
    head.writeUInt32BE(count, place + 4)
    if (value.length <= 4) value.copy(head, place + 8)
    else {
      head.writeUInt32BE(free, place + 8)
      tail.push(value)
      free += value.length
    }
  }
  return Buffer.concat([head, ...tail])
}

/** The EXIF block alone: big-endian TIFF with a first, an Exif and a GPS directory. */
export function exifBlock({ make, model, artist, taken, owner, serial, held, at }: ExifClaims): Buffer {
  const base: Entry[] = [
    ...(make ? [ascii(0x10f, make)] : []),
    ...(model ? [ascii(0x110, model)] : []),
    ...(held ? [[0x112, 3, 1, Buffer.from([0, held, 0, 0])] as const] : []),
    ...(artist ? [ascii(0x13b, artist)] : []),
  ]
  const exif: Entry[] = [
    ...(taken ? [ascii(0x9003, taken)] : []),
    ...(owner ? [ascii(0xa430, owner)] : []),
    ...(serial ? [ascii(0xa431, serial)] : []),
  ]
  const gps: Entry[] = at ? [ascii(1, at[0] < 0 ? 'S' : 'N'), degrees(2, at[0]), ascii(3, at[1] < 0 ? 'W' : 'E'), degrees(4, at[1])] : []
  const pointers = (exifAt: number, gpsAt: number) => [...base, long(0x8769, exifAt), long(0x8825, gpsAt)]
  const exifAt = 8 + directory(pointers(0, 0), 8).length
  const gpsAt = exifAt + directory(exif, exifAt).length
  return Buffer.concat([
    Buffer.from('MM\0*\0\0\0\b', 'latin1'),
    directory(pointers(exifAt, gpsAt), 8),
    directory(exif, exifAt),
    directory(gps, gpsAt),
  ])
}

/** A JPEG of no picture, or the given one with the claims put in front. */
export function exifJpeg(claims: ExifClaims, picture: Uint8Array = Uint8Array.from([0xff, 0xd8, 0xff, 0xd9])): Uint8Array {
  const block = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exifBlock(claims)])
  const head = Buffer.from([0xff, 0xd8, 0xff, 0xe1, (block.length + 2) >> 8, (block.length + 2) & 255])
  return new Uint8Array(Buffer.concat([head, block, picture.subarray(2)]))
}

const chunk = (kind: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  return Buffer.concat([u32(data.length), body, u32(crc32(body))])
}
/** A PNG of no picture with text chunks. */
export const pngWithText = (texts: Readonly<Record<string, string>>): Uint8Array =>
  new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
      chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
      ...Object.entries(texts).map(([key, text]) => chunk('tEXt', Buffer.from(`${key}\0${text}`, 'latin1'))),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  )
