import { describe, expect, test } from 'vitest'
import { certaintyOf, type Ocr, type OcrLang, recognizeLines } from './ocr.ts'

const word = (text: string, confidence: number, at: number) => ({ text, confidence, x0: at * 100, x1: at * 100 + 80, y0: 0, y1: 20 })
/** Stands for an engine that reads worse the more languages it must consider. */
const engine = (texts: Readonly<Record<string, readonly [string, number]>>, langs: readonly OcrLang[] = ['eng', 'rus', 'kor']) => {
  const asked: string[] = []
  const ocr: Ocr = {
    langs,
    recognize: async (_, wanted) => {
      asked.push(wanted.join('+'))
      const [text, confidence] = texts[wanted.join('+')] ?? ['', 0]
      return [text.split(' ').map((each, at) => word(each, confidence, at))]
    },
  }
  return { ocr, asked }
}
const read = async (made: ReturnType<typeof engine>, lang?: string) =>
  (await recognizeLines(made.ocr, new Uint8Array(), lang)).map(({ text }) => text).join('\n')

describe('a scan whose language nobody told', () => {
  const page = {
    'eng+rus+kor': ['결정 ATS 20314 3월 14일 지방법원에서 결정하였다 인도 절차를 정지한다', 87],
    'kor+eng': ['결정 제7호 2031년 3월 14일 지방법원에서 결정하였다 인도 절차를 정지한다', 92],
  } as const
  test('is read again in its own, and the year comes out', async () => {
    const made = engine(page)
    expect(await read(made)).toContain('2031년')
    expect(made.asked).toEqual(['eng+rus+kor', 'kor+eng'])
  })
  test('keeps the first reading where the second is less sure: a page in two languages', async () => {
    expect(await read(engine({ ...page, 'kor+eng': ['가나다', 40] }))).toContain('20314')
  })
  test('is read once where its language was told, or only one can be read', async () => {
    const told = engine(page)
    await read(told, 'ko')
    expect(told.asked).toEqual(['kor+eng'])
    const single = engine({ eng: ['The order was made', 90] }, ['eng'])
    await read(single)
    expect(single.asked).toEqual(['eng'])
  })
})

test('the certainty of a page weighs a long line more than a stray sign', () => {
  const line = { x: 0, right: 1, y: 0, size: 1 }
  expect(
    certaintyOf([
      { ...line, text: 'a'.repeat(90), sure: 90 },
      { ...line, text: 'b'.repeat(10), sure: 10 },
    ]),
  ).toBe(82)
  expect(certaintyOf([])).toBe(0)
})
