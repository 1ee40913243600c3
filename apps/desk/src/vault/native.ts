/** The parts we use of two native packages that bring no types, and where they are loaded: nowhere else. */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { err, ok, type Result } from '@holdfast/core'

export type Value = string | number | bigint | Uint8Array | null

export interface NativeStatement {
  run(...params: readonly Value[]): { readonly changes: number }
  get(...params: readonly Value[]): unknown
  all(...params: readonly Value[]): unknown[]
}

export interface NativeDatabase {
  prepare(sql: string): NativeStatement
  exec(sql: string): void
  pragma(sql: string, options?: { readonly simple: true }): unknown
  close(): void
  readonly inTransaction: boolean
}

type NativeDatabaseClass = new (file: string, options?: { readonly timeout?: number }) => NativeDatabase

export interface Sodium {
  crypto_aead_xchacha20poly1305_ietf_encrypt(
    out: Uint8Array,
    plain: Uint8Array,
    aad: Uint8Array | null,
    none: null,
    nonce: Uint8Array,
    key: Uint8Array,
  ): number
  crypto_aead_xchacha20poly1305_ietf_decrypt(
    out: Uint8Array,
    none: null,
    sealed: Uint8Array,
    aad: Uint8Array | null,
    nonce: Uint8Array,
    key: Uint8Array,
  ): number
  crypto_sign_seed_keypair(publicKey: Uint8Array, secretKey: Uint8Array, seed: Uint8Array): void
  crypto_sign_detached(out: Uint8Array, message: Uint8Array, secretKey: Uint8Array): void
  crypto_sign_verify_detached(signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): boolean
  crypto_pwhash(out: Uint8Array, passphrase: Uint8Array, salt: Uint8Array, passes: number, bytes: number, algorithm: number): void
  readonly crypto_pwhash_ALG_ARGON2ID13: number
  crypto_hash_sha256(out: Uint8Array, bytes: Uint8Array): void
  randombytes_buf(out: Uint8Array): void
  sodium_memzero(bytes: Uint8Array): void
}

export type NativeError =
  /** This Node cannot load the compiled SQLite: older than 20.19. */
  | { readonly code: 'vault.node-too-old' }
  /** The SQLite with encryption was not compiled: `npm run native`. */
  | { readonly code: 'vault.native-missing' }

const require = createRequire(import.meta.url)

function newEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > 20 || (major === 20 && minor >= 19)
}

let loaded: NativeDatabaseClass | undefined

/** Loads the encrypted SQLite only where it can be loaded: a wrong Node crashes in it without a word. */
export function loadDatabase(version?: string): Result<NativeDatabaseClass, NativeError> {
  if (loaded && version === undefined) return ok(loaded)
  if (!newEnough(version ?? process.versions.node)) return err({ code: 'vault.node-too-old' })
  if (loaded) return ok(loaded)
  try {
    const entry = require.resolve('better-sqlite3-multiple-ciphers')
    if (!existsSync(entry.replace(/lib[\\/]index\.js$/, 'build/Release/better_sqlite3.node'))) return err({ code: 'vault.native-missing' })
    loaded = require(entry) as NativeDatabaseClass
    return ok(loaded)
  } catch {
    return err({ code: 'vault.native-missing' })
  }
}

export const loadSodium = (): Sodium => require('sodium-native') as Sodium

/** For tests: true, and one line on stdout, where the compiled SQLite is not on this machine. */
export function nativeIsMissing(what: string): boolean {
  const loaded = loadDatabase()
  if (!loaded.ok) console.log(`NOT RUN: ${what}: the encrypted SQLite is not compiled (npm run native)`)
  return !loaded.ok
}
