import { readFileSync } from 'node:fs'
import { auditLaw, readLaw, type TextLang } from '@holdfast/law'
import { describe, expect, test } from 'vitest'
import { readSafeguards } from './safeguards.ts'
import { negatives } from './safeguards-negatives.ts'
import { paraphrases } from './safeguards-paraphrases.ts'
import { synthetic } from './safeguards-synthetic.ts'
import { variants } from './safeguards-variants.ts'

const book = readSafeguards()
const heads: Readonly<Record<TextLang, string>> = {
  en: 'Article 3',
  de: 'Art. 3',
  nl: 'Artikel 3',
  fr: 'Art. 3',
  it: 'Art. 3',
  ru: 'Статья 3',
  ko: '제3조',
}

describe('a plain sentence is read as a lawyer reads it (synthetic sentences of our own)', () => {
  test.each([...synthetic, ...variants, ...negatives, ...paraphrases])('%s %s: %s | %s', (lang, rule, finding, text) => {
    const audit = auditLaw(readLaw(`${heads[lang]}\n\n1. ${text}\n`, lang), book)
    expect(audit.findings.find((one) => one.rule === rule)?.finding).toBe(finding)
  })
})

/** Clauses every agreement has and no safeguard stands in (own sentences): they must give nothing, in all 21. */
const ordinary = readFileSync(new URL('safeguards-ordinary.tsv', import.meta.url), 'utf8')
  .split('\n')
  .slice(1)
  .filter((line) => line !== '')
  .map((line) => line.split('\t') as [TextLang, string])

describe('a clause of the ordinary machinery is no safeguard (synthetic sentences of our own)', () => {
  test.each(ordinary)('%s: %s', (lang, text) => {
    const audit = auditLaw(readLaw(`${heads[lang]}\n\n1. ${text}\n`, lang), book)
    expect(audit.findings.filter((one) => one.finding !== 'absent').map((one) => `${one.rule} ${one.cites[0]?.ruleId}`)).toEqual([])
  })
})

/** Every long word broken as print breaks it at the end of a line. */
const broken = (text: string) => text.replaceAll(/(?<![\p{L}-])(\p{L}{5})(\p{Ll}{4,})(?![\p{L}-])/gu, '$1-\n$2')

describe('a word that print broke at the end of a line is still that word', () => {
  const some = paraphrases.filter((_, index) => index % 12 === 0)
  test.each(some)('%s %s: %s | %s', (lang, rule, finding, text) => {
    const audit = auditLaw(readLaw(`${heads[lang]}\n\n1. ${broken(text)}\n`, lang), book)
    expect(audit.findings.find((one) => one.rule === rule)?.finding).toBe(finding)
  })
})
