import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Change } from '../log/change.ts'
import { deleteRecord, putOver, undelete } from './changes.ts'
import { historyOf } from './history.ts'
import { applyChange, emptyRecord, joinRecords, present, type RecordState, type Stamp } from './record.ts'

const record = '0a'.repeat(16)
interface Written {
  readonly stamp: Stamp
  readonly change: Change
}
const build = (entries: readonly Written[], from: RecordState = emptyRecord) =>
  entries.reduce((state, { stamp, change }) => applyChange(state, stamp, change), from)

/** Several people who write over what they have seen, and hear of each other now and then. */
const scripts = fc.array(
  fc.record({
    who: fc.nat(3),
    act: fc.constantFrom('put', 'put', 'put', 'delete', 'undelete', 'hear', 'attach', 'detach'),
    field: fc.constantFrom('name', 'born', '__proto__', 'constructor'),
    value: fc.integer(),
    from: fc.nat(3),
  }),
  { maxLength: 24 },
)
type Script = (typeof scripts extends fc.Arbitrary<infer T> ? T : never)[number]

function play(script: readonly Script[]): { readonly entries: readonly Written[]; readonly states: readonly RecordState[] } {
  const states: RecordState[] = [emptyRecord, emptyRecord, emptyRecord, emptyRecord]
  const seqs = [0, 0, 0, 0]
  const entries: Written[] = []
  for (const { who, act, field, value, from } of script) {
    const state = states[who] ?? emptyRecord
    if (act === 'hear') {
      states[who] = joinRecords(state, states[from] ?? emptyRecord)
      continue
    }
    const [file] = state.files
    const manifest = { blob: 'a'.repeat(64), key: 'b'.repeat(64), size: 1, sha256: 'c'.repeat(64), stored: 64 }
    const change: Change | undefined =
      act === 'put'
        ? putOver(record, 'person', state, { [field]: value })
        : act === 'delete'
          ? deleteRecord(record, 'person', state)
          : act === 'undelete'
            ? undelete(record, 'person', state)
            : act === 'attach'
              ? { do: 'attach', record, name: 'a.pdf', file: manifest, text: '' }
              : file && { do: 'detach', record, dot: [file.device, file.seq] }
    if (!change) continue
    const stamp = { device: `d${who}`, seq: seqs[who] ?? 0, at: value }
    seqs[who] = (seqs[who] ?? 0) + 1
    entries.push({ stamp, change })
    states[who] = applyChange(state, stamp, change)
  }
  return { entries, states }
}

/** Any order that keeps what each device wrote in its order. */
function shuffled(entries: readonly Written[], picks: readonly number[]): readonly Written[] {
  const queues = [...new Set(entries.map((one) => one.stamp.device))].map((device) => entries.filter((one) => one.stamp.device === device))
  const out: Written[] = []
  for (let at = 0; out.length < entries.length; at++) {
    const open = queues.filter((queue) => queue.length > 0)
    const next = open[(picks[at % Math.max(picks.length, 1)] ?? 0) % open.length]?.shift()
    if (next) out.push(next)
  }
  return out
}
const picks = fc.array(fc.nat(50), { minLength: 1, maxLength: 40 })

describe('laws that hold for every history', () => {
  test('the order in which entries arrive makes no difference', () => {
    fc.assert(
      fc.property(scripts, picks, (script, order) => {
        const { entries } = play(script)
        expect(present(build(shuffled(entries, order)))).toEqual(present(build(entries)))
      }),
    )
  })
  test('an entry that comes twice changes nothing', () => {
    fc.assert(
      fc.property(scripts, picks, (script, order) => {
        const { entries } = play(script)
        const twice = shuffled(entries, order).flatMap((one) => [one, one])
        expect(build([...twice, ...entries])).toEqual(build(shuffled(entries, order)))
      }),
    )
  })
  test('joining is commutative, associative and idempotent, and loses nothing against reading every entry', () => {
    fc.assert(
      fc.property(scripts, (script) => {
        const { entries, states } = play(script)
        const [a, b, c, d] = states as [RecordState, RecordState, RecordState, RecordState]
        expect(joinRecords(a, b)).toEqual(joinRecords(b, a))
        expect(joinRecords(joinRecords(a, b), c)).toEqual(joinRecords(a, joinRecords(b, c)))
        expect(joinRecords(a, a)).toEqual(a)
        expect(present([a, b, c, d].reduce(joinRecords))).toEqual(present(build(entries)))
      }),
    )
  })
  test('a value stands until an entry replaces it whose author had seen it: no other value is ever lost', () => {
    fc.assert(
      fc.property(scripts, (script) => {
        const { entries } = play(script)
        const state = build(entries)
        const replaced = new Set(
          entries.flatMap(({ change }) =>
            change.do === 'put'
              ? Object.entries(change.over).flatMap(([field, dots]) => dots.map(([device, seq]) => `${field}/${device}/${seq}`))
              : [],
          ),
        )
        const wanted = entries.flatMap(({ stamp, change }) =>
          change.do === 'put'
            ? Object.keys(change.fields)
                .map((field) => `${field}/${stamp.device}/${stamp.seq}`)
                .filter((key) => !replaced.has(key))
            : [],
        )
        const standing = Object.entries(state.fields).flatMap(([field, values]) => values.map((one) => `${field}/${one.device}/${one.seq}`))
        expect(standing.toSorted()).toEqual(wanted.toSorted())
      }),
    )
  })
  test('the history holds every value that was ever written', () => {
    fc.assert(
      fc.property(scripts, (script) => {
        const { entries } = play(script)
        const puts = entries.flatMap(({ change }) => (change.do === 'put' ? Object.entries(change.fields) : []))
        expect(historyOf(entries).map(({ field, value }) => [field, value])).toEqual(puts)
      }),
    )
  })
  test('clocks make no difference', () => {
    fc.assert(
      fc.property(scripts, (script) => {
        const { entries } = play(script)
        const late = entries.map(({ stamp, change }) => ({ stamp: { ...stamp, at: -stamp.at }, change }))
        const values = (state: RecordState) =>
          Object.entries(present(state).fields).map(([name, all]) => [name, all.map((one) => one.value)])
        expect(values(build(late))).toEqual(values(build(entries)))
      }),
    )
  })
})

describe('two people and one record', () => {
  const at = (device: string, seq: number) => ({ device, seq, at: 0 })
  const base = applyChange(emptyRecord, at('a', 0), putOver(record, 'person', emptyRecord, { name: 'Nari' }))
  test('who write at once both stay, until one who saw both chooses', () => {
    const mine = putOver(record, 'person', base, { name: 'Nari Kim' })
    const theirs = putOver(record, 'person', base, { name: 'Nari Gim' })
    const both = applyChange(applyChange(base, at('a', 1), mine), at('b', 0), theirs)
    expect(present(both).conflicts).toEqual(['name'])
    expect(present(both).fields.name?.map((one) => one.value)).toEqual(['Nari Kim', 'Nari Gim'])
    const chosen = applyChange(both, at('b', 1), putOver(record, 'person', both, { name: 'Nari Kim' }))
    expect(present(chosen).conflicts).toEqual([])
  })
  test('a deleted record is gone, comes back whole, and what was changed meanwhile is not hidden by the deletion', () => {
    const gone = applyChange(base, at('a', 1), deleteRecord(record, 'person', base))
    expect(present(gone)).toMatchObject({ gone: true, contested: false })
    expect(present(applyChange(gone, at('a', 2), undelete(record, 'person', gone)))).toMatchObject({ gone: false, fields: base.fields })
    const meanwhile = applyChange(gone, at('b', 0), putOver(record, 'person', base, { name: 'Nari Gim' }))
    expect(present(meanwhile)).toMatchObject({ gone: true, contested: true })
  })
})
