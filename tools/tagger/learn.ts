/**
 * Learns the weights of the tagger: multinomial logistic regression by AdaGrad with a fixed order of examples, so the same data give the same bytes.
 */
export interface Example {
  readonly features: readonly string[]
  readonly label: number
  /** How much a wrong label costs here. */
  readonly cost: number
}
export interface ExampleDocument {
  readonly examples: readonly Example[]
}
export interface Settings {
  readonly labels: number
  readonly epochs: number
  readonly rate: number
  readonly decay: number
  /** Documents a feature must stand in. */
  readonly least: number
  /** How often it is learnt, each time in another order; the weights are the mean. */
  readonly runs: number
}
export interface Learned {
  readonly labels: number
  readonly ids: ReadonlyMap<string, number>
  readonly weights: Float32Array
}

/** A fixed stream of numbers in [0, 1): mulberry32. */
export function stream(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

export function learn(documents: readonly ExampleDocument[], settings: Settings): Learned {
  const { labels, runs } = settings
  const ids = keptFeatures(documents, settings.least)
  const examples = documents.flatMap((document) =>
    document.examples.map(({ features, label, cost }) => ({
      row: Int32Array.from(features.flatMap((feature) => ids.get(feature) ?? [])),
      label,
      cost,
    })),
  )
  const weights = new Float32Array(ids.size * labels)
  for (let run = 0; run < runs; run++) {
    const learnt = learnOnce(examples, weights.length, settings, stream(20_14 + run * 7919))
    for (let place = 0; place < weights.length; place++) weights[place] = (weights[place] ?? 0) + (learnt[place] ?? 0) / runs
  }
  return { labels, ids, weights }
}

interface Row {
  readonly row: Int32Array
  readonly label: number
  readonly cost: number
}

/** The mean of the weights over the second half of the epochs. */
function learnOnce(examples: readonly Row[], size: number, { labels, epochs, rate, decay }: Settings, next: () => number): Float64Array {
  const weights = new Float32Array(size)
  const squares = new Float32Array(size).fill(1e-6)
  const order = Int32Array.from(examples.keys())
  const scores = new Float64Array(labels)
  const sum = new Float64Array(size)
  let summed = 0
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(next() * (at + 1))
      const kept = order[at] ?? 0
      order[at] = order[other] ?? 0
      order[other] = kept
    }
    for (const at of order) {
      const example = examples[at]
      if (!example) continue
      const { row, label, cost } = example
      softmax(row, weights, labels, scores)
      for (let one = 0; one < labels; one++) {
        const error = ((scores[one] ?? 0) - (one === label ? 1 : 0)) * cost
        if (error < 0.002 && error > -0.002) continue
        for (const id of row) {
          const place = id * labels + one
          const slope = error + decay * (weights[place] ?? 0)
          const square = (squares[place] ?? 0) + slope * slope
          squares[place] = square
          weights[place] = (weights[place] ?? 0) - (rate * slope) / Math.sqrt(square)
        }
      }
    }
    if (epoch >= epochs / 2) {
      for (let place = 0; place < size; place++) sum[place] = (sum[place] ?? 0) + (weights[place] ?? 0)
      summed++
    }
  }
  return sum.map((one) => one / summed)
}

function keptFeatures(documents: readonly ExampleDocument[], least: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { examples } of documents) {
    const here = new Set<string>()
    for (const { features } of examples) for (const feature of features) here.add(feature)
    for (const feature of here) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  }
  const kept = [...counts].filter(([, count]) => count >= least).map(([feature]) => feature)
  return new Map(kept.sort().map((feature, at) => [feature, at]))
}

function softmax(row: Int32Array, weights: Float32Array, labels: number, scores: Float64Array): void {
  scores.fill(0)
  for (const id of row) for (let one = 0; one < labels; one++) scores[one] = (scores[one] ?? 0) + (weights[id * labels + one] ?? 0)
  let most = Number.NEGATIVE_INFINITY
  for (let one = 0; one < labels; one++) most = Math.max(most, scores[one] ?? 0)
  let total = 0
  for (let one = 0; one < labels; one++) {
    const exp = Math.exp((scores[one] ?? 0) - most)
    scores[one] = exp
    total += exp
  }
  for (let one = 0; one < labels; one++) scores[one] = (scores[one] ?? 0) / total
}

/** The chance of each label. */
export function judge(learned: Learned, features: readonly string[]): Float64Array {
  const row = Int32Array.from(features.flatMap((feature) => learned.ids.get(feature) ?? []))
  const scores = new Float64Array(learned.labels)
  softmax(row, learned.weights, learned.labels, scores)
  return scores
}
