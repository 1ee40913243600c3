/**
 * The family of one case as a small graph: generations in rows, the person at risk in the middle of their row. Its table twin is the list itself.
 */
import type { Files } from './files.ts'
import { shownName } from './files.ts'
import { lineOf, valuesOf } from './record.ts'

export interface FamilyNode {
  readonly person: string
  readonly name: string
  /** Row: 0 is the person at risk's own generation, -1 their parents'. Column: 0 is the middle. */
  readonly row: number
  readonly column: number
  readonly country: string | null
  readonly main: boolean
}
export interface FamilyTie {
  readonly record: string
  readonly of: string
  readonly to: string
  readonly type: string
}
export interface Family {
  readonly nodes: readonly FamilyNode[]
  readonly ties: readonly FamilyTie[]
  /** People of the case nobody has tied to the others. */
  readonly apart: readonly string[]
}

/** How many generations the second person of a tie stands from the first. */
const step: Readonly<Record<string, number>> = { parent: -1, grandparent: -2, child: 1, grandchild: 2, guardian: -1 }

export function familyOf(files: Files, caseId: string): Family {
  const people = files.inCase(caseId, 'person')
  const ties = files
    .inCase(caseId, 'relation')
    .flatMap((relation): FamilyTie[] =>
      valuesOf(relation, 'of').flatMap((of) =>
        valuesOf(relation, 'to').flatMap((to) =>
          typeof of === 'string' && typeof to === 'string'
            ? [{ record: relation.id, of, to, type: lineOf(relation, 'type') ?? 'relative' }]
            : [],
        ),
      ),
    )
  const record = files.get(caseId)
  const main =
    (record && lineOf(record, 'person')) ?? people.find((person) => lineOf(person, 'role') === 'person-at-risk')?.id ?? people[0]?.id
  const rows = rowsFrom(main, ties)
  const country = new Map(
    files.inCase(caseId, 'relation').flatMap((relation) => {
      const [to, where] = [lineOf(relation, 'to'), lineOf(relation, 'country')]
      return to && where ? [[to, where] as const] : []
    }),
  )
  const placed = new Map<number, number>()
  const nodes = people
    .filter((person) => rows.has(person.id))
    .sort((a, b) => Number(b.id === main) - Number(a.id === main))
    .map((person): FamilyNode => {
      const row = rows.get(person.id) ?? 0
      const at = placed.get(row) ?? 0
      placed.set(row, at + 1)
      return {
        person: person.id,
        name: shownName(person),
        row,
        column: columnAt(at),
        country: country.get(person.id) ?? null,
        main: person.id === main,
      }
    })
  return { nodes, ties, apart: people.filter((person) => !rows.has(person.id)).map(({ id }) => id) }
}

/** 0, 1, -1, 2, -2 …: the first stands in the middle, the others to either side. */
const columnAt = (place: number): number => (place % 2 === 0 ? -place / 2 : (place + 1) / 2) || 0

function rowsFrom(main: string | undefined, ties: readonly FamilyTie[]): ReadonlyMap<string, number> {
  const rows = new Map<string, number>()
  if (main === undefined) return rows
  rows.set(main, 0)
  const waiting = [main]
  for (let person = waiting.shift(); person !== undefined; person = waiting.shift()) {
    const row = rows.get(person) ?? 0
    for (const tie of ties) {
      const [next, away] =
        tie.of === person ? [tie.to, step[tie.type] ?? 0] : tie.to === person ? [tie.of, -(step[tie.type] ?? 0)] : [undefined, 0]
      if (next === undefined || rows.has(next)) continue
      rows.set(next, row + away)
      waiting.push(next)
    }
  }
  return rows
}
