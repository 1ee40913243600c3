/** A tar archive as a stream of pieces: POSIX ustar, with a pax record where a name is long or not ASCII. Source: POSIX.1-2017, pax. */

const block = 512
const encoder = new TextEncoder()
const zeros = new Uint8Array(block)

function field(header: Uint8Array, at: number, text: string): void {
  header.set(encoder.encode(text), at)
}

const octal = (value: number, digits: number) => `${value.toString(8).padStart(digits, '0')}\0`

function headerOf(name: string, size: number, seconds: number, type: '0' | 'x'): Uint8Array {
  const header = new Uint8Array(block)
  field(header, 0, name)
  field(header, 100, octal(0o600, 7))
  field(header, 108, octal(0, 7))
  field(header, 116, octal(0, 7))
  field(header, 124, octal(Math.min(size, 0o77777777777), 11))
  field(header, 136, octal(seconds, 11))
  field(header, 148, '        ')
  field(header, 156, type)
  field(header, 257, 'ustar\x0000')
  const sum = header.reduce((total, byte) => total + byte, 0)
  field(header, 148, `${sum.toString(8).padStart(6, '0')}\0 `)
  return header
}

function paxRecord(key: string, value: string): string {
  const rest = ` ${key}=${value}\n`
  let length = encoder.encode(rest).length
  let total = length + String(length).length
  while (total !== length + String(total).length) total = length + String(total).length
  length = total
  return `${length}${rest}`
}

/** The head of one file; its bytes and `tarPadding` must follow. Names are given by us: ASCII, short. Sizes over 8 GiB are said in a pax record. */
export function tarHeader(name: string, size: number, seconds: number): readonly Uint8Array[] {
  if (encoder.encode(name).length <= 100 && size <= 0o77777777777) return [headerOf(name, size, seconds, '0')]
  const pax = encoder.encode(paxRecord('path', name) + paxRecord('size', String(size)))
  return [headerOf('pax', pax.length, seconds, 'x'), pax, tarPadding(pax.length), headerOf(name.slice(0, 90), size, seconds, '0')]
}

export const tarPadding = (size: number): Uint8Array => (size % block === 0 ? new Uint8Array(0) : zeros.slice(0, block - (size % block)))
export const tarEnd: Uint8Array = new Uint8Array(2 * block)
