/** A value of a record as a person reads it. */
import { parseWhen } from '@holdfast/core'
import type { Field, FieldValue, KindName, Stored } from '@holdfast/desk/api'
import type { Words } from '../words.tsx'

export function whenText(words: Words, value: FieldValue): string {
  if (typeof value !== 'object' || 'length' in value) return ''
  const read = parseWhen(value)
  if (!read.ok) return ''
  const when = read.value
  const doubt = when.doubtful ? ` ${words.say('file.when.doubtful')}` : ''
  switch (when.kind) {
    case 'instant':
      return `${words.day(when.local.slice(0, 10), 'plain')}, ${when.local.slice(11, 16)}${doubt}`
    case 'day':
      return words.day(when.day, 'plain') + doubt
    case 'span':
      return words.say('file.when.span', { from: words.day(when.from, 'plain'), to: words.day(when.to, 'plain') }) + doubt
    case 'before':
      return words.say('file.when.before', { to: words.day(when.to, 'plain') }) + doubt
    case 'after':
      return words.say('file.when.after', { from: words.day(when.from, 'plain') }) + doubt
    case 'unknown':
      return words.say('file.when.unknown')
  }
}

export function valueText(
  words: Words,
  kind: KindName,
  name: string,
  field: Field,
  value: FieldValue,
  named: (id: string) => string,
): string {
  switch (field.shape) {
    case 'when':
      return whenText(words, value)
    case 'choice':
      return typeof value === 'string' ? words.code(`cases.choice.${kind}.${name}.${value}`) : ''
    case 'choices':
      return listOf(value)
        .map((choice) => words.code(`cases.choice.${kind}.${name}.${choice}`))
        .join(', ')
    case 'country':
      return typeof value === 'string' ? words.state(value) : ''
    case 'countries':
      return listOf(value).map(words.state).join(', ')
    case 'languages':
      return listOf(value).map(words.language).join(', ')
    case 'language':
      return typeof value === 'string' ? words.language(value) : ''
    case 'zone':
      return typeof value === 'string' ? words.zone(value) : ''
    case 'link':
      return typeof value === 'string' ? named(value) : ''
    case 'names':
      return Array.isArray(value) ? value.map((item) => (typeof item === 'object' ? item.text : '')).join(' · ') : ''
    default:
      return typeof value !== 'string' ? '' : coded.has(`${kind}.${name}`) ? codedText(name, value, named) : value
  }
}

/** Lines that hold an id of the law: said by its name where the screen knows it. */
const coded: ReadonlySet<string> = new Set(['case.instrument', 'case.track', 'fact.event'])
function codedText(name: string, value: string, named: (id: string) => string): string {
  const asked = `${name}:${value}`
  const said = named(asked)
  return said === asked ? value : said
}

const listOf = (value: FieldValue): readonly string[] => (Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [])

/** The pseudonym of a record, else the first letters of its id. */
export function shownName(record: Stored | undefined, id = ''): string {
  const value = record?.fields.pseudonym?.[0]?.value
  if (typeof value === 'string') return value
  const own = record?.id ?? id
  return /^[0-9a-f]{32}$/.test(own) ? own.slice(0, 6) : own
}
export function lineOf(record: Stored | undefined, field: string): string {
  const value = record?.fields[field]?.[0]?.value
  return typeof value === 'string' ? value : ''
}
