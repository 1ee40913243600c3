/**
 * Whether two written names may be one name: a candidate link with the rules that fired, never an identity. Many people share a name.
 */
import { type Because, inWords, type NameRule, rulesBetween, unsureRules } from './because.ts'
import { type ForeignName, foreignCost, foreignName } from './foreign.ts'
import { isKoreanLooking } from './korean-looking.ts'
import { type NameReading, readName } from './read-name.ts'
import { closest, worst } from './reading-cost.ts'

export interface NameMatch {
  /** `yes`: the same name by the rules; `likely`: ask; `unlikely`: no rule leads from one to the other. The same person is another question. */
  readonly same: 'yes' | 'likely' | 'unlikely'
  /** 0 to 1, the same both ways. */
  readonly score: number
  /** Ends with `homonyms-common` and `ask-birth-year-and-place`, always. */
  readonly because: readonly Because[]
}

/** Nats up to which a match is `yes` or `likely`; error rates at these limits are measured by tools/measure-names.ts and stand in docs/names.md. */
export const limits = { yes: 4, likely: 7 } as const

export const scoreOf = (cost: number): number => Math.round(1000 * Math.exp(-cost / 10)) / 1000

/** A name read once, for many comparisons. */
export interface PreparedName extends NameReading {
  readonly foreign: ForeignName
  readonly isKorean: boolean
  /** Its letters alone: two names with the same letters are written the same. */
  readonly letters: string
}

export function prepareName(text: string): PreparedName {
  const name = readName(text)
  return {
    ...name,
    foreign: foreignName(name.tokens),
    isKorean: isKoreanLooking(name),
    letters: name.tokens.map((token) => token.text).join(''),
  }
}

/**
 * Two names in any script. Never throws; a name without letters matches nothing but is no error. Reads at most the first 120 letters of each.
 */
export function compareNames(a: string, b: string): NameMatch {
  const [x, y] = [prepareName(a), prepareName(b)]
  return x.letters <= y.letters ? comparePrepared(x, y) : comparePrepared(y, x)
}

function comparePrepared(a: PreparedName, b: PreparedName): NameMatch {
  const { cost, fired } = distance(a, b)
  fired.add('homonyms-common').add('ask-birth-year-and-place')
  const unsure = unsureRules.some((rule) => fired.has(rule))
  const same = cost <= limits.yes && !unsure ? 'yes' : cost <= limits.likely ? 'likely' : 'unlikely'
  return { same, score: scoreOf(cost), because: inWords(fired) }
}

function distance(a: PreparedName, b: PreparedName): { readonly cost: number; readonly fired: Set<NameRule> } {
  if (a.letters !== '' && a.letters === b.letters) {
    const alone = a.foreign.length < 2 && a.foreign.some(({ families }) => families.length > 0)
    return { cost: 0, fired: new Set(alone ? ['same-letters', 'family-name-alone'] : ['same-letters']) }
  }
  const forth = closest(a.readings, b.readings)
  const back = closest(b.readings, a.readings)
  const shortened = forth && [...forth.query.rules, ...forth.other.rules].includes('initials')
  // An initial fits many names; that is said by its rule, and not charged to the one it is held against.
  const korean = !forth || !back ? worst : shortened ? Math.min(forth.cost, back.cost) + 2 : (forth.cost + back.cost) / 2
  if (!(a.isKorean && b.isKorean)) {
    const foreign = foreignCost(a.foreign, b.foreign)
    if (foreign.cost < korean) return { cost: foreign.cost, fired: new Set(foreign.rules) }
  }
  return { cost: korean, fired: forth ? rulesBetween(a, forth.query, b, forth.other) : new Set() }
}
