/**
 * The process that alone holds the keys and the encrypted file. It reads nothing but its channel, prints nothing, and ends when it must lock: what it knew
 * ends with it.
 *
 * Exit codes: 0 locked by request; 40 nobody asked for anything; 41 the machine slept or the process was stopped; 42 the desk is gone; others are crashes.
 */
import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { IndexBuilding } from '../engine/upkeep.ts'
import { nodeClock } from '../node-disk.ts'
import { Desk, type Tell } from './keeper-desk.ts'
import { FrameSchema, type Reply } from './messages.ts'
import { Watch } from './watch.ts'

const send = (reply: Reply): void => {
  if (process.connected) process.send?.(reply)
}
const worked = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000 + waited()
}

/** Milliseconds this process stood ready and got no processor: on a busy machine that is no sleep. */
function waited(): number {
  try {
    return Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ')[1] ?? 0) / 1_000_000
  } catch {
    return 0
  }
}

process.umask(0o077)
// Node would open a debugger on a port for anyone who sends this signal.
process.on('SIGUSR1', () => {})
process.on('SIGTSTP', () => end(41))
process.on('SIGCONT', () => end(41))
process.on('SIGTERM', () => end(0))
process.on('SIGHUP', () => end(42))
// Ctrl+C is for the desk, which locks us.
process.on('SIGINT', () => {})
process.on('disconnect', () => end(42))
process.on('uncaughtException', () => process.exit(1))
process.on('unhandledRejection', () => process.exit(1))

let watch = new Watch({ clock: nodeClock, worked }, 60_000)
let working = 0
let ending = false
const running = new Map<number, AbortController>()
const folder = process.argv[2] ?? ''
const desk = new Desk(
  folder,
  (records) => send({ kind: 'changed', records }),
  (idleMs) => {
    watch = new Watch({ clock: nodeClock, worked }, idleMs)
  },
)
const timer = setInterval(() => {
  if (working > 0) watch.used()
  const why = watch.look()
  if (why) end(why === 'idle' ? 40 : 41)
}, 1000)

/** Everything acknowledged is on the disk already; closing only spares work at the next opening, and is not waited for long. */
function end(code: number): void {
  if (ending) return
  ending = true
  clearInterval(timer)
  const leave = () => process.exit(code)
  for (const work of running.values()) work.abort()
  setTimeout(leave, code === 41 ? 150 : 400)
  desk.close().then(leave, leave)
}

process.on('message', (raw: unknown) => {
  const why = watch.look()
  if (why === 'suspended') return end(41)
  if (ending) return
  const frame = v.safeParse(FrameSchema, raw)
  if (!frame.success) return
  const { output } = frame
  if (output.kind === 'cancel') {
    running.get(output.number)?.abort()
    return
  }
  const { number, ask } = output
  if (ask.ask !== 'status') watch.used()
  const work = new AbortController()
  running.set(number, work)
  working++
  const tell: Tell = { progress: (progress) => send({ kind: 'progress', number, progress }), signal: work.signal }
  desk
    .answer(ask, tell)
    .then(
      (done) => send(done.ok ? { kind: 'done', number, value: done.value } : { kind: 'failed', number, error: done.error }),
      (cause: unknown) => {
        if (process.env.HOLDFAST_DEBUG === '1') console.error(cause)
        send({ kind: 'failed', number, error: { code: cause instanceof IndexBuilding ? cause.code : 'vault.broken' } })
      },
    )
    .finally(() => {
      working--
      running.delete(number)
      if (ask.ask === 'lock') end(0)
    })
})
send({ kind: 'ready' })
