/** The clock of this case: what the file knows, answered; what it lacks, said with the way to mend it. */
import type { CaseView, KindName, Stored } from '@holdfast/desk/api'
import { Temporal } from 'temporal-polyfill'
import { AnswerView } from '../clock/answer-view.tsx'
import { useFile } from '../file/use-file.tsx'
import { HelpTip } from '../help/help-tip.tsx'
import { Lead, Outlined } from '../parts/buttons.tsx'
import { FailureNotice, Notice } from '../parts/notice.tsx'
import { Pick } from '../parts/pick.tsx'
import { useWords } from '../words.tsx'
import { useClockBooks } from './use-clock-books.ts'
import { lineOf } from './value-text.ts'

interface Props {
  readonly view: CaseView
  readonly onNew: (kind: KindName, given?: Readonly<Record<string, string>>) => void
  readonly onChange: (record: Stored) => void
}

export function ClockTab({ view, onNew }: Props) {
  const words = useWords()
  const { askFile, changed } = useFile()
  const shelf = useClockBooks()
  const [instrument, track] = [lineOf(view.record, 'instrument'), lineOf(view.record, 'track')]
  const way = shelf?.ways.find((one) => one.instrument === instrument && one.track === track)
  const set = async (chosen: string) => {
    const [newInstrument = '', newTrack = ''] = chosen.split(' ')
    await askFile('cases/save', {
      records: [{ id: view.record.id, kind: 'case', fields: { instrument: newInstrument || null, track: newTrack || null } }],
    })
    changed()
  }
  const ways = (shelf?.ways ?? []).map((one) => ({
    id: `${one.instrument} ${one.track}`,
    name: `${words.of(shelf?.instruments.find(({ id }) => id === one.instrument)?.short ?? { en: one.instrument, ru: one.instrument, ko: one.instrument })} — ${words.of(one.name)}`,
  }))
  return (
    <div className="tab-body clock-tab">
      <HelpTip topic="clock" />
      <Pick
        label={words.say('file.clock.way')}
        options={[{ id: ' ', name: words.say('file.none') }, ...ways]}
        chosen={way ? `${instrument} ${track}` : ' '}
        onChoose={(chosen) => void set(chosen)}
      />
      {way ? null : <p className="empty-line">{words.say('file.clock.no-way')}</p>}
      {view.clockRefused ? <FailureNotice failure={view.clockRefused} /> : null}
      {way && !view.clock && !view.clockRefused ? (
        <Notice>
          <p>{words.say('file.clock.no-fact')}</p>
          <div className="actions">
            <Lead onPress={() => onNew('detention')}>{words.say('file.clock.detained')}</Lead>
            <Outlined onPress={() => onNew('decision')}>{words.say('file.clock.decided')}</Outlined>
          </div>
        </Notice>
      ) : null}
      {view.zoneAssumed.length > 0 ? (
        <Notice kind="warn">{words.say('file.clock.zone-assumed', { n: view.zoneAssumed.length, zone: Temporal.Now.timeZoneId() })}</Notice>
      ) : null}
      {view.clock && way ? <AnswerView answer={view.clock} way={way} ownZone={Temporal.Now.timeZoneId()} isOld={false} /> : null}
    </div>
  )
}
