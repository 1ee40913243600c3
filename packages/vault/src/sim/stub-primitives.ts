/**
 * Stand-ins that keep the promises of the real algorithms toward an honest test and cost almost nothing, for simulations of many thousand runs.
 * NOT cryptography: exported to tests and simulations alone.
 */
import { concat, sameBytes, view } from '@holdfast/wire'
import type { Primitives } from '../primitives.ts'
import { utf8 } from '../utf8.ts'
import type { SeededRandom } from './random.ts'

/** 32 bytes that change when any byte changes. */
function digest(...parts: readonly Uint8Array[]): Uint8Array {
  let a = 0x811c9dc5
  let b = 0x9e3779b9
  for (const part of parts) {
    for (const byte of part) {
      a = Math.imul(a ^ byte, 0x01000193)
      b = Math.imul(b + byte, 0x85ebca6b) ^ (b >>> 13)
    }
    a = Math.imul(a ^ 0xff, 0x01000193) ^ part.length
  }
  const out = new Uint8Array(32)
  const data = view(out)
  for (let word = 0; word < 8; word++) {
    a = Math.imul(a ^ (b >>> 15) ^ word, 0x2c1b3c6d)
    b = Math.imul(b ^ (a >>> 12), 0x297a2d39)
    data.setUint32(word * 4, a ^ b)
  }
  return out
}

export function unsafeStubPrimitives(random: SeededRandom): Primitives {
  const mac = (key: Uint8Array, nonce: Uint8Array, aad: Uint8Array, plain: Uint8Array) => digest(key, nonce, aad, plain).subarray(0, 16)
  const signature = (publicKey: Uint8Array, message: Uint8Array) => concat(digest(publicKey, message), new Uint8Array(32))
  return {
    random: (length) => random.bytes(length),
    sha256: (bytes) => digest(bytes),
    hmac: (key, bytes) => digest(key, bytes),
    derive: (key, info) => digest(key, utf8(info)),
    seal: (key, nonce, aad, plain) => concat(plain, mac(key, nonce, aad, plain)),
    open: (key, nonce, aad, sealed) => {
      const plain = sealed.subarray(0, -16)
      return sealed.length >= 16 && sameBytes(mac(key, nonce, aad, plain), sealed.subarray(-16)) ? plain : undefined
    },
    keyPair: (seed) => ({ publicKey: digest(seed), secretKey: seed }),
    sign: (pair, message) => signature(pair.publicKey, message),
    verify: (publicKey, message, given) => sameBytes(signature(publicKey, message), given),
    argon2id: (passphrase, salt) => digest(passphrase, salt),
  }
}
