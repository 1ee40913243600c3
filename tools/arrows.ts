/** Who may import whom. The drawing itself stands in docs/architecture.md; a room that is not here may not be built. */
export const allowed: Readonly<Record<string, readonly string[]>> = {
  core: [],
  words: ['core'],
  text: ['core'],
  law: ['core', 'text'],
  clock: ['core', 'law'],
  cases: ['core', 'law', 'clock', 'text'],
  filings: ['core', 'law', 'clock', 'cases', 'words'],
  evidence: ['core'],
  wire: ['core'],
  vault: ['core', 'wire'],
  record: ['core', 'law', 'words', 'text'],
  intake: ['core', 'text'],
  data: ['core', 'law', 'clock'],
  desk: ['core', 'words', 'text', 'law', 'clock', 'cases', 'filings', 'evidence', 'wire', 'vault', 'record', 'intake', 'data'],
  web: ['core', 'words', 'desk'],
  relay: ['core', 'wire'],
  cli: [
    'core',
    'words',
    'text',
    'law',
    'clock',
    'cases',
    'filings',
    'evidence',
    'wire',
    'vault',
    'record',
    'intake',
    'data',
    'desk',
    'relay',
  ],
}

/** Rooms with no file, network, clock or randomness of their own. */
const pure = new Set(['core', 'words', 'text', 'law', 'clock', 'cases', 'filings', 'evidence', 'wire', 'vault', 'record', 'intake'])

/** Doors other than a room's index: types of the desk's API for the screens, and for the command line the vault's client and small parts whose whole room takes a second to load. */
const sideDoors = new Set([
  '@holdfast/desk/api',
  '@holdfast/desk/vault',
  '@holdfast/desk/door',
  '@holdfast/desk/clock-calendar',
  '@holdfast/desk/clock-today',
  '@holdfast/intake/sniff',
])

export interface Room {
  readonly name: string
  readonly dependencies: readonly string[]
  readonly devDependencies: readonly string[]
  readonly files: readonly { readonly path: string; readonly text: string }[]
}

export interface ForbiddenArrow {
  readonly room: string
  readonly file: string
  readonly to: string
  readonly why: 'forbidden' | 'undeclared' | 'around-the-door' | 'impure'
}

/** Import and re-export statements, which begin a line, and dynamic imports of a literal. */
const specifiers = /(?:^import\s*(?=['"])|^(?:import|export)\b[^'"`;=()]*?\bfrom\s*|\bimport\s*\(\s*|\brequire\s*\(\s*)(['"])([^'"\n]+)\1/gm
const isTest = (path: string) => /\.test\.tsx?$/.test(path)
const isConfig = (path: string) => /\.config\.ts$/.test(path)

/** Every arrow of `room` that the drawing forbids, with the file it stands in. Tests may reach for data and test tools, never around a door. */
export function forbiddenArrows(room: Room): readonly ForbiddenArrow[] {
  return room.files.flatMap(({ path, text }) => {
    const found: ForbiddenArrow[] = []
    const say = (to: string, why: ForbiddenArrow['why']) => found.push({ room: room.name, file: path, to, why })
    for (const [, , to = ''] of text.matchAll(specifiers)) {
      if (to.startsWith('.')) {
        const depth = path.split('/').length - 1
        if (!isTest(path) && (to.match(/\.\.\//g)?.length ?? 0) > depth) say(to, 'around-the-door')
        continue
      }
      if (to.startsWith('node:')) {
        if (pure.has(room.name) && !isTest(path)) say(to, 'impure')
        continue
      }
      const [scope = '', name = ''] = to.split('/')
      const dependency = to.startsWith('@') ? `${scope}/${name}` : scope
      if (scope === '@holdfast') {
        if (to !== dependency && !sideDoors.has(to)) say(to, 'around-the-door')
        if (name === room.name) continue
        if (isTest(path)) continue
        if (!(allowed[room.name] ?? []).includes(name)) say(to, 'forbidden')
      }
      if (isTest(path) || isConfig(path) || to.startsWith('virtual:')) continue
      if (!room.dependencies.includes(dependency)) say(to, 'undeclared')
    }
    if (pure.has(room.name) && !isTest(path)) {
      const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '').replace(/'(?:[^'\\\n]|\\.)*'/g, "''")
      for (const [use] of code.matchAll(/(?<![\w.'])(?:new Date\b|Date\.now\b|Math\.random\b|Temporal\.Now\b|fetch\s*\(|process\.)/g))
        say(use, 'impure')
    }
    return found
  })
}
