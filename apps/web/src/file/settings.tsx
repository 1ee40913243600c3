/** Keeping the file: is it whole, a copy that opens without us, the ways in, travelling. Each says what it does before it does it. */
import type { DeviceList, KitPaper } from '@holdfast/desk/api'
import { useState } from 'react'
import type { Failure } from '../desk.ts'
import { HelpTip } from '../help/help-tip.tsx'
import { Lead, Outlined, Plain } from '../parts/buttons.tsx'
import { FailureNotice, Notice } from '../parts/notice.tsx'
import { WordsField } from '../parts/text-field.tsx'
import { useWords } from '../words.tsx'
import { Kit } from './kit.tsx'
import { KitTrial } from './kit-trial.tsx'
import { NewPassphrase, shortest, useNewPassphrase } from './new-passphrase.tsx'
import { Section, type SettingPart } from './setting-section.tsx'
import { CalendarSetting, DeviceSetting, LockSetting, LookSetting } from './settings-window.tsx'
import { useFile, useView } from './use-file.tsx'

interface Checked {
  readonly sound: boolean
  readonly damaged: readonly { readonly code: string; readonly records: readonly string[] }[]
}

export function Settings({ onBack }: { readonly onBack: () => void }) {
  const words = useWords()
  const [kit, setKit] = useState<KitPaper | null>(null)
  if (kit) return <Kit kit={kit} onDone={() => setKit(null)} />
  return (
    <section className="settings-page" aria-labelledby="settings-title">
      <Plain onPress={onBack}>← {words.say('file.cases.back')}</Plain>
      <div className="title-line">
        <h1 id="settings-title">{words.say('file.settings')}</h1>
        <HelpTip topic="settings" />
      </div>
      <LockSetting />
      <LookSetting />
      <DeviceSetting />
      <Rejoin />
      <CalendarSetting />
      <Check />
      <Export />
      <Passphrase />
      <KitTrial />
      <Kept title="kit" run="file.settings.kit.make" path="vault/keep/kit" body={{}} onDone={(value) => setKit(value as KitPaper)} />
      <Shares />
      <Kept title="travel" run="file.settings.travel.go" path="vault/keep/travel" body={{}} ends />
      <Kept title="forget" run="file.settings.forget.go" path="vault/keep/forget" body={{}} ends />
    </section>
  )
}

/** Shown only where this folder is a copy: it is read, and nothing is written before it goes on under a name of its own. */
function Rejoin() {
  const { value } = useView<DeviceList>('vault/keep/devices')
  return value?.mustRejoin ? <Kept title="rejoin" run="file.settings.rejoin.go" path="vault/keep/rejoin" body={{}} ends /> : null
}

function useRun<T>() {
  const { askFile } = useFile()
  const [isWorking, setWorking] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [value, setValue] = useState<T | null>(null)
  const run = async (path: string, body: unknown): Promise<T | null> => {
    setWorking(true)
    const answer = await askFile<T>(path, body)
    setWorking(false)
    setFailure(answer.ok ? null : answer.error)
    setValue(answer.ok ? answer.value : null)
    return answer.ok ? answer.value : null
  }
  return { run, isWorking, failure, value }
}

function Check() {
  const words = useWords()
  const { run, isWorking, failure, value } = useRun<Checked>()
  return (
    <Section part="check">
      <Outlined onPress={() => void run('vault/keep/check', { deep: true })}>
        {words.say(isWorking ? 'file.waiting' : 'file.settings.check.go')}
      </Outlined>
      {failure ? <FailureNotice failure={failure} /> : null}
      {value ? (
        value.sound ? (
          <Notice>{words.say('file.settings.check.whole')}</Notice>
        ) : (
          <Notice kind="bad">
            <ul>
              {value.damaged.map((one) => (
                <li key={JSON.stringify(one)}>{words.code(one.code, numbersOf(one))}</li>
              ))}
            </ul>
          </Notice>
        )
      ) : null}
    </Section>
  )
}

function Export() {
  const words = useWords()
  const { run, isWorking, failure, value } = useRun<{ readonly damaged: readonly string[] }>()
  const [folder, setFolder] = useState('')
  const typed = useNewPassphrase()
  const fits = folder.trim() !== '' && typed.fits
  const go = async () => {
    if (!fits || isWorking) return
    await run('vault/keep/export', { folder: folder.trim(), passphrase: typed.passphrase })
    typed.clear()
  }
  return (
    <Section part="export">
      <WordsField
        label={words.say('file.settings.export.folder')}
        hint={words.say('file.settings.export.hint')}
        value={folder}
        onChange={setFolder}
      />
      <NewPassphrase
        typed={typed}
        label={words.say('file.settings.export.passphrase')}
        againLabel={words.say('file.settings.export.again')}
        hint={words.say('file.passphrase.short', { n: shortest })}
        onEnter={() => void go()}
      />
      <Lead onPress={() => void go()} isDisabled={isWorking || !fits}>
        {words.say(isWorking ? 'file.waiting' : 'file.settings.export.go')}
      </Lead>
      {failure ? <FailureNotice failure={failure} /> : null}
      {value ? <Notice>{words.say('file.settings.export.done')}</Notice> : null}
      {value && value.damaged.length > 0 ? (
        <Notice kind="bad">{words.say('cli.vault.exported.damaged', { n: value.damaged.length })}</Notice>
      ) : null}
    </Section>
  )
}

function Passphrase() {
  const words = useWords()
  const { run, isWorking, failure, value } = useRun<object>()
  const typed = useNewPassphrase()
  const go = async () => {
    if (!typed.fits || isWorking) return
    await run('vault/keep/passphrase', { passphrase: typed.passphrase })
    typed.clear()
  }
  return (
    <Section part="passphrase">
      <NewPassphrase
        typed={typed}
        label={words.say('file.passphrase')}
        againLabel={words.say('file.passphrase.again')}
        hint={words.say('file.passphrase.hint')}
        onEnter={() => void go()}
      />
      <Lead onPress={() => void go()} isDisabled={!typed.fits || isWorking}>
        {words.say('file.settings.passphrase.go')}
      </Lead>
      {failure ? <FailureNotice failure={failure} /> : null}
      {value ? <Notice>{words.say('file.settings.passphrase.done')}</Notice> : null}
    </Section>
  )
}

function Shares() {
  const words = useWords()
  const { run, failure, value } = useRun<{ readonly shares: readonly string[] }>()
  return (
    <Section part="shares">
      <div className="actions">
        <Outlined onPress={() => void run('vault/keep/shares', { need: 2, of: 3 })}>
          {words.say('file.settings.shares.of', { need: 2, of: 3 })}
        </Outlined>
        <Outlined onPress={() => void run('vault/keep/shares', { need: 3, of: 5 })}>
          {words.say('file.settings.shares.of', { need: 3, of: 5 })}
        </Outlined>
      </div>
      {failure ? <FailureNotice failure={failure} /> : null}
      {value ? (
        <>
          <Notice kind="warn">{words.say('file.settings.shares.once')}</Notice>
          {value.shares.map((share, i) => (
            <div key={share}>
              <h3>{words.say('file.settings.shares.one', { n: i + 1 })}</h3>
              <pre className="kit-text" lang="en">
                {share}
              </pre>
            </div>
          ))}
          <Outlined onPress={() => print()}>{words.say('file.print')}</Outlined>
        </>
      ) : null}
    </Section>
  )
}

/** The places and counts of a damage, for its words. */
const numbersOf = (one: object): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(one).flatMap(([name, value]) => (typeof value === 'string' || typeof value === 'number' ? [[name, value]] : [])),
  )

/** A step that is asked twice before it is done. */
function Kept(props: {
  readonly title: SettingPart
  readonly run: 'file.settings.kit.make' | 'file.settings.rejoin.go' | 'file.settings.travel.go' | 'file.settings.forget.go'
  readonly path: string
  readonly body: unknown
  readonly onDone?: (value: unknown) => void
  /** The file is not open afterwards. */
  readonly ends?: boolean
}) {
  const words = useWords()
  const { askFile, refresh } = useFile()
  const { run, isWorking, failure } = useRun<object>()
  const [asked, setAsked] = useState(false)
  const go = async () => {
    const value = await run(props.path, props.body)
    setAsked(false)
    if (value === null) return
    props.onDone?.(value)
    if (props.ends) {
      await askFile('vault/lock', {})
      await refresh()
    }
  }
  return (
    <Section part={props.title}>
      {asked ? (
        <div className="actions">
          <strong>{words.say('file.settings.sure')}</strong>
          <Lead onPress={() => void go()} isDisabled={isWorking}>
            {words.say(props.run)}
          </Lead>
          <Outlined onPress={() => setAsked(false)}>{words.say('file.cancel')}</Outlined>
        </div>
      ) : (
        <Outlined onPress={() => setAsked(true)}>{words.say(props.run)}</Outlined>
      )}
      {failure ? <FailureNotice failure={failure} /> : null}
    </Section>
  )
}
