/** The door to an OCR engine, and what we make of its answer. The engine itself is plugged in by whoever runs the reading; it must never load anything. */
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

const byLang: Readonly<Record<string, OcrLang>> = { en: 'eng', ru: 'rus', ko: 'kor' }

/** The languages to read in: the one asked for beside English, or all at hand. */
export function langsFor(ocr: Ocr, lang: string | undefined): readonly OcrLang[] {
  const wanted = byLang[lang ?? '']
  if (wanted === undefined) return ocr.langs
  const pair: readonly OcrLang[] = wanted === 'eng' ? ['eng'] : [wanted, 'eng']
  return pair.filter((one) => one === wanted || ocr.langs.includes(one))
}

export const missingLangs = (ocr: Ocr, langs: readonly OcrLang[]): readonly OcrLang[] => langs.filter((lang) => !ocr.langs.includes(lang))

/** Words to lines: syllables the engine tore apart stand together again, unsure words are marked. */
export const ocrLines = (lines: readonly (readonly OcrWord[])[]): readonly RawLine[] =>
  lines.flatMap((words) => (words.length > 0 ? [lineOf(words)] : []))

const isHangul = (sign: string | undefined): boolean => sign !== undefined && /[가-힣]/u.test(sign)

function lineOf(words: readonly OcrWord[]): RawLine {
  const heights = words.map(({ y0, y1 }) => y1 - y0).sort((a, b) => a - b)
  const height = heights[heights.length >> 1] ?? 1
  let text = ''
  const faint: (readonly [number, number])[] = []
  let before: OcrWord | undefined
  for (const word of words) {
    if (before) text += isTorn(before, word, words, height) ? '' : ' '
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
    y: Math.max(...words.map(({ y1 }) => y1)),
    size: height,
    ...(faint.length > 0 ? { faint } : {}),
  }
}

/** Two Hangul pieces with no more room between them than two syllables of one word have. */
function isTorn(before: OcrWord, word: OcrWord, all: readonly OcrWord[], height: number): boolean {
  if (!isHangul([...before.text].at(-1)) || !isHangul([...word.text][0])) return false
  const gap = word.x0 - before.x1
  if (gap < height * 0.16) return true
  const singles = all.filter(({ text }) => [...text].length === 1 && isHangul(text)).length
  return singles > all.length * 0.6 && gap < height * 0.3
}
