/** What the records of one case know and a text that leaves must not say; and what of all other cases stands for nobody else: numbers, addresses, references. */
import { type FieldValue, type Files, fieldsOf, lineOf, namesIn, type Stored, valuesOf } from '@holdfast/cases'
import type { Locale } from '@holdfast/core'
import type { Kind, KnownEntity } from '@holdfast/text'

export interface KnownOfFile {
  readonly entity: KnownEntity
  /** The record that knows it. */
  readonly record: string
}

/** Fields that name something, and what they name. A country, a body that is asked for help and our own descriptions name nobody. */
const fieldKinds: Readonly<Record<string, Readonly<Record<string, Kind>>>> = {
  case: { lead: 'person', cover: 'person' },
  person: { birth: 'date', occupation: 'trait' },
  relation: { place: 'place' },
  fact: { when: 'date', place: 'place' },
  decision: { authority: 'organisation', reference: 'code', made: 'date', served: 'date' },
  detention: { since: 'date', until: 'date', place: 'place' },
  document: { dated: 'date', received: 'date' },
  contact: { name: 'person', organisation: 'organisation', channel: 'code' },
  task: { who: 'person', cover: 'person' },
  consent: { by: 'person' },
  risk: { by: 'person' },
  intervention: { sent: 'date' },
}
/** Fields whose words belong to one matter only, so that another case's are looked for too. */
const elsewhere: readonly (readonly [Stored['kind'], string])[] = [
  ['decision', 'reference'],
  ['contact', 'channel'],
]
/** Below this a number or address is too short to point at anybody. */
const shortest = 5

/** @param lang what a place is told by instead is said in it */
export function knownOfCase(files: Files, id: string, lang: Locale): readonly KnownOfFile[] {
  const own = files.get(id)
  return [...(own ? [own] : []), ...files.inCase(id)].flatMap((record) => [...namesOf(record), ...fieldsKnown(record, lang)])
}

export const knownElsewhere = (files: Files, id: string): readonly KnownOfFile[] =>
  elsewhere.flatMap(([kind, field]) =>
    files
      .all(kind)
      .flatMap((record) =>
        lineOf(record, 'case') === id
          ? []
          : valuesOf(record, field).flatMap((value) =>
              typeof value === 'string' && value.replace(/[^\p{L}\p{N}]/gu, '').length >= shortest
                ? [{ entity: { text: value, kind: 'code' as const }, record: record.id }]
                : [],
            ),
      ),
  )

/** Every spelling of a person is one subject, and so is the name they go by in the file: that too links what is published to us. */
function namesOf(record: Stored): readonly KnownOfFile[] {
  if (record.kind !== 'person') return []
  const all = [...valuesOf(record, 'names').flatMap(namesIn), ...valuesOf(record, 'pseudonym').filter((one) => typeof one === 'string')]
  const [text, ...aliases] = [...new Set(all)]
  return text === undefined ? [] : [{ entity: { text, kind: 'person', aliases }, record: record.id }]
}

function fieldsKnown(record: Stored, lang: Locale): readonly KnownOfFile[] {
  const wanted = fieldKinds[record.kind] ?? {}
  return Object.keys(fieldsOf(record.kind)).flatMap((name) => {
    const kind = wanted[name]
    return kind === undefined
      ? []
      : valuesOf(record, name).flatMap((value) =>
          textsOf(value).map((text) => ({ entity: { text, kind, ...broaderOf(record, kind, lang) }, record: record.id })),
        )
  })
}

/** A name, a place or a number as it stands; of a date its day, where it is one. */
function textsOf(value: FieldValue): readonly string[] {
  if (typeof value === 'string') return value.trim().length > 1 ? [value.trim()] : []
  if (!('date' in value || 'local' in value || 'edtf' in value)) return []
  const day = /^\d{4}-\d{2}-\d{2}/u.exec(value.date ?? value.local ?? value.edtf ?? '')?.[0]
  const isRange = value.date === undefined && value.local === undefined && /[/~?%.]/u.test(value.edtf ?? '')
  return day && !isRange ? [day] : []
}

/** A place is told by its country. */
function broaderOf(record: Stored, kind: Kind, lang: Locale): { readonly broader?: string } {
  const country = kind === 'place' ? lineOf(record, 'country') : undefined
  const name = country ? new Intl.DisplayNames(lang, { type: 'region', fallback: 'none' }).of(country) : undefined
  return name ? { broader: name } : {}
}
