/** Papers as they come: the head of a letter, a request to an office, a statement, with names where no sentence is. Invented. */
import { describe, expect, test } from 'vitest'
import { redact } from '../redact.ts'

const gone = (text: string, ...names: readonly string[]) =>
  redact(text, { known: names.map((one) => ({ text: one, kind: 'person' as const })) })

describe('a mail with its head and foot', () => {
  const { text } = gone(
    `From: "Orlova, Maria" <m.orlova@example.org>
To: kim.cs85@example.com
Subject: Re: Kim Chol Su - hearing 14.03.2031
X-Originating-IP: [192.0.2.17]
Content-Disposition: attachment; filename="kim_chol_su_passport.pdf"

Please find the passport of Mr. Kim (b. 3.5.1985) attached. His sister KIM Yong-
hui lives at 12 Rose Street. WhatsApp +7 (999) 555 01 42; Telegram @kim_cs.
page 3 of 7  |  Kim Chol Su / 12-345/2031  |  confidential`,
    '김철수',
  )
  test('no name, address, number or day is left, nor a piece of one', () => {
    expect(text).not.toMatch(/orlova|kim|chol|yong|hui|14\.03|192\.0|3\.5|1985@|Rose|555|12-|345/iu)
  })
})

describe('a request in Russian', () => {
  const paper = `от гр. КНДР Ким Чхоль Су (KIM CHOL SU), 03.05.1985 г.р., урож. г. Хверён,
паспорт № 75 1234567, прож.: Амурская обл., г. Тында, ул. Речная, д. 5, кв. 12
Сестра — Ким Ён Хи, 1990 г.р. Со мной были Пак Чер, Ли Гван-
Су и водитель (Сергей Петрович Зеленов, тел. 8-914-555-01-42). Дело № 12-
345/2031 рассмотрел судья Иванов А.А.; скайп kim.cs85; https://vk.com/kim_chol_su; файл kim_chol_su.docx`
  const { text } = gone(paper, '김철수')
  test('no name, number, address or day is left, nor a piece of one', () => {
    expect(text).not.toMatch(
      /Ким|KIM|kim|chol|Ён|Пак|Гван|Су(?!\p{L})|Петрович|Зеленов|914|555|12-|345|1234567|Тында|Амурская|Речная|Хверён|Иванов|1990(?!-е)|03\.05/u,
    )
  })
  test('the name of a file that no case knows is asked', () => {
    const { flags } = redact('К делу приложен файл zelenov_sergey.docx вместе с письмом.')
    const asked = flags.map(({ start, end }) => 'К делу приложен файл zelenov_sergey.docx вместе с письмом.'.slice(start, end))
    expect(asked).toContain('zelenov_sergey.docx')
  })
})

describe('a statement in Korean', () => {
  const paper = `성명: 김 철 수 (金哲洙, Kim Chol Su)   생년월일: 85.5.3.   여권번호: 751234567
주소: 함경북도 회령시 남문동 12반   연락처: 010-5550-0142, 카톡 kimcs85
저 김철수는 동생 김영희(90년생), 오를로바 씨, 이웃 박 씨, 리명국 중대장을 알고 있습니다. 영희야, 하고 불렀습니다.
철수라고 부르던 친구들이 있습니다. 사건번호 2031노12345호. 첨부: 김철수_여권.pdf, kim_chol_su.jpg`
  const { text, flags } = gone(paper, '김철수')
  test('no name, number, address or day is left, nor a piece of one', () => {
    expect(text).not.toMatch(/김 ?철 ?수|金|Kim|kim|85\.5|7512|회령|12반|010|김영희|90년|오를로바|이웃 박|리명국|2031노/u)
  })
  test('a given name by itself is asked, and goes where somebody is called by it', () => {
    expect(flags.map(({ start, end }) => paper.slice(start, end))).toEqual(expect.arrayContaining(['철수']))
    expect(text).not.toContain('영희')
  })
  test('what is said of a lawyer is no name', () => {
    const plain = '국선 변호사가 왔다. 담당 검사가 물었고 러시아 변호사도 있었다.'
    expect([redact(plain).spans, redact(plain).flags]).toEqual([[], []])
  })
})
