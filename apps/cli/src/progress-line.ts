import type { Locale } from '@holdfast/core'
import { say } from '@holdfast/words'

export interface ProgressLine {
  readonly show: (pagesRead: number, of: number) => void
  /** Takes the line away again, before the answer. */
  readonly clear: () => void
}

/** Which page of a long file is being read, on one line that writes over itself; nothing where no person looks on. */
export function progressLine(locale: Locale, to: Pick<NodeJS.WriteStream, 'isTTY' | 'write'> = process.stderr): ProgressLine {
  let isShown = false
  const over = '\r\u001b[K'
  return {
    show: (page, of) => {
      if (!to.isTTY || of < 2) return
      isShown = true
      to.write(`${over}${say(locale, 'file.doc.reading.page', { page, of })}`)
    },
    clear: () => {
      if (isShown) to.write(over)
    },
  }
}
