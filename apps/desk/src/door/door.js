/**
 * The doors of every process and thread of ours: plain JavaScript that makes JavaScript of the TypeScript sources, once for each state of them, and goes in.
 * Node needs a second to read seven hundred sources one by one through a compiler; one text of them takes a quarter of that (docs/decisions/0017).
 *
 * What was made lies in `node_modules/.cache/holdfast/` under a name reckoned from the place, size and last change of every source: a changed source is a
 * new name, so what is old is never run. Where nothing can be written there, the sources are read one by one.
 */
import { createHash } from 'node:crypto'
import { existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', '..')

/** Every way in; each becomes a file of its own, what they share is made once. */
const entries = [
  'apps/cli/src/index.ts',
  'apps/desk/src/safe/safe-process.ts',
  'apps/desk/src/vault/process/keeper.ts',
  'apps/desk/src/vault/blobs/ingest-worker.ts',
  'apps/desk/src/cases/redact/redact-worker.ts',
]
/** What runs in a closed child: each is one text, for the child may read no other file of ours. */
const closed = ['apps/desk/src/intake/child.ts', 'apps/desk/src/intake/draw-child.ts', 'apps/desk/src/intake/table-child.ts']
/** Where sources lie, and what else decides what is made of them. */
const places = ['packages', 'data', 'apps/cli', 'apps/desk']
const deciding = ['package-lock.json', 'apps/desk/src/door/door.js']
/** Older states are kept for processes that still run; more are thrown away. */
const mostStates = 4

/**
 * Goes in by one of the ways.
 *
 * @param {string} entry as in `entries`
 * @returns {Promise<Record<string, unknown>>} what the source exports
 */
export async function enter(entry) {
  const made = await madeOf(root)
  if (made) return import(pathToFileURL(join(made, entry.replace(/\.ts$/, '.js'))).href)
  const { register } = await import('tsx/esm/api')
  register()
  return import(pathToFileURL(join(root, entry)).href)
}

/**
 * @param {string} from the folder with `node_modules`
 * @returns {Promise<string | undefined>} the folder with what was made of the sources as they stand; undefined where that cannot be
 */
export async function madeOf(from) {
  const cache = join(from, 'node_modules', '.cache', 'holdfast')
  const state = stateOf(from)
  const folder = join(cache, state)
  if (existsSync(folder)) return folder
  const half = join(cache, `${state}.${process.pid}.${process.hrtime.bigint()}`)
  try {
    mkdirSync(half, { recursive: true })
    await make(from, half)
    try {
      renameSync(half, folder)
    } catch {
      // Another process was faster.
      if (!existsSync(folder)) return undefined
    }
    throwAwayOld(cache, state)
    return folder
  } catch {
    // No right to write, no room left, or a source that is not whole: read one by one, its error names the place.
    return undefined
  } finally {
    throwAway(half)
  }
}

/**
 * @param {string} from
 * @returns {string} a name for the state of the sources
 */
export function stateOf(from) {
  /** @type {string[]} */
  const all = []
  /** @param {string} path */
  const take = (path) => {
    const { size, mtimeMs, ctimeMs } = statSync(`${from}/${path}`)
    all.push(`${path} ${size} ${mtimeMs} ${ctimeMs}`)
  }
  /** @param {string} folder */
  const walk = (folder) => {
    for (const entry of readdirSync(`${from}/${folder}`, { withFileTypes: true })) {
      const { name } = entry
      if (entry.isDirectory()) {
        if (name !== 'node_modules' && name !== 'dist') walk(`${folder}/${name}`)
      } else if (name === 'package.json' || (name.endsWith('.ts') && !name.endsWith('.test.ts'))) take(`${folder}/${name}`)
    }
  }
  for (const path of deciding) take(path)
  for (const place of places) walk(place)
  return createHash('sha256')
    .update([from, ...all.sort()].join('\n'))
    .digest('hex')
    .slice(0, 32)
}

/**
 * @param {string} from
 * @param {string} into
 */
async function make(from, into) {
  const { build } = await import('esbuild')
  const sets = [
    { files: entries, splitting: true },
    { files: closed, splitting: false },
  ]
  const done = await Promise.allSettled(sets.map(({ files, splitting }) => build({ ...howToMake(from, files), splitting, outdir: into })))
  // Only when both have ended: what still writes would bring back a folder that was thrown away.
  for (const one of done) if (one.status === 'rejected') throw one.reason
}

/**
 * Not written out: this file is put together too, and would be told here where it lies. A process that outlives a change of the sources would then make of them what nobody
 * can run.
 *
 * @param {string} what
 */
const asks = (what) => `import.meta.${what}`

/**
 * How esbuild puts sources of ours together; also for one text that is kept in memory.
 *
 * @param {string} from the folder with `node_modules`
 * @param {readonly string[]} files below it
 */
export const howToMake = (from, files) =>
  /** @type {const} */ ({
    entryPoints: files.map((file) => ({ in: join(from, file), out: file.replace(/\.ts$/, '') })),
    absWorkingDir: from,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'silent',
    plugins: [
      {
        name: 'ours',
        setup: (/** @type {import('esbuild').PluginBuild} */ { onResolve, onLoad }) => {
          // Packages stay where they are; only our own rooms are put together.
          onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
            kind === 'entry-point' || path.startsWith('@holdfast/') ? undefined : { path, external: true },
          )
          // A source that asks where it lies is told where the source lies.
          onLoad({ filter: /\.[jt]s$/ }, async ({ path }) => {
            const text = await readFile(path, 'utf8')
            const contents = text
              .replaceAll(asks('url'), JSON.stringify(pathToFileURL(path).href))
              .replaceAll(asks('dirname'), JSON.stringify(dirname(path)))
            return { contents, loader: path.endsWith('.ts') ? 'ts' : 'js' }
          })
        },
      },
    ],
  })

/**
 * @param {string} cache
 * @param {string} state the one that stays in any case
 */
function throwAwayOld(cache, state) {
  const now = Date.now()
  const others = readdirSync(cache).flatMap((name) => {
    const found = lstatSync(join(cache, name), { throwIfNoEntry: false })
    return found && name !== state ? [{ name, age: now - found.mtimeMs, isWhole: !name.includes('.') }] : []
  })
  const whole = others.filter(({ isWhole }) => isWhole).sort((a, b) => a.age - b.age)
  // What a process that was killed left half-made.
  const left = others.filter(({ isWhole, age }) => !isWhole && age > 3_600_000)
  for (const { name } of [...whole.slice(mostStates - 1), ...left]) throwAway(join(cache, name))
}

/** @param {string} folder may be there or not */
function throwAway(folder) {
  try {
    rmSync(folder, { recursive: true, force: true })
  } catch {
    // A file lies where the folder should be.
  }
}
