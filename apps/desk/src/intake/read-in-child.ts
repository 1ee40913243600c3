/** A document read in a closed process (`closed-child.ts`): its text, or why not, and the pages read so far in either case. */
import { err, ok, type Result } from '@holdfast/core'
import { type Ask, type IntakeDocument, type IntakeError, mostBytes, type RawPage } from '@holdfast/intake'
import { childMessage } from './child-messages.ts'
import { type ChildLimits, type ClosedError, childCall, runClosed } from './closed-child.ts'
import { findGuards, type Guards } from './guards.ts'
import { findOcrData } from './ocr-data.ts'
import type { OcrData } from './tesseract.ts'

export { type ChildLimits, childCall }

const usual: ChildLimits = { seconds: 20, secondsInAll: 900, megabytes: 224, starts: 2.5 }
const withOcr: ChildLimits = { seconds: 180, secondsInAll: 6 * 3600, megabytes: 1400, starts: 2.5, secondsPerMegabyte: 1 }

export interface ReadOptions {
  /** Pages an earlier reading of the same bytes gave before it was cut short. */
  readonly done?: readonly RawPage[]
  readonly onProgress?: (pagesRead: number, of: number) => void
  /** Each page as it is read, but for those given as `done`. */
  readonly onPage?: (page: RawPage) => void
  /** Ends the reading: `intake.cancelled`, with the pages read so far. */
  readonly signal?: AbortSignal
  readonly limits?: Partial<ChildLimits>
  /** Folder with language data for scans; see `findOcrData`. */
  readonly tessdata?: string
  /** The files of language data themselves, instead of looking for them. */
  readonly ocrData?: OcrData
}

export type ChildError = IntakeError | ClosedError

export interface ReadOutcome {
  readonly result: Result<IntakeDocument, ChildError>
  /** Pages read, also when the rest failed; give them as `done` to go on. */
  readonly pages: readonly RawPage[]
  readonly guards: Guards
}

/**
 * @returns the codes of `readDocument`, and `intake.time`, `intake.memory`, `intake.output` (an answer beyond 96 MiB), `intake.crashed`. Never rejects.
 */
export async function readInChild(bytes: Uint8Array, ask: Ask, options: ReadOptions = {}): Promise<ReadOutcome> {
  const { guards } = findGuards()
  const pages = new Map((options.done ?? []).map((page) => [page.page, page]))
  const outcome = (result: ReadOutcome['result']): ReadOutcome => ({
    result,
    pages: [...pages.values()].sort((a, b) => a.page - b.page),
    guards,
  })
  if (bytes.length > mostBytes) return outcome(err({ code: 'intake.too-large', most: mostBytes / 1024 / 1024 }))
  const ocr = ask.isOcrWanted ? (options.ocrData ?? findOcrData(options.tessdata)) : {}
  let answer: Result<IntakeDocument, ChildError> | undefined
  let isLong = false
  const failed = await runClosed({
    entry: 'child.ts',
    head: { ask, done: options.done ?? [], ocr },
    bytes,
    readable: Object.values(ocr),
    limits: { ...(ask.isOcrWanted ? withOcr : usual), ...options.limits },
    signal: options.signal,
    isLong: () => isLong,
    onLine: (line) => {
      const said = childMessage(line)
      if (!said) return false
      if (said.type === 'work') isLong = said.kind !== 'picture'
      if (said.type === 'page') {
        if (said.page) {
          pages.set(said.page.page, said.page)
          options.onPage?.(said.page)
        }
        options.onProgress?.(said.number, said.of)
      }
      if (said.type === 'document') answer ??= ok(said.document)
      if (said.type === 'refused') answer ??= err(said.error)
      return true
    },
  })
  return outcome(answer ?? err(failed ?? { code: 'intake.crashed' }))
}
