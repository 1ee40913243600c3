import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const here = dirname(fileURLToPath(import.meta.url))
/** The folder with node_modules. */
export const root = join(here, '..', '..', '..', '..')

let made: Promise<string> | undefined

/** Our own code of the reading child as one JavaScript text, made once and kept in memory: the child then needs neither a compiler nor the right to start one. */
export const childCode = (): Promise<string> => {
  made ??= build({
    entryPoints: [join(here, 'child.ts')],
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
  return made
}
