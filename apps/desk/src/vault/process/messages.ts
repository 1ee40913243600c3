/** What the desk asks of the process that holds the keys. Every message is checked against its schema before anything is done. */
import * as v from 'valibot'

const id = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/))
const whole = v.pipe(v.number(), v.integer(), v.minValue(0))
const bytes = v.custom<Uint8Array>((value) => value instanceof Uint8Array)
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(200))
const dots = v.array(v.strictTuple([id, whole]))
const path = v.pipe(v.string(), v.minLength(1), v.maxLength(4096))

const Write = v.strictObject({
  record: v.optional(id),
  type: v.optional(name),
  case: v.optional(id),
  fields: v.record(v.string(), v.unknown()),
  seen: v.optional(v.record(v.string(), dots)),
})

/** How the vault is opened: by what a person knows, or by what was printed or given to colleagues. */
export const UnlockSchema = v.variant('by', [
  v.strictObject({ by: v.literal('passphrase'), passphrase: bytes }),
  v.strictObject({ by: v.literal('kit'), kit: v.string() }),
  v.strictObject({ by: v.literal('shares'), shares: v.array(v.string()) }),
])
export type Unlock = v.InferOutput<typeof UnlockSchema>

export const AskSchema = v.variant('ask', [
  v.strictObject({ ask: v.literal('create'), passphrase: bytes }),
  v.strictObject({ ask: v.literal('unlock'), unlock: UnlockSchema, idleMs: v.pipe(v.number(), v.minValue(100), v.maxValue(3_600_000)) }),
  v.strictObject({ ask: v.literal('lock') }),
  v.strictObject({ ask: v.literal('status') }),
  v.strictObject({ ask: v.literal('write'), writes: v.array(Write) }),
  v.strictObject({ ask: v.literal('remove'), record: id, gone: v.boolean() }),
  v.strictObject({ ask: v.literal('read'), record: id }),
  v.strictObject({ ask: v.literal('history'), record: id }),
  v.strictObject({
    ask: v.literal('search'),
    search: v.strictObject({
      words: v.pipe(v.string(), v.maxLength(10_000)),
      type: v.optional(name),
      case: v.optional(id),
      field: v.optional(name),
      from: v.optional(v.number()),
      to: v.optional(v.number()),
      gone: v.optional(v.boolean()),
      order: v.optional(v.picklist(['recent', 'relevant'])),
      limit: v.optional(v.pipe(whole, v.maxValue(10_000))),
      offset: v.optional(whole),
    }),
  }),
  v.strictObject({ ask: v.literal('conflicts') }),
  v.strictObject({ ask: v.literal('entries'), limit: v.pipe(whole, v.maxValue(100_000)) }),
  v.strictObject({ ask: v.literal('cases') }),
  v.strictObject({ ask: v.literal('case-new'), name: v.pipe(v.string(), v.maxLength(1000)) }),
  v.strictObject({ ask: v.literal('case-shred'), case: id }),
  v.strictObject({
    ask: v.literal('attach'),
    record: id,
    path,
    name: v.pipe(v.string(), v.maxLength(1000)),
    text: v.pipe(v.string(), v.maxLength(4_000_000)),
  }),
  v.strictObject({ ask: v.literal('upload-begin') }),
  v.strictObject({ ask: v.literal('upload-piece'), upload: whole, bytes }),
  v.strictObject({
    ask: v.literal('upload-end'),
    upload: whole,
    record: id,
    name: v.pipe(v.string(), v.maxLength(1000)),
    text: v.pipe(v.string(), v.maxLength(4_000_000)),
  }),
  v.strictObject({ ask: v.literal('upload-stop'), upload: whole }),
  v.strictObject({
    ask: v.literal('file-piece'),
    record: id,
    blob: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    from: whole,
    length: v.pipe(whole, v.maxValue(8 * 1024 * 1024)),
  }),
  v.strictObject({ ask: v.literal('detach'), record: id, device: id, seq: whole }),
  v.strictObject({
    ask: v.literal('export'),
    out: path,
    recipients: v.array(v.string()),
    passphrase: v.optional(bytes),
    copy: v.boolean(),
  }),
  v.strictObject({ ask: v.literal('check'), deep: v.boolean() }),
  v.strictObject({ ask: v.literal('rejoin') }),
  v.strictObject({ ask: v.literal('prune') }),
  v.strictObject({ ask: v.literal('passphrase'), passphrase: bytes }),
  v.strictObject({ ask: v.literal('kit-new') }),
  v.strictObject({ ask: v.literal('kit') }),
  v.strictObject({ ask: v.literal('kit-try'), kit: v.string() }),
  v.strictObject({ ask: v.literal('shares-new'), need: whole, of: whole }),
  v.strictObject({ ask: v.literal('travel') }),
  v.strictObject({ ask: v.literal('home'), passphrase: bytes }),
  v.strictObject({ ask: v.literal('forget') }),
])
export type Ask = v.InferOutput<typeof AskSchema>

export const FrameSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('ask'), number: whole, ask: AskSchema }),
  v.strictObject({ kind: v.literal('cancel'), number: whole }),
])

/** A refusal: a code that `words` knows, with places and counts. */
export interface VaultFailure {
  readonly code: string
  readonly [param: string]: string | number
}

export interface Progress {
  /** `waiting`: milliseconds until a passphrase is tried; else units of the work done, and of how many. */
  readonly what: 'waiting' | 'bytes' | 'records' | 'files' | 'entries'
  readonly done: number
  readonly of: number
}

/** What comes back from the process. */
export type Reply =
  | { readonly kind: 'done'; readonly number: number; readonly value: unknown }
  | { readonly kind: 'failed'; readonly number: number; readonly error: VaultFailure }
  | { readonly kind: 'progress'; readonly number: number; readonly progress: Progress }
  | { readonly kind: 'changed'; readonly records: readonly string[] }
  | { readonly kind: 'ready' }

/** How the process ended, by its exit code: anything else is a crash or a kill. */
export const endings = { 0: 'asked', 40: 'idle', 41: 'suspended', 42: 'left' } as const
export type LockReason = (typeof endings)[keyof typeof endings] | 'crashed'
