/**
 * The measure as the Text Anonymization Benchmark publishes it, letter by letter, to be held beside ours: `benchmark.ts` forgives a few more small words and the
 * signs of money. Source: NorskRegnesentral/text-anonymization-benchmark, evaluation.py: is_mention_masked, get_entity_recall, get_precision with uniform weights.
 */
import type { Stretch } from '../../packages/text/src/redaction/kind.ts'
import type { Mention, TabDocument } from './benchmark.ts'

/** TOKENS_TO_IGNORE_IN_COUNTS and the signs beside it; a word ends where a letter, a digit or a low line does. */
const skipped =
  /(?<![\p{L}\p{M}\p{N}_])(?:mrs|mr|ms|and|or|from|until|to|about|after|as|at|before|between|by|during|for|into|in|of|on|over|since|with|the|an|a|no|nr)(?![\p{L}\p{M}\p{N}_])|(?<=[\p{L}\p{M}\p{N}_])[’']s(?![\p{L}\p{M}\p{N}_])|[-,.;:/&()[\]–'" ’“”]/giu
const word = /[\p{L}\p{M}\p{N}_]+/gu

export interface Published {
  direct: number
  directKept: number
  quasi: number
  quasiKept: number
  tokens: number
  right: number
}
export const emptyPublished = (): Published => ({ direct: 0, directKept: 0, quasi: 0, quasiKept: 0, tokens: 0, right: 0 })

/** Adds one document as one annotator read it: what the benchmark adds up over annotators is the same. */
export function addPublished(score: Published, { text, mentions }: TabDocument, spans: readonly Stretch[]): void {
  const covered = new Uint8Array(text.length)
  for (const { start, end } of spans) covered.fill(1, start, end)
  const entities = new Map<string, readonly Mention[]>()
  for (const mention of mentions) entities.set(mention.entity, [...(entities.get(mention.entity) ?? []), mention])
  for (const group of entities.values()) {
    const wanted = group.filter(({ need }) => need !== 'NO_MASK')
    if (wanted.length === 0) continue
    const isKept = wanted.every((mention) => isMasked(text, mention, covered)) ? 1 : 0
    // Direct is what its first mention is.
    if (group[0]?.need === 'DIRECT') {
      score.direct++
      score.directKept += isKept
    } else {
      score.quasi++
      score.quasiKept += isKept
    }
  }
  // A token is right where one mention to be kept back covers all of it.
  const mentionAt = new Int32Array(text.length).fill(-1)
  for (const [at, { start, end, need }] of mentions.entries()) if (need !== 'NO_MASK') mentionAt.fill(at, start, end)
  for (const { start, end } of spans)
    for (const { 0: token, index } of text.slice(start, end).matchAll(word)) {
      score.tokens++
      const inside = mentionAt.subarray(start + index, start + index + token.length)
      if (inside[0] !== -1 && inside.every((one) => one !== -1)) score.right++
    }
}

function isMasked(text: string, { start, end }: Stretch, covered: Uint8Array): boolean {
  const bare = new Uint8Array(end - start)
  for (let at = start; at < end; at++) bare[at - start] = covered[at] === 0 ? 1 : 0
  if (!bare.includes(1)) return true
  for (const { 0: match, index } of text.slice(start, end).toLowerCase().matchAll(skipped)) bare.fill(0, index, index + match.length)
  return !bare.includes(1)
}

const share = (part: number, whole: number): string => (whole === 0 ? '-' : (part / whole).toFixed(3))
export const publishedLine = (one: Published): string =>
  `as published: direct ${share(one.directKept, one.direct)}, quasi ${share(one.quasiKept, one.quasi)}, precision ${share(one.right, one.tokens)}`
