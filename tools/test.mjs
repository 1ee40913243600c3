/**
 * `npm test`: installs what is missing, then everything: style, types, tests. `npm test -- packages/clock` for one room.
 * Ends with one line `N passed, N failed, N skipped`; style and types count as one test each.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installDebian } from './debian.mjs'
import { buildNative } from './native.mjs'
import { bin, install, run } from './set-up.mjs'

const rooms = process.argv.slice(2)
install()
const only = rooms.length > 0
installDebian()
buildNative()

const count = { passed: 0, failed: 0, skipped: 0 }
const step = (name, code) => {
  count[code === 0 ? 'passed' : 'failed']++
  console.log(`${code === 0 ? '✓' : '✗'} ${name}`)
}

if (!only) step('style: biome check', run(process.execPath, [bin('@biomejs/biome/bin/biome'), 'check', '.']))
step('types: tsc -b', run(process.execPath, [bin('typescript/bin/tsc'), '-b']))
if (!only) step('screens: vite build', run(process.execPath, [bin('vite/bin/vite.js'), 'build', 'apps/web', '--logLevel', 'warn']))

const scratch = mkdtempSync(join(tmpdir(), 'holdfast-test-'))
const counted = join(scratch, 'count.json')
const code = run(process.execPath, [bin('vitest/vitest.mjs'), 'run', ...rooms], { HOLDFAST_COUNT_FILE: counted })
if (existsSync(counted)) {
  const tests = JSON.parse(readFileSync(counted, 'utf8'))
  for (const key of ['passed', 'failed', 'skipped']) count[key] += tests[key]
  if (code !== 0 && tests.failed === 0) count.failed++
} else count.failed++
rmSync(scratch, { recursive: true, force: true })

console.log(`\n${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`)
process.exit(count.failed === 0 && count.passed > 0 ? 0 : 1)
