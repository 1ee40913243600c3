/** For a proof: stands for the desk. Opens a vault, reads a record, locks when told, and lives on. */
import { VaultClient } from '../client.ts'

const [folder = '', passphrase = ''] = process.argv.slice(2)
const client = new VaultClient({ folder })
const opened = await client.unlock({ by: 'passphrase', passphrase: new TextEncoder().encode(passphrase) })
if (!opened.ok) throw new Error(opened.error.code)
await client.search({ words: '' })
console.log(`open ${client.pid}`)
process.stdin.once('data', async () => {
  await client.lock()
  console.log('locked')
})
