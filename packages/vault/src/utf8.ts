import { bytesToUtf8, utf8ToBytes } from '@noble/ciphers/utils.js'

export const utf8 = (text: string): Uint8Array => utf8ToBytes(text)

/** Undefined where the bytes are no UTF-8 (a replacement character would silently change testimony). */
export function fromUtf8(bytes: Uint8Array): string | undefined {
  const text = bytesToUtf8(bytes)
  return text.includes('\ufffd') && !sameAgain(text, bytes) ? undefined : text
}

function sameAgain(text: string, bytes: Uint8Array): boolean {
  const again = utf8ToBytes(text)
  return again.length === bytes.length && again.every((byte, at) => byte === bytes[at])
}

/** JSON that is an object or list; undefined for anything else. */
export function fromJson(bytes: Uint8Array): unknown {
  const text = fromUtf8(bytes)
  if (text === undefined) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export const json = (value: unknown): Uint8Array => utf8(JSON.stringify(value))
