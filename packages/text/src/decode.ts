/**
 * Bytes of a file to text, or one clear refusal. Only UTF-8 and UTF-16 are read: a guess at an old eight-bit code page would change letters in a legal text unseen.
 */
import { err, ok, type Result } from '@holdfast/core'

export const textEncodings = ['utf-8', 'utf-16le', 'utf-16be'] as const
export type TextEncodingName = (typeof textEncodings)[number]

export interface DecodedText {
  /** Without the byte order mark; otherwise nothing dropped or changed. */
  readonly text: string
  readonly encoding: TextEncodingName
}

export interface DecodeError {
  readonly code: 'text-empty' | 'text-binary' | 'text-encoding'
  /** Offset of the first offending byte; 0 for an empty file. */
  readonly at: number
}

/**
 * The text of a file.
 *
 * @returns `text-empty` for no bytes or nothing but white space; `text-binary` when a NUL stands in what is not UTF-16;
 *   `text-encoding` when the bytes are neither valid UTF-8 nor valid UTF-16
 */
export function decodeText(bytes: Uint8Array): Result<DecodedText, DecodeError> {
  const encoding = encodingOf(bytes)
  const decoded = encoding === 'utf-8' ? decodeUtf8(bytes) : decodeUtf16(bytes, encoding)
  if (!decoded.ok) return decoded
  if (!/[^\s\u200b-\u200f\u2060\ufeff]/u.test(decoded.value)) return err({ code: 'text-empty', at: 0 })
  return ok({ text: decoded.value, encoding })
}

function encodingOf(bytes: Uint8Array): TextEncodingName {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes.length < 4 || bytes.length % 2 !== 0 || bytes.indexOf(0) < 0) return 'utf-8'
  if (looksUtf16(bytes, 1)) return 'utf-16le'
  return looksUtf16(bytes, 0) ? 'utf-16be' : 'utf-8'
}

/** Nearly every unit is a letter, digit, sign or space of a script we read, none is U+0000, and line ends or spaces are among them. */
function looksUtf16(bytes: Uint8Array, high: 0 | 1): boolean {
  const units = Math.min(bytes.length >> 1, 4096)
  let plausible = 0
  let spaces = 0
  for (let i = 0; i < units; i++) {
    const hi = bytes[2 * i + high] ?? 0
    const lo = bytes[2 * i + 1 - high] ?? 0
    if (hi === 0 && lo === 0) return false
    if (hi === 0 && (lo === 0x20 || lo === 0x0a || lo === 0x0d)) spaces++
    if (hi === 0 ? lo >= 0x20 || lo === 9 || lo === 10 || lo === 13 || lo === 12 : hi <= 0x05 || hi === 0x20 || (hi >= 0xac && hi <= 0xd7))
      plausible++
  }
  return spaces > 0 && plausible >= units * 0.95
}

function decodeUtf8(bytes: Uint8Array): Result<string, DecodeError> {
  const nul = bytes.indexOf(0)
  if (nul >= 0) return err({ code: 'text-binary', at: nul })
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return err({ code: 'text-encoding', at: firstBadUtf8(bytes) })
  }
}

function firstBadUtf8(bytes: Uint8Array): number {
  let i = 0
  while (i < bytes.length) {
    const length = sequenceLength(bytes, i)
    if (length === 0) return i
    i += length
  }
  return bytes.length
}

/** Length of the well-formed sequence at `i`, 0 when there is none (Unicode table 3-7). */
function sequenceLength(bytes: Uint8Array, i: number): number {
  const a = bytes[i] ?? 0
  if (a < 0x80) return 1
  const b = bytes[i + 1] ?? 0
  if (a >= 0xc2 && a <= 0xdf) return isTail(b) ? 2 : 0
  if (a >= 0xe0 && a <= 0xef) {
    const low = a === 0xe0 ? 0xa0 : 0x80
    const top = a === 0xed ? 0x9f : 0xbf
    return b >= low && b <= top && isTail(bytes[i + 2] ?? 0) ? 3 : 0
  }
  if (a >= 0xf0 && a <= 0xf4) {
    const low = a === 0xf0 ? 0x90 : 0x80
    const top = a === 0xf4 ? 0x8f : 0xbf
    return b >= low && b <= top && isTail(bytes[i + 2] ?? 0) && isTail(bytes[i + 3] ?? 0) ? 4 : 0
  }
  return 0
}

const isTail = (byte: number): boolean => byte >= 0x80 && byte <= 0xbf

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Result<string, DecodeError> {
  const high = encoding === 'utf-16le' ? 1 : 0
  if (bytes.length % 2 !== 0) return err({ code: 'text-encoding', at: bytes.length - 1 })
  const unit = (i: number): number => ((bytes[i + high] ?? 0) << 8) | (bytes[i + 1 - high] ?? 0)
  const first = unit(0) === 0xfeff ? 2 : 0
  const parts: string[] = []
  let units: number[] = []
  for (let i = first; i < bytes.length; i += 2) {
    const one = unit(i)
    if (one === 0) return err({ code: 'text-binary', at: i })
    if (one >= 0xdc00 && one <= 0xdfff) return err({ code: 'text-encoding', at: i })
    units.push(one)
    if (one >= 0xd800 && one <= 0xdbff) {
      const low = i + 2 < bytes.length ? unit(i + 2) : 0
      if (low < 0xdc00 || low > 0xdfff) return err({ code: 'text-encoding', at: i })
      units.push(low)
      i += 2
    }
    if (units.length >= 8192) {
      parts.push(String.fromCharCode(...units))
      units = []
    }
  }
  parts.push(String.fromCharCode(...units))
  return ok(parts.join(''))
}
