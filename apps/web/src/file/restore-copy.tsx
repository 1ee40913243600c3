/** Out of a copy, on a machine that holds no file yet: the folder of the copy, and one of the three things that opened the file it was made of. */
import { useState } from 'react'
import type { Failure } from '../desk.ts'
import { Outlined } from '../parts/buttons.tsx'
import { Choices } from '../parts/choices.tsx'
import { FailureNotice } from '../parts/notice.tsx'
import { WordsField } from '../parts/text-field.tsx'
import { useWords } from '../words.tsx'
import { OpeningProgress } from './opening-progress.tsx'
import { kitIn, sharesIn } from './typed-ways.ts'
import { useFile } from './use-file.tsx'

const ways = ['passphrase', 'kit', 'shares'] as const
type Way = (typeof ways)[number]

const saidBy = (way: Way, text: string): unknown =>
  way === 'passphrase' ? { passphrase: text } : way === 'kit' ? { kit: kitIn(text) } : { shares: sharesIn(text) }

export function RestoreCopy() {
  const words = useWords()
  const { askFile, refresh } = useFile()
  const [folder, setFolder] = useState('')
  const [way, setWay] = useState<Way>('passphrase')
  const [text, setText] = useState('')
  const [failure, setFailure] = useState<Failure | null>(null)
  const [isWorking, setWorking] = useState(false)
  const missing = folder.trim() === '' || text.trim() === ''
  const restore = async () => {
    if (missing || isWorking) return
    setWorking(true)
    const answer = await askFile('vault/restore', { folder: folder.trim(), by: saidBy(way, text) })
    setWorking(false)
    // Twenty-four words are not typed anew for one slip of the finger.
    if (answer.ok || way === 'passphrase') setText('')
    setFailure(answer.ok ? null : answer.error)
    await refresh()
  }
  return (
    <details className="restore-copy">
      <summary>{words.say('file.restore')}</summary>
      <div className="way">
        <p className="quiet">{words.say('file.restore.what')}</p>
        <WordsField
          label={words.say('file.restore.folder')}
          hint={words.say('file.restore.folder.hint')}
          value={folder}
          onChange={setFolder}
        />
        <Choices
          label={words.say('file.restore.by')}
          of={ways.map((id) => ({ id, shown: words.say(`file.restore.by.${id}`) }))}
          chosen={way}
          onChoose={(chosen) => {
            setWay(chosen)
            setText('')
          }}
        />
        {way === 'passphrase' ? (
          <WordsField
            label={words.say('file.restore.passphrase')}
            type="password"
            value={text}
            onChange={setText}
            onEnter={() => void restore()}
          />
        ) : (
          <WordsField
            key={way}
            label={words.say(`file.ways.${way}`)}
            hint={words.say(`file.ways.${way}.hint`)}
            value={text}
            onChange={setText}
            rows={3}
            lang="en"
          />
        )}
        {failure ? <FailureNotice failure={failure} /> : null}
        <div className="actions">
          <Outlined onPress={() => void restore()} isDisabled={missing || isWorking}>
            {words.say(isWorking ? 'file.waiting' : 'file.restore.go')}
          </Outlined>
        </div>
        {isWorking ? <OpeningProgress /> : null}
        <p className="small quiet">{words.say('file.restore.none')}</p>
      </div>
    </details>
  )
}
