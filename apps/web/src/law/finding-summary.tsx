/** Twenty-one safeguards at a glance: how many the text gives, half gives, refuses and is silent on, and one mark for each. */
import type { Audit } from '@holdfast/desk/api'
import { FindingGlyph } from '../parts/icons.tsx'
import { useWords } from '../words.tsx'

export const grades = ['absent', 'denied', 'weak', 'present'] as const
export type Grade = (typeof grades)[number]

export function FindingSummary({ audit }: { readonly audit: Audit }) {
  const words = useWords()
  const count = (grade: Grade) => audit.findings.filter((finding) => finding.finding === grade).length
  return (
    <section className="summary" aria-label={words.say('screen.law.summary')}>
      {grades.map((grade) => {
        const n = count(grade)
        return (
          <div key={grade} className={`sum is-${grade}`} style={{ flexGrow: Math.max(n, 2) }}>
            <p className="sum-count">
              <strong>{n}</strong> <span>{words.say(`screen.finding.${grade}`)}</span>
            </p>
            <p className="sum-marks" aria-hidden="true">
              {Array.from({ length: n }, (_, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: identical marks in a row
                <FindingGlyph key={at} finding={grade} />
              ))}
            </p>
          </div>
        )
      })}
    </section>
  )
}
