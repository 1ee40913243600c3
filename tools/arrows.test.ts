/**
 * The arrows of docs/architecture.md, enforced: no room imports what the drawing does not allow it, or what its package.json does not name.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { allowed, forbiddenArrows, type Room } from './arrows.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const rooms = ['data', 'packages', 'apps']
  .flatMap((folder) => (folder === 'data' ? ['data'] : readdirSync(join(root, folder)).map((name) => `${folder}/${name}`)))
  .map(readRoom)

function readRoom(folder: string): Room {
  const manifest = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as {
    name: string
    dependencies?: Record<string, string>
    devDependencies?: Record<string, string>
  }
  const sources = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|js|mjs)$/.test(entry.name) && !/(node_modules|dist)/.test(entry.parentPath))
    .map((entry) => join(entry.parentPath, entry.name))
  return {
    name: manifest.name.replace('@holdfast/', ''),
    dependencies: Object.keys(manifest.dependencies ?? {}),
    devDependencies: Object.keys(manifest.devDependencies ?? {}),
    files: sources.map((path) => ({ path: relative(join(root, folder), path), text: readFileSync(path, 'utf8') })),
  }
}

describe('the arrows of the house', () => {
  test('every room is in the drawing', () => {
    expect(rooms.map((room) => room.name).filter((name) => !Object.hasOwn(allowed, name))).toEqual([])
  })

  test('no room imports what the drawing forbids or its package.json does not name', () => {
    expect(rooms.flatMap(forbiddenArrows)).toEqual([])
  })

  test('a planted import of a case file by the law is found, declared or not', () => {
    const law = rooms.find((room) => room.name === 'law')
    if (!law) throw new Error('the law room is missing')
    const plant = { path: 'src/planted.ts', text: "import { personOf } from '@holdfast/cases'\n" }
    expect(forbiddenArrows({ ...law, files: [plant] }).map((found) => found.why)).toEqual(['forbidden', 'undeclared'])
    expect(forbiddenArrows({ ...law, dependencies: ['@holdfast/cases'], files: [plant] }).map((found) => found.why)).toContain('forbidden')
  })

  test('a planted undeclared package, a way around the door and a file of Node in a pure room are found', () => {
    const clock = rooms.find((room) => room.name === 'clock')
    if (!clock) throw new Error('the clock room is missing')
    const why = (text: string) => forbiddenArrows({ ...clock, files: [{ path: 'src/planted.ts', text }] }).map((found) => found.why)
    expect(why("import { DateTime } from 'luxon'")).toEqual(['undeclared'])
    expect(why("const late = await import('luxon')")).toEqual(['undeclared'])
    expect(why("export * from '../../cases/src/person.ts'")).toEqual(['around-the-door'])
    expect(why("import { readFileSync } from 'node:fs'")).toEqual(['impure'])
    expect(why("import { day } from '@holdfast/core/src/day.ts'")).toEqual(['around-the-door'])
    expect(why('const now = Date.now()')).toEqual(['impure'])
    expect(why('const roll = Math.random()')).toEqual(['impure'])
  })
})
