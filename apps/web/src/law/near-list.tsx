/** Sentences that came near a safeguard without meeting its rules. For the reviewer: they are no findings. */
import { useContext } from 'react'
import { Plain } from '../parts/buttons.tsx'
import { useWords } from '../words.tsx'
import { placeName } from './place.ts'
import { ReviewContext } from './review-box.tsx'

export function NearList({ rule, onUse }: { readonly rule: string; readonly onUse: (quote: string) => void }) {
  const words = useWords()
  const context = useContext(ReviewContext)
  if (!context) return null
  const { near, findNear } = context.reviews
  const found = near?.filter((miss) => miss.rule === rule) ?? null
  return (
    <details
      className="near"
      onToggle={(event) => {
        if (event.currentTarget.open && near === null) void findNear(context.answer)
      }}
    >
      <summary>{words.say('screen.near.title')}</summary>
      <p className="small quiet">{words.say('screen.near.lead')}</p>
      {found?.length === 0 ? <p className="small">{words.say('screen.near.none')}</p> : null}
      <ul>
        {(found ?? []).map((miss) => (
          <li key={`${miss.start}-${miss.ruleId}`}>
            <span className="small quiet">
              {placeName(words, miss.eId)} · {words.say(`screen.near.${miss.because}`)}
            </span>
            <q lang={context.answer.document.lang}>{miss.quote.replaceAll(/\s+/g, ' ')}</q>
            <Plain onPress={() => onUse(miss.quote)}>{words.say('screen.near.use')}</Plain>
          </li>
        ))}
      </ul>
    </details>
  )
}
