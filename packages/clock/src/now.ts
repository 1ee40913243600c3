/** The moment an answer is asked for, as it came from outside. */
import { Temporal } from 'temporal-polyfill'
import { utcOf } from './zone.ts'

/** Whole seconds in UTC (`2026-02-28T14:00:00Z`); undefined where it is no instant. */
export function nowFrom(instant: string): string | undefined {
  try {
    return utcOf(Math.floor(Temporal.Instant.from(instant).epochMilliseconds / 1000))
  } catch {
    return undefined
  }
}
