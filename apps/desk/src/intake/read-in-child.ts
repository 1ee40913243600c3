/**
 * One document, one process of its own: no network, no file to write, limits on memory, time and answer. Whatever the bytes do there, this process goes on.
 */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { err, ok, type Result } from '@holdfast/core'
import { type Ask, type IntakeDocument, type IntakeError, mostBytes, type RawPage } from '@holdfast/intake'
import { childCode, root } from './child-code.ts'
import { type ChildMessage, childMessage } from './child-messages.ts'
import { findGuards, type Guards } from './guards.ts'
import { findOcrData } from './ocr-data.ts'
import type { OcrData } from './tesseract.ts'
import { wallSource } from './wall.ts'

export interface ChildLimits {
  /** Seconds without a page read. */
  readonly seconds: number
  /** Seconds in all. */
  readonly secondsInAll: number
  /** MiB above what the child needs before it sees the document. */
  readonly megabytes: number
}

const usual: ChildLimits = { seconds: 20, secondsInAll: 900, megabytes: 224 }
const withOcr: ChildLimits = { seconds: 180, secondsInAll: 6 * 3600, megabytes: 1400 }
const mostAnswer = 96 * 1024 * 1024

export interface ReadOptions {
  /** Pages an earlier reading of the same bytes gave before it was cut short. */
  readonly done?: readonly RawPage[]
  readonly onProgress?: (pagesRead: number, of: number) => void
  /** Ends the reading: `intake.cancelled`, with the pages read so far. */
  readonly signal?: AbortSignal
  readonly limits?: Partial<ChildLimits>
  /** Folder with language data for scans; see `findOcrData`. */
  readonly tessdata?: string
  /** The files of language data themselves, instead of looking for them. */
  readonly ocrData?: OcrData
}

export type ChildError =
  | IntakeError
  | { readonly code: 'intake.time'; readonly seconds: number }
  | { readonly code: 'intake.memory'; readonly megabytes: number }
  | { readonly code: 'intake.output' | 'intake.crashed' }

export interface ReadOutcome {
  readonly result: Result<IntakeDocument, ChildError>
  /** Pages read, also when the rest failed; give them as `done` to go on. */
  readonly pages: readonly RawPage[]
  readonly guards: Guards
}

/**
 * @returns the codes of `readDocument`, and `intake.time`, `intake.memory`, `intake.output` (an answer beyond 96 MiB), `intake.crashed`. Never rejects.
 */
export async function readInChild(bytes: Uint8Array, ask: Ask, options: ReadOptions = {}): Promise<ReadOutcome> {
  const { guards, before } = findGuards()
  const failed = (error: ChildError): ReadOutcome => ({ result: err(error), pages: options.done ?? [], guards })
  if (bytes.length > mostBytes) return failed({ code: 'intake.too-large', most: mostBytes / 1024 / 1024 })
  if (options.signal?.aborted) return failed({ code: 'intake.cancelled' })
  const limits = { ...(ask.isOcrWanted ? withOcr : usual), ...options.limits }
  const ocr = ask.isOcrWanted ? (options.ocrData ?? findOcrData(options.tessdata)) : {}
  const code = await childCode().catch(() => undefined)
  if (code === undefined) return failed({ code: 'intake.crashed' })
  const [program = process.execPath, ...args] = childCall(before, [join(root, 'node_modules'), ...Object.values(ocr)], limits.megabytes)
  const child = spawn(program, args, { cwd: root, env: {}, stdio: ['pipe', 'pipe', 'ignore', 'pipe'], windowsHide: true })
  return follow(child, {
    code,
    head: `${JSON.stringify({ ask, length: bytes.length, done: options.done ?? [], ocr })}\n`,
    bytes,
    limits,
    guards,
    options,
  })
}

/** The program and arguments of the reading process: the kernel's walls, then Node with everything shut but reading the named files. */
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

interface Task {
  readonly code: string
  readonly head: string
  readonly bytes: Uint8Array
  readonly limits: ChildLimits
  readonly guards: Guards
  readonly options: ReadOptions
}

function follow(child: ReturnType<typeof spawn>, { code, head, bytes, limits, guards, options }: Task): Promise<ReadOutcome> {
  return new Promise((resolve) => {
    const pages = new Map((options.done ?? []).map((page) => [page.page, page]))
    let answer: Result<IntakeDocument, ChildError> | undefined
    let start = 0
    const stop = (error: ChildError): void => {
      answer ??= err(error)
      child.kill('SIGKILL')
    }
    const inAll = setTimeout(() => stop({ code: 'intake.time', seconds: limits.secondsInAll }), limits.secondsInAll * 1000)
    let idle = setTimeout(() => stop({ code: 'intake.time', seconds: limits.seconds }), limits.seconds * 1000 + 10_000)
    const watch = setInterval(() => {
      if (start > 0 && residentOf(child.pid) - start > limits.megabytes * 1024 * 1024)
        stop({ code: 'intake.memory', megabytes: limits.megabytes })
    }, 20)
    const onAbort = (): void => stop({ code: 'intake.cancelled' })
    options.signal?.addEventListener('abort', onAbort, { once: true })
    const onMessage = (said: ChildMessage): void => {
      if (said.type === 'ready') start = residentOf(child.pid)
      if (said.type === 'page') {
        if (said.page) pages.set(said.page.page, said.page)
        options.onProgress?.(said.number, said.of)
      }
      if (said.type === 'document') answer ??= ok(said.document)
      if (said.type === 'refused') answer ??= err(said.error)
      clearTimeout(idle)
      idle = setTimeout(() => stop({ code: 'intake.time', seconds: limits.seconds }), limits.seconds * 1000)
    }
    readLines(child.stdout, {
      onLine: (line) => {
        const said = childMessage(line)
        if (said) onMessage(said)
        else stop({ code: 'intake.crashed' })
      },
      onTooLong: () => stop({ code: 'intake.output' }),
    })
    const end = (signal: NodeJS.Signals | null, exit: number | null): void => {
      clearTimeout(inAll)
      clearTimeout(idle)
      clearInterval(watch)
      options.signal?.removeEventListener('abort', onAbort)
      const heapFull = signal === 'SIGABRT' || signal === 'SIGTRAP' || signal === 'SIGILL' || exit === 134
      answer ??= err(heapFull ? { code: 'intake.memory', megabytes: limits.megabytes } : { code: 'intake.crashed' })
      resolve({ result: answer, pages: [...pages.values()].sort((a, b) => a.page - b.page), guards })
    }
    child.once('error', () => end(null, null))
    child.once('close', (exit, signal) => end(signal, exit))
    const [stdin, , , document] = child.stdio as readonly (NodeJS.WritableStream | null)[]
    for (const stream of [stdin, document]) stream?.on('error', () => undefined)
    stdin?.end(code)
    document?.write(head)
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

/** Bytes of memory a process holds; 0 where the system does not tell. */
function residentOf(pid: number | undefined): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * 4096
  } catch {
    return 0
  }
}
