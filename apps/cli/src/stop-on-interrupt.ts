export interface Interrupt {
  readonly signal: AbortSignal
  /** Ctrl+C does again what it always does. */
  readonly forget: () => void
}

/** Ctrl+C asks to stop and to keep what was done; a second one ends at once. */
export function stopOnInterrupt(on: Pick<NodeJS.Process, 'once' | 'off'> = process): Interrupt {
  const stop = new AbortController()
  const asked = (): void => stop.abort()
  on.once('SIGINT', asked)
  return { signal: stop.signal, forget: () => void on.off('SIGINT', asked) }
}
