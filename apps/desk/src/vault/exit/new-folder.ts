/** A folder that is filled whole or not at all: what was begun in it is taken away again, and nothing else. */
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { err, ok, type Result } from '@holdfast/core'
import { makeFolder } from '../node-disk.ts'

export interface NewFolder {
  /** Takes away what was written into it, and the folder where it was not there before. What cannot be taken away stays. */
  readonly giveBack: () => void
}

/** `not-empty`: a folder with something in it, or a file, which stay as they are; `cannot-make`: the system refuses, and `cause` says why. */
export type NewFolderError = { readonly code: 'not-empty' } | { readonly code: 'cannot-make'; readonly cause: unknown }

export function newFolder(path: string): Result<NewFolder, NewFolderError> {
  let made: string | undefined
  try {
    made = makeFolder(path)
    if (readdirSync(path).length > 0) return err({ code: 'not-empty' })
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : ''
    return err(code === 'EEXIST' || code === 'ENOTDIR' ? { code: 'not-empty' } : { code: 'cannot-make', cause })
  }
  return ok({
    giveBack: () => {
      try {
        for (const name of readdirSync(path)) rmSync(join(path, name), { recursive: true, force: true })
        if (made !== undefined) rmSync(made, { recursive: true, force: true })
      } catch {
        // The disk refuses that too.
      }
    },
  })
}
