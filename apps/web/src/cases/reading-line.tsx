/** One line: how a file was read, how sure that is, what failed and what can be done. */
import type { ReadingProgress, ReadingRow } from '@holdfast/desk/api'
import { useWords, type Words } from '../words.tsx'

interface Props {
  readonly row: ReadingRow
  readonly now: ReadingProgress['now']
}

export function ReadingLine({ row, now }: Props) {
  const words = useWords()
  const isNow = now?.record === row.record && now.blob === row.blob
  if (row.state === 'reading' || row.state === 'waiting')
    return (
      <p className="reading-line" role="status">
        {row.state === 'reading' || isNow ? (
          <>
            <progress {...(isNow && now.of > 0 ? { value: now.page, max: now.of } : {})} aria-label={words.say('file.doc.reading')} />
            {isNow && now.of > 1 ? words.say('file.doc.reading.page', { page: now.page, of: now.of }) : words.say('file.doc.reading')}
          </>
        ) : (
          words.say('file.doc.waiting')
        )}
      </p>
    )
  if (row.state === 'stopped') return <p className="reading-line">{words.say('file.doc.stopped')}</p>
  return (
    <div className="reading-line">
      {row.state === 'failed' ? <strong>{words.say('file.doc.failed')}</strong> : <span>{howRead(words, row)}</span>}
      {row.lang ? <span>{words.language(row.lang)}</span> : null}
      {row.doubts > 0 ? <span className="flag">{words.say('file.doc.doubts', { n: row.doubts })}</span> : null}
      {row.failure ? (
        <p className="small">
          {row.state === 'read' ? `${words.say('file.doc.partly')} ` : ''}
          {words.code(row.failure.code, row.failure.params)}
        </p>
      ) : null}
    </div>
  )
}

/** Text layer, recognition with its certainty, pages without words: as far as each is there. */
export function howRead(words: Words, { byText, byOcr, unread, sure }: ReadingRow): string {
  const parts = [
    byText > 0 ? words.say('file.doc.how.text', { n: byText }) : '',
    byOcr === 0 ? '' : sure === null ? words.say('file.doc.how.layer', { n: byOcr }) : words.say('file.doc.how.ocr', { n: byOcr, sure }),
    unread > 0 ? words.say('file.doc.how.unread', { n: unread }) : '',
  ].filter(Boolean)
  return parts.length > 0 ? parts.join(' · ') : words.say('file.doc.how.plain')
}
