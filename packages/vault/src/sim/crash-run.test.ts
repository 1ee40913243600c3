import { describe, expect, test } from 'vitest'
import { countChanges, crashRun } from './crash-run.ts'

/** A share of what `npm run prove` runs in full. */
describe('the power goes, the disk fills, a write is cut short: what was acknowledged is there', () => {
  test('at chance, from many seeds', async () => {
    for (let seed = 1; seed <= 120; seed++) expect(await crashRun({ seed, steps: 40 })).toMatchObject({ seed, broken: [] })
  })
  test('the power cut at every single change of the disk', async () => {
    const steps = 30
    const changes = await countChanges(7, steps)
    for (let cutAt = 1; cutAt <= changes; cutAt++)
      for (let seed = 7; seed < 10; seed++) expect((await crashRun({ seed, steps, cutAt })).broken).toEqual([])
  })
  test('a full disk, an error and a short write at every single change of the disk', async () => {
    const steps = 30
    const changes = await countChanges(7, steps)
    for (const how of ['full', 'io', 'short'] as const)
      for (let at = 1; at <= changes; at++) expect((await crashRun({ seed: 7, steps, failAt: { at, how } })).broken).toEqual([])
  })
  test('seeds that once found something: zeros where a body should be, and both copies of the mark torn', async () => {
    for (const seed of [1890, 2750, 4239, 6443, 7627, 8048, 8884, 9302])
      expect(await crashRun({ seed, steps: 40 })).toMatchObject({ seed, broken: [] })
  })
  test('a seed played again gives the same run', async () => {
    expect(await crashRun({ seed: 4711, steps: 40 })).toEqual(await crashRun({ seed: 4711, steps: 40 }))
  })
})
