/** The annotated texts, where they are present beside the project, each on the side of its family. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type SafeguardId, safeguardIds, type TextLang } from '@holdfast/law'
import * as v from 'valibot'

export type Half = 'development' | 'held out'
export type Label = 'present' | 'weak' | 'absent'

export interface AnnotatedText {
  readonly id: string
  readonly lang: TextLang
  readonly text: string
  readonly half: Half
  readonly labels: ReadonlyMap<SafeguardId, { readonly label: Label; readonly article: string; readonly sentence: string | null }>
  readonly limits: readonly {
    readonly article: string
    readonly value: number | string | null
    readonly unit: string
    readonly quote: string | null
  }[]
}

const Annotations = v.object({
  id: v.string(),
  annotated_language: v.string(),
  safeguards: v.record(
    v.string(),
    v.object({ label: v.string(), article: v.optional(v.nullable(v.string())), sentence: v.optional(v.nullable(v.string())) }),
  ),
  time_limits: v.array(
    v.object({
      article: v.string(),
      duration: v.object({ value: v.nullable(v.union([v.number(), v.string()])), unit: v.string() }),
      quote: v.nullable(v.string()),
    }),
  ),
})

/** Texts that share a template or a drafter stand together. */
const families: readonly (readonly [RegExp, string])[] = [
  [/^benelux-.*-protocol$/, 'benelux protocols'],
  [/^(benelux-|ch-benelux|schengen-)/, 'benelux agreements'],
  [/^ch-(azerbaijan|kuwait|turkmenistan|srilanka)/, 'swiss eu model south'],
  [/^ch-(russia|kazakhstan|ukraine|moldova|serbia|bosnia|kosovo|georgia)/, 'swiss eu model north'],
  [/^ch-(cameroon|gambia|guinea|tunisia|drcongo|botswana)/, 'swiss migration partnership'],
  [/^ch-(italy|netherlands)/, 'swiss old'],
  [/^ch-(albania|philippines|germany|france|croatia)/, 'swiss nineties'],
  [/^ch-/, 'swiss arrangements'],
  [/^(coe|ece|nl-cuba)/, 'criminal transfer'],
  [/^nl-(belgium|norway)/, 'rented prisons'],
  [/^dublin/, 'asylum conventions'],
]
/** FNV-1a of the family's name; nothing about its content. */
function halfOf(id: string): Half {
  const family = families.find(([pattern]) => pattern.test(id))?.[1] ?? id
  let hash = 0x811c9dc5
  for (const letter of family) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return hash % 2 === 0 ? 'development' : 'held out'
}

export const corpusDir = fileURLToPath(new URL('../../shared/corpus/treaties/', import.meta.url))

/** Every stored text, or null where the corpus is absent. */
export function storedTexts(): readonly { readonly id: string; readonly lang: TextLang; readonly text: string }[] | null {
  if (!existsSync(corpusDir)) return null
  return readdirSync(corpusDir).flatMap((id) =>
    readdirSync(`${corpusDir}${id}`).flatMap((file) => {
      const lang = /^text\.(en|de|nl|fr|it|ru|ko)\.txt$/.exec(file)?.[1]
      return lang === undefined ? [] : [{ id, lang: lang as TextLang, text: readFileSync(`${corpusDir}${id}/${file}`, 'utf8') }]
    }),
  )
}

export function annotatedTexts(): readonly AnnotatedText[] | null {
  const stored = storedTexts()
  if (stored === null) return null
  const made: AnnotatedText[] = []
  for (const { id, lang, text } of stored) {
    const file = `${corpusDir}${id}/annotations.json`
    if (!existsSync(file)) continue
    const read = v.parse(Annotations, JSON.parse(readFileSync(file, 'utf8')))
    if (read.annotated_language !== lang) continue
    const labels: [SafeguardId, { label: Label; article: string; sentence: string | null }][] = []
    for (const rule of safeguardIds) {
      const given = read.safeguards[rule]
      if (given === undefined || !['present', 'weak', 'absent'].includes(given.label)) continue
      labels.push([rule, { label: given.label as Label, article: given.article ?? '', sentence: given.sentence ?? null }])
    }
    const limits = read.time_limits.map(({ article, duration, quote }) => ({ article, value: duration.value, unit: duration.unit, quote }))
    made.push({ id, lang, text, half: halfOf(id), labels: new Map(labels), limits })
  }
  return made
}

/** The same treaty, published in a second language: the labels of one text, the wording of another. */
const samePair: Readonly<Record<string, string>> = { 'benelux-switzerland-2003': 'ch-benelux-2003' }

/** Texts that carry the labels of their version in another language: nobody labelled them, and their wording is another's. */
export function parallelTexts(): readonly AnnotatedText[] | null {
  const annotated = annotatedTexts()
  const stored = storedTexts()
  if (annotated === null || stored === null) return null
  return stored.flatMap(({ id, lang, text }) => {
    if (annotated.some((one) => one.id === id && one.lang === lang)) return []
    const labelled = annotated.find((one) => one.id === (samePair[id] ?? id))
    return labelled === undefined ? [] : [{ ...labelled, id, lang, text }]
  })
}
