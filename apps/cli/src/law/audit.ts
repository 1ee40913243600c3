import type { Locale } from '@holdfast/core'
import { readSafeguards } from '@holdfast/data'
import {
  type Audit,
  auditLaw,
  auditToJson,
  type Finding,
  type LawDocument,
  languageDoubt,
  type RuleBook,
  type TimeLimit,
} from '@holdfast/law'
import { say, sayCode } from '@holdfast/words'
import { type Command, isFailure } from '../command.ts'
import { oneLine } from '../one-line.ts'
import { periodWord } from './law-words.ts'
import { openDocument } from './open-document.ts'

export const lawAudit: Command = {
  name: 'law audit',
  usage: 'holdfast law audit FILE [--lang en|ru|ko|fr|de|it|nl] [--json]',
  about: 'cli.about.law.audit',
  options: { lang: { type: 'string' } },
  positionals: [1, 1],
  run: async (call) => {
    const opened = await openDocument(call)
    if (isFailure(opened)) return opened
    const book = readSafeguards()
    const audit = auditLaw(opened.doc, book)
    return { json: auditToJson(audit), lines: (locale) => linesOf(opened.doc, audit, book, locale) }
  },
}

function linesOf(doc: LawDocument, audit: Audit, book: RuleBook, locale: Locale): readonly string[] {
  const doubt = languageDoubt(doc) ?? doc.warnings.find(({ code }) => code === 'read-language-unsure')
  const grades = ['denied', 'absent', 'weak', 'present'] as const
  return [
    oneLine(doc.title),
    ...(doubt ? ['', sayCode(locale, doubt.code, doubt.params ?? {})] : []),
    ...grades.flatMap((grade) => {
      const found = audit.findings.filter((finding) => finding.finding === grade)
      return found.length === 0
        ? []
        : [
            '',
            say(locale, `cli.law.audit.${grade}`, { count: found.length }),
            ...found.flatMap((finding) => findingLines(finding, book, locale)),
          ]
    }),
    ...(audit.timeLimits.length === 0 ? [] : ['', say(locale, 'cli.law.audit.limits')]),
    ...audit.timeLimits.map((limit) => `  ${limit.eId}  ${periodWord(locale, limit)}  “${around(doc, limit)}”`),
    ...(audit.risks.length === 0 ? [] : ['', say(locale, 'cli.law.audit.risks')]),
    ...audit.risks.map(
      (risk) =>
        `  ${risk.cites.map((cite) => cite.eId).join(', ')}  ${book.risks.find(({ id }) => id === risk.flag)?.name[locale] ?? risk.flag}`,
    ),
  ]
}

/** The words of the period with what stands around them in their sentence. */
function around({ text }: LawDocument, { quote, start, end }: TimeLimit): string {
  const at = text.lastIndexOf(quote, start)
  const from = at < 0 ? start : Math.max(at, start - 60)
  const to = at < 0 ? end : Math.min(at + quote.length, end + 40)
  const cut = at >= 0 && to < at + quote.length
  let words = text.slice(from, to)
  if (at >= 0 && at < from) words = words.replace(/^\S*\s/u, '')
  if (cut) words = words.replace(/\s\S*$/u, '')
  return `${at >= 0 && at < from ? '…' : ''}${oneLine(words, 200)}${cut ? '…' : ''}`
}

function findingLines(finding: Finding, book: RuleBook, locale: Locale): readonly string[] {
  const safeguard = book.safeguards.find(({ id }) => id === finding.rule)
  const { searched } = finding
  return [
    `  ${safeguard?.name[locale] ?? finding.rule}`,
    ...finding.cites.map((cite) => `      ${cite.eId}  “${oneLine(cite.quote, 140)}”`),
    ...(finding.finding === 'absent'
      ? [
          `      ${say(locale, 'cli.law.audit.search', { version: searched.rulesVersion, articles: searched.articles, blocks: searched.blocks, terms: searched.terms.length, lang: searched.lang })}`,
        ]
      : []),
  ]
}
