/** A text that belongs to no document: pasted, about a case or about none. Held in this window only. */
import type { CaseRow } from '@holdfast/desk/api'
import { useState } from 'react'
import { useView } from '../file/use-file.tsx'
import { Lead, Plain } from '../parts/buttons.tsx'
import { SearchPick } from '../parts/search-pick.tsx'
import { WordsField } from '../parts/text-field.tsx'
import { useWords } from '../words.tsx'
import { missedOf100 } from './missed.ts'
import { PasteMemory } from './paste-memory.tsx'
import { useShelf } from './shelf.tsx'

export function PasteEntry({ onPropose }: { readonly onPropose: (text: string, inCase: string) => void }) {
  const words = useWords()
  const { pasted } = useShelf()
  const [text, setText] = useState(pasted.text)
  const [inCase, setInCase] = useState(pasted.inCase)
  const { value: cases } = useView<readonly CaseRow[]>('cases/list')
  const put = (next: string) => {
    pasted.text = next
    setText(next)
  }
  return (
    <section className="rd-paste">
      <p className="lead">{words.say('redact.paste.lead')}</p>
      <div className="rd-paste-case">
        <SearchPick
          label={words.say('redact.paste.case')}
          options={[
            { id: '', name: words.say('redact.paste.case.none'), note: ' ' },
            ...(cases ?? []).map(({ id, pseudonym }) => ({ id, name: pseudonym, note: ' ' })),
          ]}
          chosen={inCase}
          onChoose={(id) => {
            pasted.inCase = id
            setInCase(id)
          }}
          openName={words.say('file.show-list')}
        />
      </div>
      <PasteMemory />
      <WordsField label={words.say('redact.paste.text')} value={text} onChange={put} rows={14} />
      <div className="actions">
        <Lead onPress={() => onPropose(text, inCase)} isDisabled={text.trim() === ''}>
          {words.say('redact.propose')}
        </Lead>
        {text === '' ? null : <Plain onPress={() => put('')}>{words.say('app.clear')}</Plain>}
      </div>
      <p className="rd-missed">{words.say('redact.missed', missedOf100)}</p>
    </section>
  )
}
