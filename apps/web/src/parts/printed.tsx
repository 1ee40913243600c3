/** What stands on paper and not on the screen: whose page it is, when it was printed, and every reason and source that is folded away on the screen. */
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { Temporal } from 'temporal-polyfill'
import { useWords } from '../words.tsx'

/** A date on paper has nothing one step away: what explains it must lie open. Why an act comes first repeats what stands under its own heading. */
const folded = '.case details:not([open], .action details), details.sources:not([open])'

export function Printed() {
  const words = useWords()
  const [at, setAt] = useState<string | null>(null)
  useEffect(() => {
    let opened: readonly HTMLDetailsElement[] = []
    const before = () => {
      flushSync(() => setAt(Temporal.Now.instant().toString()))
      opened = [...document.querySelectorAll<HTMLDetailsElement>(folded)]
      for (const one of opened) one.open = true
    }
    const after = () => {
      for (const one of opened) one.open = false
      opened = []
    }
    addEventListener('beforeprint', before)
    addEventListener('afterprint', after)
    return () => {
      removeEventListener('beforeprint', before)
      removeEventListener('afterprint', after)
    }
  }, [])
  const zone = Temporal.Now.timeZoneId()
  return (
    <p className="printed" aria-hidden="true">
      {words.say('app.name')}
      {at === null ? '' : ` · ${words.say('app.printed', { moment: words.moment(at, zone, 'plain'), zone: words.zone(zone) })}`}
    </p>
  )
}
