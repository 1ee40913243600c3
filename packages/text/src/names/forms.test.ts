import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nameForms } from './forms.ts'

const texts = (name: string) => nameForms(name).map(({ text }) => text)
const systemOf = (name: string, text: string) => nameForms(name).find((form) => form.text === text)?.system

describe('the forms of 구철호, an invented name', () => {
  test.each([
    ['구철호', 'as-given'],
    ['구 철호', 'hangul'],
    ['Gu Cheol Ho', 'revised'],
    ['Gu Cheol-ho', 'revised'],
    ['Koo Cheolho', 'revised'],
    ["Ku Ch'ŏl-ho", 'mccune-reischauer'],
    ['Ku Chol Ho', 'mccune-reischauer'],
    ['Ку Чхоль Хо', 'kontsevich'],
    ['Чхоль Хо Ку', 'kontsevich'],
    ['КУ Чхоль Хо', 'kontsevich'],
    ['Koo Chul-ho', 'free-latin'],
    ['Кугай Чхоль Хо', 'koryo-saram'],
    ['Ku C. H.', 'initials'],
  ])('%s, as %s', (text, system) => {
    expect(systemOf('구철호', text)).toBe(system)
  })

  test('the name itself comes first, each form once', () => {
    const forms = texts('구철호')
    expect(forms[0]).toBe('구철호')
    expect(new Set(forms).size).toBe(forms.length)
  })
})

test('both regions: 리보람 and 이보람', () => {
  expect(texts('이보람')).toContain('리보람')
  expect(texts('리보람')).toContain('이보람')
})

test('Russian cases of a name that ends in a consonant: 홍길동', () => {
  const forms = texts('홍길동')
  for (const form of ['Хон Гиль Дона', 'Хон Гиль Дону', 'Хоном Гиль Доном', 'Хона Гиль Дона']) expect(forms).toContain(form)
})

test('a name given in Latin leads to the Hangul it may be, all of it where it is open: Yong is 영 and 용', () => {
  expect(texts('Ku Yong Ho')).toEqual(expect.arrayContaining(['구영호', '구용호']))
})

test('a family name of two syllables stays whole', () => {
  expect(texts('남궁하늘')).toEqual(expect.arrayContaining(['Namgung Ha Neul', 'Ha Neul Namgung', 'Намгун Ха Ныль']))
})

test('a Russian name of the diaspora is declined in every word, turned, and brought to Latin', () => {
  expect(texts('Хегай Таисий Фролович')).toEqual(
    expect.arrayContaining(['Таисий Фролович Хегай', 'Хегая Таисия Фроловича', 'Khegai Taisii Frolovich', 'Хегай Т.Ф.']),
  )
})

describe('forms for one text', () => {
  test('of a name no text speaks of nothing is made but the name, its orders and its initials', () => {
    expect(nameForms('구철호', 3000, () => false).map(({ system }) => system)).toEqual(['as-given'])
    const systems = new Set(nameForms('Ku Chol Ho', 3000, () => false).map(({ system }) => system))
    expect([...systems].sort()).toEqual(['as-given', 'initials', 'word-order'])
  })
  test('where the text holds a family name and one spelling of the given name, the forms of both are all there', () => {
    const held = new Set(['koo', 'chul', 'ho'])
    const forms = nameForms('구철호', 3000, (piece) => held.has(piece.toLowerCase())).map(({ text }) => text)
    expect(forms).toEqual(expect.arrayContaining(['Koo Chul Ho', 'Chul-ho Koo', 'KOO Chul Ho']))
    expect(forms.every((text) => text === '구철호' || /koo/i.test(text))).toBe(true)
  })
})

test('nothing comes of nothing', () => {
  expect(nameForms('')).toEqual([])
  expect(nameForms('  ')).toEqual([])
})

test('whatever is given, it leads its own forms, there are at most as many as asked, and none twice', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.integer({ min: 1, max: 200 }), (name, most) => {
      const forms = nameForms(name, most).map(({ text }) => text)
      expect(forms.length).toBeLessThanOrEqual(most)
      expect(new Set(forms).size).toBe(forms.length)
      if (name.trim() !== '') expect(forms[0]).toBe(name.normalize('NFC').trim())
    }),
    { numRuns: 100 },
  )
})
