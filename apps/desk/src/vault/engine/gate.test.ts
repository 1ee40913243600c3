import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { nativeIsMissing } from '../native.ts'
import { gateName, waitAfter } from './gate.ts'
import { machineAt, openVault } from './open-vault.ts'
import { vaultsIn } from './vaults.fixture.ts'

const { fresh, end } = vaultsIn('gate')
afterAll(end)
afterEach(() => void vi.useRealTimers())
let folder = ''
const count = () => readFileSync(join(folder, gateName), 'utf8')

/** One try with a passphrase; `hashed` stands for the slow hash, and is told what the file said when it was asked for. */
async function tried(hashed: (said: string) => Uint8Array): Promise<{ readonly code: string; readonly waited: readonly number[] }> {
  const machine = machineAt(folder)
  const waited: number[] = []
  const argon2id = () => hashed(existsSync(join(folder, gateName)) ? count() : '')
  const opened = await openVault(
    { ...machine, primitives: { ...machine.primitives, argon2id } },
    { by: 'passphrase', line: new TextEncoder().encode('a guess'), waiting: (ms) => void waited.push(ms) },
  )
  return { code: opened.ok ? 'open' : opened.error.code, waited }
}
const wrong = () => new Uint8Array(32)

describe.skipIf(nativeIsMissing('wrong passphrases'))('wrong passphrases cost waiting', () => {
  beforeAll(async () => {
    folder = await fresh()
  })

  test('three are free; then each wait is twice the one before, and a minute at most', () =>
    expect([0, 1, 2, 3, 4, 5, 9, 10, 1_000_000].map(waitAfter)).toEqual([0, 0, 0, 1000, 2000, 4000, 60_000, 60_000, 60_000]))

  test('a try is counted before the passphrase is hashed: killing the program wins no free one', async () => {
    const said: string[] = []
    for (let n = 0; n < 3; n++)
      expect(
        await tried((now) => {
          said.push(now)
          return wrong()
        }),
      ).toEqual({ code: 'cannot-open', waited: [] })
    expect([said, count()]).toEqual([['1\n', '2\n', '3\n'], '3\n'])
    await expect(
      (() => {
        vi.useFakeTimers({ toFake: ['setTimeout'] })
        const asked = tried(() => {
          throw new Error('killed')
        })
        return Promise.all([asked, vi.advanceTimersByTimeAsync(2000)])
      })(),
    ).rejects.toThrow('killed')
    expect(count()).toBe('4\n')
  })

  test.each([
    ['5\n', 4000],
    ['damaged', 60_000],
  ])('with %j in the file nothing is tried before %i ms are over, whatever the clock on the wall says', async (text, ms) => {
    writeFileSync(join(folder, gateName), text)
    vi.useFakeTimers({ toFake: ['setTimeout', 'Date'] })
    let isTried = false
    const asked = tried(() => {
      isTried = true
      return wrong()
    })
    await vi.advanceTimersByTimeAsync(ms - 1)
    vi.setSystemTime(new Date('2040-01-01'))
    await vi.advanceTimersByTimeAsync(0)
    expect(isTried).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    expect(await asked).toEqual({ code: 'cannot-open', waited: [ms] })
  })

  test('the right one ends the count', async () => {
    writeFileSync(join(folder, gateName), '2\n')
    const line = new TextEncoder().encode('correct horse battery staple')
    const opened = await openVault(machineAt(folder), { by: 'passphrase', line, waiting: () => {} })
    expect([opened.ok, count()]).toEqual([true, '0\n'])
  })
})
