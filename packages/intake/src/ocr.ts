/** The door to an OCR engine, and what we make of its answer. The engine itself is plugged in by whoever runs the reading; it must never load anything. */
import { guessLang } from '@holdfast/text'
import type { RawLine } from './pdf-lines.ts'

export const ocrLangs = ['eng', 'rus', 'kor'] as const
export type OcrLang = (typeof ocrLangs)[number]

export interface OcrWord {
  readonly text: string
  /** 0 to 100. */
  readonly confidence: number
  readonly x0: number
  readonly x1: number
  readonly y0: number
  readonly y1: number
}

export interface Ocr {
  /** Languages whose data is at hand. */
  readonly langs: readonly OcrLang[]
  /** Lines of words, top to bottom. PNG, JPEG, TIFF, BMP or PNM. Rejects for a picture it cannot open. */
  readonly recognize: (image: Uint8Array, langs: readonly OcrLang[]) => Promise<readonly (readonly OcrWord[])[]>
}

/** One page of a PDF as its reader sees it, turned and put together, from 1. Rejects for a page that cannot be drawn. */
export type DrawPage = (
  pdf: Uint8Array,
  page: number,
) => Promise<{ readonly width: number; readonly height: number; readonly image: Uint8Array }>

const byLang: Readonly<Record<string, OcrLang>> = { en: 'eng', ru: 'rus', ko: 'kor' }

/** The languages to read in: the one asked for beside English, or all at hand. */
export function langsFor(ocr: Ocr, lang: string | undefined): readonly OcrLang[] {
  const wanted = byLang[lang ?? '']
  if (wanted === undefined) return ocr.langs
  const pair: readonly OcrLang[] = wanted === 'eng' ? ['eng'] : [wanted, 'eng']
  return pair.filter((one) => one === wanted || ocr.langs.includes(one))
}

export const missingLangs = (ocr: Ocr, langs: readonly OcrLang[]): readonly OcrLang[] => langs.filter((lang) => !ocr.langs.includes(lang))

/** Below this a page's language is not taken from its words. */
const sureLanguage = 0.3

/**
 * The lines of one picture. In the language told; without one in all at hand, and then once more in the language the words turn out to be in: the surer reading
 * stands. Each page for itself, for a file may hold a decision in one language and a passport in another.
 */
export async function recognizeLines(ocr: Ocr, image: Uint8Array, lang: string | undefined): Promise<readonly RawLine[]> {
  const langs = langsFor(ocr, lang)
  const first = ocrLines(await ocr.recognize(image, langs))
  if (byLang[lang ?? ''] !== undefined || langs.length < 2) return first
  const guess = guessLang(first.map(({ text }) => text).join('\n'))
  const narrow = guess.foreign === undefined && guess.score >= sureLanguage ? langsFor(ocr, guess.lang) : langs
  if (narrow.length >= langs.length || missingLangs(ocr, narrow).length > 0) return first
  const second = ocrLines(await ocr.recognize(image, narrow))
  return certaintyOf(second) >= certaintyOf(first) ? second : first
}

/** Mean certainty of lines by their length, 0 to 100. */
export function certaintyOf(lines: readonly RawLine[]): number {
  const signs = lines.reduce((sum, { text }) => sum + text.length, 0)
  return Math.round(lines.reduce((sum, { text, sure = 0 }) => sum + sure * text.length, 0) / Math.max(1, signs))
}

/** Words to lines: syllables the engine tore apart stand together again, unsure words are marked. */
export const ocrLines = (lines: readonly (readonly OcrWord[])[]): readonly RawLine[] =>
  lines.flatMap((words) => (words.length > 0 ? [lineOf(words)] : []))

/** Mean of the words' own certainty, by their length: one stray sign does not weigh like a word. */
function sureOf(words: readonly OcrWord[]): number {
  const signs = words.reduce((sum, { text }) => sum + text.length, 0)
  const sure = words.reduce((sum, { text, confidence }) => sum + Math.max(0, Math.min(100, confidence)) * text.length, 0)
  return Math.round(sure / Math.max(1, signs))
}

const isHangul = (sign: string | undefined): boolean => sign !== undefined && /[가-힣]/u.test(sign)

function lineOf(words: readonly OcrWord[]): RawLine {
  const height = middle(words.map(({ y0, y1 }) => y1 - y0)) || 1
  const torn = tornBelow(words, height)
  let text = ''
  const faint: (readonly [number, number])[] = []
  let before: OcrWord | undefined
  for (const word of words) {
    if (before) text += isTorn(before, word, torn) ? '' : ' '
    if (word.confidence < 60) faint.push([text.length, text.length + word.text.length])
    text += word.text
    before = word
  }
  const first = words[0]
  const last = words.at(-1)
  return {
    text,
    x: first?.x0 ?? 0,
    right: last?.x1 ?? 0,
    y: middle(words.map(({ y1 }) => y1)),
    size: height,
    sure: sureOf(words),
    ...(faint.length > 0 ? { faint } : {}),
  }
}

/** Hangul beside Hangul or a digit, with no more room between than two signs of one word have. */
function isTorn(before: OcrWord, word: OcrWord, torn: number): boolean {
  const [left, right] = [[...before.text].at(-1), [...word.text][0]]
  const isDigit = (sign: string | undefined): boolean => sign !== undefined && /\d/u.test(sign)
  if (!(isHangul(left) && (isHangul(right) || isDigit(right))) && !(isDigit(left) && isHangul(right)) && !(left === '(' && isHangul(right)))
    return false
  return word.x0 - before.x1 < torn
}

/** Half the room between words in this line: a line stretched to the margin has wider gaps everywhere. */
function tornBelow(words: readonly OcrWord[], height: number): number {
  const gaps = words
    .slice(1)
    .map(({ x0 }, n) => x0 - (words[n]?.x1 ?? 0))
    .sort((a, b) => a - b)
  const wide = gaps[Math.floor(gaps.length * 0.85)] ?? 0
  return Math.min(height * 0.32, Math.max(height * 0.17, wide * 0.55))
}

const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
