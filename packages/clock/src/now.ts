/** The moment an answer is asked for, as it came from outside. */
import { dayFrom } from '@holdfast/core'
import { Temporal } from 'temporal-polyfill'
import { utcOf } from './zone.ts'

/** As we write it ourselves. */
const ours = /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/

/** Whole seconds in UTC (`2026-02-28T14:00:00Z`); undefined where it is no instant. */
export function nowFrom(instant: string): string | undefined {
  if (ours.test(instant) && dayFrom(instant.slice(0, 10)) !== undefined) return instant
  try {
    return utcOf(Math.floor(Temporal.Instant.from(instant).epochMilliseconds / 1000))
  } catch {
    return undefined
  }
}
