/**
 * How text becomes words of the index. Letters and digits count, case and accents of Latin letters do not, ё is е. A run of Korean, Chinese or Japanese
 * letters becomes its overlapping pairs, because a word is looked for inside a longer one: 송환 in 강제송환.
 */
import { stemEnglish } from './stem-en.ts'
import { stemRussian } from './stem-ru.ts'

const separator = 0
const letter = 1
const east = 2
const eastern =
  /[\u1100-\u11ff\u2e80-\u2fdf\u3005-\u3007\u3040-\u30ff\u3130-\u318f\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff]/u

const kinds = new Uint8Array(65_536)
for (let code = 0; code < kinds.length; code++) {
  const text = String.fromCharCode(code)
  // Halves of characters beyond the first plane are letters: such a character stays in one piece.
  if (code >= 0xd800 && code <= 0xdfff) kinds[code] = letter
  else if (eastern.test(text)) kinds[code] = east
  else if (/[\p{L}\p{N}\p{M}]/u.test(text)) kinds[code] = letter
}

/** A longer word is cut: it is no word but data. */
const longest = 120
const accented = /[\u00c0-\u024f\u1e00-\u1eff]/

export interface Word {
  readonly text: string
  readonly kind: 'word' | 'pair' | 'single'
}

/** Lower case, compatibility forms unified (full-width digits, jamo to syllables), ё to е. */
export const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll('ё', 'е')

const bare = (word: string): string => (accented.test(word) ? word.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC') : word)

/** Every word in order. A single eastern letter alone is a `single`. */
export function wordsOf(text: string, take: (text: string, kind: Word['kind']) => void): void {
  const clean = folded(text)
  let at = 0
  while (at < clean.length) {
    const kind = kinds[clean.charCodeAt(at)] ?? separator
    if (kind === separator) {
      at++
      continue
    }
    let end = at + 1
    while (end < clean.length && kinds[clean.charCodeAt(end)] === kind) end++
    if (kind === letter) take(bare(clean.slice(at, Math.min(end, at + longest))), 'word')
    else if (end - at === 1) take(clean.slice(at, end), 'single')
    else for (let pair = at; pair < end - 1; pair++) take(clean.slice(pair, pair + 2), 'pair')
    at = end
  }
}

export function wordList(text: string): readonly Word[] {
  const words: Word[] = []
  wordsOf(text, (one, kind) => words.push({ text: one, kind }))
  return words
}

const russian = /^[а-я]{3,}$/
const english = /^[a-z]{3,}$/

/**
 * Under what else a word of the index is found: a Russian or English word under its stem, an eastern pair under its second letter. Undefined: only as it stands.
 */
export function stemOf(word: string, kind: Word['kind']): string | undefined {
  if (kind === 'pair') return `~${word[1]}`
  if (russian.test(word)) return stemRussian(word)
  return english.test(word) ? stemEnglish(word) : undefined
}

const endsInCase = /(?:ов|ев|ин|ын)$/

/**
 * Under which stems the other forms of a word may stand, and which word may be one of them. Names in -ов, -ин are cut differently in each form (Иванов, Иванова), and a vowel
 * comes and goes in others (беженец, беженца; ребёнок, ребёнка): both are looked for. A stem that no word has costs nothing.
 */
export function relatives(word: string): { readonly stems: readonly string[]; readonly words: readonly string[] } {
  if (!russian.test(word)) {
    const stem = stemOf(word, 'word')
    return { stems: stem === undefined ? [] : [...new Set([stem, word])], words: [] }
  }
  const stem = stemRussian(word)
  const stems = new Set([stem, word])
  const turns: readonly (readonly [RegExp, string])[] = [
    [/([аеиоуыэюя])ец$/, '$1йц'],
    [/([^аеиоуыэюя])ец$/, '$1ц'],
    [/йц$/, 'ец'],
    [/([^аеиоуыэюяй])ц$/, '$1ец'],
    [/([^аеиоуыэюя])[оеё]к$/, '$1к'],
    [/([^аеиоуыэюя])к$/, '$1ок'],
  ]
  for (const [from, to] of turns) if (from.test(stem)) stems.add(stem.replace(from, to))
  return { stems: [...stems], words: endsInCase.test(stem) && stem !== word ? [stem] : [] }
}
