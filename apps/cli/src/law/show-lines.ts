/** One instrument in a terminal: its life up to a day, where its text is, every finding with its words, the periods, the risks. */
import type { Locale } from '@holdfast/core'
import { type LifecycleOn, protectiveFlags, type RegisterEntry, type RegisterFinding, tally } from '@holdfast/law'
import { say, sayCode, sayDay } from '@holdfast/words'
import { eventLine, findingWord, mark, partyNames, periodWord, triggerWord } from './law-words.ts'
import type { SafeguardNames } from './safeguard-names.ts'

export function showLines(entry: RegisterEntry, on: LifecycleOn, names: SafeguardNames, locale: Locale): readonly string[] {
  const { instrument } = entry
  const party = partyNames(locale)
  const head = (key: Parameters<typeof say>[1], params = {}) => ['', say(locale, key, params)]
  return [
    instrument.title[locale],
    [instrument.id, sayCode(locale, `register.kind.${instrument.kind}`), subjectOf(entry, locale), instrument.official?.title]
      .filter((said) => said !== undefined && said !== '')
      .join(' · '),
    ...head('cli.register.parties'),
    ...[...instrument.parties, ...instrument.groups].map((code) => `  ${party(code)} (${code})`),
    ...head('cli.register.read'),
    `  ${sayCode(locale, `screen.register.read.${instrument.read.extent}`)} ${instrument.read.note[locale]}`,
    ...head('cli.register.texts'),
    ...(instrument.texts.length === 0 ? [`  ${say(locale, 'cli.register.no-text')}`] : []),
    ...instrument.texts.flatMap((text) => [
      `  ${text.lang}  ${sayCode(locale, `register.extent.${text.extent}`)}  ${text.published}${text.asOf ? `, ${text.asOf}` : ''}`,
      `      ${text.url ?? say(locale, 'cli.register.no-address')}`,
    ]),
    ...lifeLines(entry, on, locale),
    ...findingLines(entry, names, locale),
    ...(entry.limits.length > 0 ? head('cli.law.audit.limits') : []),
    ...entry.limits.flatMap((limit) => [
      `  ${periodWord(locale, limit)}  ${triggerWord(locale, limit)} → ${sayCode(locale, `register.effect.${limit.effect}`)} (${sayCode(locale, `register.actor.${limit.actor}`)})`,
      ...citeLines(limit.cites),
    ]),
    ...(entry.risks.length > 0 ? head('cli.law.audit.risks') : []),
    ...entry.risks.flatMap((risk) => [
      `  ${protectiveFlags.has(risk.flag) ? '+' : '!'} ${sayCode(locale, `register.risk.${risk.flag}`)}`,
      ...citeLines(risk.cites),
    ]),
    ...(instrument.articles.length > 0 ? head('cli.register.articles') : []),
    ...instrument.articles.map(
      (article) => `  ${article.eId}  [${sayCode(locale, `screen.known.${article.known}`)}] ${article.says[locale]}`,
    ),
    ...(instrument.questions.length > 0 ? head('cli.register.questions') : []),
    ...instrument.questions.flatMap((question) => [`  ${question.asks[locale]}`, `      ${question.until[locale]}`]),
  ]
}

const subjectOf = ({ instrument }: RegisterEntry, locale: Locale): string =>
  instrument.subject ? sayCode(locale, `register.subject.${instrument.subject}`) : ''

function lifeLines({ instrument }: RegisterEntry, on: LifecycleOn, locale: Locale): readonly string[] {
  const group = (key: Parameters<typeof say>[1], events: LifecycleOn['happened']) =>
    events.length === 0 ? [] : [`  ${say(locale, key)}`, ...events.map((event) => `    ${eventLine(locale, instrument, event)}`)]
  const stage = on.stage === null ? say(locale, 'cli.register.no-stage') : sayCode(locale, `register.stage.${on.stage}`)
  return [
    '',
    `${say(locale, 'cli.register.life', { day: sayDay(locale, on.day) })}: ${stage}; ${sayCode(locale, `register.force.${on.force}`)}`,
    ...group('screen.life.happened', on.happened),
    ...group('screen.life.unclear', on.unclear),
    ...group('screen.life.later', on.later),
  ]
}

function findingLines(entry: RegisterEntry, names: SafeguardNames, locale: Locale): readonly string[] {
  const counts = tally(entry)
  const grades = ['denied', 'absent', 'weak', 'present', 'unknown'] as const
  const unknown = entry.findings.filter((finding) => finding.finding === 'unknown')
  const shown = grades.filter((grade) => counts[grade] > 0)
  return [
    '',
    `${say(locale, 'cli.register.findings')}  ${shown.map((grade) => `${mark[grade]} ${counts[grade]} ${findingWord(locale, grade)}`).join('   ')}`,
    ...entry.findings
      .filter((finding) => finding.finding !== 'unknown')
      .flatMap((finding) => [
        `  ${mark[finding.finding]} ${names(finding.rule)}: ${findingWord(locale, finding.finding)}${whyOf(finding, locale)}`,
        ...citeLines(finding.cites),
        ...(finding.searched && finding.searched.absent.length > 0
          ? [`      ${say(locale, 'screen.register.nowhere')} ${finding.searched.absent.join(', ')}`]
          : []),
      ]),
    ...(unknown.length === 0
      ? []
      : [`  ${mark.unknown} ${findingWord(locale, 'unknown')}: ${unknown.map((one) => names(one.rule)).join(', ')}`]),
  ]
}

/** Who found it, how sure, and why it is what it is. */
function whyOf(finding: RegisterFinding, locale: Locale): string {
  if (finding.by === 'nobody') return ''
  const because = finding.because.map((reason) => sayCode(locale, `register.because.${reason}`)).join('; ')
  return `${because === '' ? '' : ` — ${because}`} [${sayCode(locale, `register.by.${finding.by}`)}; ${sayCode(locale, `app.status.${finding.status}`)}]`
}

export const citeLines = (cites: RegisterFinding['cites']): readonly string[] =>
  cites.map((cite) => `      ${cite.eId}${cite.quote === undefined ? '' : `  “${cite.quote}”`}`)
