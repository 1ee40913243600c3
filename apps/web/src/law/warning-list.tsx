/** What was odd in the text itself. Nothing was dropped for it. */
import type { Warning } from '@holdfast/desk/api'
import { useWords } from '../words.tsx'
import { placeName } from './place.ts'

export function WarningList({
  warnings,
  printed,
}: {
  readonly warnings: readonly Warning[]
  readonly printed: ReadonlyMap<string, string>
}) {
  const words = useWords()
  if (warnings.length === 0) return <p className="nothing">{words.say('screen.law.no-warnings')}</p>
  return (
    <>
      <p className="small quiet">{words.say('screen.law.warnings-lead')}</p>
      <ul className="warnings">
        {warnings.map((warning, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: warnings have no name of their own and never move
          <li key={at}>
            {warning.eId ? <strong>{placeName(words, warning.eId, printed)}: </strong> : null}
            {words.code(warning.code, warning.params)}
          </li>
        ))}
      </ul>
    </>
  )
}
