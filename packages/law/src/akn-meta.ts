/** The identification block of an Akoma Ntoso document: work, language version, file. */
import { xmlAttribute } from './akn-text.ts'
import type { TextLang } from './document.ts'

export interface AknMeta {
  /** The instrument's id in the register, or any name for a text that is in none: `ru-kp-2016`. */
  readonly work: string
  /** Day of signature, `2016-02-02`; left out when not known. */
  readonly date?: string
  /** Day the file is made; the caller's clock, not ours. Left out, the date of the work stands in. */
  readonly made?: string
  /** ISO 3166-1 code of the party that publishes, or the default `un` for an instrument between states. */
  readonly country?: string
}

const iso3: Readonly<Record<TextLang, string>> = { en: 'eng', ru: 'rus', de: 'deu', nl: 'nld', fr: 'fra', it: 'ita', ko: 'kor' }
const unknownDay = '0001-01-01'

export const langOfIso3 = (code: string): TextLang | null => {
  for (const lang of Object.keys(iso3) as TextLang[]) if (iso3[lang] === code || lang === code) return lang
  return null
}

/**
 * A `meta` element by the naming convention; an unknown day is `0001-01-01` with the name `unknown`. `component` is `main` or `comp_1`,
 * whose ids begin with its own: the schema lets no id stand twice in a file.
 */
export function metaToXml(meta: AknMeta, lang: TextLang, form: 'act' | 'doc', component: string, title = ''): string {
  const country = (meta.country ?? 'un').toLowerCase()
  const slug =
    meta.work
      .toLowerCase()
      .replace(/[^a-z0-9-]+/gu, '-')
      .replace(/^-+|-+$/gu, '') || 'untitled'
  const day = meta.date ?? unknownDay
  const named = meta.date === undefined ? 'unknown' : 'signed'
  const made = meta.made ?? day
  const work = `/akn/${xmlAttribute(country)}/${form}/agreement/${xmlAttribute(day)}/${slug}`
  const expression = `${work}/${iso3[lang]}@`
  const own = component === 'main' ? '' : `${component}__`
  const alias = title === '' ? '' : `<FRBRalias value="${xmlAttribute(title)}" name="title"/>`
  const properties = (uri: string, ending: string, date: string, name: string): string =>
    `<FRBRthis value="${uri}/!${component}${ending}"/><FRBRuri value="${uri}${ending}"/>${ending === '' && uri === work ? alias : ''}<FRBRdate date="${xmlAttribute(date)}" name="${name}"/><FRBRauthor href="#${own}parties"/>`
  return [
    `<meta><identification source="#${own}holdfast">`,
    `<FRBRWork>${properties(work, '', day, named)}<FRBRcountry value="${xmlAttribute(country)}"/></FRBRWork>`,
    `<FRBRExpression>${properties(expression, '', day, named)}<FRBRlanguage language="${iso3[lang]}"/></FRBRExpression>`,
    `<FRBRManifestation>${properties(expression, '.xml', made, meta.made === undefined ? named : 'made')}</FRBRManifestation>`,
    `</identification><references source="#${own}holdfast">`,
    `<TLCOrganization eId="${own}holdfast" href="/akn/ontology/organization/holdfast" showAs="Holdfast"/>`,
    `<TLCOrganization eId="${own}parties" href="/akn/ontology/organization/parties" showAs="The parties to the instrument"/>`,
    '</references></meta>',
  ].join('')
}
