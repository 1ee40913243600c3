/** Every property of the project, from new seeds. The test run takes one seed for all, so that one commit gives one answer; what only chance finds is looked for here. */
import { spawnSync } from 'node:child_process'
import { relative } from 'node:path'
import type { Figures, Proof, ProofOptions } from './proof.ts'
import { root, runTests } from './test-report.ts'

/** The test files that hold a property, from the list git keeps. */
function propertyFiles(): readonly string[] {
  const { stdout } = spawnSync('git', ['grep', '-l', "from 'fast-check'", '--', '*.test.ts', '*.test.tsx'], { cwd: root, encoding: 'utf8' })
  return stdout.split('\n').filter((file) => file !== '')
}

async function run({ seeds, seed }: ProofOptions): Promise<Figures> {
  const files = propertyFiles()
  const first = Date.now() % 1_000_000_000
  const tried = seed === undefined ? Array.from({ length: Math.min(seeds, 20) }, (_, at) => first + at) : [seed]
  const broken: string[] = []
  let tests = 0
  for (const one of tried) {
    const report = runTests(files, { HOLDFAST_SEED: String(one) })
    if (!report) broken.push(`seed ${one}: the run gave no report`)
    else tests += report.numTotalTests
    for (const { name, assertionResults } of report?.testResults ?? [])
      for (const { fullName, status, failureMessages } of assertionResults)
        if (status === 'failed')
          broken.push(
            `seed ${one}: ${relative(root, name)}: ${fullName}: ${/Counterexample: .{0,300}/u.exec(failureMessages.join(' '))?.[0] ?? 'no counterexample given'}`,
          )
  }
  return {
    rows: [
      ['seeds', tried.length],
      ['files with properties', files.length],
      ['tests run', tests],
    ],
    broken,
  }
}

export const chanceProofs: readonly Proof[] = [
  {
    name: 'chance',
    what: 'Every file with a property is run from seeds nobody has seen; nothing may turn red.',
    run,
  },
]
