import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { Secret } from './secret.ts'

test('a secret never prints itself', () => {
  const passphrase = new Secret('correct horse')
  for (const shown of [String(passphrase), `${passphrase}`, JSON.stringify({ passphrase }), inspect(passphrase), inspect({ passphrase })]) {
    expect(shown).not.toContain('horse')
    expect(shown).toContain('[secret]')
  }
  expect(passphrase.reveal()).toBe('correct horse')
})
