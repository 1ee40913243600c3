/**
 * Pages a long reading has recognised, in a file the person named: so that one broken off, by whatever, goes on there. It holds the words of the document as they
 * are, says so in its first line, and is readable by its owner alone. Nothing is kept anywhere without being asked for; in a vault, `holdfast vault read` seals it.
 */
import { createHash } from 'node:crypto'
import { closeSync, constants, fchmodSync, fstatSync, fsyncSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs'
import { bytesToPages, pagesToBytes } from '@holdfast/desk'
import type { RawPage } from '@holdfast/intake'
import type { Failure } from './command.ts'

export interface PageFile {
  /** What an earlier reading of the same bytes put there. */
  readonly pages: readonly RawPage[]
  /** On the disk when it returns; false where it could not be written. */
  readonly keep: (page: RawPage) => boolean
  readonly close: () => void
}

/** What a page depends on: another file, language or attachment is another reading. */
export interface ReadingOf {
  readonly bytes: Uint8Array
  readonly lang?: string | undefined
  readonly part?: readonly number[] | undefined
}

const largest = 512 * 1024 * 1024

/**
 * Opens or makes it.
 *
 * @returns `cli.error.keep-place`: it cannot be written there; `cli.error.keep-other`: something else stands there, or the pages of another reading; neither is changed
 */
export function openPageFile(path: string, { bytes, lang, part }: ReadingOf): PageFile | Failure {
  const head = `${JSON.stringify({
    holdfast: 'recognised pages of one document, NOT encrypted: delete this file when the document is read',
    version: 1,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    lang: lang ?? null,
    part: part ?? null,
  })}\n`
  let fd: number
  try {
    fd = openSync(path, constants.O_RDWR | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0), 0o600)
  } catch {
    return { code: 'cli.error.keep-place', params: {} }
  }
  const refuse = (code: string): Failure => {
    closeSync(fd)
    return { code, params: {} }
  }
  try {
    const stat = fstatSync(fd)
    if (!stat.isFile()) return refuse('cli.error.keep-place')
    if (stat.size > largest) return refuse('cli.error.keep-other')
    const before = stat.size === 0 ? Buffer.alloc(0) : readFileSync(fd)
    // The first line may have been cut off by a kill: then nothing stands behind it.
    if (!head.startsWith(before.toString('utf8')) && !before.toString('utf8').startsWith(head)) return refuse('cli.error.keep-other')
    fchmodSync(fd, 0o600)
    const whole = before.length < Buffer.byteLength(head) ? 0 : before.lastIndexOf(10) + 1
    ftruncateSync(fd, whole)
    let at = whole
    const put = (line: Buffer): void => {
      for (let done = 0; done < line.length; ) done += writeSync(fd, line, done, line.length - done, at + done)
      fsyncSync(fd)
      at += line.length
    }
    if (whole === 0) put(Buffer.from(head))
    const pages = before
      .subarray(0, whole)
      .toString('utf8')
      .split('\n')
      .slice(1)
      .flatMap((line) => (line === '' ? [] : bytesToPages(new TextEncoder().encode(line))))
    return {
      pages,
      keep: (page) => {
        try {
          put(Buffer.concat([pagesToBytes([page]), Buffer.from('\n')]))
          return true
        } catch {
          return false
        }
      },
      close: () => closeSync(fd),
    }
  } catch {
    return refuse('cli.error.keep-place')
  }
}
