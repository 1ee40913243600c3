import { type Dirent, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Is a word anywhere in the files of a folder, as UTF-8 or UTF-16? */
export function isLeftIn(folder: string, word: string): boolean {
  const forms = [Buffer.from(word), Buffer.from(word, 'utf16le')]
  return filesOf(folder).some((file) => {
    const bytes = file.bytes()
    return forms.some((form) => bytes.includes(form))
  })
}

export interface FileThere {
  readonly path: string
  readonly bytes: () => Buffer
}

/** Every file under a folder. A browser or a desk that is ending still takes its own away: what goes between the list and the look is not left there. */
export const filesOf = (folder: string): readonly FileThere[] =>
  unlessGone<readonly Dirent[]>([], () => readdirSync(folder, { withFileTypes: true })).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesOf(path)
    return entry.isFile() ? [{ path, bytes: () => unlessGone(Buffer.alloc(0), () => readFileSync(path)) }] : []
  })

function unlessGone<T>(otherwise: T, look: () => T): T {
  try {
    return look()
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return otherwise
    throw error
  }
}
