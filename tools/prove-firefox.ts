/** What the test run does in Chromium alone because it takes a Firefox minutes: in both. */
import { spawnSync } from 'node:child_process'
import { firefoxPath } from '../e2e/firefox.ts'
import type { Figures, Proof } from './proof.ts'
import { runTests } from './test-report.ts'

const files = ['e2e/hostile.test.ts', 'e2e/traces.test.ts', 'e2e/naughty.test.ts']

async function run(): Promise<Figures> {
  if (!firefoxPath) return { rows: [], broken: ['there is no Firefox on this machine: nothing was run'] }
  const version = spawnSync(firefoxPath, ['--version'], { encoding: 'utf8' }).stdout.trim()
  const report = runTests(['-t', 'firefox', ...files], { HOLDFAST_PROVE: 'full' })
  if (!report) return { rows: [['browser', version]], broken: ['the run gave no report'] }
  const tests = report.testResults
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
