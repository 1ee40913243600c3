import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { noblePrimitives } from '../noble-primitives.ts'
import { note, smallVault, someCase } from '../sim/vault-of.ts'
import type { Entry } from './reader.ts'
import { parseSnapshot, takeSnapshot } from './snapshot.ts'

const noble = noblePrimitives((length) => new Uint8Array(randomBytes(length)))
const texts = (entries: readonly Entry[]) =>
  entries.flatMap(({ said }) => (said?.change.do === 'put' ? [String(said.change.fields.text)] : []))

describe('a snapshot', () => {
  test('goes on where it was taken, and gives the same as reading everything', async () => {
    const vault = await smallVault(noble, 10)
    const { log, entries } = await vault.open()
    const last = entries.at(-1)
    if (!last) throw new Error('empty')
    const snapshot = parseSnapshot(
      JSON.parse(JSON.stringify(takeSnapshot(noble, vault.secrets.vault, vault.secrets.pair, log.reader, log.length, last))),
    )
    await log.append(note(70), someCase)
    await log.close()
    const resumed = await vault.open(undefined, snapshot)
    expect(texts(resumed.entries)).toEqual(['note 70'])
    const whole = await vault.open()
    expect(resumed.log.reader.chains.all()).toEqual(whole.log.reader.chains.all())
    expect([...resumed.log.reader.scopes.counts()].sort()).toEqual([...whole.log.reader.scopes.counts()].sort())
    expect(resumed.log.damage).toEqual([])
  })
  test('a case nobody asked for yet is written to, counted and destroyed as if it had never been put aside', async () => {
    const vault = await smallVault(noble, 4)
    const { log, entries } = await vault.open()
    const last = entries.at(-1)
    if (!last) throw new Error('empty')
    const snapshot = takeSnapshot(noble, vault.secrets.vault, vault.secrets.pair, log.reader, log.length, last)
    await log.close()
    const first = await vault.open(undefined, snapshot)
    expect((await first.log.append(note(80), someCase)).ok).toBe(true)
    await first.log.close()
    const second = await vault.open(undefined, snapshot)
    expect(texts(second.entries)).toEqual(['note 80'])
    await second.log.close()
    const whole = await vault.open()
    expect(whole.log.damage).toEqual([])
    expect(texts(whole.entries).at(-1)).toBe('note 80')
    await whole.log.close()
    const third = await vault.open(undefined, snapshot)
    expect((await third.log.shred(someCase)).ok).toBe(true)
    expect(await third.log.append(note(81), someCase)).toEqual({ ok: false, error: { code: 'log.no-such-case' } })
    await third.log.close()
    expect(texts((await vault.open()).entries)).toEqual([])
  })
  test('changed, or taken of another log, it is left aside and everything is read', async () => {
    const vault = await smallVault(noble, 3)
    const { log, entries } = await vault.open()
    const last = entries.at(-1)
    if (!last) throw new Error('empty')
    const snapshot = takeSnapshot(noble, vault.secrets.vault, vault.secrets.pair, log.reader, log.length, last)
    for (const bad of [
      { ...snapshot, length: snapshot.length - 1 },
      { ...snapshot, shredded: [someCase] },
      takeSnapshot(noble, vault.secrets.vault, noble.keyPair(noble.random(32)), log.reader, log.length, last),
      takeSnapshot(noble, vault.secrets.vault, vault.secrets.pair, log.reader, log.length, { ...last, hash: new Uint8Array(32) }),
    ])
      expect((await vault.open(undefined, bad)).entries).toHaveLength(entries.length)
  })
})
