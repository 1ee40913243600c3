/** Pages of lines to one text with paragraphs; what is repeated at the edges is marked, words broken at line ends are mended where that is sure. */
import { startsArticle } from './block-start.ts'
import { type TextBuilder, textBuilder } from './build-text.ts'
import { jointOf, vocabularyOf } from './join-lines.ts'
import { certaintyOf } from './ocr.ts'
import { ocrDoubts } from './ocr-doubts.ts'
import type { RawLine, RawPage } from './pdf-lines.ts'
import { runningLines } from './running-lines.ts'

interface Open {
  text: string
  readonly page: number
  readonly isHeading: boolean
  readonly doubts: { start: number; end: number; kind: 'line-break' | 'hyphen' | 'faint'; suggestion?: string }[]
  readonly ocr: [number, number][]
}

export function assemblePages(pages: readonly RawPage[]): TextBuilder {
  const builder = textBuilder()
  const running = runningLines(pages)
  const known = vocabularyOf(pages.flatMap(({ lines }) => lines.map(({ text }) => text)))
  const bodySize = median(pages.flatMap(({ lines }) => lines.map(({ size }) => size)))
  let open: Open | undefined
  let waiting: { text: string; page: number }[] = []
  const close = (): void => {
    if (open) {
      const start = builder.block(
        open.text,
        open.isHeading ? 'heading' : startsArticle(open.text) === 'item' ? 'item' : 'paragraph',
        open.page,
        open.isHeading ? 2 : undefined,
      )
      for (const doubt of open.doubts) builder.doubt(start + doubt.start, start + doubt.end, doubt.kind, doubt.suggestion)
      for (const [from, to] of open.ocr)
        for (const doubt of ocrDoubts(open.text.slice(from, to)))
          builder.doubt(start + from + doubt.start, start + from + doubt.end, doubt.kind, doubt.suggestion)
    }
    open = undefined
    for (const { text, page } of waiting) builder.block(text, 'running', page)
    waiting = []
  }
  for (const page of pages) {
    const aside = running.get(page.page) ?? new Set<RawLine>()
    const body = page.lines.filter((line) => !aside.has(line))
    const usualGap = median(
      body
        .slice(1)
        .map((line, n) => line.y - (body[n]?.y ?? 0))
        .filter((gap) => gap > 0),
    )
    const right = Math.max(0, ...body.map((line) => line.right))
    for (const line of page.lines) if (aside.has(line)) waiting.push({ text: line.text, page: page.page })
    let before: RawLine | undefined
    let isFirst = true
    for (const line of body) {
      const isHeading: boolean =
        startsArticle(line.text) === 'heading' || (line.size > bodySize * (page.source === 'ocr' ? 1.4 : 1.15) && line.text.length < 120)
      if (open && breaks(open, before, line, { usualGap, right, isHeading, isNewPage: isFirst, isScan: page.source === 'ocr' })) close()
      if (isFirst)
        builder.page(
          page.page,
          page.source,
          open ? builder.at() + open.text.length : builder.at(),
          page.source === 'ocr' && !page.isLayer ? certaintyOf(page.lines) : undefined,
        )
      isFirst = false
      open = open ? extend(open, line, page, known) : opened(line, page, isHeading)
      before = line
    }
    if (isFirst) {
      close()
      builder.page(page.page, page.lines.length > 0 ? page.source : 'none')
    }
  }
  close()
  return builder
}

function opened(line: RawLine, page: RawPage, isHeading: boolean): Open {
  return {
    text: line.text,
    page: page.page,
    isHeading,
    doubts: (line.faint ?? []).map(([start, end]) => ({ start, end, kind: 'faint' })),
    ocr: page.source === 'ocr' ? [[0, line.text.length]] : [],
  }
}

function extend(open: Open, line: RawLine, page: RawPage, known: ReadonlySet<string>): Open {
  const joint = jointOf(open.text, line.text, known)
  const kept = open.text.slice(0, open.text.length - joint.drop)
  const start = kept.length + joint.put.length
  if (joint.doubt) {
    const word = /^[\p{L}\p{M}]+/u.exec(line.text)?.[0].length ?? 0
    const back = /[\p{L}\p{M}-]+$/u.exec(kept)?.[0].length ?? 0
    open.doubts.push({
      start: kept.length - back,
      end: start + word,
      kind: joint.doubt,
      ...(joint.suggestion ? { suggestion: joint.suggestion } : {}),
    })
  }
  for (const [from, to] of line.faint ?? []) open.doubts.push({ start: start + from, end: start + to, kind: 'faint' })
  open.text = kept + joint.put + line.text
  const last = open.ocr.at(-1)
  if (page.source === 'ocr' && last && last[1] >= kept.length - 1) last[1] = open.text.length
  else if (page.source === 'ocr') open.ocr.push([start, open.text.length])
  return open
}

interface Around {
  readonly usualGap: number
  readonly right: number
  readonly isHeading: boolean
  readonly isNewPage: boolean
  readonly isScan: boolean
}

function breaks(
  open: Open,
  before: RawLine | undefined,
  line: RawLine,
  { usualGap, right, isHeading, isNewPage, isScan }: Around,
): boolean {
  if (startsArticle(line.text) !== undefined) return true
  if (isHeading || open.isHeading)
    return !(
      isHeading &&
      open.isHeading &&
      before &&
      startsArticle(open.text) === undefined &&
      Math.abs(line.size - before.size) < 0.5 &&
      line.y - before.y < line.size * 2
    )
  const isEnded = /[.!?。:;…]["”»’)]*$/u.test(open.text)
  if (isNewPage) return isEnded
  if (!before) return true
  if (line.y - before.y > Math.max(usualGap * 1.45, line.size * 1.9) || line.y < before.y - line.size) return true
  if (!isScan && Math.abs(line.size - before.size) > before.size * 0.18) return true
  if (line.text.includes('\t') || before.text.includes('\t')) return true
  return isEnded && (before.right < right * 0.85 || line.x > before.x + line.size * 1.2)
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? 0
}
