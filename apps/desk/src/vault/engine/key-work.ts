/** Ways into an open vault: changed, added, taken away. Each ends with both copies of the key file on the disk. */
import { ok, type Result, Secret } from '@holdfast/core'
import {
  combineShares,
  type DiskError,
  forgotten,
  isTravelling,
  type KeyFile,
  type Keyring,
  makeKit,
  makeShares,
  openKit,
  type PassphraseError,
  type Primitives,
  passphraseBytes,
  replacing,
  type Share,
  type ShareTerms,
  type Slot,
  sealPassphraseSlot,
  shareFromWords,
  shareToWords,
  travelling,
  withSlots,
} from '@holdfast/vault'
import { toHex } from '@holdfast/wire'
import type { Unlock, VaultFailure } from '../process/messages.ts'
import { writeDrafts } from './drafts.ts'
import type { Engine } from './engine.ts'
import { writeKeys } from './key-folder.ts'
import { costOf, type OpenParts, placeOf, type Unlocking } from './open-vault.ts'

const day = 24 * 3600 * 1000

/** How what a person knows, holds or was given opens the vault. */
export function unlockingBy(primitives: Primitives, unlock: Unlock, waiting: (ms: number) => void): Unlocking {
  switch (unlock.by) {
    case 'passphrase':
      return { by: 'passphrase', line: unlock.passphrase, waiting }
    case 'kit':
      return {
        by: 'key',
        find: async (file) => {
          const opened = await openKit(file.slots, file.vault, new Secret(unlock.kit))
          return opened.ok ? ok(opened.value.vaultKey) : opened
        },
      }
    case 'shares':
      return {
        by: 'key',
        find: async (file) => {
          const shares: Share[] = []
          for (const [at, words] of unlock.shares.entries()) {
            const share = shareFromWords(primitives, new Secret(words))
            if (!share.ok) return { ok: false, error: { ...share.error, share: at + 1 } }
            shares.push(share.value)
          }
          return combineShares(primitives, file.slots, file.vault, shares)
        },
      }
  }
}

type Keys = Pick<OpenParts, 'machine' | 'vaultKey' | 'keyFile' | 'keyring'>
/** The key file as it stands now; `keyFile` in the parts is the one the vault was opened with. */
const now = new WeakMap<Engine, { file: KeyFile; keyring: Keyring }>()

/** The keys as they are by now. */
export function keysOf(engine: Engine): Keys {
  const { machine, vaultKey, keyFile, keyring } = engine.parts
  const changed = now.get(engine)
  return { machine, vaultKey, keyFile: changed?.file ?? keyFile, keyring: changed?.keyring ?? keyring }
}

async function keep(engine: Engine, file: KeyFile, keyring: Keyring): Promise<Result<undefined, DiskError>> {
  const { disk, primitives } = engine.parts.machine
  const written = await writeKeys(disk, primitives, file)
  if (!written.ok) return written
  now.set(engine, { file, keyring })
  return ok(undefined)
}

async function keepSlots(engine: Engine, slots: readonly Slot[], keyring?: Keyring): Promise<Result<undefined, DiskError>> {
  const keys = keysOf(engine)
  const ring = keyring ?? keys.keyring
  return keep(engine, withSlots(keys.machine.primitives, keys.keyFile, keys.vaultKey, ring, slots), ring)
}

export type PassphraseChangeError =
  | PassphraseError
  | DiskError
  | { readonly code: 'vault.kdf-too-weak' }
  | { readonly code: 'vault.kdf-too-heavy' }

/** From now on this passphrase opens the vault, and no other. Copies of the old key file still open with the old one. */
export async function changePassphrase(engine: Engine, line: Uint8Array): Promise<Result<undefined, PassphraseChangeError>> {
  const { machine, vaultKey, keyFile } = keysOf(engine)
  const passphrase = passphraseBytes(line)
  line.fill(0)
  if (!passphrase.ok) return passphrase
  const { primitives, clock } = machine
  const slot = sealPassphraseSlot(primitives, keyFile.vault, vaultKey, passphrase.value.reveal(), costOf(primitives, clock))
  return slot.ok ? keepSlots(engine, replacing(keyFile.slots, slot.value)) : slot
}

/** A new kit, to be printed; an older one opens this vault no more. */
export async function makeKitFor(engine: Engine): Promise<Result<KitText, DiskError>> {
  const { machine, vaultKey, keyFile } = keysOf(engine)
  const kit = await makeKit(machine.primitives, keyFile.vault, vaultKey)
  const kept = await keepSlots(engine, replacing(keyFile.slots, kit.slot))
  if (!kept.ok) return kept
  return ok({
    id: kit.slot.id,
    identity: kit.identity.reveal(),
    words: kit.words.reveal(),
    age: kit.slot.age,
    recipient: kit.slot.recipient,
  })
}

export interface KitText {
  readonly id: string
  /** `AGE-SECRET-KEY-1…` */
  readonly identity: string
  readonly words: string
  /** The vault key, sealed to the identity: hexadecimal digits of a file for the stock `age`. */
  readonly age: string
  readonly recipient: string
}

/** `vault.share-terms`: neither 2 of 3 nor 3 of 5. */
export async function makeSharesFor(
  engine: Engine,
  need: number,
  of: number,
): Promise<Result<{ readonly set: string; readonly shares: readonly string[] }, DiskError | { readonly code: 'vault.share-terms' }>> {
  const terms: ShareTerms | undefined = need === 2 && of === 3 ? { need, of } : need === 3 && of === 5 ? { need, of } : undefined
  if (!terms) return { ok: false, error: { code: 'vault.share-terms' } }
  const { machine, vaultKey, keyFile } = keysOf(engine)
  const { primitives, clock } = machine
  const made = await makeShares(primitives, keyFile.vault, vaultKey, terms, Math.floor(clock.wall() / day))
  const kept = await keepSlots(engine, replacing(keyFile.slots, made.slot))
  return kept.ok ? ok({ set: made.slot.set, shares: made.shares.map((share) => shareToWords(primitives, share).reveal()) }) : kept
}

/** Leaves only what colleagues hold: no passphrase opens this vault until they give their shares. `vault.travel-no-shares` where nobody holds any. */
export async function travelOut(engine: Engine): Promise<Result<{ readonly need: number }, VaultFailure>> {
  const { machine, vaultKey, keyFile, keyring } = keysOf(engine)
  const file = travelling(machine.primitives, keyFile, vaultKey, keyring)
  if (!file.ok) return file
  const kept = await keep(engine, file.value, keyring)
  const needs = file.value.slots.flatMap((slot) => (slot.kind === 'shares' ? [slot.need] : []))
  return kept.ok ? ok({ need: Math.min(...needs) }) : kept
}

/** Back home, opened by shares: from now on a passphrase opens the vault again. */
export async function travelHome(engine: Engine, line: Uint8Array): Promise<Result<undefined, VaultFailure>> {
  if (!isTravelling(keysOf(engine).keyFile)) return { ok: false, error: { code: 'vault.not-travelling' } }
  return changePassphrase(engine, line)
}

/** Takes every key off this device. What lies here stays sealed; the way back is elsewhere. */
export async function forgetKeys(engine: Engine): Promise<Result<undefined, DiskError>> {
  const { keyFile, keyring } = keysOf(engine)
  const dropped = await writeDrafts(engine.parts, undefined)
  if (!dropped.ok) return dropped
  return keep(engine, forgotten(keyFile), keyring)
}

/** Goes on under a new name: for a restored backup, a copied folder, or a log whose end was lost. */
export async function rejoinAs(engine: Engine): Promise<Result<undefined, VaultFailure>> {
  const { machine, keyFile, keyring } = keysOf(engine)
  const { primitives } = machine
  const seed = primitives.random(32)
  const before = toHex(engine.parts.secrets.pair.publicKey)
  const done = await engine.rejoin(primitives.keyPair(seed))
  if (!done.ok) return done
  return keepSlots(engine, keyFile.slots, {
    ...keyring,
    seed: toHex(seed),
    place: placeOf(machine),
    roster: [...(keyring.roster ?? []), before],
  })
}
