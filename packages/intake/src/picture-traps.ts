/** What a picture would cost whoever decodes it, told from its headers. An honest scan or photograph passes. */
import type { IntakeError } from './document.ts'
import { imageSize, mostPixels } from './image-size.ts'

/** Refused before anything is decoded; undefined for a picture that may be. */
export function pictureTrap(bytes: Uint8Array): IntakeError | undefined {
  const size = imageSize(bytes)
  if (!size) return { code: 'intake.damaged' }
  const pixels = size.width * size.height
  if (pixels > mostPixels || pixels === 0) return { code: 'intake.bomb', what: 'pixels' }
  if (bytes[0] === 0xff && passesOf(bytes) > mostPasses) return { code: 'intake.bomb', what: 'parts' }
  const plain = pixels * bytesPerPixel(bytes)
  return plain > mostPlain || (plain > smallPlain && plain > bytes.length * mostPacked) ? { code: 'intake.bomb', what: 'size' } : undefined
}

/** A progressive photograph goes over its pixels about ten times; each time costs as much as reading it. */
const mostPasses = 64
/** The pixels of the largest honest scan, in colour and with transparency. */
const mostPlain = mostPixels * 4
/** A page of letters is packed to a hundredth at most. What is packed far more tightly shows nothing. */
const smallPlain = 48_000_000
const mostPacked = 400

/** How often a JPEG begins to go over its pixels. */
function passesOf(bytes: Uint8Array): number {
  let count = 0
  for (let at = bytes.indexOf(0xff); at >= 0 && count <= mostPasses; at = bytes.indexOf(0xff, at + 1)) if (bytes[at + 1] === 0xda) count++
  return count
}

function bytesPerPixel(bytes: Uint8Array): number {
  if (bytes[0] === 0x89) return ((channelsOfPng[bytes[25] ?? 0] ?? 1) * (bytes[24] ?? 8)) / 8
  if (bytes[0] === 0x49 || bytes[0] === 0x4d) return bytesOfTiff(bytes)
  // A JPEG and a BMP pack what they claim by no such measure.
  return 0
}
const channelsOfPng: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

/** Bits of a sample times samples, as the first page says; what is said twice counts as the larger. */
function bytesOfTiff(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const little = bytes[0] === 0x49
  const directory = view.getUint32(4, little)
  let [bits, samples] = [1, 1]
  for (let n = 0; n < Math.min(view.getUint16(directory, little), 200); n++) {
    const at = directory + 2 + n * 12
    if (at + 12 > view.byteLength) break
    const [tag, count, value] = [view.getUint16(at, little), view.getUint32(at + 4, little), view.getUint16(at + 8, little)]
    // More than two values stand elsewhere: eight bits each in everything that is scanned.
    if (tag === 258) bits = Math.max(bits, count <= 2 ? value : 8)
    if (tag === 277) samples = Math.max(samples, value)
  }
  return (bits * samples) / 8
}
