/** Runs tests for a proof and reads what vitest says of them. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** As vitest writes it with `--reporter=json`; only what the proofs read. */
export interface TestReport {
  readonly numTotalTests: number
  readonly testResults: readonly {
    /** The file. */
    readonly name: string
    readonly assertionResults: readonly {
      readonly fullName: string
      readonly status: string
      readonly failureMessages: readonly string[]
    }[]
  }[]
}

/**
 * @param args what follows `vitest run`: files, `-t` and a part of a name
 * @returns null where the run ended without a report
 */
export function runTests(args: readonly string[], env: Readonly<Record<string, string>>): TestReport | null {
  const scratch = mkdtempSync(join(tmpdir(), 'holdfast-tests-'))
  const file = join(scratch, 'report.json')
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--reporter=json', `--outputFile=${file}`, ...args]
  spawnSync(process.execPath, vitest, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'inherit'] })
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as TestReport
  } catch {
    return null
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}
