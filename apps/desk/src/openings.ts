/**
 * The keys of the desk: a single-use code in the launch file is exchanged once, within a minute, for a key that lives in one page's memory.
 *
 * Both are 256 random bits. Keys are kept as hashes and compared in constant time.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { Secret } from '@holdfast/core'

export const codeLifeMs = 60_000
/** Windows one desk serves at a time; the oldest key is forgotten first. */
const windows = 8

export interface Openings {
  /** A fresh code; the one before it is dead from now on. */
  readonly newCode: () => Secret<string>
  /** The key for a good code, which is spent by it; null for a wrong, spent or stale one. */
  readonly redeem: (code: string) => Secret<string> | null
  readonly isToken: (token: string) => boolean
  /** Forgets every key and code: all open windows are shut out. */
  readonly close: () => void
}

/** @param now a monotonic clock in milliseconds */
export function openings(now: () => number): Openings {
  let code: { readonly hash: Buffer; readonly bornAt: number } | null = null
  let tokens: readonly Buffer[] = []
  const fresh = (): string => randomBytes(32).toString('base64url')
  return {
    newCode: () => {
      const value = fresh()
      code = { hash: hashOf(value), bornAt: now() }
      return new Secret(value)
    },
    redeem: (given) => {
      if (!code || now() - code.bornAt > codeLifeMs || !timingSafeEqual(code.hash, hashOf(given))) return null
      code = null
      const token = fresh()
      tokens = [...tokens, hashOf(token)].slice(-windows)
      return new Secret(token)
    },
    isToken: (given) => {
      const hash = hashOf(given)
      // Every key is compared, so that the time taken says nothing about which one it was.
      return tokens.reduce((found, token) => timingSafeEqual(token, hash) || found, false)
    },
    close: () => {
      code = null
      tokens = []
    },
  }
}

const hashOf = (value: string): Buffer => createHash('sha256').update(value).digest()
