/** What is said of the facts themselves: what each was taken for, and what in them cannot be right. */
import type { CaseLine, FactAnswer } from './case-answer.ts'
import { isStated, type Known, type KnownTimes, lastMomentOf, momentOf, outOfOrder } from './case-fact.ts'
import { line } from './case-limit.ts'
import type { Way } from './case-way.ts'

export const factAnswers = (times: KnownTimes, names: Way['names']): readonly FactAnswer[] =>
  [...times.values()].filter((known) => known.accounts > 0).map((known) => factAnswer(known, names))

export const factDates = (known: Known, names: Way['names']): Pick<FactAnswer, 'name' | 'earliest' | 'latest'> => ({
  name: names[known.event] ?? { en: known.event, ru: known.event, ko: known.event },
  earliest: known.from ? momentOf(known.from) : null,
  latest: known.to ? lastMomentOf(known.to) : null,
})

function factAnswer(known: Known, names: Way['names']): FactAnswer {
  const { event, how, accounts } = known
  const { name, earliest, latest } = factDates(known, names)
  return {
    event,
    name,
    how,
    earliest,
    latest,
    accounts,
    because: [
      line(`case.fact.${how}`, { event, ...edgesOf(known) }),
      ...(accounts > 1 ? [line('case.fact.accounts', { n: accounts })] : []),
    ],
  }
}

function edgesOf(known: Known): CaseLine['params'] {
  const from = known.from ? momentOf(known.from) : null
  const to = known.to ? lastMomentOf(known.to) : null
  const zone = from?.zone ?? to?.zone ?? ''
  return { from: from?.date ?? '', time: from?.time ?? '', to: to?.date ?? '', zone }
}

export function warningsOf({ ground, events }: Way, times: KnownTimes): readonly CaseLine[] {
  return [
    ...(ground.read === 'whole' ? [] : [line(`case.warning.read-${ground.read}`)]),
    ...([...times.values()].some(isStated) ? [] : [line('case.warning.no-facts')]),
    ...outOfOrder(events, times).map(({ first, second }) => line('case.warning.out-of-order', { event: second, first })),
  ]
}
