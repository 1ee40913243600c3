/**
 * What runs in the reading child: one document in on descriptor 3, lines of JSON out on stdout, nothing else. It holds no key, knows no path but those of the
 * language data, and ends when it has answered.
 */
import { readSync, writeSync } from 'node:fs'
import { type Ask, type Ports, type RawPage, readDocument } from '@holdfast/intake'
import { type OcrData, tesseract } from './tesseract.ts'

/** The first line on descriptor 3; the bytes of the document follow. */
export interface ChildHead {
  readonly ask: Ask
  readonly length: number
  readonly done: readonly RawPage[]
  readonly ocr: OcrData
}

function readAll(): Uint8Array {
  const chunks: Buffer[] = []
  const chunk = Buffer.alloc(1 << 20)
  for (;;) {
    try {
      const count = readSync(3, chunk, 0, chunk.length, null)
      if (count === 0) return Buffer.concat(chunks)
      chunks.push(Buffer.from(chunk.subarray(0, count)))
    } catch (cause) {
      if (!(cause instanceof Error && 'code' in cause && cause.code === 'EAGAIN')) throw cause
      rest()
    }
  }
}

function say(message: unknown): void {
  const bytes = Buffer.from(`${JSON.stringify(message)}\n`)
  let at = 0
  while (at < bytes.length) {
    try {
      at += writeSync(1, bytes, at)
    } catch (cause) {
      if (!(cause instanceof Error && 'code' in cause && cause.code === 'EAGAIN')) throw cause
      rest()
    }
  }
}

const rest = (): void => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2)

// pdf.js lets promises of a damaged file fail with nobody listening; what it answered stands.
process.on('unhandledRejection', () => undefined)
say({ type: 'ready' })
const input = readAll()
const lineEnd = input.indexOf(10)
const head = JSON.parse(new TextDecoder().decode(input.subarray(0, lineEnd))) as ChildHead
const bytes = input.subarray(lineEnd + 1, lineEnd + 1 + head.length)
const kept = new Set(head.done.map(({ page }) => page))
const ports: Ports = {
  done: head.done,
  ...(head.ask.isOcrWanted ? { ocr: tesseract(head.ocr) } : {}),
  onPage: (page, of) => say({ type: 'page', of, page: kept.has(page.page) ? null : page, number: page.page }),
}
const read = await readDocument(new Uint8Array(bytes), head.ask, ports)
say(read.ok ? { type: 'document', document: read.value } : { type: 'refused', error: read.error })
process.exit(0)
