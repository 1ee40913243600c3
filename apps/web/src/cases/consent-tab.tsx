/** Who agreed to what: every person by every use, then the entries; withdrawal shows what must be done. */
import { locales } from '@holdfast/core'
import type { CaseView, KindName, SaveAnswer, Stored } from '@holdfast/desk/api'
import { type MessageKey, say } from '@holdfast/words'
import { useOfferUndo } from '../file/undo.tsx'
import { useFile } from '../file/use-file.tsx'
import { HelpTip } from '../help/help-tip.tsx'
import { Outlined, Plain } from '../parts/buttons.tsx'
import { Notice } from '../parts/notice.tsx'
import { useOnce } from '../parts/use-once.ts'
import { useWords } from '../words.tsx'
import { RecordCard } from './record-card.tsx'
import { lineOf } from './value-text.ts'

const uses = ['represent', 'tell-unhcr', 'petition-un', 'share-partner', 'publish'] as const
/** What a withdrawal obliges to, in order. */
const duties: Readonly<Record<string, readonly string[]>> = {
  represent: ['stop-acting', 'tell-bodies-no-longer', 'hand-over-file', 'note-open-deadlines'],
  'tell-unhcr': ['tell-unhcr-withdrawn', 'ask-unhcr-what-was-shared'],
  'petition-un': ['send-nothing-more', 'ask-person-withdraw-petition', 'tell-body-confidential'],
  'share-partner': ['tell-partner-delete', 'get-partner-answer', 'close-partner-access'],
  publish: ['take-down', 'tell-copies', 'reissue-release', 'check-archives'],
}

interface Props {
  readonly view: CaseView
  readonly named: (id: string) => string
  readonly onNew: (kind: KindName, given?: Readonly<Record<string, string>>) => void
  readonly onChange: (record: Stored) => void
  readonly onRemoved: (record: Stored) => void
}

export function ConsentTab({ view, named, onNew, onChange, onRemoved }: Props) {
  const words = useWords()
  const { askFile, changed } = useFile()
  const offerUndo = useOfferUndo()
  const people = [...new Set(view.consents.map(({ person }) => person))]
  const entries = view.records.filter(({ kind }) => kind === 'consent')
  const today = view.day
  const nameOfUse = (use: string) => words.code(`cases.choice.consent.use.${use}`)
  // A duty that is a task already, in whatever language it was made, is not made one again.
  const tasks = new Set(view.records.flatMap((record) => (record.kind === 'task' ? [lineOf(record, 'what')] : [])))
  const isTask = (duty: string) => locales.some((locale) => tasks.has(say(locale, `cases.duty.${duty}` as MessageKey)))
  const leftOf = (use: string) => (duties[use] ?? []).filter((duty) => !isTask(duty))
  const once = useOnce()
  const allTasks = async (use: string) => {
    const records = leftOf(use).map((duty) => ({
      kind: 'task',
      case: view.record.id,
      fields: { what: words.code(`cases.duty.${duty}`), state: 'open', by: { date: today } },
    }))
    const answer = await askFile<SaveAnswer>('cases/save', { records })
    if (!answer.ok) return
    changed()
    const { ids } = answer.value
    offerUndo({
      said: words.say('file.consent.tasks-made', { n: ids.length }),
      undo: async () => {
        for (const id of ids) await askFile('cases/remove', { id })
        changed()
      },
    })
  }
  const withdrawn = view.consents.filter(({ state }) => state === 'withdrawn')
  return (
    <div className="tab-body">
      <p className="quiet with-tip">
        {words.say('file.consent.rule')} <HelpTip topic="consent" />
      </p>
      {people.length === 0 ? <p className="empty-line">{words.say('file.consent.empty')}</p> : null}
      {people.length > 0 ? (
        <div className="scroll">
          <table className="table stacks consents">
            <thead>
              <tr>
                <th scope="col">{words.code('cases.kind.person')}</th>
                {uses.map((use) => (
                  <th scope="col" key={use}>
                    {words.code(`cases.choice.consent.use.${use}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {people.map((person) => (
                <tr key={person}>
                  <th scope="row">{named(person)}</th>
                  {uses.map((use) => {
                    const consent = view.consents.find((one) => one.person === person && one.use === use)
                    return (
                      <td key={use} className={`consent is-${consent?.state ?? 'not-asked'}`} data-label={nameOfUse(use)}>
                        {words.code(`cases.consent.${consent?.state ?? 'not-asked'}`)}
                        {consent?.until ? (
                          <span className="small quiet"> {words.say('file.until', { day: words.day(consent.until, 'short') })}</span>
                        ) : null}
                        <span className="consent-do">
                          <Plain
                            onPress={() => onNew('consent', { person, use, when: today })}
                            name={words.say('file.consent.record', { who: named(person), use: nameOfUse(use) })}
                          >
                            {words.say('file.consent.ask')}
                          </Plain>
                          {consent?.state === 'given' ? (
                            <Plain
                              onPress={() => onNew('consent', { person, use, when: today, answer: 'withdrawn' })}
                              name={words.say('file.consent.withdraw.one', { who: named(person), use: nameOfUse(use) })}
                            >
                              {words.say('file.consent.withdraw')}
                            </Plain>
                          ) : null}
                        </span>
                      </td>
                    )
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <Outlined onPress={() => onNew('person')}>{words.say('file.people.add')}</Outlined>
      )}
      {withdrawn.map((consent) => (
        <Notice kind="warn" key={`${consent.person}-${consent.use}`}>
          <h2>
            {words.say('file.consent.withdrawn', {
              who: named(consent.person),
              use: words.code(`cases.choice.consent.use.${consent.use}`),
            })}
          </h2>
          <ol>
            {(duties[consent.use] ?? []).map((duty) => (
              <li key={duty}>
                {words.code(`cases.duty.${duty}`)}{' '}
                {isTask(duty) ? (
                  <span className="small quiet">✓ {words.say('file.task.made')}</span>
                ) : (
                  <Plain onPress={() => onNew('task', { what: words.code(`cases.duty.${duty}`) })}>{words.say('file.task.make')}</Plain>
                )}
              </li>
            ))}
          </ol>
          {leftOf(consent.use).length > 0 ? (
            <div className="actions">
              <Outlined onPress={() => void once(() => allTasks(consent.use))}>{words.say('file.consent.all-tasks')}</Outlined>
            </div>
          ) : null}
        </Notice>
      ))}
      <div className="cards">
        {entries.map((entry, at) => (
          <section key={entry.id} aria-label={`${words.code('cases.kind.consent')} ${at + 1}`}>
            <h2>
              {named(lineOf(entry, 'person'))} · {words.code(`cases.choice.consent.use.${lineOf(entry, 'use')}`)}
            </h2>
            <RecordCard record={entry} named={named} onChange={onChange} onRemoved={onRemoved} except={['person', 'use']} />
          </section>
        ))}
      </div>
    </div>
  )
}
