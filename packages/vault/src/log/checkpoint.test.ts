import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { applyChange, emptyRecord, type RecordState } from '../merge/record.ts'
import { noblePrimitives } from '../noble-primitives.ts'
import { note, smallVault, someCase } from '../sim/vault-of.ts'
import { headOf, openCheckpoint, sealCheckpoint } from './checkpoint.ts'
import type { Entry } from './reader.ts'

const noble = noblePrimitives((length) => new Uint8Array(randomBytes(length)))

/** Records as the entries give them, on top of what is known. */
function recordsOf(entries: readonly Entry[], from: ReadonlyMap<string, RecordState> = new Map()): Map<string, RecordState> {
  const records = new Map(from)
  for (const { device, seq, said } of entries)
    if (said && 'record' in said.change)
      records.set(
        said.change.record,
        applyChange(records.get(said.change.record) ?? emptyRecord, { device, seq, at: said.at }, said.change),
      )
  return records
}

async function made(records = 6) {
  const vault = await smallVault(noble, records)
  const { log, entries } = await vault.open()
  const before = [...entries]
  const epochKey = vault.secrets.epochs[0] ?? new Uint8Array(32)
  const cases = [...log.reader.caseKeys].map(([id, { key, name }]) => ({ id, key, name }))
  const rest = { cases, shredded: [...log.reader.shredded], counts: [...log.reader.scopes.counts()] }
  const head = headOf(0, log.reader.chains.all(), rest)
  const bytes = sealCheckpoint(
    noble,
    vault.secrets.vault,
    vault.secrets.pair,
    epochKey,
    head,
    [...recordsOf(before)].map(([id, state]) => ({ id, scope: someCase, state })),
  )
  return { vault, log, entries, before, epochKey, head, bytes }
}

describe('a checkpoint for a new device', () => {
  test('with the entries after it gives the same records as the whole log', async () => {
    const { vault, log, entries, before, epochKey, head, bytes } = await made()
    const over = { text: [[vault.secrets.device, before.length - 1] as [string, number]] }
    await log.append({ ...note(5, 'changed after the checkpoint'), over }, someCase)
    await log.append(note(40), someCase)
    const opened = openCheckpoint(noble, vault.secrets.vault, epochKey, [vault.secrets.pair.publicKey], bytes)
    if (!opened.ok) throw new Error(opened.error.code)
    expect(opened.value.head).toEqual(JSON.parse(JSON.stringify(head)))
    const known = new Map(opened.value.records.map(({ id, state }) => [id, state]))
    expect(recordsOf(entries.slice(before.length), known)).toEqual(recordsOf(entries))
  })
  test('changed anywhere, cut, under another key, of another vault or by a device nobody vouched for, it gives nothing', async () => {
    const { vault, epochKey, bytes } = await made(2)
    const { vault: id, pair } = vault.secrets
    const closed = { ok: false, error: { code: 'cannot-open' } }
    for (let at = 0; at < bytes.length; at += 29) {
      const changed = bytes.slice()
      changed[at] = (changed[at] ?? 0) ^ 2
      expect(openCheckpoint(noble, id, epochKey, [pair.publicKey], changed)).toEqual(closed)
      expect(openCheckpoint(noble, id, epochKey, [pair.publicKey], bytes.subarray(0, at))).toEqual(closed)
    }
    expect(openCheckpoint(noble, id, noble.random(32), [pair.publicKey], bytes)).toEqual(closed)
    expect(openCheckpoint(noble, 'ab'.repeat(16), epochKey, [pair.publicKey], bytes)).toEqual(closed)
    expect(openCheckpoint(noble, id, epochKey, [noble.keyPair(noble.random(32)).publicKey], bytes)).toEqual(closed)
    expect(openCheckpoint(noble, id, epochKey, [], bytes)).toEqual(closed)
  })
  test('many records are cut into parts, and a part left out or moved is found', async () => {
    const { vault, epochKey, head } = await made(1)
    const { vault: id, pair } = vault.secrets
    const state = {
      ...emptyRecord,
      type: 'note',
      fields: { text: [{ device: vault.secrets.device, seq: 1, at: 0, value: 'x'.repeat(400_000) }] },
    }
    const records = Array.from({ length: 7 }, (_, n) => ({ id: `${n}`, scope: someCase, state }))
    const bytes = sealCheckpoint(noble, id, pair, epochKey, head, records)
    const opened = openCheckpoint(noble, id, epochKey, [pair.publicKey], bytes)
    expect(opened.ok && opened.value.records).toEqual(records)
  })
})
