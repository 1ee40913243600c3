/** Pieces of text as a PDF places them, put together to lines. */
export interface PdfItem {
  readonly str: string
  /** `[a, b, c, d, x, y]`; y grows upwards. */
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
  readonly hasEOL: boolean
}

export interface RawLine {
  readonly text: string
  readonly x: number
  readonly right: number
  /** From the top of the page, of the baseline. */
  readonly y: number
  readonly size: number
  /** Spans of words an OCR engine was unsure of, as offsets into `text`. */
  readonly faint?: readonly (readonly [number, number])[]
  /** How sure an OCR engine was of the words of this line, 0 to 100. */
  readonly sure?: number
}

/** One page as it was read: the unit that is kept when a reading is cut short and taken up again. */
export interface RawPage {
  readonly page: number
  readonly width: number
  readonly height: number
  readonly source: 'text' | 'ocr' | 'none'
  readonly lines: readonly RawLine[]
  /** The lines lie unseen behind a picture: recognised by another machine, or put there. */
  readonly isLayer?: true
  /** How many of the lines, at the end, are fields and notes. */
  readonly filled?: number
}

export function pdfLines(items: readonly PdfItem[], pageHeight: number): readonly RawLine[] {
  const lines: RawLine[] = []
  let line: { text: string; x: number; right: number; y: number; size: number } | undefined
  const close = (): void => {
    if (line && line.text.trim() !== '') lines.push({ ...line, text: line.text.replace(/\s+/gu, ' ').trim() })
    line = undefined
  }
  for (const { str, transform, width, height, hasEOL } of items) {
    const [a = 1, b = 0, , d = 1, x = 0, y = 0] = transform
    const size = Math.hypot(a, b) || Math.abs(d) || height || 1
    const top = pageHeight - y
    if (str !== '') {
      const gap = line ? x - line.right : 0
      if (line && (Math.abs(line.y - top) > Math.max(line.size, size) * 0.45 || gap < -size * 1.5)) close()
      if (!line) line = { text: str, x, right: x + width, y: top, size }
      else {
        const isGap = gap > size * 0.18 && !/\s$/u.test(line.text) && !/^\s/u.test(str)
        line.text += (isGap ? (gap > size * 3 ? '\t' : ' ') : '') + str
        line.right = Math.max(line.right, x + width)
        if (str.trim() !== '') line.size = Math.max(line.size, size)
      }
    }
    if (hasEOL) close()
  }
  close()
  return lines
}
