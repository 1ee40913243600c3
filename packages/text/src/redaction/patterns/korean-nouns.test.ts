import { describe, expect, test } from 'vitest'
import { redact } from '../redact.ts'

/** Invented: the commonest family names with given names that many bear. */
const families = '김 이 박 최 정 강 조 윤 장 임 한 오 서 신 권 황 안 송 류 홍'.split(' ')
const givens =
  '영희 철수 민수 영자 정원 성민 은수 지원 현주 상호 순자 명숙 경수 인국 동혁 금순 옥희 성일 광호 준서 하은 춘화 정은 수민 용수 미란 창식 혜숙 태성'.split(
    ' ',
  )
const goneIn = (text: string): readonly string[] => redact(text).spans.map(({ start, end }) => text.slice(start, end))
const askedIn = (text: string): readonly string[] => redact(text).flags.map(({ start, end }) => text.slice(start, end))

describe('Korean words that begin like a family name', () => {
  test('a welder, a plumber and other trades are no people; their calling is read', () => {
    for (const trade of ['용접공', '전기공', '선반공', '배관공', '정비공']) {
      const text = `저는 틴다 벌목장에서 ${trade}으로 일했습니다. 그는 ${trade}이었다.`
      // The calling itself goes as what the person is, never as a name.
      const people = redact(text).spans.filter(({ type }) => type === 'person')
      expect([trade, people, askedIn(text)]).toEqual([trade, [], []])
      expect(redact(text).prompts.some(({ start, end, topic }) => text.slice(start, end) === trade && topic === 'profession')).toBe(true)
    }
  })
  test('words of law and offices stand, with and without a particle', () => {
    for (const text of [
      '주민은 정부에 청원하였다. 국경을 넘은 지원자가 있었다.',
      '조사원이 물었고 위원회는 답하지 않았다. 노동부는 이유를 밝히지 않았다.',
      '장애인은 정치인을 만났다. 소년이 왔고 인권이 침해되었다.',
    ])
      expect([text, goneIn(text)]).toEqual([text, []])
  })
  test('verbs and what is said of nobody stand', () => {
    for (const text of [
      '나는 구했다. 경찰이 조사하였고 변하지 않았다. 정해진 조치를 하려고 한다. 이러한 문제는 모르는 사람이 기다렸다.',
      '저는 도움으로 강을 건넜고 숨어 지냈고 그 뒤 구금되었다. 지금까지 남았다.',
    ])
      expect([text, goneIn(text)]).toEqual([text, []])
  })
  test('a name goes with whatever is written onto it', () => {
    for (const onto of ['입니다', '이라고 하였다', '에게서', '께서는', '까지', '씨가 왔다', '였다', '이며', '측은', '처럼', ' 보았다'])
      expect([onto, goneIn(`그는 김영희${onto}.`)]).toEqual([onto, ['김영희']])
    expect(goneIn('만난 사람: “박철수”, 『최은주』·이명수')).toEqual(['박철수', '최은주', '이명수'])
  })
  test('what is a word and may be a name is asked, and taken out where it is called by name anywhere in the text', () => {
    expect(askedIn('이주민은 신고하여야 한다.')).toContain('이주민')
    expect(goneIn('제 여동생 이주민은 아직 그곳에 있습니다. 이주민은 아팠습니다.')).toEqual(['이주민', '이주민'])
    expect(goneIn('그의 이름은 전기공이라고 하였다.')).toContain('전기공')
  })
  test('of names that many bear all but a few are taken out wherever they stand, and each where it is called a name', () => {
    const names = families.flatMap((family) => givens.map((given) => family + given))
    const kept = names.filter((name) => !goneIn(`어제 ${name}은 국경을 넘었다.`).includes(name))
    expect(kept.length / names.length).toBeLessThan(0.02)
    // What is not taken out unasked is asked.
    expect(kept.filter((name) => !askedIn(`어제 ${name}은 국경을 넘었다.`).includes(name))).toEqual([])
    expect(kept.filter((name) => !goneIn(`제 여동생 ${name}은 아직 그곳에 있습니다.`).includes(name))).toEqual([])
  })
})
