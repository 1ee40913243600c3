/** Short names a text gives itself to what the file knows: `Employment Appeal Tribunal (“EAT”)`, `Kielce Directorate of Roads (Dyrekcja Dróg)`. */
import type { Finding } from '../kind.ts'
import { isIn, listsOf } from '../tagger/lexicon.ts'
import { isCapital, type Token } from '../tagger/tokens.ts'
import { fold } from './fold.ts'

export interface DefinedName {
  readonly words: readonly string[]
  readonly entity: number
}

/** What every judgment calls its parties; masking it would blank the text and hide nothing. */
const general = new Set(
  'applicant applicants government convention court commission state chamber company husband wife plaintiff defendant court’s bank university office ministry council authority act code law'.split(
    ' ',
  ),
)
const mostWords = 8
const isGeneral = (word: string): boolean => word.length < 2 || general.has(word) || listsOf(word).length > 0
const isQuoted = (inside: readonly Token[]): boolean => inside.some(({ text }) => /^[“"«„]$/.test(text))

/** Whether what is known is itself a law: `the Service Regulation of the Rangers (“the Regulation”)` names no rangers. */
const isLaw = (words: readonly Token[]): boolean => words.some(({ lower }) => isIn('law', lower))

export function definedNames(found: readonly Finding[], tokens: readonly Token[]): readonly DefinedName[] {
  const byStart = new Map(tokens.map((token, at) => [token.start, at]))
  const names: DefinedName[] = []
  for (const { start, end, kind, entity } of found) {
    if (entity === undefined || kind === 'date' || kind === 'quantity' || kind === 'code' || kind === 'person') continue
    const at = afterName(tokens, byStart, end)
    if (at === undefined) continue
    const inside = insideBrackets(tokens, at)
    const first = inside.findIndex((token) => isCapital(token))
    const row = inside
      .slice(Math.max(0, first))
      .filter((token) => /^[\p{L}\p{M}\p{N}]/u.test(token.text))
      .map((token) => fold(token.text))
    if (
      first < 0 ||
      row.length === 0 ||
      row.length > mostWords ||
      row.every(isGeneral) ||
      (row.some((word) => isIn('law', word)) && !(isQuoted(inside) && isLaw(tokens.slice(byStart.get(start) ?? at, at))))
    )
      continue
    names.push({ words: row, entity })
  }
  return names
}

/** The token after an opening bracket that follows a name at once. */
function afterName(tokens: readonly Token[], byStart: ReadonlyMap<number, number>, end: number): number | undefined {
  const at = byStart.get(end + 1) ?? byStart.get(end)
  return at !== undefined && tokens[at]?.text === '(' ? at + 1 : undefined
}

function insideBrackets(tokens: readonly Token[], from: number): readonly Token[] {
  const inside: Token[] = []
  for (let at = from; at < tokens.length && at < from + 16; at++) {
    const token = tokens[at]
    if (!token || token.breaks > 0) return []
    if (/^[);,]$/.test(token.text)) return inside
    inside.push(token)
  }
  return []
}
