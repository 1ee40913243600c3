/** What a file knows, as people hand it over: the one edge where it is read. */
import { err, ok, type Result } from '@holdfast/core'
import { isKind, type Kind, type KnownEntity } from '@holdfast/text'
import * as v from 'valibot'

const most = 20_000
const text = v.pipe(v.string(), v.maxLength(2000))
const EntitySchema = v.strictObject({
  text: v.optional(text),
  name: v.optional(text),
  value: v.optional(text),
  type: v.optional(v.string()),
  kind: v.optional(v.string()),
  aliases: v.optional(v.array(text)),
  broader: v.optional(text),
  id: v.optional(v.union([v.string(), v.number()])),
})

export interface KnownFileError {
  readonly code: 'known-shape' | 'known-many'
  /** Which entry, from 1; 0 for the file itself. */
  readonly at: number
}

/** Names of kinds as other programs and the benchmark write them. */
const others: Readonly<Record<string, Kind>> = {
  people: 'person',
  persons: 'person',
  per: 'person',
  name: 'person',
  names: 'person',
  loc: 'place',
  location: 'place',
  locations: 'place',
  gpe: 'place',
  address: 'place',
  org: 'organisation',
  organization: 'organisation',
  dem: 'trait',
  demographic: 'trait',
  profession: 'trait',
  datetime: 'date',
  time: 'date',
  day: 'date',
  document: 'code',
  number: 'code',
  passport: 'code',
  phone: 'code',
  money: 'quantity',
  amount: 'quantity',
  misc: 'other',
  event: 'other',
}

/**
 * The entities of `ENTITIES.json`: an array of strings or of `{text|name|value, type?, aliases?, broader?}`, or such arrays by group:
 * `{entities: […]}`, `{people: […], places: […], dates: […], …}`. A type nobody knows is taken from the form of the text.
 *
 * @returns `known-shape` with the entry that does not fit, `known-many` beyond 20,000 entries
 */
export function readKnown(json: unknown): Result<readonly KnownEntity[], KnownFileError> {
  if (Array.isArray(json)) return listOf(json, undefined)
  const groups = v.safeParse(v.record(v.string(), v.array(v.unknown())), json)
  if (!groups.success) return err({ code: 'known-shape', at: 0 })
  const all: KnownEntity[] = []
  for (const [group, list] of Object.entries(groups.output)) {
    const read = listOf(list, kindNamed(group))
    if (!read.ok) return err({ ...read.error, at: read.error.at + all.length })
    all.push(...read.value)
  }
  return all.length > most ? err({ code: 'known-many', at: most }) : ok(all)
}

function listOf(list: readonly unknown[], kind: Kind | undefined): Result<readonly KnownEntity[], KnownFileError> {
  if (list.length > most) return err({ code: 'known-many', at: most })
  const entities: KnownEntity[] = []
  for (const [at, one] of list.entries()) {
    const entity = entityOf(one, kind)
    if (!entity) return err({ code: 'known-shape', at: at + 1 })
    if (entity.text.trim() !== '') entities.push(entity)
  }
  return ok(entities)
}

function entityOf(one: unknown, group: Kind | undefined): KnownEntity | undefined {
  if (typeof one === 'string') return v.is(text, one) ? { text: one, ...(group ? { kind: group } : {}) } : undefined
  const read = v.safeParse(EntitySchema, one)
  if (!read.success) return undefined
  const { name, value, aliases, broader } = read.output
  const written = read.output.text ?? name ?? value
  if (written === undefined) return undefined
  const kind = kindNamed(read.output.type ?? read.output.kind ?? '') ?? group
  return { text: written, ...(kind ? { kind } : {}), ...(aliases ? { aliases } : {}), ...(broader ? { broader } : {}) }
}

function kindNamed(name: string): Kind | undefined {
  const lower = name.toLowerCase()
  const singular = lower.replace(/s$/, '')
  return [lower, singular].map((one) => (isKind(one) ? one : others[one])).find((one) => one !== undefined)
}
