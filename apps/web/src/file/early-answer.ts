/** What was asked at the press, before anything of the screen that shows it was drawn: taken once, and only while it is still the answer of now. */
import type { ask } from '../desk.ts'

type Answer = ReturnType<typeof ask<unknown>>

export interface EarlyAnswer {
  /** @param changes how many changes of the file this window knew of when it asked */
  readonly put: (name: string, answer: Answer, changes: number) => void
  /** Undefined where that view was not asked ahead, something was written since, or the press is longer ago than a moment. */
  readonly take: (name: string, changes: number) => Answer | undefined
  /** The file is no longer open: nothing that was asked of it is shown. */
  readonly forget: () => void
}

/** It is asked at the press, and taken when the screen stands. */
const freshMs = 1_000

/** @param now milliseconds of a clock that only runs forward */
export function earlyAnswer(now: () => number): EarlyAnswer {
  let kept: { readonly name: string; readonly answer: Answer; readonly changes: number; readonly at: number } | undefined
  return {
    put: (name, answer, changes) => {
      kept = { name, answer, changes, at: now() }
    },
    take: (name, changes) => {
      const there = kept
      if (there?.name !== name) return undefined
      kept = undefined
      return there.changes === changes && now() - there.at < freshMs ? there.answer : undefined
    },
    forget: () => {
      kept = undefined
    },
  }
}
