/** Whom a text is about, where it says so itself: `Ana Zelenska (“the applicant”)`, `a Sylvanian national, Ana Zelenska, on 8 June`. */
import type { Page } from './tagger/page.ts'
import { firstAt } from './tagger/tokens.ts'

const called = /\(\s?[“"«„]?\s?(?:hereinafter:?\s)?[“"«„]?(?:the )?(?:\p{L}+ )?applicants?\b/gu
const introduced =
  /(?:\b(?:nationals?|citizens?|refugees?|asylum[- ]seekers?)(?: of \p{Lu}[\p{L} ]{2,30})?,|\(“the Convention”\) by)\s(?=\p{Lu})/gu
/** More applicants than any judgment names; beyond them only a text made to be slow. */
const mostParties = 40
/** A run of capitals longer than this is no name. */
const longestName = 8

/** The token before a bracket that ends at `at`: `Ana Zelenska (born Brankova) (“the applicant”)`. */
function beforeBracket({ tokens }: Page, at: number): number {
  if (tokens[at]?.text !== ')') return at
  for (let open = at - 1; open > at - 12; open--) if (tokens[open]?.text === '(') return open - 1
  return at
}

/** Their names as the text first gives them, each once. */
export function partyNames(page: Page, text: string): readonly string[] {
  const names = new Set<string>()
  const add = (run: Page['runs'][number]): boolean => {
    const [first, last] = [page.tokens[run?.from ?? -1], page.tokens[run?.to ?? -1]]
    if (!first || !last || !run || run.to - run.from > longestName || run.lists.includes('nation')) return false
    for (const name of text.slice(first.start, last.end).split(/\s+and\s+|\s*,\s*/u))
      if (names.size < mostParties && /\p{Lu}/u.test(name)) names.add(name)
    return true
  }
  for (const match of text.matchAll(called)) {
    const at = beforeBracket(page, firstAt(page.tokens, match.index) - 1)
    let run = page.runs[at] ?? page.runs[at - 1]
    // `Ana Zelenska, Teodor Brankov and Ivo Zelenski (“the applicants”)`
    for (let one = 0; one < mostParties && add(run) && match[0].endsWith('s'); one++) {
      const last = (run?.from ?? 0) - 1
      run = /^(?:,|and)$/.test(page.tokens[last]?.text ?? '') ? page.runs[last - 1] : undefined
    }
  }
  for (const match of text.matchAll(introduced)) {
    let run = page.runs[firstAt(page.tokens, match.index + match[0].length)]
    // `…, Ana Zelenska, Teodor Brankov and Ivo Zelenski, on 8 June`
    for (let one = 0; one < mostParties && add(run); one++) {
      const next = (run?.to ?? 0) + 1
      const joint = page.tokens[next]?.text ?? ''
      run = /^(?:,|and)$/.test(joint) ? page.runs[next + 1] : undefined
    }
  }
  return [...names]
}
