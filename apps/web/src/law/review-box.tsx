/** A person's word on a finding of the rules. Both stay; where two people differ, both are shown. */
import type { AuditAnswer, Finding, FindingGrade } from '@holdfast/desk/api'
import { createContext, useContext, useState } from 'react'
import type { Failure } from '../desk.ts'
import { Outlined, Plain } from '../parts/buttons.tsx'
import { FailureNotice } from '../parts/notice.tsx'
import { Pick } from '../parts/pick.tsx'
import { WordsField } from '../parts/text-field.tsx'
import { useWords } from '../words.tsx'
import { NearList } from './near-list.tsx'
import type { Reviews } from './reviews.ts'

export const ReviewContext = createContext<{ readonly answer: AuditAnswer; readonly reviews: Reviews; readonly day: string } | null>(null)

const grades = ['present', 'weak', 'denied', 'absent'] as const

/** @param name what the safeguard is called: a refusal names it so */
export function ReviewBox({ finding, name }: { readonly finding: Finding; readonly name: string }) {
  const words = useWords()
  const context = useContext(ReviewContext)
  const [isOpen, setOpen] = useState(false)
  const [grade, setGrade] = useState<FindingGrade>(finding.finding)
  const [quote, setQuote] = useState('')
  const [note, setNote] = useState('')
  const [reviewer, setReviewer] = useState(context?.reviews.signature ?? '')
  const [failure, setFailure] = useState<Failure | null>(null)
  if (!context) return null
  const { answer, reviews, day } = context
  const known = reviews.of.get(finding.rule)
  const sign = async () => {
    const failed = await reviews.add(answer, finding.rule, {
      reviewer: reviewer.trim(),
      on: day,
      finding: grade,
      quotes: quote.trim() === '' ? [] : [quote],
      note: note.trim(),
    })
    setFailure(failed?.params?.rule === undefined ? failed : { ...failed, params: { ...failed.params, rule: name } })
    if (failed) return
    setOpen(false)
    setQuote('')
    setNote('')
  }
  return (
    <div className="review">
      {known ? <Said known={known.answer} /> : null}
      {isOpen ? (
        <div className="review-form no-print">
          <Pick
            label={words.say('screen.review.verdict')}
            chosen={grade}
            onChoose={(id) => setGrade(grades.find((one) => one === id) ?? grade)}
            options={grades.map((id) => ({
              id,
              name: words.say(`screen.finding.${id}`),
              ...(id === finding.finding ? { note: words.say('screen.review.as-rules') } : {}),
            }))}
          />
          <WordsField
            label={words.say('screen.review.quote')}
            hint={words.say('screen.review.quote-hint')}
            value={quote}
            onChange={setQuote}
            rows={2}
            lang={answer.document.lang}
          />
          <NearList rule={finding.rule} onUse={setQuote} />
          <WordsField label={words.say('screen.review.note')} value={note} onChange={setNote} rows={2} />
          <WordsField
            label={words.say('screen.review.who')}
            hint={words.say('screen.review.who-hint')}
            value={reviewer}
            onChange={setReviewer}
          />
          {failure ? <FailureNotice failure={failure} /> : null}
          <div className="actions">
            <Outlined onPress={() => void sign()}>
              {words.say(grade === finding.finding ? 'screen.review.confirm' : 'screen.review.correct')}
            </Outlined>
            <Plain onPress={() => setOpen(false)}>{words.say('app.cancel')}</Plain>
          </div>
          <p className="small quiet">{words.say('screen.review.memory')}</p>
        </div>
      ) : (
        <Plain
          onPress={() => {
            setReviewer((typed) => typed || reviews.signature)
            setOpen(true)
          }}
        >
          {words.say('screen.review.open')}
        </Plain>
      )}
    </div>
  )
}

/** On the row that is not opened: a person has read this, and what they found. */
export function ReviewedMark({ rule }: { readonly rule: string }) {
  const words = useWords()
  const known = useContext(ReviewContext)?.reviews.of.get(rule)
  const last = known?.answer.reviewed.reviews.at(-1)
  if (!known || !last) return null
  return (
    <span className="reviewed-mark small">
      {known.answer.standing.disputed
        ? words.say('screen.review.disputed')
        : `${words.say(`screen.review.${last.verdict}`)}: ${words.say(`screen.finding.${last.finding}`)}`}
    </span>
  )
}

function Said({ known }: { readonly known: NonNullable<ReturnType<Reviews['of']['get']>>['answer'] }) {
  const words = useWords()
  const { reviewed, standing } = known
  return (
    <div className="said" role="status">
      <p className="small">{words.say('screen.review.rules-said', { finding: words.say(`screen.finding.${reviewed.machine.finding}`) })}</p>
      <ul>
        {reviewed.reviews.map((review, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: words are only ever added at the end
          <li key={at}>
            <strong>
              {words.say(`screen.review.${review.verdict}`)}: {words.say(`screen.finding.${review.finding}`)}
            </strong>{' '}
            <span className="small quiet">
              {review.reviewer}, {words.day(review.on, 'plain')}
            </span>
            {review.quotes.map((one) => (
              <q key={one.start}>{one.quote.replaceAll(/\s+/g, ' ')}</q>
            ))}
            {review.note === '' ? null : <p className="small">{review.note}</p>}
          </li>
        ))}
      </ul>
      {standing.disputed ? <p className="disputed">{words.say('screen.review.disputed')}</p> : null}
    </div>
  )
}
