/** Encodings a letter may name that no decoder of the platform reads, or not as they were written. Read only where they are named: none is ever guessed. */
import { decodeKorean } from '@holdfast/text'

type Decode = (bytes: Uint8Array) => string

/** The decoder for a named encoding; undefined where the platform's own is right. Bytes that mean nothing stand as U+FFFD. */
export function rareDecoder(declared: string): Decode | undefined {
  const name = declared.trim().toLowerCase()
  if (/^(?:x-?)?johab$|^(?:cp|ms|windows-|x-windows-)-?(?:1361|johab)$|^ksc5601[-_]1992$/u.test(name)) return fromJohab
  if (/^(?:euc-?kr|ks_?c_?5601.*|korean|cp-?949|windows-949|ms-?949|uhc|x-windows-949)$/u.test(name)) return decodeKorean
  if (/^(?:cs)?iso-?2022-?kr$/u.test(name)) return fromShifted
  if (/^(?:x-)?(?:unicode-(?:1-1|2-0)-|cs)?utf-?7(?:-imap)?$/u.test(name)) return fromUtf7
  return undefined
}

/** ISO-2022-KR: Korean in seven bits, between the signs SO and SI. Source: RFC 1557. */
function fromShifted(bytes: Uint8Array): string {
  let isShifted = false
  const plain: number[] = []
  for (const byte of bytes)
    if (byte === 0x0e || byte === 0x0f) isShifted = byte === 0x0e
    else plain.push(isShifted && byte > 0x20 && byte < 0x7f ? byte | 0x80 : byte)
  const text = decodeKorean(Uint8Array.from(plain))
  return text.startsWith(announced) ? text.slice(announced.length).trimStart() : text
}
/** What such a text begins with. */
const announced = '\u001b$)C'

/** Letters as two bytes each, in base 64, between `+` and `-`. Source: RFC 2152. */
function fromUtf7(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes)
  return text.replace(/[\u0080-\uffff]/gu, '\ufffd').replace(/\+([A-Za-z0-9+/]*)-?/gu, (whole, packed: string) => {
    if (packed === '') return whole === '+-' ? '+' : '\ufffd'
    let [bits, count, letters] = [0, 0, '']
    for (const sign of packed) {
      bits = ((bits << 6) | base64.indexOf(sign)) & 0xff_ffff
      count += 6
      if (count < 16) continue
      count -= 16
      letters += String.fromCharCode((bits >> count) & 0xffff)
    }
    // What is left over is less than one sign of base 64, and all noughts.
    const isWhole = count < 6 && (bits & ((1 << count) - 1)) === 0
    return `${letters}${isWhole ? '' : '\ufffd'}`.replace(/\p{Cs}/gu, '\ufffd')
  })
}
const base64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Where the thirty-two values of five bits stand among the consonants and vowels, in the order of Unicode; -1 for those that mean nothing, -2 for "none". */
const first = [-1, -2, ...Array.from({ length: 19 }, (_, n) => n)]
const middle = [-1, -1, -2, 0, 1, 2, 3, 4, -1, -1, 5, 6, 7, 8, 9, 10, -1, -1, 11, 12, 13, 14, 15, 16, -1, -1, 17, 18, 19, 20]
const last = [-1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, -1, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27]
const firstAlone = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'
const lastAlone = 'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'

/** Johab, of Korean programs before Windows: a syllable is its three letters, five bits each. Source: KS X 1001:1992, annex 3. */
function fromJohab(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80) {
      text += lead === 0x5c ? '₩' : String.fromCharCode(lead)
      continue
    }
    const trail = bytes[++at] ?? 0
    text += lead >= 0xd9 ? ofTable(lead, trail) : syllable((lead << 8) | trail)
  }
  return text
}

function syllable(pair: number): string {
  const [a = -1, b = -1, c = -1] = [first[(pair >> 10) & 31], middle[(pair >> 5) & 31], last[pair & 31]]
  if (a >= 0 && b >= 0 && c >= 0) return String.fromCharCode(0xac00 + (a * 21 + b) * 28 + c)
  if (a >= 0 && b === -2 && c === 0) return firstAlone[a] ?? '\ufffd'
  if (a === -2 && b >= 0 && c === 0) return String.fromCharCode(0x314f + b)
  return a === -2 && b === -2 && c > 0 ? (lastAlone[c - 1] ?? '\ufffd') : '\ufffd'
}

/** Chinese characters and signs stand as in EUC-KR, two of its rows to a first byte. */
function ofTable(lead: number, trail: number): string {
  if (!((trail >= 0x31 && trail <= 0x7e) || (trail >= 0x91 && trail <= 0xfe)) || lead === 0xdf || lead > 0xf9) return '\ufffd'
  const row = lead < 0xe0 ? 2 * (lead - 0xd9) : 2 * lead - 0x197
  const column = trail < 0x91 ? trail - 0x31 : trail - 0x43
  const isSecond = column >= 0x5e
  return new TextDecoder('euc-kr').decode(Uint8Array.from([row + (isSecond ? 1 : 0) + 0xa1, (isSecond ? column - 0x5e : column) + 0xa1]))
}
