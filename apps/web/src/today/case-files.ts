/** Case files a person opens: read in this page, kept in its memory, sent to the desk on this machine and nowhere else. */
import type { Case } from '@holdfast/desk/api'

export interface OpenedFile {
  readonly number: number
  /** The cases in it; null where it is no JSON. */
  readonly cases: readonly unknown[] | null
}

/** A case is a small file; a larger one is a mistake. */
const largest = 4 * 1024 * 1024

export async function openCaseFile(file: Pick<File, 'size' | 'text'>, number: number): Promise<OpenedFile> {
  if (file.size > largest) return { number, cases: null }
  try {
    const value: unknown = JSON.parse(await file.text())
    return { number, cases: Array.isArray(value) ? value : [value] }
  } catch {
    return { number, cases: null }
  }
}

/** The id the desk gives the case at a place where it has none of its own. */
export const idAt = (cases: readonly unknown[], at: number): string => {
  const one = cases[at]
  return typeof one === 'object' && one !== null && 'id' in one && typeof one.id === 'string' ? one.id : `place-${at + 1}`
}

/** The case behind a row. The desk has answered for it, so it has the shape of one. */
export function caseOf(cases: readonly unknown[], id: string): Case | null {
  const at = cases.findIndex((_, i) => idAt(cases, i) === id)
  return at < 0 ? null : (cases[at] as Case)
}
