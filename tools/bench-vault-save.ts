/**
 * A part of `npm run bench vault`, in a process of its own: a save until it is acknowledged, beside a bare write and fdatasync of the same words, in turns. The process
 * that has taken in the records holds their words for the other measurements, and every save of it pays for collecting around them; a person's vault holds none.
 */
import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs'
import { Engine } from '../apps/desk/src/vault/engine/engine.ts'
import { machineAt, openVault } from '../apps/desk/src/vault/engine/open-vault.ts'
import { both, firstInLine, Times } from './bench-vault-plain.ts'
import { recordAt } from './bench-vault-records.ts'

const [folder = '', bareFile = '', count = '0'] = process.argv.slice(2)
if (folder === '') {
  console.log('npm run bench vault measures this, too')
  process.exit(2)
}
const line = new TextEncoder().encode('a bench has no secrets')
const opened = await openVault(machineAt(folder), { by: 'passphrase', line, waiting: () => {} })
if (!opened.ok) throw new Error(opened.error.code)
const engine = new Engine(opened.value)
const bare = openSync(bareFile, 'w')
const [saves, syncs] = [new Times(), new Times()]
const [warm, rounds] = [100, 400]
firstInLine(true)
for (let at = 0; at < rounds; at++) {
  const fields = recordAt(Number(count) + at)
  const counts = at >= warm
  await (counts ? saves : new Times()).of(async () => {
    const done = await engine.write([{ type: 'note', fields }])
    if (!done.ok) throw new Error(done.error.code)
  })
  await (counts ? syncs : new Times()).of(() => {
    writeSync(bare, Buffer.from(JSON.stringify(fields)))
    fdatasyncSync(bare)
  })
}
closeSync(bare)
await engine.close()
both('durable save / bare write and fdatasync, p50', saves, syncs, 0.5, '2.00')
both('durable save / bare write and fdatasync, p95', saves, syncs, 0.95, '2.00')
