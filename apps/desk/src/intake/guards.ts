import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Which walls stand around the reading child on this machine. Said in the result, so that nobody is promised more. */
export interface Guards {
  /** `namespace`: the kernel gives the child no network at all. `patched`: only Node's own doors are closed. */
  readonly network: 'namespace' | 'patched'
  /** `limit`: the kernel lets the child write no file. `permission`: Node's permission model refuses it. */
  readonly files: 'limit' | 'permission'
  /** `watched`: its memory is read from the system and it is ended above the limit. `heap`: only the JavaScript heap is limited. */
  readonly memory: 'watched' | 'heap'
}

let known: { readonly guards: Guards; readonly before: readonly string[] } | undefined

/** The walls and the programs that put them up, tried once. */
export function findGuards(): { readonly guards: Guards; readonly before: readonly string[] } {
  if (known) return known
  const unshare = programIn(['/usr/bin/unshare', '/bin/unshare'])
  const prlimit = programIn(['/usr/bin/prlimit', '/bin/prlimit'])
  const setpriv = programIn(['/usr/bin/setpriv', '/bin/setpriv'])
  // The child ends with its parent: what it reads must not outlive a lock.
  const bound = setpriv !== undefined && works([setpriv, '--pdeathsig=KILL', '/bin/true']) ? [setpriv, '--pdeathsig=KILL'] : []
  const namespace = unshare === undefined ? undefined : namespaceCall(unshare)
  const limit =
    prlimit !== undefined && works([prlimit, '--fsize=0', '--core=0', '--nofile=256', '/bin/true'])
      ? [prlimit, '--fsize=0', '--core=0', '--nofile=256']
      : undefined
  known = {
    guards: {
      network: namespace ? 'namespace' : 'patched',
      files: limit ? 'limit' : 'permission',
      memory: existsSync('/proc/self/statm') ? 'watched' : 'heap',
    },
    before: [...(namespace ?? []), ...(limit ?? []), ...bound],
  }
  return known
}

/** Only for tests: what a machine without these programs would do. */
export const unsafeWithoutGuards = (run: () => Promise<void>): Promise<void> => {
  const before = known
  known = { guards: { network: 'patched', files: 'permission', memory: 'heap' }, before: [] }
  return run().finally(() => {
    known = before
  })
}

const programIn = (paths: readonly string[]): string | undefined => paths.find((path) => existsSync(path))
const works = ([program = '', ...args]: readonly string[]): boolean =>
  spawnSync(program, args, { timeout: 3000, stdio: 'ignore' }).status === 0

/** With rights of root a namespace may be had at once; without, inside a user namespace, where the system allows it. */
function namespaceCall(unshare: string): readonly string[] | undefined {
  for (const flags of [
    ['--map-root-user', '--net', '--ipc', '--uts'],
    ['--net', '--ipc', '--uts'],
  ])
    if (works([unshare, ...flags, '/bin/true'])) return [unshare, ...flags, '--']
  return undefined
}
