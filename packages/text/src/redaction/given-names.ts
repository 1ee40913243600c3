/** Korean given names by themselves: whoever goes by the whole name (김철수) may stand elsewhere as 철수는, 철수야. A word like it may be meant, so it is asked. */
import type { Finding } from './kind.ts'

const behind = '이?(?:가|는|를|의|도|야|와|랑|한테|에게|네)|은|을|과|이|아'

export function givenNamesKo(text: string, people: readonly Finding[]): readonly Finding[] {
  const byGiven = new Map<string, Finding>()
  for (const one of people)
    if (one.kind === 'person') {
      const [, given] = /^[가-힣]([가-힣]{2})$/u.exec(text.slice(one.start, one.end).replace(/[\s·]/gu, '')) ?? []
      if (given !== undefined) byGiven.set(given, one)
    }
  if (byGiven.size === 0) return []
  const pattern = new RegExp(`(?<![가-힣])(${[...byGiven.keys()].join('|')})(?=(?:${behind})?(?![가-힣]))`, 'gu')
  return [...text.matchAll(pattern)].map(({ index, 0: given }) => ({
    start: index,
    end: index + given.length,
    kind: 'person',
    origin: 'repeat',
    sure: 0,
  }))
}
