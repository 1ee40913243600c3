/**
 * Everyone at risk in one list, ordered by the time left to act: where it stands, what is next, by when, who covers it.
 *
 * The law knows no persons: a row carries an opaque id and a pseudonym it was given, and looks into neither.
 */
import type { Localized, Result } from '@holdfast/core'
import { err, ok } from '@holdfast/core'
import type { CaseAnswer, CaseLine, CaseMoment, NextKind, StepStatus } from './case-answer.ts'
import { instantOf } from './case-fact.ts'
import { isPast } from './case-limit.ts'

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

export function todayRow(given: TodayCase, answer: CaseAnswer): TodayRow {
  const step = answer.steps.find((each) => each.id === answer.removal.step)
  const [first] = answer.next
  const over = step?.status === 'done'
  const remedy = answer.remedies.find((each) => each.id === first?.remedy)
  const name = first ? answer.names[first.remedy === null ? (first.event ?? '') : `remedy:${first.remedy}`] : undefined
  // A date gone by is no time left: the row says "now" and nothing else.
  const by = first?.by && !isPast(first.by, answer.now) ? first.by : null
  const announced = answer.removal.because.some(({ code }) => code === 'case.removal.scheduled')
  return {
    id: given.id,
    pseudonym: given.pseudonym,
    cover: given.cover ?? answer.cover,
    press: over ? 'over' : first?.do === 'if-it-happens' || !first ? 'open-ended' : first.when,
    way: answer.title,
    stage: stageOf(answer),
    removal: {
      name: step?.name ?? answer.title,
      status: announced && !over ? 'planned' : (step?.status ?? 'any-moment'),
      moment: answer.removal.moment ?? step?.done ?? null,
    },
    next: first && name ? { do: first.do, name, because: first.because } : null,
    by: by ? { date: by.date, time: by.time, zone: by.zone, utc: by.utc } : null,
    provisional:
      by !== null && (remedy?.dueReadings.some((reading) => reading.provisional) === true || remedy?.latestSafeSend?.provisional === true),
    now: answer.now,
  }
}

/** The latest fact that lies in the past; a removal announced for tomorrow is no stage. */
function stageOf(answer: CaseAnswer): Localized | null {
  const happened = answer.facts
    .flatMap((fact) => {
      const at = fact.earliest ?? fact.latest
      return at && isPast(at, answer.now) ? [{ name: fact.name, utc: at.utc }] : []
    })
    .sort((a, b) => (a.utc > b.utc ? -1 : a.utc < b.utc ? 1 : 0))
  return happened[0]?.name ?? null
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
