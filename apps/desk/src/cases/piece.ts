/** The piece of a record that a search found: the field, and the words around the place. */
import { type Stored, valuesOf } from '@holdfast/cases'

const around = 60

/** The first field that holds one of the words as typed; else the record's own heading. */
export function pieceAround(record: Stored, words: string): { readonly field: string; readonly piece: string } {
  const wanted = wordsIn(words)
  for (const field of Object.keys(record.fields)) {
    if (field === 'case') continue
    const text = valuesOf(record, field).map(textOf).join(' · ')
    const low = text.toLowerCase()
    const at = wanted.map((word) => low.indexOf(word)).find((place) => place >= 0)
    if (at === undefined) continue
    const from = Math.max(0, at - around)
    return { field, piece: `${from > 0 ? '…' : ''}${text.slice(from, at + around)}${at + around < text.length ? '…' : ''}` }
  }
  const [field = '', held] = Object.entries(record.fields).find(([name]) => name !== 'case') ?? []
  return { field, piece: held?.[0] ? textOf(held[0].value).slice(0, 2 * around) : '' }
}

/** The words around the first place of a long text where one of the wanted words stands, or else what begins like it: endings differ. */
export function pieceOfText(text: string, words: string): string {
  const low = text.toLowerCase()
  const wanted = wordsIn(words)
  const at = [...wanted, ...wanted.filter((word) => word.length > 4).map((word) => word.slice(0, Math.max(4, word.length - 3)))]
    .map((word) => low.indexOf(word))
    .find((place) => place >= 0)
  const from = Math.max(0, (at ?? 0) - around)
  const piece = text.slice(from, (at ?? 0) + around).replace(/\s+/gu, ' ')
  return `${from > 0 ? '…' : ''}${piece}${(at ?? 0) + around < text.length ? '…' : ''}`
}

const wordsIn = (words: string): readonly string[] =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .split(/[\s"*]+/u)
    .filter((word) => word !== '')

function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map(textOf).join(', ')
  if (typeof value === 'object' && value !== null)
    return Object.values(value)
      .filter((part) => typeof part === 'string')
      .join(' ')
  return ''
}
