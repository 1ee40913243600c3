import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareNames } from './compare-names.ts'
import { nameForms } from './forms.ts'

/** Invented names: family names and syllables that stand in names, put together at random. */
const families = [...'김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진나지엄채원천방공현리림']
const syllables = [
  ...'영정진현성수희민호지경재준원우용상태은종기석훈동주승선철윤연인미규일환형대창병혜명세화유순남근혁광한숙하식찬옥홍욱나도덕국범봉해길보문서시만빈균무강제섭춘효라건두구복운의웅택헌학관',
]
const anyHangulName = fc
  .tuple(fc.constantFrom(...families), fc.array(fc.constantFrom(...syllables), { minLength: 1, maxLength: 2 }))
  .map(([family, given]) => `${family}${given.join('')}`)

const rulesOf = (a: string, b: string) => compareNames(a, b).because.map(({ code }) => code.replace('names.because.', ''))

describe('one invented man, as he may stand in the papers of four states', () => {
  const hangul = '구철호'
  test.each([
    ['Revised Romanization', 'Gu Cheolho', 'revised'],
    ['Revised Romanization, the family name as families write it', 'Koo Cheol-ho', 'revised'],
    ['McCune-Reischauer', "Ku Ch'ŏrho", 'free-spelling'],
    ['McCune-Reischauer, syllables apart', "Ku Ch'ŏl-ho", 'mccune-reischauer'],
    ['the national system of the DPRK', 'Ku Chol Ho', 'dprk-latin'],
    ['a free English form, given name first', 'Chul-ho Koo', 'given-name-first'],
    ['Kontsevich', 'Ку Чхольхо', 'kontsevich'],
    ['Kontsevich, syllables apart', 'Ку Чхоль Хо', 'kontsevich'],
    ['an older Russian form', 'Ку Чер Хо', 'free-spelling'],
    ['Russian, accusative of the given name', 'Ку Чхольхо', 'kontsevich'],
    ['capitals and a comma', 'KU, Chol Ho', 'dprk-latin'],
    ['Latin letters that look Cyrillic', 'Kу Чхoль Хo', 'mixed-scripts'],
    ['a keyboard left in Latin letters', 'rncjfgh', 'keyboard'],
    ['Hangul letter by letter', 'ㄱㅜㅊㅓㄹㅎㅗ', 'same-letters'],
    ['Hangul decomposed', hangul.normalize('NFD'), 'same-letters'],
    ['half-width Hangul', 'ﾡￓﾺￆﾩﾾￌ', 'same-letters'],
  ])('%s: the same name', (_, written, rule) => {
    expect(compareNames(hangul, written).same).toBe('yes')
    expect(rulesOf(hangul, written)).toContain(rule)
  })

  test.each([
    ['initials', 'Ku C. H.', 'initials'],
    ['a Russian initial each', 'Ку Ч. Х.', 'initials'],
    ['his characters in Chinese transcription', 'Qiu Zhehao', 'pinyin'],
  ])('%s: possible, and never more', (_, written, rule) => {
    expect(compareNames(hangul, written).same).toBe('likely')
    expect(rulesOf(hangul, written)).toContain(rule)
  })
})

describe('names of other shapes', () => {
  test.each([
    ['a family name of two syllables, Latin', '남궁하늘', 'Namgung Haneul'],
    ['a family name of two syllables, Russian', '황보람', 'Хван Борам'],
    ['one syllable of given name', '우진', 'Woo Jin'],
    ['three syllables of given name', '한아름별', 'Han Areumbyeol'],
    ['a family name the North writes with ㄹ and the South without', '리보람', '이보람'],
    ['Lee against Ri', 'Lee Bo-ram', '리보람'],
    ['sounds that change where syllables meet', 'O Kŭng-nyŏl', '오극렬'],
    ['Chinese characters', '金哲洙', 'Ким Чхоль Су'],
  ])('%s: the same name', (_, a, b) => {
    expect(compareNames(a, b).same).toBe('yes')
  })
})

describe('Russian cases', () => {
  test.each(['Хон Гиль Дона', 'Хон Гиль Дону', 'Хоном Гиль Доном', 'Хоне Гиль Доне', 'Хона Гильдона'])('%s is 홍길동', (declined) => {
    expect(compareNames(declined, '홍길동').same).toBe('yes')
    expect(rulesOf(declined, '홍길동')).toContain('case-ending')
  })
})

describe('Koreans of the former Soviet Union', () => {
  test('Хегай Таисия and Khegai Taisiya: one name', () => {
    expect(compareNames('Хегай Таисия', 'Khegai Taisiya').same).toBe('yes')
  })
  test('a patronymic that one paper lacks is no difference', () => {
    expect(compareNames('Цой Таисия Фроловна', 'Tsoi Taisiya').same).toBe('yes')
  })
  test('Югай Фрол in the genitive is the same name', () => {
    expect(compareNames('Югая Фрола', 'Югай Фрол').same).not.toBe('unlikely')
  })
  test('a Russian given name against a Korean one: the family name agrees, and that alone is no match', () => {
    expect(compareNames('Хегай Таисия Фроловна', '허보람').same).toBe('unlikely')
    expect(rulesOf('Хегай Таисия Фроловна', '허보람')).toContain('family-name-alone')
  })
})

describe('what is not the same', () => {
  test.each([
    ['구철호', '구철수'],
    ['구철호', '우철호'],
    ['구철호', 'Ku Chol Su'],
    ['Ку Чхоль Хо', 'Han Boram'],
    ['구철호', ''],
    ['구철호', '山田'],
  ])('%s and %s', (a, b) => {
    expect(compareNames(a, b).same).toBe('unlikely')
  })

  test('a family name by itself is never more than possible', () => {
    expect(compareNames('Kim', '김').same).toBe('likely')
    expect(rulesOf('Kim', '김')).toContain('family-name-alone')
  })
})

test('every answer says that many people share a name, and to ask for the year and place of birth', () => {
  for (const [a, b] of [
    ['구철호', 'Ku Chol Ho'],
    ['구철호', '한보람'],
    ['', ''],
  ] as const)
    expect(rulesOf(a, b).slice(-2)).toEqual(['homonyms-common', 'ask-birth-year-and-place'])
})

describe('for every name', () => {
  test('it is the same as itself', () => {
    fc.assert(
      fc.property(anyHangulName, (name) => {
        expect(compareNames(name, name)).toMatchObject({ same: 'yes', score: 1 })
      }),
    )
  })
  test('it may be any form its systems give: none is unlikely', () => {
    fc.assert(
      fc.property(anyHangulName, fc.nat(), (name, at) => {
        const forms = nameForms(name).filter(({ system }) =>
          ['hangul', 'revised', 'mccune-reischauer', 'dprk-latin', 'kontsevich'].includes(system),
        )
        const form = forms[at % forms.length]
        expect(form && compareNames(name, form.text).same).not.toBe('unlikely')
      }),
      { numRuns: 80 },
    )
  })
  test('the answer is the same both ways', () => {
    fc.assert(
      fc.property(fc.oneof(anyHangulName, fc.string()), fc.oneof(anyHangulName, fc.string({ unit: 'grapheme' })), (a, b) => {
        expect(compareNames(a, b)).toEqual(compareNames(b, a))
      }),
      { numRuns: 80 },
    )
  })
  test('capitals, spaces and marks no one sees change nothing', () => {
    fc.assert(
      fc.property(anyHangulName, (name) => {
        const revised = nameForms(name).find(({ system }) => system === 'revised')?.text ?? name
        const score = compareNames(name, revised).score
        expect(compareNames(name, `  \u200b${revised.toLowerCase().replace(' ', '   ')}\u202e `).score).toBe(score)
      }),
      { numRuns: 60 },
    )
  })
})
