import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { answerCase, caseLines, danglingNames, grounds, mismatches } from '@holdfast/clock'
import { locales } from '@holdfast/core'
import { claimsTooMuch, safeguardsKnown } from '@holdfast/law'
import { hasMessage, sayBecause } from '@holdfast/words'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readCaseLaw, readExamples } from './case-law.ts'
import { dataDir, dataFiles } from './yaml.ts'

const law = readCaseLaw()
const examples = readExamples()
const corpus = fileURLToPath(new URL('../../../shared/corpus/treaties/', import.meta.url))
const present = existsSync(corpus)
if (!present) console.log('NOT RUN: corpus absent')

interface Fact {
  readonly where: string
  readonly status: 'verified' | 'reported' | 'unverified'
  readonly sources: readonly {
    readonly how: 'read' | 'measured' | 'recalled' | 'assumed'
    readonly title: string
    readonly confidence: 'high'
  }[]
}

/** Every object of a file that carries a status and sources. */
function factsIn(node: unknown, where: string): readonly Fact[] {
  if (typeof node !== 'object' || node === null) return []
  const own = 'status' in node && 'sources' in node ? [{ ...(node as Omit<Fact, 'where'>), where }] : []
  return [...own, ...Object.entries(node).flatMap(([key, value]) => factsIn(value, `${where}.${key}`))]
}

interface Cite {
  readonly work: string
  readonly eId: string
  readonly lang: string
  readonly quote?: string
}
function citesIn(node: unknown): readonly Cite[] {
  if (typeof node !== 'object' || node === null) return []
  const own = 'work' in node && 'eId' in node ? [node as Cite] : []
  return [...own, ...Object.values(node).flatMap(citesIn)]
}
/** The article a citation names, with the spaces of the print undone; empty where the copy is not there. */
function articleIn(work: string, lang: string, eId: string): string {
  const file = join(corpus, work, `text.${lang}.txt`)
  if (!existsSync(file)) return ''
  const number = /^art_(\d+)/.exec(eId)?.[1] ?? ''
  const [, after = ''] = readFileSync(file, 'utf8').split(new RegExp(`^Art\\. ?${number} `, 'm'))
  const [article = ''] = after.split(/^Art\. ?\d+ /m)
  return article.replace(/\s+/g, ' ')
}

describe('the law of procedures and remedies is whole', () => {
  test('every name in it leads somewhere', () => {
    expect(danglingNames(law)).toEqual([])
  })

  test('what nobody has read ships only as unverified', () => {
    const files = ['procedures', 'remedies', 'bodies', 'states'].flatMap((folder) => dataFiles(folder))
    const kept = [...files, ...dataFiles('instruments', /^instrument\.yaml$/)]
    const facts = kept.flatMap((file) => factsIn(parse(readFileSync(join(dataDir, file), 'utf8')), file))
    expect(facts.length).toBeGreaterThan(200)
    // @ts-expect-error the predicate narrows by reading, which the overload cannot see
    expect(facts.filter(claimsTooMuch).map((fact) => fact.where)).toEqual([])
  })

  test('of an agreement not read whole nothing is called verified, and unread safeguards are unknown, not absent', () => {
    const instrument = law.instruments.get('ru-kp-2016')
    if (!instrument) throw new Error('no ru-kp-2016')
    expect(instrument.read.extent).toBe('fragments')
    expect([...instrument.articles, ...instrument.lifecycle].filter((fact) => fact.status === 'verified')).toEqual([])
    const known = [...safeguardsKnown(instrument).values()]
    expect(known).toHaveLength(21)
    expect(known.filter((finding) => finding === null)).toHaveLength(19)
    expect(known.some((finding) => finding?.finding === 'absent' || finding?.finding === 'present')).toBe(false)
  })

  test('the two contradictory reports of refusal grounds stand side by side, and neither is a safeguard', () => {
    const question = law.instruments.get('ru-kp-2016')?.questions.find((each) => each.id === 'refusal-grounds')
    expect(question?.accounts).toHaveLength(2)
  })

  test.skipIf(!present)('what a procedure quotes is word for word in the article it cites', () => {
    const cites = [...law.procedures.values()].flatMap((procedure) => citesIn(procedure)).filter((cite) => cite.quote !== undefined)
    expect(cites.length).toBeGreaterThan(5)
    const wrong = cites.filter(({ work, eId, lang, quote = '' }) => !articleIn(work, lang, eId).includes(quote))
    expect(wrong).toEqual([])
  })

  test.skipIf(!present)('its quotations are word for word in the studied fragments', () => {
    const folder = join(corpus, 'russia-dprk-2016')
    const stored = readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('\n')
    const quotes = law.instruments.get('ru-kp-2016')?.articles.flatMap((article) => article.cites.flatMap((cite) => cite.quote ?? [])) ?? []
    expect(quotes.length).toBeGreaterThan(1)
    expect(quotes.filter((quote) => !stored.includes(quote))).toEqual([])
  })
})

describe('worked examples any lawyer can add', () => {
  test.each(examples.map(({ file, example }) => [example.name, file, example] as const))('%s', (_, __, example) => {
    expect(mismatches(example, law)).toEqual([])
  })

  test('a procedure without a worked example is not shipped', () => {
    const shown = new Set(examples.map(({ example }) => `${example.case.instrument}/${example.case.track}`))
    const tracks = grounds(law).flatMap((ground) => ground.tracks.map((track) => `${ground.id}/${track.id}`))
    expect(tracks.filter((track) => !shown.has(track))).toEqual([])
  })

  test('an example that expects another date fails', () => {
    const [first] = examples.filter(({ example }) => Object.keys(example.expect.steps).length > 0)
    if (!first) throw new Error('no example with steps')
    const wrong = { ...first.example, expect: { ...first.example.expect, next: ['icrc', ...first.example.expect.next] } }
    expect(mismatches(wrong, law)).not.toEqual([])
  })
})

describe('every line of an answer can be said', () => {
  test('in English, Russian and Korean, with no code and no placeholder left', () => {
    const said = examples.flatMap(({ example }) => {
      const answered = answerCase(example.case, law, example.now)
      if (!answered.ok) return []
      const { value } = answered
      return locales.flatMap((locale) =>
        caseLines(value, locale).flatMap(({ title, lines }) => [
          [title, title],
          ...lines.flatMap((each) => (each.kind === 'line' ? [[each.code, sayBecause(locale, each.code, each.params)]] : [])),
        ]),
      )
    })
    expect(said.length).toBeGreaterThan(500)
    expect(said.filter(([code = '']) => !hasMessage(code)).map(([code]) => code)).toEqual([])
    expect(said.filter(([, text = '']) => /[{}]|^$/.test(text))).toEqual([])
  })
})
