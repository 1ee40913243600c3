/**
 * Everyone at risk in one list, ordered by the time left to act: where it stands, what is next, by when, who covers it.
 *
 * The law knows no persons: a row carries an opaque id and a pseudonym it was given, and looks into neither.
 */
import type { Localized, Result } from '@holdfast/core'
import { err, ok } from '@holdfast/core'
import { type OpenCase, openCase, worthOf } from './case.ts'
import type { CaseAnswer, CaseLine, CaseMoment, FactAnswer, NextAction, NextKind, StepAnswer, StepStatus } from './case-answer.ts'
import { datesAt } from './case-dates.ts'
import { instantOf } from './case-fact.ts'
import { factDates } from './case-facts.ts'
import type { Case, CaseError } from './case-input.ts'
import type { CaseLaw } from './case-law.ts'
import { isPast } from './case-limit.ts'
import { firstAction } from './case-next.ts'
import { remediesFor } from './case-remedies.ts'
import { isAnnounced } from './case-steps.ts'
import { nextChange } from './next-change.ts'

/** One case of the board, as its keeper gives it. */
export interface TodayCase {
  /** Opaque; unique on the board. */
  readonly id: string
  readonly pseudonym: string
  readonly cover: string | null
}

/** `now`: no later moment is safe. `by`: before `by`. `open-ended`: no date presses. `over`: the person is out of reach. */
export type Press = 'now' | 'by' | 'open-ended' | 'over'

export interface TodayRow extends TodayCase {
  readonly press: Press
  /** The way of removal. */
  readonly way: Localized
  /** The last thing known to have happened, by name; null where nothing is dated. */
  readonly stage: Localized | null
  /** Whether the removal can come now. */
  readonly removal: { readonly name: Localized; readonly status: StepStatus; readonly moment: CaseMoment | null }
  readonly next: { readonly do: NextKind; readonly name: Localized; readonly because: readonly CaseLine[] } | null
  /** The moment before which the next thing must be done; null where it is now, or nothing presses. */
  readonly by: CaseMoment | null
  /** Rests on days nobody has published. */
  readonly provisional: boolean
  /** The instant the row was reckoned for. */
  readonly now: string
}

/** What a row needs of an answer. */
interface RowParts {
  readonly steps: readonly Pick<StepAnswer, 'id' | 'status' | 'done'>[]
  readonly remedies: readonly {
    readonly id: string
    readonly dueReadings: readonly { readonly provisional: boolean }[]
    readonly latestSafeSend: { readonly provisional: boolean } | null
  }[]
  readonly first: NextAction | undefined
  readonly removal: { readonly step: string; readonly moment: CaseMoment | null; readonly announced: boolean }
  readonly names: CaseAnswer['names']
  readonly title: Localized
  readonly stage: Localized | null
  readonly cover: string | null
  readonly now: string
}

export function todayRow(given: TodayCase, answer: CaseAnswer): TodayRow {
  const announced = answer.removal.because.some(({ code }) => code === 'case.removal.scheduled')
  return rowOf(given, {
    ...answer,
    first: answer.next[0],
    removal: { ...answer.removal, announced },
    stage: stageOf(answer.facts, answer.now),
  })
}

export interface TodayFound {
  readonly row: TodayRow
  /** The first moment at which it may change by itself (`2026-11-24T09:00:00Z`). */
  readonly until: string
}

/**
 * The same row from a case, by its dates alone: what a board of many cases asks for. Nothing is put into words but what the row says.
 *
 * @param now an ISO 8601 instant
 * @returns the errors of `answerCase`
 */
export function todayOf(given: TodayCase, asked: Case, law: CaseLaw, now: string): Result<TodayFound, CaseError> {
  const opened = openCase(asked, law, now)
  return opened.ok ? ok(todayAt(given, asked, opened.value, law)) : opened
}

/** The same from a case already read: only `now` in it may have moved on since. */
export function todayAt(given: TodayCase, asked: Pick<Case, 'cover' | 'facts'>, opened: OpenCase, law: CaseLaw): TodayFound {
  const { way, times, here, now } = opened
  const { procedure, names } = way
  const dates = datesAt(procedure, times, here, now, law)
  const facts = [...times.values()].flatMap((known) => (known.accounts > 0 ? [factDates(known, names)] : []))
  const row = rowOf(given, {
    steps: dates.steps,
    remedies: dates.remedies,
    first: firstAction(dates.remedies, remediesFor(procedure, law), () => worthOf(asked.facts, opened, dates, law), now),
    removal: { step: procedure.removal.step, moment: dates.removal, announced: isAnnounced(procedure, times) },
    names,
    title: procedure.name,
    stage: stageOf(facts, now),
    cover: asked.cover ?? null,
    now,
  })
  const zone = asked.facts.length > 0 ? here.id : null
  return { row, until: nextChange({ zone, now, facts, removal: { moment: dates.removal }, steps: dates.steps, remedies: dates.remedies }) }
}

function rowOf(given: TodayCase, { steps, remedies, first, removal, names, title, stage, cover, now }: RowParts): TodayRow {
  const step = steps.find((each) => each.id === removal.step)
  const over = step?.status === 'done'
  const remedy = first && remedies.find((each) => each.id === first.remedy)
  const name = first ? names[first.remedy === null ? (first.event ?? '') : `remedy:${first.remedy}`] : undefined
  // A date gone by is no time left: the row says "now" and nothing else.
  const by = first?.by && !isPast(first.by, now) ? first.by : null
  return {
    id: given.id,
    pseudonym: given.pseudonym,
    cover: given.cover ?? cover,
    press: over ? 'over' : first?.do === 'if-it-happens' || !first ? 'open-ended' : first.when,
    way: title,
    stage,
    removal: {
      name: names[`step:${removal.step}`] ?? title,
      status: removal.announced && !over ? 'planned' : (step?.status ?? 'any-moment'),
      moment: removal.moment ?? step?.done ?? null,
    },
    next: first && name ? { do: first.do, name, because: first.because } : null,
    by: by ? { date: by.date, time: by.time, zone: by.zone, utc: by.utc } : null,
    provisional:
      by !== null && (remedy?.dueReadings.some((reading) => reading.provisional) === true || remedy?.latestSafeSend?.provisional === true),
    now,
  }
}

/** The latest fact that lies in the past; a removal announced for tomorrow is no stage. */
function stageOf(facts: readonly Pick<FactAnswer, 'name' | 'earliest' | 'latest'>[], now: string): Localized | null {
  let [stage, last]: [Localized | null, string] = [null, '']
  for (const { name, earliest, latest } of facts) {
    const at = earliest ?? latest
    if (!at || !isPast(at, now) || at.utc <= last) continue
    stage = name
    last = at.utc
  }
  return stage
}

const order: Readonly<Record<Press, number>> = { now: 0, by: 1, 'open-ended': 2, over: 3 }

const day = 24 * 3600

/**
 * The least time first: by the earlier of the announced removal and the date to act by; then by id. Where neither is known the person can be taken at any
 * moment with nothing to hold on to: that stands right after what falls within a day.
 */
export function todayOrder(rows: readonly TodayRow[]): readonly TodayRow[] {
  return rows
    .map((row) => ({ row, press: order[row.press], time: timeOf(row) }))
    .sort((a, b) => a.press - b.press || a.time - b.time || (a.row.id < b.row.id ? -1 : a.row.id > b.row.id ? 1 : 0))
    .map(({ row }) => row)
}

function timeOf({ removal, by, now, press }: TodayRow): number {
  const dated = [removal.status === 'done' ? null : removal.moment, by].flatMap((moment) => (moment ? [instantOf(moment.utc)] : []))
  if (press === 'over') return -instantOf(removal.moment?.utc ?? now)
  return dated.length > 0 ? Math.min(...dated) : instantOf(now) + day
}

/** @returns `id-twice` where two cases of the board carry the same id */
export function todayBoard(rows: readonly TodayRow[]): Result<readonly TodayRow[], { readonly code: 'id-twice' }> {
  return new Set(rows.map(({ id }) => id)).size === rows.length ? ok(todayOrder(rows)) : err({ code: 'id-twice' })
}
