/** A text that was read: the findings, the articles, and beside each paragraph what was found in it. */
import type { AuditAnswer, LawBooks } from '@holdfast/desk/api'
import { useCallback, useMemo, useState } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { Outlined, Plain } from '../parts/buttons.tsx'
import { useWords } from '../words.tsx'
import { FindingList } from './finding-list.tsx'
import { FindingSummary } from './finding-summary.tsx'
import { LimitList } from './limit-list.tsx'
import { marksOf } from './marks.ts'
import { printedNumbers, titleOf } from './place.ts'
import { ReviewContext } from './review-box.tsx'
import { saveReview } from './review-file.ts'
import type { Reviews } from './reviews.ts'
import { RiskList } from './risk-list.tsx'
import { TextView } from './text-view.tsx'
import { WarningList } from './warning-list.tsx'

/** What is looked at now: a safeguard, a time limit, a risk. `at` is the first character to go to. */
export interface Selected {
  readonly of: string
  readonly at: number | null
}

export function AuditView({
  answer,
  books,
  reviews,
  day,
  instrument,
  onBack,
}: {
  readonly answer: AuditAnswer
  readonly books: LawBooks
  readonly reviews: Reviews
  /** Today, as the desk has it. */
  readonly day: string
  /** The instrument of the register this is the text of, where the reader came from there. */
  readonly instrument: string | null
  readonly onBack: () => void
}) {
  const words = useWords()
  const { document: text, audit } = answer
  const marks = useMemo(() => marksOf(answer), [answer])
  const printed = useMemo(() => printedNumbers(text), [text])
  const [tab, setTab] = useState('safeguards')
  const [selected, setSelected] = useState<Selected | null>(null)

  /** From a list to the words. */
  const show = useCallback((of: string, at: number) => {
    setSelected({ of, at })
    requestAnimationFrame(() => {
      const target = document.querySelector(`[data-at="${at}"]`)
      target?.scrollIntoView({ block: 'center' })
      if (target instanceof HTMLElement) target.focus({ preventScroll: true })
    })
  }, [])
  /** From the words to their entry in a list. */
  const open = useCallback((of: string) => {
    setSelected({ of, at: null })
    setTab(of.startsWith('limit:') ? 'limits' : of.startsWith('risk:') ? 'risks' : 'safeguards')
    requestAnimationFrame(() => {
      const entry = document.querySelector(`[data-entry="${CSS.escape(of)}"]`)
      entry?.scrollIntoView({ block: 'nearest' })
      entry?.querySelector('button')?.focus({ preventScroll: true })
    })
  }, [])
  const shared = { selected, onShow: show, onSelect: setSelected, printed }
  const articles = text.articles.length + text.components.reduce((sum, component) => sum + component.articles.length, 0)

  return (
    <article className="audit" aria-labelledby="audit-title">
      <header className="audit-head">
        <div>
          <p className="eyebrow">
            {words.say('screen.law.about', {
              lang: words.language(text.lang),
              from: text.langFrom,
              articles,
              parts: text.components.length,
            })}
          </p>
          <h1 id="audit-title" lang={text.lang}>
            {titleOf(text) || words.say('screen.law.untitled')}
          </h1>
        </div>
        <div className="actions no-print">
          <Outlined onPress={onBack}>{words.say('screen.law.other-text')}</Outlined>
          <Plain onPress={() => print()}>{words.say('app.print')}</Plain>
          {reviews.of.size > 0 ? (
            <Outlined onPress={() => void saveReview(answer, reviews, instrument)}>
              {words.say('screen.review.save', { count: reviews.of.size })}
            </Outlined>
          ) : null}
        </div>
      </header>
      <FindingSummary audit={audit} />
      <div className="audit-body">
        <Tabs className="findings" selectedKey={tab} onSelectionChange={(key) => setTab(String(key))}>
          <TabList className="tabs" aria-label={words.say('screen.law.findings')}>
            <Count id="safeguards" name={words.say('screen.law.tab.safeguards')} n={audit.findings.length} />
            <Count id="limits" name={words.say('screen.law.tab.limits')} n={audit.timeLimits.length} />
            <Count id="risks" name={words.say('screen.law.tab.risks')} n={audit.risks.length} />
            <Count id="warnings" name={words.say('screen.law.tab.warnings')} n={text.warnings.length} />
          </TabList>
          <TabPanel id="safeguards">
            <ReviewContext value={{ answer, reviews, day }}>
              <FindingList findings={audit.findings} books={books} {...shared} />
            </ReviewContext>
          </TabPanel>
          <TabPanel id="limits">
            <LimitList limits={audit.timeLimits} {...shared} />
          </TabPanel>
          <TabPanel id="risks">
            <RiskList risks={audit.risks} books={books} {...shared} />
          </TabPanel>
          <TabPanel id="warnings">
            <WarningList warnings={text.warnings} printed={printed} />
          </TabPanel>
        </Tabs>
        <TextView document={text} marks={marks} books={books} audit={audit} selected={selected} onOpen={open} />
      </div>
    </article>
  )
}

const Count = ({ id, name, n }: { readonly id: string; readonly name: string; readonly n: number }) => (
  <Tab id={id} className="tab">
    {name}
    <span className="count">{n}</span>
  </Tab>
)
