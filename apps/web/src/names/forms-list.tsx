/** Every form a known name may stand in, by the system that leads to it: for searching by hand and for redaction. */
import type { NamesForms } from '@holdfast/desk/api'
import { useMemo, useState } from 'react'
import { inert } from '../cases/text-pieces.ts'
import { useView } from '../file/use-file.tsx'
import { FailureNotice } from '../parts/notice.tsx'
import { useWords } from '../words.tsx'

export function FormsList({ name }: { readonly name: string }) {
  const words = useWords()
  const [isOpen, setOpen] = useState(false)
  const { value, failure } = useView<NamesForms>(isOpen ? 'cases/names/forms' : null, isOpen ? { name } : undefined)
  const groups = useMemo(() => {
    const by = new Map<string, string[]>()
    for (const { system, text } of value?.forms ?? []) by.set(system, [...(by.get(system) ?? []), text])
    return [...by]
  }, [value])
  return (
    <details className="nm-forms" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.say('names.screen.forms')}</summary>
      <p className="small quiet">{words.say('names.screen.forms.why')}</p>
      {failure ? <FailureNotice failure={failure} /> : null}
      {value ? (
        <p className="small">
          {words.say('names.screen.forms.count', { n: value.forms.length })}. {value.isCut ? words.say('names.screen.forms.cut') : ''}
        </p>
      ) : isOpen ? (
        <p className="quiet">{words.say('file.waiting')}</p>
      ) : null}
      <dl>
        {groups.map(([system, texts]) => (
          <div key={system}>
            <dt>{words.code(`names.form.${system}`)}</dt>
            <dd>
              {texts.map((text) => (
                <span key={text} className="nm-form">
                  {inert(text)}
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
