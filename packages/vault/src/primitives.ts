/**
 * The few cryptographic operations the vault is built from. A machine plugs in a fast library; `noblePrimitives` is the reference all must agree with.
 *
 * Algorithms: SHA-256, HMAC-SHA-256, HKDF-SHA-256, XChaCha20-Poly1305 (24-byte random nonces: a restored backup cannot repeat one), Ed25519, Argon2id 1.3.
 */
export interface Primitives {
  /** `length` unpredictable bytes. */
  random(length: number): Uint8Array
  sha256(bytes: Uint8Array): Uint8Array
  hmac(key: Uint8Array, bytes: Uint8Array): Uint8Array
  /** 32 bytes of HKDF-SHA-256 with an empty salt. */
  derive(key: Uint8Array, info: string): Uint8Array
  /** Ciphertext with its 16-byte tag. With `room`, the caller's own and just as long, it may lie there: then `room` itself comes back. */
  seal(key: Uint8Array, nonce: Uint8Array, aad: Uint8Array, plain: Uint8Array, room?: Uint8Array): Uint8Array
  /** Undefined where the tag does not fit; never part of a plaintext. With `room`, the caller's own and large enough, what comes back lies in it and stands until it is used again. */
  open(key: Uint8Array, nonce: Uint8Array, aad: Uint8Array, sealed: Uint8Array, room?: Uint8Array): Uint8Array | undefined
  /** `seed` is 32 bytes. */
  keyPair(seed: Uint8Array): KeyPair
  sign(pair: KeyPair, message: Uint8Array): Uint8Array
  verify(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean
  /** 32 bytes. */
  argon2id(passphrase: Uint8Array, salt: Uint8Array, cost: Argon2Cost): Uint8Array
}

export interface KeyPair {
  readonly publicKey: Uint8Array
  /** What the library signs with; never written anywhere. */
  readonly secretKey: Uint8Array
}

export interface Argon2Cost {
  /** Memory in KiB. */
  readonly m: number
  /** Passes. */
  readonly t: number
  /** Lanes. */
  readonly p: number
}
