/** The marks lists begin with: `1.`, `(1)`, `1)`, `a.`, `(a)`, `а)`, `i.`, `1.1`, `①`, `가.`, dashes and bullets. */
import { isRoman, romanValue } from './headings.ts'

export type MarkerStyle = 'N.' | '(N)' | 'N)' | 'N°' | 'N ' | 'Nx' | 'N.N' | 'a.' | '(a)' | 'a)' | 'i.' | '(i)' | 'i)' | '①' | '§' | '–'

export interface Marker {
  readonly style: MarkerStyle
  /** As printed, without punctuation. */
  readonly num: string
  /** Place in its series from 1; 0 for a dash. */
  readonly ordinal: number
  /** Characters the mark takes, with the space after it. */
  readonly length: number
  /** The same mark read as a roman number (`i`, `v`), when it may be either. */
  readonly roman?: number
}

const lead = /^(?:[-–—−•▪◦](?=[\s\p{L}(«„“])|\*(?=\s))\s*(?:[–—−•-]\s+)?/u
const decimal = /^(\d{1,3}(?:\.\d{1,3}){1,3})[.)]?(?=\s|$|\p{L})\s*/u
const digits = /^[*_]{0,2}(?:\((\d{1,3})\)|(\d{1,3})([.)°])(?!\d)|(\d{1,2})(?=\s+[\p{Lu}«„“"])|(\d{1,2})(?=\p{Ll}{2}))[*_]{0,2}[.)]?\s*/u
const letter = /^[*_]{0,2}(?:\((\p{L}{1,4})\)|(\p{L}{1,4})([.)]))[*_]{0,2}[.)]?\s*/u
const circled = /^([①-⑳])\s*/u
const superscript = /^(?:<sup>(\d{1,2})<\/sup>|([¹²³⁴-⁹]{1,2}))\s*/u
const latin = 'abcdefghijklmnopqrstuvwxyz'
const cyrillic = 'абвгдежзиклмнопрстуфхцчшщэюя'
const korean = '가나다라마바사아자차카타파하'

/** How nearly every line begins: with a word, and neither a full stop nor a bracket as near as a mark has it. */
const word = /^\p{L}[^.)]{4}/u

/** The mark a line of words begins with; `null` when it begins with none. A dash before a number (`- 1)`) is dropped from the mark. */
export function markerOf(line: string): Marker | null {
  if (word.test(line)) return null
  const words = line.length > 40 ? line.slice(0, 40) : line
  const dash = lead.exec(words)
  if (dash) {
    const inner = /^.\s/u.test(words) ? markOf(words.slice(dash[0].length)) : null
    if (inner && inner.style !== 'N ' && inner.style !== 'Nx') return { ...inner, length: dash[0].length + inner.length }
    return { style: '–', num: '–', ordinal: 0, length: dash[0].length }
  }
  return markOf(words)
}

function markOf(words: string): Marker | null {
  const dotted = decimal.exec(words)
  if (dotted?.[1] !== undefined)
    return { style: 'N.N', num: dotted[1], ordinal: Number(dotted[1].split('.').at(-1)), length: dotted[0].length }
  const number = digits.exec(words)
  if (number) {
    const [whole, bracketed, plain, sign, spaced, glued] = number
    const num = bracketed ?? plain ?? spaced ?? glued ?? ''
    const style =
      bracketed !== undefined ? '(N)' : sign === '.' ? 'N.' : sign === ')' ? 'N)' : sign === '°' ? 'N°' : spaced !== undefined ? 'N ' : 'Nx'
    return { style, num, ordinal: Number(num), length: whole.length }
  }
  const raised = superscript.exec(words)
  if (raised) {
    const num = raised[1] ?? [...(raised[2] ?? '')].map((sign) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(sign)).join('')
    return { style: 'N ', num, ordinal: Number(num), length: raised[0].length }
  }
  const ring = circled.exec(words)
  if (ring?.[1] !== undefined) return { style: '①', num: ring[1], ordinal: ring[1].charCodeAt(0) - 0x245f, length: ring[0].length }
  const lettered = letter.exec(words)
  return lettered ? letterMark(lettered) : null
}

function letterMark(match: RegExpExecArray): Marker | null {
  const [whole, bracketed, plain, sign] = match
  const num = bracketed ?? plain ?? ''
  const shape = bracketed !== undefined ? '(' : sign === ')' ? ')' : '.'
  const low = num.toLowerCase()
  if (num.length === 1 || (num.length === 2 && low[0] === low[1] && latin.includes(low[0] ?? '?'))) {
    const place = placeOf(low[0] ?? '')
    if (place === 0) return null
    if (shape === '.' && num !== low) return null
    const ordinal = num.length === 2 ? 26 + place : place
    const base: Marker = { style: shape === '(' ? '(a)' : shape === ')' ? 'a)' : 'a.', num, ordinal, length: whole.length }
    return isRoman(low) ? { ...base, roman: romanValue(low) } : base
  }
  if (!/^[ivxl]{2,5}$/u.test(low) || !isRoman(low)) return null
  return { style: shape === '(' ? '(i)' : shape === ')' ? 'i)' : 'i.', num, ordinal: romanValue(low), length: whole.length }
}

function placeOf(sign: string): number {
  for (const alphabet of [latin, cyrillic, korean]) {
    const at = alphabet.indexOf(sign)
    if (at >= 0) return at + 1
  }
  return 0
}

/** The roman style beside a letter style. */
export function romanStyle(style: MarkerStyle): MarkerStyle {
  return style === '(a)' ? '(i)' : style === 'a)' ? 'i)' : 'i.'
}

export const isNumeric = (style: MarkerStyle): boolean => style.includes('N') || style === '①'
