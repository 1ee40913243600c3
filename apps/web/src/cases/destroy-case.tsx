/** Destroying a case: what goes, what stays, its pseudonym typed, then the lock: nothing of it is left in memory. */
import { asTyped } from '@holdfast/core'
import { useId, useState } from 'react'
import type { Failure } from '../desk.ts'
import { useFile } from '../file/use-file.tsx'
import { Outlined } from '../parts/buttons.tsx'
import { FailureNotice, Notice } from '../parts/notice.tsx'
import { WordsField } from '../parts/text-field.tsx'
import { useWords } from '../words.tsx'

interface Props {
  readonly id: string
  readonly name: string
  /** Called before it is asked for: a form of the case that is open is closed. */
  readonly onBegin: () => void
  /** Nothing is left to be shown: whoever opens the file again comes to the list. */
  readonly onGone: () => void
}

export function DestroyCase({ id, name, onBegin, onGone }: Props) {
  const words = useWords()
  const { askFile, lock } = useFile()
  const title = useId()
  const [typed, setTyped] = useState('')
  const [failure, setFailure] = useState<Failure | null>(null)
  const [isWorking, setWorking] = useState(false)
  const fits = asTyped(typed) === asTyped(name)
  const destroy = async () => {
    if (!fits || isWorking) return
    onBegin()
    setWorking(true)
    const answer = await askFile('cases/destroy', { id, name: typed })
    setWorking(false)
    if (!answer.ok) return setFailure(answer.error)
    onGone()
    await lock('destroyed')
  }
  return (
    <details className="destroy-case">
      <summary>{words.say('file.destroy')}</summary>
      <section aria-labelledby={title}>
        <h2 id={title}>{words.say('file.destroy.of', { name })}</h2>
        <ul>
          <li>{words.say('file.destroy.goes')}</li>
          <li>{words.say('file.destroy.copies')}</li>
          <li>{words.say('file.destroy.stays')}</li>
        </ul>
        <Notice kind="warn">{words.say('file.destroy.law')}</Notice>
        <WordsField
          label={words.say('file.destroy.type')}
          hint={words.say('file.destroy.then')}
          value={typed}
          onChange={setTyped}
          onEnter={() => void destroy()}
        />
        {failure ? <FailureNotice failure={failure} /> : null}
        <div className="actions">
          <Outlined onPress={() => void destroy()} isDisabled={!fits || isWorking}>
            {words.say(isWorking ? 'file.waiting' : 'file.destroy.go')}
          </Outlined>
        </div>
      </section>
    </details>
  )
}
