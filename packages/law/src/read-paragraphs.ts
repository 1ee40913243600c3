/** The paragraphs and points of one article, from its lines. */
import { startsWithMonth } from '@holdfast/text'
import type { Paragraph, Point, ReadWarning } from './document.ts'
import type { IdMaker } from './read-ids.ts'
import { unfoldLines } from './read-inline.ts'
import type { Line } from './read-lines.ts'
import { isNumeric, type Marker, type MarkerStyle, markerOf, romanStyle } from './read-markers.ts'

interface Node {
  readonly num: string | null
  readonly style: MarkerStyle | null
  readonly ordinal: number
  readonly start: number
  readonly bodyStart: number
  end: number
  readonly points: Node[]
}

interface Frame {
  readonly style: MarkerStyle
  readonly list: Node[]
  last: Node
}

export interface SplitContext {
  readonly text: string
  readonly wrapped: boolean
  readonly ids: IdMaker
  readonly warn: (warning: ReadWarning) => void
}

/** Paragraphs cover `start` to `end` without a gap. */
export function paragraphsOf(
  lines: readonly Line[],
  start: number,
  end: number,
  articleEId: string | null,
  context: SplitContext,
): Paragraph[] {
  const nodes = new Splitter(context, articleEId).split(unfoldLines(lines), start, end)
  return named(nodes, articleEId, context)
}

const terminated = /[.;:!?»”"|)\]…—–]$/u
const referenceEnd =
  /(?:artikel[ns]?|articles?|art\.?|articolo|стать\p{L}*|ст\.|abs(?:atz|\.)?|paragraphs?|lid|leden|ziff(?:er|\.)|пункт\p{L}*|п\.|no\.|nr\.)$/iu

/** Lists within lists: what is nested deeper stays on the deepest level. */
const deepest = 5

class Splitter {
  private readonly paras: Node[] = []
  private style: MarkerStyle | null = null
  private frames: Frame[] = []
  /** Series that running text interrupted; a mark that continues one reopens it, unless another series began since. */
  private saved: readonly Frame[] = []
  private above = ''
  private at = 0

  private readonly context: SplitContext
  private readonly eId: string | null

  constructor(context: SplitContext, eId: string | null) {
    this.context = context
    this.eId = eId
  }

  split(lines: readonly Line[], start: number, end: number): Node[] {
    for (const line of lines) {
      if (line.furniture) continue
      const marker = markerOf(line.words)
      this.at = line.at
      if (!(marker && this.take(marker, line))) this.plain(line)
      this.above = line.words
    }
    const first = this.paras[0]
    if (!first) return start < end ? [this.node(null, null, 0, start, start, end)] : []
    this.close(end)
    for (const [i, para] of this.paras.entries()) para.end = this.paras[i + 1]?.start ?? end
    if (first.start > start) {
      const furniture = this.context.text.slice(start, first.start).trim() !== '' && first.num !== null
      if (furniture) return [this.node(null, null, 0, start, start, first.start), ...this.paras]
      this.paras[0] = { ...first, start, bodyStart: first.num === null ? start : first.bodyStart }
    }
    return this.paras
  }

  private node(num: string | null, style: MarkerStyle | null, ordinal: number, start: number, bodyStart: number, end: number): Node {
    return { num, style, ordinal, start, bodyStart, end, points: [] }
  }

  /** Whether the mark opens a paragraph or a point here; `false` leaves the line to the running text. */
  private take(marker: Marker, line: Line): boolean {
    const open = /:\W{0,3}$/u.test(this.above)
    const settled = line.parted || this.above === '' || terminated.test(this.above)
    if (!settled && (referenceEnd.test(this.above) || startsWithMonth(line.words.slice(marker.length)))) return false
    if (
      this.style === null
        ? this.opensNumbering(marker, open)
        : marker.style === this.style && this.nextParagraph(marker, open, settled, /^\p{Ll}/u.test(line.words.slice(marker.length)))
    ) {
      this.paragraph(marker, line)
      return true
    }
    if (marker.style === 'N ' || (marker.style === 'Nx' && !open && this.frames.length === 0)) return false
    return this.point(marker, line, open, settled)
  }

  private opensNumbering(marker: Marker, open: boolean): boolean {
    if (open || this.frames.length > 0) return false
    if (marker.style === 'Nx' || marker.style === '–') return false
    if (isNumeric(marker.style)) return marker.ordinal === 1 || (this.paras.length === 0 && marker.style !== 'N ')
    return marker.ordinal === 1 && this.paras.length === 0
  }

  private nextParagraph(marker: Marker, open: boolean, settled: boolean, small: boolean): boolean {
    const last = this.paras.at(-1)?.ordinal ?? 0
    if (marker.style === 'N.N') return settled
    const due = this.frames.some((frame) => frame.style === marker.style && frame.last.ordinal + 1 === marker.ordinal)
    if (marker.ordinal === last + 1) return !due || !(small || /[;,]$/u.test(this.above))
    if (due) return false
    if (marker.ordinal <= last || open || !settled || marker.style === 'N ' || marker.ordinal > last + 30) return false
    this.warnGap(last, marker)
    return true
  }

  private warnGap(last: number, marker: Marker): void {
    this.context.warn({
      code: 'read-number-gap',
      ...(this.eId === null ? {} : { eId: this.eId }),
      at: this.at,
      params: { after: last, found: marker.num },
    })
  }

  private paragraph(marker: Marker, line: Line): void {
    this.close(line.start)
    this.frames = []
    this.saved = []
    this.style = marker.style
    this.paras.push(this.node(marker.num, marker.style, marker.ordinal, line.start, line.at + marker.length, line.next))
  }

  private point(marker: Marker, line: Line, open: boolean, settled: boolean): boolean {
    const place = this.placeFor(marker, open, settled)
    if (place === null) return false
    const para = this.paras.at(-1) ?? this.unnumbered(line.start)
    this.close(line.start)
    this.frames = this.frames.slice(0, place.depth)
    const found = this.node(marker.num, place.style, place.ordinal, line.start, line.at + marker.length, line.next)
    const frame = place.existing
    if (frame) {
      frame.list.push(found)
      frame.last = found
      this.frames.push(frame)
    } else {
      const list = this.frames.at(-1)?.last.points ?? para.points
      list.push(found)
      this.frames.push({ style: place.style, list, last: found })
    }
    return true
  }

  private placeFor(
    marker: Marker,
    open: boolean,
    settled: boolean,
  ): { depth: number; style: MarkerStyle; ordinal: number; existing?: Frame } | null {
    const readings: (readonly [MarkerStyle, number])[] = [[marker.style, marker.ordinal]]
    if (marker.roman !== undefined) readings.push([romanStyle(marker.style), marker.roman])
    for (let depth = this.frames.length - 1; depth >= 0; depth--) {
      const frame = this.frames[depth]
      for (const [style, ordinal] of readings)
        if (frame && frame.style === style && (style === '–' || style === 'N.N' || frame.last.ordinal + 1 === ordinal))
          return { depth, style, ordinal, existing: frame }
    }
    for (let depth = this.saved.length - 1; depth >= 0; depth--) {
      const frame = this.saved[depth]
      if (frame && frame.style === marker.style && marker.ordinal > 1 && frame.last.ordinal + 1 === marker.ordinal) {
        if (this.saved.slice(0, depth).some((outer) => outer.list.at(-1) !== outer.last)) break
        this.frames = this.saved.slice(0, depth)
        return { depth, style: marker.style, ordinal: marker.ordinal, existing: frame }
      }
    }
    for (const [style, ordinal] of [...readings].reverse())
      if (style === '–' || style === 'N.N' || ordinal === 1) {
        if (style === '–' && !settled && !open) return null
        return { depth: Math.min(this.frames.length, deepest), style, ordinal }
      }
    if (!settled) return null
    for (let depth = this.frames.length - 1; depth >= 0; depth--) {
      const frame = this.frames[depth]
      if (frame && frame.style === marker.style && marker.ordinal > frame.last.ordinal) {
        this.warnGap(frame.last.ordinal, marker)
        return { depth, style: marker.style, ordinal: marker.ordinal, existing: frame }
      }
    }
    if (marker.ordinal > 40) return null
    this.warnGap(0, marker)
    return { depth: Math.min(this.frames.length, deepest), style: marker.style, ordinal: marker.ordinal }
  }

  private unnumbered(start: number): Node {
    const para = this.node(null, null, 0, start, start, start)
    this.paras.push(para)
    this.saved = []
    return para
  }

  private plain(line: Line): void {
    const last = this.paras.at(-1)
    if (!last) {
      this.unnumbered(line.start)
      return
    }
    const settled = terminated.test(this.above)
    const fresh = line.parted
      ? settled || !/^\p{Ll}/u.test(line.words)
      : !this.context.wrapped && settled && !/^[|\p{Ll}]/u.test(line.words)
    if (!fresh) return
    if (this.frames.length > 0) {
      this.close(line.start)
      this.saved = this.frames
      this.frames = []
      return
    }
    if (this.style === null && !(line.words.startsWith('|') && this.above.startsWith('|'))) this.unnumbered(line.start)
  }

  /** Ends the open points here. */
  private close(at: number): void {
    for (const frame of this.frames) frame.last.end = at
  }
}

function named(nodes: readonly Node[], articleEId: string | null, context: SplitContext): Paragraph[] {
  const numbered = nodes.some((node) => node.num !== null)
  return nodes.map((node, i) => {
    const eId =
      node.num !== null
        ? context.ids.make(articleEId, 'para', node.style === '①' ? node.ordinal : node.num)
        : numbered
          ? context.ids.single(articleEId, 'intro')
          : context.ids.make(articleEId, 'para', i + 1)
    return {
      eId,
      num: node.num,
      start: node.start,
      end: node.end,
      bodyStart: node.bodyStart,
      text: context.text.slice(node.start, node.end).trim(),
      points: pointsOf(node.points, eId, context),
    }
  })
}

function pointsOf(nodes: readonly Node[], parent: string, context: SplitContext): Point[] {
  return nodes.map((node, i) => {
    const eId = node.style === '–' ? context.ids.make(parent, 'indent', i + 1) : context.ids.make(parent, 'point', node.num ?? i + 1)
    return {
      eId,
      num: node.num,
      start: node.start,
      end: node.end,
      bodyStart: node.bodyStart,
      text: context.text.slice(node.start, node.end).trim(),
      points: pointsOf(node.points, eId, context),
    }
  })
}
