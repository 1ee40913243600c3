/**
 * File names as they may be shown: what a name hides is made visible, and nothing in it can turn the line around, break it or overflow it.
 * A shown name is for eyes only; files are stored under generated names.
 */
export type NameTrick =
  | 'bidi'
  | 'control'
  | 'invisible'
  | 'too-long'
  | 'not-composed'
  | 'reserved'
  | 'trailing'
  | 'path'
  | 'double-extension'
  | 'mixed-script'

export interface ShownName {
  /** At most 120 characters, composed (NFC), between isolates; hidden signs stand as `[U+202E]`. */
  readonly shown: string
  /** What a person should know before trusting it, each once. */
  readonly tricks: readonly NameTrick[]
  /** The extension the system would act on, in lower case without the stop; `''` when there is none. */
  readonly extension: string
}

const bidi = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u
const invisible = /\p{Default_Ignorable_Code_Point}/u
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/u
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/iu
const dangerous = 'exe com scr pif bat cmd js jse vbs vbe wsf wsh hta lnk msi ps1 jar reg cpl chm iso img url desktop appimage sh'.split(
  ' ',
)

export function shownName(raw: string): ShownName {
  const tricks: NameTrick[] = []
  const has = (trick: NameTrick, found: boolean): void => void (found && tricks.push(trick))
  has('bidi', bidi.test(raw))
  has('control', control.test(raw))
  has(
    'invisible',
    [...raw].some((sign) => invisible.test(sign) && !bidi.test(sign)),
  )
  const last = raw.split(/[/\\]/u).at(-1) ?? ''
  has('path', isUnsafePath(raw) || /[/\\]/u.test(raw))
  has('too-long', new TextEncoder().encode(raw).length > 255)
  const composed = raw.normalize('NFC')
  has('not-composed', composed !== raw)
  has('reserved', reserved.test(last.trim()))
  has('trailing', /[. ]$/u.test(last))
  const parts = last.replace(/[. ]+$/u, '').split('.')
  const extension = parts.length > 1 ? clean(parts.at(-1) ?? '').toLowerCase() : ''
  has('double-extension', parts.length > 2 && dangerous.includes(extension) && /^\p{L}[\p{L}\d]{1,4}$/u.test(parts.at(-2) ?? ''))
  has('mixed-script', /\p{L}+/gu.test(last) && [...last.matchAll(/\p{L}+/gu)].some(([word]) => isMixedScript(word)))
  return { shown: isolate(visible(composed)), tricks, extension: extension.length > 10 ? '' : extension }
}

/** The key under which two names are twins to a file system that folds case and composition. */
export const nameKey = (raw: string): string =>
  raw
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[. ]+$/u, '')

/** Absolute, climbing, with a drive, a backslash or a NUL: never a path inside a folder. */
export const isUnsafePath = (raw: string): boolean =>
  raw === '' || /^[/\\~]|^[a-z]:|\\/iu.test(raw) || raw.includes('\u0000') || raw.split('/').some((part) => part === '..' || part === '.')

/** Cyrillic and Latin letters in one word. */
export const isMixedScript = (word: string): boolean => /\p{Script=Cyrillic}/u.test(word) && /\p{Script=Latin}/u.test(word)

/** Any text for one line of a screen or terminal: hidden signs made visible, cut to `most` characters. */
export function visible(text: string, most = 120): string {
  const signs = [...text].map((sign) =>
    bidi.test(sign) || control.test(sign) || invisible.test(sign)
      ? `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`
      : sign,
  )
  const kept = limitMarks(signs)
  return kept.length > most ? `${kept.slice(0, most - 1).join('')}…` : kept.join('')
}

/** No more than three combining marks in a row: more climb over the lines above. */
function limitMarks(signs: readonly string[]): readonly string[] {
  let run = 0
  return signs.filter((sign) => {
    run = /^\p{M}$/u.test(sign) ? run + 1 : 0
    return run <= 3
  })
}

const clean = (text: string): string =>
  [...text].filter((sign) => !bidi.test(sign) && !control.test(sign) && !invisible.test(sign)).join('')
const isolate = (text: string): string => `\u2068${text}\u2069`
