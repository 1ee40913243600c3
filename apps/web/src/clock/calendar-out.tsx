/** The dates as a calendar file: opaque unless the reader was warned and says so. The file made before stays in this page, so that dates that moved take their entries along. */
import type { CalendarAnswer, CalendarRequest, CaseRequest } from '@holdfast/desk/api'
import { useState } from 'react'
import { Checkbox, Input, Label, TextField } from 'react-aria-components'
import { Lead } from '../parts/buttons.tsx'
import { Choices } from '../parts/choices.tsx'
import { FailureNotice, Notice } from '../parts/notice.tsx'
import { lastOf, useAsked } from '../parts/use-asked.ts'
import { useWords } from '../words.tsx'

export function CalendarOut({ request, pseudonym }: { readonly request: CaseRequest; readonly pseudonym: string }) {
  const words = useWords()
  const [kind, setKind] = useState<CalendarRequest['kind']>('opaque')
  const [who, setWho] = useState(pseudonym)
  const [understood, setUnderstood] = useState(false)
  const [before, setBefore] = useState<string | null>(null)
  const made = useAsked<CalendarAnswer>()
  const download = async () => {
    const named = kind === 'full' && who.trim() !== '' ? { pseudonym: who.trim() } : {}
    const found = await made.put('clock/calendar', {
      ...request,
      case: { ...request.case, ...named },
      kind,
      locale: words.locale,
      ...(before === null ? {} : { before }),
    } satisfies CalendarRequest)
    if (!found) return
    setBefore(found.ics)
    if (found.entries + found.moved + found.cancelled > 0) save(found.ics)
  }
  const answer = lastOf(made.asked)
  return (
    <section className="calendar-out no-print" aria-labelledby="calendar-title">
      <h2 id="calendar-title">{words.say('screen.calendar.title')}</h2>
      <p className="quiet">{words.say('screen.calendar.lead')}</p>
      <Choices
        label={words.say('screen.calendar.title')}
        chosen={kind}
        onChoose={(next) => {
          setKind(next)
          setUnderstood(false)
        }}
        of={[
          { id: 'opaque', shown: words.say('screen.calendar.opaque') },
          { id: 'full', shown: words.say('screen.calendar.full') },
        ]}
      />
      {kind === 'full' ? (
        <Notice kind="warn">
          <p>{words.say('calendar.warning.full')}</p>
          <TextField className="field" value={who} onChange={setWho} maxLength={80} autoComplete="off">
            <Label>{words.say('screen.calendar.pseudonym')}</Label>
            <Input className="control" spellCheck="false" autoComplete="off" />
          </TextField>
          <Checkbox className="agree" isSelected={understood} onChange={setUnderstood}>
            <span className="agree-box" aria-hidden="true" />
            {words.say('screen.calendar.understood')}
          </Checkbox>
        </Notice>
      ) : null}
      <div className="actions">
        <Lead onPress={() => void download()} isDisabled={kind === 'full' && !understood}>
          {words.say('screen.calendar.download')}
        </Lead>
      </div>
      {made.asked.state === 'failed' ? <FailureNotice failure={made.asked.failure} /> : null}
      <p className="small" role="status">
        {answer
          ? `${words.say('screen.calendar.made', { count: answer.entries })} ${words.say('screen.calendar.changed', { moved: answer.moved, cancelled: answer.cancelled })}`
          : ''}
      </p>
    </section>
  )
}

/** The name of the file says no more than its titles do. */
function save(ics: string): void {
  const address = URL.createObjectURL(new Blob([ics], { type: 'text/calendar;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = 'calendar.ics'
  link.click()
  URL.revokeObjectURL(address)
}
