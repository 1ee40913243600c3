/** While a person is written down: somebody with a near name stands in the file already. A hint, never a hurdle. */
import type { NameCandidate, NamesFound } from '@holdfast/desk/api'
import { useEffect, useState } from 'react'
import { inert } from '../cases/text-pieces.ts'
import { useFile } from '../file/use-file.tsx'
import { useWords } from '../words.tsx'

const restMs = 450
/** From here on the rules lead from one spelling to the other (docs/names.md). */
const near = 0.6

export function NearHint({ names, except }: { readonly names: readonly string[]; readonly except: string | null }) {
  const words = useWords()
  const { askFile } = useFile()
  const [rows, setRows] = useState<readonly NameCandidate[]>([])
  // Spellings of one person are one name.
  const sought = names
    .map((name) => name.trim())
    .filter((name) => /\p{L}.*\p{L}/u.test(name))
    .join('|')
    .slice(0, 400)
  useEffect(() => {
    if (sought === '') {
      setRows([])
      return
    }
    const control = new AbortController()
    const start = setTimeout(async () => {
      const answer = await askFile<NamesFound>('cases/names/find', { name: sought, ...(except ? { except } : {}) }, control.signal)
      if (!control.signal.aborted) setRows(answer.ok ? answer.value.rows.filter(({ score }) => score >= near) : [])
    }, restMs)
    return () => {
      control.abort()
      clearTimeout(start)
    }
  }, [sought, except, askFile])
  const [first, ...more] = rows
  return (
    <div role="status">
      {first ? (
        <p className="nm-hint">
          {words.say('names.screen.hint', { who: inert(first.personName), caseName: inert(first.caseName) })}
          {more.length > 0 ? ` ${words.say('names.screen.hint.more', { n: more.length })}` : ''}
        </p>
      ) : null}
    </div>
  )
}
