import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { howToMake, madeOf } from '../door/door.js'

/** The folder with node_modules. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', '..')

/** What may run in a closed child: the one that reads, the one that draws a page, the one that reads a table. */
export type ChildEntry = 'child.ts' | 'draw-child.ts' | 'table-child.ts'
const known = new Map<ChildEntry, Promise<string>>()

/** Our own code of a closed child as one JavaScript text, made once: the child then needs neither a compiler nor the right to start one. */
export const childCode = (entry: ChildEntry): Promise<string> => {
  const code = known.get(entry) ?? textOf(`apps/desk/src/intake/${entry}`)
  known.set(entry, code)
  return code
}

async function textOf(source: string): Promise<string> {
  const made = await madeOf(root)
  if (made) return readFile(join(made, source.replace(/\.ts$/, '.js')), 'utf8')
  const { build } = await import('esbuild')
  const { outputFiles } = await build({ ...howToMake(root, [source]), outdir: root, write: false })
  return outputFiles[0]?.text ?? ''
}
