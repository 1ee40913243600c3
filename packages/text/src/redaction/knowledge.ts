/**
 * Whether a file knows all of a text or a part of it, from what the tagger is sure points at a person.
 *
 * Who let one day stand let several: what is left standing comes in kinds. So it is not each thing by itself that is weighed, but of each kind how many the file
 * knew and how many it did not: were it to know all, the share left standing would itself vary from text to text (a beta-binomial); were it to know a part,
 * what it knows would be drawn from all alike.
 */
import type { Kind } from './kind.ts'
import { leftStanding, partKnown, surely } from './thresholds.ts'

export interface SureThing {
  readonly kind: Kind
  /** 0 to 1. */
  readonly sure: number
  readonly known: boolean
}
export interface Knowledge {
  /** Of the things that are surest, the share the file knew. */
  readonly share: number
  /** How much more likely it is, in nats, that the file knows all than that it knows a part; without end below zero where nothing sure was seen. */
  readonly evidence: number
}

export function knowledgeOf(things: Iterable<SureThing>): Knowledge {
  const counts = new Map<keyof typeof leftStanding, { all: number; unknown: number }>()
  let [all, known] = [0, 0]
  for (const thing of things) {
    const sort = sortOf(thing.kind)
    const count = counts.get(sort) ?? { all: 0, unknown: 0 }
    counts.set(sort, { all: count.all + 1, unknown: count.unknown + (thing.known ? 0 : 1) })
    if (thing.sure < surely) continue
    all++
    if (thing.known) known++
  }
  let evidence = counts.size === 0 ? Number.NEGATIVE_INFINITY : 0
  for (const [sort, count] of counts) evidence += evidenceOf(count.all, count.unknown, leftStanding[sort])
  return { share: (known + 0.5) / (all + 1), evidence }
}

function sortOf(kind: Kind): keyof typeof leftStanding {
  if (kind === 'person' || kind === 'code') return 'people'
  return kind === 'date' || kind === 'quantity' ? 'days' : 'others'
}

/** The logarithm of the likelihood of so many unknown among all: where the file knows all, less where it knows a part. */
function evidenceOf(all: number, unknown: number, { mean, weight }: { readonly mean: number; readonly weight: number }): number {
  const [standing, gone] = [mean * weight, (1 - mean) * weight]
  // A file may know still less: were it only held against `partKnown`, one that knows nobody would pass for one that left all standing.
  const notKnown = Math.max(1 - partKnown * (1 - mean), unknown / all)
  const whole = logBeta(unknown + standing, all - unknown + gone) - logBeta(standing, gone)
  return whole - unknown * Math.log(notKnown) - (all === unknown ? 0 : (all - unknown) * Math.log(1 - notKnown))
}

const logBeta = (a: number, b: number): number => logGamma(a) + logGamma(b) - logGamma(a + b)

/** Stirling's series, after moving up to where it is exact to nine places. */
function logGamma(of: number): number {
  let [at, sum] = [of, 0]
  for (; at < 8; at++) sum -= Math.log(at)
  const square = at * at
  return (
    sum +
    (at - 0.5) * Math.log(at) -
    at +
    0.5 * Math.log(2 * Math.PI) +
    1 / (12 * at) -
    1 / (360 * at * square) +
    1 / (1260 * at * square * square)
  )
}
