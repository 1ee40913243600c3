/** What can be done with an opened document: find in it, say that it was compared, have it read again in another language. */
import type { DocumentView, Stored } from '@holdfast/desk/api'
import { useState } from 'react'
import { Button, Input, Label, TextField } from 'react-aria-components'
import type { Failure } from '../desk.ts'
import { useFile } from '../file/use-file.tsx'
import { Outlined, Plain } from '../parts/buttons.tsx'
import { FailureNotice } from '../parts/notice.tsx'
import { Pick } from '../parts/pick.tsx'
import { useWords } from '../words.tsx'
import { isUnsure } from './text-pieces.ts'
import type { Readings } from './use-readings.ts'
import { lineOf } from './value-text.ts'

export interface Find {
  readonly text: string
  readonly at: number
  readonly count: number
  readonly field: React.RefObject<HTMLInputElement | null>
  readonly step: (by: number) => void
}

interface Props {
  readonly view: DocumentView
  readonly record: Stored
  readonly readings: Readings
  readonly find: Find
  readonly onFind: (text: string) => void
  readonly hasPicture: boolean
  readonly onPicture: (shown: boolean) => void
  /** Left out where there are no words. */
  readonly onRedact?: () => void
}

/** Languages a text can be read in. */
const langs = ['en', 'ru', 'ko', 'de', 'nl', 'fr', 'it'] as const

export function DocumentTools({ view, record, readings, find, onFind, hasPicture, onPicture, onRedact }: Props) {
  const words = useWords()
  const { askFile, changed } = useFile()
  const [lang, setLang] = useState(lineOf(record, 'language'))
  const [failure, setFailure] = useState<Failure | null>(null)
  const save = async (fields: Readonly<Record<string, string | null>>) => {
    const saved = await askFile('cases/save', { records: [{ id: record.id, kind: 'document', fields }] })
    setFailure(saved.ok ? null : saved.error)
    changed()
    return saved.ok
  }
  const again = async () => {
    if (lang !== lineOf(record, 'language') && !(await save({ language: lang === '' ? null : lang }))) return
    await askFile('cases/documents/again', { record: record.id, blob: view.file.blob })
    readings.again()
  }
  // A misread name is not found by its spelling, and would stay in what goes out: a person compares first.
  const waits = view.document !== null && isUnsure(view.document) && lineOf(record, 'reading') !== 'confirmed'
  const isBusy = ['waiting', 'reading'].includes(readings.rowOf(record.id, view.file.blob)?.state ?? '')
  return (
    <section className="doc-tools no-print">
      {view.document && view.document.text !== '' ? (
        <TextField className="field doc-find" value={find.text} onChange={onFind} autoComplete="off">
          <Label>{words.say('file.doc.find')}</Label>
          <div className="doc-find-row">
            <Input
              className="control"
              ref={find.field}
              spellCheck={false}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
                event.preventDefault()
                find.step(event.shiftKey ? -1 : 1)
              }}
            />
            <Button className="button slim" onPress={() => find.step(-1)} aria-label={words.say('file.doc.find.previous')}>
              ↑
            </Button>
            <Button className="button slim" onPress={() => find.step(1)} aria-label={words.say('file.doc.find.next')}>
              ↓
            </Button>
            <span role="status" className="small doc-count">
              {find.text.trim() === ''
                ? ''
                : find.count === 0
                  ? words.say('file.doc.find.none')
                  : words.say('file.doc.find.count', { at: find.at + 1, n: find.count })}
            </span>
          </div>
        </TextField>
      ) : null}
      <div className="doc-again">
        <Pick
          label={words.say('file.doc.language')}
          options={[{ id: '', name: words.say('file.doc.language.guess') }, ...langs.map((id) => ({ id, name: words.language(id) }))]}
          chosen={langs.some((one) => one === lang) ? lang : ''}
          onChoose={setLang}
        />
        {isBusy ? null : <Outlined onPress={() => void again()}>{words.say('file.doc.again')}</Outlined>}
      </div>
      <div className="actions">
        {onRedact ? (
          <Outlined onPress={onRedact} isDisabled={waits}>
            {words.say('redact.open')}
          </Outlined>
        ) : null}
        {view.pictures > 0 ? (
          <Plain onPress={() => onPicture(!hasPicture)}>{words.say(hasPicture ? 'file.doc.picture.hide' : 'file.doc.picture.show')}</Plain>
        ) : null}
        {view.document && lineOf(record, 'reading') !== 'confirmed' ? (
          <Plain onPress={() => void save({ reading: 'confirmed' })}>{words.say('file.doc.confirm')}</Plain>
        ) : null}
        {lineOf(record, 'reading') === 'confirmed' ? (
          <span className="consent is-given">{words.code('cases.choice.document.reading.confirmed')}</span>
        ) : null}
      </div>
      {onRedact && waits ? <p className="small doc-waits">{words.say('redact.open.first')}</p> : null}
      <p className="small quiet doc-keys">{words.say('file.doc.keys')}</p>
      {failure ? <FailureNotice failure={failure} /> : null}
    </section>
  )
}
