/** Invented case-like records for the bench: the same number gives the same record. Words follow Zipf's law; Russian ones are inflected, Korean ones carry particles. */
import { SeededRandom } from '../packages/vault/src/sim/random.ts'

const syllables = {
  en: 'ba de fi go ku la me ni po ra se ti vo wa xe yo za cho shi tre blo'.split(' '),
  ru: 'ба ве го де жи за ко лу ме но пе ра се ти фу хо ча ша ве ро ла'.split(' '),
  ko: [...'강제송환난민보호인도국경경찰위험가족증언신청협정국가법원변호'],
}
const endings = { en: ['', 's', 'ed', 'ing'], ru: ['', 'а', 'у', 'ом', 'ов', 'ам', 'ами'], ko: ['', '은', '를', '에', '의', '에서'] }
type Lang = keyof typeof syllables
const langs: readonly Lang[] = ['en', 'ru', 'ko']

const stems = Object.fromEntries(
  langs.map((lang) => {
    const random = new SeededRandom(lang.charCodeAt(0))
    return [
      lang,
      Array.from({ length: 20_000 }, () => Array.from({ length: 2 + random.below(3) }, () => random.pick(syllables[lang]) ?? '').join('')),
    ]
  }),
) as Record<Lang, string[]>

function word(random: SeededRandom, lang: Lang): string {
  // Zipf: rank r with weight 1/r, by inversion.
  const rank = Math.floor(Math.exp(random.next() * Math.log(stems[lang].length))) - 1
  return (stems[lang][Math.max(0, rank)] ?? '') + (random.pick(endings[lang]) ?? '')
}

const sentence = (random: SeededRandom, lang: Lang, words: number) => Array.from({ length: words }, () => word(random, lang)).join(' ')

export function recordAt(number: number): Record<string, string> {
  const random = new SeededRandom(number * 7919 + 1)
  const lang = langs[number % 3] ?? 'en'
  const size = { en: 640, ru: 400, ko: 470 }[lang]
  return {
    name: sentence(random, lang, 3),
    reference: `HF-${2000 + (number % 26)}-${number}`,
    place: word(random, lang),
    date: `20${10 + (number % 16)}-${String(1 + (number % 12)).padStart(2, '0')}-${String(1 + (number % 28)).padStart(2, '0')}`,
    statement: sentence(random, lang, size),
  }
}

export const textOf = (fields: Readonly<Record<string, string>>): string => Object.values(fields).join('\n')

/** Names, references, beginnings, pairs of words and phrases that occur. */
export function queriesFrom(count: number, wanted: number): readonly string[] {
  const random = new SeededRandom(42)
  return Array.from({ length: wanted }, (_, at) => {
    const record = recordAt(random.below(count))
    const words = (record.statement ?? '').split(' ')
    const from = random.below(words.length - 2)
    const one = words[from] ?? ''
    const ways = [
      one,
      record.name ?? '',
      `"${record.reference}"`,
      `${one.slice(0, Math.max(2, one.length - 1))}*`,
      `${one} ${words[from + 9] ?? ''}`,
      `"${one} ${words[from + 1] ?? ''}"`,
    ]
    return ways[at % ways.length] ?? one
  })
}
