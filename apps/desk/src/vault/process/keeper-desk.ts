/** Answers what the desk asks, inside the process that holds the keys. */
import { join } from 'node:path'
import { err, ok, type Result, Secret } from '@holdfast/core'
import { type Manifest, passphraseBytes } from '@holdfast/vault'
import { Ingest } from '../blobs/ingest.ts'
import { readBlob } from '../blobs/reader.ts'
import { blobFolder, prune } from '../blobs/scrub.ts'
import { dropDestroyed } from '../engine/drafts.ts'
import { Engine, type Written } from '../engine/engine.ts'
import {
  changePassphrase,
  forgetKeys,
  makeKitFor,
  makeSharesFor,
  rejoinAs,
  travelHome,
  travelOut,
  unlockingBy,
} from '../engine/key-work.ts'
import { kitOf, tryKit } from '../engine/kit-trial.ts'
import { createVault, machineAt, openVault } from '../engine/open-vault.ts'
import { checkVault } from '../exit/check.ts'
import { exportVault } from '../exit/export.ts'
import { diskError } from '../node-disk.ts'
import type { Answers, EntryLine } from './answers.ts'
import type { Ask, Progress, Unlock, VaultFailure } from './messages.ts'

export interface Tell {
  readonly progress: (progress: Progress) => void
  readonly signal: AbortSignal
}

type Answer = Result<unknown, VaultFailure>
type Open = { readonly engine: Engine; readonly ingest: Ingest; readonly vaultKey: Uint8Array }
type Sink = ReturnType<Ingest['sink']>

const failed = (code: string): { readonly ok: false; readonly error: VaultFailure } => err({ code })

export class Desk {
  readonly #folder: string
  readonly #changed: (records: readonly string[]) => void
  readonly #idle: (ms: number) => void
  readonly #uploads = new Map<number, Sink>()
  readonly #unnamed = new Set<Promise<Answer>>()
  #open: Open | undefined
  #nextUpload = 1

  constructor(folder: string, changed: (records: readonly string[]) => void, idle: (ms: number) => void) {
    this.#folder = folder
    this.#changed = changed
    this.#idle = idle
  }

  /** The open vault, for what runs beside it in this process. */
  get engine(): Engine | undefined {
    return this.#open?.engine
  }

  async answer(ask: Ask, tell: Tell): Promise<Answer> {
    switch (ask.ask) {
      case 'create': {
        const made = await createVault(machineAt(this.#folder), ask.passphrase)
        ask.passphrase.fill(0)
        return made
      }
      case 'unlock':
        return this.#unlock(ask.unlock, ask.idleMs, tell)
      case 'lock':
        await this.close()
        return ok(undefined)
      default:
        return this.#open ? this.#answerOpen(this.#open, ask, tell) : failed('vault.locked')
    }
  }

  async #unlock(unlock: Unlock, idleMs: number, tell: Tell): Promise<Answer> {
    if (this.#open) return failed('vault.already-open')
    const waiting = (ms: number) => tell.progress({ what: 'waiting', done: 0, of: ms })
    const opened = await openVault(machineAt(this.#folder), unlockingBy(machineAt(this.#folder).primitives, unlock, waiting))
    if (unlock.by === 'passphrase') unlock.passphrase.fill(0)
    if (!opened.ok) return opened
    this.#hold(new Engine(opened.value))
    this.#idle(idleMs)
    return ok(undefined)
  }

  #hold(engine: Engine): void {
    const { machine, vaultKey } = engine.parts
    const ingest = new Ingest(machine.folder, machine.primitives, engine.attempts)
    ingest.tidy(engine.attempts.parts())
    this.#open = { engine, ingest, vaultKey }
  }

  async #answerOpen(
    { engine, ingest, vaultKey }: Open,
    ask: Exclude<Ask, { ask: 'create' | 'unlock' | 'lock' }>,
    tell: Tell,
  ): Promise<Answer> {
    switch (ask.ask) {
      case 'status':
        return ok(engine.status())
      case 'write':
        return this.#told(await engine.write(ask.writes))
      case 'remove':
        return this.#toldOne(await engine.setGone(ask.record, ask.gone))
      case 'read':
        return ok(engine.record(ask.record))
      case 'history':
        return engine.history(ask.record)
      case 'search':
        return ok(engine.search(ask.search))
      case 'conflicts':
        return ok(engine.conflicts())
      case 'entries':
        return ok(await entryLines(engine, ask.limit))
      case 'cases':
        return ok(engine.cases)
      case 'case-new':
        return engine.newCase(ask.name)
      case 'case-shred':
        return shred(engine, ask.case)
      case 'attach': {
        const store = async () => {
          const stored = await ingest.storeFile(ask.path, (done, of) => tell.progress({ what: 'bytes', done, of }), tell.signal)
          return stored.ok ? this.#attach(engine, ask.record, ask.name, stored.value, ask.text) : stored
        }
        return this.#untilNamed(store())
      }
      case 'upload-begin':
        try {
          this.#uploads.set(this.#nextUpload, ingest.sink())
          return ok(this.#nextUpload++)
        } catch (cause) {
          return err(diskError(cause))
        }
      case 'upload-piece':
        return this.#piece(ask.upload, ask.bytes)
      case 'upload-end':
        return this.#untilNamed(this.#uploadEnd(engine, ask))
      case 'upload-stop':
        this.#uploads.get(ask.upload)?.stop()
        this.#uploads.delete(ask.upload)
        return ok(undefined)
      case 'file-piece':
        return filePiece(engine, ask)
      case 'detach':
        return this.#toldOne(await engine.detach(ask.record, [ask.device, ask.seq]))
      case 'export': {
        // By the vault's own rule: what opens the vault must open the copy, whatever the keyboard makes of a space.
        const passphrase = ask.passphrase && passphraseBytes(ask.passphrase)
        ask.passphrase?.fill(0)
        if (passphrase?.ok === false) return passphrase
        const to = passphrase ? { passphrase: new TextDecoder().decode(passphrase.value.reveal()) } : { recipients: ask.recipients }
        return exportVault(engine, { out: ask.out, to, copy: ask.copy, ...tell })
      }
      case 'check':
        return ok(await checkVault(engine, ask.deep, tell.progress, tell.signal))
      case 'prune':
        while (this.#unnamed.size > 0) await Promise.allSettled(this.#unnamed)
        return ok(prune(engine.parts.machine.folder, engine.blobs(), engine.parts.machine.clock.wall()))
      case 'rejoin':
        return this.#rejoin(engine, vaultKey)
      case 'passphrase':
        return changePassphrase(engine, ask.passphrase)
      case 'kit-new':
        return makeKitFor(engine)
      case 'kit':
        return ok(kitOf(engine))
      case 'kit-try': {
        const tried = await tryKit(engine, new Secret(ask.kit))
        if (tried.ok) this.#changed([])
        return tried
      }
      case 'shares-new':
        return makeSharesFor(engine, ask.need, ask.of)
      case 'travel':
        return travelOut(engine)
      case 'home':
        return travelHome(engine, ask.passphrase)
      case 'forget':
        return forgetKeys(engine)
    }
  }

  #told(done: Result<readonly Written[], VaultFailure>): Answer {
    if (done.ok) this.#changed(done.value.map((one) => one.record))
    return done
  }

  #toldOne(done: Result<Written, VaultFailure>): Answer {
    if (done.ok) this.#changed([done.value.record])
    return done
  }

  async #attach(engine: Engine, record: string, name: string, file: Manifest, text: string): Promise<Answer> {
    const done = await engine.attach({ do: 'attach', record, name, file, text })
    if (!done.ok) return done
    this.#changed([record])
    return ok({ ...done.value, blob: file.blob, sha256: file.sha256, size: file.size })
  }

  #piece(number: number, bytes: Uint8Array): Answer {
    const upload = this.#uploads.get(number)
    if (!upload) return failed('vault.no-upload')
    try {
      upload.write(bytes)
      bytes.fill(0)
      return ok(undefined)
    } catch (cause) {
      upload.stop()
      this.#uploads.delete(number)
      return err(diskError(cause))
    }
  }

  /** Between being stored and being named by an entry a file is nobody's: it is not put aside meanwhile. */
  async #untilNamed(work: Promise<Answer>): Promise<Answer> {
    this.#unnamed.add(work)
    return work.finally(() => this.#unnamed.delete(work))
  }

  async #uploadEnd(engine: Engine, ask: Extract<Ask, { ask: 'upload-end' }>): Promise<Answer> {
    const upload = this.#uploads.get(ask.upload)
    if (!upload) return failed('vault.no-upload')
    this.#uploads.delete(ask.upload)
    let file: Manifest
    try {
      file = upload.finish()
    } catch (cause) {
      upload.stop()
      return err(diskError(cause))
    }
    return this.#attach(engine, ask.record, ask.name, file, ask.text)
  }

  /** Goes on as a new device, and opens again under its name. */
  async #rejoin(engine: Engine, vaultKey: Uint8Array): Promise<Answer> {
    const done = await rejoinAs(engine)
    if (!done.ok) return done
    await this.close()
    const opened = await openVault(machineAt(this.#folder), { by: 'key', find: async () => ok(vaultKey) })
    if (!opened.ok) return opened
    this.#hold(new Engine(opened.value))
    return ok({ device: opened.value.secrets.device } satisfies Answers['rejoin'])
  }

  async close(): Promise<void> {
    const open = this.#open
    this.#open = undefined
    await open?.ingest.close()
    await open?.engine.close()
  }
}

async function shred(engine: Engine, id: string): Promise<Answer> {
  const done = await engine.shred(id)
  return done.ok ? dropDestroyed(engine.parts) : done
}

function filePiece(engine: Engine, ask: Extract<Ask, { ask: 'file-piece' }>): Answer {
  const manifest = engine.manifest(ask.record, ask.blob)
  if (!manifest) return failed('blob.missing')
  const pieces: Uint8Array[] = []
  for (const piece of readBlob(join(engine.parts.machine.folder, blobFolder), manifest, ask.from, ask.length)) {
    if (!piece.ok) return piece
    pieces.push(piece.value)
  }
  return ok(new Uint8Array(Buffer.concat(pieces)))
}

/** The newest lines of the log: who wrote what kind of thing when, without its words. */
async function entryLines(engine: Engine, limit: number): Promise<readonly EntryLine[]> {
  const lines: EntryLine[] = []
  for await (const { device, seq, said } of engine.entries(limit)) {
    const change = said?.change
    const record = change && 'record' in change ? { record: change.record } : {}
    lines.push({ device, seq, at: said?.at ?? 0, doubt: said?.doubt === true, what: change?.do ?? 'sealed', ...record })
  }
  return lines
}
