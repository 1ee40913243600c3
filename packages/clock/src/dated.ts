import { isoOf } from '@holdfast/core'
import type { Counted } from './counted.ts'
import type { Dated } from './reckon-error.ts'
import { clockOf, startOf, utcOf } from './zone.ts'

/** A counted moment as answers carry it. */
export function dated(counted: Pick<Counted, 'day' | 'at' | 'zone'>): Dated {
  const { day, at, zone } = counted
  const date = isoOf(day)
  if (at === 'end') return { date, time: '24:00', utc: utcOf(startOf(zone, day + 1)) }
  if (at === 'start') return { date, time: '00:00', utc: utcOf(startOf(zone, day)) }
  return { date, time: clockOf(at.second), utc: utcOf(at.instant) }
}
