/**
 * A cell of a table as a field's value, and back. Lists are split at `|`; dates are ISO, EDTF, a day as Russian and Korean offices write it, or a
 * range with `~` or `:` between two days (Uwazi writes the first and reads the second).
 */
import { parseWhen, type WhenInput } from '@holdfast/core'
import type { Field, FieldValue } from './field.ts'

export function cellToRaw(field: Field, cell: string): unknown {
  const text = cell.trim()
  switch (field.shape) {
    case 'when':
      return cellToWhen(text)
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

const isoDay = String.raw`\d{4}-\d{2}-\d{2}`
const range = new RegExp(`^(${isoDay})?\\s*[~:]\\s*(${isoDay})?$`)
const pad = (digits: string | undefined) => (digits ?? '').padStart(2, '0')

export function cellToWhen(text: string): WhenInput {
  const russian = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:\s*г\.?)?$/u.exec(text)
  if (russian) return { date: `${russian[3]}-${pad(russian[2])}-${pad(russian[1])}` }
  const korean = /^(\d{4})\s*[.년/]\s*(\d{1,2})\s*[.월/]\s*(\d{1,2})\s*[.일]?$/u.exec(text)
  if (korean) return { date: `${korean[1]}-${pad(korean[2])}-${pad(korean[3])}` }
  const between = range.exec(text)
  if (between && (between[1] || between[2])) return { edtf: `${between[1] ?? '..'}/${between[2] ?? '..'}` }
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return { date: text }
  const local = text.replace(/^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}(?::\d{2})?)$/, '$1T$2')
  return parseWhen({ local }).ok ? { local } : { edtf: text }
}

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
