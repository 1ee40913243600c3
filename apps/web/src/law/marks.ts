/** The words a finding rests on, as stretches of the text. Stretches may overlap; the text is cut wherever one begins or ends. */
import type { AuditAnswer } from '@holdfast/desk/api'

export interface Mark {
  /** What was found: `safeguard:interpreter`, `limit:3`, `risk:silence_is_consent`. */
  readonly of: string
  readonly kind: string
  readonly start: number
  readonly end: number
  readonly eId: string
}

export interface Piece {
  readonly start: number
  readonly text: string
  readonly marks: readonly Mark[]
}

/** Every mark of an audit, in the order of the text. */
export function marksOf({ audit }: AuditAnswer): readonly Mark[] {
  return [
    ...audit.findings.flatMap((finding) =>
      finding.cites.map(({ start, end, eId }) => ({ of: `safeguard:${finding.rule}`, kind: finding.finding, start, end, eId })),
    ),
    ...audit.timeLimits.map(({ start, end, eId }, at) => ({ of: `limit:${at}`, kind: 'limit', start, end, eId })),
    ...audit.risks.flatMap((risk) =>
      risk.cites.map(({ start, end, eId }) => ({ of: `risk:${risk.flag}`, kind: risk.protective ? 'protects' : 'risk', start, end, eId })),
    ),
  ].sort((a, b) => a.start - b.start || a.end - b.end)
}

export function piecesOf(text: string, from: number, to: number, marks: readonly Mark[]): readonly Piece[] {
  const here = marks.filter((mark) => mark.start < to && mark.end > from)
  const cuts = new Set([from, to])
  for (const { start, end } of here) {
    cuts.add(Math.max(start, from))
    cuts.add(Math.min(end, to))
  }
  const order = [...cuts].sort((a, b) => a - b)
  return order.slice(0, -1).map((start, at) => {
    const end = order[at + 1] ?? to
    return { start, text: text.slice(start, end), marks: here.filter((mark) => mark.start <= start && mark.end >= end) }
  })
}
