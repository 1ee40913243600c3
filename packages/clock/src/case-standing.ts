/**
 * Whether a body can be asked about this state on this day, and if not, why and what instead.
 *
 * Where what counts is the day of the facts, a body stays open for what happened before a state left it, and says that a removal after that day
 * is outside.
 */
import { type Day, type Localized, mustBeDay } from '@holdfast/core'
import type { CaseLine, Grounds } from './case-answer.ts'
import { instantOf, isStated, type KnownTimes } from './case-fact.ts'
import { line } from './case-limit.ts'
import type { Procedure, Step } from './procedure.ts'
import type { Remedy, Standing, State } from './remedy.ts'
import { wallAt, type Zone } from './zone.ts'

export interface StandingAnswer {
  /** Null: not known. */
  readonly open: boolean | null
  readonly holdsRemoval: boolean
  readonly reason: Localized
  readonly alternatives: readonly string[]
  readonly because: readonly CaseLine[]
  readonly grounds: Grounds | null
}

/** The days that decide whether a body is open, worked out once for all remedies of a case. */
export interface StandingDays {
  readonly today: Day
  readonly earliest: Day
  readonly latest: Day
  readonly removal: Day
}

/** Whether one remedy is open, without words. `standing` is null where the state's file does not name it. */
export interface StandingDates {
  readonly standing: Standing | null
  readonly open: boolean | null
  readonly holdsRemoval: boolean
  readonly outside: 'no' | 'removal' | 'part'
}

export function standingDates(remedy: Remedy, state: State | undefined, days: StandingDays): StandingDates {
  const listed = state ? (listedOf(state).get(remedy.id) ?? none) : none
  if (listed.length === 0) {
    const open = remedy.unlisted === 'open' ? true : remedy.unlisted === 'closed' ? false : null
    return { standing: null, open, holdsRemoval: open !== false, outside: 'no' }
  }
  let best: StandingDates | undefined
  for (const each of listed) {
    const found = holds(each, days)
    if (found.open) return found
    if (!best || (best.open !== null && found.open === null)) best = found
  }
  if (!best) throw new Error('invariant broken: a listed standing holds or not')
  return best
}

/** The same in words. */
export function standingOf(remedy: Remedy, state: State | undefined, dates: StandingDates): StandingAnswer {
  const { standing, open, holdsRemoval, outside } = dates
  if (!standing) return unlisted(remedy, dates)
  const until = { until: standing.until ?? '' }
  return {
    open,
    holdsRemoval,
    reason: standing.reason,
    alternatives: open === true && holdsRemoval ? [] : standing.alternatives,
    because: [
      ...(outside === 'no' ? [] : [line('case.standing.facts-only', until)]),
      ...(outside === 'removal' ? [line('case.standing.removal-outside', until)] : []),
      ...(state ? [line('case.standing.checked', { on: state.checkedOn })] : []),
    ],
    grounds: { status: standing.status, confidence: standing.confidence, sources: standing.sources, cites: standing.cites },
  }
}

interface Listed {
  readonly standing: Standing
  readonly from: Day
  readonly until: Day
}
const none: readonly Listed[] = []
const listedByState = new WeakMap<State, ReadonlyMap<string, readonly Listed[]>>()

/** Standings by remedy with their days as numbers, read once for a state. */
function listedOf(state: State): ReadonlyMap<string, readonly Listed[]> {
  const known = listedByState.get(state)
  if (known) return known
  const listed = new Map<string, Listed[]>()
  for (const standing of state.standings) {
    const from = standing.from === undefined ? Number.NEGATIVE_INFINITY : mustBeDay(standing.from)
    const until = standing.until === undefined ? Number.POSITIVE_INFINITY : mustBeDay(standing.until)
    const others = listed.get(standing.remedy) ?? []
    others.push({ standing, from, until })
    listed.set(standing.remedy, others)
  }
  listedByState.set(state, listed)
  return listed
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

function unlisted(remedy: Remedy, { open, holdsRemoval }: StandingDates): StandingAnswer {
  return {
    open,
    holdsRemoval,
    reason: remedy.procedures !== 'any' && open === true ? domestic : unlistedReason[remedy.unlisted],
    alternatives: [],
    because: [],
    grounds: null,
  }
}

function holds({ standing, from, until }: Listed, { today, earliest, latest, removal }: StandingDays): StandingDates {
  if (standing.open === 'no') return { standing, open: false, holdsRemoval: false, outside: 'no' }
  if (standing.open === 'unknown') return { standing, open: null, holdsRemoval: true, outside: 'no' }
  if (standing.decidedBy === 'filing') {
    const within = today >= from && today < until
    return { standing, open: within, holdsRemoval: within, outside: 'no' }
  }
  const open = earliest < until && latest >= from
  const removalWithin = removal >= from && removal < until
  const outside = open && !removalWithin && standing.until !== undefined ? 'removal' : open && latest >= until ? 'part' : 'no'
  return { standing, open, holdsRemoval: open && removalWithin, outside }
}

/** The days that decide: of the removal where it is dated, else of everything that happened. A removal still to come lies no earlier than today. */
export function standingDays(procedure: Procedure, times: KnownTimes, now: string, zone: Zone): StandingDays {
  const today = wallAt(zone, instantOf(now)).day
  const done = times.get(removalStep(procedure)?.done ?? '')
  const scheduled = times.get(procedure.removal.scheduled)
  const dated = isStated(done) ? done : isStated(scheduled) ? scheduled : undefined
  let [earliest, latest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const known of dated ? [dated] : times.values()) {
    if (!isStated(known)) continue
    earliest = Math.min(earliest, known.from?.day ?? Number.NEGATIVE_INFINITY)
    latest = Math.max(latest, known.to?.day ?? today)
  }
  const any = earliest !== Number.POSITIVE_INFINITY
  return { today, earliest: any ? earliest : today, latest: any ? latest : today, removal: dated?.from?.day ?? today }
}

export const removalStep = (procedure: Procedure): Step | undefined => procedure.steps.find((step) => step.id === procedure.removal.step)
