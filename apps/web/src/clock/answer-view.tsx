/** The answer of one case: what presses, what to do first, the picture, the steps, the remedies, and what would change it. */
import type { CaseAnswer, Way } from '@holdfast/desk/api'
import { type ReactNode, useMemo } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { Plain } from '../parts/buttons.tsx'
import { Notice } from '../parts/notice.tsx'
import { useWords } from '../words.tsx'
import { CaseContext, Lines, Moment } from './moment.tsx'
import { NextList } from './next-list.tsx'
import { NightDuty } from './night-duty.tsx'
import { RemedyList } from './remedy-list.tsx'
import { announcedRemoval } from './rows.ts'
import { StepList } from './step-list.tsx'
import { TimeTable } from './time-table.tsx'
import { Timeline } from './timeline.tsx'

export function AnswerView({
  answer,
  way,
  ownZone,
  isOld,
  children,
}: {
  readonly answer: CaseAnswer
  readonly way: Way
  readonly ownZone: string
  readonly isOld: boolean
  /** What can be done with the answer, below it. */
  readonly children?: ReactNode
}) {
  const words = useWords()
  const view = useMemo(() => ({ names: answer.names, ownZone }), [answer.names, ownZone])
  const here = answer.zone ?? 'UTC'
  return (
    <CaseContext value={view}>
      <article className={`case ${isOld ? 'is-old' : ''}`} aria-label={words.of(answer.title)} aria-busy={isOld}>
        <header className="case-head">
          <div>
            <p className="eyebrow">
              {words.of(answer.title)}
              {answer.cover === null ? '' : ` · ${words.say('screen.clock.covered-by', { cover: answer.cover })}`}
            </p>
            <Headline answer={answer} way={way} />
          </div>
          <p className="small quiet" role="status">
            {words.say('screen.clock.stands', { moment: words.moment(answer.now, here, 'plain'), zone: words.zone(here) })}
            {ownZone === here ? null : <br />}
            {ownZone === here ? null : `${words.moment(answer.now, ownZone, 'plain')} ${words.zone(ownZone)}`}
            <span className="no-print">
              {' '}
              <Plain onPress={() => print()}>{words.say('app.print')}</Plain>
            </span>
          </p>
        </header>
        {answer.warnings.length > 0 ? (
          <Notice kind="warn">
            <Lines of={answer.warnings} />
          </Notice>
        ) : null}
        <NextList answer={answer} />
        <section aria-labelledby="picture-title">
          <h2 id="picture-title">{words.say('screen.clock.picture')}</h2>
          <Tabs className="picture">
            <TabList className="tabs" aria-label={words.say('screen.clock.picture')}>
              <Tab id="picture" className="tab">
                {words.say('screen.clock.as-picture')}
              </Tab>
              <Tab id="table" className="tab">
                {words.say('screen.clock.as-table')}
              </Tab>
            </TabList>
            <TabPanel id="picture">
              <Timeline answer={answer} way={way} />
            </TabPanel>
            <TabPanel id="table">
              <TimeTable answer={answer} />
            </TabPanel>
          </Tabs>
        </section>
        <StepList answer={answer} />
        <RemedyList answer={answer} />
        <NightDuty answer={answer} ownZone={ownZone} />
        {answer.wouldChange.length > 0 ? (
          <section aria-labelledby="change-title">
            <h2 id="change-title">{words.say('case.section.would-change')}</h2>
            <Lines of={answer.wouldChange.flatMap((worth) => worth.because)} />
          </section>
        ) : null}
        {children}
      </article>
    </CaseContext>
  )
}

/** The one sentence that matters most: can they be taken now, and by when at the latest? */
function Headline({ answer, way }: { readonly answer: CaseAnswer; readonly way: Way }) {
  const words = useWords()
  const step = answer.steps.find((one) => one.id === way.removalStep)
  if (!step) return <h2 className="headline">{words.of(answer.title)}</h2>
  const { latest, earliest, readings } = step.outerLimit
  const source = readings.find((reading) => reading.earliest?.utc === earliest?.utc)
  const announced = announcedRemoval(answer)
  if (announced && announced.utc > answer.now && step.status !== 'done')
    return (
      <>
        <h2 className="headline">{words.say('screen.clock.headline.planned')}</h2>
        <p className="headline-more">
          <Moment at={announced} because={answer.removal.because} sources={step.sources} status={step.lawStatus} />{' '}
          {words.zone(announced.zone)}. <span className="quiet">{words.say('screen.clock.brought-forward')}</span>
        </p>
      </>
    )
  return (
    <>
      <h2 className="headline">{words.say(`screen.clock.headline.${step.status}`)}</h2>
      <p className="headline-more">
        {step.status === 'not-yet' && step.earliest ? (
          <>
            {words.say('screen.clock.not-before')}{' '}
            <Moment at={step.earliest} because={step.because} sources={step.sources} status={step.lawStatus} />
          </>
        ) : earliest ? (
          <>
            {words.say(latest && readings.length === 1 ? 'screen.clock.state-latest' : 'screen.clock.state-first-reading')}{' '}
            <Moment
              at={earliest}
              because={source?.because ?? step.because}
              sources={source?.sources ?? step.sources}
              status={source?.status ?? step.lawStatus}
            />{' '}
            {latest ? null : <span className="quiet">{words.say('screen.clock.no-outer')}</span>}
          </>
        ) : (
          <span className="quiet">{words.say('screen.clock.no-outer')}</span>
        )}
      </p>
    </>
  )
}
