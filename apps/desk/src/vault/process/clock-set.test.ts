import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ok } from '@holdfast/core'
import { afterAll, expect, test } from 'vitest'
import { Engine } from '../engine/engine.ts'
import { createVault, machineAt, openVault } from '../engine/open-vault.ts'
import { nativeIsMissing } from '../native.ts'

const scratch = mkdtempSync(join(tmpdir(), 'holdfast-clock-set-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))
const line = () => new TextEncoder().encode('quiet herons by the river')

const sessions = [
  { clock: '+0d', zone: 'Asia/Vladivostok', isAfterStepBack: false },
  { clock: '-1d', zone: 'Asia/Vladivostok', isAfterStepBack: true },
  { clock: '-10y', zone: 'America/New_York', isAfterStepBack: true },
  { clock: '+10y', zone: 'Asia/Seoul', isAfterStepBack: false },
  { clock: '+0d', zone: 'Europe/Moscow', isAfterStepBack: true },
] as const

test.skipIf(nativeIsMissing('the clock of the machine is set'))(
  'the clock and the zone of the machine are set between sessions: nothing is lost, the order is that of writing, and the first entry after a step back says so (T07)',
  async () => {
    if (!existsSync('/usr/bin/faketime')) return console.log('NOT RUN: the clock of the machine is set (faketime is not installed)')
    const folder = join(scratch, 'vault')
    const made = await createVault(machineAt(folder), line(), { m: 262_144, t: 3, p: 1 })
    if (!made.ok) throw new Error(made.error.code)
    const opened = await openVault(machineAt(folder), { by: 'passphrase', line: line(), waiting: () => {} })
    if (!opened.ok) throw new Error(opened.error.code)
    const key = new Uint8Array(opened.value.vaultKey)
    await new Engine(opened.value).close()

    for (const [at, { clock, zone }] of sessions.entries()) {
      const writer = ['--import', 'tsx', join(import.meta.dirname, 'proof-writer.fixture.ts'), folder, Buffer.from(key).toString('hex')]
      const done = spawnSync('faketime', ['--exclude-monotonic', '-f', clock, process.execPath, ...writer, String(at * 2), '2'], {
        cwd: join(import.meta.dirname, '..', '..', '..', '..', '..'),
        env: { ...process.env, TZ: zone },
        encoding: 'utf8',
      })
      expect(done.stdout.match(/^ack \d+$/gm), done.stderr).toEqual([`ack ${at * 2}`, `ack ${at * 2 + 1}`])
    }

    const again = await openVault(machineAt(folder), { by: 'key', find: async () => ok(key) })
    if (!again.ok) throw new Error(again.error.code)
    const engine = new Engine(again.value)
    expect(engine.damage).toEqual([])
    const records = [...engine.records()].filter(({ type }) => type === 'proof')
    expect(records.map(({ fields }) => fields.number?.[0]?.value)).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'])
    const doubts = []
    for (const { id } of records) {
      const history = await engine.history(id)
      doubts.push(history.ok && history.value.some(({ doubt }) => doubt === true))
    }
    expect(doubts).toEqual(sessions.flatMap(({ isAfterStepBack }) => [isAfterStepBack, false]))
    await engine.close()
  },
  300_000,
)
