/** Every form a known entity may stand in, as rows of folded words. */
import type { MayStand } from '../../names/forms.ts'
import { isKoreanLooking } from '../../names/korean-looking.ts'
import { readName } from '../../names/read-name.ts'
import { surnamesWritten } from '../../names/systems.ts'
import type { Kind } from '../kind.ts'
import { isIn, listsOf } from '../tagger/lexicon.ts'
import { tokensOf } from '../tagger/tokens.ts'
import { inCyrillic } from './across-scripts.ts'
import { dayForms, daysOf, knownMonthOf, monthForms, yearForms } from './date-forms.ts'
import { russianForms } from './endings.ts'
import { type KnownEntity, kindOfText } from './entity.ts'
import { fold } from './fold.ts'
import { holdsHan, readAs, wordsOfToken } from './han.ts'
import { personForms } from './name-forms.ts'
import { madeFromPlace } from './place-adjectives.ts'
import { isHangulKnown, otherScripts, placeCores } from './place-forms.ts'
import { addressedKo, shortNamesOf } from './short-names.ts'

export interface Form {
  readonly words: readonly string[]
  /** Must begin with a capital in the text: a family name that is also a common word. */
  readonly capital: boolean
  /** Words of a name, of which each may stand in any Russian case. */
  readonly inflects: boolean
  /** Words that may stand in the other of the Latin and Russian alphabets. */
  readonly across?: boolean
  readonly isPerson?: boolean
  readonly isPlace?: boolean
  /** Its Hangul is known, and need not be guessed from how it sounds. */
  readonly isHangulKnown?: boolean
}

const titleWords = new Set(
  'mr mrs ms miss messrs dr prof professor sir lady lord dame mme господин господина госпожа гражданин гражданка гр'.split(' '),
)
const small = new Set(
  'a an the of in at on and or to for by from with its his her their about approximately over under some no nr'.split(' '),
)
const particles = new Set('van von de der den del della di da dos du la le al el bin ben ibn af zu ter ten'.split(' '))

export const wordsOf = (text: string): readonly string[] =>
  tokensOf(text)
    .filter((token) => /^[\p{L}\p{M}\p{N}\u200b\u200d]/u.test(token.text))
    .flatMap((token) => piecesFolded(token.text))
    .filter((word) => word !== '')

const piecesFolded = (word: string): readonly string[] =>
  wordsOfToken(word).map(({ text }) => (holdsHan(word) ? text.normalize('NFKC') : fold(text)))

/** The same for a form we made ourselves, of letters and plain signs: its words come again and again. */
export function wordsOfMade(form: string): readonly string[] {
  const words: string[] = []
  for (const [word] of form.matchAll(/[\p{L}\p{M}]+|\p{N}+/gu)) {
    if (holdsHan(word)) {
      words.push(...piecesFolded(word))
      continue
    }
    const folded = madeWords.get(word) ?? fold(word)
    if (madeWords.size > 50_000) madeWords.clear()
    madeWords.set(word, folded)
    if (folded !== '') words.push(folded)
  }
  return words
}
const madeWords = new Map<string, string>()

/**
 * The forms of one entity; the first is the longest it was given in.
 *
 * @param mayStand whether the words of a piece stand in the text that will be searched; of a person's spellings the others are not made
 */
export function formsOf(entity: KnownEntity, mayStand?: MayStand): readonly Form[] {
  const forms: Form[] = []
  for (const text of [entity.text, ...(entity.aliases ?? [])]) {
    const kind = entity.kind ?? kindOfText(text)
    if (entity.kind === undefined && kind !== 'place' && mayBePlace(text, kind))
      forms.push(...literalForms(text, 'place'), ...placeRows(text))
    const [from, isKnown] = [forms.length, kind === 'place' && placeCores(text).some(isHangulKnown)]
    forms.push(...literalForms(text, kind))
    if (kind === 'person') forms.push(...nameRows(text, mayStand))
    if (kind === 'code') forms.push(...digitRows(text), ...codeRows(text))
    if (kind === 'place') forms.push(...placeRows(text))
    if (isKnown) forms.splice(from, forms.length, ...forms.slice(from).map((form) => ({ ...form, isHangulKnown: true })))
    if (kind === 'date') forms.push(...dateRows(text))
  }
  return [...forms, ...joinedForms(forms), ...readForms(forms)].filter(({ words }) => words.some((word) => !small.has(word)))
}

/** A name in Hangul by the characters it may be read from: 김철수 stands as 金哲洙. */
const readForms = (forms: readonly Form[]): readonly Form[] =>
  forms
    .filter(({ words, inflects }) => inflects && words.length === 1 && /^[가-힣]{2,8}$/u.test(words[0] ?? ''))
    .map(({ words }) => ({ words: [...(words[0] ?? '')].map(readAs), capital: false, inflects: false }))

/** A place without what it is, in other scripts, as an adjective, by its people. */
function placeRows(text: string): readonly Form[] {
  const cores = placeCores(text)
  const rows = cores.map((name) => ({ ...rowOf(name, true), isPlace: true }))
  const others = [...new Set(cores.flatMap(otherScripts))].map((name) => ({ ...rowOf(name, true), isPlace: true, isHangulKnown: true }))
  return [...rows, ...others, ...[...rows, ...others].flatMap(fromPlace)]
}

function fromPlace({ words }: Form): readonly Form[] {
  const last = words.at(-1) ?? ''
  const ahead = words.slice(0, -1)
  // Vladivostok may be known in Latin letters only.
  const made = madeFromPlace(/^[a-z]{5,}$/u.test(last) ? inCyrillic(last) : last)
  const people = /^[a-z]{5,}$/u.test(last) ? ['er', 'ers', 'ite', 'ites'].map((end) => last + end) : []
  return [
    ...made.map((word) => ({ words: [...ahead, word], capital: false, inflects: false })),
    ...(ahead.length === 1 ? made.map((word) => ({ words: [ahead[0] + word], capital: false, inflects: false })) : []),
    ...people.map((word) => ({ words: [...ahead, word], capital: true, inflects: false })),
  ]
}

/** Written as one word: 유즈노사할린스크, Yuzhnosakhalinsk. */
const joinedForms = (forms: readonly Form[]): readonly Form[] =>
  forms
    .filter(({ words, across }) => across && words.length > 1 && words.length <= 4 && words.every((word) => word.length > 1))
    .map((form) => ({ ...form, words: [form.words.join('')], capital: true }))

/** Given without its kind: a name in Russian or Korean letters, or of one word no list knows, may be a place; that it is one too only helps to find it. */
function mayBePlace(text: string, kind: Kind): boolean {
  const words = wordsOf(text)
  if (!/^(?:person|other|organisation)$/u.test(kind) || words.length === 0 || words.length > 3 || /\p{N}/u.test(text)) return false
  if (/^[가-힣]+$/u.test(text)) return kind !== 'person' || isHangulKnown(text)
  return (
    /^[А-ЯЁ]/u.test(text) ||
    /^\p{Script=Han}/u.test(text) ||
    (words.length === 1 && /^\p{Lu}\p{Ll}{3,}$/u.test(text) && listsOf(words[0] ?? '').length === 0)
  )
}

const rowOf = (text: string, inflects: boolean): Form => {
  const words = wordsOf(text)
  return { words, capital: words.length === 1 && /^[\p{Lu}\p{Lo}]/u.test(text.trim()), inflects, across: inflects }
}

/** The text itself, without its article, and what stands in and before its brackets. */
function literalForms(text: string, kind: Kind): readonly Form[] {
  const inflects = kind === 'person' || kind === 'place' || kind === 'organisation'
  const bare = text.replace(/^(?:the|an?|approximately|about)\s+/iu, '')
  const forms = [rowOf(text, inflects), rowOf(bare, inflects)]
  const bracket = /^([^()[\]]{3,200})[([]([^()[\]]{2,200})[)\]]/u.exec(bare)
  if (bracket && kind !== 'quantity') {
    const [, ahead = '', inside = ''] = bracket
    forms.push(rowOf(ahead, inflects))
    if (/^\p{Lu}/u.test(inside) || /^the \p{Lu}/u.test(inside))
      forms.push(rowOf(inside.replace(/^the /u, '').split(/[,;:]/u)[0] ?? '', inflects))
  }
  if (kind === 'place') {
    // Beyond the first comma stands what holds the place: the town, the country.
    const [piece = '', ...rest] = bare.split(/,\s*/u)
    if (rest.length > 0 && /^\p{Lu}/u.test(piece)) forms.push(rowOf(piece, inflects))
  }
  if (kind === 'quantity') {
    const number = /\d[\d., ]*\d/u.exec(bare)?.[0]
    if (number && number.replace(/\D/gu, '').length >= 4) forms.push(rowOf(number, false))
  }
  if (kind === 'organisation' || kind === 'other') forms.push(...shortNames(bracket?.[1]?.trim() ?? bare))
  return forms
}

function dateRows(text: string): readonly Form[] {
  const days = daysOf(text)
  const month = days.length > 0 ? undefined : knownMonthOf(text)
  const year = /^\s*((?:19|20)\d{2})\s*(?:г\.?|года?|년)?\s*$/u.exec(text)?.[1]
  const forms = [...days.flatMap(dayForms), ...(month ? monthForms(month) : []), ...(year ? yearForms(Number(year)) : [])]
  return [...new Set(forms)].map((form) => rowOf(form, false))
}

/** A long number is the same however it is grouped; a telephone with or without its country. */
function digitRows(text: string): readonly Form[] {
  if (/\p{L}/u.test(text.replace(/^\p{L}{1,8}\.?\s/u, ''))) return []
  const digits = text.normalize('NFKC').replace(/\D/gu, '')
  if (digits.length < shortestNumber) return []
  const home = /^[78]\d{10}$/u.test(digits) ? digits.slice(1) : /^82\d{9,10}$/u.test(digits) ? `0${digits.slice(2)}` : undefined
  const all = home === undefined ? [digits] : [digits, home, ...(home.length === 10 ? [`7${home}`, `8${home}`] : [])]
  return all.map((one) => ({ words: [one], capital: false, inflects: false }))
}
const shortestNumber = 7

/** A number with letters: run together, with `no.` between, without its letters, with two figures of its year or four. */
function codeRows(text: string): readonly Form[] {
  const plain = text.normalize('NFKC')
  const rows: (readonly string[])[] = []
  const words = wordsOf(plain)
  const groups = [...words.join('').matchAll(/\p{L}+|\p{N}+/gu)].map(([group]) => group)
  const digits = groups.filter((group) => /^\p{N}/u.test(group))
  if (groups.length < words.length && groups.length > 1) rows.push(groups)
  // 2029구단57316: with two figures of its year, and 제 before its number.
  const [years = '', sort = '', serial = ''] = groups
  if (/^(?:19|20)\d{2}$/u.test(years) && /^[가-힣]{1,3}$/u.test(sort) && /^\d+$/u.test(serial))
    rows.push([years.slice(2), sort, serial], [years, sort, '제', serial])
  if (groups.length === 2 && digits.length === 1 && groups[1] === digits[0])
    for (const between of numberWords) rows.push([groups[0] ?? '', between, groups[1] ?? ''])
  // The number of a passport without its series.
  const last = words.at(-1) ?? ''
  if (words.length > 1 && /^\d{6,}$/u.test(last) && words.slice(0, -1).every((word) => word.length < 5)) rows.push([last])
  const year = /^(?:(?:19|20)(\d{2})|([3-9]\d|[0-2]\d))$/u.exec(last)
  if (year && words.length > 1 && /[/]\s?\d+$/u.test(plain))
    rows.push([...words.slice(0, -1), year[1] ?? `${Number(year[2]) > 30 ? 19 : 20}${year[2]}`])
  return rows.map((row) => ({ words: row, capital: false, inflects: false }))
}
const numberWords = ['no', 'nr', 'number', 'номер']

/** EWE for Erich-Weinert-Ensemble; `of the Court` re-wordings: Court of Katowice, Katowice Court. */
function shortNames(name: string): readonly Form[] {
  const capitals = tokensOf(name).filter((token) => /^X/.test(token.shape))
  const forms: Form[] = [...russianShort(name)]
  if (capitals.length >= 3) {
    const letters = capitals.map((token) => token.text.charAt(0)).join('')
    forms.push({ words: [fold(letters)], capital: true, inflects: false })
  }
  const of = /^(\p{Lu}[\p{L} ]{2,40}) of (?:the )?(\p{Lu}[\p{L}'’ -]{2,40})$/u.exec(name)
  if (of) forms.push(rowOf(`${of[2]} ${of[1]}`, true))
  const words = wordsOf(name)
  const last = words.at(-1) ?? ''
  if (words.length === 2 && isIn('body', last) && listsOf(words[0] ?? '').length === 0) forms.push(rowOf(`${last} of ${words[0]}`, true))
  return forms
}

const legal = /^(?:ООО|ОАО|ЗАО|ПАО|АО|ИП|ТОО|НКО|АНО|ФГУП|ГБУ|LLC|Ltd|주식회사|\(주\))\s*/u
const smallRussian = new Set('и по в во на о об с со для при от из за к у не'.split(' '))
/** МВД for Министерство внутренних дел, СМУ-5 for Строительно-монтажное управление № 5, Северный лес for ООО «Северный лес». */
function russianShort(name: string): readonly Form[] {
  const own = name
    .trim()
    .replace(legal, '')
    .replace(/^[«"“„]+|[»"”]+$/gu, '')
  const forms = own === name.trim() || own.length < 4 || !/^\p{Lu}/u.test(own) ? [] : [rowOf(own, true)]
  const words = tokensOf(own).filter(({ lower, shape }) => /^[Xxd]/u.test(shape) && !smallRussian.has(lower))
  const letters = words.filter(({ shape }) => !shape.startsWith('d')).map(({ lower }) => lower.charAt(0))
  if (letters.length < 3 || letters.length > 7 || !letters.every((letter) => /^[а-яё]$/u.test(letter))) return forms
  const numbers = words.filter(({ shape }) => shape.startsWith('d')).map(({ text }) => text)
  return [...forms, { words: [fold(letters.join('')), ...numbers], capital: true, inflects: false }]
}

/** Family and given names alone and with initials, and every form of a Korean name. */
function nameRows(name: string, mayStand?: MayStand): readonly Form[] {
  const bare = name.replace(/\([^)]*\)/gu, ' ').replace(/[’']s$/u, '')
  const words = wordsOf(bare).filter((word) => !titleWords.has(word))
  const parts = words.filter((word) => !particles.has(word) && word.length > 1)
  const forms: Form[] = [{ words, capital: words.length === 1, inflects: true, across: true }]
  for (const part of parts) if ([...part].length > 2) forms.push({ words: [part], capital: true, inflects: true, across: true })
  for (const short of parts.flatMap(shortNamesOf)) forms.push({ words: [short], capital: true, inflects: true })
  for (const row of addressedKo(bare)) forms.push({ words: row, capital: false, inflects: false })
  const last = parts.at(-1)
  if (parts.length > 1 && last !== undefined) {
    const givens = words.slice(0, words.lastIndexOf(last))
    const initials = givens.filter((word) => !particles.has(word)).map((word) => word.slice(0, 1))
    forms.push(
      { words: [...initials, last], capital: true, inflects: true, across: true },
      { words: [last, ...initials], capital: true, inflects: true, across: true },
    )
    if (initials[0] !== undefined && initials.length > 1) forms.push({ words: [initials[0], last], capital: true, inflects: true })
    forms.push({ words: [...initials, last.slice(0, 1)], capital: true, inflects: false })
    forms.push({ words: [last, ...givens], capital: true, inflects: true, across: true })
  }
  if (/^[\p{Script=Hangul}\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Han}\s.,'’ʼ-]+$/u.test(bare) && words.length <= 5)
    for (const form of personForms(words.length === wordsOf(bare).length ? bare : words.join(' '), mayStand)) {
      const row = wordsOfMade(form)
      if (row.join('').length > 2) forms.push({ words: row, capital: true, inflects: true })
    }
  const isKorean = words.some((word) => isFamilyName(word)) && isKoreanLooking(readName(bare))
  return forms.map((form) => ({ ...form, isPerson: true, isHangulKnown: isKorean }))
}

/** What a Korean family may be called in Latin or Russian letters. */
const isFamilyName = (word: string): boolean => surnamesWritten(word, /^[а-я]/u.test(word) ? 'cyrillic' : 'latin').length > 0

/** The spellings of one word of a form that grammar makes. */
export const spellings = (word: string, inflects: boolean): readonly string[] =>
  inflects && /^[а-я]/.test(word) && word.length > 2 ? russianForms(word) : [word]
