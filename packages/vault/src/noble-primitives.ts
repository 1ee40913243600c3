/** The reference implementation, in JavaScript alone: what every faster one is tested against, and what runs where no native library loads. */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { ed25519 } from '@noble/curves/ed25519.js'
import { argon2id } from '@noble/hashes/argon2.js'
import { hkdf } from '@noble/hashes/hkdf.js'
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import type { Primitives } from './primitives.ts'
import { utf8 } from './utf8.ts'

export const noblePrimitives = (random: (length: number) => Uint8Array): Primitives => ({
  random,
  sha256: (bytes) => sha256(bytes),
  hmac: (key, bytes) => hmac(sha256, key, bytes),
  derive: (key, info) => hkdf(sha256, key, new Uint8Array(0), utf8(info), 32),
  seal: (key, nonce, aad, plain) => xchacha20poly1305(key, nonce, aad).encrypt(plain),
  open: (key, nonce, aad, sealed) => {
    try {
      return xchacha20poly1305(key, nonce, aad).decrypt(sealed)
    } catch {
      return undefined
    }
  },
  keyPair: (seed) => ({ publicKey: ed25519.getPublicKey(seed), secretKey: seed }),
  sign: (pair, message) => ed25519.sign(message, pair.secretKey),
  verify: (publicKey, message, signature) => {
    try {
      return ed25519.verify(signature, message, publicKey, { zip215: false })
    } catch {
      return false
    }
  },
  argon2id: (passphrase, salt, { m, t, p }) => argon2id(passphrase, salt, { m, t, p, dkLen: 32 }),
})
