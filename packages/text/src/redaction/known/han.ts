/** Chinese characters in a text: each is a word of its own, for names stand in a row of them without a space, and each is read in Korean. */
import { isHangulSyllable } from '../../names/hangul.ts'
import { hangulOfHanja } from '../../names/tables/hanja.ts'
import { koreanPlaces } from './korean-place-names.ts'

const han = /\p{Script=Han}/u
export const holdsHan = (word: string): boolean => han.test(word)

/** A piece of a word, by UTF-16 units. */
export interface Piece {
  readonly text: string
  readonly start: number
}
/** Each character, and beside characters each Hangul syllable, by itself; what else stands there whole. */
export function piecesOf(word: string): readonly Piece[] {
  const pieces: Piece[] = []
  for (const match of word.matchAll(/\p{Script=Han}\p{M}*|[가-힣]|[^\p{Script=Han}가-힣]+/gu))
    pieces.push({ text: match[0], start: match.index })
  return pieces
}

const hangul = /\p{Script=Hangul}/u
const alphabet = /[\p{Script=Latin}\p{Script=Cyrillic}]/u
/** The words a token is: where Hangul stands against other letters each by itself (`Vladivostok에서`), characters as above. */
export function wordsOfToken(word: string): readonly Piece[] {
  if (holdsHan(word)) return piecesOf(word).filter(({ text }) => !/^\p{Default_Ignorable_Code_Point}+$/u.test(text))
  if (!(hangul.test(word) && alphabet.test(word))) return [{ text: word, start: 0 }]
  return [...word.matchAll(/\p{Script=Hangul}+|\P{Script=Hangul}+/gu)].map((match) => ({ text: match[0], start: match.index }))
}

const readings = new Map<string, Set<string>>()
const addReading = (character: string, reading: string): unknown =>
  readings.set(character, (readings.get(character) ?? new Set<string>()).add(reading))
for (const { hangul, hanja } of koreanPlaces)
  if (hanja.length === hangul.length) for (const [at, character] of [...hanja].entries()) addReading(character, hangul.charAt(at))
// What stands behind the name of a place or a person.
for (const pair of '市시 道도 郡군 區구 区구 洞동 里리 面면 邑읍 県현 县현 氏씨 金금 壌양 云운 会회 宁녕 宁령 罗라 义의 镜경 兴흥 庆경 丰풍 开개 泽택 陈진 陳진 黄황 两량 两양 冈강 渊연 汤탕 岛도 岭령 铁철 运운 龙룡'.split(
  ' ',
))
  addReading(pair.charAt(0), pair.charAt(1))

const [firstSyllable, onsetLength] = [0xac00, 588]
/** At the head of a word the South writes ㄹ and ㄴ otherwise: 리 이, 라 나, 녕 영. Source: the orthography of the Republic of Korea, articles 10 to 12. */
export function headTwins(syllable: string): readonly string[] {
  const at = syllable.charCodeAt(0) - firstSyllable
  const [onset, rest] = [Math.floor(at / onsetLength), at % onsetLength]
  const isSoft = [2, 3, 6, 7, 12, 17, 20].includes(Math.floor(rest / 28))
  const withOnset = (on: number): string => String.fromCharCode(firstSyllable + on * onsetLength + rest)
  if (onset === 5) return isSoft ? [withOnset(11), withOnset(2)] : [withOnset(2)]
  return onset === 2 && isSoft ? [withOnset(11)] : []
}

/** A Korean reading as a key, apart from Hangul as it is written. */
export const readAs = (syllable: string): string => `漢${syllable}`

/** Every key of a character, or of a syllable beside one. */
export function hanKeys(piece: string): readonly string[] {
  if (isHangulSyllable(piece)) return [piece, readAs(piece)]
  const own = hangulOfHanja(piece)
  const read = new Set([...(own === undefined ? [] : [own]), ...(readings.get(piece) ?? [])])
  for (const one of [...read]) for (const twin of headTwins(one)) read.add(twin)
  return [piece, ...[...read].map(readAs)]
}

/** The likeliest Hangul of a row of characters; undefined where one of them is unknown. */
export function hangulOf(word: string): string | undefined {
  const place = koreanPlaces.find(({ hanja }) => hanja === word)
  if (place) return place.hangul
  let read = ''
  for (const { text } of piecesOf(word)) {
    const syllable = isHangulSyllable(text) ? text : (hangulOfHanja(text) ?? [...(readings.get(text) ?? [])][0])
    if (syllable === undefined) return undefined
    read += syllable
  }
  return read
}
