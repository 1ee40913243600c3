/** A place finer than a country that is kept past its day: said on the record, with the two things that can be done about it. */
import type { KeptPlace, Stored } from '@holdfast/desk/api'
import { useOfferUndo } from '../file/undo.tsx'
import { useFile } from '../file/use-file.tsx'
import { Outlined } from '../parts/buttons.tsx'
import { Notice } from '../parts/notice.tsx'
import { useOnce } from '../parts/use-once.ts'
import { useWords } from '../words.tsx'

const fields = ['place', 'placeNeed', 'placeUntil'] as const

interface Props {
  readonly record: Stored
  readonly kept: KeptPlace
  readonly onChange?: ((record: Stored) => void) | undefined
}

export function PastPlace({ record, kept, onChange }: Props) {
  const words = useWords()
  const { askFile, changed } = useFile()
  const offerUndo = useOfferUndo()
  const once = useOnce()
  const stood = Object.fromEntries(fields.flatMap((name) => ((record.fields[name] ?? []).length > 0 ? [[name, record.fields[name]]] : [])))
  const save = async (values: Readonly<Record<string, unknown>>) => {
    const answer = await askFile('cases/save', { records: [{ id: record.id, kind: record.kind, fields: values }] })
    if (answer.ok) changed()
    return answer.ok
  }
  const remove = async () => {
    const isGone = await save(Object.fromEntries(Object.keys(stood).map((name) => [name, null])))
    if (!isGone) return
    offerUndo({
      said: words.say('file.place.removed'),
      undo: async () => void (await save(Object.fromEntries(Object.entries(stood).map(([name, held]) => [name, held?.[0]?.value])))),
    })
  }
  return (
    <Notice kind="warn">
      <p>
        <strong>
          {kept.until ? words.say('file.place.past', { day: words.day(kept.until, 'long') }) : words.say('file.place.past.no-day')}
        </strong>
      </p>
      <p>{words.say('file.place.past.how')}</p>
      <div className="actions">
        <Outlined onPress={() => void once(remove)}>{words.say('file.place.remove')}</Outlined>
        {onChange ? <Outlined onPress={() => onChange(record)}>{words.say('file.place.renew')}</Outlined> : null}
      </div>
    </Notice>
  )
}
