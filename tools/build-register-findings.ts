/** The three lists of an instrument: findings, periods, risks; from the first reading, or from the rules where nobody has read the text. */
import {
  type Audit,
  auditLaw,
  type FindingReason,
  type LawDocument,
  type LimitEffect,
  type RegisterFinding,
  type RegisterLimit,
  type RegisterRisk,
  type RiskFlagId,
  type RuleBook,
  riskFlagIds,
  type SafeguardId,
  safeguardIds,
  type TextLang,
} from '@holdfast/law'
import { cut, idsOf, placeOf } from './build-register-place.ts'
import type { Annotations, Copy } from './build-register-source.ts'
import { actorOf, effectOf, reasonsOf, stems, triggerOf } from './build-register-words.ts'

export interface Lists {
  readonly findings: readonly RegisterFinding[]
  readonly limits: readonly RegisterLimit[]
  readonly risks: readonly RegisterRisk[]
}

const maxAbsent = 6
const absentWords = (rule: SafeguardId, lang: string, text: string): string[] => {
  const lower = text.toLowerCase()
  return (stems[rule][lang] ?? []).filter((stem) => !lower.includes(stem)).slice(0, maxAbsent)
}
const confidenceOf = (text: string): 'high' | 'medium' | 'low' => (text === 'high' || text === 'medium' ? text : 'low')

/** @param lang the language that was read; `doc` is null where only a digest was kept */
export function readLists(id: string, read: Annotations, doc: LawDocument | null, copy: Copy): Lists {
  const lang = copy.meta.source_lang?.slice(0, 2) ?? read.annotated_language.slice(0, 2)
  const partial = read.scope.startsWith('INCOMPLETE')
  const cite = (quote: string | null | undefined, article: string | null, words: readonly string[]) => {
    const cutQuote = quote ? cut(quote, words) : null
    const place = doc && cutQuote ? placeOf(doc, cutQuote, article) : null
    if (place) return [{ work: id, eId: place.eId, lang, quote: place.quote }]
    return [
      {
        work: id,
        eId: idsOf(doc, article)[0] ?? 'body',
        lang,
        ...(cutQuote && copy.digest?.includes(cutQuote) ? { quote: cutQuote } : {}),
      },
    ]
  }
  const atEnd: readonly SafeguardId[] = ['dispute_settlement', 'review_or_suspension_clause', 'transparency_publication']
  return {
    findings: safeguardIds.map((rule): RegisterFinding => {
      const row = read.safeguards[rule]
      const because: FindingReason[] = row ? reasonsOf(row.note) : []
      const known = row !== undefined && row.label !== 'unknown'
      const unseen = row?.label === 'absent' && (doc === null || (partial && atEnd.includes(rule)))
      if (!known || unseen) return unknown(rule, unseen ? ['text-missing'] : [])
      const base = { rule, by: 'one-reader' as const, status: 'reported' as const, confidence: confidenceOf(row.confidence), because }
      if (row.label === 'absent')
        return { ...base, finding: 'absent', cites: [], searched: { lang, absent: absentWords(rule, lang, doc?.text ?? '') } }
      return {
        ...base,
        finding: row.label === 'present' ? 'present' : 'weak',
        cites: cite(row.sentence, row.article ?? null, stems[rule][lang] ?? []),
      }
    }),
    limits: read.time_limits.map((limit): RegisterLimit => {
      const effect = effectOf(limit.consequence)
      return {
        trigger: triggerOf(limit.trigger_event),
        countedBack: /counted back/.test(limit.trigger_event),
        amount: limit.duration.value ?? (limit.duration.unit === 'immediately' ? 0 : null),
        unit: unitOf(limit.duration.unit),
        actor: actorOf(limit.actor),
        effect: effect === 'silence-consents' && /no deemed/i.test(limit.consequence) ? 'silence-does-not-consent' : effect,
        extendable: /extend/i.test(limit.consequence),
        status: 'reported',
        cites: cite(limit.quote, limit.article, [String(limit.duration.value ?? '')]),
      }
    }),
    risks: read.risk_flags.map(
      (risk): RegisterRisk => ({
        flag: flagOf(risk.flag),
        status: 'reported',
        cites: idsOf(doc, risk.article).map((eId) => ({ work: id, eId, lang })),
      }),
    ),
  }
}

/** What the rules find where no person has read: never more than `unverified`. */
export function ruleLists(id: string, doc: LawDocument, lang: TextLang, book: RuleBook): Lists {
  const audit: Audit = auditLaw(doc, book)
  const cite = (quote: string, eId: string, words: readonly string[]) => {
    const short = cut(
      quote,
      words.map((word) => word.toLowerCase()),
    )
    const place = placeOf(doc, short, null)
    const inside = place !== null && quote.includes(short)
    return { work: id, eId: inside && doc.text.indexOf(short) === doc.text.lastIndexOf(short) ? place.eId : eId, lang, quote: short }
  }
  return {
    findings: audit.findings.map((found): RegisterFinding => {
      const base = { rule: found.rule, by: 'rules' as const, status: 'unverified' as const, confidence: 'medium' as const, because: [] }
      const rulesVersion = found.searched.rulesVersion
      if (found.finding === 'absent')
        return { ...base, finding: 'absent', cites: [], searched: { lang, absent: absentWords(found.rule, lang, doc.text), rulesVersion } }
      return {
        ...base,
        finding: found.finding,
        cites: found.cites.slice(0, 2).map((one) => cite(one.quote, one.eId, one.words)),
        searched: { lang, absent: [], rulesVersion },
      }
    }),
    limits: audit.timeLimits.map(
      (limit): RegisterLimit => ({
        trigger: 'other',
        countedBack: limit.countedBack,
        amount: limit.amount,
        unit: limit.unit,
        actor: limit.actor === null ? 'other' : ruleActors[limit.actor],
        effect: limit.consequence === null ? 'other' : (ruleEffects[limit.consequence] ?? 'other'),
        extendable: limit.consequence === 'extendable',
        status: 'unverified',
        cites: [{ work: id, eId: limit.eId, lang, quote: around(doc.text, limit.start, limit.end) }],
      }),
    ),
    risks: audit.risks.flatMap((risk): RegisterRisk[] => {
      const one = risk.cites[0]
      return one ? [{ flag: flagOf(risk.flag), status: 'unverified', cites: [cite(one.quote, one.eId, one.words)] }] : []
    }),
  }
}

const ruleActors = {
  requesting_party: 'requesting',
  requested_party: 'requested',
  mission: 'mission',
  parties: 'both',
  person: 'person',
  committee: 'committee',
} as const
const ruleEffects: Readonly<Record<string, LimitEffect>> = {
  deemed_consent: 'silence-consents',
  extendable: 'extension',
  refusal: 'other',
  takes_effect: 'in-force',
  ends: 'termination',
  validity: 'document-valid',
}

/** The words of the period with as many before and behind as fifteen words allow, on one line. */
function around(text: string, start: number, end: number): string {
  const line = { from: text.lastIndexOf('\n', start - 1) + 1, to: text.indexOf('\n', end) < 0 ? text.length : text.indexOf('\n', end) }
  const words = [...text.slice(line.from, line.to).matchAll(/\S+/g)].map((word) => ({
    from: line.from + word.index,
    to: line.from + word.index + word[0].length,
  }))
  const firstIn = words.findIndex((word) => word.to > start)
  const lastIn = words.findLastIndex((word) => word.from < end)
  const room = Math.max(0, 11 - (lastIn - firstIn))
  const first = Math.max(0, firstIn - Math.ceil(room / 2))
  const from = words[first]?.from ?? start
  // A period may itself take more words than may be quoted.
  const to = words[Math.min(words.length - 1, lastIn + Math.floor(room / 2), first + 14)]?.to ?? end
  return text.slice(from, to)
}

const unknown = (rule: SafeguardId, because: FindingReason[]): RegisterFinding => ({
  rule,
  finding: 'unknown',
  by: 'nobody',
  status: 'unverified',
  confidence: 'low',
  because,
  cites: [],
})

function flagOf(flag: string): RiskFlagId {
  const found = riskFlagIds.find((id) => id === flag)
  if (!found) throw new Error(`no code for the flag ${flag}`)
  return found
}
function unitOf(unit: string): RegisterLimit['unit'] {
  return unit as RegisterLimit['unit']
}
