import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Is a word anywhere in the files of a folder, as UTF-8 or UTF-16? */
export function isLeftIn(folder: string, word: string): boolean {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .some((entry) => {
      const bytes = readFileSync(join(entry.parentPath, entry.name))
      return bytes.includes(Buffer.from(word)) || bytes.includes(Buffer.from(word, 'utf16le'))
    })
}
