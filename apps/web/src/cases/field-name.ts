/** What a field is called on the screens. A few fields mean different things in different kinds and have a name for each. */
import type { KindName } from '@holdfast/desk/api'
import type { Words } from '../words.tsx'

export function fieldName(words: Words, kind: KindName, name: string): string {
  const own = `cases.field.${kind}.${name}`
  const said = words.code(own)
  return said === own ? words.code(`cases.field.${name}`) : said
}
