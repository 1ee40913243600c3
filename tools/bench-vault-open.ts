/**
 * A part of `npm run bench vault`, in a process of its own: from a closed vault to the first result, beside the plain file, interleaved. What is measured leaves out the
 * hash of the passphrase; code of both has run twenty times before it counts.
 */
import { Engine } from '../apps/desk/src/vault/engine/engine.ts'
import { machineAt, openVault } from '../apps/desk/src/vault/engine/open-vault.ts'
import { both, firstInLine, Plain, Times } from './bench-vault-plain.ts'
import { queriesFrom } from './bench-vault-records.ts'

const [folder = '', plainFile = '', count = '0', note = ''] = process.argv.slice(2)
if (folder === '') {
  console.log('npm run bench vault measures this, too')
  process.exit(2)
}
const line = new TextEncoder().encode('a bench has no secrets')
const first = await openVault(machineAt(folder), { by: 'passphrase', line, waiting: () => {} })
if (!first.ok) throw new Error(first.error.code)
const { vaultKey } = first.value
let engine = new Engine(first.value)
let peer = new Plain(plainFile)
const [ours, plain] = [new Times(), new Times()]
const [warm, rounds] = [20, 140]
const queries = queriesFrom(Number(count), rounds)
firstInLine(true)
for (let round = 0; round < rounds; round++) {
  const words = queries[round] ?? ''
  await engine.close()
  peer.close()
  const counts = round >= warm
  const ourTurn = () =>
    (counts ? ours : new Times()).of(async () => {
      const opened = await openVault(machineAt(folder), { by: 'key', find: async () => ({ ok: true, value: vaultKey }) })
      if (!opened.ok) throw new Error(opened.error.code)
      engine = new Engine(opened.value)
      engine.search({ words, limit: 20 })
    })
  const itsTurn = () =>
    (counts ? plain : new Times()).of(() => {
      peer = new Plain(plainFile)
      peer.search(words)
    })
  // Who comes second finds memory that the first gave back: each does in turn.
  for (const turn of round % 2 === 0 ? [ourTurn, itsTurn] : [itsTurn, ourTurn]) await turn()
}
await engine.close()
peer.close()
both(`open to first result, without the hash${note}`, ours, plain, 0.5, '1.50')
