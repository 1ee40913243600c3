/** What the form of a judgment says of a word in it: the part it stands in, the State the case is against, the neighbourhood of citations and laws. */
import { isCapital, type Token } from './tokens.ts'

const headings = ['PROCEDURE', 'CIRCUMSTANCES', 'RELEVANT', 'COMPLAINT', 'FACTS', 'LAW'] as const
const longestHeading = 14

/** By token: the heading it stands under, `none` before the first. A heading is a line without a small letter that names a part. */
export function sectionsOf(tokens: readonly Token[]): readonly string[] {
  let section = 'none'
  return tokens.map((token, at) => {
    if (token.breaks > 0 && /^XX?$/.test(token.shape)) section = headingAt(tokens, at) ?? section
    return section
  })
}

function headingAt(tokens: readonly Token[], from: number): string | undefined {
  const words: string[] = []
  for (let at = from; at < tokens.length && at < from + longestHeading; at++) {
    const token = tokens[at]
    if (!token || (at > from && token.breaks > 0)) break
    if (/\p{Ll}/u.test(token.text)) return undefined
    words.push(token.text)
  }
  return headings.find((heading) => words.some((word) => word.startsWith(heading)))?.toLowerCase()
}

/**
 * `against the Republic of Sylvania`, `against the United Kingdom of Sylvania and Northern Borduria`, `The Sylvanian Government (“the Government”)`: the words of
 * its name and its people. What a State is called differs; what is said of the one the case is against does not.
 */
export function respondentOf(tokens: readonly Token[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const [at, token] of tokens.entries()) {
    if (found.size >= 8 || at > 3000) break
    if (token.lower === 'against' && found.size < 4) {
      for (let next = at + 1; next <= at + 12; next++) {
        const word = tokens[next]
        if (!word || word.breaks > 1 || !(isCapital(word) || inState.has(word.lower))) break
        if (isCapital(word) && word.lower !== 'republic') found.add(word.lower)
      }
    }
    if (token.text === 'Government' && tokens[at + 1]?.text === '(') {
      const word = tokens[at - 1]
      if (word && isCapital(word)) found.add(word.lower)
    }
  }
  return found
}
const inState = new Set(['the', 'of', 'and', 'former'])

/** Whether who stands for the State is named shortly before: `represented by their Agent, … of the … Office`. */
export const agentAt = (tokens: readonly Token[], at: number): number => near(tokens, at, -1, 16, agents)
const agents = new Set(['agent', 'agents', 'co-agent'])

/** Words that stand in a citation of another case: behind and before. */
const behind = new Set(['v', 'cited', 'reports', '§'])
const ahead = new Set(['v', '§', 'cited'])
const laws = new Set(['article', 'articles', 'section', 'sections', 'law', 'act', 'code', 'under'])

/** `10`: in a citation by what stands before it; `01`: by what stands after. */
export function citationAt(tokens: readonly Token[], at: number): string {
  return `${near(tokens, at, -1, 14, behind)}${near(tokens, at, 1, 8, ahead)}`
}

/** Whether a law is spoken of shortly before, in the same sentence. */
export const lawAt = (tokens: readonly Token[], at: number): number => near(tokens, at, -1, 8, laws, '.')

const making =
  'force parliament enacted enacts adopted promulgated passed amended amending amendment ratified ratification repealed gazette published legislature'.split(
    ' ',
  )
const makes = new Set(making)
const aheadLaws = new Set([...laws, ...making])
/** Whether a law is spoken of shortly after, and whether it is made, or comes into force, close by: the days of laws tell of nobody. */
export const lawMadeAt = (tokens: readonly Token[], at: number): string =>
  `${near(tokens, at, 1, 8, aheadLaws, '.')}${near(tokens, at, -1, 10, makes, '.')}`

/** Whether the token stands in a bracket that opens behind a law: `Service Act (ustawa o …)`. */
export function lawBracketAt(tokens: readonly Token[], at: number): 0 | 1 {
  for (let back = 1; back <= 30; back++) {
    const token = tokens[at - back]
    if (token === undefined || token.breaks > 0 || token.text === ')') return 0
    if (token.text === '(') return tokens[at - back - 1] ? near(tokens, at - back, -1, 7, laws, '.') : 0
  }
  return 0
}

function near(tokens: readonly Token[], at: number, step: 1 | -1, most: number, words: ReadonlySet<string>, stop?: string): 0 | 1 {
  for (let away = 1; away <= most; away++) {
    const token = tokens[at + step * away]
    if (token === undefined || token.breaks > 0 || token.text === stop) return 0
    if (words.has(token.lower)) return 1
  }
  return 0
}
