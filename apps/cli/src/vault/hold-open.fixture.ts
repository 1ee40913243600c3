/** For a test: holds a vault open until it is locked from elsewhere. */
import { VaultClient } from '@holdfast/desk/vault'

const [folder = '', passphrase = ''] = process.argv.slice(2)
const client = new VaultClient({ folder })
client.listen((event) => {
  if (event.event === 'locked') process.exit(0)
})
const opened = await client.unlock({ by: 'passphrase', passphrase: new TextEncoder().encode(passphrase) })
console.log(opened.ok ? 'open' : opened.error.code)
