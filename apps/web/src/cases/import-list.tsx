/** What was brought in at once, the latest first; each can be undone, and what somebody has worked on since stays. */
import type { ImportRow } from '@holdfast/desk/api'
import { useState } from 'react'
import type { Failure } from '../desk.ts'
import { useUndo } from '../file/undo.tsx'
import { useFile, useView } from '../file/use-file.tsx'
import { Outlined } from '../parts/buttons.tsx'
import { FailureNotice, Notice } from '../parts/notice.tsx'
import { useOnce } from '../parts/use-once.ts'
import { useWords } from '../words.tsx'

export function ImportList({ onUndone }: { readonly onUndone: () => void }) {
  const words = useWords()
  const { askFile, changed } = useFile()
  const { withdraw } = useUndo()
  const { value: imports } = useView<readonly ImportRow[]>('cases/table/imports')
  const [failure, setFailure] = useState<Failure | null>(null)
  const [undone, setUndone] = useState<{ readonly removed: number; readonly kept: number } | null>(null)
  const once = useOnce()
  const undo = async (batch: string) => {
    const answer = await askFile<{ readonly removed: number; readonly kept: number }>('cases/table/undo', { batch })
    setFailure(answer.ok ? null : answer.error)
    setUndone(answer.ok ? answer.value : null)
    if (answer.ok) {
      withdraw(batch)
      onUndone()
    }
    changed()
  }
  if ((!imports || imports.length === 0) && !undone) return null
  return (
    <section aria-labelledby="imports-title">
      <h2 id="imports-title">{words.say('file.imports')}</h2>
      {failure ? <FailureNotice failure={failure} /> : null}
      {undone ? <Notice>{words.say('file.imports.undone', { n: undone.removed, kept: undone.kept })}</Notice> : null}
      <ul className="task-list">
        {(imports ?? []).map(({ batch, kind, here, at, isTorn }) => {
          const said = words.say('file.imports.one', { kind: words.code(`cases.kind.${kind}`), n: here, when: words.when(at) })
          return (
            <li key={batch}>
              {said}{' '}
              <Outlined onPress={() => void once(() => undo(batch))} name={`${words.say('file.imports.undo')}: ${said}`}>
                {words.say('file.imports.undo')}
              </Outlined>
              {isTorn ? <Notice kind="bad">{words.say('file.imports.torn')}</Notice> : null}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
