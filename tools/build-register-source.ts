/** One instrument of the studied copies as it lies beside the project: its description, its first reading, its texts. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type InstrumentSubject, type LawDocument, readLaw, safeguardIds, type TextLang, textLangs } from '@holdfast/law'
import * as v from 'valibot'

export const copies = fileURLToPath(new URL('../../shared/corpus/treaties/', import.meta.url))
export const copiesPresent = existsSync(copies)

const maybe = v.nullish(v.string())
const Meta = v.object({
  id: v.string(),
  title: v.string(),
  parties: v.array(v.string()),
  kind: v.string(),
  date_signed: maybe,
  in_force: maybe,
  in_force_source: maybe,
  applicability_date: maybe,
  sr_number: maybe,
  source: v.union([v.string(), v.array(v.string())]),
  source_lang: maybe,
  complete: v.boolean(),
  notes: maybe,
  agreement: maybe,
  protocol: maybe,
})
export type Meta = v.InferOutput<typeof Meta>

const Annotations = v.object({
  annotated_language: v.string(),
  scope: v.string(),
  safeguards: v.record(
    v.picklist(safeguardIds),
    v.object({ label: v.string(), article: maybe, sentence: maybe, note: v.string(), confidence: v.string() }),
  ),
  time_limits: v.array(
    v.object({
      article: v.string(),
      trigger_event: v.string(),
      duration: v.object({ value: v.nullish(v.union([v.number(), v.string(), v.array(v.number())])), unit: v.string() }),
      actor: v.string(),
      consequence: v.string(),
      quote: maybe,
    }),
  ),
  risk_flags: v.array(v.object({ flag: v.string(), article: v.string() })),
})
export type Annotations = v.InferOutput<typeof Annotations>

export interface Copy {
  readonly meta: Meta
  readonly read: Annotations | null
  readonly texts: readonly { readonly lang: TextLang; readonly doc: LawDocument }[]
  readonly digest: string | null
}

export const copyIds = (): readonly string[] => readdirSync(copies).sort()

export function copyOf(id: string): Copy {
  const file = (name: string) => (existsSync(join(copies, id, name)) ? readFileSync(join(copies, id, name), 'utf8') : null)
  const read = file('annotations.json')
  return {
    meta: v.parse(Meta, JSON.parse(file('meta.json') ?? '{}')),
    read: read === null ? null : v.parse(Annotations, JSON.parse(read)),
    texts: textLangs.flatMap((lang) => {
      const text = file(`text.${lang}.txt`)
      return text === null ? [] : [{ lang, doc: readLaw(text, lang) }]
    }),
    digest: file('digest.en.txt'),
  }
}

const codes: Readonly<Record<string, string>> = {
  Albania: 'AL',
  Armenia: 'AM',
  Austria: 'AT',
  Azerbaijan: 'AZ',
  Belgium: 'BE',
  'Bosnia and Herzegovina': 'BA',
  Botswana: 'BW',
  Bulgaria: 'BG',
  Cameroon: 'CM',
  China: 'CN',
  Croatia: 'HR',
  Cuba: 'CU',
  Denmark: 'DK',
  'DR Congo': 'CD',
  DPRK: 'KP',
  Estonia: 'EE',
  France: 'FR',
  Gambia: 'GM',
  Georgia: 'GE',
  Germany: 'DE',
  Guatemala: 'GT',
  'Guinea-Bissau': 'GW',
  Hungary: 'HU',
  India: 'IN',
  Italy: 'IT',
  Jordan: 'JO',
  Kazakhstan: 'KZ',
  Kosovo: 'XK',
  Kuwait: 'KW',
  Latvia: 'LV',
  Lithuania: 'LT',
  Luxembourg: 'LU',
  Macedonia: 'MK',
  Moldova: 'MD',
  Montenegro: 'ME',
  Netherlands: 'NL',
  Norway: 'NO',
  Philippines: 'PH',
  Poland: 'PL',
  Romania: 'RO',
  Russia: 'RU',
  'Russian Federation': 'RU',
  Serbia: 'RS',
  'Sierra Leone': 'SL',
  Slovenia: 'SI',
  'Sri Lanka': 'LK',
  Switzerland: 'CH',
  Tunisia: 'TN',
  Turkmenistan: 'TM',
  Ukraine: 'UA',
  'United Kingdom': 'GB',
  'United States': 'US',
  Uzbekistan: 'UZ',
  'Viet Nam': 'VN',
}
const groupIds: Readonly<Record<string, string>> = {
  'Council of Europe member States': 'council-of-europe',
  'EC member States': 'ec-1990',
  'not visible': 'not-visible',
}

export function partiesOf(meta: Meta): { readonly parties: readonly string[]; readonly groups: readonly string[] } {
  const groups = meta.parties.flatMap((name) => groupIds[name] ?? [])
  const parties = groups.includes('ec-1990')
    ? ['BE', 'DE', 'DK', 'ES', 'FR', 'GB', 'GR', 'IE', 'IT', 'LU', 'NL', 'PT']
    : meta.parties.flatMap((name) => codes[name] ?? [])
  return {
    parties,
    groups: ['BE', 'LU', 'NL'].every((code) => parties.includes(code)) && groups.length === 0 && parties.length < 6 ? ['benelux'] : groups,
  }
}

const subjects: readonly (readonly [RegExp, InstrumentSubject])[] = [
  [/border security/, 'border-security'],
  [/over persons at the border|taking over/, 'border-handover'],
  [/taking back|mutual taking/, 'nationals-return'],
  [/migration cooperation|migration meeting|^cooperation/, 'migration-cooperation'],
  [/^transit/, 'transit'],
  [/asylum responsibility/, 'asylum-responsibility'],
  [/asylum cooperative/, 'asylum-cooperation'],
  [/assurances/, 'assurances'],
  [/prisoners|expulsion order/, 'prisoner-transfer'],
  [/detention/, 'detention-abroad'],
  [/extradition/, 'extradition'],
  [/^(?:implementing )?protocol|protocol on the implementation/, 'readmission-protocol'],
]
export const subjectOf = (meta: Meta): InstrumentSubject => subjects.find(([pattern]) => pattern.test(meta.kind))?.[1] ?? 'readmission'
