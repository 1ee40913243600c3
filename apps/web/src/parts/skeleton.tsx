/** The shape of what is coming, while it is asked for; said once to a screen reader. */
import { useWords } from '../words.tsx'

export function Skeleton({ lines = 6 }: { readonly lines?: number }) {
  const words = useWords()
  return (
    <div className="skeleton" role="status">
      <span className="sr">{words.say('file.waiting')}</span>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines without a name
        <i key={line} aria-hidden="true" />
      ))}
    </div>
  )
}
