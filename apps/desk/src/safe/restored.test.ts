/** A laptop was taken: what is left is a backup of the file's folder, and the printed kit or colleagues' shares. */
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DeviceList, KitPaper } from '../case-api.ts'
import { hasNative, passphrase, type ServedHost, serveHost } from './served-host.fixture.ts'

const scratch = mkdtempSync(join(tmpdir(), 'holdfast-restored-'))
const backup = join(scratch, 'backup')
let kit: KitPaper
let shares: readonly string[] = []
let fresh: DeviceList
beforeAll(async () => {
  if (!hasNative) return
  const served = await serveHost()
  kit = (await served.ask<{ kit: KitPaper }>('vault/create', { passphrase })).json.kit
  fresh = (await served.ask<DeviceList>('vault/keep/devices')).json
  shares = (await served.ask<{ shares: readonly string[] }>('vault/keep/shares', { need: 2, of: 3 })).json.shares
  await served.ask('cases/save', { records: [{ kind: 'case', fields: { pseudonym: 'Heron' } }] })
  await served.ask('vault/lock', {})
  cpSync(served.vault, backup, { recursive: true })
  await served.close()
}, 120_000)
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

async function onAnotherMachine(work: (served: ServedHost) => Promise<void>): Promise<void> {
  const served = await serveHost()
  await work(served).finally(() => served.close())
}
const names = async ({ ask }: ServedHost) => (await ask<{ pseudonym: string }[]>('cases/list')).json.map(({ pseudonym }) => pseudonym)

describe.runIf(hasNative)('out of a backup of the folder, on a machine without a file', () => {
  test('the kit opens it, by its words; a wrong one, and a folder without a vault, leave nothing behind', { timeout: 120_000 }, () =>
    onAnotherMachine(async (served) => {
      const restore = (folder: string, by: unknown) => served.ask('vault/restore', { folder, by })
      const wrong = kit.words.split(' ').reverse().join(' ')
      expect((await restore(backup, { kit: wrong })).status).toBe(422)
      expect(await restore(scratch, { kit: kit.words })).toMatchObject({ json: { error: { code: 'restore.no-export' } } })
      expect([(await served.ask('vault/status')).json, existsSync(served.vault)]).toMatchObject([{ state: 'none' }, false])
      expect((await restore(backup, { kit: kit.words })).status).toBe(200)
      expect(await names(served)).toEqual(['Heron'])
      // It goes on as a new device: it can be written to.
      expect((await served.ask('cases/save', { records: [{ kind: 'case', fields: { pseudonym: 'Crane' } }] })).status).toBe(200)
    }),
  )

  test('the device of a file just made is said to have written just now', () => {
    expect(fresh.devices).toMatchObject([{ isThis: true, last: expect.any(Number) }])
    expect(Math.abs((fresh.devices[0]?.last ?? 0) - Date.now())).toBeLessThan(3_600_000)
  })

  test('the shares of two colleagues open it', { timeout: 120_000 }, () =>
    onAnotherMachine(async (served) => {
      expect((await served.ask('vault/restore', { folder: backup, by: { shares: shares.slice(1) } })).status).toBe(200)
      expect(await names(served)).toEqual(['Heron'])
    }),
  )
})
