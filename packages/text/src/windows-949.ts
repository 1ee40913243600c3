/**
 * Korean as Windows writes it (code page 949): EUC-KR with the 8,822 syllables that KS X 1001 lacks. The decoder of Node calls itself EUC-KR, as the standard asks,
 * and reads the 2,350 alone; the others came out as a sign of control and a letter, unseen.
 *
 * The further syllables stand in the order of Unicode, 178 to a first byte of 81 to A0 and 84 to one of A1 to C6. Source: WHATWG Encoding, index EUC-KR.
 */

let madeOnce: readonly string[] | undefined
function further(): readonly string[] {
  madeOnce ??= furtherSyllables()
  return madeOnce
}

/** The text; bytes that mean nothing stand as the platform's decoder gives them. */
export function decodeKorean(bytes: Uint8Array): string {
  const parts: string[] = []
  const decoder = new TextDecoder('euc-kr')
  let from = 0
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0
    if (lead < 0x81 || lead > 0xfe) {
      at++
      continue
    }
    const place = placeOf(lead, bytes[at + 1] ?? 0)
    const syllable = place < 0 ? undefined : further()[place]
    if (syllable !== undefined) {
      if (at > from) parts.push(decoder.decode(bytes.subarray(from, at)))
      parts.push(syllable)
      from = at + 2
    }
    // A pair is stepped over whole, so that its second byte is never taken for a first.
    at += (bytes[at + 1] ?? 0) >= 0x41 ? 2 : 1
  }
  if (parts.length === 0) return decoder.decode(bytes)
  if (from < bytes.length) parts.push(decoder.decode(bytes.subarray(from)))
  return parts.join('')
}

/** The number of a pair among the further syllables; below 0 for every other pair. */
function placeOf(lead: number, trail: number): number {
  if (lead > 0xc6 || (lead > 0xa0 && trail > 0xa0)) return -1
  const column =
    trail >= 0x41 && trail <= 0x5a
      ? trail - 0x41
      : trail >= 0x61 && trail <= 0x7a
        ? trail - 0x61 + 26
        : trail >= 0x81 && trail <= 0xfe
          ? trail - 0x81 + 52
          : -1
  if (column < 0) return -1
  return lead <= 0xa0 ? (lead - 0x81) * 178 + column : 32 * 178 + (lead - 0xa1) * 84 + column
}

function furtherSyllables(): readonly string[] {
  const standard: number[] = []
  for (let lead = 0xb0; lead <= 0xc8; lead++) for (let trail = 0xa1; trail <= 0xfe; trail++) standard.push(lead, trail)
  const known = new Set(new TextDecoder('euc-kr').decode(Uint8Array.from(standard)))
  return Array.from({ length: 11_172 }, (_, n) => String.fromCharCode(0xac00 + n)).filter((sign) => !known.has(sign))
}
