import { describe, expect, test } from 'vitest'
import { progressLine } from './progress-line.ts'

const terminal = (isTTY: boolean) => {
  const said: string[] = []
  return {
    said,
    to: {
      isTTY,
      write: (text: string | Uint8Array): boolean => {
        said.push(String(text))
        return true
      },
    },
  }
}

describe('the pages of a long file at a terminal', () => {
  test('each writes over the one before, and the line is gone before the answer', () => {
    const { said, to } = terminal(true)
    const line = progressLine('en', to)
    line.show(3, 14)
    line.show(4, 14)
    line.clear()
    expect(said).toEqual(['\r\u001b[KBeing read: page 3 of 14', '\r\u001b[KBeing read: page 4 of 14', '\r\u001b[K'])
  })
  test('one page, or a pipe that another program reads, says nothing', () => {
    const [one, pipe] = [terminal(true), terminal(false)]
    const single = progressLine('ru', one.to)
    single.show(1, 1)
    single.clear()
    progressLine('ko', pipe.to).show(3, 14)
    expect([...one.said, ...pipe.said]).toEqual([])
  })
})
