/** For a proof: stands for the desk. Opens a vault, stores a large file, writes records meanwhile and says `ack N` after each; locks when told. */
import { writeSync } from 'node:fs'
import { VaultClient } from '../client.ts'

const [folder = '', passphrase = '', path = '', record = '', from = '0'] = process.argv.slice(2)
const say = (line: string) => writeSync(1, `${line}\n`)
const client = new VaultClient({ folder })
const opened = await client.unlock({ by: 'passphrase', passphrase: new TextEncoder().encode(passphrase) })
if (!opened.ok) throw new Error(opened.error.code)
say(`keeper ${client.pid}`)
process.stdin.once('data', async () => {
  await client.lock()
  say('locked')
})
const storing = client.attach(record, path, 'large.bin')
void storing.then((done) => say(done.ok ? `stored ${done.value.sha256}` : `not ${done.error.code}`))
for (let number = Number(from); ; number++) {
  const done = await client.write([{ type: 'proof', fields: { number: String(number) } }])
  if (!done.ok) break
  say(`ack ${number}`)
}
