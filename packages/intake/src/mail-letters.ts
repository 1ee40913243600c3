/**
 * The letters of a letter whose headers name no encoding, or one that cannot be right: old programs in Russia and Korea sent what their system wrote and called it
 * ASCII or Latin. Without this every letter of such a message would be lost.
 */
import { decodeKorean } from '@holdfast/text'
import { decodeAny } from './decode-any.ts'
import type { EncodingShown } from './document.ts'
import { concat } from './zip.ts'

/** As much of a part of a parsed letter as we use. */
export interface MailNode {
  readonly childNodes: readonly MailNode[]
  readonly content?: ArrayBuffer | Uint8Array | null
  readonly contentType: { readonly parsed: { readonly value: string; readonly params: Record<string, string> } }
  getTextContent(): string
}

export interface Reread {
  /** What the parser made of a part, and what it says. */
  readonly pairs: readonly (readonly [wrong: string, right: string])[]
  /** The least certain of the guesses; undefined where no guess was needed. */
  readonly encoding: EncodingShown | undefined
}

const mostNodes = 1000
const korean = /^(?:euc-?kr|ks_?c_?5601.*|korean|cp-?949|windows-949|ms-?949|uhc|x-windows-949)$/u
/** What is written over a message when nobody chose an encoding. */
const saysNothing = /^(?:|us-?ascii|ascii|ansi_x3\.4-1968|iso-?8859-1|latin-?1|windows-1252|cp-?1252|unknown-8bit|x-unknown|utf-7)$/u

export function reread(root: MailNode): Reread {
  const pairs: [string, string][] = []
  let encoding: EncodingShown | undefined
  const waiting: MailNode[] = [root]
  for (let seen = 0; waiting.length > 0 && seen < mostNodes; seen++) {
    const node = waiting.pop()
    if (!node) break
    waiting.push(...node.childNodes)
    const { value, params } = node.contentType.parsed
    if (!/^text\/(?:plain|html)$/u.test(value) || !node.content) continue
    const bytes = new Uint8Array(node.content)
    const declared = (params.charset ?? '').trim().toLowerCase()
    const wrong = node.getTextContent()
    // What is called EUC-KR is mostly the Windows code page, with five times the syllables.
    if (korean.test(declared) && decodeKorean(bytes) !== new TextDecoder('euc-kr').decode(bytes)) pairs.push([wrong, decodeKorean(bytes)])
    if (korean.test(declared) || !needsGuess(bytes, declared)) continue
    const shifted = fromShifted(bytes)
    if (shifted !== undefined) {
      pairs.push([wrong, shifted])
      continue
    }
    const guess = decodeAny(bytes, params.charset)
    if (!guess.ok) continue
    params.charset = guess.value.encoding.name
    pairs.push([wrong, node.getTextContent()])
    if (encoding === undefined || guess.value.encoding.score < encoding.score) encoding = guess.value.encoding
  }
  return { pairs, encoding }
}

/** Every piece of `text` the parser read wrongly, as it was meant. */
export const setRight = (text: string, pairs: Reread['pairs']): string =>
  pairs.reduce((all, [wrong, right]) => {
    const [from, to] = [unixLines(wrong), unixLines(right)]
    return from.trim() === '' ? all : all.split(from.trim()).join(to.trim())
  }, unixLines(text))

const unixLines = (text: string): string => text.replace(/\r\n?/gu, '\n')

function needsGuess(bytes: Uint8Array, declared: string): boolean {
  if (/^(?:cs)?iso-?2022-?kr$/u.test(declared)) return true
  if (!bytes.some((byte) => byte >= 0x80)) return false
  if (saysNothing.test(declared)) return true
  try {
    new TextDecoder(declared.replace(/^x-/u, ''), { fatal: true }).decode(bytes)
    return false
  } catch (cause) {
    // A name no decoder knows may be an alias the parser knows: only what it could not read is guessed.
    return !(cause instanceof RangeError) || !/^(?:cp|ks|euc|ms|win|x-?mac|mac|ibm|koi|big5|gb)/u.test(declared)
  }
}

/** ISO-2022-KR: Korean in seven bits, between the signs SO and SI. No decoder of the platform reads it. */
function fromShifted(bytes: Uint8Array): string | undefined {
  if (!bytes.includes(0x0e) || bytes.some((byte) => byte >= 0x80)) return undefined
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

/** Headers with letters in the raw, in no UTF-8: the same letter with them in UTF-8. */
export function withReadHeaders(bytes: Uint8Array): { readonly bytes: Uint8Array; readonly encoding?: EncodingShown } {
  const end = endOfHeaders(bytes)
  const head = bytes.subarray(0, end)
  if (!head.some((byte) => byte >= 0x80)) return { bytes }
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head)
    return { bytes }
  } catch {
    const guess = decodeAny(head)
    if (!guess.ok || guess.value.encoding.name.startsWith('utf-16')) return { bytes }
    return { bytes: concat([new TextEncoder().encode(guess.value.text), bytes.subarray(end)]), encoding: guess.value.encoding }
  }
}

function endOfHeaders(bytes: Uint8Array): number {
  const most = Math.min(bytes.length, 512 * 1024)
  for (let at = bytes.indexOf(0x0a); at >= 0 && at < most; at = bytes.indexOf(0x0a, at + 1))
    if (bytes[at + 1] === 0x0a || (bytes[at + 1] === 0x0d && bytes[at + 2] === 0x0a)) return at
  return most
}
