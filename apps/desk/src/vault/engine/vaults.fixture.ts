/** Real vaults for the tests of the engine, in a folder of their own. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Engine } from './engine.ts'
import { createVault, machineAt, openVault } from './open-vault.ts'

const line = new TextEncoder().encode('correct horse battery staple')

export interface Vaults {
  /** A path nothing lies at. */
  readonly place: (name?: string) => string
  /** A new vault; its folder. */
  readonly fresh: () => Promise<string>
  /** Opened by its passphrase once, then by its key: the hash is slow on purpose, and tested apart. `keyOf`: the folder it is a copy of. */
  readonly open: (folder: string, keyOf?: string) => Promise<Engine>
  /** The folder as it lies on the disk, also of an open vault, as a crash would leave it. */
  readonly copyOf: (folder: string) => string
  /** Takes all of them away. */
  readonly end: () => void
}

export function vaultsIn(name: string): Vaults {
  const scratch = mkdtempSync(join(tmpdir(), `holdfast-${name}-`))
  const keys = new Map<string, Uint8Array>()
  let folders = 0
  const place = (of = 'v') => join(scratch, `${of}${folders++}`)
  return {
    place,
    fresh: async () => {
      const folder = place()
      const made = await createVault(machineAt(folder), line, { m: 262_144, t: 3, p: 1 })
      if (!made.ok) throw new Error(made.error.code)
      return folder
    },
    open: async (folder, keyOf = folder) => {
      const key = keys.get(keyOf)
      const opened = await openVault(
        machineAt(folder),
        key ? { by: 'key', find: async () => ({ ok: true, value: key }) } : { by: 'passphrase', line, waiting: () => {} },
      )
      if (!opened.ok) throw new Error(opened.error.code)
      keys.set(keyOf, opened.value.vaultKey)
      return new Engine(opened.value)
    },
    copyOf: (folder) => {
      const copy = place('copy')
      cpSync(folder, copy, { recursive: true })
      rmSync(join(copy, 'in-use'), { force: true })
      const key = keys.get(folder)
      if (key) keys.set(copy, key)
      return copy
    },
    end: () => rmSync(scratch, { recursive: true, force: true }),
  }
}
