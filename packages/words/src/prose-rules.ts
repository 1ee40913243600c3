/**
 * What a machine can hold the words to: quotation marks, spaces, alphabets, ё, plural forms, Korean particles and register.
 *
 * A fault is named, never mended: the sentence itself is for a person who writes in that language.
 */
import type { Locale } from '@holdfast/core'
import { IntlMessageFormat } from 'intl-messageformat'

export type ProseFault =
  | 'mixed-alphabets'
  | 'double-space'
  | 'space-before-mark'
  | 'quotation-marks'
  | 'dash'
  | 'yo'
  | 'plural-forms'
  | 'number-without-plural'
  | 'particle'
  | 'register'

interface Node {
  readonly type: number
  readonly value?: unknown
  readonly options?: Readonly<Record<string, { readonly value: readonly Node[] }>>
}
const literal = 0
const argument = 1
const plural = 6

/** Marks that belong to another language's quotation, or to a typewriter. */
const wrongQuotes: Readonly<Record<Locale, RegExp>> = { en: /["'«»„]/u, ru: /["'“”‘’]/u, ko: /["'«»„]/u }

/** Common words of these texts in which Russian prints ё, written with е. Whole words: `решен` is one, `решение` is not. */
const withoutYo =
  /(?<!\p{L})(?:еще|ее|нее|мое|твое|свое|чье|имен|причем|трех|четырех|твердо|темное|идет|дает|ждет|несет|живет|найдет|придет|ребенок|ребенка|ребенку|прием[ауе]?|счет[ауе]?|расчет\p{L}*|отчет\p{L}*|учет\p{L}*|партнер\p{L}*|определенн\p{L}*|утвержденн\p{L}*|осужденн\p{L}*|поврежденн\p{L}*|подтвержденн\p{L}*|перенесенн\p{L}*|изменен|сохранен|удален|отменен|вручен|продлен|прекращен|завершен|запрещен|разрешен|решен|перенесен|подтвержден|поврежден|осужден|включен|исключен|заключен|определен)(?!\p{L})/iu

/** Particles that take another form after a vowel than after a consonant: what stands in the placeholder is not known. */
const changingParticle =
  /^[”’]*(?:은|는|이|가|을|를|와|과|로|으로|이나|나|이며|며|이고|이면|이라|라|이란|란|이랑|랑|이라고|라고)(?=[\s.,;:!?)]|$)/u

/** Units and abbreviations that do not decline after a number. */
const unbending = /^\s(?:МиБ|КиБ|ГиБ|байт|из|и|до|от|при|на|не|с|в|по)(?!\p{L})/u

const counts = new Set(['n', 'count', 'seconds', 'least', 'most', 'times', 'short', 'need', 'given', 'records', 'files', 'entries', 'have'])

const treeOf = (locale: Locale, message: string): readonly Node[] =>
  new IntlMessageFormat(message, locale).getAst() as unknown as readonly Node[]

/** Every run of literal text, and what stands right before it. */
function* literals(nodes: readonly Node[], before?: Node): Generator<{ readonly text: string; readonly before: Node | undefined }> {
  let last = before
  for (const node of nodes) {
    if (node.type === literal) yield { text: String(node.value), before: last }
    for (const option of Object.values(node.options ?? {})) yield* literals(option.value)
    last = node
  }
}

/** Whether the reader sees something at its end that the message does not spell out. */
function endsUnknown(node: Node | undefined): boolean {
  if (node === undefined || node.type === literal) return false
  if (node.options === undefined) return true
  return Object.values(node.options).some((option) => option.value.length > 0 && endsUnknown(option.value.at(-1)))
}

function* plurals(nodes: readonly Node[]): Generator<Node> {
  for (const node of nodes) {
    if (node.type === plural) yield node
    for (const option of Object.values(node.options ?? {})) yield* plurals(option.value)
  }
}

const forms: Readonly<Record<Locale, readonly string[]>> = { en: ['one', 'other'], ru: ['one', 'few', 'many', 'other'], ko: ['other'] }

/** Faults of plain text without placeholders, as `data/` holds it. Empty where there is none. */
export function proseFaults(locale: Locale, text: string): readonly ProseFault[] {
  const found: ProseFault[] = []
  if (/\p{Script=Latin}\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{Script=Latin}/u.test(text)) found.push('mixed-alphabets')
  if (/ {2}/u.test(text)) found.push('double-space')
  if (/\S [,;:!?…](?!\p{L})/u.test(text)) found.push('space-before-mark')
  if (wrongQuotes[locale].test(text)) found.push('quotation-marks')
  if (locale === 'ru' && /\p{L} [-–] \p{L}/u.test(text)) found.push('dash')
  if (locale === 'ru' && withoutYo.test(text)) found.push('yo')
  return found
}

/** Faults of an ICU message. A message in Korean speaks 합니다체; the law in `data/` is written as law is, in 한다체. */
export function messageFaults(locale: Locale, message: string): readonly ProseFault[] {
  const tree = treeOf(locale, message)
  const runs = [...literals(tree)]
  const found = new Set(runs.flatMap(({ text }) => proseFaults(locale, text)))
  for (const node of plurals(tree)) if (forms[locale].some((form) => !Object.hasOwn(node.options ?? {}, form))) found.add('plural-forms')
  for (const { text, before } of runs) {
    if (locale === 'ko' && endsUnknown(before) && changingParticle.test(text)) found.add('particle')
    const counted = before?.type === argument && counts.has(String(before.value))
    if (locale === 'ru' && counted && /^\s\p{Ll}/u.test(text) && !unbending.test(text)) found.add('number-without-plural')
    if (locale === 'ko' && /(?<![니\s])다(?=[.!?…]|$)|세요(?=[.!?…]|$)/u.test(text) && !/(?:마다|보다)$/u.test(text)) found.add('register')
  }
  return [...found]
}

/** Whether a word for a button outgrows the button: more than 2.2 times the English, and more than a short word in any language. */
export function tooLongForButton(english: string, other: string): boolean {
  const width = (text: string) => [...text.replace(/\{[^}]*\}/gu, '0')].reduce((sum, sign) => sum + (/[가-힣]/u.test(sign) ? 1.6 : 1), 0)
  return width(other) > Math.max(16, 2.2 * width(english))
}
