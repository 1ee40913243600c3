/** The periods of an agreement as a reader noted them, and its wording that puts the person at risk. */
import type { RegisterEntry, RegisterLimit } from '@holdfast/desk/api'
import { FlagGlyph } from '../parts/icons.tsx'
import { useWords } from '../words.tsx'
import { lengthOf } from './period-words.ts'
import { placeName } from './place.ts'

export function RegisterPeriods({ entry: { limits, risks } }: { readonly entry: RegisterEntry }) {
  const words = useWords()
  return (
    <>
      {limits.length > 0 ? (
        <section aria-labelledby="periods-title">
          <h2 id="periods-title">{words.say('screen.law.tab.limits')}</h2>
          <div className="table-wrap">
            <table>
              <thead>
                <tr>
                  <th scope="col">{words.say('screen.register.col.for')}</th>
                  <th scope="col">{words.say('screen.register.col.length')}</th>
                  <th scope="col">{words.say('screen.register.col.from')}</th>
                  <th scope="col">{words.say('screen.register.col.where')}</th>
                </tr>
              </thead>
              <tbody>
                {limits.map((limit) => (
                  <Period key={keyOf(limit)} limit={limit} />
                ))}
              </tbody>
            </table>
          </div>
        </section>
      ) : null}
      {risks.length > 0 ? (
        <section aria-labelledby="register-risks">
          <h2 id="register-risks">{words.say('screen.law.tab.risks')}</h2>
          <ul className="risks">
            {risks.map((risk) => (
              <li key={risk.flag}>
                <h3>
                  <FlagGlyph />
                  {words.code(`register.risk.${risk.flag}`)}
                </h3>
                {risk.cites.map((cite) => (
                  <p key={`${cite.eId}-${cite.quote ?? ''}`} className="small">
                    <span className="quiet">{placeName(words, cite.eId)}</span> {cite.quote ? <q lang={cite.lang}>{cite.quote}</q> : null}
                  </p>
                ))}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )
}

const keyOf = (limit: RegisterLimit): string =>
  `${limit.effect}-${limit.trigger}-${String(limit.amount)}-${limit.cites.map((cite) => cite.eId + cite.quote).join()}`

function Period({ limit }: { readonly limit: RegisterLimit }) {
  const words = useWords()
  const [cite] = limit.cites
  return (
    <tr>
      <th scope="row">
        {words.code(`register.effect.${limit.effect}`)}
        <span className="small quiet"> {words.code(`register.actor.${limit.actor}`)}</span>
      </th>
      <td>
        {lengthOf(words, limit)}
        {limit.extendable ? <span className="consequence">{words.say('screen.consequence.extendable')}</span> : null}
      </td>
      <td>{limit.trigger === 'none' ? '—' : words.code(`register.trigger.${limit.trigger}`)}</td>
      <td>
        {cite ? placeName(words, cite.eId) : null}
        {cite?.quote ? (
          <>
            {' '}
            <q className="small" lang={cite.lang}>
              {cite.quote}
            </q>
          </>
        ) : null}
      </td>
    </tr>
  )
}
