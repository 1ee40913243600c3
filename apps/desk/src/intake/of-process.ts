/** What the system says of another process: how much it holds and how much it worked. */
import { readFileSync } from 'node:fs'

/** Bytes of memory a process holds; 0 where the system does not tell. */
export function residentOf(pid: number | undefined): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * 4096
  } catch {
    return 0
  }
}

/** Seconds of processor time a process has used; 0 where the system does not tell. */
export function workedBy(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /u, '')
      .split(' ')
    return (Number(fields[11]) + Number(fields[12])) / 100
  } catch {
    return 0
  }
}
