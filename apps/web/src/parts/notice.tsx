/** What happened, what was kept, what to do next. */
import type { ReactNode } from 'react'
import type { Failure } from '../desk.ts'
import { useWords } from '../words.tsx'

export const Notice = ({ kind, children }: { readonly kind?: 'bad' | 'warn'; readonly children: ReactNode }) => (
  <div className={`notice ${kind ?? ''}`} role={kind === 'bad' ? 'alert' : undefined}>
    {children}
  </div>
)

export function FailureNotice({ failure, children }: { readonly failure: Failure; readonly children?: ReactNode }) {
  const words = useWords()
  return (
    <Notice kind="bad">
      <p>{sentence(words.code(failure.code, failure.params))}</p>
      {children ? <div className="actions">{children}</div> : null}
    </Notice>
  )
}

/** Messages that follow a name at the command line begin small; alone on a screen they begin a sentence. */
const sentence = (text: string): string => text.slice(0, 1).toLocaleUpperCase() + text.slice(1)
