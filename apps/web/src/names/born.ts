/** A date of birth as it is said and held against another. */
import { whenFromText } from '@holdfast/core'
import { whenText } from '../cases/value-text.ts'
import type { Words } from '../words.tsx'

export const bornText = (words: Words, cell: string): string => whenText(words, whenFromText(cell))

export type Agreement = 'agree' | 'differ' | 'open-question'

/** Whether what two records say agrees. Several accounts of one record are each as good as the other: then nothing is decided by them. */
export function agreementOf(a: readonly string[], b: readonly string[]): Agreement {
  const [one, other] = [a[0], b[0]]
  if (a.length !== 1 || b.length !== 1 || one === undefined || other === undefined) return 'open-question'
  return one === other ? 'agree' : 'differ'
}

/** Of dates: the same day agrees, another year differs, everything between must be asked. */
export function agreementOfBirth(a: readonly string[], b: readonly string[]): Agreement {
  const found = agreementOf(a, b)
  const years = [a[0], b[0]].map((cell) => /^\d{4}/u.exec(cell ?? '')?.[0])
  if (found !== 'differ') return found
  return years[0] !== undefined && years[1] !== undefined && years[0] !== years[1] && !/[~:.?%]/u.test(`${a[0]}${b[0]}`)
    ? 'differ'
    : 'open-question'
}
