/** The rules that lead from one spelling to the other, in words. */
import type { NameCandidate } from '@holdfast/desk/api'
import { useWords } from '../words.tsx'

/** Said once for all on the screen, and so not in every line. */
const always = ['names.because.homonyms-common', 'names.because.ask-birth-year-and-place']

export function Because({ because }: { readonly because: NameCandidate['because'] }) {
  const words = useWords()
  return (
    <ul className="nm-because small">
      {because
        .filter(({ code }) => !always.includes(code))
        .map(({ code }) => (
          <li key={code}>{words.code(code)}</li>
        ))}
    </ul>
  )
}
