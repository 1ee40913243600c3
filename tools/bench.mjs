/** `npm run bench ROOM`: measures a room side by side with a named peer in the same run; prints ratios, asserts nothing. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { buildNative } from './native.mjs'
import { install, root, run } from './set-up.mjs'

install()
const known = readdirSync(join(root, 'tools'))
  .map((name) => /^bench-(.+)\.ts$/.exec(name)?.[1])
  .filter((name) => name !== undefined)
const [room] = process.argv.slice(2)
if (!room || !existsSync(join(root, 'tools', `bench-${room}.ts`))) {
  console.error(`npm run bench needs a room: ${known.join(', ')}`)
  process.exit(2)
}
// A fresh installation takes the compiled store away with the old packages.
if (room === 'screens' || room === 'vault') buildNative()
process.exit(run(process.execPath, ['--import', 'tsx', join('tools', `bench-${room}.ts`), ...process.argv.slice(3)]))
