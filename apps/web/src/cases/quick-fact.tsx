/** A new fact in one line by keyboard: what happened, when, Enter. What is understood stands under it before it is saved. */
import { parseWhen, whenFromText } from '@holdfast/core'
import type { CaseView, SaveAnswer, Way } from '@holdfast/desk/api'
import { useEffect, useRef, useState } from 'react'
import type { Failure } from '../desk.ts'
import { useOfferUndo } from '../file/undo.tsx'
import { useFile } from '../file/use-file.tsx'
import { Lead } from '../parts/buttons.tsx'
import { FailureNotice } from '../parts/notice.tsx'
import { Pick } from '../parts/pick.tsx'
import { WordsField } from '../parts/text-field.tsx'
import { useOnce } from '../parts/use-once.ts'
import { focusIn } from '../room.ts'
import { useWords } from '../words.tsx'
import { newForm, useDraft } from './use-draft.ts'
import { whenText } from './value-text.ts'

/** @param wanted somebody wishes to write a fact now; every wish has its own number */
export function QuickFact({ view, way, wanted }: { readonly view: CaseView; readonly way?: Way; readonly wanted?: number }) {
  const words = useWords()
  const { askFile, changed } = useFile()
  const offerUndo = useOfferUndo()
  const [event, setEvent] = useState('')
  const [when, setWhen] = useState('')
  const [failure, setFailure] = useState<Failure | null>(null)
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    if (wanted === undefined) return
    return focusIn(() => place.current, 'button, input')
  }, [wanted])
  const typed = when.trim() === '' ? undefined : whenFromText(when)
  const fits = typed === undefined || parseWhen(typed).ok
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const [form, setForm] = useState(newForm)
  const draft = { id: form, kind: 'fact' as const, record: null, case: view.record.id, words: { event, when, zone }, begun: {}, stood: {} }
  const kept = useDraft(draft, when.trim() !== '')
  const options = (way?.events ?? []).map((one) => ({ id: one.id, name: words.of(one.name) }))
  const once = useOnce()
  const save = () => once(put)
  const put = async () => {
    if (event.trim() === '' || !fits) return
    const answer = await askFile<SaveAnswer>('cases/save', {
      records: [{ kind: 'fact', case: view.record.id, fields: { event: event.trim(), zone, ...(typed ? { when: typed } : {}) } }],
    })
    setFailure(answer.ok ? null : answer.error)
    if (!answer.ok) return
    const id = answer.value.ids[0] ?? ''
    await kept.end()
    setForm(newForm())
    setWhen('')
    setEvent('')
    changed()
    offerUndo({
      said: words.say('file.saved', { kind: words.code('cases.kind.fact') }),
      undo: async () => {
        await askFile('cases/remove', { id })
        changed()
      },
    })
  }
  return (
    <section className="quick" ref={place} aria-label={words.say('file.quick')}>
      {options.length > 0 ? (
        <Pick
          label={words.say('file.quick')}
          options={[{ id: '', name: words.say('file.quick.choose') }, ...options]}
          chosen={event}
          onChoose={setEvent}
        />
      ) : (
        <WordsField label={words.say('file.quick')} value={event} onChange={setEvent} onEnter={() => void save()} />
      )}
      <WordsField
        label={words.code('cases.field.when')}
        value={when}
        onChange={setWhen}
        hint={
          typed
            ? fits
              ? `→ ${whenText(words, typed)} (${words.zone(zone)})`
              : words.say('file.when.not-yet')
            : words.say('file.when.hint')
        }
        onEnter={() => void save()}
      />
      <Lead onPress={() => void save()} isDisabled={event.trim() === '' || !fits}>
        {words.say('file.quick.add')}
      </Lead>
      {failure ? <FailureNotice failure={failure} /> : null}
    </section>
  )
}
