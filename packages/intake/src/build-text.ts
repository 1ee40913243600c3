import type { Block, BlockRole, Doubt, DoubtKind, PageSpan } from './document.ts'

/** Collects blocks into one text; offsets are into what `done` gives. Blocks are kept apart by a blank line. */
export function textBuilder() {
  const pieces: string[] = []
  const blocks: Block[] = []
  const doubts: Doubt[] = []
  const pages: { page: number; start: number; source: PageSpan['source']; sure?: number }[] = []
  let length = 0
  const add = (piece: string): void => {
    pieces.push(piece)
    length += piece.length
  }
  return {
    /** Where the next block will begin. */
    at: (): number => (length === 0 ? 0 : length + 2),
    page(page: number, source: PageSpan['source'], start?: number, sure?: number): void {
      pages.push({ page, start: start ?? (length === 0 ? 0 : length + 2), source, ...(sure === undefined ? {} : { sure }) })
    },
    block(text: string, role: BlockRole, page = 1, level?: number): number {
      if (text.trim() === '') return length
      if (length > 0) add('\n\n')
      const start = length
      add(text)
      blocks.push({ start, end: length, role, page, ...(level === undefined ? {} : { level }) })
      return start
    },
    doubt(start: number, end: number, kind: DoubtKind, suggestion?: string): void {
      doubts.push({ start, end, kind, ...(suggestion === undefined ? {} : { suggestion }), unconfirmed: true })
    },
    done() {
      const text = pieces.join('')
      const spans: PageSpan[] = pages.map((page, n) => {
        const start = Math.min(page.start, text.length)
        return {
          page: page.page,
          start,
          end: Math.max(start, Math.min(pages[n + 1]?.start ?? text.length, text.length)),
          source: page.source,
          ...(page.sure === undefined ? {} : { sure: page.sure }),
        }
      })
      return { text, blocks, doubts: doubts.filter(({ end }) => end <= text.length), pages: spans }
    },
  }
}
export type TextBuilder = ReturnType<typeof textBuilder>
