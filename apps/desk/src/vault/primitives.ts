/** The vault's cryptographic operations by libsodium and OpenSSL: the same bytes as the reference, at the speed of the machine. */
import { createHash, createHmac, hash } from 'node:crypto'
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

/** Short inputs by libsodium, which asks for less ceremony; long ones by OpenSSL, which uses the processor's own instructions. */
const shortest = 256
const sha256 = (bytes: Uint8Array): Uint8Array => (bytes.length <= 2048 ? shortSha256(bytes) : longSha256(bytes))

function shortSha256(bytes: Uint8Array): Uint8Array {
  const out = room(32)
  sodium.crypto_hash_sha256(out, bytes)
  return out
}

const longSha256 = (bytes: Uint8Array): Uint8Array =>
  bytesOf(typeof hash === 'function' ? hash('sha256', bytes, 'buffer') : createHash('sha256').update(bytes).digest())

/** Where the blocks of a short HMAC are put together, and emptied after each: memory that the library reads is dear to ask for anew. */
const innerRoom = room(shortest)
const outerRoom = room(96)
const innerHash = outerRoom.subarray(64)

/** HMAC by its definition (RFC 2104) for keys of at most a block, which ours are: two hashes cost a sixth of the object that Node makes for one. */
function hmac(key: Uint8Array, bytes: Uint8Array): Uint8Array {
  if (key.length > 64) return bytesOf(createHmac('sha256', key).update(bytes).digest())
  const length = 64 + bytes.length
  const inner = (length <= shortest ? innerRoom.subarray(0, length) : room(length)).fill(0x36, 0, 64)
  outerRoom.fill(0x5c, 0, 64)
  for (let at = 0; at < key.length; at++) {
    const byte = key[at] ?? 0
    inner[at] = byte ^ 0x36
    outerRoom[at] = byte ^ 0x5c
  }
  inner.set(bytes, 64)
  if (length <= shortest) sodium.crypto_hash_sha256(innerHash, inner)
  else innerHash.set(longSha256(inner))
  const code = shortSha256(outerRoom)
  inner.fill(0)
  outerRoom.fill(0)
  return code
}

const encoder = new TextEncoder()

/** One for all: it holds nothing. */
export const sodiumPrimitives = (): Primitives => primitives

const primitives: Primitives = {
  random,
  sha256,
  hmac,
  // HKDF (RFC 5869) with an empty salt and one block out.
  derive: (key, info) => hmac(hmac(nothing, key), encoder.encode(`${info}\u0001`)),
  seal: (key, nonce, aad, plain, given) => {
    const out = given ?? room(plain.length + 16)
    sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(out, plain, aad.length > 0 ? aad : null, null, nonce, key)
    return out
  },
  open: (key, nonce, aad, sealed, given) => {
    if (sealed.length < 16 || nonce.length !== 24) return undefined
    const out = given ? given.subarray(0, sealed.length - 16) : room(sealed.length - 16)
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
    if (cost.p !== 1) return noblePrimitives(random).argon2id(passphrase, salt, cost)
    const out = room(32)
    sodium.crypto_pwhash(out, passphrase, salt, cost.t, cost.m * 1024, sodium.crypto_pwhash_ALG_ARGON2ID13)
    return out
  },
}
