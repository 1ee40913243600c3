/** Where a text comes in: pasted, dropped or opened. */
import type { AuditAnswer, AuditRequest, LawBooks, TextLang } from '@holdfast/desk/api'
import { type ReactNode, useState } from 'react'
import { Button, DropZone, FileTrigger, isFileDropItem, Label, TextArea, TextField } from 'react-aria-components'
import type { Failure } from '../desk.ts'
import { Lead, Plain } from '../parts/buttons.tsx'
import { FailureNotice, Notice } from '../parts/notice.tsx'
import { Pick } from '../parts/pick.tsx'
import type { Asked } from '../parts/use-asked.ts'
import { useWords } from '../words.tsx'
import { bytesToBase64 } from './base64.ts'

export interface Draft {
  readonly text: string
  readonly lang: TextLang | 'auto'
  /** The instrument of the register this is the text of, where the reader came from there. */
  readonly instrument: string | null
}
export const emptyDraft: Draft = { text: '', lang: 'auto', instrument: null }

const langs = ['en', 'ru', 'de', 'nl', 'fr', 'it', 'ko'] as const satisfies readonly TextLang[]
const fileLimit = 6 * 1024 * 1024

export function TextEntry(props: {
  readonly draft: Draft
  readonly onDraft: (draft: Draft) => void
  readonly books: LawBooks
  readonly asked: Asked<AuditAnswer>
  readonly onRead: (request: AuditRequest) => void
  readonly onCancel: () => void
  readonly children?: ReactNode
}) {
  const words = useWords()
  const { draft, onDraft, asked } = props
  const [cleared, setCleared] = useState<Draft | null>(null)
  const [fault, setFault] = useState<Failure | null>(null)
  const lang = draft.lang === 'auto' ? {} : { lang: draft.lang }
  const change = (next: Draft) => {
    setCleared(null)
    setFault(null)
    onDraft(next)
  }
  const openFile = async (file: File) => {
    if (file.size > fileLimit) return setFault({ code: 'screen.law.file-too-large', params: { mib: fileLimit / 1024 / 1024 } })
    setFault(null)
    props.onRead({ base64: bytesToBase64(new Uint8Array(await file.arrayBuffer())), ...lang })
  }
  const waiting = asked.state === 'waiting'
  const failure = fault ?? (asked.state === 'failed' ? asked.failure : null)
  const instrument = props.books.register.find((one) => one.id === draft.instrument)
  const example = props.books.examples.find((one) => one.lang === words.locale) ?? props.books.examples[0]

  return (
    <section className="text-entry" aria-labelledby="law-title">
      <h1 id="law-title">{words.say('screen.law.title')}</h1>
      <p className="lead">{words.say('screen.law.lead')}</p>
      {instrument ? (
        <Notice>
          <p>{words.say('screen.law.paste-for', { name: words.of(instrument.short) })}</p>
        </Notice>
      ) : null}
      <DropZone
        className="drop"
        aria-label={words.say('screen.law.drop')}
        onDrop={async (event) => {
          const item = event.items.find(isFileDropItem)
          if (item) await openFile(await item.getFile())
        }}
      >
        <TextField className="field" value={draft.text} onChange={(text) => change({ ...draft, text })} autoComplete="off">
          <Label className="sr">{words.say('screen.law.text')}</Label>
          <TextArea
            className="control sheet-text"
            rows={13}
            spellCheck="false"
            placeholder={words.say('screen.law.placeholder')}
            autoComplete="off"
          />
        </TextField>
      </DropZone>
      {failure ? <FailureNotice failure={failure} /> : null}
      <div className="entry-foot">
        <Pick
          className="lang-pick"
          label={words.say('screen.law.lang')}
          chosen={draft.lang}
          onChoose={(id) => change({ ...draft, lang: langs.find((one) => one === id) ?? 'auto' })}
          options={[{ id: 'auto', name: words.say('screen.law.lang-auto') }, ...langs.map((id) => ({ id, name: words.language(id) }))]}
        />
        {waiting ? (
          <div className="progress" role="status">
            <span className="bar" aria-hidden="true" />
            {words.say('screen.law.reading')}
            <Plain onPress={props.onCancel}>{words.say('app.cancel')}</Plain>
          </div>
        ) : (
          <div className="actions">
            <Lead onPress={() => props.onRead({ text: draft.text, ...lang })} isDisabled={draft.text.trim() === ''}>
              {words.say('screen.law.read')}
            </Lead>
            <FileTrigger
              acceptedFileTypes={['text/plain', '.txt', '.md']}
              onSelect={(files) => {
                const file = files?.[0]
                if (file) void openFile(file)
              }}
            >
              <Button className="button">{words.say('screen.law.open-file')}</Button>
            </FileTrigger>
            {draft.text !== '' ? (
              <Plain
                onPress={() => {
                  setCleared(draft)
                  onDraft({ ...emptyDraft, lang: draft.lang })
                }}
              >
                {words.say('app.clear')}
              </Plain>
            ) : example ? (
              <Plain onPress={() => change({ ...draft, text: example.text })}>{words.say('screen.law.example')}</Plain>
            ) : null}
            {props.children}
          </div>
        )}
      </div>
      <p className="undo" role="status">
        {cleared ? (
          <>
            {words.say('screen.law.cleared')} <Plain onPress={() => change(cleared)}>{words.say('app.undo')}</Plain>
          </>
        ) : null}
      </p>
    </section>
  )
}
