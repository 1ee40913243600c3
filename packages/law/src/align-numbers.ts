/** The numbers of a passage, in figures and in words of its language. */

import type { TextLang } from './document.ts'
import { foldWord } from './fold-word.ts'
import type { RuleBook } from './rule-book.ts'

export interface Numbers {
  /** In figures, or as a word for five and more: smaller words are often articles, pairs or idioms. */
  readonly printed: ReadonlySet<string>
  /** These, and the smaller words too. */
  readonly all: ReadonlySet<string>
}

const figure = /\d{1,9}(?:(?:[.,\u00a0\u202f’'](?=\d{3}(?!\d)))\d{3}){0,4}(?:[.,]\d{1,2}(?!\d))?/gu
const word = /[\p{L}\p{M}]{2,30}/gu

/** Words for numbers that are other words too: Dutch and German for attention, French for new, Italian for you are, Russian for family. */
const doubtful: ReadonlySet<string> = new Set(['acht', 'neuf', 'sei', 'семь', 'семью'])

export function numbersIn(text: string, lang: TextLang, book: RuleBook): Numbers {
  const printed = new Set<string>()
  const all = new Set<string>()
  const bare = text.replace(/:00(?!\d)/gu, '').replace(/^[^\S\n]*(?:[-–][^\S\n]*)?\(\d{1,2}\)[^\S\n]*$/gmu, '')
  for (const match of bare.matchAll(figure)) {
    const decimal = /[.,](\d{1,2})$/u.exec(match[0])?.[1]
    const whole = match[0].slice(0, match[0].length - (decimal === undefined ? 0 : decimal.length + 1)).replace(/\D/gu, '')
    const number = decimal === undefined ? String(Number(whole)) : `${Number(whole)}.${decimal}`
    printed.add(number)
    all.add(number)
    if (decimal !== undefined) for (const part of [whole, decimal]) all.add(String(Number(part)))
  }
  const { time } = book.forLang(lang)
  if (time === null) return { printed, all }
  let run: { readonly value: number; readonly word: string }[] = []
  let end = 0
  const close = (): void => {
    const [one, two] = run
    const sum = one && two && run.length === 2 && one.value % 10 === 0 && one.value >= 20 && two.value < 10 ? one.value + two.value : null
    for (const { value } of run) all.add(String(value))
    if (sum !== null) {
      printed.add(String(sum))
      all.add(String(sum))
    } else if (one && run.length === 1 && one.value >= 5 && !doubtful.has(one.word)) printed.add(String(one.value))
    run = []
  }
  for (const match of bare.matchAll(word)) {
    const folded = foldWord(match[0])
    const value = time.numbers.get(folded)
    const ordinal = time.ordinals.get(folded)
    if (ordinal !== undefined) all.add(String(ordinal))
    if (run.length > 0 && !/^[\s-]{1,3}$/u.test(bare.slice(end, match.index))) close()
    if (value !== undefined) run.push({ value, word: folded })
    else if (run.length > 0) {
      if (magnitudes.test(folded)) for (const part of run.splice(0)) all.add(String(part.value))
      else close()
    }
    end = match.index + match[0].length
  }
  close()
  return { printed, all }
}

/** Make of the number before them another one. */
const magnitudes =
  /^(?:hundred|thousand|million|hundert|tausend|million|honderd|duizend|miljoen|cent|mille|cento|mila|milion|сто|тысяч|миллион)/u
