import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { isTextLang, joinParts, type LawDocument, operativeUnits, partsOf, readLaw, readToJson, sentencesOf } from './index.ts'

const corpus = fileURLToPath(new URL('../../../../shared/corpus/treaties/', import.meta.url))

interface Stored {
  readonly name: string
  readonly lang: string
  readonly text: string
  readonly articles: readonly string[]
}

function stored(): readonly Stored[] {
  return readdirSync(corpus)
    .sort()
    .flatMap((folder) => {
      const meta = JSON.parse(readFileSync(`${corpus}${folder}/meta.json`, 'utf8')) as { articles_present?: Record<string, string[]> }
      return readdirSync(corpus + folder).flatMap((file) => {
        const lang = /^text\.(..)\.txt$/u.exec(file)?.[1]
        if (lang === undefined) return []
        return [
          {
            name: `${folder} ${lang}`,
            lang,
            text: readFileSync(`${corpus}${folder}/${file}`, 'utf8'),
            articles: meta.articles_present?.[lang] ?? [],
          },
        ]
      })
    })
}

export function idsOf(doc: LawDocument): readonly string[] {
  const ids: string[] = []
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) walk(one)
    else if (typeof value === 'object' && value !== null) {
      if ('eId' in value && typeof value.eId === 'string') ids.push(value.eId)
      for (const [key, one] of Object.entries(value)) if (key !== 'warnings' && key !== 'parts') walk(one)
    }
  }
  const { warnings: _, ...rest } = doc
  walk(rest)
  return ids
}

if (!existsSync(corpus)) {
  console.log('NOT RUN: corpus absent')
  test.skip('the treaty corpus', () => {})
} else {
  const texts = stored()
  describe.each(texts)('$name', ({ lang, text, articles }) => {
    const doc = readLaw(text)
    test('every article is found, in order, and nothing is dropped', () => {
      expect(doc.lang).toBe(lang)
      expect([...doc.articles, ...doc.components.flatMap((one) => one.articles)].map((article) => article.num)).toEqual(articles)
      expect(joinParts(doc)).toBe(text)
      const ids = idsOf(doc)
      expect(new Set(ids).size).toBe(ids.length)
    })
    test('units and their sentences lie inside the text they name', () => {
      for (const unit of operativeUnits(doc)) {
        expect(text.slice(unit.start, unit.end).trim()).toBe(unit.text)
        for (const sentence of sentencesOf(doc, unit)) expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text)
      }
      expect(
        readToJson(doc)
          .parts.map((part) => part.text)
          .join(''),
      ).toBe(text)
    })
  })

  test('every place the annotators cite in an article is found in that article', () => {
    let cited = 0
    const wrong: string[] = []
    for (const folder of readdirSync(corpus)) {
      const path = `${corpus}${folder}/annotations.json`
      if (!existsSync(path)) continue
      const docs = texts.filter((one) => one.name.startsWith(`${folder} `)).map((one) => readLaw(one.text))
      for (const [article, words] of citesIn(readFileSync(path, 'utf8'))) {
        const numbers = [...article.matchAll(/(?:Art\.|,|;)\s*(?:Art\.\s*)?(\d+)/gu)].map((match) => match[1])
        const places = docs.flatMap((doc) => placesOf(doc, words))
        if (!/^Art\. \d/u.test(article) || places.length === 0) continue
        cited++
        if (!places.some((place) => numbers.some((number) => `__${place}__`.includes(`__art_${number}__`))))
          wrong.push(`${folder}: ${article}`)
      }
    }
    expect(wrong).toEqual([])
    expect(cited).toBeGreaterThan(450)
  })

  test('languages are told by their words', () => {
    expect(isTextLang('nl')).toBe(true)
    expect(texts.filter((one) => readLaw(one.text).warnings.some((warning) => warning.code === 'read-language-unsure'))).toEqual([])
  })
}

function citesIn(json: string): readonly (readonly [string, string])[] {
  const { safeguards, time_limits } = JSON.parse(json) as {
    safeguards: Record<string, { article?: string; sentence?: string }>
    time_limits: { article?: string; quote?: string }[]
  }
  return [
    ...Object.values(safeguards).map((one) => [one.article, one.sentence] as const),
    ...time_limits.map((one) => [one.article, one.quote] as const),
  ].flatMap(([article, words]) => (article && words ? [[article, words] as const] : []))
}

function placesOf(doc: LawDocument, words: string): readonly string[] {
  const parts = partsOf(doc)
  const found: string[] = []
  for (let at = doc.text.indexOf(words); at >= 0; at = doc.text.indexOf(words, at + 1))
    found.push(parts.find((part) => part.start <= at && at < part.end)?.eId ?? '')
  return found
}
