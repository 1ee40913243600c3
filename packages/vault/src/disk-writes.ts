/** Writing that believes nothing: every count is looked at, every file is synced before it counts. */
import { err, ok, type Result } from '@holdfast/core'
import type { Disk, DiskError, DiskFile } from './ports.ts'

/** All of `bytes` at `offset`. A disk that takes nothing is full. */
export async function writeAll(file: DiskFile, offset: number, bytes: Uint8Array): Promise<Result<void, DiskError>> {
  let done = 0
  while (done < bytes.length) {
    const wrote = await file.write(offset + done, done === 0 ? bytes : bytes.subarray(done))
    if (!wrote.ok) return wrote
    if (wrote.value <= 0) return err({ code: 'disk.full' })
    done += wrote.value
  }
  return ok(undefined)
}

/** Small files are shorter: their length need not be asked for. */
const firstPiece = 4096

/** The whole of a small file, or `disk.missing`. */
export async function readWhole(disk: Disk, name: string): Promise<Result<Uint8Array, DiskError>> {
  const file = await disk.open(name, 'existing')
  if (!file.ok) return file
  // A file shorter than what was asked for has come whole.
  const first = await file.value.read(0, firstPiece)
  const read = first.ok && first.value.length === firstPiece ? await file.value.read(0, await file.value.size()) : first
  await file.value.close()
  return read
}

/** Puts a small file in place in one step: after a power cut it is the old one or the new one. */
export async function replaceFile(disk: Disk, name: string, bytes: Uint8Array): Promise<Result<void, DiskError>> {
  const fresh = `${name}.new`
  const file = await disk.open(fresh, 'create')
  if (!file.ok) return file
  const written = await file.value.truncate(0)
  const all = written.ok ? await writeAll(file.value, 0, bytes) : written
  const synced = all.ok ? await file.value.sync() : all
  await file.value.close()
  if (!synced.ok) {
    await disk.remove(fresh)
    return synced
  }
  const renamed = await disk.rename(fresh, name)
  return renamed.ok ? disk.syncFolder(name.includes('/') ? name.slice(0, name.lastIndexOf('/')) : '') : renamed
}
