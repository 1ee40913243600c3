/**
 * Ends the run with one line: `N passed, N failed, N skipped`. A file that does not load counts as a failure.
 */
import { writeFileSync } from 'node:fs'
import type { Reporter, TestModule } from 'vitest/node'

export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const count = { passed: 0, failed: unhandled.length, skipped: 0 }
    for (const module of modules) {
      let tests = 0
      for (const one of module.children.allTests()) {
        tests++
        const state = one.result().state
        if (state === 'passed') count.passed++
        else if (state === 'failed') count.failed++
        else count.skipped++
      }
      if (module.errors().length > 0 || (tests === 0 && module.state() === 'failed')) count.failed++
    }
    const file = process.env.HOLDFAST_COUNT_FILE
    if (file) writeFileSync(file, JSON.stringify(count))
    else process.stdout.write(`\n${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped\n`)
  }
}
