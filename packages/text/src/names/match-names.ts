/**
 * Whether two written names may be one name: a candidate link with the rules that fired, never an identity. Many people share a name.
 */
import { bothWays, type Comparison, closest, type Pair } from './compare.ts'
import { foreignCost, foreignWords } from './foreign.ts'
import { writtenBy } from './forms.ts'
import { isKoreanLooking, likeliestHangul } from './korean-looking.ts'
import { type NameReading, type ReadingRule, readName } from './read-name.ts'
import { underInitialLaw } from './sounds.ts'
import type { Syllable } from './syllable.ts'

export const nameRules = [
  'same-letters',
  'same-hangul',
  'revised',
  'mccune-reischauer',
  'dprk-latin',
  'kontsevich',
  'free-spelling',
  'given-name-first',
  'initials',
  'case-ending',
  'pinyin',
  'hanja',
  'koryo-saram',
  'mixed-scripts',
  'initial-law',
  'syllable-missing',
  'letters-differ',
  'not-korean',
  'homonyms-common',
] as const
export type NameRule = (typeof nameRules)[number]

/** A rule that fired; `names.because.…` in words says it. */
export interface Because {
  readonly code: `names.because.${NameRule}`
}

export interface NameMatch {
  /** `yes`: the same name by the rules; `likely`: ask; `unlikely`: no rule leads from one to the other. The same person is another question. */
  readonly same: 'yes' | 'likely' | 'unlikely'
  /** 0 to 1, the same both ways. */
  readonly score: number
  readonly because: readonly Because[]
}

/** Nats up to which a match is `yes` or `likely`; measured by tools/measure-names.ts. */
export const limits = { yes: 4.5, likely: 8 } as const

export const scoreOf = (cost: number): number => Math.round(1000 * Math.exp(-cost / 10)) / 1000

export function matchNames(a: string, b: string): NameMatch {
  return matchReadings(readName(a), readName(b))
}

export function matchReadings(a: NameReading, b: NameReading): NameMatch {
  const [x, y] = inOrder(a, b)
  const cost = costBetween(x, y)
  const because = becauseOf(x, y, bothWays)
  const unsure = because.some(({ code }) => code === 'names.because.initials' || code === 'names.because.syllable-missing')
  const same = cost <= limits.yes && !unsure ? 'yes' : cost <= limits.likely ? 'likely' : 'unlikely'
  return { same, score: scoreOf(cost), because }
}

/** So that the answer is the same both ways, also where two readings cost the same. */
function inOrder(a: NameReading, b: NameReading): readonly [NameReading, NameReading] {
  const key = (name: NameReading): string => name.tokens.map((token) => token.text).join(' ')
  return key(a) <= key(b) ? [a, b] : [b, a]
}

const isSameText = (a: NameReading, b: NameReading): boolean =>
  a.tokens.length > 0 && a.tokens.map((token) => token.text).join('') === b.tokens.map((token) => token.text).join('')

function costBetween(a: NameReading, b: NameReading): number {
  if (isSameText(a, b)) return 0
  const korean = closest(a.readings, b.readings)?.cost ?? 60
  if (isKoreanLooking(a) && isKoreanLooking(b)) return korean
  return Math.min(korean, foreignCost(foreignWords(a.tokens), foreignWords(b.tokens)))
}

/** The rules that lead from one name to the other. */
export function becauseOf(a: NameReading, b: NameReading, of: (x: Syllable, y: Syllable) => number): readonly Because[] {
  const fired = new Set<NameRule>()
  if (isSameText(a, b)) fired.add('same-letters')
  else {
    const found = closest(a.readings, b.readings, of)
    const korean = isKoreanLooking(a) && isKoreanLooking(b)
    if (!found || (!korean && foreignCost(foreignWords(a.tokens), foreignWords(b.tokens)) < found.cost)) fired.add('not-korean')
    else rulesOf(found, a, b, fired)
  }
  fired.add('homonyms-common')
  return nameRules.filter((rule) => fired.has(rule)).map((rule) => ({ code: `names.because.${rule}` }))
}

function rulesOf(found: Comparison, a: NameReading, b: NameReading, fired: Set<NameRule>): void {
  for (const rule of [...found.a.rules, ...found.b.rules] satisfies readonly ReadingRule[]) fired.add(rule)
  const hangul = found.pairs.map(sharedHangul)
  if (found.pairs.every(([x, y]) => x?.hangul !== undefined && x.hangul === y?.hangul)) fired.add('same-hangul')
  for (const name of [a, b]) {
    if (name.script !== 'latin' && name.script !== 'cyrillic') continue
    const systems = fired.has('pinyin') && name.script === 'latin' ? [] : writtenBy(name.tokens, hangul, name.script)
    for (const system of systems) fired.add(system)
    if (systems.length === 0) fired.add('free-spelling')
  }
  const [x, y] = found.pairs[0] ?? []
  if (x?.hangul && y?.hangul && x.hangul !== y.hangul && underInitialLaw(x.hangul) && underInitialLaw(y.hangul)) fired.add('initial-law')
  if (found.pairs.some(([one, other]) => one === undefined || other === undefined)) fired.add('syllable-missing')
  if (found.pairs.some(([one, other]) => one && other && bothWays(one, other) > 5)) fired.add('letters-differ')
}

/** The Hangul both syllables may mean. */
function sharedHangul([x, y]: Pair): string {
  if (x?.hangul !== undefined) return x.hangul
  if (y?.hangul !== undefined) return y.hangul
  const one = x ?? y
  if (!one) return ''
  if (!x || !y) return likeliestHangul(one)
  return likeliestHangul({ ...one, on: joint(x.on, y.on), vo: joint(x.vo, y.vo), co: joint(x.co, y.co) })
}

const joint = (x: Syllable['on'], y: Syllable['on']): Syllable['on'] => ({
  ...x,
  posterior: x.posterior.map((value, at) => value * (y.likelihood[at] ?? 0)),
})
