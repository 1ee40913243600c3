/**
 * A scope is what one key opens: a case, or the vault's own affairs. Every entry is sealed under its scope's key; destroy the key and the entries are noise.
 *
 * The tag of an entry is HMAC(tag key, device, n) with n counting this device's entries in this scope. A holder of the key knows the next tag of every
 * device and finds the scope by one look-up; to anyone else tags are unrelated random numbers, so that not even the number of cases can be counted.
 */
import { concat, fromHex, toHex, u64 } from '@holdfast/wire'
import type { Primitives } from '../primitives.ts'

export interface Scope {
  /** 32 hexadecimal digits; `system` for the vault's own affairs. */
  readonly id: string
  readonly sealKey: Uint8Array
  readonly tagKey: Uint8Array
}

export const systemScope = 'system'

export function scopeOf(primitives: Primitives, id: string, secret: Uint8Array): Scope {
  return { id, sealKey: primitives.derive(secret, 'holdfast/seal/1'), tagKey: primitives.derive(secret, 'holdfast/tag/1') }
}

export function tagOf(primitives: Primitives, scope: Scope, device: string, count: number): Uint8Array {
  return primitives.hmac(scope.tagKey, concat(fromHex(device) ?? new Uint8Array(), u64(count))).subarray(0, 16)
}

/** Which scope an entry belongs to, for every scope whose key we hold. */
export class ScopeBook {
  readonly #scopes = new Map<string, Scope>()
  readonly #counts = new Map<string, { readonly count: number; readonly tag: Uint8Array; readonly hex: string }>()
  readonly #next = new Map<string, string>()
  readonly #primitives: Primitives

  constructor(primitives: Primitives) {
    this.#primitives = primitives
  }

  get ids(): readonly string[] {
    return [...this.#scopes.keys()]
  }

  get(id: string): Scope | undefined {
    return this.#scopes.get(id)
  }

  /** From now on entries of this scope are recognised, from `count` on for the devices in `counts`. */
  add(scope: Scope, counts: ReadonlyMap<string, number>): void {
    this.#scopes.set(scope.id, scope)
    for (const [device, count] of counts) this.#expect(scope, device, count)
  }

  /** Every known scope is expected from `device` from its first entry on. */
  addDevice(device: string): void {
    for (const scope of this.#scopes.values()) if (!this.#counts.has(`${device}/${scope.id}`)) this.#expect(scope, device, 0)
  }

  drop(id: string): void {
    this.#scopes.delete(id)
    for (const [tag, scope] of this.#next) if (scope === id) this.#next.delete(tag)
  }

  count(device: string, scope: string): number {
    return this.#counts.get(`${device}/${scope}`)?.count ?? 0
  }

  /** The tag the next entry of `device` in `scope` must carry. */
  tag(scope: Scope, device: string): Uint8Array {
    return this.#counts.get(`${device}/${scope.id}`)?.tag ?? tagOf(this.#primitives, scope, device, 0)
  }

  /**
   * The scope of a tag, counted as seen. `missing` is how many entries of that device are known to be lost: that many numbers are tried ahead.
   * Undefined: not one of our scopes.
   */
  take(device: string, tag: Uint8Array, missing = 0): Scope | undefined {
    const known = this.#scopes.get(this.#next.get(toHex(tag)) ?? '')
    if (known) {
      this.#expect(known, device, this.count(device, known.id) + 1)
      return known
    }
    for (const scope of missing > 0 ? this.#scopes.values() : []) {
      const from = this.count(device, scope.id)
      for (let count = from; count <= from + missing; count++) {
        if (toHex(tagOf(this.#primitives, scope, device, count)) !== toHex(tag)) continue
        this.#expect(scope, device, count + 1)
        return scope
      }
    }
    return undefined
  }

  /** Back to an earlier count, where a write did not happen. */
  rewind(device: string, scope: Scope, count: number): void {
    this.#expect(scope, device, count)
  }

  #expect(scope: Scope, device: string, count: number): void {
    const key = `${device}/${scope.id}`
    const before = this.#counts.get(key)
    if (before !== undefined) this.#next.delete(before.hex)
    const tag = tagOf(this.#primitives, scope, device, count)
    const hex = toHex(tag)
    this.#counts.set(key, { count, tag, hex })
    this.#next.set(hex, scope.id)
  }

  /** Every count, to be kept with a snapshot: device, scope, count. */
  *counts(): Iterable<readonly [device: string, scope: string, count: number]> {
    for (const [key, { count }] of this.#counts) {
      const slash = key.indexOf('/')
      yield [key.slice(0, slash), key.slice(slash + 1), count]
    }
  }
}
