/** For a proof: stands for the desk in a process of its own, hands requests through to the vault, and lives on after the lock. */
import { serveHost } from './served-host.fixture.ts'

const served = await serveHost(600_000)
console.log(JSON.stringify({ port: served.port, vault: served.vault }))
process.stdin.once('data', async () => {
  await served.close()
  process.exit(0)
})
