import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyDecisions, redact } from './redact.ts'

const text = `PROCEDURE

The case originated in an application (no. 18403/91) lodged by Mr Teodor Brankov (“the applicant”) on 1 May 2002.

THE FACTS

The applicant was born in 1944 and lives in Zelenograd. Mr Brankov worked as a welder.`

describe('the proposal', () => {
  const done = redact(text)
  test('the application number and the applicant are out wherever they stand, and the applicant has one label', () => {
    expect(done.text).not.toMatch(/Brankov|18403/)
    const labels = [...done.text.matchAll(/\[person (\w+)\]/g)].map((match) => match[1])
    expect(new Set(labels).size).toBe(1)
  })
  test('days become months, and years decades', () => {
    expect(done.text).toContain('on May 2002')
    expect(done.text).toContain('the 1940s')
  })
  test('it says that nothing known was given and that it is only a proposal', () => {
    expect(done.warnings).toEqual(['nothing-known', 'not-published'])
  })
  test('a profession is a prompt even where it is not taken out', () => {
    expect(done.prompts.map(({ topic }) => topic)).toContain('profession')
  })
  test('offsets are of the original: a byte order mark and Windows line ends shift nothing', () => {
    const marked = `\ufeff${text.replaceAll('\n', '\r\n')}`
    const spans = redact(marked).spans.map(({ start, end }) => marked.slice(start, end))
    expect(spans).toContain('18403/91')
    expect(spans).toContain('1 May 2002')
  })
})

describe('who and what is taken out', () => {
  test('two applicants named in one breath are two people with a label each', () => {
    const done = redact(
      'The application was lodged by Mr Teodor Brankov and Mrs Ana Zelenska (“the applicants”). Brankov left. Zelenska stayed.',
    )
    const labels = [...done.text.matchAll(/\[person (\w+)\]/g)].map((match) => match[1])
    expect(new Set(labels).size).toBe(2)
    expect(done.text).toMatch(/\[person \w+\] and \[person \w+\] \(“the applicants”\)/)
  })
  test('a regulation named after a known body is not the body', () => {
    const known = [{ text: 'Northern Rangers' }]
    const done = redact(
      'He served under the Service Regulation of the Northern Rangers (“the Service Regulation”). The Service Regulation was old.',
      {
        known,
      },
    )
    expect(done.text).toContain('The Service Regulation was old')
    expect(done.text).not.toContain('Rangers')
  })
  test('a sum the file knows goes together with what it comes to in other money', () => {
    const sum = 'He paid 12,355.61 Turkish liras (TRY) (approximately 6,000 euros (EUR)) and left.'
    for (const known of ['12,355.61 Turkish liras', '6,000 euros']) {
      const done = redact(`${text} ${sum}`, { known: [{ text: known, kind: 'quantity' }] })
      expect(done.text, known).not.toMatch(/12,355|6,000/)
    }
  })
  test('a calling known without its type is no person whose family name is a common word', () => {
    const known = [{ text: 'Medical Practitioner' }, { text: 'Ann Baker' }]
    const done = redact('He was a Medical Practitioner. Medical treatment was given. Baker left.', { known })
    expect(done.text).not.toMatch(/Practitioner|Baker/)
    expect(done.text).toContain('Medical treatment')
  })
  test('a file that knows other people only is not taken to know the text: its people, days and numbers go', () => {
    const done = redact(
      'Ms Zelenska was born on 3 May 1971 and lives in Orlovka. She lodged an application (no. 123/31) on 8 June 2029. Mr Brankov saw her on 9 June 2029.',
      { known: [{ text: 'Teodor Petrenko', kind: 'person' }] },
    )
    expect(done.known.knows).toBe('part')
    for (const gone of ['Zelenska', '3 May 1971', '123/31', '8 June', 'Brankov', '9 June']) expect(done.text).not.toContain(gone)
  })
  test('a file that knows every day and place but not the applicant is not taken to know the text: the applicant goes, and who else is named', () => {
    const days = Array.from({ length: 9 }, (_, at) => `On ${at + 3} June 2003 the Zelenograd Regional Court adjourned the hearing.`)
    const known = ['18403/91', 'Zelenograd', '1944', '1 May 2002', 'welder', ...days.map((_, at) => `${at + 3} June 2003`)]
    const done = redact(`${text}\n${days.join('\n')}\nMr Brankov was represented by Ms Ana Zelenska.`, {
      known: known.map((one) => ({ text: one })),
    })
    expect([done.known.knows, done.text.includes('Zelenska')]).toEqual(['part', false])
  })
  test('who speaks is nobody’s name: `I` and `My` are neither taken out nor asked', () => {
    const { text, flags } = redact('My name was taken from me. I was afraid, and I told Nobody. If I am sent back, We all are.')
    expect(text).toContain('I was afraid')
    expect(flags.map(({ start, end }) => [start, end])).not.toContainEqual([0, 2])
  })
  test('a name keeps its label beside words in small letters that go too', () => {
    const { text } = redact('My sister Ana Zelenska crossed the Tumen river. Ms Ana Zelenska has not been heard of since.')
    const labels = [...text.matchAll(/\[person (\w+)\]/gu)].map(([, label]) => label)
    expect([labels.length, new Set(labels).size, text.includes('Zelenska')]).toEqual([2, 1, false])
  })
  test('the number of a case before a Korean court goes, also in a text in English; a year and its days are no number', () => {
    expect(redact('지방법원은 2031노12345 사건에서 2031년 3월 14일에 결정하였다.').text).toMatch(
      /^지방법원은 \[번호 \w+\] 사건에서 2031년 3월에 결정하였다\.$/u,
    )
    expect(redact('The Seoul High Court decided in case 2031누678 that the person was a refugee.').text).not.toContain('2031누678')
  })
  test('who is named behind a calling in Korean is asked, or goes where the name ends as one; what is said of the calling is not', () => {
    const asked = (text: string): readonly string[] => redact(text).flags.map(({ start, end }) => text.slice(start, end))
    expect(redact('변호사 오를로바의 연락처를 모릅니다.').text).not.toContain('오를로바')
    expect(asked('어제 변호사 바흐의 연락처를 받았습니다.')).toEqual(['바흐'])
    expect(asked('변호사 선임을 요청하였으나 변호사 접견이 거부되었습니다.')).toEqual([])
  })
  test('where the file knows the text whole, what else looks like a name is asked, never taken out unasked', () => {
    const known = ['Teodor Brankov', '18403/91', 'Zelenograd', '1944', '1 May 2002', 'welder'].map((one) => ({ text: one }))
    const done = redact(text, { known })
    expect(done.known.knows).toBe('all')
    expect(done.spans.every(({ origin }) => origin !== 'tagger')).toBe(true)
    const longer = `${text}\nOn 3 June 2003 he met Ana Zelenska.`
    const more = redact(longer, { known: [...known, { text: '3 June 2003' }] })
    expect([more.known.knows, more.text.includes('Zelenska')]).toEqual(['all', true])
    expect(more.flags.map(({ start, end }) => longer.slice(start, end)).join()).toContain('Zelenska')
  })
})

describe('a day and a name side by side', () => {
  test('each has its own label, and the day is made coarser', () => {
    const done = redact('On 2 May 2003 Mr Teodor Brankov was arrested in Zelenograd.')
    expect(done.text).toMatch(/^On May 2003 \[person \w+\] was arrested/)
  })
  test('a year within the number of a case is part of the number', () => {
    expect(redact('The Zelenograd District Court decided in case no. 12-345/2031 that I was to be removed.').text).not.toMatch(
      /2030s|2031|345/,
    )
  })
})

describe('Russian and Korean', () => {
  test('a Korean noun that begins like a family name is left standing; the name beside it goes', () => {
    const done = redact('변호사 이영희 씨가 항소하였다. 어머니는 김철수를 보았다.')
    expect(done.text).toContain('변호사')
    expect(done.text).toContain('어머니는')
    expect(done.text).not.toMatch(/이영희|김철수/)
  })
  test('known people, dates, numbers and patronymics go; the weakness is said', () => {
    const done = redact(
      '2 ноября 2013 года задержан Ким Чхоль Су, паспорт № 751234567. Его видела Мария Ивановна Зеленая, тел. +7 914 123-45-67.',
      {
        known: [{ text: '김철수', kind: 'person' }],
      },
    )
    expect(done.text).not.toMatch(/Чхоль|7512|Ивановна|914/)
    expect(done.text).toContain('ноябрь 2013 года')
    expect(done.warnings).toContain('tagger-english-only')
  })
  test('Korean dates in both ways, phones and titled people go', () => {
    const done = redact('2013. 11. 2. 박영희 씨는 2013년 11월 3일 010-1234-5678로 전화했다. 함경북도 회령시에서 왔다.')
    expect(done.text).not.toMatch(/박영희|11월 3일|5678|회령/)
    expect(done.warnings).toContain('no-capitals')
  })
})

describe('what begins a Russian sentence and names nobody', () => {
  const asked = (text: string) => redact(text).flags.map(({ start, end }) => text.slice(start, end))
  test('is not asked about: a person drowned in questions misses the one that counts', () => {
    expect(
      asked('Я родился в деревне. Меня избили. После этого нас увезли. На основании закона отказали. Если так, то нет. Однако срок истёк.'),
    ).toEqual([])
  })
  test('a name that begins a sentence is, also one that is a word', () => {
    expect(asked('Вера осталась. Тында далеко. Ли ушла.')).toEqual(['Вера', 'Тында', 'Ли'])
  })
  test('the same word with a capital amid a sentence is', () => {
    expect(asked('Мы знали, что На придёт.')).toEqual(['На'])
  })
  test('behind a short name and its full stop a sentence begins, too; a name that begins it is asked', () => {
    expect(asked('Меня зовут Ким Чхоль Су. Я родился в мае. Его звали Пак Чи Ён. Он молчал.')).toEqual([])
    expect(asked('Его звали Пак Чи Ён. Вера молчала.')).toEqual(['Вера'])
  })
})

describe('labels', () => {
  const known = [{ text: 'Teodor Brankov', kind: 'person' as const }]
  const keyed = (key: string) => (subject: string) => `${key}${subject.length}`
  test('the same within a release, another in the next', () => {
    const [one, again, next] = ['A', 'A', 'B'].map((key) => redact(text, { known, label: keyed(key) }).text)
    expect(one).toBe(again)
    expect(one).not.toBe(next)
  })
})

describe('the gate', () => {
  const known = [{ text: 'Zelenograd', kind: 'place' as const }]
  test('what any file knows and still stands is named by its place, never by its name', () => {
    const { leaks } = applyDecisions(
      text,
      redact(text).spans.filter(({ start }) => text.slice(start, start + 10) !== 'Zelenograd'),
      known,
    )
    expect(leaks).toHaveLength(1)
    expect(leaks[0]).toMatchObject({ line: 7, kind: 'place' })
    expect(JSON.stringify(leaks)).not.toContain('Zelenograd')
  })
  test('where two decisions overlap, all that either covers goes', () => {
    const done = applyDecisions(
      'one two three',
      [
        { start: 0, end: 7, decision: 'mask', replacement: '[A]' },
        { start: 4, end: 13, decision: 'mask', replacement: '[B]' },
      ],
      [],
    )
    expect(done.text).toBe('[A][B]')
  })
  test('a flag stays in the text and says what it would be replaced with', () => {
    const { flags } = redact('Yesterday the Blue Lantern Circle met.')
    for (const { replacement, masked } of flags) expect([replacement, masked.startsWith('[')]).toEqual([undefined, true])
  })
  test('after the proposal nothing known is left', () => {
    expect(redact(text, { known }).leaks).toEqual([])
  })
})

describe('for every text', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.constantFrom('Mr ', 'Kim ', '김철수', '1 May 2002', '\ud800', '\u0301', '(“', ' ', '\n', 'Ивану ', '№ 1'))
      .map((parts) => parts.join('')),
  )
  test('spans are in order, apart and inside the text; what lies between them is untouched', () => {
    fc.assert(
      fc.property(anyText, (any) => {
        const { spans, flags, text: out } = redact(any, { known: [{ text: '김철수' }] })
        let at = 0
        let rest = 0
        for (const { start, end, replacement = '' } of spans) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(end).toBeGreaterThan(start)
          const between = any.slice(at, start)
          expect(out.slice(rest, rest + between.length)).toBe(between)
          rest += between.length + replacement.length
          at = end
        }
        expect(out.slice(rest)).toBe(any.slice(at))
        for (const flag of flags) expect(spans.some(({ start, end }) => flag.start < end && flag.end > start)).toBe(false)
      }),
      { numRuns: 60 },
    )
  })
})
