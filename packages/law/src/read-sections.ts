/** Text outside articles as blocks: the sections of a note or memorandum and the paragraphs in them. */
import type { Block, ReadWarning } from './document.ts'
import type { IdMaker } from './read-ids.ts'
import type { Line } from './read-lines.ts'
import { isNumeric, markerOf } from './read-markers.ts'
import { paragraphsOf } from './read-paragraphs.ts'

export interface BodyContext {
  readonly text: string
  readonly wrapped: boolean
  readonly ids: IdMaker
  readonly warn: (warning: ReadWarning) => void
}

/**
 * Blocks that cover lines `from` to `to` without a gap. A numbered title (`4. Data protection`) is a `division` with id `sec_4`;
 * paragraphs under it are `sec_4__para_1`, numbered as printed where they are numbered, else by their place.
 *
 * @param parent the id the first blocks stand under: a division's, a component's, or none
 */
export function bodyBlocks(lines: readonly Line[], from: number, to: number, parent: string | null, context: BodyContext): Block[] {
  const out: Block[] = []
  const all: number[] = []
  for (let i = from; i < to; i++) if (sectionHeading(lines[i]?.words ?? '', i + 1 < to ? lines[i + 1] : undefined) !== null) all.push(i)
  const heads = withoutParagraphs(lines, all, to)
  const startOf = (line: number): number => lines[line]?.start ?? context.text.length
  paragraphs(lines.slice(from, heads[0] ?? to), startOf(from), startOf(heads[0] ?? to), parent, context, out)
  for (const [n, head] of heads.entries()) {
    const num = sectionHeading(lines[head]?.words ?? '', lines[head + 1]) ?? String(n + 1)
    const eId = context.ids.make(parent, 'sec', num)
    const start = startOf(head)
    const end = startOf(head + 1)
    out.push({ eId, kind: 'division', num, start, end, bodyStart: start, text: context.text.slice(start, end).trim(), points: [] })
    const until = heads[n + 1] ?? to
    paragraphs(lines.slice(head + 1, until), end, startOf(until), eId, context, out)
  }
  return out
}

function paragraphs(lines: readonly Line[], start: number, end: number, parent: string | null, context: BodyContext, out: Block[]): void {
  if (start >= end) return
  for (const one of paragraphsOf(lines, start, end, parent, context)) out.push({ ...one, kind: 'body' })
}

/** Ends on a word that must go on: no title does. */
const goesOn =
  /(?:^|\s)(?:and|or|of|the|for|in|to|und|oder|der|die|des|von|zu|en|of|van|de|het|voor|et|ou|du|des|la|les|e|o|di|del|della|и|или|в)$/iu
const chapter = /^(?<num>[IVX]{1,5})\.\s+(?:[-–—]\s*)?\p{Lu}/u

/** `1. Scope`, `4. Datenschutz`, `II. Return`: a number and a short title without an end to it, text under it. */
function sectionHeading(words: string, below: Line | undefined): string | null {
  if (words.length > 120 || !below || /[.;:,]$/u.test(words) || goesOn.test(words)) return null
  const under = markerOf(below.words)
  if (under !== null && /^\p{Ll}/u.test(below.words.slice(under.length)) && !isNumeric(under.style)) return null
  const roman = chapter.exec(words)?.groups?.num
  if (roman !== undefined) return below.parted ? roman : null
  const marker = markerOf(words)
  if (marker?.style !== 'N.' || !/^\p{Lu}/u.test(words.slice(marker.length)) || under?.style === 'N.') return null
  return below.parted || words.length < 60 ? marker.num : null
}

/** Without the numbered lines that a numbered paragraph goes on from: `1.` of a row whose `2.` is a whole sentence is a paragraph too. */
function withoutParagraphs(lines: readonly Line[], heads: readonly number[], to: number): readonly number[] {
  const isHead = new Set(heads)
  const kept: number[] = []
  let next: { readonly ordinal: number; readonly head: boolean } | null = null
  for (let i = to - 1, h = heads.length - 1; h >= 0; i--) {
    const marker = markerOf(lines[i]?.words ?? '')
    const head = isHead.has(i)
    const numbered = marker?.style === 'N.' && !lines[i]?.furniture
    if (head) {
      h--
      if (!numbered || next === null || next.head || next.ordinal !== marker.ordinal + 1) kept.push(i)
    }
    if (numbered) next = { ordinal: marker.ordinal, head: head && kept.at(-1) === i }
  }
  return kept.reverse()
}
