import type { Locale } from '@holdfast/core'
import { readSafeguards } from '@holdfast/data'
import { type Audit, auditLaw, auditToJson, type Finding, type RuleBook } from '@holdfast/law'
import { say, sayCode } from '@holdfast/words'
import { type Command, isFailure } from '../command.ts'
import { oneLine } from '../one-line.ts'
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
    return { json: auditToJson(audit), lines: (locale) => linesOf(opened.doc.title, audit, book, locale) }
  },
}

function linesOf(title: string, audit: Audit, book: RuleBook, locale: Locale): readonly string[] {
  const grades = ['denied', 'absent', 'weak', 'present'] as const
  return [
    oneLine(title),
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
    ...audit.timeLimits.map(
      (limit) =>
        `  ${limit.eId}  ${[limit.amount ?? '', sayCode(locale, `audit.unit.${limit.unit}`)].join(' ').trim()}  “${oneLine(limit.quote, 90)}”`,
    ),
    ...(audit.risks.length === 0 ? [] : ['', say(locale, 'cli.law.audit.risks')]),
    ...audit.risks.map(
      (risk) =>
        `  ${risk.cites.map((cite) => cite.eId).join(', ')}  ${book.risks.find(({ id }) => id === risk.flag)?.name[locale] ?? risk.flag}`,
    ),
  ]
}

function findingLines(finding: Finding, book: RuleBook, locale: Locale): readonly string[] {
  const safeguard = book.safeguards.find(({ id }) => id === finding.rule)
  const { searched } = finding
  return [
    `  ${safeguard?.name[locale] ?? finding.rule}`,
    ...finding.cites.map((cite) => `      ${cite.eId}  “${oneLine(cite.quote, 140)}”`),
    ...(finding.finding === 'absent'
      ? [
          `      ${say(locale, 'cli.law.audit.search', { version: searched.rulesVersion, articles: searched.articles, terms: searched.terms.length, lang: searched.lang })}`,
        ]
      : []),
  ]
}
