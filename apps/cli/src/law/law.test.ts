import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { locales } from '@holdfast/core'
import { csvToRows, obligationColumns } from '@holdfast/law'
import { sayCode } from '@holdfast/words'
import { afterAll, describe, expect, test } from 'vitest'
import { type Call, type Command, type Failure, isFailure, type Outcome } from '../command.ts'
import { lawCompare } from './compare.ts'
import { lawExport } from './export.ts'
import { lawObligations } from './obligations.ts'
import { lawRegister } from './register.ts'
import { lawShow } from './show.ts'

const run = (command: Command, positionals: readonly string[], options: Call['options'] = {}) =>
  command.run({ locale: 'en', positionals, options })
async function done(command: Command, positionals: readonly string[], options: Call['options'] = {}): Promise<Outcome> {
  const outcome = await run(command, positionals, options)
  if (isFailure(outcome)) throw new Error(outcome.code)
  return outcome
}
async function refused(command: Command, positionals: readonly string[], options: Call['options'] = {}): Promise<Failure> {
  const outcome = await run(command, positionals, options)
  if (!isFailure(outcome)) throw new Error('not refused')
  return outcome
}
/** No code, no hole and no missing word where a person reads. */
const clean = (lines: readonly string[]) =>
  expect(lines.join('\n')).not.toMatch(/\b(?:cli|screen|register|audit|overlay|obligation|app)[.-][a-z]+[.-]|undefined|NaN|\[object/)

describe('one instrument, for a person', () => {
  test('on 17 November 2014 the Russia–DPRK agreement was authorised, not signed, and not in force; its signature came later', async () => {
    const { lines } = await done(lawShow, ['ru-kp-2016'], { on: '2014-11-17' })
    const said = lines('en').join('\n')
    expect(said).toContain('authorised, not signed; not in force on that day')
    expect(said.indexOf('Came later:')).toBeLessThan(said.indexOf('Signed. Signed in Moscow'))
    expect(said).toContain('art_12')
  })
  test('its bare clause pulls in the Refugee Convention for Russia, and nothing of it for the DPRK', async () => {
    const { json, lines } = await done(lawShow, ['ru-kp-2016'], { on: '2014-11-17' })
    expect(json).toMatchObject({ id: 'ru-kp-2016', on: { stage: 'authorised' }, overlay: { clause: { kind: 'bare' } } })
    const said = lines('en').join('\n')
    expect(said).toContain('Refugee Convention: binds Russia; does not bind DPRK.')
  })
  test('every finding shows its words and where they stand, or what was searched', async () => {
    const said = (await done(lawShow, ['ch-kazakhstan-2010'], { on: '2020-01-01' })).lines('en').join('\n')
    expect(said).toMatch(/ {6}art_\d+\S* {2}“/)
    expect(said).toContain('Nowhere in the copy read:')
    expect(said).toContain('https://fedlex.data.admin.ch/eli/cc/2015/30')
  })
  for (const locale of locales) {
    test(`no code is left unsaid (${locale})`, async () => {
      for (const id of ['ru-kp-2016', 'ch-kazakhstan-2010', 'benelux-armenia-2009', 'ece-ap3-2010'])
        clean((await done(lawShow, [id], { on: '2014-11-17' })).lines(locale))
      clean((await done(lawCompare, ['ch-kazakhstan-2010', 'ru-kp-2016', 'us-guatemala-2019'])).lines(locale))
      for (const state of ['ru', 'KP', 'us', 'gw']) clean((await done(lawObligations, [state], { on: '2014-11-17' })).lines(locale))
      clean((await done(lawRegister, [], { on: '2014-11-17' })).lines(locale))
    })
  }
})

describe('side by side', () => {
  test('Kazakhstan and Kuwait differ on escorts, and the row says so', async () => {
    const { json, lines } = await done(lawCompare, ['ch-kazakhstan-2010', 'ch-kuwait-2016'])
    expect(json).toMatchObject({ differs: { safeguards: expect.arrayContaining(['escort_identification']) } })
    const row = lines('en').find((line) => line.includes('Identification of escorts'))
    expect(row).toMatch(/^≠ .*● said\s+○ silent$/)
  })
  test('only what differs is left on wish', async () => {
    const all = (await done(lawCompare, ['ch-kazakhstan-2010', 'ch-kuwait-2016'])).lines('en').length
    const some = (await done(lawCompare, ['ch-kazakhstan-2010', 'ch-kuwait-2016'], { differs: true })).lines('en')
    expect(some.length).toBeLessThan(all)
    expect(some.filter((line) => line.startsWith('  ') && /[●◐○⊘]/.test(line))).toEqual([])
  })
  test('an instrument is not compared with itself', async () =>
    expect((await refused(lawCompare, ['ru-kp-2016', 'ru-kp-2016'])).code).toBe('compare-needs-two'))
})

describe('the register is searched', () => {
  test('what was in force for Russia on 17 November 2014, and what was not yet', async () => {
    const ids = async (on: string) =>
      ((await done(lawRegister, [], { party: 'ru', 'in-force': true, on })).json as { instruments: { id: string }[] }).instruments.map(
        (one) => one.id,
      )
    expect(await ids('2014-11-17')).toContain('ch-russia-2009')
    expect(await ids('2008-01-01')).not.toContain('ch-russia-2009')
  })
  test('a choice that does not exist names those that do', async () =>
    expect((await refused(lawRegister, [], { rule: 'lawyer' })).params).toMatchObject({ option: '--rule' }))
})

describe('a wrong call names what is near, never what was typed', () => {
  test('an id with a letter wrong', async () => {
    const failure = await refused(lawShow, ['ru-kp-2061'])
    const said = sayCode('en', failure.code, failure.params)
    expect(said).toContain('ru-kp-2016')
    expect(said).not.toContain('2061')
  })
  test('a day that does not exist, a state without a file', async () => {
    expect((await refused(lawShow, ['ru-kp-2016'], { on: '2014-02-30' })).code).toBe('cli.error.no-such-day')
    expect((await refused(lawObligations, ['ZZ'])).code).toBe('cli.error.no-such-state')
    expect((await refused(lawObligations, ['../ru'])).code).toBe('cli.error.no-such-state')
  })
})

describe('the whole register goes out', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'holdfast-export-'))
  afterAll(() => rmSync(scratch, { recursive: true, force: true }))

  test('eight files into an empty folder; the same twice; never over what is there', async () => {
    const [one, two] = [join(scratch, 'one'), join(scratch, 'two')]
    await done(lawExport, [], { out: one })
    await done(lawExport, [], { out: two })
    const names = readdirSync(one).sort()
    expect(names).toEqual([
      'findings.csv',
      'instruments.csv',
      'lifecycle.csv',
      'limits.csv',
      'obligations.csv',
      'obligations.json',
      'register.json',
      'risks.csv',
    ])
    for (const name of names) expect(readFileSync(join(one, name)).equals(readFileSync(join(two, name)))).toBe(true)
    expect((await refused(lawExport, [], { out: one })).code).toBe('cli.error.out-not-empty')
    expect((await refused(lawExport, [])).code).toBe('cli.error.out')
  })
  test('obligations come back as rows: 64 states, each with every treaty', () => {
    const rows = csvToRows(readFileSync(join(scratch, 'one', 'obligations.csv'), 'utf8'))
    expect(rows[0]).toEqual([...obligationColumns])
    expect(rows.every((row) => row.length === obligationColumns.length)).toBe(true)
    expect(new Set(rows.slice(1).map((row) => row[0])).size).toBe(64)
    expect((rows.length - 1) % 64).toBe(0)
  })
  test('a folder that cannot be made is refused in one code', async () => {
    const file = join(scratch, 'a-file')
    writeFileSync(file, '')
    expect((await refused(lawExport, [], { out: join(file, 'x') })).code).toBe('cli.error.out-unwritable')
    // Where the system names nothing that is missing: an answer, and at once.
    expect((await refused(lawExport, [], { out: '/proc/holdfast/x' })).code).toBe('cli.error.out-unwritable')
  })
})
