/**
 * A cell of a table as a field's value, and back. Lists are split at `|`; dates are ISO, EDTF, a day as Russian and Korean offices write it, or a
 * range with `~` or `:` between two days (Uwazi writes the first and reads the second).
 */
import { whenFromText } from '@holdfast/core'
import type { Field, FieldValue } from './field.ts'

export function cellToRaw(field: Field, cell: string): unknown {
  const text = cell.trim()
  switch (field.shape) {
    case 'when':
      return whenFromText(text)
    case 'names':
      return split(text).map((part) => {
        const [, name = part, use = 'own'] = /^(.*?)\s*\((own|passport|court|birth|alias|unsure)\)$/u.exec(part) ?? []
        return { text: name, use }
      })
    case 'countries':
    case 'languages':
    case 'choices':
      return split(text)
    case 'country':
      return text.toUpperCase()
    default:
      return text
  }
}

const split = (text: string): readonly string[] =>
  text
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '')

export function valueToCell(field: Field, value: FieldValue): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map((item) => (typeof item === 'string' ? item : nameCell(item))).join('|')
  if (field.shape !== 'when' || !('date' in value || 'local' in value || 'edtf' in value)) return ''
  return value.local ?? value.date ?? value.edtf ?? ''
}

const nameCell = (name: unknown): string =>
  typeof name === 'object' && name !== null && 'text' in name && 'use' in name
    ? name.use === 'own'
      ? String(name.text)
      : `${String(name.text)} (${String(name.use)})`
    : ''
