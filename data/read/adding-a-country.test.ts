/** A country is data: the guide's own blocks make one, taking one away leaves the others as they were, and no code names any. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  answerCase,
  BodySchema,
  CalendarSchema,
  type CaseLaw,
  CountingRulesSchema,
  caseLaw,
  caseToJson,
  clockLaw,
  danglingNames,
  type Example,
  ExampleSchema,
  mismatches,
  ProcedureSchema,
  RemedySchema,
  StateSchema,
} from '@holdfast/clock'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readCaseLaw, readExamples } from './case-law.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const law = readCaseLaw()

/** The guide's blocks by the file each would be. */
function blocks(): ReadonlyMap<string, unknown> {
  const guide = readFileSync(join(root, 'docs/adding-a-country.md'), 'utf8')
  return new Map(
    [...guide.matchAll(/```yaml\n# (data\/\S+)\n([\s\S]*?)```/g)].map(([, file = '', text = '']) => [file, parse(text)] as const),
  )
}
const block = <S extends v.GenericSchema>(folder: string, schema: S): v.InferOutput<S> => {
  const found = [...blocks()].find(([file]) => file.startsWith(`data/${folder}/`))
  return v.parse(schema, found?.[1])
}
/** The same law with some parts added, or without those a test takes out. */
function lawWith(more: Partial<Record<keyof CaseLaw, readonly unknown[]>>, keep: (id: string) => boolean = () => true): CaseLaw {
  const kept = <T extends { readonly id: string }>(rows: Iterable<T>, key: keyof CaseLaw): readonly T[] => [
    ...[...rows].filter((row) => keep(row.id)),
    ...((more[key] ?? []) as readonly T[]),
  ]
  return caseLaw({
    clock: clockLaw(kept(law.rules.values(), 'rules'), kept(new Set(law.calendars.values()), 'calendars')),
    instruments: [...law.instruments.values()],
    procedures: kept(law.procedures.values(), 'procedures'),
    remedies: kept(law.remedies, 'remedies'),
    bodies: kept(law.bodies.values(), 'bodies'),
    states: kept(law.states.values(), 'states'),
  })
}

describe('the guide to adding a country', () => {
  const exampleland = lawWith({
    rules: block('counting-rules', CountingRulesSchema).rules,
    calendars: [block('calendars', CalendarSchema)],
    procedures: [block('procedures', ProcedureSchema)],
    remedies: [block('remedies', RemedySchema)],
    bodies: [block('bodies', BodySchema)],
    states: [block('states', StateSchema)],
  })
  const example: Example = block('case-examples', ExampleSchema)

  test('its six files are a country: no name leads nowhere and its worked case comes out', () => {
    expect(danglingNames(exampleland)).toEqual([])
    expect(mismatches(example, exampleland)).toEqual([])
  })

  test('without them the same case is refused, naming what there is', () => {
    expect(answerCase(example.case, law, example.now)).toMatchObject({ ok: false, error: { code: 'instrument-unknown' } })
  })

  test('the countries there were answer exactly as before', () => {
    for (const { example: each } of readExamples()) {
      const [before, after] = [law, exampleland].map((one) => answerCase(each.case, one, each.now))
      expect(after).toEqual(before)
    }
  })
})

describe('the country that was added with data alone', () => {
  const added = 'kz'
  const without = lawWith({}, (id) => !id.toLowerCase().startsWith(added))

  test('taking its files away takes away nothing else', () => {
    expect(danglingNames(without)).toEqual([])
    for (const { example } of readExamples()) {
      if (example.case.instrument.toLowerCase() === added) continue
      const [whole, less] = [law, without].map((one) => answerCase(example.case, one, example.now))
      expect(less?.ok && caseToJson(less.value)).toEqual(whole?.ok && caseToJson(whole.value))
    }
  })

  test('no code names it, nor any procedure, remedy or body of any country', () => {
    const code = ['packages/clock', 'packages/law', 'packages/words', 'apps/cli/src/clock', 'apps/web/src/clock', 'data/read']
      .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
      .filter(
        (entry) =>
          entry.isFile() && /\.tsx?$/.test(entry.name) && !/test\.tsx?$|node_modules|dist/.test(join(entry.parentPath, entry.name)),
      )
      .map((entry) => ({ file: join(entry.parentPath, entry.name), text: readFileSync(join(entry.parentPath, entry.name), 'utf8') }))
    expect(code.length).toBeGreaterThan(100)
    code.push({ file: 'clock-routes', text: readFileSync(join(root, 'apps/desk/src/clock-routes.ts'), 'utf8') })
    const local = [
      ...law.procedures.keys(),
      ...law.remedies.filter((remedy) => remedy.procedures !== 'any').map((remedy) => remedy.id),
      ...[...law.bodies.keys()].filter((id) => [...law.states.keys()].some((state) => id.startsWith(`${state.toLowerCase()}-`))),
    ].filter((id) => id.includes('-'))
    expect(local.length).toBeGreaterThan(20)
    const named = (needle: string | RegExp) =>
      code.filter(({ text }) => (typeof needle === 'string' ? text.includes(`'${needle}'`) : needle.test(text)))
    expect(named(/Kazakh|'KZ'|\bkz[-.]/).map(({ file }) => file)).toEqual([])
    expect(local.filter((id) => named(id).length > 0)).toEqual([])
  })
})
