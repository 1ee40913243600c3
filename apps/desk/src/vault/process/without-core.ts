/** How a process is started that will hold keys: the shell forbids core dumps, which would put them on the disk, and becomes that process. */
export const withoutCore = (script: string, ...args: readonly string[]): readonly [command: string, args: string[]] =>
  process.platform === 'win32'
    ? [process.execPath, [script, ...args]]
    : ['/bin/sh', ['-c', 'ulimit -c 0; exec "$0" "$@"', process.execPath, script, ...args]]
