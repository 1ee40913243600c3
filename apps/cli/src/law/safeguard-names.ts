import type { Locale } from '@holdfast/core'
import { readSafeguards } from '@holdfast/data'

export type SafeguardNames = (rule: string) => string

/** The 21 safeguards by their names; the id where there is none. */
export function safeguardNames(locale: Locale): SafeguardNames {
  const { safeguards } = readSafeguards()
  return (rule) => safeguards.find(({ id }) => id === rule)?.name[locale] ?? rule
}
