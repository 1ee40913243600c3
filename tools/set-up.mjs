/**
 * Brings a fresh clone to the point where it can run: Node new enough, the locked packages installed.
 * Plain JavaScript with nothing but Node, because nothing else is there yet.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const stamp = join(root, 'node_modules', '.holdfast-lock')

/** Runs a command with its output shown; the exit code, 1 where it was killed. */
export function run(command, args, env = {}) {
  const done = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } })
  if (done.error) {
    console.error(`${command} did not start: ${done.error.code ?? done.error.message}`)
    return 1
  }
  return done.status ?? 1
}

/** The program of a package, run by this Node: needs no shell and no PATH. */
export const bin = (path) => join(root, 'node_modules', path)

function nodeIsNewEnough() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  return major > 20 || (major === 20 && minor >= 19)
}

/** Installs what `package-lock.json` names, once for each state of that file. Ends the process with one line where it cannot. */
export function install() {
  if (!nodeIsNewEnough()) {
    console.error(
      `Holdfast needs Node 20.19 or newer; this is ${process.versions.node}. Nothing was changed. Install a newer Node and call again.`,
    )
    process.exit(2)
  }
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  console.log('Installing the packages of package-lock.json (no install scripts are run) …')
  const npm = process.env.npm_execpath
  const code =
    npm?.endsWith('.js') || npm?.endsWith('.cjs')
      ? run(process.execPath, [npm, 'ci'])
      : run(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['ci'])
  if (code !== 0) {
    console.error(
      'The packages could not be installed (npm ci failed, its reason stands above). Check the connection to the npm registry and call again; nothing else was changed.',
    )
    process.exit(1)
  }
  writeFileSync(stamp, lock)
}
