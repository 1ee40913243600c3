/**
 * The facts most worth finding out: each missing or uncertain one is tried at its earliest and at its latest, and what moves in the answer is
 * counted. Nothing is guessed: what is reported is what would change.
 */
import { isoOf, type Localized } from '@holdfast/core'
import type { CaseMoment, StepAnswer, WorthKnowing } from './case-answer.ts'
import { instantOf, type Known, type KnownTimes } from './case-fact.ts'
import type { CaseFact } from './case-input.ts'
import { line } from './case-limit.ts'
import type { Usable } from './case-next.ts'
import { clockOf, wallAt, zoneNamed } from './zone.ts'

/** What is compared of two answers. */
export interface Comparable {
  readonly steps: readonly (Pick<StepAnswer, 'id' | 'earliest' | 'status'> & {
    readonly outerLimit: Pick<StepAnswer['outerLimit'], 'earliest' | 'latest'>
  })[]
  readonly remedies: readonly (Omit<Usable, 'bars' | 'latestSafeSend'> & {
    readonly latestSafeSend: { readonly moment: CaseMoment | null } | null
  })[]
}

export interface ChangeQuestion {
  readonly base: Comparable
  readonly times: KnownTimes
  readonly names: Readonly<Record<string, Localized>>
  readonly removalStep: string
  readonly scheduled: string
  readonly zone: string
  readonly now: string
  /** The same case with these facts instead of what is known of their event; null where they cannot be tried. */
  readonly tryFacts: (facts: readonly CaseFact[]) => Comparable | null
}

const day = 86_400

export function worthKnowing(question: ChangeQuestion): readonly WorthKnowing[] {
  return [...question.times.values()]
    .filter((known) => known.how !== 'exact')
    .flatMap((known) => worthOf(known, question))
    .sort((a, b) => b.weight - a.weight || (a.event < b.event ? -1 : 1))
}

function worthOf(known: Known, question: ChangeQuestion): readonly WorthKnowing[] {
  const trials = trialsOf(known, question).map((fact) => question.tryFacts([fact]))
  const changed = new Map<string, number>()
  for (const trial of trials) {
    if (!trial) continue
    for (const [what, weight] of differences(question.base, trial, question.removalStep))
      changed.set(what, Math.max(weight, changed.get(what) ?? 0))
  }
  if (changed.size === 0) return []
  const weight = [...changed.values()].reduce((sum, each) => sum + each, 0) + (known.event === question.scheduled ? 20 : 0)
  const code = known.how === 'day' ? 'case.worth.hour' : known.accounts === 0 ? 'case.worth.missing' : 'case.worth.uncertain'
  return [
    {
      event: known.event,
      name: question.names[known.event] ?? { en: known.event, ru: known.event, ko: known.event },
      how: known.how,
      changes: [...changed.keys()].sort(),
      weight,
      because: [line(code, { event: known.event, n: changed.size })],
    },
  ]
}

/** At the earliest and the latest it can have been; what is open is tried three days ago and in ten days. */
function trialsOf(known: Known, { now, zone }: ChangeQuestion): readonly CaseFact[] {
  const at = instantOf(now)
  const first = known.from?.instant ?? (known.to ? known.to.instant - 3 * day : at - 3 * day)
  const last = known.to ? known.to.instant - 60 : Math.max(at, first) + 10 * day
  const zoneId = known.from?.zone.id ?? known.to?.zone.id ?? zone
  return [first, last].map((instant) => ({ event: known.event, local: wallOf(zoneId, instant), timezone: zoneId }))
}

function wallOf(zoneId: string, instant: number): string {
  const zone = zoneNamed(zoneId)
  const wall = zone ? wallAt(zone, instant) : { day: Math.floor(instant / day), second: 0 }
  return `${isoOf(wall.day)}T${clockOf(wall.second - (wall.second % 60))}`
}

/** What differs between two answers, with how much it weighs: our own time and the removal before everything else. */
export function differences(base: Comparable, other: Comparable, removalStep: string): readonly (readonly [string, number])[] {
  const found: (readonly [string, number])[] = []
  for (const [i, remedy] of base.remedies.entries()) {
    const now = other.remedies[i]
    if (!now) continue
    const holding = remedy.suspensive === 'yes' ? 3 : remedy.suspensive === 'court-may' ? 1 : 0
    if (now.open !== remedy.open || now.holdsRemoval !== remedy.holdsRemoval) found.push([`remedies.${remedy.id}.open`, 3])
    if (now.ripe !== remedy.ripe) found.push([`remedies.${remedy.id}.ripe`, 2 + holding])
    if (now.due?.utc !== remedy.due?.utc || now.dueState !== remedy.dueState) found.push([`remedies.${remedy.id}.due`, 4 + holding])
    if (now.latestSafeSend?.moment?.utc !== remedy.latestSafeSend?.moment?.utc) found.push([`remedies.${remedy.id}.latestSafeSend`, 1])
  }
  for (const [i, step] of base.steps.entries()) {
    const now = other.steps[i]
    if (!now) continue
    const removal = step.id === removalStep ? 4 : 0
    if (now.earliest?.utc !== step.earliest?.utc) found.push([`steps.${step.id}.earliest`, 1 + removal])
    if (now.outerLimit.latest?.utc !== step.outerLimit.latest?.utc || now.outerLimit.earliest?.utc !== step.outerLimit.earliest?.utc)
      found.push([`steps.${step.id}.outerLimit`, 1 + removal])
    if (now.status !== step.status) found.push([`steps.${step.id}.status`, 1])
  }
  return found
}
