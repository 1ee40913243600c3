/**
 * All records, indexed: by id, by kind, by case. Built once from the log and kept up to date record by record; a change costs what that one
 * record costs, not what the vault holds.
 */
import type { KindName } from './kinds.ts'
import { lineOf, type Stored } from './record.ts'

export class Files {
  readonly #byId = new Map<string, Stored>()
  readonly #byKind = new Map<KindName, Map<string, Stored>>()
  readonly #byCase = new Map<string, Map<string, Stored>>()

  constructor(records: Iterable<Stored> = []) {
    for (const record of records) this.put(record)
  }

  /** Takes in a record or a newer state of one. A deleted record leaves every list and can still be read by its id. */
  put(record: Stored): void {
    const before = this.#byId.get(record.id)
    if (before) {
      this.#byKind.get(before.kind)?.delete(before.id)
      for (const id of casesOf(before)) this.#byCase.get(id)?.delete(before.id)
    }
    this.#byId.set(record.id, record)
    if (record.gone) return
    into(this.#byKind, record.kind).set(record.id, record)
    for (const id of casesOf(record)) into(this.#byCase, id).set(record.id, record)
  }

  get(id: string): Stored | undefined {
    return this.#byId.get(id)
  }

  get size(): number {
    return this.#byId.size
  }

  /** Live records of a kind, in the order they were first written. */
  all(kind: KindName): readonly Stored[] {
    return [...(this.#byKind.get(kind)?.values() ?? [])]
  }

  /** Live records of one case; the case itself is not among them. */
  inCase(id: string, kind?: KindName): readonly Stored[] {
    const records = [...(this.#byCase.get(id)?.values() ?? [])]
    return kind === undefined ? records : records.filter((record) => record.kind === kind)
  }

  everything(): Iterable<Stored> {
    return this.#byId.values()
  }
}

/** The cases a record belongs to: both, where two people disagree about it. */
const casesOf = (record: Stored): readonly string[] =>
  record.kind === 'case' ? [] : (record.fields.case ?? []).flatMap((held) => (typeof held.value === 'string' ? [held.value] : []))

function into<K>(map: Map<K, Map<string, Stored>>, key: K): Map<string, Stored> {
  const there = map.get(key)
  if (there) return there
  const inner = new Map<string, Stored>()
  map.set(key, inner)
  return inner
}

/** The name a case or person goes by on every screen: its pseudonym, else its first letters of id. Never a real name. */
export const shownName = (record: Stored): string => lineOf(record, 'pseudonym') ?? record.id.slice(0, 6)
