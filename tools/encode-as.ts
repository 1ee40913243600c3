/** Writes text in an old encoding, for tests and measurements: the inverse of `TextDecoder`, built by decoding every byte (pair) once. */
const singles = ['windows-1251', 'koi8-r', 'ibm866', 'windows-1252', 'iso-8859-5', 'x-mac-cyrillic'] as const
export type WritableEncoding = (typeof singles)[number] | 'euc-kr' | 'utf-8' | 'utf-16le' | 'utf-16be'

const tables = new Map<WritableEncoding, ReadonlyMap<string, readonly number[]>>()

/** @throws when a letter has no place in that encoding */
export function encodeAs(text: string, encoding: WritableEncoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))
    return Uint8Array.from(units.flatMap((unit) => (encoding === 'utf-16be' ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])))
  }
  const table = tables.get(encoding) ?? tableOf(encoding)
  tables.set(encoding, table)
  return Uint8Array.from(
    [...text].flatMap((sign) => {
      const bytes = table.get(sign)
      if (!bytes) throw new Error(`U+${(sign.codePointAt(0) ?? 0).toString(16)} is not in ${encoding}`)
      return bytes
    }),
  )
}

function tableOf(encoding: WritableEncoding): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder(encoding)
  const table = new Map<string, readonly number[]>()
  const put = (...bytes: number[]): void => {
    const sign = decoder.decode(Uint8Array.from(bytes))
    if ([...sign].length === 1 && sign !== '\ufffd' && !table.has(sign)) table.set(sign, bytes)
  }
  for (let byte = 0; byte < 256; byte++) put(byte)
  if (encoding === 'euc-kr') for (let lead = 0x81; lead < 0xff; lead++) for (let trail = 0x41; trail < 0xff; trail++) put(lead, trail)
  return table
}
