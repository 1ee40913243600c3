/** What an entry says once it is open. JSON in UTF-8, padded with spaces so that its length tells little. */
import { err, ok, type Result } from '@holdfast/core'
import * as v from 'valibot'
import { fromJson, utf8, utf8Into } from '../utf8.ts'

const id = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/))
const key = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
const whole = v.pipe(v.number(), v.integer(), v.minValue(0))
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(200))

/** One value somewhere in the log: which device's which entry wrote it. */
export const DotSchema = v.strictTuple([id, whole])
export type Dot = readonly [device: string, seq: number]

export const ManifestSchema = v.strictObject({
  /** SHA-256 of the stored ciphertext: its file name. */
  blob: key,
  /** Random key of this file alone. */
  key,
  /** Bytes of the original, and its SHA-256: what `sha256sum` prints. */
  size: whole,
  sha256: key,
  /** Bytes of the stored file: padded, so that it tells little of `size`. */
  stored: whole,
})
export type Manifest = v.InferOutput<typeof ManifestSchema>

/** An object with any names, `constructor` and `__proto__` too: a library that leaves such names out would lose what a person wrote. */
const tableOf = <T>(isValue: (value: unknown) => boolean) =>
  v.custom<Record<string, T>>(
    (all) =>
      typeof all === 'object' &&
      all !== null &&
      !Array.isArray(all) &&
      Object.entries(all).every(([key, value]) => key.length > 0 && key.length <= 200 && isValue(value)),
  )
const isDotList = (value: unknown) => v.is(v.array(DotSchema), value)

const PutSchema = v.strictObject({
  do: v.literal('put'),
  record: id,
  type: name,
  fields: tableOf<unknown>(() => true),
  /** For each field the values that were seen and are replaced. A value nobody saw is never replaced. */
  over: tableOf<[string, number][]>(isDotList),
})

export const ChangeSchema = v.variant('do', [
  v.strictObject({ do: v.literal('genesis'), publicKey: key }),
  /** A new device, admitted by the author of this entry. */
  v.strictObject({ do: v.literal('device'), publicKey: key }),
  /** The first entry of a device that stands for a restored or lost one. */
  v.strictObject({
    do: v.literal('rejoin'),
    publicKey: key,
    instead: id,
    last: whole,
    proof: v.pipe(v.string(), v.regex(/^[0-9a-f]{128}$/)),
  }),
  v.strictObject({ do: v.literal('case'), case: id, key, name: v.string() }),
  /** Destroys the key of a case; `keys` are the entries that held it and whose bodies are overwritten. */
  v.strictObject({ do: v.literal('shred'), case: id, keys: v.array(DotSchema) }),
  PutSchema,
  v.strictObject({ do: v.literal('attach'), record: id, name: v.string(), file: ManifestSchema, text: v.string() }),
  v.strictObject({ do: v.literal('detach'), record: id, dot: DotSchema }),
])
export type Change = v.InferOutput<typeof ChangeSchema>
export type Put = v.InferOutput<typeof PutSchema>

const PayloadSchema = v.strictObject({
  /** Wall clock of the author, milliseconds since 1970: shown, never used for order. */
  at: v.number(),
  /** Milliseconds of the author's steady clock since the vault was opened: holds when the wall clock is set. */
  up: v.number(),
  /** The author's wall clock stood before where it stood at the entry before: somebody set it, and times near here are in doubt. */
  doubt: v.optional(v.literal(true)),
  change: ChangeSchema,
})
export type Payload = v.InferOutput<typeof PayloadSchema>

/** The register that says a record was deleted; field names of people cannot start with `~`. */
export const goneField = '~gone'
/** Beside it: for each device the last entry the deleter had seen of this record. */
export const sawField = '~saw'

/** Where the words of an entry stand until their length is known; emptied after each. */
const room = new Uint8Array(48 * 1024)

export function encodePayload(payload: Payload): Uint8Array {
  const text = JSON.stringify(payload)
  if (text.length * 3 > room.length) return padded(utf8(text))
  const words = room.subarray(0, utf8Into(text, room))
  const bytes = padded(words)
  words.fill(0)
  return bytes
}

function padded(words: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(paddedLength(words.length))
  bytes.set(words)
  return bytes.fill(0x20, words.length)
}

export function decodePayload(bytes: Uint8Array): Result<Payload, { readonly code: 'cannot-open' }> {
  const raw = fromJson(bytes)
  const parsed = v.safeParse(PayloadSchema, raw)
  return parsed.success ? ok(parsed.output) : err({ code: 'cannot-open' })
}

/** Padmé: at most 12 % longer, and of all lengths near n only about log log n remain. Source: Nikitin et al., PETS 2019. */
export function paddedLength(length: number): number {
  if (length < 256) return Math.ceil(Math.max(length, 1) / 64) * 64
  const exponent = Math.floor(Math.log2(length))
  const kept = Math.floor(Math.log2(exponent)) + 1
  const step = 2 ** (exponent - kept)
  return Math.ceil(length / step) * step
}
