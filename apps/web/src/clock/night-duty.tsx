/** When somebody reads what is sent: the hours of each body where it sits, where the person is, and where the reader is. */
import type { CaseAnswer, RemedyAnswer } from '@holdfast/desk/api'
import { useWords } from '../words.tsx'

export function NightDuty({ answer, ownZone }: { readonly answer: CaseAnswer; readonly ownZone: string }) {
  const words = useWords()
  const bodies = new Map<string, RemedyAnswer>()
  for (const remedy of answer.remedies) if (remedy.windows.length > 0 && !bodies.has(remedy.body)) bodies.set(remedy.body, remedy)
  if (bodies.size === 0) return null
  const here = answer.zone ?? 'UTC'
  const zones = ownZone === here ? [here] : [here, ownZone]
  return (
    <section aria-labelledby="duty-title">
      <h2 id="duty-title">{words.say('screen.clock.duty')}</h2>
      <p className="quiet">{words.say('screen.clock.duty-lead')}</p>
      <div className="table-wrap">
        <table className="stacks">
          <thead>
            <tr>
              <th scope="col">{words.say('screen.clock.body')}</th>
              <th scope="col">{words.say('screen.clock.there')}</th>
              {zones.map((zone) => (
                <th key={zone} scope="col">
                  {words.zone(zone)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...bodies.values()].map((remedy) =>
              remedy.windows.slice(0, 1).map((window) => (
                <tr key={remedy.body}>
                  <th scope="row">
                    {words.of(remedy.bodyName)}
                    {window.assumed ? <span className="small quiet"> {words.say('screen.clock.assumed')}</span> : null}
                  </th>
                  <td data-label={words.say('screen.clock.there')}>
                    {stretch(
                      words.moment(window.opens.there.utc, window.opens.there.zone, 'short'),
                      words.time(window.closes.there.utc, window.opens.there.zone),
                    )}
                    <span className="small quiet"> {words.zone(window.opens.there.zone)}</span>
                  </td>
                  {zones.map((zone) => (
                    <td key={zone} data-label={words.zone(zone)}>
                      {between(words.moment(window.opens.there.utc, zone, 'short'), words.moment(window.closes.there.utc, zone, 'short'))}
                    </td>
                  ))}
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
    </section>
  )
}

const stretch = (from: string, to: string): string => `${from}–${to}`
/** The day is said twice only where midnight lies between. */
function between(from: string, to: string): string {
  const [day, hour = ''] = cut(to)
  return cut(from)[0] === day ? stretch(from, hour) : `${from} – ${to}`
}
function cut(moment: string): readonly [string, string] {
  const at = moment.lastIndexOf(', ')
  return [moment.slice(0, at), moment.slice(at + 2)]
}
