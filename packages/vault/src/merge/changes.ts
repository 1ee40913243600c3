/** The changes a person makes to a record, each over exactly the values that person saw. */
import { type Dot, goneField, type Put, sawField } from '../log/change.ts'
import { ownIn, type RecordState, type Stamp } from './record.ts'

const dotsOf = (values: readonly Stamp[] | undefined): Dot[] => (values ?? []).map(({ device, seq }) => [device, seq])

/** Writes fields; a conflict in one of them is settled by it. */
export function putOver(record: string, type: string, state: RecordState, fields: Readonly<Record<string, unknown>>): Put {
  const over = Object.keys(fields).flatMap((name) =>
    Object.hasOwn(state.fields, name) ? [[name, dotsOf(ownIn(state.fields, name))] as const] : [],
  )
  return { do: 'put', record, type, fields, over: copied(over) }
}

/** Takes the record away; it stays readable and can be brought back. What was seen is said, so that a change made meanwhile shows up beside the deletion. */
export const deleteRecord = (record: string, type: string, state: RecordState): Put =>
  putOver(record, type, state, { [goneField]: true, [sawField]: state.seen })

export const undelete = (record: string, type: string, state: RecordState): Put =>
  putOver(record, type, state, { [goneField]: false, [sawField]: state.seen })

const copied = (entries: readonly (readonly [string, Dot[]])[]): Record<string, [string, number][]> =>
  Object.fromEntries(entries.map(([name, dots]) => [name, dots.map(([device, seq]): [string, number] => [device, seq])]))
