/** Bytes of a text file in any encoding we know; what is guessed says so. */
import { err, ok, type Result } from '@holdfast/core'
import { decodeText, guessEncoding } from '@holdfast/text'
import { detect } from 'jschardet'
import type { EncodingShown, IntakeError } from './document.ts'
import { concat } from './zip.ts'

export interface DecodedAny {
  readonly text: string
  readonly encoding: EncodingShown
}

/**
 * @param declared the encoding the file names itself, if any: a vote, not the truth
 * @returns `intake.empty`, `intake.encoding` when no reading looks like text, as of bytes by chance
 */
export function decodeAny(bytes: Uint8Array, declared?: string): Result<DecodedAny, IntakeError> {
  const strict = decodeText(bytes)
  if (strict.ok && !isFullOfControls(strict.value.text) && !isNoWriting(strict.value.text)) {
    const marked = strict.value.encoding === 'utf-8' || bytes[0] === 0xff || bytes[0] === 0xfe
    const isOne = marked || !changesWriting(strict.value.text)
    const score = isOne ? (marked ? 1 : 0.97) : ofTwo
    return ok({ text: strict.value.text, encoding: { name: strict.value.encoding, score, isCertain: isOne, others: [] } })
  }
  if (!strict.ok && strict.error.code === 'text-empty') return err({ code: 'intake.empty' })
  const torn = strict.ok ? undefined : tornUtf8(bytes)
  if (torn !== undefined) return ok({ text: torn, encoding: { name: 'utf-8', score: 0.9, isCertain: false, others: [] } })
  const guess = guessEncoding(bytes, voteOf(bytes, declared))
  if (!guess || guess.text.trim() === '' || isFullOfControls(guess.text, 0.02) || isNoWriting(guess.text))
    return err({ code: 'intake.encoding' })
  const { encoding, text, others } = guess
  const isOfTwo = encoding.startsWith('utf-16') ? changesWriting(text) : holdsUtf8Words(bytes)
  const score = isOfTwo ? Math.min(guess.score, ofTwo) : guess.score
  return ok({
    text: text.replaceAll('\u0000', '\ufffd'),
    encoding: { name: encoding, score, isCertain: score >= 0.95, others: others.map((one) => ({ name: one.encoding, sample: one.text })) },
  })
}

/** Cyrillic in UTF-16 without a mark is valid UTF-8: letters and signs of control by turns. Bytes of no text at all read as letters of some old encoding, with every tenth a sign of control. */
function isFullOfControls(text: string, share = 0.1): boolean {
  let count = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x20 && unit !== 9 && unit !== 10 && unit !== 12 && unit !== 13) count++
  }
  return count > text.length * share
}

/** Pairs of any bytes are letters of UTF-16, but every twentieth is one that no script has, or half of one. */
function isNoWriting(text: string): boolean {
  const looked = text.slice(0, 20_000)
  return (looked.match(/[\p{Cn}\p{Co}\p{Cs}\ufffd]/gu)?.length ?? 0) > looked.length * 0.02
}

/** How sure a reading may be of bytes that look like two encodings one behind the other: somebody pasted or appended to a file. */
const ofTwo = 0.6

/** Words of three letters and more that are whole UTF-8 stand in what is not UTF-8: by chance that is rarer than one word in a hundred in any old encoding. */
function holdsUtf8Words(bytes: Uint8Array): boolean {
  const looked = bytes.length > mostLooked * 2 ? concat([bytes.subarray(0, mostLooked), bytes.subarray(-mostLooked)]) : bytes
  let [words, whole] = [0, 0]
  for (let at = 0; at < looked.length; ) {
    if ((looked[at] ?? 0) < 0x80) {
      at++
      continue
    }
    let end = at
    while (end < looked.length && (looked[end] ?? 0) >= 0x80) end++
    if (end - at >= 6) {
      words++
      if (isUtf8(looked.subarray(at, end))) whole++
    }
    at = end
  }
  return whole >= 5 && whole > words * 0.05
}
const mostLooked = 500_000

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Stretches of Chinese characters in one and none in another, as when UTF-8 stands behind UTF-16: two letters to a sign. */
function changesWriting(text: string): boolean {
  let [odd, plain] = [0, 0]
  const step = Math.max(stretch, Math.floor(text.length / 400))
  for (let at = 0; at + stretch <= text.length; at += step) {
    const share = (text.slice(at, at + stretch).match(/[\p{Script=Han}\p{Cn}\p{Co}\ufffd]/gu)?.length ?? 0) / stretch
    if (share > 0.6) odd++
    if (share < 0.05) plain++
  }
  return odd > 0 && plain > 0
}
const stretch = 100

/** UTF-8 with a few bytes lost: still UTF-8, and said to be damaged. */
function tornUtf8(bytes: Uint8Array): string | undefined {
  if (bytes.indexOf(0) >= 0) return undefined
  const text = new TextDecoder('utf-8').decode(bytes)
  let lost = 0
  let wide = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 0xfffd) lost++
    else if (unit >= 0x80) wide++
  }
  return lost > 0 && wide >= 8 && lost <= Math.max(2, wide * 0.02) ? text : undefined
}

const ours: Readonly<Record<string, string>> = {
  'windows-1251': 'windows-1251',
  cp1251: 'windows-1251',
  'koi8-r': 'koi8-r',
  'koi8-u': 'koi8-r',
  ibm866: 'ibm866',
  cp866: 'ibm866',
  'euc-kr': 'euc-kr',
  cp949: 'euc-kr',
  'ks_c_5601-1987': 'euc-kr',
  uhc: 'euc-kr',
  'windows-1252': 'windows-1252',
  'iso-8859-1': 'windows-1252',
  'iso-8859-5': 'iso-8859-5',
  'x-mac-cyrillic': 'x-mac-cyrillic',
  maccyrillic: 'x-mac-cyrillic',
}

function voteOf(bytes: Uint8Array, declared: string | undefined): string | undefined {
  const named = declared === undefined ? undefined : ours[declared.trim().toLowerCase()]
  if (named) return named
  try {
    return ours[(detect(bytes.subarray(0, 40_000)).encoding ?? '').toLowerCase()]
  } catch {
    return undefined
  }
}
