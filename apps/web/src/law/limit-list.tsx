/** Every period the text sets, in its order: how long, from what, on whom, and what silence means. */
import type { TimeLimit } from '@holdfast/desk/api'
import { WordLink } from '../parts/buttons.tsx'
import { useWords, type Words } from '../words.tsx'
import type { ListProps } from './finding-list.tsx'
import { placeName } from './place.ts'

export const limitLength = (words: Words, { amount, unit }: TimeLimit): string =>
  typeof amount === 'string' ? words.code('screen.unit.fixed_date', { n: amount }) : words.code(`screen.unit.${unit}`, { n: amount ?? 0 })

export function LimitList({ limits, selected, printed, onShow }: ListProps & { readonly limits: readonly TimeLimit[] }) {
  const words = useWords()
  if (limits.length === 0) return <p className="nothing">{words.say('screen.law.no-limits')}</p>
  return (
    <ol className="limits">
      {limits.map((limit, at) => {
        const of = `limit:${at}`
        return (
          <li key={of} data-entry={of} className={selected?.of === of ? 'is-open' : ''}>
            <p>
              <strong>{limitLength(words, limit)}</strong>
              <WordLink onPress={() => onShow(of, limit.start)}>{placeName(words, limit.eId, printed)}</WordLink>
            </p>
            {limit.trigger ? (
              <p>
                <span className="quiet">{words.say(limit.countedBack ? 'screen.law.limit.before' : 'screen.law.limit.from')}</span>{' '}
                <q>{limit.trigger.replaceAll(/\s+/g, ' ')}</q>
              </p>
            ) : (
              <p className="quiet">{words.say('screen.law.limit.no-trigger')}</p>
            )}
            <p className="small">
              {limit.actor ? words.code(`screen.actor.${limit.actor}`) : words.say('screen.law.limit.no-actor')}
              {limit.consequence ? (
                <strong className={`consequence is-${limit.consequence}`}>{words.code(`screen.consequence.${limit.consequence}`)}</strong>
              ) : null}
            </p>
          </li>
        )
      })}
    </ol>
  )
}
