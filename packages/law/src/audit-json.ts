/** The audit as `holdfast law audit --json` prints it. */
import type { Audit } from './audit.ts'

export interface AuditJson {
  readonly lang: string
  readonly findings: readonly {
    readonly rule: string
    readonly finding: string
    readonly cites: readonly { readonly eId: string; readonly quote: string; readonly ruleId: string; readonly words: readonly string[] }[]
    readonly searched: {
      readonly lang: string
      readonly languages: readonly string[]
      readonly terms: readonly string[]
      readonly articles: number
      readonly blocks: number
      readonly rulesVersion: number
    }
  }[]
  readonly timeLimits: readonly {
    readonly eId: string
    readonly trigger: string | null
    readonly countedBack: boolean
    readonly amount: number | string | null
    readonly unit: string
    readonly actor: string | null
    readonly consequence: string | null
    readonly quote: string
  }[]
  readonly risks: readonly {
    readonly flag: string
    readonly protective: boolean
    readonly cites: readonly { readonly eId: string; readonly quote: string }[]
  }[]
}

export function auditToJson(audit: Audit): AuditJson {
  return {
    lang: audit.lang,
    findings: audit.findings.map(({ rule, finding, cites, searched }) => ({
      rule,
      finding,
      cites: cites.map(({ eId, quote, ruleId, words }) => ({ eId, quote, ruleId, words })),
      searched,
    })),
    timeLimits: audit.timeLimits.map(({ eId, trigger, countedBack, amount, unit, actor, consequence, quote }) => ({
      eId,
      trigger,
      countedBack,
      amount,
      unit,
      actor,
      consequence,
      quote,
    })),
    risks: audit.risks.map(({ flag, protective, cites }) => ({ flag, protective, cites: cites.map(({ eId, quote }) => ({ eId, quote })) })),
  }
}
