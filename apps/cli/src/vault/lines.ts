/**
 * What a vault command reads: the passphrase is the first line of stdin, what stands as `-` in the call follows line by line, and the rest is a record. At a terminal the
 * passphrase is asked for without being shown.
 */
import { readSync } from 'node:fs'
import type { Locale } from '@holdfast/core'
import { say } from '@holdfast/words'
import type { Failure } from '../command.ts'

const mostBytes = 64 * 1024 * 1024

export class InputLines {
  readonly #locale: Locale
  #bytes: Uint8Array<ArrayBuffer> | undefined
  #at = 0

  constructor(locale: Locale) {
    this.#locale = locale
  }

  get isTerminal(): boolean {
    return process.stdin.isTTY === true
  }

  #all(): Uint8Array<ArrayBuffer> {
    if (this.#bytes) return this.#bytes
    const pieces: Uint8Array[] = []
    let length = 0
    const piece = new Uint8Array(65_536)
    for (;;) {
      let got = 0
      try {
        got = readSync(0, piece, 0, piece.length, null)
      } catch (cause) {
        const code = cause instanceof Error && 'code' in cause ? cause.code : ''
        if (code === 'EAGAIN') continue
        if (code !== 'EOF') throw cause
      }
      if (got === 0 || length > mostBytes) break
      pieces.push(piece.slice(0, got))
      length += got
    }
    piece.fill(0)
    this.#bytes = new Uint8Array(length)
    let at = 0
    for (const one of pieces) {
      this.#bytes.set(one, at)
      at += one.length
      one.fill(0)
    }
    return this.#bytes
  }

  /** The next line without its end; undefined where there is none. */
  next(): Uint8Array<ArrayBuffer> | undefined {
    const bytes = this.#all()
    if (this.#at >= bytes.length) return undefined
    const end = bytes.indexOf(10, this.#at)
    const until = end < 0 ? bytes.length : end
    const line = bytes.slice(this.#at, until > this.#at && bytes[until - 1] === 13 ? until - 1 : until)
    bytes.fill(0, this.#at, until)
    this.#at = end < 0 ? bytes.length : end + 1
    return line
  }

  text(): string | undefined {
    const line = this.next()
    return line && new TextDecoder().decode(line)
  }

  /** All that is left. */
  rest(): string {
    const text = new TextDecoder().decode(this.#all().subarray(this.#at))
    this.#at = this.#all().length
    return text
  }

  /** The passphrase; asked for twice at a terminal where `twice`. */
  async passphrase(twice = false): Promise<Uint8Array<ArrayBuffer> | Failure> {
    if (!this.isTerminal) return this.next() ?? { code: 'vault.passphrase-empty', params: {} }
    const first = await typed(say(this.#locale, 'cli.vault.ask'))
    if (!twice) return first
    const second = await typed(say(this.#locale, 'cli.vault.ask-again'))
    return Buffer.compare(first, second) === 0 ? first : { code: 'vault.passphrases-differ', params: {} }
  }

  /** An argument, or the next line where it is `-`. */
  argument(given: string | undefined): string | Failure {
    if (given !== '-') return given ?? ''
    return this.text() ?? { code: 'cli.vault.error.line-missing', params: {} }
  }
}

/** One line typed at the terminal, not shown. */
function typed(question: string): Promise<Uint8Array<ArrayBuffer>> {
  process.stderr.write(question)
  const { stdin } = process
  stdin.setRawMode(true)
  stdin.resume()
  const bytes: number[] = []
  return new Promise((done) => {
    const take = (piece: Buffer) => {
      for (const byte of piece) {
        if (byte === 3) process.exit(130)
        if (byte === 13 || byte === 10) {
          stdin.off('data', take)
          stdin.setRawMode(false)
          stdin.pause()
          process.stderr.write('\n')
          return done(Uint8Array.from(bytes))
        }
        if (byte === 127 || byte === 8) {
          // A letter of several bytes goes whole.
          while (((bytes.at(-1) ?? 0) & 0xc0) === 0x80) bytes.pop()
          bytes.pop()
        } else bytes.push(byte)
      }
      piece.fill(0)
    }
    stdin.on('data', take)
  })
}
