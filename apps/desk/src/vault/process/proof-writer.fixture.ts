/** For proofs: opens a vault by its key, says what it found there, writes one record after another, and says `ack N` on stdout after each acknowledgement. */
import { writeSync } from 'node:fs'
import { ok } from '@holdfast/core'
import { Engine } from '../engine/engine.ts'
import { machineAt, openVault } from '../engine/open-vault.ts'

const [folder = '', key = '', from = '0', most = '1000000'] = process.argv.slice(2)
writeSync(1, 'begins\n')
const before = performance.now()
const opened = await openVault(machineAt(folder), { by: 'key', find: async () => ok(new Uint8Array(Buffer.from(key, 'hex'))) })
if (!opened.ok) throw new Error(opened.error.code)
const engine = new Engine(opened.value)
const openMs = performance.now() - before
const found = [...engine.records()].filter((one) => one.type === 'proof').map((one) => one.fields.number?.[0]?.value)
writeSync(1, `open ${JSON.stringify({ openMs, found, damage: engine.damage.length })}\n`)
for (let number = Number(from); number < Number(from) + Number(most); number++) {
  const done = await engine.write([{ type: 'proof', fields: { number: String(number), text: 'x'.repeat(number % 700) } }])
  if (!done.ok) throw new Error(done.error.code)
  writeSync(1, `ack ${number}\n`)
}
process.exit(0)
