/** Words as they are compared. */
const plain = /^[a-z0-9]+$/
const marks = /[\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]/gu
const hangul = /[\u1100-\u11FF\u3130-\u318F\uAC00-\uD7AF]/u

/** One word as it is compared: lower case, no accents, `ß` as `ss`; Hangul stays composed. */
export function foldWord(word: string): string {
  if (plain.test(word)) return word
  const lower = word.toLowerCase()
  if (plain.test(lower)) return lower
  if (hangul.test(lower)) return lower.normalize('NFC').replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '')
  return lower.replaceAll('ß', 'ss').replaceAll('œ', 'oe').replaceAll('æ', 'ae').normalize('NFKD').replace(marks, '')
}
