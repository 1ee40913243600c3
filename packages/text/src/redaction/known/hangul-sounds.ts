/**
 * A foreign name in Hangul, and a Hangul one in Cyrillic or Latin letters: both are brought to one row of sounds. A consonant before a vowel keeps apart what is
 * voiced and what is not; elsewhere writers differ, so it does not.
 *
 * Sources: the rules for words from Russian in the loanword orthography of the Republic of Korea (외래어 표기법, notice 2005-32) for 하바롭스크, 아르툠. The habits of
 * the DPRK (울라지보스또크, 아르쫌, 이와노브: tense letters, soft т and д as ㅉ and ㅈ, в as ㅂ or a glide) are as remembered, not taken from its rules: they only
 * serve to find, so they may be generous. A short row is generous in nothing: it is soon some other word.
 */
import { isHangulSyllable, vowels as vowelLetters } from '../../names/hangul.ts'

/** How closely sounds are told apart: ㅈ from ㄷ, ㅇ from ㄴ at the end, ㅛ from ㅗ, a glide from в. */
type Hearing = 'generous' | 'strict'

/** Letters before a vowel, by Hangul onset: tense and aspirated alike. `-` is no sound. */
const onsets = [...'gkndtLMbpss-zccktph']
/** The same elsewhere. */
const anywhere: Readonly<Record<string, string>> = { g: 'G', k: 'G', d: 'T', t: 'T', b: 'P', p: 'P' }
const codas = [...'-GGGnnnTLGMPTTPLMPPTTŋTTGTPT']
const vowels: Readonly<Record<string, string>> = {
  ...{ ㅏ: 'a', ㅑ: 'a', ㅐ: 'e', ㅒ: 'e', ㅔ: 'e', ㅖ: 'e', ㅓ: 'ə', ㅕ: 'ə', ㅗ: 'o', ㅛ: 'ö', ㅜ: 'u', ㅠ: 'u', ㅢ: 'i', ㅣ: 'i' },
  ...{ ㅘ: 'wa', ㅙ: 'we', ㅚ: 'we', ㅝ: 'wo', ㅞ: 'we', ㅟ: 'wi' },
}
const vowel = /[aeiouöə]/u

/** Doubled sounds once; heard generously also В before л, which the DPRK writes as 우. */
function settled(sounds: string, hearing: Hearing): string {
  const row = sounds
    .replace(/(?<=[czs])ö/gu, 'o')
    .replace(/(.)\1+/gu, '$1')
    .replace(/G(?=[gk])|T(?=[dt])|P(?=[bp])/gu, '')
  if (hearing === 'strict') return row
  const alike: Readonly<Record<string, string>> = { c: 't', z: 'd', C: 'T', Z: 'T', ŋ: 'n', ö: 'o', w: 'b' }
  return row
    .replace(/[czCZŋöw]/gu, (sound) => alike[sound] ?? sound)
    .replace(/(.)\1+/gu, '$1')
    .replace(/^u(?=L)/u, 'P')
}

/** The row of a word in Hangul; empty for another. */
function soundsOfHangul(word: string, hearing: Hearing): string {
  let row = ''
  for (const unit of word) {
    if (!isHangulSyllable(unit)) return ''
    const at = unit.charCodeAt(0) - 0xac00
    const onset = onsets[Math.floor(at / 588)] ?? ''
    const letter = vowelLetters[Math.floor((at % 588) / 28)] ?? ''
    // ㅡ only carries a consonant: 스, 크.
    const written = letter === 'ㅡ' ? (onset === '-' ? 'ə' : '') : (vowels[letter] ?? '')
    // 쉐르, 뒤: after a consonant the glide is part of its sound.
    const sound = onset !== '-' && written.length === 2 ? written.slice(1) : written
    row += `${onset === '-' ? '' : sound === '' ? (anywhere[onset] ?? onset.replace('c', 'C').replace('z', 'Z')) : onset}${sound}${codas[at % 28] ?? ''}`
  }
  return settled(row.replaceAll('-', '').replace(/[CZ]/gu, 'C'), hearing)
}

const cyrillic: Readonly<Record<string, string>> = {
  ...{ а: 'a', я: 'a', э: 'e', е: 'e', є: 'e', ё: 'ö', о: 'o', у: 'u', ю: 'u', и: 'i', ы: 'i', і: 'i', ї: 'i', й: 'i' },
  ...{ б: 'b', в: 'b', п: 'p', ф: 'p', г: 'g', ґ: 'g', к: 'k', д: 'd', з: 'z', ж: 'z', т: 't', ц: 'c', ч: 'c', с: 's', ш: 's', щ: 's' },
  ...{ х: 'h', м: 'M', н: 'n', л: 'L', р: 'L', ъ: '', ь: '' },
}
const russianVowel = 'аеёиоуыэюяіїє'
const beforeNone = `(?![ь${russianVowel}])`

/** Latin letters as the Russian ones they stand for, by whatever system. */
const latin: readonly (readonly [RegExp, string])[] = [
  [/shch|schtsch|chtch/gu, 'щ'],
  [/tsch|tch|ch(?![rl])/gu, 'ч'],
  [/sch|sh/gu, 'ш'],
  [/zh/gu, 'ж'],
  [/kh/gu, 'х'],
  [/ph/gu, 'ф'],
  [/th/gu, 'т'],
  [/ts|tz/gu, 'ц'],
  [/off$/gu, 'ов'],
  [/eff$/gu, 'ев'],
  [/ck/gu, 'к'],
  [/x/gu, 'кс'],
  [/[yj]o/gu, 'ё'],
  [/[yj]a/gu, 'я'],
  [/[yj]u/gu, 'ю'],
  [/[yj]e/gu, 'е'],
  ...[...'abcdefghijklmnopqrstuvwyz'].map((one, at) => [new RegExp(one, 'gu'), 'абкдефгхийклмнопкрстуввыз'.charAt(at)] as const),
]
const inCyrillic = (word: string): string => latin.reduce((row, [pattern, letter]) => row.replace(pattern, letter), word)

const closing = new RegExp(`([чшщ])ь?${beforeNone}`, 'gu')
const softened = new RegExp(`(?<=[бвгдзкпрстфх])ь(?![${russianVowel}])`, 'gu')
const glide = new RegExp(`й(?=[${russianVowel}])`, 'gu')
/** The row of a word in Russian letters, folded. */
function soundsOfRussian(word: string, hearing: Hearing): string {
  // Ch and sh close a syllable with an и of their own, a soft sign too: Иванович 이바노비치, Иртыш 이르티시, Тверь 트베리.
  const spelled = word.replace(closing, '$1и').replace(softened, 'и').replace(glide, '')
  const sounds = [...spelled].map((letter) => cyrillic[letter] ?? '').join('')
  let row = ''
  for (const [at, sound] of [...sounds].entries())
    row += vowel.test(sounds[at + 1] ?? '') ? sound : sound === 'c' || sound === 'z' ? 'C' : (anywhere[sound] ?? sound)
  return settled(row, hearing)
}

const cyrillicWord = /^[а-яёіїєґ]+$/u
const latinWord = /^[a-z]+$/u
const hissing = new RegExp(`[тд]ь?с(?![${russianVowel}])`, 'u')
/**
 * Each way a writer may have heard the word: тс as one sound or two, a soft sign or none, е for ё, щ as щ, шч or ч, ж without voice, soft т and д as the DPRK
 * writes them.
 */
const hearings: readonly (readonly [RegExp, string])[] = [
  [hissing, 'ц'],
  [/(?<=[бвгдзкпрстфх])ь/u, ''],
  [/щ/u, 'шч'],
  [/щ/u, 'ч'],
  [/(?<=н)кт/u, 'т'],
  [/ы(?=.{3})|(?<=.{4})ы/u, ''],
  [/ж(?=[кпстфхцчшщ]|$)/u, 'ш'],
  [/нг(?![аеёиоуыэюя])/u, 'н'],
  [/ч(?=[кнтл])/u, 'ш'],
  [/ж(?=[бвгдлмнр])/u, 'жу'],
]
const mostHearings = 8

function hearingsOf(word: string): readonly string[] {
  let found = [cyrillicWord.test(word) ? word : inCyrillic(word)]
  for (const [pattern, other] of hearings) {
    if (found.length > mostHearings) break
    found = found.flatMap((one) => (pattern.test(one) ? [one, one.replace(pattern, other)] : [one]))
  }
  found = found.flatMap((one) => [
    one,
    ...[...one.matchAll(/е/gu)].slice(0, 4).map(({ index }) => `${one.slice(0, index)}ё${one.slice(index + 1)}`),
  ])
  return found.flatMap((one) =>
    /[тд](?=[еёиюя])/u.test(one) ? [one, one.replace(/т(?=[еёиюя])/gu, 'ц').replace(/д(?=[еёиюя])/gu, 'з')] : [one],
  )
}

const inHangul = 'h>'
const outOfHangul = 'f>'
/** Rows from here on are heard generously; beneath `shortest` a word by itself says too little, and of a name of several words the short ones count too. */
const long = 6
const shortest = 4
const shortestBeside = 2

/** Signs of a foreign word: syllables that only hold a consonant. */
const looksForeign = /[그크끄드트뜨르므브프쁘스쓰즈츠쯔흐]/u

/** Two syllables without a letter that foreign names are full of, under a key of their own. */
const looksNative = (word: string): boolean =>
  word.length === 2 &&
  !looksForeign.test(word) &&
  ![...word].some((unit) => /[kctp]/u.test(onsets[Math.floor((unit.charCodeAt(0) - 0xac00) / 588)] ?? ''))
const plain = 'h>~'

/** The keys of one word by how long its rows are. */
function keysOf(mark: string, sounds: (hearing: Hearing) => string, least: number): readonly string[] {
  const [row, short] = [sounds('generous'), sounds('strict')]
  return [...(row.length >= long ? [mark + row] : []), ...(short.length < long && short.length >= least ? [`${mark}=${short}`] : [])]
}

/** The last vowel off, and what it leaves at the end as an end sounds: Орлов of Орлова. */
const stemOf = (row: string): string =>
  vowel.test(row.slice(-1)) ? row.slice(0, -1).replace(/.$/u, (last) => (/[czCZ]/u.test(last) ? 'C' : (anywhere[last] ?? last))) : row

const made = new Map<string, readonly string[]>()
function remembered(key: string, make: () => readonly string[]): readonly string[] {
  const known = made.get(key)
  if (known) return known
  const keys = make()
  if (made.size > 50_000) made.clear()
  made.set(key, keys)
  return keys
}

/**
 * Under what a word of a known name is looked for across Hangul.
 *
 * @param isAlone whether the word is all of the name
 * @param isPerson a place of four sounds (Сеул) is soon a Korean word (세울); a given name (Иван, 이반) is worth it
 */
export const hangulKeysOfKnown = (word: string, isAlone: boolean, isPerson: boolean): readonly string[] =>
  remembered(`${isAlone ? (isPerson ? '1' : '0') : '2'}${word}`, () => [
    ...new Set(
      keysOfKnown(word, isAlone ? shortest : shortestBeside).flatMap((key) =>
        isAlone && !isPerson ? [key] : [key, key.replace(/^h>=/u, plain)],
      ),
    ),
  ])

function keysOfKnown(word: string, least: number): readonly string[] {
  if (/^[가-힣]{2,}$/u.test(word)) {
    const own = keysOf(outOfHangul, (hearing) => soundsOfHangul(word, hearing), least).filter((key) => !key.includes('ə'))
    const soft = own.filter((key) => key.includes('ö')).map((key) => key.replaceAll('ö', 'e'))
    const stems = [...own, ...soft].filter((key) => key.length - outOfHangul.length > shortest).map(stemOf)
    const row = soundsOfHangul(word, 'generous')
    const isForeign = word.length > 2 && row.length >= long && looksForeign.test(word) && !row.includes('ə')
    return [...own, ...soft, ...stems, ...(isForeign ? [inHangul + row] : [])]
  }
  if (word.length < 3 || !(cyrillicWord.test(word) || latinWord.test(word))) return []
  return hearingsOf(word).flatMap((one) => keysOf(inHangul, (hearing) => soundsOfRussian(one, hearing), least))
}

const endings = /(?:ами|ями|ого|его|ому|ему|ыми|ими|ой|ей|ом|ем|ым|им|ов|ев|ам|ям|ах|ях|ою|ею|[аеиоуыюя])$/u

/** What makes adjectives and people of a place. */
const ofPlace = /(?:ск(?:ий|ая|ое|ие|ого|ой|ому|им|ом|их|ими|ую)|ец|ц(?:а|у|ем|ы|ев|ам|ами|ах)|чан(?:ин[аеу]?|е|ка|ки|ку)?)$/u

/** Under what a word of a text may be known in the other letters. */
export const hangulKeysOfText = (word: string): readonly string[] => remembered(word, () => keysOfText(word))

function keysOfText(word: string): readonly string[] {
  if (/^[가-힣]{2,20}$/u.test(word)) {
    const keys = keysOf(inHangul, (hearing) => soundsOfHangul(word, hearing), shortestBeside)
    return looksNative(word) ? keys.map((key) => key.replace(/^h>=(?=.{1,4}$)/u, plain)) : keys
  }
  if (word.length < 3 || word.length > 40) return []
  if (latinWord.test(word)) {
    // Ch is х in German.
    const readings = word.startsWith('ch') ? [word, `k${word.slice(1)}`] : [word]
    return readings.flatMap((one) => keysOf(outOfHangul, (hearing) => soundsOfRussian(inCyrillic(one), hearing), shortestBeside))
  }
  if (!cyrillicWord.test(word)) return []
  const stems = [word.replace(endings, ''), word.replace(ofPlace, '')]
  const spelled = [...new Set([word, ...stems.filter((stem) => stem.length >= shortest)])]
  const heard = spelled.flatMap((one) => (hissing.test(one) ? [one, one.replace(hissing, 'ц')] : [one]))
  return [...new Set(heard.flatMap((one) => keysOf(outOfHangul, (hearing) => soundsOfRussian(one, hearing), shortestBeside)))]
}
