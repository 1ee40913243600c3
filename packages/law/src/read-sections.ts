/** Text outside articles as blocks: numbered sections of a note or memorandum, else one block a paragraph of print. */
import type { Block, ReadWarning } from './document.ts'
import type { IdMaker } from './read-ids.ts'
import type { Line } from './read-lines.ts'
import { markerOf } from './read-markers.ts'

export interface BodyContext {
  readonly text: string
  readonly prefix: string | null
  /** The division heading just above, whose id the blocks carry. */
  readonly division: Block | undefined
  readonly ids: IdMaker
  readonly warn: (warning: ReadWarning) => void
}

/** Blocks that cover lines `from` to `to` without a gap. Table rows that follow each other are one block. */
export function bodyBlocks(lines: readonly Line[], from: number, to: number, context: BodyContext): Block[] {
  const out: Block[] = []
  let parent = context.division?.kind === 'division' ? context.division.eId : context.prefix
  const top = parent
  let start = from
  for (let i = from; i < to; i++) {
    const words = lines[i]?.words ?? ''
    const section = sectionHeading(words, lines[i + 1])
    if (section !== null) {
      out.push(block(lines, i, i + 1, context, (ids) => ids.make(top, 'sec', section), section, 'division'))
      parent = out.at(-1)?.eId ?? top
      start = i + 1
      continue
    }
    const next = lines[i + 1]
    const last =
      i + 1 >= to ||
      !next ||
      (next.parted && !(words.startsWith('|') && next.words.startsWith('|'))) ||
      markerOf(next.words)?.style === 'N.'
    if (!last && !(next && sectionHeading(next.words, lines[i + 2]) !== null)) continue
    const marker = markerOf(lines[start]?.words ?? '')
    const num = marker && marker.style !== '–' && marker.style !== 'N ' && marker.style !== 'Nx' ? marker.num : null
    const place = parent
    out.push(
      block(
        lines,
        start,
        i + 1,
        context,
        (ids) => (num === null ? ids.make(place, 'para', out.length + 1) : ids.make(place, 'para', num)),
        num,
        'body',
      ),
    )
    start = i + 1
  }
  return out
}

/** `1. Scope`, `4. Datenschutz`: a number and a short title with no end to it, with text under it. */
function sectionHeading(words: string, below: Line | undefined): string | null {
  if (words.length > 120 || !below || /[.;:,]$/u.test(words)) return null
  const marker = markerOf(words)
  if (marker?.style !== 'N.' || !/^\p{Lu}/u.test(words.slice(marker.length))) return null
  return below.parted || words.length < 60 ? marker.num : null
}

function block(
  lines: readonly Line[],
  from: number,
  to: number,
  context: BodyContext,
  id: (ids: IdMaker) => string,
  num: string | null,
  kind: 'body' | 'division',
): Block {
  const start = lines[from]?.start ?? context.text.length
  const end = lines[to]?.start ?? context.text.length
  return { eId: id(context.ids), kind, num, start, end, text: context.text.slice(start, end).trim() }
}
