/** Keeping the file: checked, exported, its passphrase changed, its shares made, taken travelling. Each answers 423 while it is not open. */
import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import type { DeviceList } from '../case-api.ts'
import { refused } from '../failure.ts'
import type { Engine } from '../vault/engine/engine.ts'
import type { Desk } from '../vault/process/keeper-desk.ts'
import type { Ask } from '../vault/process/messages.ts'
import { quiet } from './engine-safe.ts'

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(text))
const Nothing = v.strictObject({})
const Phrase = v.strictObject({ passphrase: v.pipe(v.string(), v.minLength(1), v.maxLength(10_000)) })
const Export = v.strictObject({
  folder: v.pipe(v.string(), v.minLength(1), v.maxLength(1_000)),
  passphrase: v.pipe(v.string(), v.minLength(1)),
})
const Shares = v.strictObject({ need: v.number(), of: v.number() })

export function keepRoutes(vault: Desk): Hono {
  const hono = new Hono()
  const post = <S extends v.GenericSchema>(path: string, schema: S, asked: (body: v.InferOutput<S>) => Ask) =>
    hono.post(path, async (c) => {
      const body = v.safeParse(schema, await c.req.json().catch(() => null))
      if (!body.success) return refused(c, 400, 'desk.bad-request')
      return answered(c, await vault.answer(asked(body.output), quiet()))
    })
  hono.get('/devices', async (c) => (vault.engine ? c.json(await devicesOf(vault.engine)) : refused(c, 423, 'vault.locked')))
  post('/check', v.strictObject({ deep: v.boolean() }), ({ deep }) => ({ ask: 'check', deep }))
  post('/kit', Nothing, () => ({ ask: 'kit-new' }))
  hono.get('/kit', async (c) => answered(c, await vault.answer({ ask: 'kit' }, quiet())))
  post('/kit-try', v.strictObject({ kit: v.pipe(v.string(), v.maxLength(10_000)) }), ({ kit }) => ({ ask: 'kit-try', kit }))
  post('/shares', Shares, ({ need, of }) => ({ ask: 'shares-new', need, of }))
  post('/passphrase', Phrase, ({ passphrase }) => ({ ask: 'passphrase', passphrase: bytesOf(passphrase) }))
  post('/travel', Nothing, () => ({ ask: 'travel' }))
  post('/forget', Nothing, () => ({ ask: 'forget' }))
  post('/rejoin', Nothing, () => ({ ask: 'rejoin' }))
  post('/prune', Nothing, () => ({ ask: 'prune' }))
  post('/export', Export, ({ folder, passphrase }) => ({
    ask: 'export',
    out: isAbsolute(folder) ? folder : join(homedir(), folder),
    recipients: [],
    passphrase: bytesOf(passphrase),
    copy: true,
  }))
  return hono
}

/** How far back the log is read to say when a device last wrote. */
const looked = 1_000

async function devicesOf(engine: Engine): Promise<DeviceList> {
  const own = engine.parts.secrets.device
  const chains = engine.parts.log.reader.chains.all()
  const last = await lastOf(engine, chains)
  return {
    code: engine.stateCode,
    mustRejoin: engine.status().mustRejoin,
    devices: chains
      .map(({ device, seq }) => ({ id: device, isThis: device === own, entries: seq + 1, last: last.get(device) ?? null }))
      .sort((a, b) => Number(b.isThis) - Number(a.isThis) || (b.last ?? 0) - (a.last ?? 0)),
  }
}

/** What was found of a file, and where each chain then ended: while none has grown, nothing is read again. */
const found = new WeakMap<Engine, { readonly ends: string; readonly last: ReadonlyMap<string, number> }>()

/** When each device last wrote. The log has to be read for it, unless all of it is one device's: then the record changed last says it. */
async function lastOf(
  engine: Engine,
  chains: readonly { readonly device: string; readonly seq: number }[],
): Promise<ReadonlyMap<string, number>> {
  const [only] = chains
  if (only && chains.length === 1) {
    const newest = engine.search({ words: '', limit: 1, gone: true }).rows[0]
    // A new vault has no record yet, and a short log.
    if (newest) return new Map([[only.device, newest.at]])
  }
  const ends = JSON.stringify(chains.map(({ device, seq }) => [device, seq]))
  const before = found.get(engine)
  if (before?.ends === ends) return before.last
  const last = new Map<string, number>()
  for await (const { device, said } of engine.entries(looked)) if (said) last.set(device, said.at)
  found.set(engine, { ends, last })
  return last
}

const answered = (
  c: Context,
  result:
    | { readonly ok: true; readonly value: unknown }
    | { readonly ok: false; readonly error: { readonly code: string; readonly [param: string]: string | number } },
) => {
  if (result.ok) return c.json(result.value ?? {})
  const { code, ...params } = result.error
  return refused(c, code === 'vault.locked' ? 423 : 422, code, params)
}
