import { describe, expect, test } from 'vitest'
import { agreementOf, agreementOfBirth } from './born.ts'

describe('what two records say of a birth is compared, and what is not known is not guessed', () => {
  test.each([
    [['1985-05-03'], ['1985-05-03'], 'agree'],
    [['1985-05-03'], ['1986-05-03'], 'differ'],
    [['1985'], ['1985-05-03'], 'open-question'],
    [['1985~'], ['1986'], 'open-question'],
    [['1985-05-03'], [], 'open-question'],
    [['1985', '1986'], ['1985'], 'open-question'],
  ] as const)('%j and %j: %s', (a, b, expected) => {
    expect(agreementOfBirth(a, b)).toBe(expected)
    expect(agreementOfBirth(b, a)).toBe(expected)
  })
  test('a country agrees or differs; two accounts of one record decide nothing', () => {
    expect(agreementOf(['KP'], ['KP'])).toBe('agree')
    expect(agreementOf(['KP'], ['CN'])).toBe('differ')
    expect(agreementOf(['KP', 'CN'], ['CN'])).toBe('open-question')
  })
})
