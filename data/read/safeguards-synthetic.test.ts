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
