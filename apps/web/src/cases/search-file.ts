/** Asks the file for words; while names are still being made ready after an unlock, what there is is shown and asked for again. */
import type { SearchAnswer } from '@holdfast/desk/api'
import type { ask } from '../desk.ts'

const restMs = 300

/** Ends when every name was compared, on a failure, or with the signal; after the signal nothing is shown. */
export async function searchFile(
  askFile: typeof ask,
  asked: object,
  signal: AbortSignal,
  show: (answer: Awaited<ReturnType<typeof ask<SearchAnswer>>>) => void,
): Promise<void> {
  for (;;) {
    const answer = await askFile<SearchAnswer>('cases/search', asked, signal)
    if (signal.aborted) return
    show(answer)
    if (!answer.ok || answer.value.namesWaiting === 0) return
    await new Promise((resume) => setTimeout(resume, restMs))
    if (signal.aborted) return
  }
}
