/** A moment as it is shown: the day and hour where it counts, and on opening, why, on whose authority, and what it is where the reader sits. */
import type { CaseLine, CaseMoment } from '@holdfast/desk/api'
import { createContext, type ReactNode, useContext } from 'react'
import { Button, DialogTrigger, Popover } from 'react-aria-components'
import { type SourceRow, Sources } from '../parts/sources.tsx'
import { useWords, type Words } from '../words.tsx'

export interface CaseView {
  readonly names: Readonly<Record<string, { readonly en: string; readonly ru: string; readonly ko: string }>>
  readonly ownZone: string
}
export const CaseContext = createContext<CaseView>({ names: {}, ownZone: 'UTC' })

/** A line of reasons with names in place of ids. Lines of the counting engine carry days under the same names: they are left as they are. */
export function lineInWords(words: Words, names: CaseView['names'], { code, params }: CaseLine): string {
  const said = Object.entries(params).map(([key, value]) => {
    if (typeof value === 'number') return [key, value]
    if (key.startsWith('zone')) return [key, words.zone(value)]
    const id = key === 'remedy' ? `remedy:${value}` : value
    const name = code.startsWith('case.') && ['event', 'first', 'since', 'remedy'].includes(key) ? names[id] : undefined
    return [key, name ? words.of(name) : value]
  })
  return words.code(code, Object.fromEntries(said))
}

export function Lines({ of }: { readonly of: readonly CaseLine[] }) {
  const words = useWords()
  const { names } = useContext(CaseContext)
  // A line that ends in a colon is begun by one room and ended by the next line.
  const said: string[] = []
  for (const line of of) {
    const text = lineInWords(words, names, line)
    const last = said.at(-1)
    if (last?.endsWith(':')) said.splice(-1, 1, `${last} ${text}`)
    else said.push(text)
  }
  return (
    <ul className="lines">
      {said
        .filter((text, at) => said.indexOf(text) === at)
        .map((text) => (
          <li key={text}>{text}</li>
        ))}
    </ul>
  )
}

/**
 * Why that date, in one line: "day 10 is Saturday 1 November 2025, a working Saturday". The words for another reading name no day of their own, so
 * the day it lands on is said with them.
 */
export function shortInWords(words: Words, names: CaseView['names'], line: CaseLine, at: CaseMoment | null): string {
  const said = lineInWords(words, names, line)
  return at && line.code.startsWith('clock.reading.')
    ? words.say('screen.clock.reading-on', { moment: momentInWords(words, at), reading: said })
    : said
}

/** @param at the moment the line explains */
export function InShort({ line, at }: { readonly line: CaseLine | null; readonly at: CaseMoment | null }) {
  const words = useWords()
  const { names } = useContext(CaseContext)
  return line ? <span className="in-short small">{shortInWords(words, names, line, at)}</span> : null
}

/** The end of a day is said as 24:00 of that day, not as 00:00 of the next. */
export const momentInWords = (words: Words, { date, time }: CaseMoment, style: 'long' | 'short' | 'plain' = 'long'): string =>
  `${words.day(date, style)}, ${time}`

export function Moment(props: {
  readonly at: CaseMoment
  readonly because: readonly CaseLine[]
  readonly sources?: readonly SourceRow[]
  readonly status?: string
  readonly style?: 'long' | 'short'
  readonly children?: ReactNode
}) {
  const words = useWords()
  const { ownZone } = useContext(CaseContext)
  const { at } = props
  return (
    <DialogTrigger>
      <Button className="moment">
        {momentInWords(words, at, props.style ?? 'long')}
        <span className="sr">{words.say('screen.clock.why')}</span>
      </Button>
      <Popover className="popover why" placement="bottom start">
        {/* Without a dialog inside, the popover itself is the dialog, and its hidden closing buttons lie within it. */}
        <div className="why-words">
          <h3>{momentInWords(words, at)}</h3>
          <p className="small quiet">
            {words.zone(at.zone)}
            {ownZone === at.zone ? '' : ` · ${words.moment(at.utc, ownZone, 'plain')} ${words.zone(ownZone)}`}
            {ownZone === 'UTC' || at.zone === 'UTC' ? '' : ` · ${at.utc.slice(0, 16).replace('T', ' ')} UTC`}
          </p>
          <Lines of={props.because} />
          {props.children}
          {props.sources && props.sources.length > 0 ? (
            <Sources {...(props.status ? { status: props.status } : {})} sources={props.sources} />
          ) : null}
        </div>
      </Popover>
    </DialogTrigger>
  )
}
