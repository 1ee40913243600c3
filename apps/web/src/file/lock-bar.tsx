/** The file is open: how long it stays so, the key that locks it now, what waits for a choice. */
import type { Conflict } from '@holdfast/desk/api'
import { Outlined, Plain } from '../parts/buttons.tsx'
import { useWords } from '../words.tsx'
import { useFile, useView } from './use-file.tsx'

interface Props {
  /** False while another room is shown: then nothing is asked. */
  readonly isHere?: boolean
  readonly onConflicts: () => void
  readonly onSettings: () => void
}

export function LockBar({ isHere, onConflicts, onSettings }: Props) {
  const words = useWords()
  const { lock, status, failure } = useFile()
  const { value: open } = useView<readonly Conflict[]>('cases/conflicts', undefined, isHere)
  return (
    <div className="lock-bar no-print">
      <span className="small quiet">
        {failure
          ? null
          : status?.locksIn == null
            ? words.say('file.open')
            : words.say('file.open.minutes', { n: Math.max(1, Math.ceil(status.locksIn / 60)) })}
      </span>
      {open && open.length > 0 ? <Plain onPress={onConflicts}>{words.say('file.conflicts.wait', { n: open.length })}</Plain> : null}
      <Plain onPress={onSettings}>{words.say('file.settings')}</Plain>
      <Outlined onPress={() => void lock()}>{words.say('file.lock')}</Outlined>
    </div>
  )
}
