import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const here = dirname(fileURLToPath(import.meta.url))
/** The folder with node_modules. */
export const root = join(here, '..', '..', '..', '..')

/** What may run in a closed child: the one that reads, the one that draws a page, the one that reads a table. */
export type ChildEntry = 'child.ts' | 'draw-child.ts' | 'table-child.ts'
const made = new Map<ChildEntry, Promise<string>>()

/** Our own code of a closed child as one JavaScript text, made once and kept in memory: the child then needs neither a compiler nor the right to start one. */
export const childCode = (entry: ChildEntry): Promise<string> => {
  const known = made.get(entry)
  if (known) return known
  const built = build({
    entryPoints: [join(here, entry)],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'silent',
    plugins: [
      {
        name: 'ours-only',
        setup: ({ onResolve }) => {
          onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
            kind === 'entry-point' || path.startsWith('@holdfast/') ? undefined : { path, external: true },
          )
        },
      },
    ],
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? '')
  made.set(entry, built)
  return built
}
