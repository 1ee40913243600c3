import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { machineProofs } from './prove-machine.ts'

const root = dirname(import.meta.dirname)
const page = readFileSync(join(root, 'docs', 'acceptance.md'), 'utf8')
const rows = [...page.matchAll(/^\| (T\d\d) \| .* \| (.*) \|$/gm)].map(([, id = '', answer = '']) => ({ id, answer }))

test('every acceptance test, T01 to T40, has its line', () => {
  expect(rows.map(({ id }) => id)).toEqual(Array.from({ length: 40 }, (_, at) => `T${String(at + 1).padStart(2, '0')}`))
})
test('what a line names is there: each file, and in it each test by its name', () => {
  const missing = rows.flatMap(({ id, answer }) =>
    [...answer.matchAll(/\]\(\.\.\/([^)]+)\)([^[]*)/g)].flatMap(([, file = '', said = '']) => {
      if (!existsSync(join(root, file))) return [`${id}: ${file}`]
      const text = readFileSync(join(root, file), 'utf8')
      const names = [...said.matchAll(/“([^”]+)”/g)].map(([, name = '']) => name)
      return names.filter((name) => !text.includes(name)).map((name) => `${id}: ${file} “${name}”`)
    }),
  )
  expect(missing).toEqual([])
})
test('a proof a line names can be run', () => {
  const known = readFileSync(join(root, 'tools', 'prove-vault.ts'), 'utf8') + machineProofs.map(({ name }) => `name: '${name}'`).join()
  const named = [...page.matchAll(/`(vault-[a-z-]+)`/g)].map(([, name]) => `name: '${name}'`)
  expect(named.filter((name) => !known.includes(name))).toEqual([])
})
