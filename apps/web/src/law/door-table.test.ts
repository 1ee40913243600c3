import type { ObligationOn } from '@holdfast/desk/api'
import { describe, expect, test } from 'vitest'
import { doorsOf } from './door-table.tsx'

const words = { en: 'x', ru: 'x', ko: 'x' }
const row = (
  id: string,
  through: string | null,
  bound: ObligationOn['bound'],
  because: ObligationOn['because'] = 'obligation-party',
  under?: string,
) =>
  ({
    treaty: { id, short: words, name: words, force: 'binding', under },
    bound,
    because,
    complaints: { open: through === null ? 'none' : bound, through },
  }) as unknown as ObligationOn

describe('the ways to complain of a state', () => {
  test('a treaty that names another way is served by it; a treaty that is its own way serves itself', () => {
    const doors = doorsOf([
      row('iccpr', 'op1', 'yes'),
      row('op1', 'op1', 'no', 'obligation-not-party', 'iccpr'),
      row('echr', 'echr', 'yes'),
    ])
    expect(doors.map(({ door, of }) => [door.treaty.id, of.map((one) => one.treaty.id)])).toEqual([
      ['echr', ['echr']],
      ['op1', ['iccpr']],
    ])
  })
  test('a treaty that is not open to the state offers no way', () => {
    expect(doorsOf([row('echr', 'echr', 'no', 'obligation-closed')])).toEqual([])
  })
})
