/** The ways in besides the passphrase: the words of the printed kit, or the shares colleagues hold. */
import { useState } from 'react'
import type { Failure } from '../desk.ts'
import { Lead } from '../parts/buttons.tsx'
import { FailureNotice } from '../parts/notice.tsx'
import { WordsField } from '../parts/text-field.tsx'
import { useWords } from '../words.tsx'
import { OpeningProgress } from './opening-progress.tsx'
import { kitIn, sharesIn } from './typed-ways.ts'
import { useFile } from './use-file.tsx'

export function OtherWays() {
  const words = useWords()
  return (
    <details className="other-ways">
      <summary>{words.say('file.ways')}</summary>
      <Way title="file.ways.kit" hint="file.ways.kit.hint" bodyOf={(text) => ({ kit: kitIn(text) })} />
      <Way title="file.ways.shares" hint="file.ways.shares.hint" bodyOf={(text) => ({ shares: sharesIn(text) })} />
    </details>
  )
}

function Way(props: {
  readonly title: 'file.ways.kit' | 'file.ways.shares'
  readonly hint: 'file.ways.kit.hint' | 'file.ways.shares.hint'
  readonly bodyOf: (text: string) => unknown
}) {
  const words = useWords()
  const { askFile, refresh } = useFile()
  const [text, setText] = useState('')
  const [failure, setFailure] = useState<Failure | null>(null)
  const [isWorking, setWorking] = useState(false)
  const open = async () => {
    if (text.trim() === '' || isWorking) return
    setWorking(true)
    const answer = await askFile('vault/unlock', props.bodyOf(text))
    setWorking(false)
    setFailure(answer.ok ? null : answer.error)
    if (answer.ok) setText('')
    await refresh()
  }
  return (
    <div className="way">
      <WordsField label={words.say(props.title)} hint={words.say(props.hint)} value={text} onChange={setText} rows={3} lang="en" />
      {failure ? <FailureNotice failure={failure} /> : null}
      <div className="actions">
        <Lead onPress={() => void open()} isDisabled={isWorking || text.trim() === ''}>
          {words.say(isWorking ? 'file.unlock.opening' : 'file.unlock.open-so')}
        </Lead>
      </div>
      {isWorking ? <OpeningProgress /> : null}
    </div>
  )
}
