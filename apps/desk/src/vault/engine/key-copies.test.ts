import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { draftsName } from '@holdfast/vault'
import { afterAll, describe, expect, test } from 'vitest'
import { nativeIsMissing } from '../native.ts'
import { writeDrafts } from './drafts.ts'
import { keyNames } from './key-folder.ts'
import { forgetKeys, makeSharesFor, travelOut } from './key-work.ts'
import { machineAt, openVault } from './open-vault.ts'
import { vaultsIn } from './vaults.fixture.ts'

const { fresh, open, end } = vaultsIn('key-copies')
afterAll(end)
const line = () => new TextEncoder().encode('correct horse battery staple')

describe.skipIf(nativeIsMissing('copies of the key file'))('the two copies of the key file', () => {
  test.each(['travel', 'forget'] as const)(
    'where the power went between them at %s, the older one is brought up to the newer, and no passphrase is left in it',
    async (what) => {
      const folder = await fresh()
      const [first, second] = keyNames.map((name) => join(folder, name))
      const engine = await open(folder)
      expect((await makeSharesFor(engine, 2, 3)).ok).toBe(true)
      const before = readFileSync(second ?? '')
      expect((await writeDrafts(engine.parts, line())).ok).toBe(true)
      expect((await (what === 'travel' ? travelOut(engine) : forgetKeys(engine))).ok).toBe(true)
      await engine.close()
      // Half-written words stay sealed on the way, and go with the keys.
      expect(existsSync(join(folder, draftsName))).toBe(what === 'travel')
      const after = readFileSync(first ?? '', 'utf8')
      for (const older of [second, first]) {
        writeFileSync(older ?? '', before)
        const opened = await openVault(machineAt(folder), { by: 'passphrase', line: line(), waiting: () => {} })
        expect(opened).toEqual({ ok: false, error: { code: what === 'travel' ? 'vault.travelling' : 'vault.forgotten' } })
        for (const name of [first, second]) expect(readFileSync(name ?? '', 'utf8')).toBe(after)
      }
    },
  )

  test('a copy that is damaged is named and left as it is, for the check to show', async () => {
    const folder = await fresh()
    writeFileSync(join(folder, keyNames[0]), 'x')
    const engine = await open(folder)
    expect(engine.parts.damagedKeyFiles).toEqual([keyNames[0]])
    await engine.close()
    expect(readFileSync(join(folder, keyNames[0]), 'utf8')).toBe('x')
  })
})
