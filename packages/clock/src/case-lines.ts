/**
 * The answer line by line, in one language's names, ready for `words`: a lawyer reads it from top to bottom, a screen shows the same lines.
 *
 * A `heading` is a name or a wording of the law from `data/`; a `line` is a key of `words` with its parameters.
 */
import type { Locale, Localized } from '@holdfast/core'
import type { CaseAnswer, CaseLine, CaseMoment, LimitReading, NextAction, RemedyAnswer, StepAnswer } from './case-answer.ts'
import { line } from './case-limit.ts'

export const caseSections = ['warnings', 'facts', 'next', 'steps', 'remedies', 'would-change'] as const
export type CaseSection = (typeof caseSections)[number]

export type SpokenLine =
  | { readonly kind: 'heading'; readonly depth: 1 | 2; readonly text: string; readonly id: string }
  | { readonly kind: 'law'; readonly depth: 2 | 3; readonly text: string }
  | { readonly kind: 'line'; readonly depth: 1 | 2 | 3; readonly code: string; readonly params: CaseLine['params'] }

export interface SpokenSection {
  readonly section: CaseSection
  /** A key of `words`. */
  readonly title: string
  readonly lines: readonly SpokenLine[]
}

export function caseLines(answer: CaseAnswer, locale: Locale): readonly SpokenSection[] {
  const speak = speaker(answer, locale)
  const section = (name: CaseSection, lines: readonly SpokenLine[]): SpokenSection => ({
    section: name,
    title: `case.section.${name}`,
    lines,
  })
  return [
    section(
      'warnings',
      answer.warnings.map((each) => speak(each, 1)),
    ),
    section(
      'facts',
      answer.facts.flatMap((fact) => [heading(fact.name[locale], fact.event), ...fact.because.map((each) => speak(each, 2))]),
    ),
    section(
      'next',
      answer.next.flatMap((action, i) => nextLines(action, i + 1, answer, locale, speak)),
    ),
    section(
      'steps',
      answer.steps.flatMap((step) => stepLines(step, locale, speak)),
    ),
    section(
      'remedies',
      answer.remedies.flatMap((remedy) => remedyLines(remedy, locale, speak)),
    ),
    section(
      'would-change',
      answer.wouldChange.flatMap((worth) => worth.because.map((each) => speak(each, 1))),
    ),
  ].filter((each) => each.lines.length > 0)
}

type Speak = (each: CaseLine, depth: 1 | 2 | 3) => SpokenLine

const heading = (text: string, id: string): SpokenLine => ({ kind: 'heading', depth: 1, text, id })
const law = (text: Localized | null, locale: Locale, depth: 2 | 3 = 2): readonly SpokenLine[] =>
  text ? [{ kind: 'law', depth, text: text[locale] }] : []

/** Puts names in place of ids. What has no name is shown as its id, never as nothing. */
function speaker(answer: CaseAnswer, locale: Locale): Speak {
  const named = (key: string, value: string | number): string | number => {
    if (typeof value === 'number') return value
    if (key === 'event' || key === 'first' || key === 'since') return answer.names[value]?.[locale] ?? value
    if (key === 'remedy') return answer.names[`remedy:${value}`]?.[locale] ?? value
    return value
  }
  // A line of the counting engine carries its own `event` (a day); only ours name events.
  return ({ code, params }, depth) => ({
    kind: 'line',
    depth,
    code,
    params: code.startsWith('case.') ? Object.fromEntries(Object.entries(params).map(([key, value]) => [key, named(key, value)])) : params,
  })
}

function nextLines(action: NextAction, number: number, answer: CaseAnswer, locale: Locale, speak: Speak): readonly SpokenLine[] {
  const id = action.remedy ?? action.event ?? ''
  const name = action.remedy === null ? answer.names[action.event ?? ''] : answer.names[`remedy:${action.remedy}`]
  const others = action.instead.map((each) => speak(line('case.next.or', { remedy: each }), 3))
  return [
    heading(`${number}. ${name?.[locale] ?? id}`, id),
    ...action.because.map((each) => speak(underItsName(each, action), 2)),
    ...others,
  ]
}

/** The line that says what to do with it names it once more; under its own name the act is enough. */
function underItsName(each: CaseLine, { remedy, event }: NextAction): CaseLine {
  const [, act] = /^case\.next\.(send|mend|find-out|check-open|if-it-happens)$/.exec(each.code) ?? []
  const same = remedy === null ? each.params.event === event : each.params.remedy === remedy
  return act !== undefined && same ? line(`case.act.${act}`) : each
}

function stepLines(step: StepAnswer, locale: Locale, speak: Speak): readonly SpokenLine[] {
  return [
    heading(step.name[locale], step.id),
    speak(line(`case.actor.${step.actor}`), 2),
    ...step.because.map((each) => speak(each, 2)),
    ...step.outerLimit.readings.flatMap((reading) => readingLines(reading, locale, speak)),
    ...law(step.silence, locale),
    ...law(step.watch, locale),
    ...step.owed.flatMap((owed) => law(owed.says, locale)),
    speak(line(`case.law.${step.lawStatus}`), 2),
  ]
}

function readingLines(reading: LimitReading, locale: Locale, speak: Speak): readonly SpokenLine[] {
  return [
    ...law(reading.says, locale),
    ...(reading.earliest ? [speak(line('case.reading.ends', momentParams(reading.earliest)), 3)] : []),
    ...(reading.earliest && reading.latest && reading.latest.utc !== reading.earliest.utc
      ? [speak(line('case.reading.or-ends', momentParams(reading.latest)), 3)]
      : []),
    ...(reading.inShort ? [speak(reading.inShort, 3)] : []),
    ...reading.because.map((each) => speak(each, 3)),
    ...reading.changes.flatMap((change) => law(change.says, locale, 3)),
    ...(reading.provisional ? [speak(line('case.reading.provisional'), 3)] : []),
    speak(line(`case.law.${reading.status}`), 3),
  ]
}

function remedyLines(remedy: RemedyAnswer, locale: Locale, speak: Speak): readonly SpokenLine[] {
  const open = remedy.open === null ? 'unknown' : remedy.open ? 'yes' : 'no'
  const send = remedy.latestSafeSend
  return [
    heading(remedy.name[locale], remedy.id),
    speak(line(`case.open.${open}`), 2),
    ...law(remedy.reason, locale),
    ...remedy.alternatives.map((each) => speak(line('case.remedy.alternative', { remedy: each }), 3)),
    ...(remedy.open === false
      ? remedy.because.map((each) => speak(each, 2))
      : [
          ...law(remedy.suspensiveNote, locale),
          ...remedy.because.map((each) => speak(each, 2)),
          ...remedy.dueReadings.flatMap((reading) => [
            ...(reading.inShort ? [speak(reading.inShort, 3)] : []),
            ...reading.changes.flatMap((change) => law(change.says, locale, 3)),
          ]),
          ...(send?.inShort ? [speak(send.inShort, 3)] : []),
          ...(send?.moment && send.local ? [speak(sendBy(send.moment, send.local), 2)] : []),
          ...(send?.because ?? []).map((each) => speak(each, 3)),
          ...remedy.windows.slice(0, 1).map((window) => speak(line('case.send.window', windowParams(window)), 2)),
          ...(remedy.bars ? law(remedy.bars.says, locale) : []),
        ]),
    speak(line(`case.law.${remedy.status}`), 2),
  ]
}

const momentParams = ({ date, time, zone }: CaseMoment): CaseLine['params'] => ({ date, time, zone })
/** On both walls, where they are two. */
const sendBy = (there: CaseMoment, here: CaseMoment): CaseLine =>
  there.zone === here.zone ? line('case.send.by-here', momentParams(there)) : line('case.send.by', twoWalls(there, here))
const twoWalls = (there: CaseMoment, here: CaseMoment): CaseLine['params'] => ({
  date: there.date,
  time: there.time,
  zone: there.zone,
  date2: here.date,
  time2: here.time,
  zone2: here.zone,
})
const windowParams = ({ opens, closes }: RemedyAnswer['windows'][number]): CaseLine['params'] => ({
  date: opens.here.date,
  time: opens.here.time,
  date2: closes.here.date,
  time2: closes.here.time,
  zone: opens.here.zone,
})
