/**
 * Which entries of the log make up a record now: for each, which of its fields still stand. No text of a record is in it, only places in the log.
 *
 * A value is replaced only by an entry whose author had seen it; values nobody replaced stand side by side.
 */
import type { Dot, Put } from '@holdfast/vault'

/** One entry some of whose fields still stand. Devices are numbers of the view. */
export interface LivePut {
  readonly offset: number
  readonly length: number
  readonly device: number
  readonly seq: number
  /** How many fields the entry wrote. */
  readonly count: number
  /** Those of them that were replaced since. */
  readonly replaced: readonly string[]
}

export interface LiveFile {
  readonly offset: number
  readonly length: number
  readonly device: number
  readonly seq: number
}

export interface RecordState {
  readonly puts: readonly LivePut[]
  readonly files: readonly LiveFile[]
}

export const emptyState: RecordState = { puts: [], files: [] }

type Place = LiveFile

/** The state after one more entry that wrote fields. */
export function afterPut(state: RecordState, put: Put, place: Place, numberOf: (device: string) => number): RecordState {
  const replaced = new Map<string, string[]>()
  for (const [field, dots] of Object.entries(put.over))
    for (const [device, seq] of dots) {
      const key = `${numberOf(device)}/${seq}`
      replaced.set(key, [...(replaced.get(key) ?? []), field])
    }
  const puts = state.puts.flatMap((live) => {
    const more = (replaced.get(`${live.device}/${live.seq}`) ?? []).filter((field) => !live.replaced.includes(field))
    if (more.length === 0) return [live]
    const all = [...live.replaced, ...more]
    return all.length >= live.count ? [] : [{ ...live, replaced: all }]
  })
  const count = Object.keys(put.fields).length
  return { ...state, puts: count === 0 ? puts : [...puts, { ...place, count, replaced: [] }] }
}

export const afterAttach = (state: RecordState, place: Place): RecordState => ({ ...state, files: [...state.files, place] })

export function afterDetach(state: RecordState, [device, seq]: Dot, numberOf: (device: string) => number): RecordState {
  const number = numberOf(device)
  return { ...state, files: state.files.filter((file) => !(file.device === number && file.seq === seq)) }
}

/** Short JSON for the table. */
export function encodeState({ puts, files }: RecordState): string {
  const list = puts.map((one) => [
    one.offset,
    one.length,
    one.device,
    one.seq,
    one.count,
    ...(one.replaced.length > 0 ? [one.replaced] : []),
  ])
  return JSON.stringify(files.length > 0 ? [list, files.map((one) => [one.offset, one.length, one.device, one.seq])] : [list])
}

/** Reads what `encodeState` wrote: the file is authenticated, so it is trusted. */
export function decodeState(text: string): RecordState {
  const [puts, files = []] = JSON.parse(text) as [
    [number, number, number, number, number, string[]?][],
    [number, number, number, number][]?,
  ]
  return {
    puts: puts.map(([offset, length, device, seq, count, replaced = []]) => ({ offset, length, device, seq, count, replaced })),
    files: files.map(([offset, length, device, seq]) => ({ offset, length, device, seq })),
  }
}
