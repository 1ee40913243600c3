import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { namesFind } from './find.ts'
import { namesForms } from './forms.ts'
import { namesMatch } from './match.ts'
import { readNameArgument, readNameList, type Stdin } from './names-input.ts'

const root = dirname(dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url))))))
const scratch = mkdtempSync(join(tmpdir(), 'holdfast-names-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

let files = 0
const list = (content: string | Uint8Array): string => {
  const path = join(scratch, `${files++}.tsv`)
  writeFileSync(path, content)
  return path
}
// Invented persons.
const people = 'id\tname\na1\t한보람\na2\t구도훈\na3\t남궁하늘\na4\tPak Sun-ok\na5\tХегай Таисия\n'
const call = (positionals: readonly string[], options: Readonly<Record<string, string>> = {}) => ({
  locale: 'en' as const,
  positionals,
  options,
})
const codes = (because: readonly { code: string }[]) => because.map(({ code }) => code)
const stdinOf = (...lines: readonly string[]): Stdin => {
  const left = [...lines]
  return { line: () => left.shift(), rest: () => new TextEncoder().encode(left.join('\n')) }
}

describe('the committed door', () => {
  test('finds one name, given on the first line of stdin, in the list that follows it, and prints one JSON document', () => {
    const done = spawnSync(
      process.execPath,
      [join(root, 'apps/cli/bin/holdfast.js'), 'names', 'find', '-', '--in', '-', '--top', '2', '--json'],
      {
        cwd: root,
        encoding: 'utf8',
        input: `Намгун Ханыль\n${people}`,
      },
    )
    expect([done.status, done.stderr]).toEqual([0, ''])
    const { rows } = JSON.parse(done.stdout)
    expect(rows[0]).toMatchObject({ id: 'a3', name: '남궁하늘' })
    expect(Object.keys(rows[0])).toEqual(['id', 'name', 'score', 'because'])
  })
})

describe('two names', () => {
  test('Ку До Хун and 구도훈: the same name, by Kontsevich’s system; and the advice to ask', async () => {
    const found = await namesMatch.run(call(['Ку До Хун', '구도훈']))
    expect(found).toMatchObject({ json: { same: 'yes' } })
    if (!('json' in found)) throw new Error('no answer')
    const { because } = found.json as { because: { code: string }[] }
    expect(codes(because)).toEqual(['names.because.kontsevich', 'names.because.homonyms-common', 'names.because.ask-birth-year-and-place'])
  })

  test('an answer of no is an answer, not a failure', async () => {
    expect(await namesMatch.run(call(['한보람', '구도훈']))).toMatchObject({ json: { same: 'unlikely' } })
  })

  test('a name without letters is a wrong call, named by its place and not repeated', async () => {
    expect(await namesMatch.run(call(['???', '구도훈']))).toEqual({ code: 'cli.error.names.no-name', params: { position: 1 } })
  })

  test('a name given as - is the next line of stdin; stdin that ends too early is a wrong call', () => {
    const stdin = stdinOf('Ку До Хун')
    expect(readNameArgument('-', 1, stdin)).toEqual({ name: 'Ку До Хун' })
    expect(readNameArgument('-', 2, stdin)).toEqual({ code: 'cli.error.names.stdin', params: {} })
  })
})

describe('one name in a list', () => {
  test.each([
    ['with a byte order mark and CRLF', `\ufeff${people.replaceAll('\n', '\r\n')}`],
    ['in UTF-16, as a spreadsheet saves it', Buffer.from(`\ufeff${people}`, 'utf16le')],
    ['with further columns', people.replaceAll(/^(.+)$/gmu, '$1\t1970')],
  ])('a list %s reads like any other', async (_, content) => {
    expect(await namesFind.run(call(['Han Boram'], { in: list(content) }))).toMatchObject({ json: { rows: [{ id: 'a1' }], skipped: [] } })
  })

  test('a bad row is named by its line, and the rest is still searched', async () => {
    const found = await namesFind.run(call(['Goo Dohoon'], { in: list('id\tname\nb1\t구도훈\nb2\n\tKim\nb4\t???\n') }))
    expect(found).toMatchObject({
      json: {
        rows: [{ id: 'b1' }],
        skipped: [
          { line: 3, error: { code: 'no-name' } },
          { line: 4, error: { code: 'no-id' } },
          { line: 5, error: { code: 'no-name' } },
        ],
      },
    })
  })

  test.each([
    ['no header', 'b1\t구도훈\n', 'cli.error.names.header'],
    ['an empty file', '', 'cli.error.text-empty'],
    ['a header alone', 'id\tname\n', 'cli.error.names.no-rows'],
    ['bytes that are no text', 'id\tname\n1\t\u0000\n', 'cli.error.text-binary'],
    ['too many rows', `id\tname\n${'1\tKim\n'.repeat(100_002)}`, 'cli.error.names.too-many'],
  ])('%s is refused with its cause', (_, content, code) => {
    expect(readNameList(list(content), 2, stdinOf())).toMatchObject({ code })
  })

  test('one name a call: there is no list against a list', () => {
    expect(namesFind.positionals).toEqual([1, 1])
  })

  test.each(['0', '101', '1.5', 'all'])('--top %s is refused', async (top) => {
    expect(await namesFind.run(call(['Goo Dohoon'], { in: list(people), top }))).toEqual({ code: 'cli.error.names.top', params: {} })
  })
})

test('the forms of a name come with the system that leads to each', async () => {
  const found = await namesForms.run(call(['구도훈']))
  if (!('json' in found)) throw new Error('no answer')
  const { forms } = found.json as { forms: { text: string; system: string }[] }
  const systemOf = (text: string) => forms.find((form) => form.text === text)?.system
  expect(['Ку До Хун', 'Gu Do Hun', 'Ku To Hun', 'Ку До Хуна'].map(systemOf)).toEqual([
    'kontsevich',
    'revised',
    'mccune-reischauer',
    'case-ending',
  ])
})
