/** How a closed child hears and speaks: a document on descriptor 3, lines of JSON on descriptor 1. */
import { readSync, writeSync } from 'node:fs'

/** Everything on descriptor 3: the head (one line of JSON) and the document behind it. */
export function heard(): { readonly head: unknown; readonly bytes: Uint8Array } {
  const input = readAll()
  const lineEnd = input.indexOf(10)
  const head: unknown = JSON.parse(new TextDecoder().decode(input.subarray(0, lineEnd)))
  return { head, bytes: new Uint8Array(input.subarray(lineEnd + 1)) }
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

export function say(message: unknown): void {
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
