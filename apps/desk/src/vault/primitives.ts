/** The vault's cryptographic operations by libsodium and OpenSSL: the same bytes as the reference, at the speed of the machine. */
import { createHash, createHmac, hash, hkdfSync } from 'node:crypto'
import { noblePrimitives, type Primitives } from '@holdfast/vault'
import { loadSodium } from './native.ts'

const sodium = loadSodium()

const nothing = new Uint8Array(0)
const bytesOf = (buffer: Buffer): Uint8Array => new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength)

/** Room for `length` bytes that shares no pool with other values. */
const room = (length: number): Uint8Array => new Uint8Array(length)

function random(length: number): Uint8Array {
  const out = room(length)
  sodium.randombytes_buf(out)
  return out
}

export function sodiumPrimitives(): Primitives {
  const reference = noblePrimitives(random)
  return {
    random,
    sha256: (bytes) => bytesOf(typeof hash === 'function' ? hash('sha256', bytes, 'buffer') : createHash('sha256').update(bytes).digest()),
    hmac: (key, bytes) => bytesOf(createHmac('sha256', key).update(bytes).digest()),
    derive: (key, info) => new Uint8Array(hkdfSync('sha256', key, nothing, info, 32)),
    seal: (key, nonce, aad, plain) => {
      const out = room(plain.length + 16)
      sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(out, plain, aad.length > 0 ? aad : null, null, nonce, key)
      return out
    },
    open: (key, nonce, aad, sealed) => {
      if (sealed.length < 16 || nonce.length !== 24) return undefined
      const out = room(sealed.length - 16)
      try {
        sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(out, null, sealed, aad.length > 0 ? aad : null, nonce, key)
        return out
      } catch {
        return undefined
      }
    },
    keyPair: (seed) => {
      const pair = { publicKey: room(32), secretKey: room(64) }
      sodium.crypto_sign_seed_keypair(pair.publicKey, pair.secretKey, seed)
      return pair
    },
    sign: (pair, message) => {
      const out = room(64)
      sodium.crypto_sign_detached(out, message, pair.secretKey)
      return out
    },
    verify: (publicKey, message, signature) =>
      publicKey.length === 32 && signature.length === 64 && sodium.crypto_sign_verify_detached(signature, message, publicKey),
    argon2id: (passphrase, salt, cost) => {
      // libsodium has one lane only; another number of lanes comes from another program's key file.
      if (cost.p !== 1) return reference.argon2id(passphrase, salt, cost)
      const out = room(32)
      sodium.crypto_pwhash(out, passphrase, salt, cost.t, cost.m * 1024, sodium.crypto_pwhash_ALG_ARGON2ID13)
      return out
    },
  }
}
