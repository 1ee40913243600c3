import { type LawDocument, readLaw, type TextLang, textLangs } from '@holdfast/law'
import { decodeText } from '@holdfast/text'
import type { Call, Failure } from '../command.ts'
import { readInput } from '../read-input.ts'

const isTextLang = (value: unknown): value is TextLang => textLangs.some((lang) => lang === value)

/** The legal text named by the first argument, split. `--lang` leads over the guess. */
export function openText({ positionals, options }: Call): { readonly doc: LawDocument } | Failure {
  const { lang } = options
  if (lang !== undefined && !isTextLang(lang)) return { code: 'cli.error.lang', params: {} }
  const bytes = readInput(positionals[0] ?? '-', 1)
  if (!(bytes instanceof Uint8Array)) return bytes
  const decoded = decodeText(bytes)
  if (!decoded.ok) return { code: `cli.error.${decoded.error.code}`, params: { position: 1, at: decoded.error.at } }
  return { doc: readLaw(decoded.value.text, lang) }
}
