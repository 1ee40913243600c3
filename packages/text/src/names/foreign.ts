/**
 * Names that are not Korean, across scripts: each word brought to one plain alphabet by sound and compared letter by letter.
 */
import type { NameRule } from './because.ts'
import { isHangulSyllable, jamoOf } from './hangul.ts'
import { surnames } from './korean-looking.ts'
import { surnamesWritten } from './systems.ts'
import { cyrillicLetters } from './tables/cyrillic-letters.ts'
import { hangulByDiasporaName, isDiasporaForm, nominative } from './tables/koryo-saram.ts'
import type { Token } from './tokens.ts'

const fromCyrillic: Readonly<Record<string, string>> = { ...cyrillicLetters, ё: 'o', ж: 'j', х: 'h', ц: 'ts', щ: 'sh', ъ: '', ы: 'i' }
const onsetLetters = 'k kk n d tt r m b pp s ss - j jj ch k t p h'.split(' ')
const vowelLetters = 'a e ia ie o e io ie o ua e e io u uo ue ui iu - i i'.split(' ')
const codaLetters = ['', 'k', 'n', 't', 'l', 'm', 'p', 'n']

export interface ForeignWord {
  readonly sound: string
  /** The Korean family names the word may be (Цой, Choi, 최). */
  readonly families: readonly string[]
  /** As only the diaspora writes a family name: Цой, Хегай. */
  readonly isDiaspora: boolean
  /** What the word may be declined from, by sound. */
  readonly stems: readonly string[]
  readonly isPatronymic: boolean
}
export type ForeignName = readonly ForeignWord[]

/** The words of a name, each by sound. */
export const foreignName = (tokens: readonly Token[]): ForeignName =>
  tokens.flatMap(partsOf).flatMap((token) => {
    const sound = soundsOf(token)
    const isPatronymic = /(?:ович|евич|овна|евна|ична|инична)(?:а|у|ем|ой|е|ы)?$|(?:ovich|evich|ovna|evna)$/u.test(token.text)
    if (sound === '') return []
    const declinedFrom = token.script === 'cyrillic' ? nominative(token.text) : [token.text]
    const stems = declinedFrom.slice(1).map((text) => soundsOf({ ...token, text }))
    return [{ sound, stems, families: familiesOf(token), isDiaspora: declinedFrom.some(isDiasporaForm), isPatronymic }]
  })

/** A Korean family name at the head of a word in Hangul (최빅토르) is a word of its own. */
function partsOf(token: Token): readonly Token[] {
  const [first = '', ...rest] = [...token.text]
  if (token.script !== 'hangul' || rest.length === 0 || !surnames.has(first)) return [token]
  return [
    { ...token, text: first },
    { ...token, text: rest.join('') },
  ]
}

function familiesOf({ text, script }: Token): readonly string[] {
  if (script === 'hangul') return text.length === 1 && surnames.has(text) ? [text] : []
  if (script === 'latin') return surnamesWritten(text, 'latin')
  if (script !== 'cyrillic') return []
  return nominative(text).flatMap((stem) => [...(hangulByDiasporaName(stem) ?? []), ...surnamesWritten(stem, 'cyrillic')])
}

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

/** Pairs of neighbouring consonant classes, and the family names, by which an index finds what to compare. */
export function foreignGrams(name: ForeignName): ReadonlySet<string> {
  const grams = new Set<string>()
  for (const { sound, families } of name) {
    const bones = `^${[...sound]
      .map((letter) => classOf(letter))
      .join('')
      .replace(/v/g, '')}$`
    for (let at = 0; at + 2 <= bones.length; at++) grams.add(bones.slice(at, at + 2))
    for (const family of families) grams.add(`=${family}`)
  }
  return grams
}

const classes = ['bpvf', 'dt', 'gkh', 'szcj', 'lr', 'mn', 'aeiou']
const classNames = 'ptkslnv'
const classOf = (letter: string): string => classNames[classes.findIndex((set) => set.includes(letter))] ?? letter
const isVowel = (letter: string): boolean => 'aeiou'.includes(letter)

export interface ForeignMatch {
  readonly cost: number
  readonly rules: readonly NameRule[]
}

/** What two names with one Korean family name and nothing else in common cost: worth showing, never worth believing. */
const familyNameAlone = 11

/** Nats between two names: each word of the shorter against its nearest in the longer; words left over cost a little, a patronymic hardly anything. */
export function foreignCost(a: ForeignName, b: ForeignName): ForeignMatch {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a]
  if (few.length === 0) return { cost: 60, rules: [] }
  const left = [...many]
  let sum = 0
  let family = false
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
    const other = left[best]
    if (other && sharesFamily(word, other)) family = true
    sum += bestCost
    left.splice(best, 1)
  }
  const spare = left.reduce((total, { isPatronymic }) => total + (isPatronymic ? 0.7 : few.length > 1 ? 1.5 : 4), 0)
  const cost = sum + spare
  const diaspora: readonly NameRule[] = [...a, ...b].some(({ isDiaspora }) => isDiaspora) ? ['koryo-saram'] : []
  if (family && (cost > familyNameAlone || many.length === 1))
    return { cost: Math.min(cost, familyNameAlone), rules: ['family-name-alone', ...diaspora] }
  return { cost, rules: family ? ['not-korean', ...diaspora] : ['not-korean'] }
}

const sharesFamily = (a: ForeignWord, b: ForeignWord): boolean => a.families.some((family) => b.families.includes(family))

function wordCost(a: ForeignWord, b: ForeignWord): number {
  if (a.sound === b.sound) return 0
  if (sharesFamily(a, b)) return 0.6
  const declined = Math.min(
    ...a.stems.map((stem) => soundCost(stem, b.sound)),
    ...b.stems.map((stem) => soundCost(a.sound, stem)),
    ...a.stems.flatMap((x) => b.stems.map((y) => soundCost(x, y))),
  )
  return Math.min(soundCost(a.sound, b.sound), 0.6 + declined)
}

function soundCost(x: string, y: string): number {
  if (x === y) return 0
  if (x.length === 1 || y.length === 1) return x.charAt(0) === y.charAt(0) ? 1.5 : 12
  return Math.min(14, (16 * letterCost(x, y)) / Math.max(4, Math.min(x.length, y.length)))
}

/** Edit distance in which neighbours in sound are near and vowels weigh little. Words are cut at 32 letters. */
function letterCost(a: string, b: string): number {
  const [x, y] = [a.slice(0, 32), b.slice(0, 32)]
  let before = [0]
  for (let j = 1; j <= y.length; j++) before[j] = (before[j - 1] ?? 0) + loss(y[j - 1] ?? '')
  for (let i = 1; i <= x.length; i++) {
    const own = x[i - 1] ?? ''
    const now = [(before[0] ?? 0) + loss(own)]
    for (let j = 1; j <= y.length; j++) {
      const other = y[j - 1] ?? ''
      now[j] = Math.min((before[j] ?? 0) + loss(own), (now[j - 1] ?? 0) + loss(other), (before[j - 1] ?? 0) + swap(own, other))
    }
    before = now
  }
  return before[y.length] ?? 0
}

const loss = (letter: string): number => (isVowel(letter) || letter === 'h' ? 0.5 : 1)
const swap = (x: string, y: string): number => (x === y ? 0 : classOf(x) === classOf(y) ? 0.4 : isVowel(x) === isVowel(y) ? 1 : 1.4)
