/** Small helpers over byte arrays; integers are big-endian. */

export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Not for secrets: ends at the first difference. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false
  return true
}

const digits = Array.from({ length: 256 }, (_, value) => value.toString(16).padStart(2, '0'))

export function toHex(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += digits[byte]
  return text
}

/** What each character code is worth as a hexadecimal digit; 255: it is none. */
const worth = new Uint8Array(128).fill(255)
for (let value = 0; value < 16; value++) {
  const digit = value.toString(16)
  worth[digit.charCodeAt(0)] = value
  worth[digit.toUpperCase().charCodeAt(0)] = value
}

/** Undefined for anything but an even number of hexadecimal digits. */
export function fromHex(text: string): Uint8Array | undefined {
  if (text.length % 2 !== 0) return undefined
  const bytes = new Uint8Array(text.length / 2)
  for (let at = 0; at < bytes.length; at++) {
    const high = worth[text.charCodeAt(at * 2)] ?? 255
    const low = worth[text.charCodeAt(at * 2 + 1)] ?? 255
    if (high > 15 || low > 15) return undefined
    bytes[at] = high * 16 + low
  }
  return bytes
}

export const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** A number up to 2^53 - 1 in eight bytes. */
export function u64(value: number): Uint8Array {
  const bytes = new Uint8Array(8)
  putU64(view(bytes), 0, value)
  return bytes
}

/** The same, into bytes that are there. */
export function putU64(data: DataView, at: number, value: number): void {
  data.setUint32(at, Math.floor(value / 2 ** 32))
  data.setUint32(at + 4, value >>> 0)
}

const mostIds = 256
const ids = new Map<string, Uint8Array>()

/** As `fromHex` for the id of a vault or device: every entry names the same few, so the last are remembered. To be read, not changed; not for secrets. */
export function idBytes(id: string): Uint8Array | undefined {
  const known = ids.get(id)
  if (known) return known
  const bytes = fromHex(id)
  if (ids.size >= mostIds) ids.clear()
  if (bytes) ids.set(id, bytes)
  return bytes
}

export function u32(value: number): Uint8Array {
  const bytes = new Uint8Array(4)
  view(bytes).setUint32(0, value)
  return bytes
}
