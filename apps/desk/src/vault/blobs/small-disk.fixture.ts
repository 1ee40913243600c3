/** For a test: stores a file where no file may grow beyond what the shell set, as on a disk without room, then a small one; says what came of both and what is left. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { sodiumPrimitives } from '../primitives.ts'
import { Ingest } from './ingest.ts'
import { blobFolder } from './scrub.ts'

const [folder = '', large = '', small = ''] = process.argv.slice(2)
const ingest = new Ingest(folder, sodiumPrimitives(), new Map<string, string>() as never)
const code = async (path: string) => {
  const stored = await ingest.storeFile(path, () => {})
  return stored.ok ? 'stored' : stored.error.code
}
const codes = [await code(large), await code(large)]
const left = readdirSync(join(folder, blobFolder))
console.log(JSON.stringify([...codes, left, await code(small)]))
process.exit(0)
