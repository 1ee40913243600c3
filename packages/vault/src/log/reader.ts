/**
 * Reads entries one after another as they stand in the log, and keeps what is needed to judge the next: chains, devices, scopes.
 *
 * Signatures: `each` verifies every one; `heads` verifies the last of each chain and wherever the chain is not smooth, since an entry's hash covers its
 * signature and all before it. Both find every changed byte; `heads` is many times faster.
 */
import { type Envelope, fromHex, sameBytes, toHex } from '@holdfast/wire'
import { isSystemScope, type Scope, ScopeBook, scopeOf, systemScope } from '../keys/scope.ts'
import type { Primitives } from '../primitives.ts'
import { type Chain, Chains, isRejoin } from './chains.ts'
import type { Change, Payload } from './change.ts'
import { bodyState, entryHash, isSigned, openEntry } from './entry.ts'
import type { Frame } from './frames.ts'

/** An entry that stood where it should. Without `said` it belongs to a case whose key this device does not hold, or to one that was destroyed. */
export interface Entry {
  readonly device: string
  readonly seq: number
  readonly hash: Uint8Array
  readonly offset: number
  readonly length: number
  readonly said?: { readonly scope: string } & Payload
}

export type Problem =
  /** Bytes that are no entry. `tail`: at the end of the file. */
  | { readonly code: 'log.unreadable-bytes'; readonly offset: number; readonly length: number; readonly tail: boolean }
  /** This entry's bytes were changed. */
  | { readonly code: 'log.entry-damaged'; readonly offset: number; readonly device: string; readonly seq: number }
  /** These entries of the device are not there. */
  | { readonly code: 'log.entries-missing'; readonly offset: number; readonly device: string; readonly seq: number; readonly count: number }

export interface Reading {
  readonly entry?: Entry
  readonly problems: readonly Problem[]
}

export interface ReaderSecrets {
  readonly vault: string
  /** Keys of the epochs, by number. */
  readonly epochs: readonly Uint8Array[]
  /** Public keys of devices known from elsewhere, so that a damaged entry that admits one does not hide what that device wrote. */
  readonly roster?: readonly Uint8Array[]
}

/** Where the key of a case stands in the log. */
export interface KeyPlace {
  readonly device: string
  readonly seq: number
  readonly offset: number
}

export interface CaseKey {
  readonly key: string
  readonly name: string
  readonly places: readonly KeyPlace[]
}

/** So many of each device's last entries are compared with what others say of them. */
const remembered = 4096
const shortOf = (hash: Uint8Array) => toHex(hash.subarray(0, 12))

interface Newcomer {
  readonly publicKey: Uint8Array
  readonly scope: Scope
  readonly payload: Payload
}

export class LogReader {
  readonly chains: Chains
  readonly scopes: ScopeBook
  /** Secrets of the cases, as the log gave them; to be kept with a snapshot. */
  readonly caseKeys = new Map<string, CaseKey>()
  readonly shredded = new Set<string>()
  /** Entries whose body was overwritten and that no shredding has named yet, by `device/seq`. */
  readonly #destroyed = new Map<string, Problem>()
  /** Entries that a shredding named, by `device/seq`: nothing is missed where their body is gone. */
  readonly shreddedEntries = new Set<string>()
  /** Entries a shredding named and whose body still stands: where a crash came between the two. */
  readonly unfinished = new Map<string, number>()
  readonly #primitives: Primitives
  readonly #vault: string
  readonly #recent = new Map<string, Map<number, string>>()
  readonly #unverified = new Map<string, { readonly envelope: Envelope; readonly offset: number }>()

  constructor(
    primitives: Primitives,
    secrets: ReaderSecrets,
    chains = new Chains(),
    counts: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map(),
  ) {
    this.#primitives = primitives
    this.#vault = secrets.vault
    this.chains = chains
    this.scopes = new ScopeBook(primitives)
    secrets.epochs.forEach((key, epoch) => {
      const id = `${systemScope}/${epoch}`
      this.scopes.addAsleep(
        id,
        () => scopeOf(primitives, id, key),
        () => this.#counts(counts.get(id) ?? new Map()),
      )
    })
    for (const publicKey of secrets.roster ?? []) this.admit(publicKey)
  }

  #counts(known: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
    return new Map(this.chains.all().map(({ device }) => [device, known.get(device) ?? 0]))
  }

  /** Recognise a case from now on. */
  addCase(id: string, { key, name, places }: CaseKey): void {
    const before = this.caseKeys.get(id)
    this.caseKeys.set(id, { key, name, places: [...(before?.places ?? []), ...places] })
    if (before?.key === key) return
    this.scopes.add(this.#scopeOf(id, key), this.#counts(new Map()))
  }

  /** The cases of a snapshot, with how many entries each device has in them. */
  resumeCase(id: string, known: CaseKey, counts: ReadonlyMap<string, number> = new Map()): void {
    this.caseKeys.set(id, known)
    this.scopes.addAsleep(
      id,
      () => this.#scopeOf(id, known.key),
      () => this.#counts(counts),
    )
  }

  #scopeOf(id: string, key: string): Scope {
    return scopeOf(this.#primitives, id, fromHex(key) ?? new Uint8Array(32))
  }

  admit(publicKey: Uint8Array): string {
    const device = this.chains.admit(this.#primitives, publicKey)
    this.scopes.addDevice(device)
    return device
  }

  /** True where the frame is the next of its chain, whole and signed. Changes nothing. */
  isSound(frame: Frame): boolean {
    if (frame.kind === 'damage' || frame.envelope.header.vault !== this.#vault) return false
    const { envelope } = frame
    const chain = this.chains.get(envelope.header.device)
    const fits = chain
      ? envelope.header.seq === chain.seq + 1 &&
        sameBytes(envelope.header.prev, chain.hash) &&
        isSigned(this.#primitives, envelope, chain.publicKey)
      : this.#newcomer(envelope) !== undefined
    // Zeros where a body should be are a write that broke off, too.
    return fits && bodyState(this.#primitives, envelope) === 'whole'
  }

  get vault(): string {
    return this.#vault
  }

  isSigned(envelope: Envelope, publicKey: Uint8Array): boolean {
    return isSigned(this.#primitives, envelope, publicKey)
  }

  isWhole(envelope: Envelope): boolean {
    return bodyState(this.#primitives, envelope) !== 'damaged'
  }

  /** Whether the entry we hold under this number is this one, or has this hash; `unknown` further back than is remembered. */
  knows(device: string, seq: number, one: Envelope | Uint8Array): 'same' | 'other' | 'unknown' {
    const held = this.#recent.get(device)?.get(seq)
    if (held === undefined) return 'unknown'
    return held === shortOf(one instanceof Uint8Array ? one : entryHash(this.#primitives, one)) ? 'same' : 'other'
  }

  #remember(device: string, seq: number, hash: Uint8Array): void {
    const hashes = this.#recent.get(device) ?? new Map<number, string>()
    hashes.set(seq, shortOf(hash))
    hashes.delete(seq - remembered)
    this.#recent.set(device, hashes)
  }

  read(frame: Frame, signatures: 'each' | 'heads'): Reading {
    if (frame.kind === 'damage')
      return { problems: [{ code: 'log.unreadable-bytes', offset: frame.offset, length: frame.length, tail: frame.tail }] }
    const { envelope, offset, length } = frame
    const { device, seq } = envelope.header
    const problems: Problem[] = []
    const damaged: Problem = { code: 'log.entry-damaged', offset, device, seq }
    if (envelope.header.vault !== this.#vault) return { problems: [damaged] }
    const newcomer = this.chains.get(device) ? undefined : this.#newcomer(envelope)
    if (newcomer) this.admit(newcomer.publicKey)
    const chain = this.chains.get(device)
    if (!chain) return { problems: [damaged] }
    const smooth = seq === chain.seq + 1 && sameBytes(envelope.header.prev, chain.hash)
    const checked = signatures === 'each' || !smooth
    if (checked && !newcomer && !isSigned(this.#primitives, envelope, chain.publicKey)) return { problems: [damaged] }
    if (!smooth && seq <= chain.seq) return { problems: [damaged] }
    let missing = chain.missing
    if (!smooth) {
      problems.push(...this.#settle(device))
      const lost = seq - chain.seq - 1
      if (lost > 0) problems.push({ code: 'log.entries-missing', offset, device, seq: chain.seq + 1, count: lost })
      missing += Math.max(lost, 1)
      this.scopes.widen(device, missing)
    }
    const hash = entryHash(this.#primitives, envelope)
    this.chains.put({ ...chain, seq, hash, missing })
    this.#remember(device, seq, hash)
    if (checked) this.#unverified.delete(device)
    else this.#unverified.set(device, { envelope, offset })
    const scope = this.scopes.take(device, envelope.header.tag)
    const body = bodyState(this.#primitives, envelope)
    const place = { device, seq, hash, offset, length }
    if (body === 'damaged') return { problems: [...problems, damaged] }
    if (body === 'destroyed') {
      if (!scope || isSystemScope(scope.id)) this.#destroyed.set(`${device}/${seq}`, damaged)
      else problems.push(damaged)
      return { entry: place, problems }
    }
    if (!scope) return { entry: place, problems }
    const payload = newcomer?.payload ?? openEntry(this.#primitives, scope, envelope)
    if (!payload) return { problems: [...problems, damaged] }
    this.follow(payload.change, { device, seq, offset })
    return { entry: { ...place, said: { scope: scope.id, ...payload } }, problems }
  }

  /** At the end of a reading: the last entry of every chain must be signed, and every overwritten entry must have been shredded by name. */
  finish(): readonly Problem[] {
    const unsigned = [...this.#unverified.keys()].flatMap((device) => this.#settle(device))
    const overwritten = [...this.#destroyed.values()]
    this.#destroyed.clear()
    return [...unsigned, ...overwritten]
  }

  #settle(device: string): readonly Problem[] {
    const last = this.#unverified.get(device)
    const chain = this.chains.get(device)
    this.#unverified.delete(device)
    if (!last || !chain || isSigned(this.#primitives, last.envelope, chain.publicKey)) return []
    return [{ code: 'log.entry-damaged', offset: last.offset, device, seq: last.envelope.header.seq }]
  }

  /** A device that nobody admitted before may only be the first of all, or stand for a known one with that one's word. */
  #newcomer(envelope: Envelope): Newcomer | undefined {
    const { device, seq, epoch } = envelope.header
    const scope = this.scopes.get(`${systemScope}/${epoch}`)
    if (seq !== 0 || !scope) return undefined
    const payload = openEntry(this.#primitives, scope, envelope)
    const change = payload?.change
    if (!payload || (change?.do !== 'genesis' && change?.do !== 'rejoin')) return undefined
    const publicKey = fromHex(change.publicKey) ?? new Uint8Array(32)
    if (change.do === 'genesis' && this.chains.all().some((chain) => chain.seq >= 0)) return undefined
    if (change.do === 'rejoin') {
      const old = this.chains.get(change.instead)
      const proof = fromHex(change.proof) ?? new Uint8Array()
      if (!old || !isRejoin(this.#primitives, old, this.#vault, change.last, publicKey, proof)) return undefined
    }
    const alone = new Chains()
    if (alone.admit(this.#primitives, publicKey) !== device || !isSigned(this.#primitives, envelope, publicKey)) return undefined
    return { publicKey, scope, payload }
  }

  /** What an entry changes in who may write and what can be read. */
  follow(change: Change, place: KeyPlace): void {
    if (change.do === 'device') this.admit(fromHex(change.publicKey) ?? new Uint8Array(32))
    if (change.do === 'case' && !this.shredded.has(change.case))
      this.addCase(change.case, { key: change.key, name: change.name, places: [place] })
    if (change.do === 'shred') {
      this.shredded.add(change.case)
      for (const { device, seq, offset } of this.caseKeys.get(change.case)?.places ?? []) this.unfinished.set(`${device}/${seq}`, offset)
      this.caseKeys.delete(change.case)
      this.scopes.drop(change.case)
      for (const [device, seq] of change.keys) {
        this.shreddedEntries.add(`${device}/${seq}`)
        this.#destroyed.delete(`${device}/${seq}`)
      }
    }
  }

  /** An entry of our own that is on the disk now. */
  wrote(device: string, seq: number, hash: Uint8Array): void {
    this.#remember(device, seq, hash)
  }

  chainOf(device: string): Chain | undefined {
    return this.chains.get(device)
  }
}
