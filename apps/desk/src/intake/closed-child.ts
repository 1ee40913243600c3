/**
 * One document, one process of its own: no network, no file to write, limits on memory, time and answer, and an end when its parent ends. Whatever the bytes do
 * there, this process goes on. What the child says is the caller's to check.
 */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { type ChildEntry, childCode, root } from './child-code.ts'
import { findGuards } from './guards.ts'
import { residentOf, workedBy } from './of-process.ts'
import { wallSource } from './wall.ts'

export interface ChildLimits {
  /** Seconds without a page read. */
  readonly seconds: number
  /** Seconds in all. */
  readonly secondsInAll: number
  /** MiB above what the child needs before it sees the document. */
  readonly megabytes: number
  /**
   * Processor time without a page read: as many times what the child needs to start, and a second and a half at least. Its own start says how fast the machine is, so a
   * slow one gets as long as it needs, and a page that never ends is stopped soon. Only where the system tells it.
   */
  readonly starts?: number
  /** Added to that for each MB of the document: what is large may take longer. */
  readonly secondsPerMegabyte?: number
}

export type ClosedError =
  | { readonly code: 'intake.time'; readonly seconds: number }
  | { readonly code: 'intake.memory'; readonly megabytes: number }
  | { readonly code: 'intake.output' | 'intake.crashed' | 'intake.cancelled' }

export interface ClosedTask {
  readonly entry: ChildEntry
  readonly head: unknown
  readonly bytes: Uint8Array
  /** Files it may read besides `node_modules`. */
  readonly readable: readonly string[]
  readonly limits: ChildLimits
  readonly signal?: AbortSignal | undefined
  /** It is at work that takes long by nature: only the clock on the wall counts meanwhile. */
  readonly isLong?: () => boolean
  /** A line the child said; false where it is none it may say: the child is ended then. The first line says that it is ready. */
  readonly onLine: (line: string) => boolean
}

/** A page takes a hundredth of it. */
const leastSeconds = 1.5
const mostAnswer = 96 * 1024 * 1024

/** The program and arguments of the process: the kernel's walls, then Node with everything shut but reading the named files. */
export const childCall = (before: readonly string[], readable: readonly string[], megabytes: number): readonly string[] => [
  ...before,
  process.execPath,
  '--experimental-permission',
  ...readable.map((path) => `--allow-fs-read=${path}`),
  '--disallow-code-generation-from-strings',
  '--no-addons',
  '--no-warnings',
  `--max-old-space-size=${Math.max(64, Math.min(megabytes, 512))}`,
  '--max-semi-space-size=16',
  '--import',
  `data:text/javascript,${encodeURIComponent(wallSource)}`,
  '--input-type=module',
  '-',
]

/** Runs it to its end. Undefined: it ended by itself, with or without an answer. Never rejects. */
export async function runClosed({
  entry,
  head,
  bytes,
  readable,
  limits,
  signal,
  isLong,
  onLine,
}: ClosedTask): Promise<ClosedError | undefined> {
  if (signal?.aborted) return { code: 'intake.cancelled' }
  const code = await childCode(entry).catch(() => undefined)
  if (code === undefined) return { code: 'intake.crashed' }
  const [program = process.execPath, ...args] = childCall(findGuards().before, [join(root, 'node_modules'), ...readable], limits.megabytes)
  const child = spawn(program, args, { cwd: root, env: {}, stdio: ['pipe', 'pipe', 'ignore', 'pipe'], windowsHide: true })
  return new Promise((resolve) => {
    let failed: ClosedError | undefined
    let start = 0
    let [ownStart, lastPage] = [0, 0]
    const stop = (error: ClosedError): void => {
      failed ??= error
      child.kill('SIGKILL')
    }
    const late = (): void => stop({ code: 'intake.time', seconds: limits.seconds })
    const inAll = setTimeout(() => stop({ code: 'intake.time', seconds: limits.secondsInAll }), limits.secondsInAll * 1000)
    let idle = setTimeout(late, limits.seconds * 1000 + 10_000)
    const watch = setInterval(() => {
      if (start > 0 && residentOf(child.pid) - start > limits.megabytes * 1024 * 1024)
        stop({ code: 'intake.memory', megabytes: limits.megabytes })
      const more = (bytes.length / 1e6) * (limits.secondsPerMegabyte ?? 0)
      const most = Math.max(leastSeconds, ownStart * (limits.starts ?? Number.POSITIVE_INFINITY)) + more
      if (ownStart > 0 && !isLong?.() && workedBy(child.pid) - lastPage > most) stop({ code: 'intake.time', seconds: Math.round(most) })
    }, 20)
    const onAbort = (): void => stop({ code: 'intake.cancelled' })
    signal?.addEventListener('abort', onAbort, { once: true })
    readLines(child.stdout, {
      onLine: (line) => {
        if (start === 0) {
          start = residentOf(child.pid)
          ownStart = workedBy(child.pid)
        }
        lastPage = workedBy(child.pid)
        if (!onLine(line)) stop({ code: 'intake.crashed' })
        clearTimeout(idle)
        idle = setTimeout(late, limits.seconds * 1000)
      },
      onTooLong: () => stop({ code: 'intake.output' }),
    })
    const end = (by: NodeJS.Signals | null, exit: number | null): void => {
      clearTimeout(inAll)
      clearTimeout(idle)
      clearInterval(watch)
      signal?.removeEventListener('abort', onAbort)
      const heapFull = by === 'SIGABRT' || by === 'SIGTRAP' || by === 'SIGILL' || exit === 134
      resolve(failed ?? (heapFull ? { code: 'intake.memory', megabytes: limits.megabytes } : undefined))
    }
    child.once('error', () => end(null, null))
    child.once('close', (exit, by) => end(by, exit))
    const [stdin, , , document] = child.stdio as readonly (NodeJS.WritableStream | null)[]
    for (const stream of [stdin, document]) stream?.on('error', () => undefined)
    stdin?.end(code)
    document?.write(`${JSON.stringify(head)}\n`)
    document?.end(bytes)
  })
}

/** Lines of a stream, as they come; the whole may not pass `mostAnswer`. */
function readLines(
  stream: NodeJS.ReadableStream | null,
  { onLine, onTooLong }: { readonly onLine: (line: string) => void; readonly onTooLong: () => void },
): void {
  let chunks: Buffer[] = []
  let length = 0
  stream?.on('data', (chunk: Buffer) => {
    length += chunk.length
    if (length > mostAnswer) return onTooLong()
    let from = 0
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      onLine(Buffer.concat([...chunks, chunk.subarray(from, at)]).toString('utf8'))
      chunks = []
      from = at + 1
    }
    if (from < chunk.length) chunks.push(chunk.subarray(from))
  })
}
