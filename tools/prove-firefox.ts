/** What the test run does in Chromium alone because it takes a Firefox minutes: in both. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { firefoxPath } from '../e2e/firefox.ts'
import type { Figures, Proof } from './proof.ts'
import type { TestReport } from './test-report.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const files = ['e2e/hostile.test.ts', 'e2e/traces.test.ts', 'e2e/naughty.test.ts']

async function run(): Promise<Figures> {
  if (!firefoxPath) return { rows: [], broken: ['there is no Firefox on this machine: nothing was run'] }
  const version = spawnSync(firefoxPath, ['--version'], { encoding: 'utf8' }).stdout.trim()
  const scratch = mkdtempSync(join(tmpdir(), 'holdfast-firefox-'))
  const file = join(scratch, 'report.json')
  spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '-t', 'firefox', '--reporter=json', `--outputFile=${file}`, ...files],
    { cwd: root, env: { ...process.env, HOLDFAST_PROVE: 'full' }, stdio: ['ignore', 'ignore', 'inherit'] },
  )
  const { testResults } = JSON.parse(readFileSync(file, 'utf8')) as TestReport
  rmSync(scratch, { recursive: true, force: true })
  const tests = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'passed' || status === 'failed')
  return {
    rows: [
      ['browser', version],
      ['tests run', tests.length],
    ],
    broken: [
      ...(tests.length < 4 ? ['fewer tests ran than there are'] : []),
      ...tests
        .filter(({ status }) => status === 'failed')
        .map(({ fullName, failureMessages }) => `${fullName}: ${failureMessages[0]?.slice(0, 300)}`),
    ],
  }
}

export const firefoxProofs: readonly Proof[] = [
  {
    name: 'firefox',
    what: 'In Firefox: a word is typed into every field of every screen and looked for in the profile and the vault; hostile and endless words stand in every field; a hostile page tries every way in.',
    run,
  },
]
