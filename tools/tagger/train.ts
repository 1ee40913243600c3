/** From documents to the weights of the tagger. No randomness but a fixed stream: the same documents give the same bytes. */
import { featuresOf } from '../../packages/text/src/redaction/tagger/features.ts'
import { listsOf } from '../../packages/text/src/redaction/tagger/lexicon.ts'
import { readModel, type TaggerModel } from '../../packages/text/src/redaction/tagger/model.ts'
import { isJudged, type Page, pageOf } from '../../packages/text/src/redaction/tagger/page.ts'
import { tokensOf } from '../../packages/text/src/redaction/tagger/tokens.ts'
import type { TabDocument } from './benchmark.ts'
import { type Example, learn } from './learn.ts'

/** A word of the texts is a feature only where it stands in so many documents. */
export const leastDocuments = 5
const settings = { labels: 2, epochs: 4, rate: 0.02, decay: 0, least: leastDocuments, runs: 3 } as const
/** What an annotator looked at and let stand is let stand by one and taken out by another: it teaches a little less. */
const standingCost = 0.8

export interface Prepared {
  readonly document: TabDocument
  readonly page: Page
  readonly examples: readonly Example[]
}

export function prepare(document: TabDocument): Prepared {
  const page = pageOf(document.text)
  const wanted = new Uint8Array(document.text.length)
  const costs = costsOf(document)
  for (const { start, end, need } of document.mentions) if (need !== 'NO_MASK') wanted.fill(1, start, end)
  const examples = page.tokens.flatMap((token, at) =>
    isJudged(token)
      ? [
          {
            features: featuresOf(page, at),
            label: wanted.subarray(token.start, token.end).includes(1) ? 1 : 0,
            cost: costs[token.start] ?? 1,
          },
        ]
      : [],
  )
  return { document, page, examples }
}

/**
 * By letter, how much it costs to be wrong there. A person, a place, a day is kept back only where every mention of it goes, and counts once however often it stands:
 * so all its mentions together cost what one does that stands alone.
 */
function costsOf({ text, mentions }: TabDocument): Float32Array {
  const costs = new Float32Array(text.length).fill(1)
  const times = new Map<string, number>()
  for (const { entity, need } of mentions) if (need !== 'NO_MASK') times.set(entity, (times.get(entity) ?? 0) + 1)
  for (const { start, end, need } of mentions) if (need === 'NO_MASK') costs.fill(standingCost, start, end)
  for (const { start, end, need, entity } of mentions) if (need !== 'NO_MASK') costs.fill(1 / (times.get(entity) ?? 1), start, end)
  return costs
}

/** The model as text: features in order, weights in thousandths, nothing below two thousandths. */
export function trainRows(prepared: readonly Prepared[]): string {
  const names = wordsOfNames(prepared)
  const learned = learn(
    prepared.map(({ examples }) => ({
      examples: examples.map(({ features, ...example }) => ({
        ...example,
        features: features.filter((feature) => !holdsName(feature, names)),
      })),
    })),
    settings,
  )
  const rows: string[] = []
  for (const [feature, id] of learned.ids) {
    const weight = Math.round(1000 * ((learned.weights[2 * id + 1] ?? 0) - (learned.weights[2 * id] ?? 0)))
    if (Math.abs(weight) >= 2) rows.push(`${feature}\t${weight}`)
  }
  return rows.join('\n')
}

export const train = (prepared: readonly Prepared[]): TaggerModel => readModel(trainRows(prepared))

/** Words of people's names, officials included: none becomes a feature, however often it stands. */
export function wordsOfNames(prepared: readonly Prepared[]): ReadonlySet<string> {
  const small = new Set(prepared.flatMap(({ page }) => [...page.small]))
  const names = new Set<string>()
  for (const { document } of prepared)
    for (const { kind, start, end } of document.mentions)
      if (kind === 'person')
        for (const { lower } of tokensOf(document.text.slice(start, end)))
          if (/^\p{L}{3,}$/u.test(lower) && listsOf(lower).length === 0 && !small.has(lower)) names.add(lower)
  return names
}

/** The words of the text a feature holds: what stands after `=`. */
export const wordsIn = (feature: string): readonly string[] => /^[^=]*=(.*)$/su.exec(feature)?.[1]?.split(' ') ?? []
const holdsName = (feature: string, names: ReadonlySet<string>): boolean => wordsIn(feature).some((word) => names.has(word))
