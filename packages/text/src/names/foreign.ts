/**
 * Names that are not Korean, across scripts: each word brought to one plain alphabet by sound and compared letter by letter.
 */
import { isHangulSyllable, jamoOf } from './hangul.ts'
import type { Token } from './tokens.ts'

const fromCyrillic: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'o',
  ж: 'j',
  з: 'z',
  и: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sh',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
}
const onsetLetters = 'k kk n d tt r m b pp s ss - j jj ch k t p h'.split(' ')
const vowelLetters = 'a e ia ie o e io ie o ua e e io u uo ue ui iu - i i'.split(' ')
const codaLetters = ['', 'k', 'n', 't', 'l', 'm', 'p', 'n']

/** The words of a name, each by sound. */
export const foreignWords = (tokens: readonly Token[]): readonly string[] => tokens.map(soundsOf).filter((word) => word !== '')

function soundsOf({ text, script }: Token): string {
  if (script === 'hangul') return plain([...text].map((unit) => (isHangulSyllable(unit) ? latinOf(unit) : '')).join(''))
  if (script === 'cyrillic') return plain([...text].map((letter) => fromCyrillic[letter] ?? letter).join(''))
  return plain(text)
}

function latinOf(syllable: string): string {
  const { on, vo, co } = jamoOf(syllable)
  return `${onsetLetters[on]}${vowelLetters[vo]}${codaLetters[co]}`.replaceAll('-', '')
}

const rules: readonly (readonly [RegExp, string])[] = [
  [/'/g, ''],
  [/sch|tsch/g, 'sh'],
  [/kh|gh/g, 'h'],
  [/zh|dzh|dj/g, 'j'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/ck|q/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c(?!h)/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/tz/g, 'ts'],
  [/ŏ|ö/g, 'o'],
  [/ŭ|ü/g, 'u'],
  [/y/g, 'i'],
  [/j(?=[aou])/g, 'j'],
  [/ee|ea/g, 'i'],
  [/oo/g, 'u'],
  [/ii+/g, 'i'],
  [/(.)\1+/g, '$1'],
]

const plain = (word: string): string => rules.reduce((text, [from, to]) => text.replace(from, to), word)

/** Pairs of neighbouring consonant classes, by which an index finds what to compare. */
export function foreignGrams(words: readonly string[]): ReadonlySet<string> {
  const grams = new Set<string>()
  for (const word of words) {
    const bones = `^${[...word]
      .map((letter) => classOf(letter))
      .join('')
      .replace(/v/g, '')}$`
    for (let at = 0; at + 2 <= bones.length; at++) grams.add(bones.slice(at, at + 2))
  }
  return grams
}

const classes = ['bpvf', 'dt', 'gkh', 'szcj', 'lr', 'mn', 'aeiou']
const classNames = 'ptkslnv'
const classOf = (letter: string): string => classNames[classes.findIndex((set) => set.includes(letter))] ?? letter
const isVowel = (letter: string): boolean => 'aeiou'.includes(letter)

/** Nats between two names: each word of the shorter against its nearest in the longer; words left over (a patronymic) cost a little. */
export function foreignCost(a: readonly string[], b: readonly string[]): number {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a]
  if (few.length === 0) return 60
  const left = [...many]
  let sum = 0
  for (const word of few) {
    let best = 0
    let bestCost = Number.POSITIVE_INFINITY
    left.forEach((other, at) => {
      const cost = wordCost(word, other)
      if (cost < bestCost) {
        best = at
        bestCost = cost
      }
    })
    sum += bestCost
    left.splice(best, 1)
  }
  return sum + left.length * (few.length > 1 ? 1.5 : 4)
}

function wordCost(a: string, b: string): number {
  if (a === b) return 0
  if (a.length === 1 || b.length === 1) return a.charAt(0) === b.charAt(0) ? 1.5 : 12
  return Math.min(14, (16 * letterCost(a, b)) / Math.max(4, Math.min(a.length, b.length)))
}

/** Edit distance in which neighbours in sound are near and vowels weigh little. */
function letterCost(a: string, b: string): number {
  let before = Float32Array.from({ length: b.length + 1 }, (_, j) => [...b.slice(0, j)].reduce((sum, letter) => sum + loss(letter), 0))
  for (let i = 1; i <= a.length; i++) {
    const x = a[i - 1] ?? ''
    const now = new Float32Array(b.length + 1)
    now[0] = (before[0] ?? 0) + loss(x)
    for (let j = 1; j <= b.length; j++) {
      const y = b[j - 1] ?? ''
      now[j] = Math.min((before[j] ?? 0) + loss(x), (now[j - 1] ?? 0) + loss(y), (before[j - 1] ?? 0) + swap(x, y))
    }
    before = now
  }
  return before[b.length] ?? 0
}

const loss = (letter: string): number => (isVowel(letter) || letter === 'h' ? 0.5 : 1)
const swap = (x: string, y: string): number => (x === y ? 0 : classOf(x) === classOf(y) ? 0.4 : isVowel(x) === isVowel(y) ? 1 : 1.4)
