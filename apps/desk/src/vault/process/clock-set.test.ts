import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { nativeIsMissing } from '../native.ts'
import { makeProofVault, proofKey, withProofVault } from './proof-vault.fixture.ts'

const scratch = mkdtempSync(join(tmpdir(), 'holdfast-clock-set-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

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
    await makeProofVault(folder)
    const key = await proofKey(folder)

    for (const [at, { clock, zone }] of sessions.entries()) {
      const writer = ['--import', 'tsx', join(import.meta.dirname, 'proof-writer.fixture.ts'), folder, key]
      const done = spawnSync('faketime', ['--exclude-monotonic', '-f', clock, process.execPath, ...writer, String(at * 2), '2'], {
        cwd: join(import.meta.dirname, '..', '..', '..', '..', '..'),
        env: { ...process.env, TZ: zone },
        encoding: 'utf8',
      })
      expect(done.stdout.match(/^ack \d+$/gm), done.stderr).toEqual([`ack ${at * 2}`, `ack ${at * 2 + 1}`])
    }

    await withProofVault(folder, async (engine) => {
      expect(engine.damage).toEqual([])
      const records = [...engine.records()].filter(({ type }) => type === 'proof')
      expect(records.map(({ fields }) => fields.number?.[0]?.value)).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'])
      const doubts = []
      for (const { id } of records) {
        const history = await engine.history(id)
        doubts.push(history.ok && history.value.some(({ doubt }) => doubt === true))
      }
      expect(doubts).toEqual(sessions.flatMap(({ isAfterStepBack }) => [isAfterStepBack, false]))
    })
  },
  300_000,
)
