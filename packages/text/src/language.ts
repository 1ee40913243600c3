/**
 * Which of the languages we read a text is in, from its script, its words and its letter groups. A guess is shown as a guess: the caller says so and lets a person correct it.
 */
import { type LatinLang, latinEntries, letterGroups } from './language-words.ts'

export const guessableLangs = ['en', 'ru', 'de', 'nl', 'fr', 'it', 'ko'] as const
export type GuessableLang = (typeof guessableLangs)[number]

/** Languages told from the script's own letters, so that their texts are not taken for one we read. */
export const foreignLangs = ['uk', 'be', 'kk', 'mn', 'zh', 'ja'] as const
export type ForeignLang = (typeof foreignLangs)[number]

export interface LanguageGuess {
  readonly lang: GuessableLang
  /** 0 (no evidence) to 1 (nothing speaks for another language). Below 0.3 ask a person. */
  readonly score: number
  /** Letters say that it is rather this language, which we do not read; `score` is then below 0.3. */
  readonly foreign?: ForeignLang
}

const langsByWord = new Map<string, LatinLang[]>()
for (const [lang, words] of latinEntries)
  for (const word of new Set(words.split(' '))) langsByWord.set(word, [...(langsByWord.get(word) ?? []), lang])

/** Reads at most 12 000 characters, from the start, the middle and the end, so a long file costs no more than a short one. */
export function guessLang(text: string): LanguageGuess {
  const sample = sampleOf(text)
  const { hangul, cyrillic, latin, han, kana } = countScripts(sample)
  const letters = hangul + cyrillic + latin + han + kana
  if (letters === 0) return { lang: 'en', score: 0 }
  if (han + kana > Math.max(hangul, cyrillic, latin)) return { lang: 'ko', score: 0.1, foreign: kana > 0 ? 'ja' : 'zh' }
  if (hangul > cyrillic && hangul > latin) return { lang: 'ko', score: round(hangul / letters) }
  return cyrillic > latin ? guessCyrillic(sample, round(cyrillic / letters)) : guessLatin(sample)
}

function sampleOf(text: string): string {
  if (text.length <= 12_000) return text
  const middle = text.length >> 1
  return `${text.slice(0, 4000)} ${text.slice(middle - 2000, middle + 2000)} ${text.slice(-4000)}`
}

/** Letters by script; a syllable or an ideogram counts for two. */
function countScripts(sample: string) {
  const counts = { hangul: 0, cyrillic: 0, latin: 0, han: 0, kana: 0 }
  for (let i = 0; i < sample.length; i++) {
    const unit = sample.charCodeAt(i)
    if ((unit >= 0xac00 && unit <= 0xd7a3) || (unit >= 0x1100 && unit <= 0x11ff) || (unit >= 0x3131 && unit <= 0x318e)) counts.hangul += 2
    else if (unit >= 0x0400 && unit <= 0x04ff) counts.cyrillic++
    else if ((unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0xc0 && unit <= 0x24f)) counts.latin++
    else if (unit >= 0x4e00 && unit <= 0x9fff) counts.han += 2
    else if (unit >= 0x3041 && unit <= 0x30fa) counts.kana += 2
  }
  return counts
}

const word = (words: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'giu')

/** Letters Russian does not have (counted double) and common words that need none of them. */
const foreignSigns: readonly (readonly [ForeignLang, RegExp, RegExp])[] = [
  ['be', /ў|дз/giu, word('бакі|аб|артыкул|пагадненн\\p{L}+|гэта\\p{L}*|паміж|для|дата|з|у|і|тэрмін\\p{L}*|\\p{L}+анне|\\p{L}+эння')],
  ['kk', /[әғқңұһ]/giu, word('және|бап|тараптар\\p{L}*|туралы|мерзім\\p{L}*|үшін|осы|мен')],
  ['mn', /[өү]/giu, word('дугаар|зүйл\\p{L}*|тал\\p{L}*|болон|хугацаа\\p{L}*|энэ|нь|дараах|он|сар')],
  [
    'uk',
    /[ґєї]/giu,
    word('стаття|статті|сторони|про|таке|угод\\p{L}+|народження|строки|що|та|або|для|цього|цієї|не|і|від|\\p{L}+ення|\\p{L}+ння'),
  ],
]
const sharedI = /і/giu
const ownSigns = /[ыэъё]/giu
const ownWords = word('и|на|не|что|или|статья|стороны?|сроки|о|об|в|с|от|по|для|при|\\p{L}+(?:ение|ения|ание|ания|ого|его|ться|ется|ость)')

/** A foreign letter or two in a Russian text (a name) decides nothing. */
function guessCyrillic(sample: string, score: number): LanguageGuess {
  const count = (pattern: RegExp): number => sample.match(pattern)?.length ?? 0
  const i = count(sharedI)
  const ranked = foreignSigns
    .map(([lang, letters, words]) => {
      const special = count(letters) * 2 + (lang === 'uk' || lang === 'be' ? i : 0)
      return { lang, special, points: special + count(words) * (special > 0 ? 1 : 0.6) }
    })
    .sort((a, b) => b.points - a.points)
  const [best] = ranked
  const own = count(ownSigns) * (i > 0 || (best?.lang !== 'uk' && (best?.special ?? 0) > 0) ? 0.3 : 1) + count(ownWords)
  if (best && best.points > own && best.points / sample.length > 0.03)
    return { lang: 'ru', score: Math.min(score, 0.2), foreign: best.lang }
  return { lang: 'ru', score }
}

const latinLangs: readonly LatinLang[] = ['en', 'de', 'nl', 'fr', 'it']

/** What one word says of its language: those that list it, and those with letter groups in it. */
interface WordSigns {
  /** The places of the languages in `latinLangs`. */
  readonly langs: readonly number[]
  readonly groups: readonly { readonly lang: number; readonly points: number }[]
  /** How often it stands in the sample at hand; 0 between two. */
  times: number
}

/** Words come back in every text: what each says is kept, up to a limit. */
const signs = new Map<string, WordSigns>()
const keptSigns = 20_000
const longestKept = 40

function signsOf(each: string): WordSigns {
  const kept = signs.get(each)
  if (kept !== undefined) return kept
  const groups = letterGroups.flatMap(([lang, pattern]) => {
    const found = each.match(pattern)?.length ?? 0
    return found === 0 ? [] : [{ lang: latinLangs.indexOf(lang), points: Math.min(3, found) * 0.6 }]
  })
  const made = { langs: (langsByWord.get(each) ?? []).map((lang) => latinLangs.indexOf(lang)), groups, times: 0 }
  if (each.length > longestKept) return made
  if (signs.size >= keptSigns) signs.clear()
  // A copy that is no piece of the sample: a kept piece would keep the whole of it.
  signs.set([...each].join(''), made)
  return made
}

/** Letters of Latin script, small. Written out: asking each sign for its property takes several times as long. */
const latinWord = /[a-zªµºß-öø-\u024f\u1e00-\u1eff]+/g
function guessLatin(sample: string): LanguageGuess {
  const hits = latinLangs.map(() => 0)
  const met: WordSigns[] = []
  for (const each of sample.toLowerCase().match(latinWord) ?? []) {
    const signs = signsOf(each)
    if (signs.times === 0) met.push(signs)
    signs.times += 1
  }
  for (const signs of met) {
    const { langs, groups, times } = signs
    for (const lang of langs) hits[lang] = (hits[lang] ?? 0) + (2 / langs.length) * times
    for (const { lang, points } of groups) hits[lang] = (hits[lang] ?? 0) + points * times
    signs.times = 0
  }
  const ranked = latinLangs.map((lang, i) => [lang, hits[i] ?? 0] as const).sort((a, b) => b[1] - a[1])
  const [best, second] = ranked
  if (!best || best[1] === 0) return { lang: 'en', score: 0 }
  const certainty = (best[1] - (second?.[1] ?? 0)) / best[1]
  return { lang: best[0], score: round(Math.min(1, certainty * 1.5) * Math.min(1, best[1] / 4)) }
}

const round = (value: number): number => Math.round(value * 1000) / 1000
