/**
 * Words brought to one shape, so that the same name written by other hands compares equal: no marks, no case, no invisible characters,
 * full-width and conjoined letters as plain ones, and look-alike letters of another script inside a word as the letters they pass for.
 */

const invisible = /\p{Default_Ignorable_Code_Point}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu
/** Cyrillic and Greek letters that look like Latin ones. Source: Unicode Technical Standard 39, confusables, the letters of names. */
const likeLatin = new Map(
  Object.entries({
    а: 'a',
    в: 'b',
    с: 'c',
    е: 'e',
    н: 'h',
    і: 'i',
    ј: 'j',
    к: 'k',
    м: 'm',
    о: 'o',
    р: 'p',
    ѕ: 's',
    т: 't',
    у: 'y',
    х: 'x',
    ԁ: 'd',
    ԛ: 'q',
    ԝ: 'w',
    һ: 'h',
    α: 'a',
    β: 'b',
    ε: 'e',
    η: 'n',
    ι: 'i',
    κ: 'k',
    μ: 'm',
    ν: 'v',
    ο: 'o',
    ρ: 'p',
    τ: 't',
    υ: 'u',
    χ: 'x',
  }),
)
const likeCyrillic = new Map(
  Object.entries({ a: 'а', b: 'в', c: 'с', e: 'е', h: 'н', i: 'і', k: 'к', m: 'м', o: 'о', p: 'р', t: 'т', y: 'у', x: 'х' }),
)
/** Letters that no decomposition takes apart. */
const plain = new Map(
  Object.entries({ ł: 'l', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', ħ: 'h', ŧ: 't', ё: 'е', ŋ: 'n' }),
)

const latin = /\p{Script=Latin}/u
const cyrillic = /\p{Script=Cyrillic}/u
const greek = /\p{Script=Greek}/u
const simple = /^[a-z0-9]*$/

/** The folded word; what cannot be folded (a lone surrogate) stays as it is. */
export function fold(word: string): string {
  const lower = word.toLowerCase()
  if (simple.test(lower)) return lower
  const bare = lower
    .replace(invisible, '')
    .normalize('NFKD')
    // A letter of its own, not an и with a mark: the cases of Russian end in it.
    .replaceAll('и\u0306', 'й')
    .replace(/(?![\u1100-\u11ff])[\p{M}ʼʻ’‘'`´ʹ]/gu, '')
    .normalize('NFKC')
  const letters = [...bare].map((letter) => plain.get(letter) ?? letter).join('')
  const [isLatin, isCyrillic] = [latin.test(letters), cyrillic.test(letters)]
  if (isLatin && (isCyrillic || greek.test(letters))) return oneScript(letters)
  return letters
}

/** A word in two alphabets: taken as the one most of its letters can only belong to. */
function oneScript(word: string): string {
  let [onlyLatin, onlyCyrillic] = [0, 0]
  for (const letter of word) {
    if (latin.test(letter) && !likeCyrillic.has(letter)) onlyLatin++
    if (cyrillic.test(letter) && !likeLatin.has(letter)) onlyCyrillic++
  }
  const table = onlyCyrillic > onlyLatin ? likeCyrillic : likeLatin
  return [...word].map((letter) => table.get(letter) ?? letter).join('')
}

/** A whole word of look-alikes (Сосо for Coco) in the other alphabet, where every letter has a twin. */
export function twin(word: string): string | undefined {
  const table = cyrillic.test(word) ? likeLatin : latin.test(word) ? likeCyrillic : undefined
  if (!table) return undefined
  let other = ''
  for (const letter of word) {
    const like = table.get(letter)
    if (like === undefined) return undefined
    other += like
  }
  return other
}
