/**
 * What of an answer belongs in a calendar: our own last moments, the last safe moments to send, and the removal where it is announced.
 *
 * A limit of the state is never among them: in a calendar it would read as time we have.
 */
import type { Localized } from '@holdfast/core'
import type { CaseAnswer, CaseMoment } from './case-answer.ts'
import { isPast } from './case-limit.ts'

export const agendaKinds = ['due', 'send', 'removal'] as const
export type AgendaKind = (typeof agendaKinds)[number]

export interface AgendaEntry {
  /** The same for the same thing as long as the case lives: `due:un-cat`. */
  readonly key: string
  readonly kind: AgendaKind
  /** The earliest of all readings. 24:00 is the end of `date`. */
  readonly moment: CaseMoment
  /** The remedy or the step by name. */
  readonly name: Localized
  readonly provisional: boolean
}

/** Only what still lies ahead, the earliest first. */
export function agendaOf(answer: CaseAnswer): readonly AgendaEntry[] {
  const usable = answer.remedies.filter((remedy) => remedy.open !== false && remedy.holdsRemoval && remedy.ripe)
  const removal = answer.steps.find((step) => step.id === answer.removal.step)
  const announced = answer.removal.because.some(({ code }) => code === 'case.removal.scheduled') ? answer.removal.moment : null
  return [
    ...usable.flatMap(({ id, name, due, dueState, dueReadings }): readonly AgendaEntry[] =>
      due && dueState === 'dated'
        ? [{ key: `due:${id}`, kind: 'due', moment: due, name, provisional: dueReadings.some((reading) => reading.provisional) }]
        : [],
    ),
    ...usable.flatMap(({ id, name, latestSafeSend: send }): readonly AgendaEntry[] =>
      send?.state === 'by' && send.moment
        ? [{ key: `send:${id}`, kind: 'send', moment: send.local ?? send.moment, name, provisional: send.provisional }]
        : [],
    ),
    ...(announced && removal
      ? [{ key: `removal:${removal.id}`, kind: 'removal' as const, moment: announced, name: removal.name, provisional: false }]
      : []),
  ]
    .filter(({ moment }) => !isPast(moment, answer.now))
    .sort((a, b) => (a.moment.utc < b.moment.utc ? -1 : a.moment.utc > b.moment.utc ? 1 : a.key < b.key ? -1 : 1))
}
