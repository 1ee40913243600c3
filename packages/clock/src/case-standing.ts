/**
 * Whether a body can be asked about this state on this day, and if not, why and what instead.
 *
 * Where what counts is the day of the facts, a body stays open for what happened before a state left it, and says that a removal after that day
 * is outside.
 */
import { type Day, dayFrom, isoOf, type Localized, mustBeDay } from '@holdfast/core'
import type { CaseLine, Grounds } from './case-answer.ts'
import { isStated, type KnownTimes, shownIn } from './case-fact.ts'
import type { CaseLaw } from './case-law.ts'
import { line } from './case-limit.ts'
import type { Procedure, Step } from './procedure.ts'
import type { Remedy, Standing } from './remedy.ts'
import type { Zone } from './zone.ts'

export interface StandingAnswer {
  /** Null: not known. */
  readonly open: boolean | null
  readonly holdsRemoval: boolean
  readonly reason: Localized
  readonly alternatives: readonly string[]
  readonly because: readonly CaseLine[]
  readonly grounds: Grounds | null
}

export interface StandingQuestion {
  readonly procedure: Procedure
  readonly times: KnownTimes
  readonly now: string
  readonly zone: Zone
}

export function standingOf(remedy: Remedy, question: StandingQuestion, law: CaseLaw): StandingAnswer {
  const state = law.states.get(question.procedure.state)
  const listed = (state?.standings ?? []).filter((standing) => standing.remedy === remedy.id)
  const [first] = listed
  if (!first) return unlisted(remedy)
  const answers = listed.map((standing) => ({ standing, ...holds(standing, question) }))
  const found = answers.find((each) => each.open) ?? answers.find((each) => each.open === null) ?? answers[0]
  const { standing, open, holdsRemoval, because } = found ?? { standing: first, open: false, holdsRemoval: false, because: [] }
  return {
    open,
    holdsRemoval,
    reason: standing.reason,
    alternatives: open === true && holdsRemoval ? [] : standing.alternatives,
    because: [...because, ...(state ? [line('case.standing.checked', { on: state.checkedOn })] : [])],
    grounds: { status: standing.status, confidence: standing.confidence, sources: standing.sources, cites: standing.cites },
  }
}

const unlistedReason: Readonly<Record<Remedy['unlisted'], Localized>> = {
  open: { en: 'Open against any state.', ru: 'Доступно в отношении любого государства.', ko: '모든 국가에 대해 이용할 수 있다.' },
  closed: { en: 'This state is not listed for it.', ru: 'Это государство в перечне не указано.', ko: '이 국가는 대상 목록에 없다.' },
  unknown: {
    en: 'Whether this state has accepted it has not been checked. Ask the depositary.',
    ru: 'Признало ли государство эту процедуру, не проверено. Запросите депозитария.',
    ko: '이 국가가 수락하였는지 확인되지 않았다. 기탁처에 확인한다.',
  },
}

const domestic: Localized = {
  en: "A remedy of this state's own law.",
  ru: 'Средство защиты по праву этого государства.',
  ko: '해당 국가의 국내법상 구제수단이다.',
}

function unlisted(remedy: Remedy): StandingAnswer {
  const open = remedy.unlisted === 'open' ? true : remedy.unlisted === 'closed' ? false : null
  return {
    open,
    holdsRemoval: open !== false,
    reason: remedy.procedures !== 'any' && open === true ? domestic : unlistedReason[remedy.unlisted],
    alternatives: [],
    because: [],
    grounds: null,
  }
}

interface Holds {
  readonly open: boolean | null
  readonly holdsRemoval: boolean
  readonly because: readonly CaseLine[]
}

function holds(standing: Standing, question: StandingQuestion): Holds {
  if (standing.open === 'no') return { open: false, holdsRemoval: false, because: [] }
  if (standing.open === 'unknown') return { open: null, holdsRemoval: true, because: [] }
  const today = dayFrom(shownIn(question.zone, question.now).date) ?? 0
  const from = standing.from === undefined ? Number.NEGATIVE_INFINITY : mustBeDay(standing.from)
  const until = standing.until === undefined ? Number.POSITIVE_INFINITY : mustBeDay(standing.until)
  const within = (day: Day): boolean => day >= from && day < until
  if (standing.decidedBy === 'filing') return { open: within(today), holdsRemoval: within(today), because: [] }
  const { earliest, latest, removal } = factDays(question, today)
  const open = earliest < until && latest >= from
  const removalWithin = within(removal)
  return {
    open,
    holdsRemoval: open && removalWithin,
    because:
      open && !removalWithin && standing.until !== undefined
        ? [line('case.standing.facts-only', { until: standing.until }), line('case.standing.removal-outside', { until: standing.until })]
        : open && latest >= until
          ? [line('case.standing.facts-only', { until: isoOf(until) })]
          : [],
  }
}

/** The days that decide: of the removal where it is dated, else of everything that happened. A removal still to come lies no earlier than today. */
function factDays(
  { procedure, times }: StandingQuestion,
  today: Day,
): { readonly earliest: Day; readonly latest: Day; readonly removal: Day } {
  const done = removalStep(procedure)?.done
  const dated = [done, procedure.removal.scheduled].map((id) => (id === undefined ? undefined : times.get(id))).find(isStated)
  const facts = dated ? [dated] : [...times.values()].filter(isStated)
  const earliest = facts.map((known) => known.from?.day ?? Number.NEGATIVE_INFINITY)
  const latest = facts.map((known) => known.to?.day ?? today)
  return {
    earliest: facts.length > 0 ? Math.min(...earliest) : today,
    latest: facts.length > 0 ? Math.max(...latest) : today,
    removal: dated?.from?.day ?? today,
  }
}

export const removalStep = (procedure: Procedure): Step | undefined => procedure.steps.find((step) => step.id === procedure.removal.step)
