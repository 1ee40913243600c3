import type { Day } from '@holdfast/core'
import type { Because } from './because.ts'
import type { OpenCalendar } from './calendar.ts'
import type { Wall, Zone } from './zone.ts'

/** The event a period is counted from. `second` is absent where only the day is known; `instant` is then missing too. */
export interface Trigger {
  readonly zone: Zone
  readonly day: Day
  readonly second?: number
  /** The earliest instant the wall clock can have meant, or the one that was stated. */
  readonly instant?: number
}
export type TimedTrigger = Trigger & Required<Pick<Trigger, 'instant' | 'second'>>

export const isTimed = (trigger: Trigger): trigger is TimedTrigger => trigger.instant !== undefined && trigger.second !== undefined

/** `end`: 24:00 of the day. `start`: its 00:00. Else a wall clock time with its instant. */
export type Moment = 'end' | 'start' | { readonly second: number; readonly instant: number }

/** Another day the rule itself cannot rule out, for `reason` (`clock.reading.<reason>`). */
export interface OtherDay {
  readonly day: Day
  readonly at: Moment
  readonly reason: string
}

export interface Counted {
  readonly day: Day
  readonly at: Moment
  readonly zone: Zone
  readonly moved: boolean
  readonly provisional: boolean
  /** The whole of it in one line. Put together only when asked: a board needs the day alone. */
  readonly inShort: () => Because
  /** The same, step by step. */
  readonly because: () => readonly Because[]
  readonly others: readonly OtherDay[]
}

/** A calendar opened for one count, with what must be said of it. */
export interface CalendarInUse {
  readonly open: OpenCalendar
  readonly because: readonly Because[]
  /** True where the calendar was a default and not the one of the case. */
  readonly standIn: boolean
}

export const wallMoment = (wall: Wall, instant: number): Moment => ({ second: wall.second, instant })
