/** From a folder and a passphrase to an open vault, and from an empty folder to a new one. Runs only in the process that holds the keys. */
import { mkdirSync, openSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { err, ok, type Result } from '@holdfast/core'
import {
  type Argon2Cost,
  type Clock,
  type CombineError,
  calibrate,
  createLog,
  type Disk,
  type DiskError,
  deviceId,
  isForgotten,
  type KeyFile,
  type Keyring,
  type KitError,
  kdfFloor,
  type LogSecrets,
  logName,
  openKeyring,
  openPassphraseSlot,
  type PassphraseError,
  type Primitives,
  parseSnapshot,
  passphraseBytes,
  purposes,
  type ShareError,
  sealKeyring,
  sealPassphraseSlot,
  VaultLog,
} from '@holdfast/vault'
import { fromHex, toHex } from '@holdfast/wire'
import { makeFolder, nodeClock, nodeDisk, syncFolderAt } from '../node-disk.ts'
import { sodiumPrimitives } from '../primitives.ts'
import { isDamage, isFull, openStore, type Store, type StoreError } from '../store.ts'
import { View } from '../view/view.ts'
import { EntryReader } from './entry-reader.ts'
import { Feed } from './feed.ts'
import { failuresSoFar, keepFailures, waitAfter } from './gate.ts'
import { type InstanceError, type InstanceLock, takeInstance } from './instance.ts'
import { evenKeys, type KeysError, type KeysRead, readKeys, writeKeys } from './key-folder.ts'

export const viewName = 'view.db'

export interface Machine {
  readonly folder: string
  readonly disk: Disk
  readonly clock: Clock
  readonly primitives: Primitives
}

export const machineAt = (folder: string, clock: Clock = nodeClock): Machine => ({
  folder,
  disk: nodeDisk(folder),
  clock,
  primitives: sodiumPrimitives(),
})

export type CreateError =
  | PassphraseError
  | DiskError
  | InstanceError
  /** The folder holds something already. */
  | { readonly code: 'vault.folder-not-empty' }
  | { readonly code: 'vault.kdf-too-weak' }
  | { readonly code: 'vault.kdf-too-heavy' }

/**
 * Where this copy lives, as the machine tells places apart: a copied folder is another place, and must rejoin before it writes.
 * The folder's own number on its file system, and the machine's identity, hashed.
 */
export function placeOf({ folder, primitives }: Machine): string {
  const machine = machineIdentity()
  const number = statSync(join(folder, logName), { bigint: true, throwIfNoEntry: false })?.ino ?? 0n
  const own = statSync(folder, { bigint: true }).ino
  return toHex(primitives.sha256(new TextEncoder().encode(`${machine}/${own}/${number}`)).subarray(0, 16))
}

let identity: string | undefined
function machineIdentity(): string {
  try {
    identity ??= readFileSync('/etc/machine-id', 'utf8').trim()
  } catch {
    // A machine without this file is told apart by the folder alone.
    identity = ''
  }
  return identity
}

/** The cost a new passphrase is hashed with: the floor, or more on a machine that does the floor in less than half a second. */
export function costOf(primitives: Primitives, clock: Clock): Argon2Cost {
  const from = clock.steady()
  primitives.argon2id(primitives.random(16), primitives.random(16), kdfFloor)
  return calibrate(clock.steady() - from, 500)
}

export async function createVault(machine: Machine, line: Uint8Array, cost?: Argon2Cost): Promise<Result<void, CreateError>> {
  const { folder, disk, clock, primitives } = machine
  const passphrase = passphraseBytes(line)
  if (!passphrase.ok) return passphrase
  try {
    makeFolder(folder)
    if (readdirSync(folder).length > 0) return err({ code: 'vault.folder-not-empty' })
  } catch {
    return err({ code: 'disk.io' })
  }
  const instance = takeInstance(folder)
  if (!instance.ok) return instance
  try {
    const vaultKey = primitives.random(32)
    const seed = primitives.random(32)
    const epoch = primitives.random(32)
    const vault = toHex(primitives.random(16))
    const pair = primitives.keyPair(seed)
    const slot = sealPassphraseSlot(primitives, vault, vaultKey, passphrase.value.reveal(), cost ?? costOf(primitives, clock))
    if (!slot.ok) return slot
    const device = deviceId(primitives, pair.publicKey)
    const markKey = primitives.derive(vaultKey, purposes.mark)
    const log = await createLog({ disk, clock, primitives }, { vault, device, pair, epochs: [epoch], markKey })
    if (!log.ok) return log
    mkdirSync(join(folder, 'blobs'), { mode: 0o700 })
    syncFolderAt(folder)
    const keyring: Keyring = { seed: toHex(seed), epochs: [toHex(epoch)], place: placeOf(machine) }
    const file: KeyFile = {
      format: 'holdfast-keys/1',
      vault,
      generation: 1,
      slots: [slot.value],
      keyring: sealKeyring(primitives, vault, 1, vaultKey, keyring),
    }
    // The key file is last: a folder without one is no vault, and can be made again.
    return await writeKeys(disk, primitives, file)
  } finally {
    instance.value.release()
  }
}

export interface OpenParts {
  readonly machine: Machine
  readonly instance: InstanceLock
  readonly vaultKey: Uint8Array
  readonly keyFile: KeyFile
  readonly keyring: Keyring
  readonly secrets: LogSecrets
  readonly log: VaultLog
  readonly store: Store
  readonly view: View
  readonly feed: Feed
  readonly entries: EntryReader
  readonly damagedKeyFiles: readonly string[]
  /** The view was built again from the log: it was missing, damaged, or of another version. */
  readonly rebuilt: boolean
  /** This folder is a copy of a vault: it may be read, and must rejoin before it writes. */
  readonly copied: boolean
}

export type OpenVaultError =
  | { readonly code: 'cannot-open' }
  | { readonly code: 'vault.travelling' }
  | { readonly code: 'vault.forgotten' }
  | PassphraseError
  | KeysError
  | InstanceError
  | StoreError
  | { readonly code: 'vault.kdf-too-weak' }
  | { readonly code: 'vault.kdf-too-heavy' }
  | KitError
  | CombineError
  | (ShareError & { readonly share: number })

/** How a vault key is found. A passphrase waits its turn at the gate; `waiting` is told how long. */
export type Unlocking =
  | { readonly by: 'passphrase'; readonly line: Uint8Array; readonly waiting: (ms: number) => void }
  | { readonly by: 'key'; readonly find: (file: KeyFile) => Promise<Result<Uint8Array, OpenVaultError>> }

export async function openVault(machine: Machine, unlocking: Unlocking): Promise<Result<OpenParts, OpenVaultError>> {
  const keys = await readKeys(machine.disk, machine.primitives)
  if (!keys.ok) return keys
  const instance = takeInstance(machine.folder)
  if (!instance.ok) return instance
  let opened: Result<OpenParts, OpenVaultError> | undefined
  try {
    opened = await openHeld(machine, unlocking, keys.value, instance.value)
    return opened
  } finally {
    // Also where a port threw, as for want of memory for the hash: the next try must not meet this one.
    if (!opened?.ok) instance.value.release()
  }
}

async function openHeld(
  machine: Machine,
  unlocking: Unlocking,
  { file, damaged, uneven }: KeysRead,
  instance: InstanceLock,
): Promise<Result<OpenParts, OpenVaultError>> {
  const { disk, primitives } = machine
  if (uneven) await evenKeys(disk, primitives)
  if (isForgotten(file)) return err({ code: 'vault.forgotten' })
  const found = unlocking.by === 'passphrase' ? await byPassphrase(machine, file, unlocking) : await unlocking.find(file)
  const keyring = found.ok ? openKeyring(primitives, file, found.value) : undefined
  if (!found.ok || !keyring) return found.ok ? err({ code: 'cannot-open' }) : found
  const opened = await openWith(machine, found.value, file, keyring)
  return opened.ok ? ok({ ...opened.value, machine, instance, damagedKeyFiles: damaged }) : opened
}

async function byPassphrase(
  { folder, disk, primitives }: Machine,
  file: KeyFile,
  { line, waiting }: { readonly line: Uint8Array; readonly waiting: (ms: number) => void },
): Promise<Result<Uint8Array, OpenVaultError>> {
  const slots = file.slots.flatMap((slot) => (slot.kind === 'passphrase' ? [slot] : []))
  if (slots.length === 0) return err({ code: 'vault.travelling' })
  const passphrase = passphraseBytes(line)
  if (!passphrase.ok) return passphrase
  const failures = failuresSoFar(folder)
  const wait = waitAfter(failures)
  if (wait > 0) {
    waiting(wait)
    await new Promise((done) => setTimeout(done, wait))
  }
  const kept = await keepFailures(disk, failures + 1)
  if (!kept.ok) return kept
  let refusal: OpenVaultError = { code: 'cannot-open' }
  for (const slot of slots) {
    const key = openPassphraseSlot(primitives, file.vault, slot, passphrase.value.reveal())
    if (key.ok) {
      await keepFailures(disk, 0)
      return key
    }
    refusal = key.error
  }
  return err(refusal)
}

type Opened = Omit<OpenParts, 'machine' | 'instance' | 'damagedKeyFiles'>

/** Store, log and view, together. A view that cannot be opened or is of another log is put aside and built again. */
async function openWith(
  machine: Machine,
  vaultKey: Uint8Array,
  keyFile: KeyFile,
  keyring: Keyring,
): Promise<Result<Opened, OpenVaultError>> {
  const { folder, disk, clock, primitives } = machine
  const pair = primitives.keyPair(fromHex(keyring.seed) ?? new Uint8Array(32))
  const epochs = keyring.epochs.map((key) => fromHex(key) ?? new Uint8Array(32))
  const device = deviceId(primitives, pair.publicKey)
  const secrets: LogSecrets = {
    vault: keyFile.vault,
    device,
    pair,
    epochs,
    markKey: primitives.derive(vaultKey, purposes.mark),
    roster: (keyring.roster ?? []).map((one) => fromHex(one) ?? new Uint8Array(32)),
  }
  const key = primitives.derive(vaultKey, purposes.view)
  const viewFile = join(folder, viewName)
  for (const again of [false, true]) {
    if (again) for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${viewFile}${end}`, { force: true })
    const store = openStore(viewFile, { key })
    if (!store.ok && (store.error.code !== 'store.cannot-open' || again)) return store
    if (!store.ok) continue
    let fd: number
    try {
      fd = openSync(join(folder, logName), 'r')
    } catch {
      store.value.close()
      return err({ code: 'disk.missing' })
    }
    const entries = new EntryReader(primitives, fd, epochs)
    const read = await follow(store.value, entries)
    if (read?.ok) {
      const copied = placeOf(machine) !== keyring.place
      if (copied) read.value.log.refuseWrites()
      const { made, ...rest } = read.value
      return ok({ vaultKey, keyFile, keyring, secrets, store: store.value, entries, rebuilt: made || again, copied, ...rest })
    }
    entries.close()
    store.value.close()
    if (read.error.code !== 'store.cannot-open') return read
    if (again) return err({ code: 'store.cannot-open' })
  }
  return err({ code: 'store.cannot-open' })

  async function follow(
    store: Store,
    entries: EntryReader,
  ): Promise<
    Result<
      { readonly log: VaultLog; readonly view: View; readonly feed: Feed; readonly made: boolean },
      DiskError | { readonly code: 'store.cannot-open' }
    >
  > {
    try {
      const stands = View.stateOf(store)
      if (stands.is === 'other') return err({ code: 'store.cannot-open' })
      const view = new View(store, entries, stands.is)
      const known = parseSnapshot(fromText(stands.snapshot))
      for (const one of known?.cases ?? []) entries.add(one.id, fromHex(one.key) ?? new Uint8Array(32))
      const feed = new Feed(store, view, entries, known?.length ?? 0)
      const log = await VaultLog.open({ disk, clock, primitives }, secrets, (entry) => feed.take(entry), known)
      if (!log.ok) return log
      feed.read()
      // An entry from before the snapshot: the log did not accept it, and the view is of another log or another past.
      if (!feed.stale && !(known && log.value.length < known.length)) return ok({ log: log.value, view, feed, made: stands.is === 'empty' })
      await log.value.close()
    } catch (cause) {
      if (isFull(cause)) return err({ code: 'disk.full' })
      if (!isDamage(cause)) throw cause
    }
    return err({ code: 'store.cannot-open' })
  }
}

function fromText(text: string | undefined): unknown {
  if (text === undefined) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
