/** Overwriting what an entry says: the chain of hashes stays whole, because a header holds the hash of its body and not the body. */
import { err, type Result } from '@holdfast/core'
import { writeAll } from '../disk-writes.ts'
import type { DiskError, DiskFile } from '../ports.ts'
import { frameOverhead, readFrame } from './frames.ts'

/** Comes back when the zeros are on the disk. `disk.missing`: no entry begins at `offset`. */
export async function destroyBody(file: DiskFile, offset: number): Promise<Result<void, DiskError>> {
  const envelope = await readFrame(file, offset)
  if (!envelope) return err({ code: 'disk.missing' })
  const at = offset + frameOverhead + envelope.headerBytes.length + envelope.signature.length
  const wrote = await writeAll(file, at, new Uint8Array(envelope.body.length))
  return wrote.ok ? file.sync() : wrote
}
