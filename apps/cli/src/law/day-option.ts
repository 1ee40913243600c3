import { isDay } from '@holdfast/law'
import { Temporal } from 'temporal-polyfill'
import type { Call, Failure } from '../command.ts'

/** The day of `--on`, else today on this machine's wall. */
export function dayOption({ options }: Call): { readonly day: string } | Failure {
  const { on } = options
  if (typeof on !== 'string') return { day: Temporal.Now.plainDateISO().toString() }
  return isDay(on) ? { day: on } : { code: 'cli.error.no-such-day', params: {} }
}
