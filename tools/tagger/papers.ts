/** The invented Russian and Korean papers, judged as the benchmark's documents are: with the file knowing nothing, 70 % (three draws) and all of what must go. */
import { type Marked, type Paper, readPaper } from '../../packages/text/src/gold/papers.ts'
import { papersKo } from '../../packages/text/src/gold/papers-ko.ts'
import { unseenPapersKo } from '../../packages/text/src/gold/papers-ko-unseen.ts'
import { papersRu } from '../../packages/text/src/gold/papers-ru.ts'
import { unseenPapersRu } from '../../packages/text/src/gold/papers-ru-unseen.ts'
import type { Stretch } from '../../packages/text/src/redaction/kind.ts'
import type { KnownEntity } from '../../packages/text/src/redaction/known/entity.ts'
import { redact } from '../../packages/text/src/redaction/redact.ts'
import { addScore, emptyScore, type Score } from './benchmark.ts'
import { stream } from './learn.ts'

export const paperSets = {
  'Russian, read': papersRu.map(readPaper),
  'Russian, unseen': unseenPapersRu.map(readPaper),
  'Korean, read': papersKo.map(readPaper),
  'Korean, unseen': unseenPapersKo.map(readPaper),
} as const

/** Name, share known, and over how many draws of what is known the score is taken. */
export const levels = [
  ['nothing known', 0, 1],
  ['70 % known', 0.7, 3],
  ['all known', 1, 1],
] as const

/** What is missed of a paper and neither asked as a flag nor as a prompt: what nobody would look at. */
export interface PaperScore {
  readonly score: Score
  missed: number
  asked: number
  /** What was taken out and should stand, for a person who mends a rule. */
  readonly wrong: string[]
}

export function judgePapers(papers: readonly Paper[], share: number, draws: number): PaperScore {
  const judged: PaperScore = { score: emptyScore(), missed: 0, asked: 0, wrong: [] }
  for (const [at, paper] of papers.entries())
    for (let draw = 0; draw < draws; draw++) {
      const { spans, flags, prompts } = redact(paper.text, { known: knownOf(paper, share, at + 97 * draw) })
      addScore(judged.score, { id: String(at), split: '', annotator: '', ...paper }, spans)
      const groups = byEntity(paper.mentions)
      for (const group of groups.values()) {
        if (covered(paper.text, group, spans)) continue
        judged.missed++
        if (group.every((one) => covered(paper.text, [one], spans) || touches(one, [...flags, ...prompts]))) judged.asked++
      }
      for (const { start, end, type } of spans)
        if (!touches({ start, end }, paper.mentions))
          judged.wrong.push(
            `${at}\t${type}\t${paper.text.slice(Math.max(0, start - 25), start)}[${paper.text.slice(start, end)}]${paper.text.slice(end, end + 15)}`,
          )
    }
  return judged
}

/** Each entity by its longest mention, a share of them left out by a fixed draw. */
function knownOf({ text, mentions }: Paper, share: number, seed: number): readonly KnownEntity[] {
  const longest = new Map<string, Marked>()
  for (const mention of mentions) {
    const best = longest.get(mention.entity)
    if (!best || mention.end - mention.start > best.end - best.start) longest.set(mention.entity, mention)
  }
  const next = stream(7 + seed)
  return [...longest.values()].filter(() => next() < share).map(({ start, end, kind }) => ({ text: text.slice(start, end), kind }))
}

const touches = (one: Stretch, among: readonly Stretch[]): boolean => among.some(({ start, end }) => start < one.end && one.start < end)

function covered(text: string, group: readonly Stretch[], spans: readonly Stretch[]): boolean {
  const score = emptyScore()
  const mentions = group.map(({ start, end }) => ({ start, end, kind: 'other' as const, entity: 'x', need: 'QUASI' as const }))
  addScore(score, { id: '', split: '', annotator: '', text, mentions }, spans)
  return score.quasiMissed === 0
}

function byEntity(mentions: readonly Marked[]): ReadonlyMap<string, readonly Marked[]> {
  const groups = new Map<string, Marked[]>()
  for (const mention of mentions) groups.set(mention.entity, [...(groups.get(mention.entity) ?? []), mention])
  return groups
}
