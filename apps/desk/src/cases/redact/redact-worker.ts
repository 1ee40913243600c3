/** The thread that proposes, checks and prints, so that the file answers meanwhile. Its memory is that of the process that holds the keys and goes with it. */
import { parentPort } from 'node:worker_threads'
import { printText } from '../../redaction/print-text.ts'
import { checkText, proposeText } from './redact-work.ts'
import type { RedactDone, RedactJob } from './redactor.ts'

parentPort?.on('message', (job: RedactJob) => {
  void answer(job).then(
    (value) => parentPort?.postMessage({ ok: true, value } satisfies RedactDone),
    // What went wrong may hold words of the text: nobody gets it.
    () => parentPort?.postMessage({ ok: false } satisfies RedactDone),
  )
})

async function answer(job: RedactJob): Promise<unknown> {
  switch (job.do) {
    case 'propose':
      return proposeText(job.text, job.known, job.secret)
    case 'check':
      return checkText(job.text, job.decisions, job.known)
    case 'print':
      return printText(job.text, job.lang)
  }
}
