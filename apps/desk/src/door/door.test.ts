import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { madeOf, stateOf } from './door.js'

const here = dirname(fileURLToPath(import.meta.url))
const root = join(here, '..', '..', '..', '..')
const scratch = mkdtempSync(join(tmpdir(), 'holdfast-door-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

const ways = [
  'apps/cli/src/index.ts',
  'apps/desk/src/safe/safe-process.ts',
  'apps/desk/src/vault/process/keeper.ts',
  'apps/desk/src/vault/blobs/ingest-worker.ts',
  'apps/desk/src/cases/redact/redact-worker.ts',
  'apps/desk/src/intake/child.ts',
  'apps/desk/src/intake/draw-child.ts',
  'apps/desk/src/intake/table-child.ts',
]
let trees = 0
/** A small tree of sources of the same shape, with the real door in it. */
function tree(): string {
  const from = join(scratch, `t${trees++}`)
  for (const way of ways) {
    mkdirSync(join(from, dirname(way)), { recursive: true })
    writeFileSync(join(from, way), "import { word } from './word.ts'\nexport const said: string = word + ' at ' + import.meta.url\n")
    writeFileSync(join(from, dirname(way), 'word.ts'), "export const word: string = 'here'\n")
  }
  for (const place of ['packages', 'data', 'apps/desk/src/door', 'node_modules']) mkdirSync(join(from, place), { recursive: true })
  writeFileSync(join(from, 'package-lock.json'), '{}')
  writeFileSync(join(from, 'package.json'), '{"type":"module"}')
  cpSync(join(here, 'door.js'), join(from, 'apps/desk/src/door/door.js'))
  for (const name of ['tsx', 'esbuild', 'get-tsconfig', 'resolve-pkg-maps', '@esbuild'])
    if (existsSync(join(root, 'node_modules', name))) symlinkSync(join(root, 'node_modules', name), join(from, 'node_modules', name))
  return from
}
const cacheOf = (from: string) => join(from, 'node_modules', '.cache', 'holdfast')
/** What a process says that goes in by the door of the tree. */
const entered = (from: string): string =>
  spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `const { enter } = await import(${JSON.stringify(pathToFileURL(join(from, 'apps/desk/src/door/door.js')).href)}); console.log((await enter('apps/cli/src/index.ts')).said)`,
    ],
    { encoding: 'utf8' },
  ).stdout.trim()

describe('the door of a process', () => {
  test('sources are put together once for each state of them, and say where the source lies', async () => {
    const from = tree()
    const first = await madeOf(from)
    expect(first).toBe(join(cacheOf(from), stateOf(from)))
    expect(readdirSync(cacheOf(from))).toEqual([stateOf(from)])
    expect(await madeOf(from)).toBe(first)
    expect(entered(from)).toBe(`here at ${pathToFileURL(join(from, 'apps/cli/src/index.ts')).href}`)
  })

  test('a changed source is never run as it was', async () => {
    const from = tree()
    expect(entered(from)).toContain('here at')
    writeFileSync(join(from, 'apps/cli/src/word.ts'), "export const word: string = 'gone'\n")
    expect(entered(from)).toContain('gone at')
    writeFileSync(join(from, 'apps/cli/src/word.ts'), "export const word: string = 'here'\n")
    expect(entered(from)).toContain('here at')
  })

  test('a process that runs on while sources change makes of them what the next one makes: its own door was put together too', async () => {
    const from = tree()
    writeFileSync(join(from, 'apps/desk/src/safe/safe-process.ts'), "export { madeOf } from '../door/door.js'\n")
    const running = await import(pathToFileURL(join((await madeOf(from)) ?? '', 'apps/desk/src/safe/safe-process.js')).href)
    writeFileSync(join(from, 'apps/cli/src/word.ts'), "export const word: string = 'gone'\n")
    expect(await running.madeOf(from)).toBe(join(cacheOf(from), stateOf(from)))
    expect(entered(from)).toBe(`gone at ${pathToFileURL(join(from, 'apps/cli/src/index.ts')).href}`)
  })

  test('a source that came, went or took another name is another state', () => {
    const from = tree()
    const states = [stateOf(from)]
    writeFileSync(join(from, 'packages', 'new.ts'), 'export const a = 1\n')
    states.push(stateOf(from))
    cpSync(join(from, 'packages', 'new.ts'), join(from, 'packages', 'newer.ts'))
    rmSync(join(from, 'packages', 'new.ts'))
    states.push(stateOf(from))
    writeFileSync(join(from, 'package-lock.json'), '{"a":1}')
    states.push(stateOf(from))
    expect(new Set(states).size).toBe(4)
    expect(stateOf(from)).toBe(states.at(-1))
  })

  test('many that come at once make one state and leave nothing half-made', async () => {
    const from = tree()
    const made = await Promise.all(Array.from({ length: 6 }, () => madeOf(from)))
    expect(new Set(made).size).toBe(1)
    expect(readdirSync(cacheOf(from))).toEqual([stateOf(from)])
  })

  test('old states are thrown away, but not the ones processes may still be reading', async () => {
    const from = tree()
    for (let turn = 0; turn < 7; turn++) {
      writeFileSync(join(from, 'packages', 'turn.ts'), `export const turn = ${turn}${'0'.repeat(turn)}\n`)
      await madeOf(from)
    }
    expect(readdirSync(cacheOf(from))).toHaveLength(4)
    expect(readdirSync(cacheOf(from))).toContain(stateOf(from))
  })

  test('a source that is not whole leaves nothing behind, and its own error is what is seen', async () => {
    const from = tree()
    writeFileSync(join(from, 'apps/desk/src/vault/process/word.ts'), 'export const word = (\n')
    expect(await madeOf(from)).toBeUndefined()
    expect(existsSync(cacheOf(from)) ? readdirSync(cacheOf(from)) : []).toEqual([])
    expect(entered(from)).toContain('here at')
  })

  test('where nothing can be written beside the packages, the sources are read one by one', async () => {
    const from = tree()
    writeFileSync(join(from, 'node_modules', '.cache'), 'a file where a folder should be')
    expect(await madeOf(from)).toBeUndefined()
    expect(entered(from)).toContain('here at')
  })

  test('every way in that a door of ours names is put together', async () => {
    const made = (await madeOf(root)) ?? ''
    const doors = ['apps/cli/bin/holdfast.js', ...ways.slice(1, 5).map((way) => way.replace('.ts', '.js'))]
    for (const door of doors) {
      const [, way = ''] = /enter\('([^']+)'\)/.exec(readFileSync(join(root, door), 'utf8')) ?? []
      expect(existsSync(join(root, way))).toBe(true)
      expect(existsSync(join(made, way.replace('.ts', '.js')))).toBe(true)
    }
  })
})
