import { expect, test } from 'vitest'
import { syncRun } from './sync-run.ts'

/** A share of what `npm run prove` runs in full. */
test('three devices and a relay nobody trusts: in the end all agree, nothing is missing, nothing changed was taken, a copied device is named', async () => {
  let forks = 0
  for (let seed = 1; seed <= 60; seed++) {
    const report = await syncRun(seed, 25)
    expect(report).toMatchObject({ seed, broken: [] })
    if (report.forked) forks++
  }
  expect(forks).toBeGreaterThan(0)
})
