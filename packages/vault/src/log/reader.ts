/**
 * Reads entries one after another as they stand in the log, and keeps what is needed to judge the next: chains, devices, scopes.
 *
 * Signatures: `each` verifies every one; `heads` verifies the last of each chain and wherever the chain is not smooth, since an entry's hash covers its
 * signature and all before it. Both find every changed byte; `heads` is many times faster.
 */
import { type Envelope, fromHex, sameBytes } from '@holdfast/wire'
import { type Scope, ScopeBook, scopeOf, systemScope } from '../keys/scope.ts'
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
}

export class LogReader {
  readonly chains: Chains
  readonly scopes: ScopeBook
  /** Secrets of the cases, as the log gave them; to be kept with a snapshot. */
  readonly caseKeys = new Map<string, { readonly key: string; readonly name: string }>()
  readonly shredded = new Set<string>()
  readonly #primitives: Primitives
  readonly #vault: string
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
      this.scopes.add(scopeOf(primitives, id, key), this.#counts(counts.get(id) ?? new Map()))
    })
  }

  #counts(known: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
    return new Map(this.chains.all().map(({ device }) => [device, known.get(device) ?? 0]))
  }

  /** Recognise a case from now on; `known` are counts from a snapshot. */
  addCase(id: string, key: string, name: string, known: ReadonlyMap<string, number> = new Map()): void {
    this.caseKeys.set(id, { key, name })
    this.scopes.add(scopeOf(this.#primitives, id, fromHex(key) ?? new Uint8Array(32)), this.#counts(known))
  }

  admit(publicKey: Uint8Array): string {
    const device = this.chains.admit(this.#primitives, publicKey)
    this.scopes.addDevice(device)
    return device
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
    const chain = this.chains.get(device)
    if (!chain) return { problems: [damaged] }
    const smooth = seq === chain.seq + 1 && sameBytes(envelope.header.prev, chain.hash)
    if ((signatures === 'each' || !smooth) && !isSigned(this.#primitives, envelope, chain.publicKey)) return { problems: [damaged] }
    if (!smooth && seq <= chain.seq) return { problems: [damaged] }
    let missing = chain.missing
    if (!smooth) {
      problems.push(...this.#settle(device))
      const lost = seq - chain.seq - 1
      if (lost > 0) problems.push({ code: 'log.entries-missing', offset, device, seq: chain.seq + 1, count: lost })
      missing += Math.max(lost, 1)
    }
    const hash = entryHash(this.#primitives, envelope)
    this.chains.put({ ...chain, seq, hash, missing })
    if (signatures === 'heads' && smooth) this.#unverified.set(device, { envelope, offset })
    const scope = newcomer?.scope ?? this.scopes.take(device, envelope.header.tag, missing)
    const body = bodyState(this.#primitives, envelope)
    const place = { device, seq, hash, offset, length }
    if (body === 'damaged' || (body === 'destroyed' && scope && !this.shredded.has(scope.id) && scope.id.startsWith(systemScope) === false))
      return { problems: [...problems, damaged] }
    if (!scope || body === 'destroyed') return { entry: place, problems }
    const payload = newcomer?.payload ?? openEntry(this.#primitives, scope, envelope)
    if (!payload) return { problems: [...problems, damaged] }
    this.follow(payload.change)
    return { entry: { ...place, said: { scope: scope.id, ...payload } }, problems }
  }

  /** At the end of a reading by heads: the last entry of every chain must be signed. */
  finish(): readonly Problem[] {
    return [...this.#unverified.keys()].flatMap((device) => this.#settle(device))
  }

  #settle(device: string): readonly Problem[] {
    const last = this.#unverified.get(device)
    const chain = this.chains.get(device)
    this.#unverified.delete(device)
    if (!last || !chain || isSigned(this.#primitives, last.envelope, chain.publicKey)) return []
    return [{ code: 'log.entry-damaged', offset: last.offset, device, seq: last.envelope.header.seq }]
  }

  /** A device that nobody admitted before may only be the first of all, or stand for a known one with that one's word. */
  #newcomer(envelope: Envelope): { readonly scope: Scope; readonly payload: Payload } | undefined {
    const { device, seq, epoch, tag } = envelope.header
    const scope = this.scopes.get(`${systemScope}/${epoch}`)
    if (seq !== 0 || !scope) return undefined
    const payload = openEntry(this.#primitives, scope, envelope)
    const change = payload?.change
    if (!payload || (change?.do !== 'genesis' && change?.do !== 'rejoin')) return undefined
    const publicKey = fromHex(change.publicKey) ?? new Uint8Array(32)
    if (change.do === 'genesis' && this.chains.size > 0) return undefined
    if (change.do === 'rejoin') {
      const old = this.chains.get(change.instead)
      if (!old || !isRejoin(this.#primitives, old, this.#vault, change.last, publicKey, fromHex(change.proof) ?? new Uint8Array()))
        return undefined
    }
    if (!isSigned(this.#primitives, envelope, publicKey)) return undefined
    const known = new Set(this.chains.all().map((one) => one.device))
    const admitted = this.chains.admit(this.#primitives, publicKey)
    if (admitted !== device) {
      if (!known.has(admitted)) this.chains.remove(admitted)
      return undefined
    }
    this.scopes.addDevice(device)
    this.scopes.take(device, tag)
    return { scope, payload }
  }

  /** What an entry changes in who may write and what can be read. */
  follow(change: Change): void {
    if (change.do === 'device') this.admit(fromHex(change.publicKey) ?? new Uint8Array(32))
    if (change.do === 'case' && !this.shredded.has(change.case)) this.addCase(change.case, change.key, change.name)
    if (change.do === 'shred') {
      this.shredded.add(change.case)
      this.caseKeys.delete(change.case)
      this.scopes.drop(change.case)
    }
  }

  chainOf(device: string): Chain | undefined {
    return this.chains.get(device)
  }
}
