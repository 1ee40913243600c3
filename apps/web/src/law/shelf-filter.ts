/** Which rows of the register are wanted. Every condition given must hold; an empty one asks nothing. */
import type { ShelfRow } from '@holdfast/desk/api'

export interface ShelfWanted {
  readonly words: string
  readonly party: string
  readonly subject: string
  /** Who made the findings. */
  readonly by: string
  /** A safeguard, by id. */
  readonly rule: string
  /** With a rule: that finding of it; alone: that finding of any. `given` is present or weak. */
  readonly finding: string
  /** Force on the day; `in-force` takes in what is applied provisionally. */
  readonly force: string
}
export const nothingWanted: ShelfWanted = { words: '', party: '', subject: '', by: '', rule: '', finding: '', force: '' }
export const isAnythingWanted = (wanted: ShelfWanted): boolean => Object.values(wanted).some((one) => one !== '')

/** @param rules the 21 ids, in the order of `grades`; @param textOf what the words are looked for in */
export function filterShelf(
  rows: readonly ShelfRow[],
  wanted: ShelfWanted,
  rules: readonly string[],
  textOf: (row: ShelfRow) => string,
): readonly ShelfRow[] {
  const parts = wanted.words.toLocaleLowerCase().split(/\s+/u).filter(Boolean)
  const at = rules.indexOf(wanted.rule)
  return rows.filter((row) => {
    const text = textOf(row).toLocaleLowerCase()
    return (
      parts.every((part) => text.includes(part)) &&
      (wanted.party === '' || row.parties.includes(wanted.party)) &&
      (wanted.subject === '' || row.subject === wanted.subject) &&
      (wanted.by === '' || row.by === wanted.by) &&
      (wanted.force === '' || isForce(row.force, wanted.force)) &&
      (wanted.finding === '' || (wanted.rule === '' ? row.grades : [row.grades[at]]).some((grade) => isGrade(grade, wanted.finding)))
    )
  })
}

const isForce = (force: string, wanted: string): boolean => force === wanted || (wanted === 'in-force' && force === 'provisional')
const isGrade = (grade: string | undefined, wanted: string): boolean =>
  grade === wanted || (wanted === 'given' && (grade === 'present' || grade === 'weak'))
