/**
 * A disk in memory that fails as disks do. What was not synced may, at a power cut, be there, be missing, be torn at a sector, in any order; a write may take
 * fewer bytes than given, or be refused; files and names appear for good only when their folder is synced.
 */
import { err, ok, type Result } from '@holdfast/core'
import type { Disk, DiskError, DiskFile } from '../ports.ts'
import type { SeededRandom } from './random.ts'

const sector = 512

/** Bytes with room to grow, so that a long run does not copy its whole file at every write. */
class Bytes {
  #room: Uint8Array
  length: number

  constructor(bytes: Uint8Array) {
    this.#room = bytes.slice()
    this.length = bytes.length
  }

  resize(length: number): void {
    if (length > this.#room.length) {
      const room = new Uint8Array(Math.max(length, this.#room.length * 2))
      room.set(this.#room.subarray(0, this.length))
      this.#room = room
    }
    // What was cut off and what a hole skips reads as zeros.
    this.#room.fill(0, Math.min(length, this.length), Math.max(length, this.length))
    this.length = length
  }

  write(offset: number, added: Uint8Array): void {
    if (offset + added.length > this.length) this.resize(offset + added.length)
    this.#room.set(added, offset)
  }

  slice(from = 0, to = this.length): Uint8Array {
    return this.#room.slice(Math.min(from, this.length), Math.min(to, this.length))
  }

  /** Not a copy: to be looked at, not kept. */
  get all(): Uint8Array {
    return this.#room.subarray(0, this.length)
  }
}

const storedOf = (bytes: Uint8Array): Stored => ({ synced: new Bytes(bytes), seen: new Bytes(bytes), pending: [] })

interface Stored {
  /** What outlives a power cut. */
  readonly synced: Bytes
  /** What a reader sees now. */
  readonly seen: Bytes
  /** Writes and truncations since the last sync, in order. */
  pending: (
    | { readonly kind: 'write'; readonly offset: number; readonly bytes: Uint8Array }
    | { readonly kind: 'length'; readonly length: number }
  )[]
}

export interface Faults {
  /** Called before every operation that changes something; answers with what goes wrong. */
  readonly before: (
    operation: 'write' | 'sync' | 'truncate' | 'create' | 'rename' | 'sync-folder',
    length: number,
  ) => 'fine' | 'full' | 'io' | 'short' | 'crash'
}

/** Thrown through everything when the power goes: the process is no more. */
export class PowerCut extends Error {}

export class SimulatedDisk implements Disk {
  readonly #files = new Map<string, Stored>()
  /** Names as a power cut would leave them. */
  #names = new Map<string, Stored>()
  readonly #unsyncedNames = new Set<string>()
  faults: Faults = { before: () => 'fine' }
  dead = false

  async open(name: string, mode: 'existing' | 'create'): Promise<Result<DiskFile, DiskError>> {
    this.#alive()
    let stored = this.#files.get(name)
    if (!stored) {
      if (mode === 'existing') return err({ code: 'disk.missing' })
      const fault = this.#ask('create', 0)
      if (fault) return err(fault)
      stored = storedOf(new Uint8Array(0))
      this.#files.set(name, stored)
      this.#unsyncedNames.add(name)
    }
    return ok(this.#fileOf(stored))
  }

  #fileOf(stored: Stored): DiskFile {
    return {
      size: async () => stored.seen.length,
      read: async (offset, length) => {
        this.#alive()
        return ok(stored.seen.slice(offset, offset + length))
      },
      write: async (offset, bytes) => {
        this.#alive()
        const fault = this.faults.before('write', bytes.length)
        if (fault === 'crash') {
          this.#write(stored, offset, bytes)
          this.#cut()
        }
        if (fault === 'full' || fault === 'io') {
          // A refused write may still have left a part.
          this.#write(stored, offset, bytes.subarray(0, bytes.length >> 1))
          return err({ code: fault === 'full' ? 'disk.full' : 'disk.io' })
        }
        const taken = fault === 'short' ? bytes.subarray(0, Math.max(1, bytes.length >> 1)) : bytes
        this.#write(stored, offset, taken)
        return ok(taken.length)
      },
      sync: async () => {
        const fault = this.#ask('sync', 0)
        if (fault) return err(fault)
        for (const change of stored.pending) {
          if (change.kind === 'length') stored.synced.resize(change.length)
          else stored.synced.write(change.offset, change.bytes)
        }
        stored.pending = []
        return ok(undefined)
      },
      truncate: async (length) => {
        const fault = this.#ask('truncate', 0)
        if (fault) return err(fault)
        stored.pending.push({ kind: 'length', length })
        stored.seen.resize(length)
        return ok(undefined)
      },
      close: async () => {},
    }
  }

  #write(stored: Stored, offset: number, bytes: Uint8Array): void {
    stored.pending.push({ kind: 'write', offset, bytes: bytes.slice() })
    stored.seen.write(offset, bytes)
  }

  #ask(operation: 'sync' | 'truncate' | 'create' | 'rename' | 'sync-folder', length: number): DiskError | undefined {
    this.#alive()
    const fault = this.faults.before(operation, length)
    if (fault === 'crash') this.#cut()
    if (fault === 'full') return { code: 'disk.full' }
    return fault === 'io' ? { code: 'disk.io' } : undefined
  }

  #cut(): never {
    this.dead = true
    throw new PowerCut()
  }

  #alive(): void {
    if (this.dead) throw new PowerCut()
  }

  async list(folder: string): Promise<readonly string[]> {
    const prefix = folder === '' ? '' : `${folder}/`
    return [...this.#files.keys()].filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length))
  }

  async remove(name: string): Promise<Result<void, DiskError>> {
    this.#alive()
    this.#files.delete(name)
    this.#unsyncedNames.add(name)
    return ok(undefined)
  }

  async rename(from: string, to: string): Promise<Result<void, DiskError>> {
    const fault = this.#ask('rename', 0)
    if (fault) return err(fault)
    const stored = this.#files.get(from)
    if (!stored) return err({ code: 'disk.missing' })
    this.#files.delete(from)
    this.#files.set(to, stored)
    this.#unsyncedNames.add(from).add(to)
    return ok(undefined)
  }

  async syncFolder(): Promise<Result<void, DiskError>> {
    const fault = this.#ask('sync-folder', 0)
    if (fault) return err(fault)
    this.#names = new Map(this.#files)
    this.#unsyncedNames.clear()
    return ok(undefined)
  }

  /** The disk as the next start finds it after the power went. */
  afterPowerCut(random: SeededRandom): SimulatedDisk {
    const next = new SimulatedDisk()
    const names = new Map(this.#names)
    for (const name of this.#unsyncedNames) {
      if (!random.chance(0.5)) continue
      const stored = this.#files.get(name)
      if (stored) names.set(name, stored)
      else names.delete(name)
    }
    for (const [name, stored] of names) {
      const bytes = survived(stored, random)
      next.#files.set(name, storedOf(bytes))
    }
    next.#names = new Map(next.#files)
    return next
  }

  /** The disk as the next start finds it after only the process was killed: everything written is there. */
  afterKill(): SimulatedDisk {
    const next = new SimulatedDisk()
    for (const [name, stored] of this.#files) next.#files.set(name, storedOf(stored.seen.all))
    next.#names = new Map(next.#files)
    return next
  }

  /** For tests that damage bytes: the file itself. */
  bytesOf(name: string): Uint8Array | undefined {
    return this.#files.get(name)?.seen.slice()
  }

  replaceBytes(name: string, bytes: Uint8Array): void {
    const stored = storedOf(bytes)
    this.#files.set(name, stored)
    this.#names.set(name, stored)
  }
}

function survived({ synced, pending }: Stored, random: SeededRandom): Uint8Array {
  const bytes = new Bytes(synced.all)
  const style = random.below(4)
  const order = style === 3 ? pending.toSorted(() => random.next() - 0.5) : pending
  for (const change of order) {
    if (style === 0 || (style !== 1 && random.chance(0.5))) continue
    if (change.kind === 'length') {
      bytes.resize(change.length)
      continue
    }
    const fate = random.below(3)
    if (fate === 0) bytes.write(change.offset, change.bytes)
    else if (fate === 1) bytes.write(change.offset, change.bytes.subarray(0, sectorsOf(change, random)))
    else scatter(bytes, change, random)
  }
  return bytes.slice()
}

interface Write {
  readonly offset: number
  readonly bytes: Uint8Array
}

/** How many bytes reach to a border between sectors of the file, somewhere in the write. */
function sectorsOf({ offset, bytes }: Write, random: SeededRandom): number {
  const border = random.below(bytes.length / sector + 2) * sector - (offset % sector)
  return Math.max(0, Math.min(bytes.length, border))
}

/** Each sector for itself: there or not. The length grows as if all were there, and what is missing reads as zeros, as a sparse file does. */
function scatter(bytes: Bytes, { offset, bytes: all }: Write, random: SeededRandom): void {
  if (offset + all.length > bytes.length) bytes.resize(offset + all.length)
  for (let from = 0; from < all.length; ) {
    const until = Math.min(all.length, (Math.floor((offset + from) / sector) + 1) * sector - offset)
    if (random.chance(0.5)) bytes.write(offset + from, all.subarray(from, until))
    from = until
  }
}
