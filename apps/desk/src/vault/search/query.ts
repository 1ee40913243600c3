/**
 * What a person types becomes a question to the index. `two words`: both, in any form; `"two words"`: exactly these, side by side; `deport*`: words that begin so;
 * `-word`: without it; `this OR that`. Nothing a person types is an error: what has no letters asks for nothing.
 */
import { folded, relatives, stemOf, type Word, wordList } from './words.ts'

export interface Term {
  /** Side by side, in this order. */
  readonly words: readonly Word[]
  /** As typed, or in any form of the word. */
  readonly exact: boolean
  /** The last word may go on. */
  readonly open: boolean
}

export interface Query {
  /** All of these; each is met by any one of its terms. */
  readonly all: readonly (readonly Term[])[]
  readonly none: readonly Term[]
}

/** More is a pasted text, not a question. */
const mostTerms = 40

export function parseQuery(text: string): Query {
  const all: Term[][] = []
  const none: Term[] = []
  let joining = false
  for (const [, minus, quoted, plain, star] of text.matchAll(/(-)?(?:["“«]([^"”»]*)["”»]?|([^\s"“«*]+)(\*)?)/gu)) {
    if (plain === 'OR' && all.length > 0 && !minus) {
      joining = true
      continue
    }
    const words = wordList(quoted ?? plain ?? '')
    if (words.length === 0 || all.length + none.length >= mostTerms) continue
    const term: Term = { words, exact: quoted !== undefined, open: star !== undefined }
    if (minus) none.push(term)
    else if (joining) all.at(-1)?.push(term)
    else all.push([term])
    joining = false
  }
  return { all, none }
}

/** Words of the index with this stem. */
export type FormsOf = (stem: string) => readonly string[]

const quote = (text: string) => `"${text.replaceAll('"', '""')}"`

/** The question in the language of FTS5; undefined where nothing is asked for. */
export function toMatch({ all, none }: Query, formsOf: FormsOf): string | undefined {
  if (all.length === 0) return undefined
  const wanted = all.map((terms) => group(terms.map((term) => termToMatch(term, formsOf)))).join(' AND ')
  return none.length === 0 ? wanted : `(${wanted}) NOT (${none.map((term) => termToMatch(term, formsOf)).join(' OR ')})`
}

const group = (parts: readonly string[]) => (parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(' OR ')})`)

function termToMatch({ words, exact, open }: Term, formsOf: FormsOf): string {
  const [first] = words
  if (words.length > 1 || !first) {
    // A single eastern letter at the end of a phrase is the beginning of a pair.
    const goesOn = open || words.at(-1)?.kind === 'single'
    return quote(words.map((word) => word.text).join(' ')) + (goesOn ? '*' : '')
  }
  if (first.kind === 'single') return group([`${quote(first.text)}*`, ...formsOf(`~${first.text}`).map(quote)])
  const whole = open ? `${quote(first.text)}*` : quote(first.text)
  if (exact || first.kind === 'pair') return whole
  const { stems, words: others } = relatives(first.text)
  const forms = new Set([...others, ...stems.flatMap(formsOf)])
  forms.delete(first.text)
  return group([whole, ...[...forms].filter((form) => !(open && form.startsWith(first.text))).map(quote)])
}

/** Whether a text answers the question, by reading it: for one field of a record, where the index knows only the whole record. */
export function answers({ all, none }: Query, text: string): boolean {
  const words = wordList(text)
  const stems = words.map((word) => stemOf(word.text, word.kind))
  const plain = folded(text)
  const meets = ({ words: asked, exact, open }: Term): boolean => {
    const [first] = asked
    if (asked.length === 1 && first?.kind === 'single') return plain.includes(first.text)
    const related = exact || asked.length > 1 || !first || first.kind !== 'word' ? undefined : relatives(first.text)
    return words.some((word, at) => {
      const stem = stems[at]
      if (related && ((stem !== undefined && related.stems.includes(stem)) || related.words.includes(word.text))) return true
      return asked.every((wanted, step) => {
        const here = words[at + step]?.text ?? ''
        return open && step === asked.length - 1 ? here.startsWith(wanted.text) : here === wanted.text
      })
    })
  }
  return all.every((terms) => terms.some(meets)) && !none.some(meets)
}
