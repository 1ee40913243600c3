/**
 * What was known of an instrument, and what was in force, on a given day.
 *
 * An event whose date is uncertain and may lie on either side of the day is set apart, not guessed.
 */
import type { Instrument } from './instrument.ts'
import type { LifecycleEvent, LifecycleEventKind } from './lifecycle.ts'
import { type DayBounds, dayBounds, laterOf } from './register-dates.ts'

/** `null` before any event that is certain. In the order of an instrument's life. */
export const stages = ['drafted', 'authorised', 'signed', 'provisionally-applied', 'in-force', 'suspended', 'terminated'] as const
export type Stage = (typeof stages)[number]

export type ForceOn = 'in-force' | 'provisional' | 'not-in-force' | 'suspended' | 'ended' | 'not-known'

export interface LifecycleOn {
  readonly day: string
  readonly stage: Stage | null
  readonly force: ForceOn
  /** Had happened by the end of that day. */
  readonly happened: readonly LifecycleEvent[]
  /** The date is uncertain: before the day or after it. */
  readonly unclear: readonly LifecycleEvent[]
  readonly later: readonly LifecycleEvent[]
}

export function lifecycleOn(instrument: Instrument, day: string): LifecycleOn {
  const happened: LifecycleEvent[] = []
  const unclear: LifecycleEvent[] = []
  const later: LifecycleEvent[] = []
  for (const event of instrument.lifecycle) {
    const when = whenOf(instrument.lifecycle, event)
    if (when.latest !== null && when.latest <= day) happened.push(event)
    else if (when.earliest !== null && when.earliest > day) later.push(event)
    else unclear.push(event)
  }
  return { day, stage: stageOf(happened), force: forceOf(happened, unclear, later), happened, unclear, later }
}

/** An undated entry into force cannot come before the signature, nor an undated end before the entry into force. */
function whenOf(all: readonly LifecycleEvent[], event: LifecycleEvent): { earliest: string | null; latest: string | null } {
  const known = dayBounds(event.on)
  if (known) return known
  const before: readonly LifecycleEventKind[] =
    event.event === 'in-force' || event.event === 'provisionally-applied'
      ? ['signed']
      : event.event === 'terminated' || event.event === 'suspended'
        ? ['signed', 'in-force']
        : []
  const floors = all
    .filter((one) => one.work === event.work && before.includes(one.event))
    .flatMap((one): readonly DayBounds[] => {
      const bounds = dayBounds(one.on)
      return bounds ? [bounds] : []
    })
    .map((bounds) => bounds.earliest)
  return { earliest: floors.length === 0 ? null : floors.reduce(laterOf), latest: null }
}

/** The order that authorises an agreement is a work beside it; every other stage is the main text's own. */
const ofMainText = (event: LifecycleEvent): boolean => event.work === undefined || event.event === 'authorised'

function stageOf(happened: readonly LifecycleEvent[]): Stage | null {
  const reached = stages.filter((stage) => happened.some((event) => event.event === stage && ofMainText(event)))
  return reached.at(-1) ?? null
}

function forceOf(happened: readonly LifecycleEvent[], unclear: readonly LifecycleEvent[], later: readonly LifecycleEvent[]): ForceOn {
  const has = (list: readonly LifecycleEvent[], kind: LifecycleEventKind) => list.some((event) => event.event === kind && ofMainText(event))
  if (has(happened, 'terminated')) return 'ended'
  if (has(unclear, 'terminated')) return 'not-known'
  if (has(happened, 'suspended')) return 'suspended'
  if (has(happened, 'in-force')) return 'in-force'
  if (has(happened, 'provisionally-applied')) return has(unclear, 'in-force') ? 'not-known' : 'provisional'
  if (has(unclear, 'in-force') || has(unclear, 'provisionally-applied')) return 'not-known'
  return has(later, 'in-force') || has(later, 'signed') ? 'not-in-force' : 'not-known'
}
