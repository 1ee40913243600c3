/** What a person must look at: parts that would act, warnings of the reading, and every place that was not read for sure. */
import type { IntakeDocument } from '@holdfast/desk/api'
import { WordLink } from '../parts/buttons.tsx'
import { Notice } from '../parts/notice.tsx'
import { useWords } from '../words.tsx'
import { inert } from './text-pieces.ts'

const shownAtOnce = 100

export function DocumentWarnings({ document }: { readonly document: IntakeDocument }) {
  const words = useWords()
  if (document.warnings.length === 0) return null
  return (
    <Notice kind="warn">
      <h3>{words.say('file.doc.look-out')}</h3>
      <ul>
        {document.warnings.map(({ code, params }) => (
          <li key={code}>
            {words.code(code, {
              ...params,
              ...(typeof params.kind === 'string' ? { kind: words.code(`intake.kind.${params.kind}`) } : {}),
            })}
          </li>
        ))}
        {document.active.length > 0 ? (
          <li>{words.say('file.doc.active', { parts: document.active.map((part) => words.code(`intake.active.${part}`)).join(', ') })}</li>
        ) : null}
      </ul>
    </Notice>
  )
}

export function DocumentDoubts({ document }: { readonly document: IntakeDocument }) {
  const words = useWords()
  const shown = document.doubts.slice(0, shownAtOnce)
  const go = (start: number) => globalThis.document.querySelector(`.doc-text [data-at="${start}"]`)?.scrollIntoView({ block: 'center' })
  return (
    <details className="doc-doubts">
      <summary>
        {words.say('file.doc.doubt.list')} ({words.number(document.doubts.length)})
      </summary>
      <ul>
        {shown.map((doubt) => (
          <li key={`${doubt.start}-${doubt.end}-${doubt.kind}`}>
            <WordLink onPress={() => go(doubt.start)}>{inert(document.text.slice(doubt.start, doubt.end))}</WordLink>{' '}
            <span className="quiet small">
              {words.code(`intake.doubt.${doubt.kind}`)}
              {doubt.suggestion ? ` → ${inert(doubt.suggestion)}` : ''}
            </span>
          </li>
        ))}
      </ul>
      {document.doubts.length > shown.length ? (
        <p className="small quiet">{words.say('file.doc.doubt.more', { n: document.doubts.length - shown.length })}</p>
      ) : null}
    </details>
  )
}
