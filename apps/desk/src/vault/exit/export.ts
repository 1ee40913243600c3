/**
 * The way out without us: a folder that opens with `sha256sum`, `age` and `tar` by printed instructions, and beside it the vault itself, still sealed, for
 * `holdfast vault restore`. What is readable goes through memory into the encryption and touches no disk.
 */
import { createHash } from 'node:crypto'
import { closeSync, copyFileSync, fsyncSync, mkdirSync, openSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { err, locales, ok, type Result } from '@holdfast/core'
import { logName, type Manifest, markName } from '@holdfast/vault'
import { say } from '@holdfast/words'
import { readBlob } from '../blobs/reader.ts'
import { blobFolder, blobNames, fileSum } from '../blobs/scrub.ts'
import type { Engine } from '../engine/engine.ts'
import { keyNames } from '../engine/key-folder.ts'
import { diskError, syncFolderAt } from '../node-disk.ts'
import type { Progress } from '../process/messages.ts'
import { type AgeTo, ageStream } from './age-stream.ts'
import { newFolder } from './new-folder.ts'
import { tarEnd, tarHeader, tarPadding } from './tar.ts'

export const archiveName = 'vault.tar.age'
export const sumsName = 'SHA256SUMS'
export const sealedFolder = 'sealed'

export interface ExportReport {
  readonly records: number
  readonly files: number
  readonly bytes: number
  /** Stored files that could not be read; the export holds all others. */
  readonly damaged: readonly string[]
  readonly opensWith: 'passphrase' | 'recipients'
}

/**
 * `export.folder-not-empty`; `export.folder`: it cannot be made; `export.recipient` with its position; `disk.full`, `disk.io`; `vault.stopped`. After an error nothing of the
 * export is left, so that no half copy is taken for a whole one, and it can be made again at the same place.
 */
export type ExportError =
  | { readonly code: 'export.folder-not-empty' }
  | { readonly code: 'export.folder' }
  | { readonly code: 'export.recipient'; readonly position: number }
  | { readonly code: 'disk.full' }
  | { readonly code: 'disk.io' }
  | { readonly code: 'disk.missing' }
  | { readonly code: 'vault.stopped' }

export interface ExportWork {
  readonly out: string
  readonly to: AgeTo
  /** Also the vault itself, sealed as it lies. */
  readonly copy: boolean
  readonly progress: (progress: Progress) => void
  readonly signal: AbortSignal
}

const encoder = new TextEncoder()
const partLength = 8 * 1024 * 1024

export async function exportVault(engine: Engine, work: ExportWork): Promise<Result<ExportReport, ExportError>> {
  const place = newFolder(work.out)
  if (!place.ok) return err({ code: place.error.code === 'not-empty' ? 'export.folder-not-empty' : 'export.folder' })
  const done = await fill(engine, work)
  if (!done.ok) place.value.giveBack()
  return done
}

async function fill(engine: Engine, work: ExportWork): Promise<Result<ExportReport, ExportError>> {
  const counted = { records: 0, files: 0, damaged: [] as string[] }
  const sums: [name: string, sum: string][] = []
  try {
    const sealed = await ageStream(archive(engine, counted, work), work.to)
    if (!sealed.ok) return sealed
    const bytes = await write(join(work.out, archiveName), sealed.value, sums, archiveName)
    if (work.signal.aborted) return err({ code: 'vault.stopped' })
    if (work.copy) await copySealed(engine, work, sums)
    const opensWith = 'passphrase' in work.to ? 'passphrase' : 'recipients'
    for (const locale of locales) {
      const name = `OPEN-ME.${locale}.txt`
      const text = encoder.encode(`${say(locale, `vault.open-me.${opensWith}`)}\n`)
      writeFileSync(join(work.out, name), text, { mode: 0o600, flush: true })
      sums.push([name, createHash('sha256').update(text).digest('hex')])
    }
    const list = sums.map(([name, sum]) => `${sum}  ${name}\n`).sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1))
    writeFileSync(join(work.out, sumsName), list.join(''), { mode: 0o600, flush: true })
    syncFolderAt(work.out)
    return ok({ ...counted, bytes, opensWith })
  } catch (cause) {
    if (work.signal.aborted) return err({ code: 'vault.stopped' })
    return err(diskError(cause))
  }
}

async function write(path: string, pieces: AsyncIterable<Uint8Array>, sums: [string, string][], name: string): Promise<number> {
  const fd = openSync(path, 'wx', 0o600)
  const hash = createHash('sha256')
  let bytes = 0
  try {
    for await (const piece of pieces) {
      let done = 0
      while (done < piece.length) done += writeSync(fd, piece, done)
      hash.update(piece)
      bytes += piece.length
    }
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
  sums.push([name, hash.digest('hex')])
  return bytes
}

/** The readable archive: records and history as JSON lines, a plain text to read, every file under its SHA-256, a table of names, sums over all. */
async function* archive(
  engine: Engine,
  counted: { records: number; files: number; damaged: string[] },
  { progress, signal }: ExportWork,
): AsyncGenerator<Uint8Array> {
  const seconds = Math.floor(engine.parts.machine.clock.wall() / 1000)
  const sums: string[] = []
  const whole = (name: string, bytes: Uint8Array): readonly Uint8Array[] => {
    sums.push(`${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`)
    return [...tarHeader(`vault/${name}`, bytes.length, seconds), bytes, tarPadding(bytes.length)]
  }
  const parts = { records: new Part('records', 'jsonl'), history: new Part('history', 'jsonl'), text: new Part('records', 'txt') }
  const manifests = new Map<string, { readonly manifest: Manifest; readonly names: string[] }>()
  const cases = new Map(engine.cases.map(({ id, name }) => [id, name]))
  yield* whole('cases.json', encoder.encode(`${JSON.stringify(engine.cases, null, 1)}\n`))
  const total = engine.status().records
  for (const record of engine.records()) {
    if (signal.aborted) return
    counted.records++
    parts.records.line(JSON.stringify({ ...record, ...(record.case === undefined ? {} : { caseName: cases.get(record.case) ?? '' }) }))
    const head = `${record.id}  ${record.type}${record.gone ? '  (deleted)' : ''}`
    const lines = Object.entries(record.fields).flatMap(([name, values]) =>
      values.map(({ value }) => `  ${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`),
    )
    parts.text.line([head, ...lines, ...record.files.map((file) => `  [${file.sha256}] ${file.name}`), ''].join('\n'))
    const history = await engine.history(record.id)
    if (history.ok) for (const entry of history.value) parts.history.line(JSON.stringify({ record: record.id, ...entry }))
    for (const manifest of engine.parts.view.readable(record.id).manifests) {
      const known = manifests.get(manifest.sha256)
      const names = record.files.filter((file) => file.sha256 === manifest.sha256).map((file) => `${file.name}\t${record.id}`)
      if (known) known.names.push(...names)
      else manifests.set(manifest.sha256, { manifest, names })
    }
    for (const part of Object.values(parts)) if (part.length > partLength) yield* whole(...part.take())
    if (counted.records % 200 === 0) progress({ what: 'records', done: counted.records, of: total })
  }
  for (const part of Object.values(parts)) if (part.length > 0) yield* whole(...part.take())
  const table: string[] = ['sha256\tname\trecord\n']
  for (const [sha256, { manifest, names }] of manifests) {
    if (signal.aborted) return
    for (const name of names) table.push(`${sha256}\t${name.replace(/[\r\n]/g, ' ')}\n`)
    const pieces = readBlob(join(engine.parts.machine.folder, blobFolder), manifest)
    const first = pieces.next()
    if (first.done !== true && !first.value.ok) {
      counted.damaged.push(manifest.blob)
      continue
    }
    yield* tarHeader(`vault/files/${sha256}`, manifest.size, seconds)
    let sound = true
    let given = 0
    if (first.done !== true && first.value.ok) {
      given += first.value.value.length
      yield first.value.value
    }
    for (const piece of pieces) {
      if (!piece.ok) {
        sound = false
        break
      }
      given += piece.value.length
      yield piece.value
      progress({ what: 'bytes', done: given, of: manifest.size })
    }
    // A file that breaks off is filled up with zeros, so that what follows can be read; its sum will not fit, and says so.
    while (given < manifest.size) {
      const more = new Uint8Array(Math.min(1024 * 1024, manifest.size - given))
      given += more.length
      yield more
    }
    yield tarPadding(manifest.size)
    sums.push(`${sha256}  files/${sha256}\n`)
    if (sound) counted.files++
    else counted.damaged.push(manifest.blob)
  }
  yield* whole('files.tsv', encoder.encode(table.join('')))
  const list = encoder.encode(sums.join(''))
  yield* tarHeader(`vault/${sumsName}`, list.length, seconds)
  yield list
  yield tarPadding(list.length)
  yield tarEnd
}

/** Lines that become numbered files of a bearable size. */
class Part {
  readonly #name: string
  readonly #end: string
  #number = 1
  #lines: string[] = []
  length = 0

  constructor(name: string, end: string) {
    this.#name = name
    this.#end = end
  }

  line(text: string): void {
    this.#lines.push(`${text}\n`)
    this.length += text.length
  }

  take(): [name: string, bytes: Uint8Array] {
    const bytes = encoder.encode(this.#lines.join(''))
    this.#lines = []
    this.length = 0
    return [`${this.#name}-${String(this.#number++).padStart(4, '0')}.${this.#end}`, bytes]
  }
}

/** The log up to what is acknowledged, its mark, the keys, the stored files: as they lie. */
async function copySealed(engine: Engine, { out, progress }: ExportWork, sums: [string, string][]): Promise<void> {
  const { folder } = engine.parts.machine
  mkdirSync(join(out, sealedFolder, blobFolder), { recursive: true, mode: 0o700 })
  await engine.rest()
  const copy = (name: string) => {
    const to = join(out, sealedFolder, name)
    copyFileSync(join(folder, name), to)
    const fd = openSync(to, 'r')
    fsyncSync(fd)
    closeSync(fd)
    sums.push([`${sealedFolder}/${name}`, fileSum(to)])
  }
  for (const name of [...keyNames, logName, markName]) copy(name)
  const names = blobNames(folder)
  const total = names.reduce((sum, name) => sum + statSync(join(folder, blobFolder, name)).size, 0)
  let done = 0
  for (const name of names) {
    copy(`${blobFolder}/${name}`)
    done += statSync(join(folder, blobFolder, name)).size
    progress({ what: 'bytes', done, of: total })
    await new Promise((next) => setImmediate(next))
  }
  syncFolderAt(join(out, sealedFolder, blobFolder))
  syncFolderAt(join(out, sealedFolder))
}
