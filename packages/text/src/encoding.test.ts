import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encodeAs, type WritableEncoding } from '../../../tools/encode-as.ts'
import { guessEncoding } from './encoding.ts'
import { decodeKorean } from './windows-949.ts'

const guess = (text: string, encoding: WritableEncoding) => guessEncoding(encodeAs(text, encoding))

const ru = 'Статья 5. Запрашиваемая Сторона даёт ответ на запрос в течение тридцати дней.'
const ko = '제5조 (기한) 피요청국은 요청을 받은 날부터 30일 이내에 회답한다.'

describe('an old file is read as it was written, and the guess says so', () => {
  for (const encoding of ['windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5', 'x-mac-cyrillic'] as const)
    test(`a Russian article in ${encoding}`, () => {
      const found = guess(ru, encoding)
      expect(found?.text).toBe(ru)
      expect(found?.score).toBeGreaterThan(0.95)
    })
  test('a Korean article in EUC-KR', () => {
    const found = guess(ko, 'euc-kr')
    expect([found?.encoding, found?.text]).toEqual(['euc-kr', ko])
  })
  test('a German line in Windows-1252 is not taken for Russian', () => {
    const text = 'Die Überstellung der Person erfolgt gemäß Artikel 5 binnen dreißig Tagen.'
    const found = guess(text, 'windows-1252')
    expect([found?.encoding, found?.text]).toEqual(['windows-1252', text])
  })
  test('a name alone is read, and the doubt is shown', () => {
    expect(guess('Ким Чхоль Су', 'windows-1251')?.text).toBe('Ким Чхоль Су')
    expect(guess('Орлова', 'koi8-r')?.text).toBe('Орлова')
    expect(guess('김철수', 'euc-kr')?.text).toBe('김철수')
  })
  test('Korean in UTF-16 without mark, space or line end', () => {
    const bytes = Uint8Array.from([...'제오조의규정에따라회답한다'].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]))
    expect(guessEncoding(bytes)?.encoding).toBe('utf-16le')
  })
  test('Chinese and Japanese files, whose encodings are not known here, are never said to be read for certain', () => {
    const chinese = 'd5e2cac7d6d0cec4b5c4c5d0bef6cae9a1a3b7a8d4babef6b6a8c7b2b7b5cbfba1a3' // 这是中文的判决书。法院决定遣返他。 in GBK
    const japanese = '82b182ea82cd93fa967b8cea82cc95b68fcd82c582b7814289d98b968f8a8142' // Shift_JIS
    for (const hex of [chinese, japanese])
      expect(guessEncoding(Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)))?.score ?? 0).toBeLessThan(0.95)
  })
  test('Korean with Chinese characters in between is still read for certain', () => {
    const mixed = '제5조 (期限) 被要請國은 要請을 받은 날부터 30일 이내에 회답한다.'
    const found = guess(mixed, 'euc-kr')
    expect([found?.text, (found?.score ?? 0) >= 0.95]).toEqual([mixed, true])
  })
  test('what is no text in any of them is not read', () => {
    const noise = Uint8Array.from({ length: 400 }, (_, i) => (i * 197 + ((i * i) % 251)) % 256 || 1)
    expect(guessEncoding(noise)).toBeUndefined()
    expect(guessEncoding(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]))).toBeUndefined()
  })
})

describe('Korean as Windows writes it', () => {
  test('syllables beyond the 2,350 of the standard are read, first, last and between', () => {
    // 갂, 똠, 힣 and ordinary syllables beside them, as code page 949 has them.
    const bytes = Uint8Array.from([0x81, 0x41, 0x20, 0x8c, 0x63, 0xb9, 0xe6, 0xb0, 0xa2, 0xc7, 0xcf, 0xc6, 0x52])
    expect(decodeKorean(bytes)).toBe('갂 똠방각하힣')
    const sentence = encodeAs('지방법원은 신청을 기각하였고 그는 ', 'euc-kr')
    const guess = guessEncoding(Uint8Array.from([...sentence, 0x8c, 0x63, 0xb9, 0xe6, 0xb0, 0xa2, 0xc7, 0xcf]))
    expect([guess?.encoding, guess?.text]).toEqual(['euc-kr', '지방법원은 신청을 기각하였고 그는 똠방각하'])
  })
  test('all 11,172 syllables are there, each once', () => {
    const seen = new Set<string>()
    for (let lead = 0x81; lead <= 0xc8; lead++)
      for (let trail = 0x41; trail <= 0xfe; trail++) {
        const sign = decodeKorean(Uint8Array.from([lead, trail]))
        if (/^[가-힣]$/u.test(sign)) seen.add(sign)
      }
    expect(seen.size).toBe(11_172)
  })
  test('a torn pair and bytes of no meaning lose nothing that stands beside them', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        expect(decodeKorean(Uint8Array.from([...bytes, 0x20, 0x41, 0x42])).endsWith('AB')).toBe(true)
      }),
    )
  })
})
