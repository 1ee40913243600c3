/**
 * The stem of a Russian word in lower case with е for ё. Source: the Snowball algorithm for Russian (M. Porter), compared with its reference programs.
 * A lawyer who looks for «беженец» finds «беженцам» and «беженцев».
 */
const vowels = new Set('аеиоуыэюя')

const afterA = (words: string) => words.split(' ').map((suffix) => ({ suffix, afterA: true }))
const plain = (words: string) => words.split(' ').map((suffix) => ({ suffix, afterA: false }))
interface Ending {
  readonly suffix: string
  /** Stands only after а or я, which stays. */
  readonly afterA: boolean
}
const longestFirst = (...lists: readonly (readonly Ending[])[]) => lists.flat().sort((a, b) => b.suffix.length - a.suffix.length)

const gerund = longestFirst(afterA('в вши вшись'), plain('ив ивши ившись ыв ывши ывшись'))
const adjective = longestFirst(plain('ее ие ые ое ими ыми ей ий ый ой ем им ым ом его ого ему ому их ых ую юю ая яя ою ею'))
const participle = longestFirst(afterA('ем нн вш ющ щ'), plain('ивш ывш ующ'))
const reflexive = longestFirst(plain('ся сь'))
const verb = longestFirst(
  afterA('ла на ете йте ли й л ем н ло но ет ют ны ть ешь нно'),
  plain('ила ыла ена ейте уйте ите или ыли ей уй ил ыл им ым ен ило ыло ено ят ует уют ит ыт ены ить ыть ишь ую ю'),
)
const noun = longestFirst(
  plain('а ев ов ие ье е иями ями ами еи ии и ией ей ой ий й иям ям ием ем ам ом о у ах иях ях ы ь ию ью ю ия ья я'),
)
const derivational = longestFirst(plain('ост ость'))
const superlative = longestFirst(plain('ейш ейше'))

/** Where `word` is cut: the longest ending decides, and only if it stands right; undefined where nothing is cut. */
function cut(word: string, from: number, endings: readonly Ending[]): number | undefined {
  for (const { suffix, afterA: needsA } of endings) {
    const at = word.length - suffix.length
    if (at < from || !word.endsWith(suffix)) continue
    if (!needsA) return at
    const before = word[at - 1]
    return at - 1 >= from && (before === 'а' || before === 'я') ? at : undefined
  }
  return undefined
}

/** The place after the first consonant that follows a vowel, from `from` on. */
function afterVowelConsonant(word: string, from: number): number {
  let at = from
  while (at < word.length && !vowels.has(word[at] ?? '')) at++
  while (at < word.length && vowels.has(word[at] ?? '')) at++
  return Math.min(at + 1, word.length)
}

export function stemRussian(word: string): string {
  let rv = 0
  while (rv < word.length && !vowels.has(word[rv] ?? '')) rv++
  if (rv === word.length) return word
  rv++
  const r2 = afterVowelConsonant(word, afterVowelConsonant(word, 0))
  let stem = word
  const drop = (endings: readonly Ending[], from = rv): boolean => {
    const at = cut(stem, from, endings)
    if (at === undefined) return false
    stem = stem.slice(0, at)
    return true
  }
  if (!drop(gerund)) {
    drop(reflexive)
    if (drop(adjective)) drop(participle)
    else if (!drop(verb)) drop(noun)
  }
  if (stem.length > rv && stem.endsWith('и')) stem = stem.slice(0, -1)
  drop(derivational, r2)
  if (drop(superlative)) {
    if (stem.endsWith('нн') && stem.length - 2 >= rv) stem = stem.slice(0, -1)
  } else if (stem.endsWith('нн') && stem.length - 2 >= rv) stem = stem.slice(0, -1)
  else if (stem.endsWith('ь') && stem.length > rv) stem = stem.slice(0, -1)
  return stem
}
