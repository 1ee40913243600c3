/** One thread for redaction, begun when it is first needed. One job at a time; a job that is called off ends the thread, and the next one gets a new one. */
import { Worker } from 'node:worker_threads'
import { err, ok, type Result } from '@holdfast/core'
import type { KnownEntity, Redaction } from '@holdfast/text'
import type { RedactionTaken } from '../../redact-api.ts'
import type { Printed } from '../../redaction/print-text.ts'
import type { Checked } from './redact-work.ts'

export type RedactJob =
  | { readonly do: 'propose'; readonly text: string; readonly known: readonly KnownEntity[]; readonly secret: Uint8Array }
  | { readonly do: 'check'; readonly text: string; readonly decisions: readonly RedactionTaken[]; readonly known: readonly KnownEntity[] }
  | { readonly do: 'print'; readonly text: string; readonly lang: string }
export type RedactDone = { readonly ok: true; readonly value: unknown } | { readonly ok: false }
export type RedactorError = { readonly code: 'redaction.error.failed' | 'redaction.error.stopped' }

interface Answers {
  readonly propose: Redaction
  readonly check: Checked
  readonly print: Printed
}

export class Redactor {
  #worker: Worker | undefined
  #before: Promise<unknown> = Promise.resolve()

  /** @returns `redaction.error.stopped` when it was called off, `redaction.error.failed` when the thread ended by itself */
  ask<J extends RedactJob>(job: J, signal: AbortSignal): Promise<Result<Answers[J['do']], RedactorError>> {
    const turn = this.#before.then(() => this.#run(job, signal))
    this.#before = turn
    return turn as Promise<Result<Answers[J['do']], RedactorError>>
  }

  #run(job: RedactJob, signal: AbortSignal): Promise<Result<unknown, RedactorError>> {
    if (signal.aborted) return Promise.resolve(err({ code: 'redaction.error.stopped' }))
    const worker = this.#thread()
    return new Promise((resolve) => {
      const finish = (result: Result<unknown, RedactorError>) => {
        worker.off('message', taken)
        worker.off('error', failed)
        worker.off('exit', failed)
        signal.removeEventListener('abort', stop)
        if (!result.ok && this.#worker === worker) {
          this.#worker = undefined
          void worker.terminate()
        }
        resolve(result)
      }
      const taken = (done: RedactDone) => finish(done.ok ? ok(done.value) : err({ code: 'redaction.error.failed' }))
      const failed = () => finish(err({ code: 'redaction.error.failed' }))
      const stop = () => finish(err({ code: 'redaction.error.stopped' }))
      worker.on('message', taken)
      worker.on('error', failed)
      worker.on('exit', failed)
      signal.addEventListener('abort', stop)
      worker.postMessage(job)
    })
  }

  #thread(): Worker {
    const there = this.#worker
    if (there) return there
    const worker = new Worker(new URL('./redact-worker.js', import.meta.url), { execArgv: [], stdin: false })
    worker.unref()
    this.#worker = worker
    return worker
  }

  async close(): Promise<void> {
    await this.#worker?.terminate()
    this.#worker = undefined
  }
}
