/** For proofs: a vault under a passphrase everybody knows, made and opened in this process. */
import { Engine } from '../engine/engine.ts'
import { createVault, machineAt, openVault } from '../engine/open-vault.ts'

export const proofPassphrase = 'a passphrase of the proof'
const line = () => new TextEncoder().encode(proofPassphrase)

export async function makeProofVault(folder: string): Promise<void> {
  const made = await createVault(machineAt(folder), line(), { m: 262_144, t: 3, p: 1 })
  if (!made.ok) throw new Error(made.error.code)
}

/** Opens it, lets `work` have it, and closes it. */
export async function withProofVault<T>(folder: string, work: (engine: Engine) => T | Promise<T>): Promise<T> {
  const opened = await openVault(machineAt(folder), { by: 'passphrase', line: line(), waiting: () => {} })
  if (!opened.ok) throw new Error(opened.error.code)
  const engine = new Engine(opened.value)
  const answer = await work(engine)
  await engine.close()
  return answer
}

/** The vault's key in hexadecimal digits, for a process that opens it without the hash. */
export const proofKey = (folder: string): Promise<string> =>
  withProofVault(folder, ({ parts }) => Buffer.from(parts.vaultKey).toString('hex'))
