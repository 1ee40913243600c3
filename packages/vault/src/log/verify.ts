/** The whole log read from its first byte and judged, without changing it: what `check` and a restore drill ask for. */
import { ok, type Result } from '@holdfast/core'
import type { DiskError } from '../ports.ts'
import { fileHeadLength, logName } from './frames.ts'
import { markName, readMark } from './mark.ts'
import type { LogPorts, LogSecrets } from './ports.ts'
import { type CaseKey, type Entry, LogReader } from './reader.ts'
import { isBehind, type LogDamage, replay } from './replay.ts'

export interface Verified {
  readonly entries: number
  readonly damage: readonly LogDamage[]
  /** Bytes at the end that no one was told were kept: a write broke off there. */
  readonly torn: boolean
  readonly mustRejoin: boolean
}

/**
 * @param known case keys from elsewhere (a snapshot), for where the log's own copies of them are damaged
 * @param take every entry in order, as far as it is readable
 */
export async function verifyLog(
  { disk, primitives }: Pick<LogPorts, 'disk' | 'primitives'>,
  secrets: LogSecrets,
  signatures: 'each' | 'heads',
  take: (entry: Entry) => void = () => {},
  known: ReadonlyMap<string, CaseKey> = new Map(),
): Promise<Result<Verified, DiskError>> {
  const file = await disk.open(logName, 'existing')
  if (!file.ok) return file
  const markFile = await disk.open(markName, 'existing')
  const marked = markFile.ok ? await readMark(primitives, secrets.markKey, markFile.value) : ok({ mark: undefined, damaged: 2 })
  if (markFile.ok) await markFile.value.close()
  if (!marked.ok) return marked
  const reader = new LogReader(primitives, { ...secrets, roster: [secrets.pair.publicKey, ...(secrets.roster ?? [])] })
  for (const [id, key] of known) reader.addCase(id, { ...key, places: [] })
  const source = { primitives, file: file.value, vault: secrets.vault, reader }
  const read = await replay(source, fileHeadLength, marked.value, signatures, take)
  await file.value.close()
  if (!read.ok) return read
  const { entries, damage, torn } = read.value
  return ok({ entries, damage, torn, mustRejoin: isBehind(reader, secrets.device, marked.value.mark) })
}
