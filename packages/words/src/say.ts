/**
 * Puts a code into words: `say('ko', 'clock.step.outer-limit', { date: '…' })`.
 *
 * Messages are ICU MessageFormat, one file a room and language under `messages/`. Russian has one/few/many/other; in Korean no particle
 * stands straight after a placeholder. A key that is missing throws in tests and shows the key itself to a person, never nothing.
 */
import { invariant, type Locale } from '@holdfast/core'
import { IntlMessageFormat } from 'intl-messageformat'
import { en } from './messages/en/index.ts'
import { ko } from './messages/ko/index.ts'
import { ru } from './messages/ru/index.ts'

export type MessageKey = keyof typeof en
export type Params = Readonly<Record<string, string | number>>

const catalogues: Readonly<Record<Locale, Readonly<Record<string, string>>>> = { en, ru, ko }
const compiled = new Map<string, IntlMessageFormat>()

export const messageKeys = Object.keys(en) as readonly MessageKey[]
export const hasMessage = (key: string): key is MessageKey => Object.hasOwn(en, key)
/** The raw ICU message, for tests and translators. */
export const messageOf = (locale: Locale, key: MessageKey): string => catalogues[locale][key] ?? ''

export function say(locale: Locale, key: MessageKey, params: Params = {}): string {
  const id = `${locale}\u0000${key}`
  let format = compiled.get(id)
  if (!format) {
    const message = catalogues[locale][key]
    invariant(message !== undefined, `no message ${key} in ${locale}`)
    format = new IntlMessageFormat(message, locale)
    compiled.set(id, format)
  }
  const said = format.format(params)
  return typeof said === 'string' ? said : String(said)
}

/** The same for a code that comes from data or from another room at run time: an unworded code is shown as itself. */
export const sayCode = (locale: Locale, code: string, params: Params = {}): string => (hasMessage(code) ? say(locale, code, params) : code)
