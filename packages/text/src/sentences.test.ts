import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { guessLang, sentences } from './index.ts'

const split = (text: string, lang: string) => sentences(text, lang).map((one) => text.slice(one.start, one.end).trim())

describe('a full stop ends a sentence, an abbreviation does not', () => {
  const pairs: readonly (readonly [string, readonly string[]])[] = [
    ['en', ['The Party acts under Art. 5 of the Convention.', 'No. 3 of the list applies.', 'It replies within 30 days.']],
    [
      'de',
      [
        'Gemäss Art. 5 Abs. 2 bzw. Nr. 4 gilt z.B. der Pass.',
        'Am 9. Februar 1993 trat das Abkommen in Kraft.',
        'Die Frist beträgt 30 Tage.',
      ],
    ],
    ['nl', ['Zie art. 3, lid. 2 en blz. 4.', 'De termijn bedraagt o.a. drie dagen.'.replace('o.a. ', ''), 'Partij B antwoordt.']],
    ['fr', ["Selon l'art. 5 al. 2, p.ex. le passeport suffit.", 'Le délai est de 30 jours.']],
    ['it', ["Ai sensi dell'art. 5 cpv. 2 lett. a il passaporto basta.", 'Il termine è di 30 giorni.']],
    [
      'ru',
      [
        'Согласно ст. 5 п. 2 и т.д. ответ даётся в течение 30 дней.',
        'Отказ сообщается письменно в 2010 г. Сторонами.',
        'Расходы несёт Сторона.',
      ],
    ],
    ['ko', ['당사국은 30일 이내에 회답한다.', '침묵은 동의로 보지 아니한다.']],
  ]
  for (const [lang, expected] of pairs) test(lang, () => expect(split(expected.join(' '), lang)).toEqual(expected))
})

test('dates in figures with blanks, hours and minutes, terms and points are whole', () => {
  expect(split('Vgl. Beschl. v. 2. 3. 2010, Rn. 12. Dr. h.c. Müller widersprach.', 'de')).toEqual([
    'Vgl. Beschl. v. 2. 3. 2010, Rn. 12.',
    'Dr. h.c. Müller widersprach.',
  ])
  expect(split('Срок истёк в 18 час. 30 мин. 5 мая. Прошёл час. Он уехал.', 'ru')).toEqual([
    'Срок истёк в 18 час. 30 мин. 5 мая.',
    'Прошёл час.',
    'Он уехал.',
  ])
  expect(split('Лицо передаётся в теч. 30 дн. после решения. См. п.п. 3–5 ниже.', 'ru')).toEqual([
    'Лицо передаётся в теч. 30 дн. после решения.',
    'См. п.п. 3–5 ниже.',
  ])
  expect(split('Die Zahl war 3. 2010 kam niemand.', 'de')).toEqual(['Die Zahl war 3.', '2010 kam niemand.'])
})

test('a list number is no sentence of its own, a blank line ends one', () => {
  expect(split('1. The Party replies.\n2. Silence is not consent.', 'en')).toEqual(['1. The Party replies.', '2. Silence is not consent.'])
  expect(split('Time limits\n\nThe Party replies', 'en')).toEqual(['Time limits', 'The Party replies'])
  expect(split('The list:\n(a) the name;\n(b) the date.', 'en')).toEqual(['The list:', '(a) the name;', '(b) the date.'])
  expect(split('a line that goes\non in the next line.', 'en')).toEqual(['a line that goes\non in the next line.'])
})

test('sentences cover the text without a gap, whatever the text', () => {
  const piece = fc.constantFrom(
    'Art. ',
    'The Party. ',
    '1. ',
    '\n\n',
    '\n',
    'a) ',
    ' ',
    '...',
    '!?',
    '».',
    'Abs. 2 ',
    'ст. 5 ',
    '다. ',
    '😀',
    '\ud800',
    'x',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string())), fc.constantFrom('en', 'de', 'ru', 'ko', 'xx'), (pieces, lang) => {
      const text = pieces.join('')
      let at = 0
      for (const one of sentences(text, lang)) {
        expect(one.start).toBe(at)
        expect(one.end).toBeGreaterThan(one.start)
        at = one.end
      }
      expect(at).toBe(text.length)
    }),
    { numRuns: 1000 },
  )
})

test('time grows with length, not with its square', () => {
  for (const unit of ['.', ' ', '\n', '.)', 'a) ', '\n \n', '1. ', '»']) {
    const of = (length: number): number => {
      const text = `A${unit.repeat(length / unit.length)}`
      // The work it is, and not the time it takes: others may be using the machine.
      const before = process.cpuUsage()
      sentences(text, 'de')
      const { user, system } = process.cpuUsage(before)
      return (user + system) / 1000
    }
    of(20_000)
    const limit = Math.max(of(100_000), 4) * 8 * 4
    let long = of(800_000)
    for (let again = 0; again < 2 && long > limit; again++) long = of(800_000)
    expect(long).toBeLessThanOrEqual(limit)
  }
})

test('the seven languages are told apart by a sentence', () => {
  const samples: Readonly<Record<string, string>> = {
    en: 'The requested Party shall reply to the request within thirty days.',
    de: 'Die ersuchte Vertragspartei beantwortet das Gesuch innerhalb von dreissig Tagen.',
    nl: 'De aangezochte Partij beantwoordt het verzoek binnen een termijn van dertig dagen.',
    fr: 'La Partie requise répond à la demande dans un délai de trente jours.',
    it: 'La Parte richiesta risponde alla domanda entro il termine di trenta giorni.',
    ru: 'Запрашиваемая Сторона даёт ответ на запрос в течение тридцати дней.',
    ko: '피요청국은 요청을 받은 날부터 30일 이내에 회답한다.',
  }
  for (const [lang, text] of Object.entries(samples)) expect(guessLang(text).lang).toBe(lang)
  expect(guessLang('12 34 – 56')).toEqual({ lang: 'en', score: 0 })
})
