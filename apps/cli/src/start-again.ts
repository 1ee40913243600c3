/** The desk runs in a process of its own kind of memory (see `wiping`): this one starts it, hands signals on, and ends with it. */
import { spawn } from 'node:child_process'
import { wiping } from '@holdfast/desk'

/** @returns the exit code of the process that did the work */
export async function startAgain(): Promise<number> {
  const child = spawn(process.execPath, [...process.execArgv, ...process.argv.slice(1)], {
    // By the channel it sees that this process ended, however it ended.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, ...wiping },
  })
  // The terminal tells both of Ctrl+C.
  process.on('SIGINT', () => {})
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

/** In the process that was started so: resolves when the one that started it is gone. */
export const startedByGone = (): Promise<unknown> =>
  process.send ? new Promise((resolve) => process.once('disconnect', resolve)) : new Promise(() => {})
