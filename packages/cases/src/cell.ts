/**
 * A cell of a table as a field's value, and back. Lists are split at `|` (`\\|` is the sign itself); dates are ISO, EDTF, a day as Russian and Korean
 * offices write it, or a range with `~` or `:` between two days. Uwazi writes ranges with `~` and reads them with `:`; so do we.
 * Source: uwazi, app/api/csv/typeFormatters.ts and typeParsers.ts.
 */
import { whenFromText } from '@holdfast/core'
import { type Field, type FieldValue, nameUses } from './field.ts'

const use = new RegExp(`^(.*?)\\s*\\((${nameUses.join('|')})\\)$`, 'su')

/** @param codeOf a word of people as the code it stands for ("задержан", "Russia"); undefined where it is none */
export function cellToRaw(field: Field, cell: string, codeOf: (word: string) => string | undefined = () => undefined): unknown {
  const text = cell.trim()
  switch (field.shape) {
    case 'when':
      return whenFromText(text)
    case 'names':
      return split(text).map((part) => {
        const [, name = part, from = 'own'] = use.exec(part) ?? []
        return { text: name, use: from }
      })
    case 'countries':
    case 'languages':
    case 'choices':
      return split(text).map((part) => codeOf(part) ?? part)
    case 'country':
      return codeOf(text) ?? text.toUpperCase()
    case 'choice':
    case 'language':
      return codeOf(text) ?? text
    default:
      return text
  }
}

const split = (text: string): readonly string[] =>
  (text.match(/(?:\\[\\|]|[^|])+/gu) ?? []).map((part) => part.trim().replaceAll(/\\([\\|])/gu, '$1')).filter((part) => part !== '')
const joined = (items: readonly string[]): string => items.map((item) => item.replaceAll(/\\(?=[\\|]|$)|\|/gu, '\\$&')).join('|')

const between = /^(\d{4}-\d{2}-\d{2}|\.\.)\/(\d{4}-\d{2}-\d{2}|\.\.)$/u

export function valueToCell(field: Field, value: FieldValue): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return joined(value.map((item) => (typeof item === 'string' ? item : nameCell(item))))
  if (field.shape !== 'when' || !('date' in value || 'local' in value || 'edtf' in value)) return ''
  const [range, from, to] = between.exec(value.edtf ?? '') ?? []
  if (range !== undefined && value.local === undefined && value.date === undefined && from !== to)
    return `${from === '..' ? '' : from}:${to === '..' ? '' : to}`
  return value.local ?? value.date ?? value.edtf ?? ''
}

const nameCell = (name: unknown): string =>
  typeof name === 'object' && name !== null && 'text' in name && 'use' in name
    ? name.use === 'own' && !use.test(String(name.text))
      ? String(name.text)
      : `${String(name.text)} (${String(name.use)})`
    : ''
