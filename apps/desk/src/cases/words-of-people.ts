/** What stands in a column of codes in other people's tables: "Задержан", "Russia", "북한". Read by the words our own screens show in any language. */
import { fieldsOf, type KindName } from '@holdfast/cases'
import { locales } from '@holdfast/core'
import { sayCode } from '@holdfast/words'

const plain = (word: string): string => word.normalize('NFKC').trim().toLowerCase()
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const speech = ['ko', 'ru', 'en', 'zh', 'ja', 'mn', 'kk', 'uz', 'ky', 'tg', 'uk', 'vi', 'th', 'lo', 'ar', 'fa', 'tr', 'de', 'fr']

/** Names people write that no list of states uses. */
const everyday: readonly (readonly [string, string])[] = [
  ['dprk', 'KP'],
  ['north korea', 'KP'],
  ['северная корея', 'KP'],
  ['조선', 'KP'],
  ['조선민주주의인민공화국', 'KP'],
  ['south korea', 'KR'],
  ['republic of korea', 'KR'],
  ['южная корея', 'KR'],
  ['республика корея', 'KR'],
  ['한국', 'KR'],
  ['russian federation', 'RU'],
  ['рф', 'RU'],
  ['российская федерация', 'RU'],
  ['кнр', 'CN'],
]

const made = new Map<string, ReadonlyMap<string, string>>()
const once = (name: string, make: () => Iterable<readonly [string, string]>): ReadonlyMap<string, string> => {
  const known = made.get(name)
  if (known) return known
  const fresh = new Map(make())
  made.set(name, fresh)
  return fresh
}

/** Codes of today: of a state that is no more, the lists give the name of another. */
const regions = (): readonly string[] =>
  letters.flatMap((a) => letters.map((b) => a + b)).filter((code) => new Intl.Locale(`und-${code}`).region === code)

function* named(type: 'region' | 'language', codes: readonly string[]): Generator<readonly [string, string]> {
  for (const locale of locales) {
    const names = new Intl.DisplayNames(locale, { type, fallback: 'none' })
    for (const code of codes) {
      const name = names.of(code)
      if (name) yield [plain(name), code]
    }
  }
}

/** The code of a field that a word stands for; undefined where it is none, and the word is then taken as it is. */
export function codeOfWord(kind: KindName, fieldName: string, word: string): string | undefined {
  const field = fieldsOf(kind)[fieldName]
  if (!field) return undefined
  const wanted = plain(word)
  switch (field.shape) {
    case 'choice':
    case 'choices':
      return once(`${kind}.${fieldName}`, () =>
        (field.choices ?? []).flatMap((code) =>
          locales.map((locale) => [plain(sayCode(locale, `cases.choice.${kind}.${fieldName}.${code}`)), code]),
        ),
      ).get(wanted)
    case 'country':
    case 'countries':
      if (/^[a-z]{2}$/u.test(wanted)) return wanted.toUpperCase()
      return once('countries', () => [...named('region', regions()), ...everyday]).get(wanted)
    case 'language':
    case 'languages':
      return once('languages', () => named('language', speech)).get(wanted)
    default:
      return undefined
  }
}
