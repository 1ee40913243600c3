/** For the proof under strace: everything a vault acknowledges, one after the other, with `ack …` on stdout after each acknowledgement. */
import { writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { generateIdentity, identityToRecipient } from 'age-encryption'
import { writeDrafts } from '../engine/drafts.ts'
import { restoreSealed } from '../exit/restore.ts'
import { Desk } from './keeper-desk.ts'
import type { Ask } from './messages.ts'

const [scratch = ''] = process.argv.slice(2)
const desk = new Desk(
  join(scratch, 'new', 'vault'),
  () => {},
  () => {},
)
const phrase = () => new Uint8Array(new TextEncoder().encode('correct horse battery staple'))
async function acknowledged(what: string, ask: Ask): Promise<unknown> {
  const done = await desk.answer(ask, { progress: () => {}, signal: new AbortController().signal })
  if (!done.ok) throw new Error(done.error.code)
  writeSync(1, `ack ${what}\n`)
  return done.value
}

await acknowledged('create', { ask: 'create', passphrase: phrase() })
await acknowledged('open', { ask: 'unlock', unlock: { by: 'passphrase', passphrase: phrase() }, idleMs: 60_000 })
const [written] = (await acknowledged('write', { ask: 'write', writes: [{ type: 'note', fields: { note: 'CANARY on the river' } }] })) as [
  { record: string },
]
for (const [name, size] of [
  ['small', 1020],
  ['large', 17 * 550_000],
] as const) {
  const path = join(scratch, name)
  writeFileSync(path, 'CANARY in a file '.repeat(size / 17))
  await acknowledged(name, { ask: 'attach', record: written.record, path, name, text: '' })
}
const upload = Number(await acknowledged('begin', { ask: 'upload-begin' }))
await acknowledged('piece', { ask: 'upload-piece', upload, bytes: new Uint8Array(Buffer.from('CANARY sent'.repeat(90))) })
await acknowledged('upload', { ask: 'upload-end', upload, record: written.record, name: 'upload', text: 'CANARY read' })
await acknowledged('kit', { ask: 'kit-new' })
const { engine } = desk
if (!engine) throw new Error('locked')
const kept = await writeDrafts(engine.parts, new TextEncoder().encode('CANARY half a sentence'))
if (!kept.ok) throw new Error(kept.error.code)
writeSync(1, 'ack drafts\n')
const recipients = [await identityToRecipient(await generateIdentity())]
await acknowledged('export', { ask: 'export', out: join(scratch, 'out', 'copy'), copy: true, recipients })
await acknowledged('prune', { ask: 'prune' })
await desk.close()
const restored = restoreSealed(join(scratch, 'out', 'copy'), join(scratch, 'back', 'vault'))
if (!restored.ok) throw new Error(restored.error.code)
writeSync(1, 'ack restore\n')
process.exit(0)
