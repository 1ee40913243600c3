/** What redaction keeps back of invented Russian and Korean papers may rise and not fall. The figures stand in docs/redaction.md. */
import { describe, expect, test } from 'vitest'
import { judgePapers, paperSets } from './papers.ts'

/** Direct and quasi-identifiers kept back, and token precision, with nothing known. */
const floors = {
  'Russian, read': [0.97, 0.86, 0.9],
  'Russian, unseen': [0.89, 0.75, 0.9],
  'Korean, read': [0.96, 0.89, 0.96],
  'Korean, unseen': [0.73, 0.78, 0.91],
} as const

describe('with nothing known', () => {
  for (const [name, [direct, quasi, precision]] of Object.entries(floors))
    test(`${name}: no less is kept back than was measured, and no more stands in the way`, () => {
      const { score } = judgePapers(paperSets[name as keyof typeof paperSets], 0, 1)
      expect(1 - score.directMissed / score.direct).toBeGreaterThanOrEqual(direct)
      expect(1 - score.quasiMissed / score.quasi).toBeGreaterThanOrEqual(quasi)
      expect(score.right / score.masked).toBeGreaterThanOrEqual(precision)
    })
})
