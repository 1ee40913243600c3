import { describe, expect, test } from 'vitest'
import { countChanges, crashRun } from './crash-run.ts'

const full = process.env.HOLDFAST_PROVE === 'full'

describe('the power goes, the disk fills, a write is cut short: what was acknowledged is there', () => {
  test('at chance, from many seeds', async () => {
    for (let seed = 1; seed <= (full ? 10_000 : 150); seed++)
      expect(await crashRun({ seed, steps: 40 })).toMatchObject({ seed, broken: [] })
  })
  test('the power cut at every single change of the disk', async () => {
    const steps = full ? 200 : 60
    const changes = await countChanges(7, steps)
    for (let cutAt = 1; cutAt <= changes; cutAt++)
      for (let seed = 7; seed < (full ? 47 : 9); seed++) expect((await crashRun({ seed, steps, cutAt })).broken).toEqual([])
  })
  test('a full disk, an error and a short write at every single change of the disk', async () => {
    const steps = full ? 200 : 60
    const changes = await countChanges(7, steps)
    for (const how of ['full', 'io', 'short'] as const)
      for (let at = 1; at <= changes; at++) expect((await crashRun({ seed: 7, steps, failAt: { at, how } })).broken).toEqual([])
  })
})
