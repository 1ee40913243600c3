/**
 * Whether a file knows all of a text or a part of it, from how likely the tagger thinks each thing to be kept back.
 *
 * What a file that knows all leaves standing is what whoever worked on the text let stand: seldom what the tagger is sure of, and by habit. Who let one day stand
 * let several, so for each sort of things a habit is allowed for, the same in both cases, and weighed by how usual it is. A file that knows a part knows a share
 * of what would be kept back, drawn from all alike. Whom the text itself calls the applicant, and the number of the application, no file that knows all leaves out.
 */
import type { Kind } from './kind.ts'
import { habits, partKnown, partyKnown, surely } from './thresholds.ts'

export interface SureThing {
  readonly kind: Kind
  /** 0 to 1: how likely it is to be kept back. */
  readonly sure: number
  readonly known: boolean
  /** The applicant, or the number of the application. */
  readonly isParty?: boolean
}
export interface Knowledge {
  /** Of the things that are surest, the share the file knew. */
  readonly share: number
  /** How much more likely it is, in nats, that the file knows all than that it knows a part; without end below zero where nothing was seen. */
  readonly evidence: number
}
type Sort = keyof typeof habits

/** A bell curve in even steps: the habits held possible, in standard deviations, and the logarithm of how usual each is. */
const steps = Array.from({ length: 17 }, (_, at) => (at - 8) / 2.5)
const total = steps.reduce((sum, step) => sum + Math.exp(-(step * step) / 2), 0)
const usual = steps.map((step) => -(step * step) / 2 - Math.log(total))
/** Shares a file may know that knows a part. It may know still less than is usual: held against that alone, one that knows nobody would pass for one that left all standing. */
const shares = [0.05, 0.2, 0.35, 0.5, 0.6, partKnown] as const

export function knowledgeOf(things: Iterable<SureThing>): Knowledge {
  const whole = new Likelihood(1)
  const parts = shares.map((share) => new Likelihood(share))
  let [surest, known] = [0, 0]
  for (const thing of things) {
    for (const one of [whole, ...parts]) one.add(thing)
    if (thing.sure < surely) continue
    surest++
    if (thing.known) known++
  }
  return {
    share: (known + 0.5) / (surest + 1),
    evidence: whole.isEmpty ? Number.NEGATIVE_INFINITY : whole.logarithm() - Math.max(...parts.map((part) => part.logarithm())),
  }
}

/** How likely what is known and not known is, where a file knows such a share of what is kept back. */
class Likelihood {
  readonly #share: number
  readonly #byHabit = new Map<Sort, Float64Array>()
  #parties = 0
  isEmpty = true

  constructor(share: number) {
    this.#share = share
  }

  add({ kind, sure, known, isParty = false }: SureThing): void {
    this.isEmpty = false
    if (isParty) {
      const chance = partyKnown * this.#share
      this.#parties += Math.log(known ? chance : 1 - chance)
      return
    }
    const sort = sortOf(kind)
    const sums = this.#byHabit.get(sort) ?? new Float64Array(steps.length)
    this.#byHabit.set(sort, sums)
    const even = Math.min(0.999, Math.max(0.01, sure))
    const odds = even / (1 - even)
    for (const [at, step] of steps.entries()) {
      const here = odds * Math.exp(habits[sort] * step)
      const chance = (this.#share * here) / (1 + here)
      sums[at] = (sums[at] ?? 0) + Math.log(known ? chance : 1 - chance)
    }
  }

  logarithm(): number {
    let sum = this.#parties
    for (const sums of this.#byHabit.values()) sum += logOfSum(usual.map((weight, at) => weight + (sums[at] ?? 0)))
    return sum
  }
}

function logOfSum(logarithms: readonly number[]): number {
  const most = Math.max(...logarithms)
  return most + Math.log(logarithms.reduce((sum, one) => sum + Math.exp(one - most), 0))
}

function sortOf(kind: Kind): Sort {
  if (kind === 'person' || kind === 'code') return 'people'
  return kind === 'date' || kind === 'quantity' ? 'days' : 'others'
}
