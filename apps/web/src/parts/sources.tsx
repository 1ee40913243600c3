/** Where a statement of law comes from. Addresses are shown as text, never as links: following one would tell the world who is asking. */
import { useWords } from '../words.tsx'

export interface SourceRow {
  readonly title: string
  readonly url?: string | undefined
  readonly how: string
  readonly confidence: string
  readonly readOn?: string | undefined
}

export function Sources(props: { readonly status?: string; readonly confidence?: string; readonly sources: readonly SourceRow[] }) {
  const words = useWords()
  return (
    <details className="sources">
      <summary>
        {props.status ? words.code(`app.status.${props.status}`) : words.say('app.sources')}
        <span className="quiet">
          {' · '}
          {words.say('app.sources.count', { count: props.sources.length })}
        </span>
      </summary>
      <ul>
        {props.sources.map((source) => (
          <li key={`${source.title}-${source.url ?? ''}`}>
            {source.title}
            <span className="quiet">
              {' '}
              ({words.code(`app.how.${source.how}`)}
              {source.readOn ? `, ${source.readOn}` : ''}; {words.code(`app.confidence.${source.confidence}`)})
            </span>
            {source.url ? <span className="url">{source.url}</span> : null}
          </li>
        ))}
      </ul>
    </details>
  )
}
