/** Out of a copy, on a machine that holds no file yet: the folder of the copy and the passphrase of the file it was made of. */
import { useState } from 'react'
import type { Failure } from '../desk.ts'
import { Outlined } from '../parts/buttons.tsx'
import { FailureNotice } from '../parts/notice.tsx'
import { WordsField } from '../parts/text-field.tsx'
import { useWords } from '../words.tsx'
import { OpeningProgress } from './opening-progress.tsx'
import { useFile } from './use-file.tsx'

export function RestoreCopy() {
  const words = useWords()
  const { askFile, refresh } = useFile()
  const [folder, setFolder] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const [failure, setFailure] = useState<Failure | null>(null)
  const [isWorking, setWorking] = useState(false)
  const missing = folder.trim() === '' || passphrase === ''
  const restore = async () => {
    if (missing || isWorking) return
    setWorking(true)
    const answer = await askFile('vault/restore', { folder: folder.trim(), passphrase })
    setWorking(false)
    setPassphrase('')
    setFailure(answer.ok ? null : answer.error)
    await refresh()
  }
  return (
    <details className="restore-copy">
      <summary>{words.say('file.restore')}</summary>
      <p className="quiet">{words.say('file.restore.what')}</p>
      <WordsField label={words.say('file.restore.folder')} value={folder} onChange={setFolder} />
      <WordsField
        label={words.say('file.restore.passphrase')}
        type="password"
        value={passphrase}
        onChange={setPassphrase}
        onEnter={() => void restore()}
      />
      {failure ? <FailureNotice failure={failure} /> : null}
      <div className="actions">
        <Outlined onPress={() => void restore()} isDisabled={missing || isWorking}>
          {words.say(isWorking ? 'file.waiting' : 'file.restore.go')}
        </Outlined>
      </div>
      {isWorking ? <OpeningProgress /> : null}
    </details>
  )
}
