/** Files that come in pieces, each handed on before the next is taken: nothing waits on disk, and no more than one piece in memory. */
import { randomUUID } from 'node:crypto'
import { err, ok, type Result } from '@holdfast/core'
import type { CaseDesk } from './case-desk.ts'
import type { SafeError } from './safe.ts'

interface Upload {
  readonly push: (piece: Uint8Array | null) => Promise<void>
  readonly done: Promise<Result<void, SafeError>>
  at: number
}

/** How many files may come in at once. */
const most = 8

export class Uploads {
  readonly #running = new Map<string, Upload>()

  /** `cases.too-many-uploads` */
  begin(desk: CaseDesk, record: string, name: string): Result<string, SafeError> {
    if (this.#running.size >= most) return err({ code: 'cases.too-many-uploads' })
    const pieces = pipe()
    const id = randomUUID()
    const done = desk.attach(record, name, pieces.read()).finally(() => {
      pieces.stop()
      this.#running.delete(id)
    })
    done.catch(() => {})
    this.#running.set(id, { push: pieces.push, done, at: 0 })
    return ok(id)
  }

  /** `cases.no-upload`; `cases.wrong-piece` where a piece is missing or came twice: nothing is attached then. */
  async piece(id: string, at: number, bytes: Uint8Array): Promise<Result<void, SafeError>> {
    const upload = this.#running.get(id)
    if (!upload) return err({ code: 'cases.no-upload' })
    if (upload.at !== at) return err({ code: 'cases.wrong-piece' })
    upload.at += bytes.length
    await upload.push(bytes)
    return ok(undefined)
  }

  async end(id: string): Promise<Result<void, SafeError>> {
    const upload = this.#running.get(id)
    if (!upload) return err({ code: 'cases.no-upload' })
    await upload.push(null)
    return upload.done
  }
}

/** One piece at a time: `push` returns when the reader has taken it. */
function pipe() {
  const waiting: { piece: Uint8Array | null; taken: () => void }[] = []
  let wake: (() => void) | undefined
  let stopped = false
  return {
    push: (piece: Uint8Array | null): Promise<void> =>
      stopped
        ? Promise.resolve()
        : new Promise((taken) => {
            waiting.push({ piece, taken })
            wake?.()
          }),
    stop: () => {
      stopped = true
      for (const { taken } of waiting.splice(0)) taken()
    },
    async *read(): AsyncGenerator<Uint8Array> {
      for (;;) {
        const next = waiting.shift()
        if (!next) {
          await new Promise<void>((resolve) => {
            wake = resolve
          })
          continue
        }
        next.taken()
        if (next.piece === null) return
        yield next.piece
      }
    },
  }
}
