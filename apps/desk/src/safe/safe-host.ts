/**
 * The desk's side of the vault: starts the process that holds the keys, hands requests through to it, and ends it: on demand, after five minutes
 * without use, when the machine slept, when it was stopped and continued.
 *
 * What passes through is never read here, and its bytes are overwritten once they are sent; where Node keeps or gives back more of it, see `wiped-memory.ts`. After
 * the lock this process holds none of it.
 */
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, rmSync } from 'node:fs'
import { Agent, request as ask, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Temporal } from 'temporal-polyfill'
import * as v from 'valibot'
import type { VaultStatus } from '../case-api.ts'
import { privateFolder } from '../launch-file.ts'
import { keyNames } from '../vault/engine/key-folder.ts'
import { loadDatabase } from '../vault/native.ts'
import { withoutCore } from '../vault/process/without-core.ts'
import { type Opening, OpeningSchema } from './opening.ts'
import { emptied, giveBack, overwriteReadRoom } from './wiped-memory.ts'
import { wordHeader, writtenHeader } from './word-header.ts'

export interface SafeOptions {
  /** The folder of the vault; made with the vault. */
  readonly folder: string
  /** Milliseconds without use until it locks. */
  readonly idleMs?: number
  /** The instant the clock takes for now, for tests. */
  readonly now?: string
  /** The wall clock in milliseconds, for tests. */
  readonly wall?: () => number
}

const fiveMinutes = 300_000
/** A wall clock that ran this much further than the steady one means that the machine slept, or that somebody moved it. */
const sleptMs = 5_000
const watchMs = 1_000
const script = fileURLToPath(new URL('./safe-process.js', import.meta.url))

interface Running {
  readonly child: ChildProcess
  readonly agent: Agent
  /** A folder only this user can enter, with the socket in it. */
  readonly room: string
  readonly word: string
  readonly ready: Promise<void>
  open: boolean
  /** How far the opening is, as that process says. */
  opening: { readonly said: Opening; readonly since: number } | null
  /** How long the log was at the last answer, in bytes. */
  written: number
}

export class SafeHost {
  readonly #options: SafeOptions
  readonly #idleMs: number
  #running: Running | undefined
  /** The next one, with its programs and the law already read: it holds no key and was told nothing. There while somebody looks at the lock screen. */
  #next: Running | undefined
  #ended: Promise<unknown> = Promise.resolve()
  #looked = performance.now()
  #used = performance.now()
  readonly #wall: () => number
  #drift: number
  readonly #watch: NodeJS.Timeout
  readonly #continued = () => void this.lock()

  constructor(options: SafeOptions) {
    this.#options = options
    this.#wall = options.wall ?? (() => Temporal.Now.instant().epochMilliseconds)
    this.#drift = this.#driftNow()
    this.#idleMs = options.idleMs ?? fiveMinutes
    this.#watch = setInterval(() => this.#look(), Math.min(watchMs, this.#idleMs / 4))
    this.#watch.unref()
    process.on('SIGCONT', this.#continued)
  }

  status(): VaultStatus {
    this.#look()
    if (!loadDatabase().ok) return { state: 'native-missing', locksIn: null }
    if (this.#running?.open)
      return {
        state: 'open',
        locksIn: Math.max(0, Math.round((this.#used + this.#idleMs - performance.now()) / 1000)),
        written: this.#running.written,
      }
    const exists = keyNames.some((name) => existsSync(join(this.#options.folder, name)))
    const opening = this.#running ? openingOf(this.#running) : null
    return { state: exists ? 'locked' : 'none', locksIn: null, ...(opening ? { opening } : {}) }
  }

  /** Somebody stands before the lock: the process that will hold the keys begins to make itself ready. */
  #makeReady(): void {
    this.#looked = performance.now()
    if (!this.#running && loadDatabase().ok) this.#next ??= this.#start()
  }

  async #end(running: Running | undefined): Promise<void> {
    if (!running) return
    const { child } = running
    const isGone = child.pid === undefined || child.exitCode !== null || child.signalCode !== null
    const ended = isGone ? undefined : new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    running.agent.destroy()
    rmSync(running.room, { recursive: true, force: true })
    await ended
    await overwriteReadRoom()
    giveBack()
  }

  /** Ends the process that holds the keys: nothing is answered any more at once, and when this comes back it is gone with all it held. What was acknowledged is on disk. */
  lock(): Promise<void> {
    const running = this.#running
    this.#running = undefined
    // One that is ending already is waited for too: whoever asks is told once nothing holds the keys any more.
    this.#ended = Promise.all([this.#ended, this.#end(running)])
    return this.#ended.then(() => {})
  }

  async close(): Promise<void> {
    clearInterval(this.#watch)
    process.off('SIGCONT', this.#continued)
    await Promise.all([this.lock(), this.#end(this.#next)])
  }

  /** True where the request is the vault's and was taken. */
  take(request: IncomingMessage, response: ServerResponse): boolean {
    const path = request.url ?? ''
    if (!path.startsWith('/api/vault/') && !path.startsWith('/api/cases/')) return false
    this.#look()
    if (path === '/api/vault/status') {
      this.#makeReady()
      answer(response, 200, this.status())
    } else if (path === '/api/vault/lock') {
      void this.lock().then(() => answer(response, 200, {}))
    } else if (entries.has(path)) void this.#enter(request, response)
    else if (!this.#running?.open) this.#refuse(request, response)
    else {
      // Screens ask by themselves with GET; what a person does is a POST. What is typed is kept by the screen, a moment after the person stopped.
      if (request.method === 'POST' && path !== '/api/cases/drafts/keep') this.#used = performance.now()
      const running = this.#running
      this.#through(running, request, response, (status) => {
        // Once the answer is out: what was destroyed or taken off is still in that process's memory.
        if (status === 200 && endings.has(path)) response.once('close', () => this.#running === running && void this.lock())
      })
    }
    return true
  }

  /** What was typed into a form that did not know yet of the lock comes too late, and does not stay here either. */
  #refuse(request: IncomingMessage, response: ServerResponse): void {
    emptied(request)
    request.on('end', () => {
      if (request.method === 'POST') void overwriteReadRoom()
    })
    answer(response, 423, locked)
  }

  async #enter(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (this.#running?.open) return answer(response, 409, { error: { code: 'vault.open-already' } })
    void this.lock()
    const running = this.#next ?? this.#start()
    this.#next = undefined
    this.#running = running
    await running.ready
    this.#through(running, request, response, (status) => {
      if (status === 200) {
        running.open = true
        this.#used = performance.now()
        this.#drift = this.#driftNow()
      } else if (this.#running === running) void this.lock()
    })
  }

  #start(): Running {
    const room = privateFolder('holdfast')
    const word = randomBytes(32).toString('hex')
    const env: NodeJS.ProcessEnv = { PATH: process.env.PATH ?? '', HOLDFAST_VAULT_DIR: this.#options.folder }
    if (process.env.TZ !== undefined) env.TZ = process.env.TZ
    if (this.#options.now !== undefined) env.HOLDFAST_NOW = this.#options.now
    const options: SpawnOptions = { stdio: ['ignore', 'ignore', 'ignore', 'ipc'], env }
    const [command, args] = withoutCore(script)
    const child: ChildProcess = spawn(command, args, options)
    child.send({ socket: join(room, 's'), word })
    const ready = new Promise<void>((resolve) => {
      child.once('message', () => resolve())
      child.once('exit', () => resolve())
      child.once('error', () => resolve())
    })
    const agent = new Agent({ keepAlive: true, maxSockets: 16 })
    const running: Running = { child, room, word, agent, ready, open: false, opening: null, written: 0 }
    child.on('message', (message) => {
      const said = v.safeParse(OpeningSchema, message)
      if (said.success) running.opening = { said: said.output, since: performance.now() }
    })
    child.once('exit', () => {
      if (this.#running === running) this.#running = undefined
      if (this.#next === running) this.#next = undefined
      rmSync(room, { recursive: true, force: true })
    })
    return running
  }

  #through(running: Running, request: IncomingMessage, response: ServerResponse, done?: (status: number) => void): void {
    const failed = () => {
      emptied(request)
      if (!response.headersSent)
        answer(response, running.open ? 423 : 503, running.open ? locked : { error: { code: 'vault.process-ended' } })
      else response.destroy()
      done?.(503)
    }
    const passed = ask(
      {
        agent: running.agent,
        socketPath: join(running.room, 's'),
        method: request.method,
        path: request.url,
        headers: {
          host: 'vault',
          [wordHeader]: running.word,
          ...(request.headers['content-type'] ? { 'content-type': request.headers['content-type'] } : {}),
          ...(request.headers['content-length'] ? { 'content-length': request.headers['content-length'] } : {}),
        },
      },
      (from) => {
        done?.(from.statusCode ?? 500)
        running.written = Math.max(running.written, Number(from.headers[writtenHeader] ?? 0))
        response.statusCode = from.statusCode ?? 500
        for (const name of ['content-type', 'content-length']) {
          const value = from.headers[name]
          if (value !== undefined) response.setHeader(name, value)
        }
        pourInto(from, response)
      },
    )
    passed.on('error', failed)
    response.on('close', () => {
      if (!response.writableFinished) passed.destroy()
    })
    pourInto(request, passed)
  }

  /** Wall clock minus steady clock, in milliseconds: constant while nobody sets the one and the machine does not sleep. */
  #driftNow(): number {
    return this.#wall() - performance.now()
  }

  /** Idle too long, or the machine slept: locked before any byte is served. Where nobody looks at the lock screen any more, nothing waits behind it. */
  #look(): void {
    if (this.#next && performance.now() - this.#looked > this.#idleMs) {
      void this.#end(this.#next)
      this.#next = undefined
    }
    if (!this.#running?.open) return
    const drift = this.#driftNow()
    const slept = Math.abs(drift - this.#drift) > sleptMs
    this.#drift = drift
    if (slept || performance.now() - this.#used > this.#idleMs) void this.lock()
  }
}

/** What may be asked of a process that holds no open vault yet. */
const entries: ReadonlySet<string> = new Set(['create', 'unlock', 'restore'].map((name) => `/api/vault/${name}`))
/** What leaves nothing that process may go on with: a destroyed case, keys that are taken off, a vault that goes on under another name. */
const endings: ReadonlySet<string> = new Set(
  ['cases/destroy', ...['travel', 'forget', 'rejoin'].map((name) => `vault/keep/${name}`)].map((path) => `/api/${path}`),
)
const locked = { error: { code: 'vault.locked' } }

/** While it waits for its turn that process says nothing: the time that passed is counted here. */
function openingOf({ opening }: Running): Opening | null {
  if (opening?.said.step !== 'waiting') return opening?.said ?? null
  const { of } = opening.said
  return { step: 'waiting', done: Math.min(of, Math.round(performance.now() - opening.since)), of }
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.statusCode = status
  response.setHeader('Content-Type', 'application/json')
  response.end(JSON.stringify(body))
}

/** Like `pipe`, and overwrites every piece once it is sent. */
function pourInto(from: IncomingMessage, to: NodeJS.WritableStream & { destroy(): unknown }): void {
  from.on('data', (piece: Buffer) => {
    from.pause()
    to.write(piece, () => {
      piece.fill(0)
      from.resume()
    })
  })
  from.on('end', () => to.end())
  from.on('error', () => to.destroy())
}
