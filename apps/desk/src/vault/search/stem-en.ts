/**
 * The stem of an English word in lower case. Source: M. F. Porter, An algorithm for suffix stripping, Program 14 (1980), in the form of the author's reference program.
 */
const step2: readonly (readonly [string, string])[] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['izer', 'ize'],
  ['bli', 'ble'],
  ['alli', 'al'],
  ['entli', 'ent'],
  ['eli', 'e'],
  ['ousli', 'ous'],
  ['ization', 'ize'],
  ['ation', 'ate'],
  ['ator', 'ate'],
  ['alism', 'al'],
  ['iveness', 'ive'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['aliti', 'al'],
  ['iviti', 'ive'],
  ['biliti', 'ble'],
  ['logi', 'log'],
]
const step3: readonly (readonly [string, string])[] = [
  ['icate', 'ic'],
  ['ative', ''],
  ['alize', 'al'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ful', ''],
  ['ness', ''],
]
const step4 = 'al ance ence er ic able ible ant ement ment ent ion ou ism ate iti ous ive ize'.split(' ')
const byLength = <T>(list: readonly T[], text: (one: T) => string) => [...list].sort((a, b) => text(b).length - text(a).length)
const rules2 = byLength(step2, (one) => one[0])
const rules3 = byLength(step3, (one) => one[0])
const rules4 = byLength(step4, (one) => one)

function isConsonant(word: string, at: number): boolean {
  const letter = word[at] ?? ''
  if ('aeiou'.includes(letter)) return false
  return letter !== 'y' || at === 0 || !isConsonant(word, at - 1)
}

/** How often a vowel is followed by a consonant. */
function measure(word: string): number {
  let count = 0
  let vowelBefore = false
  for (let at = 0; at < word.length; at++) {
    const consonant = isConsonant(word, at)
    if (consonant && vowelBefore) count++
    vowelBefore = !consonant
  }
  return count
}

const hasVowel = (word: string) => Array.from(word, (_, at) => isConsonant(word, at)).includes(false)
const endsDouble = (word: string) => word.length > 1 && word.at(-1) === word.at(-2) && isConsonant(word, word.length - 1)

function endsShort(word: string): boolean {
  const last = word.length - 1
  if (last < 2 || !isConsonant(word, last) || isConsonant(word, last - 1) || !isConsonant(word, last - 2)) return false
  return !'wxy'.includes(word[last] ?? '')
}

function replaceBy(word: string, rules: readonly (readonly [string, string])[]): string {
  const rule = rules.find(([suffix]) => word.endsWith(suffix))
  if (!rule) return word
  const base = word.slice(0, -rule[0].length)
  return measure(base) > 0 ? base + rule[1] : word
}

function withoutEdIng(word: string): string {
  if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word
  const base = word.endsWith('ed') ? word.slice(0, -2) : word.endsWith('ing') ? word.slice(0, -3) : undefined
  if (base === undefined || !hasVowel(base)) return word
  if (/(?:at|bl|iz)$/.test(base)) return `${base}e`
  if (endsDouble(base) && !/[lsz]$/.test(base)) return base.slice(0, -1)
  return measure(base) === 1 && endsShort(base) ? `${base}e` : base
}

export function stemEnglish(given: string): string {
  if (given.length < 3) return given
  let word = given
  if (word.endsWith('sses') || word.endsWith('ies')) word = word.slice(0, -2)
  else if (word.endsWith('s') && !word.endsWith('ss')) word = word.slice(0, -1)
  word = withoutEdIng(word)
  if (word.endsWith('y') && hasVowel(word.slice(0, -1))) word = `${word.slice(0, -1)}i`
  word = replaceBy(replaceBy(word, rules2), rules3)
  const suffix = rules4.find((one) => word.endsWith(one))
  if (suffix) {
    const base = word.slice(0, -suffix.length)
    if (measure(base) > 1 && (suffix !== 'ion' || /[st]$/.test(base))) word = base
  }
  if (word.endsWith('e')) {
    const base = word.slice(0, -1)
    if (measure(base) > 1 || (measure(base) === 1 && !endsShort(base))) word = base
  }
  return endsDouble(word) && word.endsWith('l') && measure(word) > 1 ? word.slice(0, -1) : word
}
