/** Words of a header in an encoding the parser of letters does not know, put into UTF-8 before it sees them. Source: RFC 2047. */
import { rareDecoder } from './rare-charsets.ts'

/** `head`: the headers, a sign a byte. Everything else in them stays as it is. */
export const withPlainWords = (head: string): string =>
  head.replace(
    /=\?([\w:.-]{1,40})(?:\*[\w-]{0,20})?\?([BQ])\?([^?\r\n]{0,4000})\?=/giu,
    (whole, charset: string, kind: string, packed: string) => {
      const text = rareDecoder(charset)?.(kind.toUpperCase() === 'B' ? fromBase64(packed) : fromQuoted(packed))
      if (text === undefined || text.includes('\ufffd')) return whole
      const hex = Array.from(new TextEncoder().encode(text), (byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
      return `=?utf-8?Q?${hex.join('')}?=`
    },
  )

const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
function fromBase64(packed: string): Uint8Array {
  const bytes: number[] = []
  let [bits, count] = [0, 0]
  for (const sign of packed) {
    const value = signs.indexOf(sign)
    if (value < 0) continue
    bits = ((bits << 6) | value) & 0xffff
    count += 6
    if (count >= 8) {
      count -= 8
      bytes.push((bits >> count) & 255)
    }
  }
  return Uint8Array.from(bytes)
}

const fromQuoted = (packed: string): Uint8Array =>
  Uint8Array.from(
    packed.replaceAll('_', ' ').replace(/=([0-9a-f]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    (sign) => sign.charCodeAt(0) & 255,
  )
