/** The length of a period in words; a dash where no number belongs to it. */
import type { RegisterLimit } from '@holdfast/desk/api'
import type { Words } from '../words.tsx'

export function lengthOf(words: Words, { amount, unit }: Pick<RegisterLimit, 'amount' | 'unit'>): string {
  const one = (n: number | string): string => {
    const said = words.code(`screen.unit.${unit}`, { n })
    return said === `screen.unit.${unit}` ? words.code(`audit.unit.${unit}`, { n }) : said
  }
  if (Array.isArray(amount)) return amount.map(one).join(' – ')
  const said = one(amount ?? 0)
  return said.startsWith('audit.unit.') ? '—' : said
}
