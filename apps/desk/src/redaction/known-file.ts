/** What a file knows, as people and other programs hand it over: the one edge where it is read. */
import { err, ok, type Result } from '@holdfast/core'
import { isKind, type Kind, type KnownEntity } from '@holdfast/text'
import * as v from 'valibot'

const most = 20_000
const text = v.pipe(v.string(), v.maxLength(2000))
const mark = v.optional(v.nullable(v.union([v.string(), v.number(), v.boolean()])))
/** What else stands in an entry of the benchmark or of a recogniser, and says nothing we need. A key nobody knows is refused: it may hold a name. */
const passedOver = Object.fromEntries(
  'start end start_offset end_offset span_id mention_id entity_mention_id edit_type confidential_status annotator score confidence'
    .split(' ')
    .map((key) => [key, mark]),
)
const EntitySchema = v.strictObject({
  text: v.optional(text),
  name: v.optional(text),
  value: v.optional(text),
  span_text: v.optional(text),
  entity: v.optional(text),
  mention: v.optional(text),
  type: v.optional(v.string()),
  kind: v.optional(v.string()),
  entity_type: v.optional(v.string()),
  label: v.optional(v.string()),
  category: v.optional(v.string()),
  aliases: v.optional(v.array(text)),
  mentions: v.optional(v.array(v.union([text, v.looseObject({ text: v.optional(text), span_text: v.optional(text) })]))),
  broader: v.optional(text),
  id: v.optional(v.union([v.string(), v.number()])),
  entity_id: v.optional(v.union([v.string(), v.number()])),
  identifier_type: v.optional(v.string()),
  ...passedOver,
})

export interface KnownFileError {
  readonly code: 'known-shape' | 'known-many'
  /** Which entry, from 1; 0 for the file itself. */
  readonly at: number
}

/** Names of kinds as other programs and the benchmark write them. */
const others: ReadonlyMap<string, Kind> = new Map(
  Object.entries<Kind>({
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
  }),
)

/** An entry read; `subject` joins the mentions of one entity, `free` says that it may stay. */
interface Entry {
  readonly entity: KnownEntity
  readonly subject?: string
  readonly isFree: boolean
}

/**
 * The entities of `ENTITIES.json`: an array of strings or of `{text|name|value|span_text, type?, aliases?, mentions?, broader?}`; such arrays by group,
 * `{entities: […]}`, `{people: […], places: […], dates: […], …}`; texts with their type, `{"…": "PERSON"}`; or a document, or several, as the
 * Text Anonymization Benchmark has them. Mentions with one `entity_id` are one entity; what is marked `NO_MASK` is left out.
 * A type nobody knows is taken from the form of the text.
 *
 * @returns `known-shape` with the entry that does not fit, `known-many` beyond 20,000 entries
 */
export function readKnown(json: unknown): Result<readonly KnownEntity[], KnownFileError> {
  const lists = listsIn(json)
  if (!lists) return err({ code: 'known-shape', at: 0 })
  const entries: Entry[] = []
  for (const [number, { list, kind }] of lists.entries())
    for (const one of list) {
      const entry = entryOf(one, kind)
      if (!entry) return err({ code: 'known-shape', at: entries.length + 1 })
      // The same number in two lists is two entities: annotators and documents count for themselves.
      entries.push(entry.subject === undefined ? entry : { ...entry, subject: `${number}:${entry.subject}` })
      if (entries.length > most) return err({ code: 'known-many', at: most })
    }
  return ok(joined(entries))
}

interface Listed {
  readonly list: readonly unknown[]
  readonly kind: Kind | undefined
}
const DocumentSchema = v.looseObject({
  annotations: v.optional(v.unknown()),
  entity_mentions: v.optional(v.array(v.unknown())),
  entities: v.optional(v.array(v.unknown())),
})
const AnnotatedSchema = v.looseObject({ entity_mentions: v.array(v.unknown()) })
const isDocument = (json: unknown): boolean =>
  typeof json === 'object' && json !== null && (Object.hasOwn(json, 'annotations') || Object.hasOwn(json, 'entity_mentions'))

/** The lists of entries a file holds, or undefined where it has no shape we know. */
function listsIn(json: unknown): readonly Listed[] | undefined {
  if (Array.isArray(json)) {
    if (json.length === 0 || !json.every(isDocument)) return [{ list: json, kind: undefined }]
    const documents = json.map(listsIn)
    return documents.every((one) => one !== undefined) ? documents.flat() : undefined
  }
  if (typeof json !== 'object' || json === null) return undefined
  // Read by hand: a schema for such an object passes over `__proto__` and `constructor`, and a file may hold any word.
  const fields = Object.entries(json)
  if (!isDocument(json)) {
    const groups = fields.flatMap(([group, list]) => (Array.isArray(list) ? [{ list, kind: kindNamed(group) }] : []))
    if (groups.length === fields.length) return groups
    if (!Object.hasOwn(json, 'entities')) return typedTexts(fields)
  }
  const read = v.safeParse(DocumentSchema, json)
  if (!read.success) return undefined
  const { annotations, entity_mentions = [], entities = [] } = read.output
  const annotated = annotatedIn(annotations)
  return annotated && [...annotated, entity_mentions, entities].map((list) => ({ list, kind: undefined }))
}

/** `{"…": "PERSON"}`: texts with their type. */
function typedTexts(fields: readonly (readonly [string, unknown])[]): readonly Listed[] | undefined {
  const texts = fields.flatMap(([name, word]) => {
    const kind = typeof word === 'string' && v.is(text, name) ? kindNamed(word) : undefined
    return kind ? [{ list: [name], kind }] : []
  })
  return texts.length === fields.length ? texts : undefined
}

/** The mentions of each annotator of a document, whatever the annotator is called. */
function annotatedIn(annotations: unknown): readonly (readonly unknown[])[] | undefined {
  if (annotations === undefined) return []
  if (typeof annotations !== 'object' || annotations === null || Array.isArray(annotations)) return undefined
  const read = Object.values(annotations).map((one) => v.safeParse(AnnotatedSchema, one))
  return read.every((one) => one.success) ? read.flatMap((one) => (one.success ? [one.output.entity_mentions] : [])) : undefined
}

function entryOf(one: unknown, group: Kind | undefined): Entry | undefined {
  if (typeof one === 'string')
    return v.is(text, one) ? { entity: { text: one, ...(group ? { kind: group } : {}) }, isFree: false } : undefined
  // A strict schema takes `__proto__` and `constructor` for keys it knows: every object has them.
  if (typeof one !== 'object' || one === null || !Object.keys(one).every((key) => Object.hasOwn(EntitySchema.entries, key)))
    return undefined
  const read = v.safeParse(EntitySchema, one)
  if (!read.success) return undefined
  const { name, value, span_text, entity, mention, aliases = [], mentions = [], broader, entity_id, identifier_type } = read.output
  const forms = mentions.flatMap((form) => (typeof form === 'string' ? form : (form.text ?? form.span_text ?? [])))
  const [written, ...more] = [read.output.text, span_text, value, name, entity, mention, ...forms].filter((form) => form !== undefined)
  if (written === undefined) return undefined
  const { type, kind: given, entity_type, label, category } = read.output
  const kind =
    [type, given, entity_type, label, category].map((word) => kindNamed(word ?? '')).find((found) => found !== undefined) ?? group
  const known = { text: written, ...(kind ? { kind } : {}), ...(broader ? { broader } : {}) }
  const other = [...aliases, ...(mentions.length > 0 ? more : [])].filter((form) => form.trim() !== '' && form !== written)
  return {
    entity: other.length > 0 ? { ...known, aliases: other } : known,
    ...(entity_id === undefined ? {} : { subject: String(entity_id) }),
    isFree: identifier_type === 'NO_MASK',
  }
}

/** One entity for all mentions of a subject: its longest form, the others beside it. */
function joined(entries: readonly Entry[]): readonly KnownEntity[] {
  const bySubject = new Map<string, KnownEntity[]>()
  for (const [at, { entity, subject = `#${at}`, isFree }] of entries.entries())
    if (!isFree && entity.text.trim() !== '') bySubject.set(subject, [...(bySubject.get(subject) ?? []), entity])
  return [...bySubject.values()].flatMap((group) => {
    const [first, ...rest] = [...group].sort((a, b) => b.text.length - a.text.length)
    if (!first) return []
    const aliases = [...new Set([first, ...rest].flatMap((one) => [one.text, ...(one.aliases ?? [])]))].filter(
      (form) => form !== first.text,
    )
    return [aliases.length > 0 ? { ...first, aliases } : first]
  })
}

function kindNamed(name: string): Kind | undefined {
  const lower = name.toLowerCase()
  const singular = lower.replace(/s$/, '')
  return [lower, singular].map((one) => (isKind(one) ? one : others.get(one))).find((one) => one !== undefined)
}
