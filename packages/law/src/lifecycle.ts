/** The dated life of an instrument: who did what to it, when, and how we know. */
import * as v from 'valibot'
import { IdSchema, LocalizedSchema, sourced } from './instrument-source.ts'

export const lifecycleEvents = [
  'drafted',
  'authorised',
  'published',
  'signed',
  'protocol-signed',
  'in-force',
  'amended',
  'provisionally-applied',
  'suspended',
  'terminated',
  'authority-changed',
  'criticised',
  'reported-on',
] as const
export type LifecycleEventKind = (typeof lifecycleEvents)[number]

/** A civil date, a month, a year, an EDTF expression such as `2014-11-07/2014-11-11`, or `unknown`. */
export const LifecycleDateSchema = v.pipe(
  v.string(),
  v.check((on) => on === 'unknown' || /^[\d.X~?%/-]+$/.test(on), 'a date is an ISO date, an EDTF expression or unknown'),
)

export const LifecycleEventSchema = v.strictObject({
  event: v.picklist(lifecycleEvents),
  on: LifecycleDateSchema,
  /** Which part it concerns, where not the main text: the id of a component or of a related instrument. */
  work: v.optional(IdSchema),
  note: LocalizedSchema,
  ...sourced,
})
export type LifecycleEvent = v.InferOutput<typeof LifecycleEventSchema>

/** What can be said about force today: dated, reported without a date, ended, or not known. */
export type Force =
  | { readonly state: 'in-force'; readonly since: string | null; readonly event: LifecycleEvent }
  | { readonly state: 'ended'; readonly since: string | null; readonly event: LifecycleEvent }
  | { readonly state: 'not-known' }

/** Force as the lifecycle has it: the end, where there is one, outweighs the beginning. */
export function force(lifecycle: readonly LifecycleEvent[]): Force {
  const since = (event: LifecycleEvent): string | null => (event.on === 'unknown' ? null : event.on)
  const main = lifecycle.filter((event) => event.work === undefined)
  const end = main.find((event) => event.event === 'terminated')
  if (end) return { state: 'ended', since: since(end), event: end }
  const start = main.find((event) => event.event === 'in-force')
  return start ? { state: 'in-force', since: since(start), event: start } : { state: 'not-known' }
}
