/** Every byte of a small vault changed, every length cut: what is reported, and what stays readable. */

import { logName } from '../log/frames.ts'
import { markName } from '../log/mark.ts'
import { verifyLog } from '../log/verify.ts'
import type { SmallVault } from './vault-of.ts'

export interface FlipReport {
  readonly changes: number
  /** `file offset bits`: changed and not reported. */
  readonly silent: readonly string[]
  /** Changed in one place, and more than the entries of that place were lost. */
  readonly spread: readonly string[]
  /** Damage to an entry that was reported without the device and number of an entry near it. */
  readonly unnamed: readonly string[]
}

const withBytes = (vault: SmallVault, file: string, bytes: Uint8Array) => {
  const copy = vault.disk.afterKill()
  copy.replaceBytes(file, bytes)
  return copy
}

/**
 * @param masks what is laid over each byte (1 to 255)
 * @param step 1: every byte; more: every so manieth
 */
export async function flipRun(
  vault: SmallVault,
  masks: readonly number[],
  step = 1,
  signatures: 'each' | 'heads' = 'each',
): Promise<FlipReport> {
  const silent: string[] = []
  const spread: string[] = []
  const unnamed: string[] = []
  let changes = 0
  const { entries: all } = await vault.open(vault.disk.afterKill())
  const readable = all.filter((entry) => entry.said).length
  for (const file of [logName, markName]) {
    const whole = vault.disk.bytesOf(file) ?? new Uint8Array()
    for (let at = 0; at < whole.length; at += step)
      for (const mask of masks) {
        const bytes = whole.slice()
        bytes[at] = (bytes[at] ?? 0) ^ mask
        changes++
        const where = `${file} ${at} ${mask}`
        let read = 0
        const checked = await verifyLog(
          { disk: withBytes(vault, file, bytes), primitives: vault.primitives },
          vault.secrets,
          signatures,
          (entry) => {
            if (entry.said) read++
          },
        )
        if (!checked.ok || (checked.value.damage.length === 0 && !checked.value.torn)) silent.push(where)
        else if (read < readable - 1) spread.push(where)
        else if (read < readable && !checked.value.damage.some((one) => 'device' in one || one.code === 'log.cut')) unnamed.push(where)
      }
  }
  return { changes, silent, spread, unnamed }
}

/** The log cut at every length, borders between entries included. */
export async function cutRun(vault: SmallVault, step = 1): Promise<{ readonly cuts: number; readonly silent: readonly number[] }> {
  const whole = vault.disk.bytesOf(logName) ?? new Uint8Array()
  const silent: number[] = []
  let cuts = 0
  for (let length = 0; length < whole.length; length += step) {
    cuts++
    const disk = withBytes(vault, logName, whole.subarray(0, length))
    const checked = await verifyLog({ disk, primitives: vault.primitives }, vault.secrets, 'each')
    if (!checked.ok || !checked.value.damage.some((one) => one.code === 'log.cut')) silent.push(length)
  }
  return { cuts, silent }
}
