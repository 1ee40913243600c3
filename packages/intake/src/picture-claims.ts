/**
 * What a picture says of itself: who took it, with which camera, when and where. EXIF in JPEG, PNG and TIFF, and the text chunks of PNG.
 *
 * Read by hand out of bounds-checked bytes: nothing is decoded, nothing is followed twice. Source: CIPA DC-008 (Exif 3.0), PNG 3rd edition §11.3.
 */
import type { Declared } from './document.ts'

/** Every claim found, at most 300 characters each; nothing where the picture says nothing or says it in a broken way. */
export function pictureClaims(bytes: Uint8Array): Declared {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    if (bytes[0] === 0xff && bytes[1] === 0xd8) return claimsOf(exifInJpeg(view))
    if (bytes[0] === 0x89) return inPng(view)
    return bytes[0] === 0x42 ? {} : claimsOf(view)
  } catch {
    // A length that leads out of the file.
    return {}
  }
}

/** How the camera was held, 1 to 8 as EXIF counts it (tag 274): the picture must be turned by it before it is read. 1 where a picture says nothing, or nonsense. */
export function orientationOf(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const exif = bytes[0] === 0xff && bytes[1] === 0xd8 ? exifInJpeg(view) : undefined
    const tag = exif && tagsAt(exif, exif.getUint32(4, isLittle(exif))).get(0x112)
    const value = exif && tag ? exif.getUint16(tag.at, isLittle(exif)) : 1
    return value >= 1 && value <= 8 ? value : 1
  } catch {
    // A length that leads out of the file.
  }
  return 1
}

const part = (view: DataView, at: number, length: number): DataView => new DataView(view.buffer, view.byteOffset + at, length)
const latin = (view: DataView, at: number, length: number): string => {
  let text = ''
  for (let n = 0; n < length; n++) text += String.fromCharCode(view.getUint8(at + n))
  return text
}

function exifInJpeg(view: DataView): DataView | undefined {
  for (let at = 2; at + 4 < view.byteLength && view.getUint8(at) === 0xff; ) {
    const marker = view.getUint8(at + 1)
    if (marker === 0xda) return undefined
    if (marker === 0xff) {
      at++
      continue
    }
    const length = Math.max(2, view.getUint16(at + 2))
    if (marker === 0xe1 && length > 14 && latin(view, at + 4, 4) === 'Exif') return part(view, at + 10, length - 8)
    at += 2 + length
  }
  return undefined
}

const pngKeys: Readonly<Record<string, keyof Declared>> = {
  Author: 'author',
  Title: 'title',
  Software: 'program',
  'Creation Time': 'created',
  Comment: 'comment',
  Description: 'comment',
}

function inPng(view: DataView): Declared {
  let found: Declared = {}
  let at = 8
  for (let chunks = 0; at + 12 <= view.byteLength && chunks < 10_000; chunks++) {
    const length = view.getUint32(at)
    const kind = latin(view, at + 4, 4)
    if (kind === 'eXIf') found = { ...found, ...claimsOf(part(view, at + 8, length)) }
    if (kind === 'tEXt' || kind === 'iTXt') {
      const bytes = new Uint8Array(view.buffer, view.byteOffset + at + 8, Math.min(length, 4000))
      const end = bytes.indexOf(0)
      const key = pngKeys[latin(part(view, at + 8, Math.max(0, end)), 0, Math.max(0, end))]
      const isPacked = kind === 'iTXt' && bytes[end + 1] === 1
      const rest = new TextDecoder(kind === 'tEXt' ? 'windows-1252' : 'utf-8').decode(bytes.subarray(end + 1))
      if (key && !isPacked) found = { ...found, ...kept({ [key]: rest.split('\u0000').at(-1) ?? '' }) }
    }
    at += 12 + length
  }
  return found
}

interface Tag {
  readonly type: number
  readonly count: number
  readonly at: number
}

const sizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8]

const isLittle = (view: DataView): boolean => view.getUint16(0) === 0x4949

/** The tags of one directory by number; those whose value leads out of the file are passed over. */
function tagsAt(view: DataView, directory: number): ReadonlyMap<number, Tag> {
  const little = isLittle(view)
  const tags = new Map<number, Tag>()
  const count = directory + 2 <= view.byteLength ? Math.min(view.getUint16(directory, little), 500) : 0
  for (let n = 0; n < count && directory + 14 + n * 12 <= view.byteLength; n++) {
    const at = directory + 2 + n * 12
    const type = view.getUint16(at + 2, little)
    const values = view.getUint32(at + 4, little)
    const length = (sizes[type] ?? 0) * values
    const place = length <= 4 ? at + 8 : view.getUint32(at + 8, little)
    if (length > 0 && place + length <= view.byteLength) tags.set(view.getUint16(at, little), { type, count: values, at: place })
  }
  return tags
}

function claimsOf(view: DataView | undefined): Declared {
  if (!view || view.byteLength < 8) return {}
  const little = isLittle(view)
  const text = (tag: Tag | undefined): string => {
    if (!tag || (tag.type !== 2 && tag.type !== 7 && tag.type !== 1)) return ''
    const bytes = new Uint8Array(view.buffer, view.byteOffset + tag.at, Math.min(tag.count, 2000))
    return new TextDecoder(tag.type === 1 ? 'utf-16le' : 'utf-8').decode(bytes)
  }
  const whole = (tag: Tag | undefined): number =>
    !tag ? 0 : tag.type === 3 ? view.getUint16(tag.at, little) : tag.type === 4 ? view.getUint32(tag.at, little) : 0
  const degrees = (tag: Tag | undefined, side: string, negative: string): number | undefined => {
    if (tag?.type !== 5 || tag.count < 3) return undefined
    const of = (n: number) => view.getUint32(tag.at + n * 8, little) / (view.getUint32(tag.at + n * 8 + 4, little) || 1)
    const value = of(0) + of(1) / 60 + of(2) / 3600
    return Number.isFinite(value) && value <= 180 ? (side.startsWith(negative) ? -value : value) : undefined
  }
  const first = tagsAt(view, view.getUint32(4, little))
  const [exifAt, gpsAt] = [whole(first.get(0x8769)), whole(first.get(0x8825))]
  const exif = exifAt > 0 ? tagsAt(view, exifAt) : new Map<number, Tag>()
  const gps = gpsAt > 0 ? tagsAt(view, gpsAt) : new Map<number, Tag>()
  const [latitude, longitude] = [degrees(gps.get(2), text(gps.get(1)), 'S'), degrees(gps.get(4), text(gps.get(3)), 'W')]
  return kept({
    author: text(first.get(0x13b)) || text(first.get(0x9c9d)),
    program: text(first.get(0x131)),
    modified: dayOf(text(first.get(0x132))),
    taken: dayOf(text(exif.get(0x9003))) + trimmed(text(exif.get(0x9011))),
    camera: [text(first.get(0x10f)), text(first.get(0x110))].map(trimmed).filter(Boolean).join(' '),
    serial: text(exif.get(0xa431)),
    owner: text(exif.get(0xa430)),
    comment: text(first.get(0x10e)) || text(first.get(0x9c9c)),
    place: latitude === undefined || longitude === undefined ? '' : `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`,
  })
}

/** Up to the first zero byte, which ends a text in EXIF. */
const trimmed = (text: string): string => (text.split('\u0000')[0] ?? '').trim().slice(0, 300)
const kept = (found: Readonly<Record<string, string>>): Declared =>
  Object.fromEntries(Object.entries(found).flatMap(([name, value]) => (trimmed(value) === '' ? [] : [[name, trimmed(value)]])))
/** `2031:02:11 10:15:00` to ISO 8601; anything else as it stands. */
const dayOf = (text: string): string => trimmed(text).replace(/^(\d{4}):(\d{2}):(\d{2}) (\d{2}:\d{2}:\d{2})$/u, '$1-$2-$3T$4')
