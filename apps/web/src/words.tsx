/** Words, days and moments in the language of the screen. The language is switched live and kept nowhere. */
import { isLocale, type Locale, type Localized } from '@holdfast/core'
import { type MessageKey, oneStop, type Params, say, sayCode } from '@holdfast/words'
import { createContext, useContext, useMemo } from 'react'
import { Temporal } from 'temporal-polyfill'

export interface Words {
  readonly locale: Locale
  readonly say: (key: MessageKey, params?: Params) => string
  /** A code from another room, as `clock.because.<code>`; ISO days among its parameters are said as days. */
  readonly code: (code: string, params?: Params) => string
  readonly of: (text: Localized) => string
  /** `Monday, 3 November 2014`. */
  readonly day: (iso: string, style?: DayStyle) => string
  /** `3 Nov 2014, 16:00` on the wall of `zone`. */
  readonly moment: (utc: string, zone: string, style?: DayStyle) => string
  readonly time: (utc: string, zone: string) => string
  /** A wall clock of some device, milliseconds since 1970, on this machine's wall. */
  readonly when: (ms: number) => string
  /** A day on an axis: `3 Nov`, with its year where it begins. */
  readonly tick: (iso: string, withYear: boolean) => string
  readonly number: (value: number) => string
  readonly zone: (id: string) => string
  /** ISO 3166 code of a state, or a language tag, by its name. */
  readonly state: (code: string) => string
  readonly language: (tag: string) => string
}

export type DayStyle = 'long' | 'short' | 'plain'
const styles: Readonly<Record<DayStyle, Intl.DateTimeFormatOptions>> = {
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  plain: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
}
export const tags: Readonly<Record<Locale, string>> = { en: 'en-GB', ru: 'ru-RU', ko: 'ko-KR' }

const isoDay = /^\d{4}-\d{2}-\d{2}$/

export function wordsIn(locale: Locale): Words {
  const tag = tags[locale]
  const known = keeper()
  const day = (iso: string, style: DayStyle = 'long') =>
    known(`${style} ${iso}`, () => {
      const text = Temporal.PlainDate.from(iso).toLocaleString(tag, styles[style])
      return locale === 'ru' ? text.replace(/[ {2}]г\.$/u, ' г.') : text
    })
  const time = (utc: string, zone: string) =>
    Temporal.Instant.from(utc).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' })
  return {
    locale,
    day,
    time,
    say: (key, params) => say(locale, key, params),
    code: (code, params = {}) =>
      oneStop(
        sayCode(
          locale,
          code,
          Object.fromEntries(
            Object.entries(params).map(([name, value]) => [name, typeof value === 'string' && isoDay.test(value) ? day(value) : value]),
          ),
        ),
      ),
    of: (text) => text[locale],
    moment: (utc, zone, style = 'long') => {
      const wall = Temporal.Instant.from(utc).toZonedDateTimeISO(zone)
      return `${day(wall.toPlainDate().toString(), style)}, ${wall.toPlainTime().toString({ smallestUnit: 'minute' })}`
    },
    when: (ms) => {
      const wall = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(Temporal.Now.timeZoneId())
      return `${day(wall.toPlainDate().toString(), 'short')}, ${wall.toPlainTime().toString({ smallestUnit: 'minute' })}`
    },
    tick: (iso, withYear) =>
      Temporal.PlainDate.from(iso).toLocaleString(tag, { day: 'numeric', month: 'short', ...(withYear ? { year: 'numeric' } : {}) }),
    state: (code) => nameIn(tag, 'region', code),
    language: (code) => capital(nameIn(tag, 'language', code), tag),
    number: (value) => value.toLocaleString(tag),
    zone: (id) => {
      const key = `app.zone.${id}`
      const said = sayCode(locale, key)
      return said === key ? (id.split('/').pop() ?? id).replaceAll('_', ' ') : said
    },
  }
}

/** Making a formatter costs a hundred times what a look-up costs, and a list says the same days over and over. */
function keeper(): (name: string, make: () => string) => string {
  const kept = new Map<string, string>()
  return (name, make) => {
    const there = kept.get(name)
    if (there !== undefined) return there
    if (kept.size >= mostKept) kept.clear()
    const made = make()
    kept.set(name, made)
    return made
  }
}
const mostKept = 5_000

const names = new Map<string, Intl.DisplayNames>()
function nameIn(tag: string, type: 'region' | 'language', code: string): string {
  try {
    const known = names.get(`${tag} ${type}`) ?? new Intl.DisplayNames(tag, { type })
    names.set(`${tag} ${type}`, known)
    return known.of(code) ?? code
  } catch {
    return code
  }
}
const capital = (text: string, tag: string): string => text.slice(0, 1).toLocaleUpperCase(tag) + text.slice(1)

const WordsContext = createContext<Words>(wordsIn('en'))
export const useWords = (): Words => useContext(WordsContext)

export function WordsProvider({ locale, children }: { readonly locale: Locale; readonly children: React.ReactNode }) {
  const words = useMemo(() => wordsIn(locale), [locale])
  return <WordsContext value={words}>{children}</WordsContext>
}

/** The browser's language where it is one of ours. */
export function localeOfBrowser(): Locale {
  for (const tag of navigator.languages) {
    const language = tag.slice(0, 2)
    if (isLocale(language)) return language
  }
  return 'en'
}
