/** A pasted text goes with the lock: said where one pastes and where one works on it, before it happens; louder in the last minute. */
import { useFile } from '../file/use-file.tsx'
import { Notice } from '../parts/notice.tsx'
import { useWords } from '../words.tsx'

const lastSeconds = 60

export function PasteMemory() {
  const words = useWords()
  const { status } = useFile()
  const locksSoon = status?.locksIn != null && status.locksIn <= lastSeconds
  return (
    <div className="rd-memory no-print">
      <div role="status">{locksSoon ? <Notice kind="warn">{words.say('redact.paste.locks-soon')}</Notice> : null}</div>
      <p className="small quiet">{words.say('redact.paste.memory')}</p>
    </div>
  )
}
