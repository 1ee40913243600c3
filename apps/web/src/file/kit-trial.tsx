/** The printed kit is tried while it is not needed: nothing is opened by it and nothing changed, only the day is kept. */
import type { KitTrial as State } from '@holdfast/desk/api'
import { useState } from 'react'
import type { Failure } from '../desk.ts'
import { Outlined } from '../parts/buttons.tsx'
import { FailureNotice, Notice } from '../parts/notice.tsx'
import { WordsField } from '../parts/text-field.tsx'
import { useWords } from '../words.tsx'
import { Section } from './setting-section.tsx'
import { kitIn } from './typed-ways.ts'
import { useFile, useView } from './use-file.tsx'

export function KitTrial() {
  const words = useWords()
  const { askFile, changed } = useFile()
  const { value: known, failure: unknown } = useView<State>('vault/keep/kit')
  const [text, setText] = useState('')
  const [isWorking, setWorking] = useState(false)
  const [fits, setFits] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const go = async () => {
    if (text.trim() === '' || isWorking) return
    setWorking(true)
    const answer = await askFile<State>('vault/keep/kit-try', { kit: kitIn(text) })
    setWorking(false)
    setFits(answer.ok)
    setFailure(answer.ok ? null : answer.error)
    // A misread word can be mended; what fits is not left on the screen.
    if (answer.ok) setText('')
    changed()
  }
  return (
    <Section part="kit-try">
      {unknown && !known ? <FailureNotice failure={unknown} /> : null}
      {known ? (
        <p>
          {known.id === null ? words.say('file.settings.kit-try.none') : words.say('file.settings.kit-try.number', { id: known.id })}{' '}
          {known.id === null
            ? ''
            : known.tried === null
              ? words.say('file.settings.kit-try.never')
              : words.say('file.settings.kit-try.last', { when: words.when(known.tried) })}
        </p>
      ) : null}
      {known?.id == null ? null : (
        <>
          <WordsField
            label={words.say('file.ways.kit')}
            hint={words.say('file.ways.kit.hint')}
            value={text}
            onChange={(next) => {
              setText(next)
              setFits(false)
            }}
            rows={3}
            lang="en"
          />
          <Outlined onPress={() => void go()} isDisabled={isWorking || text.trim() === ''}>
            {words.say(isWorking ? 'file.waiting' : 'file.settings.kit-try.go')}
          </Outlined>
        </>
      )}
      {failure ? <FailureNotice failure={failure} /> : null}
      {fits ? <Notice>{words.say('file.settings.kit-try.fits')}</Notice> : null}
    </Section>
  )
}
