/**
 * The process that alone holds the keys, the open vault and everything read out of it. It speaks HTTP over one socket in a folder only its parent
 * can enter, to whoever knows the word its parent gave it. Locking is its death; nothing of it is left in any other process.
 */
import { timingSafeEqual } from 'node:crypto'
import { rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { readCaseLaw } from '@holdfast/data'
import { getRequestListener } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { Temporal } from 'temporal-polyfill'
import * as v from 'valibot'
import { CaseDesk } from '../cases/case-desk.ts'
import { caseRoutes } from '../cases/case-routes.ts'
import { refused } from '../failure.ts'
import { drawInChild, readInChild } from '../intake/index.ts'
import { IndexBuilding } from '../vault/engine/upkeep.ts'
import { restoreSealed } from '../vault/exit/restore.ts'
import { Desk, type Tell } from '../vault/process/keeper-desk.ts'
import type { Unlock, VaultFailure } from '../vault/process/messages.ts'
import { quiet, safeOf } from './engine-safe.ts'
import { keepRoutes } from './keep-routes.ts'
import type { Opening } from './opening.ts'
import { wordHeader, writtenHeader } from './word-header.ts'

process.umask(0o077)
// Node would open a debugger on a port for anyone who sends this signal.
process.on('SIGUSR1', () => {})

const folder = process.env.HOLDFAST_VAULT_DIR ?? ''
const fixedNow = process.env.HOLDFAST_NOW ?? ''
const now = () => (fixedNow === '' ? Temporal.Now.instant().toString({ smallestUnit: 'second' }) : fixedNow)

/** Read before anybody types a passphrase: it is public, and a lock screen has time. */
const law = readCaseLaw()

/** What is asked keeps the parent's clock, not this one: it ends this process when nobody asks. */
const vault = new Desk(
  folder,
  () => {},
  () => {},
)
let cases: CaseDesk | undefined

const Passphrase = v.strictObject({ passphrase: v.pipe(v.string(), v.maxLength(10_000)) })
const Way = v.union([Passphrase, v.strictObject({ kit: v.string() }), v.strictObject({ shares: v.array(v.string()) })])
const Copy = v.strictObject({ folder: v.pipe(v.string(), v.minLength(1), v.maxLength(1_000)), by: Way })
const bytesOf = (passphrase: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(passphrase))
const unlockBy = (said: v.InferOutput<typeof Way>): Unlock =>
  'passphrase' in said
    ? { by: 'passphrase', passphrase: bytesOf(said.passphrase) }
    : 'kit' in said
      ? { by: 'kit', kit: said.kit }
      : { by: 'shares', shares: said.shares }
const failing = (c: Context, { code, ...params }: VaultFailure) => refused(c, 422, code, params)
const longestIdle = 3_600_000

/** Null once it is open; else the refusal with its places and counts. What was restored goes on as a new device before anything is written. */
async function open(unlock: Unlock, isRestored = false): Promise<VaultFailure | null> {
  if (unlock.by === 'passphrase') say({ step: 'key', done: 0, of: 0 })
  const waits: Tell = {
    ...quiet(),
    progress: ({ what, of }) => {
      if (what !== 'waiting') return
      say({ step: 'waiting', done: 0, of: Math.ceil(of) })
      setTimeout(() => say({ step: 'key', done: 0, of: 0 }), of)
    },
  }
  const opened = await vault.answer({ ask: 'unlock', unlock, idleMs: longestIdle }, waits)
  if (!opened.ok) return opened.error
  if (isRestored) {
    const joined = await vault.answer({ ask: 'rejoin' }, quiet())
    if (!joined.ok) return joined.error
  }
  const { engine } = vault
  if (!engine) return { code: 'vault.locked' }
  const reader = { read: readInChild, draw: drawInChild }
  const of = engine.size
  cases = await CaseDesk.open(safeOf(vault, engine), law, Temporal.Now.timeZoneId(), reader, (done) => say({ step: 'records', done, of }))
  cases.prepare(now())
  return null
}

/** To the parent, for whoever waits. */
function say(opening: Opening): void {
  process.send?.(opening)
}

const hono = new Hono()
hono.use(bodyLimit({ maxSize: 16 * 1024 * 1024, onError: (c) => refused(c, 413, 'desk.too-large') }))
hono.use(async (c, next) => {
  await next()
  const log = vault.engine?.parts.log.length
  if (log !== undefined) c.res.headers.set(writtenHeader, String(log))
})
hono.post('/api/vault/create', async (c) => {
  const body = v.safeParse(Passphrase, await c.req.json().catch(() => null))
  if (!body.success) return refused(c, 400, 'desk.bad-request')
  const made = await vault.answer({ ask: 'create', passphrase: bytesOf(body.output.passphrase) }, quiet())
  if (!made.ok) return refused(c, 422, made.error.code)
  const failed = await open({ by: 'passphrase', passphrase: bytesOf(body.output.passphrase) })
  if (failed !== null) return failing(c, failed)
  const kit = await vault.answer({ ask: 'kit-new' }, quiet())
  return c.json({ kit: kit.ok ? kit.value : null })
})
hono.post('/api/vault/unlock', async (c) => {
  const body = v.safeParse(Way, await c.req.json().catch(() => null))
  if (!body.success) return refused(c, 400, 'desk.bad-request')
  const failed = await open(unlockBy(body.output))
  return failed === null ? c.json({}) : failing(c, failed)
})
hono.post('/api/vault/restore', async (c) => {
  const body = v.safeParse(Copy, await c.req.json().catch(() => null))
  if (!body.success) return refused(c, 400, 'desk.bad-request')
  const { folder: from, by } = body.output
  const put = restoreSealed(isAbsolute(from) ? from : join(homedir(), from), folder)
  if (!put.ok) {
    const { code, ...params } = put.error
    return refused(c, 422, code, params)
  }
  const failed = await open(unlockBy(by), true)
  if (failed === null) return c.json({})
  // The folder was empty before: with a wrong passphrase nothing is kept of the copy, and it can be tried again.
  await vault.close()
  rmSync(folder, { recursive: true, force: true })
  return failing(c, failed)
})
hono.post('/api/vault/awake', (c) => c.json({}))
hono.route('/api/vault/keep', keepRoutes(vault))
hono.route(
  '/api/cases',
  caseRoutes(() => cases ?? null, now),
)
hono.notFound((c) => refused(c, 404, 'desk.not-found'))
// Our own bug: its message may hold what a person typed, so nobody gets it.
hono.onError((cause, c) => (cause instanceof IndexBuilding ? refused(c, 503, cause.code) : refused(c, 500, 'desk.internal')))

const listener = getRequestListener(hono.fetch, { overrideGlobalObjects: false })
const Start = v.strictObject({ socket: v.string(), word: v.string() })

process.once('message', (message) => {
  const { socket, word } = v.parse(Start, message)
  const wanted = Buffer.from(word)
  const server = createServer((request, response) => {
    const said = Buffer.from(String(request.headers[wordHeader] ?? ''))
    if (said.length !== wanted.length || !timingSafeEqual(said, wanted)) {
      response.statusCode = 403
      response.end()
      request.resume()
    } else void listener(request, response)
  })
  server.requestTimeout = 0
  // A connection closed here in the moment the parent uses it again would look to a person like a lock, and a save would be lost. It is closed by this process's end.
  server.keepAliveTimeout = 0
  server.listen(socket, () => process.send?.('ready'))
})
/** The parent's end: what is acknowledged is on disk already; what is not was never said to be. */
process.on('disconnect', () => process.exit(0))
