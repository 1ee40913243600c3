/**
 * The letters of a letter whose headers name no encoding, or one that cannot be right: old programs in Russia and Korea sent what their system wrote and called it
 * ASCII or Latin. Without this every letter of such a message would be lost.
 */
import { decodeAny } from './decode-any.ts'
import type { EncodingShown } from './document.ts'
import { rareDecoder } from './rare-charsets.ts'
import { withPlainWords } from './rare-words.ts'
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
/** What is written over a message when nobody chose an encoding. */
const saysNothing = /^(?:|us-?ascii|ascii|ansi_x3\.4-1968|iso-?8859-1|latin-?1|windows-1252|cp-?1252|unknown-8bit|x-unknown)$/u

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
    const own = rareDecoder(declared)?.(bytes)
    // What is called EUC-KR is mostly the Windows code page, with five times the syllables.
    if (own !== undefined && !own.includes('\ufffd')) {
      if (own !== wrong) pairs.push([wrong, own])
      continue
    }
    if (own === undefined && !needsGuess(bytes, declared, wrong)) continue
    const guess = decodeAny(bytes, params.charset)
    if (!guess.ok || bytes.every((byte) => byte < 0x80)) {
      // Nothing better is known than what was made of it: said, not shown as if it were right.
      if (own !== undefined) pairs.push([wrong, own])
      encoding = { name: 'us-ascii', score: leastSure, isCertain: false, others: [] }
      continue
    }
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

function needsGuess(bytes: Uint8Array, declared: string, wrong: string): boolean {
  const isSevenBit = bytes.every((byte) => byte < 0x80)
  if (isSevenBit && !bytes.includes(0x1b) && !bytes.includes(0x0e)) return false
  if (saysNothing.test(declared)) return true
  try {
    new TextDecoder(declared.replace(/^x-/u, ''), { fatal: true }).decode(bytes)
    return false
  } catch (cause) {
    // A name no decoder knows may be an alias the parser knows. Where it knew none, it took the letters for Latin ones.
    return !(cause instanceof RangeError) || beyondAscii(wrong) === beyondAscii(new TextDecoder('windows-1252').decode(bytes))
  }
}
const beyondAscii = (text: string): string => text.replace(/\p{ASCII}/gu, '')
/** How sure a reading is that nothing speaks for. */
const leastSure = 0.3

/** Headers with letters in the raw, in no UTF-8: the same letter with them in UTF-8. */
export function withReadHeaders(bytes: Uint8Array): { readonly bytes: Uint8Array; readonly encoding?: EncodingShown } {
  const end = endOfHeaders(bytes)
  const head = bytes.subarray(0, end)
  if (!head.some((byte) => byte >= 0x80)) return { bytes: withPlain(head, bytes.subarray(end)) ?? bytes }
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head)
    return { bytes }
  } catch {
    const guess = decodeAny(head)
    if (!guess.ok || guess.value.encoding.name.startsWith('utf-16')) return { bytes }
    return { bytes: concat([new TextEncoder().encode(guess.value.text), bytes.subarray(end)]), encoding: guess.value.encoding }
  }
}

function withPlain(head: Uint8Array, rest: Uint8Array): Uint8Array | undefined {
  const text = new TextDecoder('utf-8').decode(head)
  const plain = withPlainWords(text)
  return plain === text ? undefined : concat([new TextEncoder().encode(plain), rest])
}

function endOfHeaders(bytes: Uint8Array): number {
  const most = Math.min(bytes.length, 512 * 1024)
  for (let at = bytes.indexOf(0x0a); at >= 0 && at < most; at = bytes.indexOf(0x0a, at + 1))
    if (bytes[at + 1] === 0x0a || (bytes[at + 1] === 0x0d && bytes[at + 2] === 0x0a)) return at
  return most
}
