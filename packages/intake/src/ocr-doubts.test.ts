import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ocrDoubts } from './index.ts'
import { ocrLines } from './ocr.ts'

const found = (text: string) =>
  ocrDoubts(text).map(({ start, end, kind, suggestion }) => [text.slice(start, end), kind, ...(suggestion ? [suggestion] : [])])

describe('nothing read from a scan is counted from before a person confirms it', () => {
  test('every date in the three languages', () => {
    expect(found('signed on 14 March 2013 and 2 May')).toEqual([
      ['14 March 2013', 'date'],
      ['2 May', 'date'],
    ])
    expect(found('подписано 14 марта 2013 г., срок до 03.05.2014')).toEqual([
      ['14 марта 2013', 'date'],
      ['03.05.2014', 'date'],
    ])
    expect(found('2013년 3월 14일 체결, 2014. 5. 2.까지')).toEqual([
      ['2013년 3월 14일', 'date'],
      ['2014. 5. 2', 'date'],
    ])
  })
  test('a Korean date whose month was lost or became a digit', () => {
    expect(found('33 14 일에')).toEqual([['33 14 일', 'month-lost']])
    expect(found('2013년 14일에')).toEqual([['2013년 14일', 'month-lost']])
  })
  test('a date that is none', () => {
    expect(found('2013년 13월 14일')).toEqual([['2013년 13월 14일', 'impossible-date']])
    expect(found('on 45.13.2013')).toEqual([['45.13.2013', 'impossible-date']])
  })
  test('a Latin word among Cyrillic ones, and two scripts in one word', () => {
    expect(found('Ким Чхоль Cy, который')).toContainEqual(['Cy', 'homoglyph', 'Су'])
    expect(found('гражданин Mосквы')).toContainEqual(['Mосквы', 'mixed-script', 'Мосвы'.replace('вы', 'квы')])
    expect(found('see Art. 5 of the text')).toEqual([])
  })
  test('names of people in the three scripts', () => {
    expect(found('by Kim Chol Su here')).toEqual([['Kim Chol Su', 'name']])
    expect(found('гражданка Анна Орлова подписала')).toEqual([['Анна Орлова', 'name']])
    expect(found('목록은 김철수가 서명하였다')).toEqual([['김철수', 'name']])
    expect(found('The Parties agree')).toEqual([])
  })
  test('every way a day is written, and a digit read as a letter', () => {
    for (const day of [
      '14th March 2013',
      '14th of March, 2013',
      'March 2013',
      '14.III.2013',
      '«14» марта 2013',
      '14-го марта 2013',
      'марте 2013',
      '3월',
      'l4 March 2O13',
      'Mar. 14, 2013',
    ])
      expect(found(`von ${day} an`)).toContainEqual([day, 'date'])
    expect(found('родился в 1984 году')).toEqual([['1984', 'date']])
    expect(found('I may apply, you may not')).toEqual([])
  })
  test('names in capitals, of one word, of four syllables, with hyphens and apostrophes, whole', () => {
    const name = (text: string) => found(text).map(([words]) => words)
    expect(name('KIM CHOL SU was born')).toEqual(['KIM CHOL SU'])
    expect(name('ОРЛОВА АННА ПЕТРОВНА')).toEqual(['ОРЛОВА АННА ПЕТРОВНА'])
    expect(name('the letter of Kim Chol-su says')).toEqual(['Kim Chol-su'])
    expect(name('Ким Чхоль-су подал жалобу')).toEqual(['Ким Чхоль-су'])
    expect(name("by Kim Ch'ŏl-su")).toEqual(["Kim Ch'ŏl-su"])
    expect(name('Орлова подала жалобу, а Кравец не подал')).toEqual(['Орлова', 'Кравец'])
    expect(name('Ms. Kim and г-жа Ким')).toEqual(['Kim', 'Ким'])
    expect(name('목록은 남궁철수가 서명하였다')).toEqual(['남궁철수'])
    expect(name('성명: 김 철 수')).toEqual(['김 철 수'])
    expect(name('Surname: O’Brien')).toEqual(['O’Brien'])
  })
  test('headings, bodies and nouns of German are not asked about as names', () => {
    expect(found('REPUBLIC OF KOREA PASSPORT')).toEqual([])
    expect(found('РОССИЙСКАЯ ФЕДЕРАЦИЯ')).toEqual([])
    expect(found('Основания жалобы. Основа решения. Условия. Снова отказано.')).toEqual([])
    expect(
      found('die Übergabe der Person an die Behörde der Vertragspartei, welche die Kosten der Reise und der Begleitung trägt'),
    ).toEqual([])
    expect(found('the Court held that the State and the Government had not')).toEqual([])
  })
  test('any text is looked through without a throw, and spans lie in it', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.array(fc.constantFrom('14', '월', '일', '년', ' ', '.', 'Ким', 'Cy', 'March', '김철수')).map((parts) => parts.join('')),
        ),
        (text) => {
          for (const { start, end } of ocrDoubts(text)) {
            expect(start).toBeLessThan(end)
            expect(end).toBeLessThanOrEqual(text.length)
          }
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('Korean syllables the engine tore apart stand together again', () => {
  const word = (text: string, x0: number, x1: number, confidence = 95) => ({ text, confidence, x0, x1, y0: 0, y1: 20 })
  test('no room between: one word; room as between words: two', () => {
    const [line] = ocrLines([[word('협', 0, 20), word('정', 22, 42), word('이', 60, 80), word('다', 81, 100)]])
    expect(line?.text).toBe('협정 이다')
  })
  test('a numeral and what it counts', () => {
    expect(ocrLines([[word('제', 0, 20), word('5', 21, 30), word('조', 31, 50), word('에', 68, 88)]])[0]?.text).toBe('제5조 에')
  })
  test('Latin words keep their spaces, and a faint word is marked', () => {
    const [line] = ocrLines([[word('in', 0, 20), word('Seoul', 21, 60, 30)]])
    expect([line?.text, line?.faint]).toEqual(['in Seoul', [[3, 8]]])
  })
})
