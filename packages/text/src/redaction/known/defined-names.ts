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
    const glossed = beforeGloss(tokens, byStart.get(start) ?? 0, byStart, end)
    if (glossed.length > 1 || (glossed[0] !== undefined && !isGeneral(glossed[0]))) names.push({ words: glossed, entity })
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

/** Small words inside a name, in the languages judgments gloss from. */
const joints = new Set('of the and for de du des la le der den und für i w we z von van'.split(' '))
/**
 * The name a known one stands behind in brackets, as its gloss: `Social Insurance Authority (Zakład Ubezpieczeń)` where the file knows the Polish.
 * Its folded words; none where the bracket is no gloss.
 */
function beforeGloss(tokens: readonly Token[], first: number, byStart: ReadonlyMap<number, number>, end: number): readonly string[] {
  let open = first - 1
  while (first - open < 4 && /^(?:the|[“"«„])$/.test(tokens[open]?.lower ?? '')) open--
  const close = tokens[byStart.get(end) ?? -1]?.text ?? ''
  if (tokens[open]?.text !== '(' || !/^[)”"»;,]$/.test(close)) return []
  let from = open
  for (let at = open - 1; at >= 0 && open - at <= mostWords; at--) {
    const token = tokens[at]
    if (!token || (tokens[at + 1]?.breaks ?? 0) > 0) break
    if (isCapital(token)) from = at
    else if (!joints.has(token.lower) && !/^[-‐‑”"»“„«]$/u.test(token.text)) break
  }
  while (from < open && /^(?:the|an?)$/.test(tokens[from]?.lower ?? '')) from++
  const words = tokens.slice(from, open)
  // `He (…)` at the head of a sentence names nobody.
  if (words.length === 0 || (words.length === 1 && (words[0]?.text.length ?? 0) < 3) || words.some(({ lower }) => isIn('law', lower)))
    return []
  return words.filter((token) => /^[\p{L}\p{M}\p{N}]/u.test(token.text)).map((token) => fold(token.text))
}

/** The token after an opening bracket that follows a name at once, or its closing quotation mark. */
function afterName(tokens: readonly Token[], byStart: ReadonlyMap<number, number>, end: number): number | undefined {
  const next = byStart.get(end + 1) ?? byStart.get(end)
  const at = next !== undefined && /^[”"»]$/.test(tokens[next]?.text ?? '') ? next + 1 : next
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
