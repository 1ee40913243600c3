/** One setting: what it is on the left, what can be done on the right. */
import type { ReactNode } from 'react'
import { useWords } from '../words.tsx'

export type SettingPart =
  | 'lock'
  | 'look'
  | 'devices'
  | 'calendars'
  | 'rejoin'
  | 'check'
  | 'export'
  | 'passphrase'
  | 'kit'
  | 'kit-try'
  | 'shares'
  | 'travel'
  | 'forget'

export function Section(props: { readonly part: SettingPart; readonly isWide?: boolean; readonly children: ReactNode }) {
  const words = useWords()
  const { part } = props
  return (
    <section className={`setting${props.isWide ? ' is-wide' : ''}`} aria-labelledby={`setting-${part}`}>
      <div>
        <h2 id={`setting-${part}`}>{words.say(`file.settings.${part}`)}</h2>
        <p className="quiet">{words.say(`file.settings.${part}.what`)}</p>
      </div>
      <div className="setting-do">{props.children}</div>
    </section>
  )
}
