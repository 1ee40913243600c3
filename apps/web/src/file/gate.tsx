/** What stands before the file: making it for the first time, or opening it. */
import type { KitPaper } from '@holdfast/desk/api'
import { useState } from 'react'
import type { Failure } from '../desk.ts'
import { Lead, Outlined } from '../parts/buttons.tsx'
import { FailureNotice, Notice } from '../parts/notice.tsx'
import { WordsField } from '../parts/text-field.tsx'
import { useWords } from '../words.tsx'
import { Kit } from './kit.tsx'
import { NewPassphrase, shortest, useNewPassphrase } from './new-passphrase.tsx'
import { OpeningProgress } from './opening-progress.tsx'
import { OtherWays } from './other-ways.tsx'
import { RestoreCopy } from './restore-copy.tsx'
import { useFile } from './use-file.tsx'

export function Gate({ children }: { readonly children: React.ReactNode }) {
  const words = useWords()
  const { status, failure, refresh } = useFile()
  const [kit, setKit] = useState<KitPaper | null>(null)
  if (kit !== null) return <Kit kit={kit} onDone={() => setKit(null)} />
  if (failure && !status)
    return (
      <Shut>
        <FailureNotice failure={failure}>
          <Outlined onPress={() => void refresh()}>{words.say('app.again')}</Outlined>
        </FailureNotice>
      </Shut>
    )
  if (!status) return <p className="progress">{words.say('file.waiting')}</p>
  if (status.state === 'open')
    return (
      <>
        {/* What is on the screen stays, so that what was typed can be copied; but nobody should trust that it is saved. */}
        {failure ? (
          <div className="desk-gone">
            <FailureNotice failure={failure}>
              <Outlined onPress={() => void refresh()}>{words.say('app.again')}</Outlined>
            </FailureNotice>
          </div>
        ) : null}
        {children}
      </>
    )
  if (status.state === 'none') return <FirstRun onKit={setKit} />
  if (status.state === 'native-missing')
    return (
      <Shut>
        <Notice kind="bad">{words.say('file.native-missing')}</Notice>
      </Shut>
    )
  return <Unlock />
}

/** The file cannot be reached at all: why, under a heading like every other screen. */
function Shut({ children }: { readonly children: React.ReactNode }) {
  const words = useWords()
  return (
    <section className="gate-form" aria-labelledby="shut">
      <h1 id="shut">{words.say('file.shut.title')}</h1>
      {children}
    </section>
  )
}

function FirstRun({ onKit }: { readonly onKit: (kit: KitPaper) => void }) {
  const words = useWords()
  const { askFile, refresh } = useFile()
  const typed = useNewPassphrase()
  const [failure, setFailure] = useState<Failure | null>(null)
  const [isWorking, setWorking] = useState(false)
  const create = async () => {
    if (!typed.fits || isWorking) return
    setWorking(true)
    const answer = await askFile<{ readonly kit: KitPaper | null }>('vault/create', { passphrase: typed.passphrase })
    setWorking(false)
    typed.clear()
    if (!answer.ok) setFailure(answer.error)
    else if (answer.value.kit) onKit(answer.value.kit)
    await refresh()
  }
  return (
    <section className="gate" aria-labelledby="first-run">
      <div className="gate-form">
        <h1 id="first-run">{words.say('file.first.title')}</h1>
        <p className="lead">{words.say('file.first.lead')}</p>
        <NewPassphrase
          typed={typed}
          label={words.say('file.passphrase')}
          againLabel={words.say('file.passphrase.again')}
          hint={words.say('file.passphrase.hint')}
          problem={typed.passphrase !== '' && typed.isShort ? words.say('file.passphrase.short', { n: shortest }) : undefined}
          autoFocus
          onEnter={() => void create()}
        />
        {failure ? <FailureNotice failure={failure} /> : null}
        <div className="actions">
          <Lead onPress={() => void create()} isDisabled={!typed.fits || isWorking}>
            {words.say(isWorking ? 'file.first.making' : 'file.first.make')}
          </Lead>
        </div>
        <RestoreCopy />
      </div>
      <div className="gate-promise">
        <h2>{words.say('file.first.protects')}</h2>
        <ul>
          <li>{words.say('file.first.protects.seized')}</li>
          <li>{words.say('file.first.protects.lock')}</li>
          <li>{words.say('file.first.protects.loss')}</li>
        </ul>
        <h2>{words.say('file.first.not')}</h2>
        <ul>
          <li>{words.say('file.first.not.open')}</li>
          <li>{words.say('file.first.not.spyware')}</li>
          <li>{words.say('file.first.not.weak')}</li>
          <li>{words.say('file.first.not.forgotten')}</li>
        </ul>
      </div>
    </section>
  )
}

function Unlock() {
  const words = useWords()
  const { askFile, refresh, wiped, isDestroyed } = useFile()
  const [passphrase, setPassphrase] = useState('')
  const [failure, setFailure] = useState<Failure | null>(null)
  const [isWorking, setWorking] = useState(false)
  const unlock = async () => {
    if (passphrase === '' || isWorking) return
    setWorking(true)
    const answer = await askFile('vault/unlock', { passphrase })
    setWorking(false)
    setPassphrase('')
    setFailure(answer.ok ? null : answer.error)
    await refresh()
  }
  return (
    <section className="gate unlock" aria-labelledby="unlock">
      <div className="gate-form">
        <h1 id="unlock">{words.say('file.unlock.title')}</h1>
        {isDestroyed ? <Notice>{words.say('file.destroy.done')}</Notice> : null}
        {wiped === 'lost' ? <Notice kind="warn">{words.say('file.unlock.wiped')}</Notice> : null}
        {wiped === 'sealed' ? <Notice>{words.say('file.unlock.sealed')}</Notice> : null}
        <WordsField
          label={words.say('file.passphrase')}
          type="password"
          value={passphrase}
          onChange={setPassphrase}
          autoFocus
          onEnter={() => void unlock()}
        />
        {failure ? <FailureNotice failure={failure} /> : null}
        <div className="actions">
          <Lead onPress={() => void unlock()} isDisabled={isWorking || passphrase === ''}>
            {words.say(isWorking ? 'file.unlock.opening' : 'file.unlock.open')}
          </Lead>
        </div>
        {isWorking ? <OpeningProgress /> : null}
        <p className="small quiet">{words.say('file.unlock.forgotten')}</p>
        <OtherWays />
      </div>
    </section>
  )
}
