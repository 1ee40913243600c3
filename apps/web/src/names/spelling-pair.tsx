/** Two spellings, side by side: whether the rules lead from one to the other, and which. The file is not asked. */
import type { NamesMatch } from '@holdfast/desk/api'
import { useState } from 'react'
import type { Failure } from '../desk.ts'
import { useFile } from '../file/use-file.tsx'
import { Outlined } from '../parts/buttons.tsx'
import { FailureNotice } from '../parts/notice.tsx'
import { WordsField } from '../parts/text-field.tsx'
import { useWords } from '../words.tsx'
import { Because } from './because.tsx'
import { Nearness } from './candidates.tsx'

export function SpellingPair() {
  const words = useWords()
  const { askFile } = useFile()
  const [a, setA] = useState('')
  const [b, setB] = useState('')
  const [match, setMatch] = useState<NamesMatch | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const has = (name: string) => /\p{L}/u.test(name)
  const compare = async () => {
    if (!has(a) || !has(b)) return
    const answer = await askFile<NamesMatch>('cases/names/match', { a, b })
    setFailure(answer.ok ? null : answer.error)
    setMatch(answer.ok ? answer.value : null)
  }
  const put = (set: (name: string) => void) => (name: string) => {
    setMatch(null)
    set(name)
  }
  return (
    <>
      <div className="nm-ask is-two">
        <WordsField label={words.say('names.screen.pair.a')} value={a} onChange={put(setA)} onEnter={() => void compare()} />
        <WordsField label={words.say('names.screen.pair.b')} value={b} onChange={put(setB)} onEnter={() => void compare()} />
        <Outlined onPress={() => void compare()}>{words.say('names.screen.pair.go')}</Outlined>
      </div>
      {failure ? <FailureNotice failure={failure} /> : null}
      <div role="status" className={match ? 'nm-match' : ''}>
        {match ? (
          <>
            <p>
              <strong>{words.code(`names.same.${match.same}`)}</strong> {words.say('names.screen.homonym')}.
            </p>
            <Nearness score={match.score} />
            <Because because={match.because} />
            <p className="small">{words.say('names.screen.ask')}</p>
          </>
        ) : null}
      </div>
    </>
  )
}
