import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { joined } from './cover.ts'
import type { Finding, Kind, Origin } from './kind.ts'
import { redact } from './redact.ts'

const known = [
  { text: '김철수', kind: 'person', aliases: ['Heron'] },
  { text: '1985-05-03', kind: 'date' },
] as const
const statement = `Statement

My name is Kim Chol Su. I was born on 3 May 1985 and worked as a welder at the timber station of Tynda until 14 March 2031.
My sister Kim Yong Hui crossed the Tumen river with a broker in the winter of 2009 and has not been heard of since.
The Zelenograd District Court decided in case no. 12-345/2031 that I was to be removed. Nobody translated for me.
My lawyer M. Orlova can be reached at +7 999 555-01-42.`

describe('a thing goes whole or not at all', () => {
  test('where a name or the number of a case goes, no piece of it is left beside', () => {
    const { text } = redact(statement, { known })
    expect(text).toMatch(/^My (?:sister|\[detail\]) \[person \w+\] crossed/mu)
    expect(text).toMatch(/decided in case no\. \[number \w+\] that/u)
    expect(text).not.toMatch(/\bKim\b|Yong|Hui|12-|345/u)
  })
  test.each([
    ['Yong Hui', 'His sister Kim Yong Hui was there.', 'Kim'],
    ['Yong Hui', 'His sister Kim Yong-hui was there.', 'Kim|hui'],
    ['Kim', 'His sister Kim Yong Hui was there.', 'Yong|Hui'],
    ['Orlova', 'He was met by A. B. C. Orlova-Zelenska at the border.', 'A\\.|B\\.|C\\.|Zelenska'],
    ['Teodor', 'He was met by Teodor van der Brankov at the border.', 'van|Brankov'],
    ['Орлова', 'Его встретила А. Б. В. Орлова-Зеленская на границе.', 'А\\.|Б\\.|В\\.|Зеленская'],
  ])('what is known is a piece of the name in the text: %s of %s', (piece, text, rest) => {
    expect(redact(text, { known: [{ text: piece, kind: 'person' }] }).text).not.toMatch(new RegExp(`(?<!\\p{L})(?:${rest})(?!\\p{L})`, 'u'))
  })
  test('a title begins another person, whose name is not taken for part of the first', () => {
    const { text } = redact('Mr Teodor Brankov Mrs Ana Zelenska signed.', { known: [{ text: 'Brankov', kind: 'person' }] })
    expect(text).toBe('[person 1] Mrs Ana Zelenska signed.')
  })
  test('the word that begins the sentence is not taken for part of the name behind it', () => {
    expect(redact('Вчера Орлова ушла. Моя Орлова пришла.', { known: [{ text: 'Орлова', kind: 'person' }] }).text).toMatch(
      /^Вчера \[лицо (\w+)\] ушла\. Моя \[лицо \1\] пришла\.$/u,
    )
  })
  test('a form that ends before the address, the link or the number does leaves nothing of it', () => {
    const long = 'petrel'.repeat(12)
    for (const [text, rest] of [
      [`Write to ${long}@example.org today.`, /petrel/u],
      [`Look at https://example.org/${long.repeat(5)}/tail today.`, /petrel|tail/u],
      [`По делу № ${'1234567890'.repeat(3)}/2031 принято решение.`, /\d{2}|31/u],
    ] as const)
      expect(redact(text).text).not.toMatch(rest)
  })
  test('the number of a case that a line ends within goes whole', () => {
    expect(redact(statement.replace('12-345/2031', '12-\n345/2031'), { known }).text).not.toMatch(/12-|345/u)
    expect(redact('По делу № 12-\n345/2031 принято решение.').text).not.toMatch(/12-|345/u)
  })
  test('the sign of its money or of a hundredth part goes with the number; one that stands apart does not', () => {
    const known = [
      { text: '33', kind: 'quantity' },
      { text: '1,450', kind: 'quantity' },
    ] as const
    expect(redact('His sight fell by 33% and he paid €1,450, or 1,450₽.', { known }).text).toMatch(
      /^His sight fell by \[amount\] and he paid \[amount\], or \[amount\]\.$/u,
    )
    expect(redact('Of 33 + 40 he paid none.', { known }).text).toContain('] + 40')
  })
  test('what of a question lies beside what goes is asked still', () => {
    const text = 'The witnesses met at the Blue Lantern Circle in Heron.'
    const { flags, text: out } = redact(text, { known: [{ text: 'Lantern', kind: 'other' }] })
    expect(out).toContain('Blue [detail] Circle')
    const asked = flags.map(({ start, end }) => text.slice(start, end))
    expect(asked).toEqual(expect.arrayContaining(['Blue', 'Circle in Heron']))
  })
})

describe('for every mixture', () => {
  const kind = fc.constantFrom<Kind>('person', 'code', 'date', 'place')
  const origin = fc.constantFrom<Origin>('known', 'pattern', 'tagger', 'repeat', 'sweep')
  const finding: fc.Arbitrary<Finding> = fc
    .record({ start: fc.nat(60), length: fc.integer({ min: 1, max: 20 }), kind, origin })
    .map(({ length, ...one }) => ({ ...one, end: one.start + length, sure: 1 }))
  test('findings that lie over each other become one, and no letter that one of them took is left', () => {
    fc.assert(
      fc.property(fc.array(finding, { maxLength: 12 }), (all) => {
        const at = (list: readonly Finding[]) =>
          Array.from({ length: 90 }, (_, place) => list.some((one) => one.start <= place && place < one.end))
        const apart = joined(all)
        expect(at(apart)).toEqual(at(all))
        for (const [place, one] of apart.entries()) expect(one.start).toBeGreaterThanOrEqual(apart[place - 1]?.end ?? 0)
      }),
    )
  })

  const things = [
    'Kim Yong Hui',
    'Kim Yong-hui',
    'Kim Chol Su',
    'Teodor van der Bran\u00adkov',
    'M. A. Orlova',
    'Ким Ён Хи',
    'Ким Чхоль-Су',
    'А. Б. Орлова-Зеленская',
    '12-345/2031',
    'AB-7/31',
    'kim.yonghui@example.org',
    '+7 999 555-01-42',
  ]
  const pieces = things.flatMap((thing) => [thing, ...thing.split(/[ ]/u).filter((piece) => /^[\p{L}-]{3,}$/u.test(piece))])
  const fillers = [' was seen in ', ' met ', '; ', ', ', ' и ', ' встретил ', '. Then ', '\nsee no. ', ' (', ') ', ' 김철수는 ']
  test('of a name, an address or a number all goes or nothing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...things), fc.constantFrom(...fillers)), { minLength: 1, maxLength: 6 }),
        fc.subarray(pieces, { maxLength: 4 }),
        (parts, given) => {
          let text = 'On that day '
          const stand: { start: number; end: number }[] = []
          for (const [thing, filler] of parts) {
            stand.push({ start: text.length, end: text.length + thing.length })
            text += thing + filler
          }
          const { spans } = redact(text, { known: given.map((one) => (/\d/u.test(one) ? { text: one } : { text: one, kind: 'person' })) })
          const gone = (place: number) => spans.some((one) => one.start <= place && place < one.end)
          for (const { start, end } of stand) {
            const letters = [...text.slice(start, end)].flatMap((letter, at) => (/[\p{L}\p{N}]/u.test(letter) ? [gone(start + at)] : []))
            expect([text.slice(start, end), given, new Set(letters).size]).toEqual([text.slice(start, end), given, 1])
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})
