/**
 * `npm run native`: compiles the encrypted SQLite, the one package that has no ready binary for Node 20 (about two minutes, once).
 * Needs a C++ compiler, make and Python (Debian: `apt-get install build-essential python3 libnode-dev`). Nothing is downloaded
 * where Node's own headers are on the machine. Everything but the vault works without this step.
 */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root, run } from './set-up.mjs'

const binary = join(root, 'node_modules/better-sqlite3-multiple-ciphers/build/Release/better_sqlite3.node')

/** Node's headers beside the running Node, so that node-gyp need not fetch them; undefined where there are none. */
function headers() {
  const prefix = dirname(dirname(process.execPath))
  return [prefix, '/usr'].find((place) => existsSync(join(place, 'include/node/node.h')))
}

/** True once the binary is there; says in one line what to do where it cannot be built. */
export function buildNative() {
  if (existsSync(binary)) return true
  console.log('Compiling the encrypted SQLite (once, about two minutes) …')
  const place = headers()
  const env = { npm_config_ignore_scripts: 'false', npm_config_build_from_source: 'true', ...(place ? { npm_config_nodedir: place } : {}) }
  const code = run('npm', ['rebuild', 'better-sqlite3-multiple-ciphers', '--ignore-scripts=false', '--loglevel=error'], env)
  if (code === 0 && existsSync(binary)) return true
  console.error(
    'The encrypted SQLite could not be compiled; the vault will not open, everything else works. Install a C++ compiler, make, Python 3 and Node’s headers, then run: npm run native',
  )
  return false
}

if (process.argv[1] && import.meta.url.endsWith('/tools/native.mjs') && process.argv[1].endsWith('native.mjs'))
  process.exit(buildNative() ? 0 : 1)
