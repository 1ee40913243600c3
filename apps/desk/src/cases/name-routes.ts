/** Names across scripts over HTTP: two spellings side by side, one name among the people of the file, the forms of one. One name a call; nothing is merged. */
import { lineOf, namesIn, readSameness, type Stored, samenessOf, shownName, valuesOf, valueToCell } from '@holdfast/cases'
import { compareNames, nameForms } from '@holdfast/text'
import { Hono } from 'hono'
import * as v from 'valibot'
import type { NameCandidate, NamesForms, NamesFound, NamesMatch, PairRow } from '../redact-api.ts'
import type { CaseDesk } from './case-desk.ts'
import { whileOpen } from './while-open.ts'

const id = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/))
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(400), v.regex(/\p{L}/u))
const Match = v.strictObject({ a: name, b: name })
const Find = v.strictObject({ name, except: v.optional(id) })
const Forms = v.strictObject({ name })
const Person = v.strictObject({ person: id })

const mostFound = 12
/** Forms of one system: the likeliest come first. */
const mostOfSystem = 36

export function nameRoutes(open: () => CaseDesk | null): Hono {
  const hono = new Hono()
  const { post } = whileOpen(hono, open)
  post('/match', Match, (c, _, { a, b }) => c.json(compareNames(a, b) satisfies NamesMatch))
  post('/find', Find, async (c, desk, body) => {
    await desk.names.whole()
    const rows = desk.names
      .find(body.name, mostFound + 1)
      .filter((found) => found.id !== body.except)
      .slice(0, mostFound)
      .flatMap(({ id: person, score, because, name: spelling }): readonly NameCandidate[] => {
        const record = desk.files.get(person)
        return record && !record.gone ? [{ ...aboutOf(desk, record), spelling, score, because }] : []
      })
    return c.json({ rows } satisfies NamesFound)
  })
  post('/forms', Forms, (c, _, body) => {
    const forms = nameForms(body.name)
    const counts = new Map<string, number>()
    const shown = forms.filter(({ system }) => {
      const n = (counts.get(system) ?? 0) + 1
      counts.set(system, n)
      return n <= mostOfSystem
    })
    return c.json({ forms: shown, isCut: shown.length < forms.length } satisfies NamesForms)
  })
  /** What was decided about one person, with whom. */
  post('/pairs', Person, (c, desk, { person }) => {
    const pairs = samenessOf(desk.files, person).flatMap((one): readonly PairRow[] => {
      const other = desk.files.get(one.of === person ? one.other : one.of)
      const record = desk.files.get(one.id)
      return other && record && readSameness(record)
        ? [
            {
              record: one.id,
              verdict: one.verdict,
              other: other.id,
              otherName: shownName(other),
              ...ownerOf(desk, other),
              why: lineOf(record, 'why') ?? null,
            },
          ]
        : []
    })
    return c.json(pairs)
  })
  return hono
}

function ownerOf(desk: CaseDesk, record: Stored): { readonly case: string; readonly caseName: string } {
  const owner = desk.files.get(lineOf(record, 'case') ?? '')
  return { case: owner?.id ?? '', caseName: owner ? shownName(owner) : '' }
}

function aboutOf(desk: CaseDesk, record: Stored): Omit<NameCandidate, 'spelling' | 'score' | 'because'> {
  const lines = (field: string) => valuesOf(record, field).flatMap((value) => (typeof value === 'string' ? [value] : []))
  return {
    person: record.id,
    personName: shownName(record),
    ...ownerOf(desk, record),
    names: [...new Set(valuesOf(record, 'names').flatMap(namesIn))],
    birth: valuesOf(record, 'birth').map((value) => valueToCell({ shape: 'when' }, value)),
    birthCountry: lines('birthCountry'),
    nationalities: valuesOf(record, 'nationalities').flatMap((value) =>
      Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [],
    ),
  }
}
