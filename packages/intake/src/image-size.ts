/** Width and height a picture declares, read from its header without decoding a pixel; undefined when it cannot be told. */
export interface ImageSize {
  readonly width: number
  readonly height: number
}

export function imageSize(bytes: Uint8Array): ImageSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes[0] === 0x89 && bytes.length >= 24) return { width: view.getUint32(16), height: view.getUint32(20) }
  if (bytes[0] === 0x42 && bytes.length >= 26)
    return { width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) }
  if (bytes[0] === 0xff) return jpegSize(view)
  return tiffSize(view)
}

function jpegSize(view: DataView): ImageSize | undefined {
  let at = 2
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return undefined
    const marker = view.getUint8(at + 1)
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc)
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    at += marker === 0xff ? 1 : 2 + Math.max(2, view.getUint16(at + 2))
  }
  return undefined
}

function tiffSize(view: DataView): ImageSize | undefined {
  if (view.byteLength < 8) return undefined
  const little = view.getUint8(0) === 0x49
  const directory = view.getUint32(4, little)
  if (directory + 2 > view.byteLength) return undefined
  const found = { width: 0, height: 0 }
  const count = Math.min(view.getUint16(directory, little), 200)
  for (let n = 0; n < count; n++) {
    const at = directory + 2 + n * 12
    if (at + 12 > view.byteLength) return undefined
    const value = view.getUint16(at + 2, little) === 3 ? view.getUint16(at + 8, little) : view.getUint32(at + 8, little)
    // Said twice, the larger counts: who decodes it may believe either.
    if (view.getUint16(at, little) === 256) found.width = Math.max(found.width, value)
    if (view.getUint16(at, little) === 257) found.height = Math.max(found.height, value)
  }
  return found.width > 0 && found.height > 0 ? found : undefined
}

/** How many pages a TIFF holds, up to a thousand; 1 for every other picture. A fax is one file of many. */
export function pagesOf(bytes: Uint8Array): number {
  if (bytes[0] !== 0x49 && bytes[0] !== 0x4d) return 1
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.byteLength < 8) return 1
  const little = view.getUint8(0) === 0x49
  const seen = new Set<number>()
  for (let at = view.getUint32(4, little); at > 0 && at + 2 <= view.byteLength && !seen.has(at) && seen.size < 1000; ) {
    seen.add(at)
    const next = at + 2 + view.getUint16(at, little) * 12
    at = next + 4 <= view.byteLength ? view.getUint32(next, little) : 0
  }
  return Math.max(1, seen.size)
}

/** More is refused: 40 million pixels is an A3 page at 500 dots an inch. */
export const mostPixels = 40_000_000
