/**
 * A body that can be asked for help: where it is, how it is reached, when anyone there reads what was sent.
 *
 * Hours nobody has read are absent, and the default used instead is marked as an assumption.
 */
import { IdSchema, LocalizedSchema, sourced } from '@holdfast/law'
import * as v from 'valibot'

const clockTime = v.pipe(v.string(), v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/))

/** When the body deals with what arrives. `days` as in ISO: 1 is Monday. */
export const BodyHoursSchema = v.strictObject({
  open: clockTime,
  close: clockTime,
  days: v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))), v.minLength(1)),
  /** A calendar of days off, by id; absent: weekends only, and that is said. */
  calendar: v.optional(v.string()),
  /** True where the hours were not published and we planned with these. */
  assumed: v.boolean(),
  ...sourced,
})
export type BodyHours = v.InferOutput<typeof BodyHoursSchema>

export const channelKinds = ['portal', 'fax', 'e-mail', 'post', 'in-person', 'phone', 'questionnaire'] as const

export const ChannelSchema = v.strictObject({
  kind: v.picklist(channelKinds),
  /** An address of the body itself, never of a person. */
  to: v.optional(v.string()),
  /** `no`: what comes this way is not read. */
  accepted: v.picklist(['yes', 'no', 'unknown']),
  note: v.optional(LocalizedSchema),
  ...sourced,
})

export const BodySchema = v.strictObject({
  id: IdSchema,
  name: LocalizedSchema,
  /** IANA zone of its office; absent where each case has its own office. */
  zone: v.optional(v.string()),
  hours: v.optional(BodyHoursSchema),
  channels: v.optional(v.array(ChannelSchema), []),
})
export type Body = v.InferOutput<typeof BodySchema>
export type Channel = v.InferOutput<typeof ChannelSchema>
