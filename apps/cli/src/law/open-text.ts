import { aknToLaw, type LawDocument, readLaw, type TextLang, textLangs } from '@holdfast/law'
import { decodeText } from '@holdfast/text'
import type { Call, Failure } from '../command.ts'
import { readInput } from '../read-input.ts'

const isTextLang = (value: unknown): value is TextLang => textLangs.some((lang) => lang === value)

/** The legal text named by an argument, split; Akoma Ntoso where the file is XML. `--lang` leads over the guess, and over what the XML says. */
export function openText({ positionals, options }: Call, at = 0): { readonly doc: LawDocument } | Failure {
  const { lang } = options
  if (lang !== undefined && !isTextLang(lang)) return { code: 'cli.error.lang', params: {} }
  const bytes = readInput(positionals[at] ?? '-', at + 1)
  if (!(bytes instanceof Uint8Array)) return bytes
  const decoded = decodeText(bytes)
  if (!decoded.ok) return { code: `cli.error.${decoded.error.code}`, params: { position: at + 1, at: decoded.error.at } }
  const { text } = decoded.value
  if (!/^\ufeff?\s{0,99}<(?:\?xml|!doctype|[\p{L}_]+:?akomaNtoso|akomaNtoso)/iu.test(text.slice(0, 400)))
    return { doc: readLaw(text, lang) }
  const akn = aknToLaw(text)
  if (!akn.ok) {
    const { code, line, column } = akn.error
    return { code: `cli.error.${code}`, params: { position: at + 1, line, column } }
  }
  return { doc: lang === undefined ? akn.value : { ...akn.value, lang, langFrom: 'given' } }
}
