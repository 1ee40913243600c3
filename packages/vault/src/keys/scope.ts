/**
 * A scope is what one key opens: a case, or the vault's own affairs. Every entry is sealed under its scope's key; destroy the key and the entries are noise.
 *
 * The tag of an entry is HMAC(tag key, device, n) with n counting this device's entries in this scope. A holder of the key knows the next tag of every
 * device and finds the scope by one look-up; to anyone else tags are unrelated random numbers, so that not even the number of cases can be counted.
 */
import { concat, fromHex, idBytes, toHex, u64 } from '@holdfast/wire'
import type { Primitives } from '../primitives.ts'

export interface Scope {
  /** The case's id, 32 hexadecimal digits; `system/0`, `system/1` … for the vault's own affairs in each epoch. */
  readonly id: string
  readonly sealKey: Uint8Array
  readonly tagKey: Uint8Array
}

export const systemScope = 'system'
export const isSystemScope = (id: string): boolean => id.startsWith(`${systemScope}/`)

export function scopeOf(primitives: Primitives, id: string, secret: Uint8Array): Scope {
  return { id, sealKey: sealKeyOf(primitives, secret), tagKey: primitives.derive(secret, 'holdfast/tag/1') }
}

/** Half of a scope: enough to open an entry that is known to belong to it. */
export const sealKeyOf = (primitives: Primitives, secret: Uint8Array): Uint8Array => primitives.derive(secret, 'holdfast/seal/1')

export function tagOf(primitives: Primitives, scope: Scope, device: string, count: number): Uint8Array {
  return primitives.hmac(scope.tagKey, concat(idBytes(device) ?? new Uint8Array(), u64(count))).subarray(0, 16)
}

/** Where damage took more entries than this, later ones of a case are recognised again only from a checkpoint. */
const widestWindow = 4096

interface Expected {
  /** The number of the first of `tags`. */
  readonly count: number
  /** The next tag, and as many behind it as entries of the device are known to be lost. */
  readonly tags: readonly string[]
}

/** A scope not yet needed: what it takes to know its keys and the next tag of every device. */
interface Sleeping {
  readonly scope: () => Scope
  readonly counts: () => ReadonlyMap<string, number>
}

/**
 * Which scope an entry belongs to, for every scope whose key we hold. Keys and tags of a scope are reckoned when it is asked for, or when a tag is
 * met that no waking scope expects: a vault of ten thousand cases opens without ten thousand derivations.
 */
export class ScopeBook {
  readonly #scopes = new Map<string, Scope>()
  readonly #asleep = new Map<string, Sleeping>()
  readonly #expected = new Map<string, Expected>()
  readonly #next = new Map<string, { readonly scope: string; readonly count: number }>()
  readonly #windows = new Map<string, number>()
  readonly #primitives: Primitives

  constructor(primitives: Primitives) {
    this.#primitives = primitives
  }

  get(id: string): Scope | undefined {
    this.#wake(id)
    return this.#scopes.get(id)
  }

  /** As `add`, later. */
  addAsleep(id: string, scope: () => Scope, counts: () => ReadonlyMap<string, number>): void {
    this.#asleep.set(id, { scope, counts })
  }

  #wake(id: string): void {
    const sleeping = this.#asleep.get(id)
    if (!sleeping) return
    this.#asleep.delete(id)
    this.add(sleeping.scope(), sleeping.counts())
  }

  /** From now on entries of this scope are recognised, from `count` on for the devices in `counts`. */
  add(scope: Scope, counts: ReadonlyMap<string, number>): void {
    this.#scopes.set(scope.id, scope)
    for (const [device, count] of counts) this.#expect(scope, device, count)
  }

  /** Every known scope is expected from `device` from its first entry on. */
  addDevice(device: string): void {
    for (const scope of this.#scopes.values()) if (!this.#expected.has(`${device}/${scope.id}`)) this.#expect(scope, device, 0)
  }

  drop(id: string): void {
    if (this.#asleep.delete(id)) return
    this.#scopes.delete(id)
    for (const [tag, { scope }] of this.#next) if (scope === id) this.#next.delete(tag)
    for (const key of this.#expected.keys()) if (key.endsWith(`/${id}`)) this.#expected.delete(key)
  }

  count(device: string, scope: string): number {
    this.#wake(scope)
    return this.#expected.get(`${device}/${scope}`)?.count ?? 0
  }

  /** The tag the next entry of `device` in `scope` must carry. */
  tag(scope: Scope, device: string): Uint8Array {
    const known = this.#expected.get(`${device}/${scope.id}`)?.tags[0]
    return (known === undefined ? undefined : fromHex(known)) ?? tagOf(this.#primitives, scope, device, 0)
  }

  /** `missing` entries of this device are lost: their tags are looked past. */
  widen(device: string, missing: number): void {
    const window = Math.min(missing, widestWindow)
    if ((this.#windows.get(device) ?? 0) >= window) return
    this.#windows.set(device, window)
    for (const scope of this.#scopes.values()) this.#expect(scope, device, this.count(device, scope.id))
  }

  /** The scope of a tag, counted as seen. Undefined: not one of our scopes. */
  take(device: string, tag: Uint8Array): Scope | undefined {
    const key = `${device}${toHex(tag)}`
    if (!this.#next.has(key)) for (const id of [...this.#asleep.keys()]) this.#wake(id)
    const found = this.#next.get(key)
    const scope = found && this.#scopes.get(found.scope)
    if (found && scope) this.#expect(scope, device, found.count + 1)
    return scope
  }

  /** Back to an earlier count, where a write did not happen. */
  rewind(device: string, scope: Scope, count: number): void {
    this.#expect(scope, device, count)
  }

  #expect(scope: Scope, device: string, count: number): void {
    const key = `${device}/${scope.id}`
    const before = this.#expected.get(key)
    for (const tag of before?.tags ?? []) this.#next.delete(`${device}${tag}`)
    const wanted = 1 + (this.#windows.get(device) ?? 0)
    const kept = before && count >= before.count ? before.tags.slice(count - before.count, count - before.count + wanted) : []
    const tags = [...kept]
    while (tags.length < wanted) tags.push(toHex(tagOf(this.#primitives, scope, device, count + tags.length)))
    this.#expected.set(key, { count, tags })
    for (let at = 0; at < tags.length; at++) this.#next.set(`${device}${tags[at]}`, { scope: scope.id, count: count + at })
  }

  /** Every count, to be kept with a snapshot: device, scope, count. */
  *counts(): Iterable<readonly [device: string, scope: string, count: number]> {
    for (const [key, { count }] of this.#expected) {
      const slash = key.indexOf('/')
      yield [key.slice(0, slash), key.slice(slash + 1), count]
    }
    for (const [id, { counts }] of this.#asleep) for (const [device, count] of counts()) yield [device, id, count]
  }
}
