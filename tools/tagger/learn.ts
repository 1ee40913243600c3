/**
 * Learns the weights of the tagger: multinomial logistic regression by AdaGrad with a fixed order of examples, so the same data give the same bytes.
 */
export interface Example {
  readonly features: readonly string[]
  readonly label: number
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
  /** How much more a wrong `nothing` costs than any other wrong label. */
  readonly care: number
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
  const { labels, epochs, rate, decay, care } = settings
  const ids = keptFeatures(documents, settings.least)
  const rows: Int32Array[] = []
  const gold: number[] = []
  for (const { examples } of documents)
    for (const { features, label } of examples) {
      rows.push(Int32Array.from(features.flatMap((feature) => ids.get(feature) ?? [])))
      gold.push(label)
    }
  const weights = new Float32Array(ids.size * labels)
  const squares = new Float32Array(ids.size * labels).fill(1e-6)
  const order = Int32Array.from(rows.keys())
  const next = stream(20_14)
  const scores = new Float64Array(labels)
  const sum = new Float64Array(weights.length)
  let summed = 0
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(next() * (at + 1))
      const kept = order[at] ?? 0
      order[at] = order[other] ?? 0
      order[other] = kept
    }
    for (const example of order) {
      const row = rows[example] ?? new Int32Array()
      const label = gold[example] ?? 0
      softmax(row, weights, labels, scores)
      const cost = label === 0 ? 1 : care
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
      for (let place = 0; place < weights.length; place++) sum[place] = (sum[place] ?? 0) + (weights[place] ?? 0)
      summed++
    }
  }
  for (let place = 0; place < weights.length; place++) weights[place] = (sum[place] ?? 0) / summed
  return { labels, ids, weights }
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
