/** What the desk and the screens say to each other. Types only: the screens import nothing else of the desk. */

/** Every refusal and failure: a code that `words` can say, and the numbers that go with it. Never what was typed. */
export interface DeskError {
  readonly error: { readonly code: string; readonly params?: Readonly<Record<string, string | number>> }
}

/** `GET /api/hello`: is the key good, and what time is it at the desk? */
export interface Hello {
  /** An instant, as `2026-11-03T09:30:00Z`. */
  readonly now: string
}
