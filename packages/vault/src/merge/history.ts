/** The history of a record: every value every field ever had, who wrote it, when, and what it replaced. Nothing is ever taken out of it but by shredding a case. */
import type { Change, Dot } from '../log/change.ts'
import { ownIn, type Stamp, type Written } from './record.ts'

export interface Step extends Written {
  readonly field: string
  readonly over: readonly Dot[]
}

/** In the order of the log; `entries` are those that touched the record. */
export function historyOf(entries: readonly { readonly stamp: Stamp; readonly change: Change }[]): readonly Step[] {
  return entries.flatMap(({ stamp: { device, seq, at, doubt }, change }) =>
    change.do === 'put'
      ? Object.entries(change.fields).map(([field, value]) => ({
          field,
          value,
          device,
          seq,
          at,
          ...(doubt ? { doubt } : {}),
          over: ownIn(change.over, field) ?? [],
        }))
      : [],
  )
}
