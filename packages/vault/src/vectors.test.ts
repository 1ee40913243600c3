import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fromHex, toHex } from '@holdfast/wire'
import { describe, expect, test } from 'vitest'
import { floor } from './keys/kdf.ts'
import { decodeKeyFile, encodeKeyFile, openKeyring, openPassphraseSlot, sealKeyring, sealPassphraseSlot } from './keys/key-file.ts'
import { deviceId, purposes } from './keys/keyring.ts'
import { passphraseBytes } from './keys/passphrase.ts'
import { createLog } from './log/create.ts'
import { logName } from './log/frames.ts'
import { VaultLog } from './log/log.ts'
import { markName } from './log/mark.ts'
import type { Entry } from './log/reader.ts'
import { noblePrimitives } from './noble-primitives.ts'
import { SimulatedDisk } from './sim/disk.ts'
import { SeededRandom } from './sim/random.ts'
import { tickingClock } from './sim/vault-of.ts'

const room = dirname(dirname(fileURLToPath(import.meta.url)))
const file = join(room, 'vectors', 'small-vault.json')
const passphrase = 'шесть 단어 in a row'
const record = (n: number) => n.toString(16).padStart(32, '0')
const caseId = 'ca5e'.padStart(32, '0')

const shown = ({ device, seq, said, hash }: Entry) => ({
  device,
  seq,
  hash: toHex(hash),
  ...(said ? { scope: said.scope, at: said.at, ...(said.doubt ? { doubt: true } : {}), change: said.change } : {}),
})

/** The same bytes every time: real algorithms, but randomness and clock from a seed. */
async function build() {
  const seeded = new SeededRandom(20_261_124)
  const primitives = noblePrimitives((length) => seeded.bytes(length))
  const [vaultKey, seed, epoch] = [seeded.bytes(32), seeded.bytes(32), seeded.bytes(32)] as const
  const vault = toHex(seeded.bytes(16))
  const pair = primitives.keyPair(seed)
  const secrets = {
    vault,
    device: deviceId(primitives, pair.publicKey),
    pair,
    epochs: [epoch],
    markKey: primitives.derive(vaultKey, purposes.mark),
  }
  const disk = new SimulatedDisk()
  const clock = tickingClock()
  await createLog({ disk, clock, primitives }, secrets)
  const entries: Entry[] = []
  const opened = await VaultLog.open({ disk, clock, primitives }, secrets, (entry) => entries.push(entry), undefined)
  if (!opened.ok) throw new Error(opened.error.code)
  const log = opened.value
  await log.append({ do: 'case', case: caseId, key: toHex(seeded.bytes(32)), name: 'Case 1' }, log.systemScope)
  await log.append({ do: 'put', record: record(1), type: 'person', fields: { names: 'Пак Нари 박나리', born: null }, over: {} }, caseId)
  clock.set(1_700_000_000_000)
  const over = { names: [[secrets.device, 3] as [string, number]] }
  await log.append({ do: 'put', record: record(1), type: 'person', fields: { names: '박나리' }, over }, caseId)
  await log.append({ do: 'put', record: record(2), type: 'note', fields: { text: 'of the vault itself' }, over: {} }, log.systemScope)
  await log.close()
  const keyring = { seed: toHex(seed), epochs: [toHex(epoch)], place: 'vector' }
  const typed = passphraseBytes(new TextEncoder().encode(passphrase))
  // The hash of the passphrase is held by a vector of its own: here a stand-in of the same length keeps the test quick.
  const slot =
    typed.ok &&
    sealPassphraseSlot({ ...primitives, argon2id: () => new Uint8Array(32).fill(5) }, vault, vaultKey, typed.value.reveal(), floor)
  if (slot === false || !slot.ok) throw new Error('no slot')
  const keys = encodeKeyFile(primitives, {
    format: 'holdfast-keys/1',
    vault,
    generation: 1,
    slots: [slot.value],
    keyring: sealKeyring(primitives, vault, 1, vaultKey, keyring),
  })
  const text = (name: string) => toHex(disk.bytesOf(name) ?? new Uint8Array())
  return {
    about:
      'A vault of one device, real algorithms; randomness and clock from a seed. The key of the passphrase slot is 32 times 05, so that a reader can test without Argon2id.',
    vaultKey: toHex(vaultKey),
    slotKey: '05'.repeat(32),
    keyring,
    publicKey: toHex(pair.publicKey),
    files: { 'keys.hfk': toHex(keys), [logName]: text(logName), [markName]: text(markName) },
    entries: entries.map(shown),
  }
}

const stored = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined

describe('the format as published (docs/vault-format.md)', () => {
  test('the code still writes the very bytes of the vector', async () => {
    const built = await build()
    if (process.env.HOLDFAST_WRITE_VECTORS === '1') writeFileSync(file, `${JSON.stringify(built, null, 2)}\n`)
    else expect(JSON.parse(JSON.stringify(built))).toEqual(stored)
  })
  test('and reads them: key file, keyring, log, mark', async () => {
    const noble = noblePrimitives(() => new Uint8Array(0))
    const bytes = (name: string) => fromHex(stored.files[name]) ?? new Uint8Array()
    const keys = decodeKeyFile(noble, bytes('keys.hfk'))
    if (!keys.ok) throw new Error(keys.error.code)
    const [slot] = keys.value.slots
    if (slot?.kind !== 'passphrase') throw new Error('no slot')
    const typed = passphraseBytes(new TextEncoder().encode(passphrase.normalize('NFD')))
    const stand = { ...noble, argon2id: () => fromHex(stored.slotKey) ?? new Uint8Array() }
    const opened = typed.ok && openPassphraseSlot(stand, keys.value.vault, slot, typed.value.reveal())
    if (opened === false || !opened.ok) throw new Error('not opened')
    expect(toHex(opened.value)).toBe(stored.vaultKey)
    const vaultKey = fromHex(stored.vaultKey) ?? new Uint8Array()
    const keyring = openKeyring(noble, keys.value, vaultKey)
    expect(keyring).toEqual(stored.keyring)
    const pair = noble.keyPair(fromHex(stored.keyring.seed) ?? new Uint8Array())
    expect(toHex(pair.publicKey)).toBe(stored.publicKey)
    const disk = new SimulatedDisk()
    for (const name of [logName, markName]) disk.replaceBytes(name, bytes(name))
    const epochs = [fromHex(stored.keyring.epochs[0]) ?? new Uint8Array()]
    const secrets = {
      vault: keys.value.vault,
      device: deviceId(noble, pair.publicKey),
      pair,
      epochs,
      markKey: noble.derive(vaultKey, purposes.mark),
    }
    const entries: Entry[] = []
    const log = await VaultLog.open({ disk, clock: tickingClock(), primitives: noble }, secrets, (entry) => entries.push(entry), undefined)
    expect(log.ok && log.value.damage).toEqual([])
    expect(entries.map(shown)).toEqual(stored.entries)
  })
  const python = spawnSync('python3', ['--version']).status === 0
  if (!python) console.log('NOT RUN: a reader in another language: python3 is not installed')
  test.skipIf(!python)('a reader in another language, written from the document alone and without any of our code, reads the same', () => {
    const folder = mkdtempSync(join(tmpdir(), 'holdfast-vector-'))
    for (const [name, hex] of Object.entries(stored.files)) writeFileSync(join(folder, name), fromHex(String(hex)) ?? new Uint8Array())
    const script = join(room, '..', '..', 'docs', 'read-vault.py')
    const run = spawnSync('python3', [script, folder], { input: `${stored.vaultKey}\n`, encoding: 'utf8' })
    rmSync(folder, { recursive: true })
    expect(run.stderr).toBe('')
    const lines = run.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines).toEqual(stored.entries)
  })
})
