/** What the picture and its table show: facts, what the state can do, what we can send. */
import type { CaseAnswer, CaseMoment, Localized } from '@holdfast/desk/api'

export type Sure = 'certain' | 'reported' | 'unknown'

export interface Row {
  readonly key: string
  readonly lane: 'fact' | 'step' | 'remedy'
  readonly name: Localized
  /** Null: nobody knows, or any moment before. */
  readonly from: CaseMoment | null
  /** Null: nobody knows, or no end. */
  readonly to: CaseMoment | null
  /** Other dates a reading gives. */
  readonly marks: readonly CaseMoment[]
  readonly send: CaseMoment | 'now' | null
  readonly sure: Sure
}

export function rowsOf(answer: CaseAnswer): readonly Row[] {
  return [
    ...answer.facts.map((fact): Row => {
      const isPoint = fact.how === 'exact'
      return {
        key: `fact:${fact.event}`,
        lane: 'fact',
        name: fact.name,
        from: fact.earliest,
        to: isPoint ? fact.earliest : fact.latest,
        marks: [],
        send: null,
        sure: fact.how === 'exact' || fact.how === 'day' ? 'certain' : 'unknown',
      }
    }),
    ...answer.steps
      .filter((step) => step.status !== 'done')
      .map((step): Row => {
        const { earliest, latest, readings, stated } = step.outerLimit
        return {
          key: `step:${step.id}`,
          lane: 'step',
          name: step.name,
          from: step.earliest,
          to: latest ?? earliest,
          marks: readings.flatMap((reading) => [reading.earliest, reading.latest].filter((moment) => moment !== null)),
          send: null,
          sure:
            stated !== 'stated' || earliest === null
              ? 'unknown'
              : latest !== null && step.lawStatus === 'verified'
                ? 'certain'
                : 'reported',
        }
      }),
    ...answer.remedies
      .filter((remedy) => remedy.open !== false && remedy.holdsRemoval && remedy.ripe && remedy.dueState !== 'passed')
      .map((remedy): Row => {
        const send = remedy.latestSafeSend
        return {
          key: `remedy:${remedy.id}`,
          lane: 'remedy',
          name: remedy.name,
          from: null,
          to: remedy.due,
          marks: [],
          send: send ? (send.state === 'by' ? (send.local ?? send.moment) : 'now') : null,
          sure: remedy.due === null ? 'unknown' : remedy.status === 'verified' ? 'certain' : 'reported',
        }
      }),
  ]
}

/** The moment the removal is announced for; null where none is. */
export const announcedRemoval = ({ removal }: CaseAnswer): CaseMoment | null =>
  removal.because.some(({ code }) => code === 'case.removal.scheduled') ? removal.moment : null
