/** Everything dated in one case in one order: what happened, as far as it is known when. What may still come is the clock's answer, beside it. */
import { earliest, latest, parseWhen, type When } from '@holdfast/core'
import { isWhen } from './field.ts'
import type { Files } from './files.ts'
import { fieldsOf, type KindName } from './kinds.ts'
import { lineOf, type Stored, valuesOf } from './record.ts'

export interface TimelineEntry {
  readonly record: string
  readonly kind: KindName
  /** The field the date stands in: `when`, `served`, `since` … */
  readonly field: string
  /** Undefined: nothing bounds it on that side. Days, inclusive. */
  readonly from: string | undefined
  readonly to: string | undefined
  readonly when: When
  /** More than one date stands for it; this is one of them. */
  readonly disputed: boolean
  /** What the entry says for itself: an event, a type, a body; undefined where it has nothing. */
  readonly label: string | undefined
}

/** Earliest first; what has no earliest day after all that have one, by latest day; what is not dated at all last. */
export function timelineOf(files: Files, caseId: string): readonly TimelineEntry[] {
  const entries = files.inCase(caseId).flatMap(entriesOf)
  const place = (entry: TimelineEntry) => entry.from ?? (entry.to === undefined ? '\uffff' : `\ufffe${entry.to}`)
  return entries.sort((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : a.record < b.record ? -1 : 1))
}

const skipped = new Set(['until', 'placeUntil', 'birth', 'assessed'])

function entriesOf(record: Stored): readonly TimelineEntry[] {
  return Object.entries(fieldsOf(record.kind)).flatMap(([field, { shape }]) => {
    if (shape !== 'when' || skipped.has(field) || (record.kind === 'task' && lineOf(record, 'state') === 'dropped')) return []
    const dates = valuesOf(record, field)
    return dates.flatMap((value): TimelineEntry[] => {
      if (!isWhen(value)) return []
      const when = parseWhen(value)
      if (!when.ok) return []
      return [
        {
          record: record.id,
          kind: record.kind,
          field,
          from: earliest(when.value)?.day,
          to: latest(when.value)?.day,
          when: when.value,
          disputed: dates.length > 1,
          label: lineOf(record, labelOf[record.kind] ?? '') ?? undefined,
        },
      ]
    })
  })
}

const labelOf: Readonly<Partial<Record<KindName, string>>> = {
  fact: 'event',
  decision: 'type',
  detention: 'ground',
  document: 'type',
  task: 'what',
  consent: 'use',
  intervention: 'body',
}
