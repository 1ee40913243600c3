/**
 * What to do first, second, third.
 *
 * First what has the least time; at the same moment first what stops the removal by law, then what a court or committee may order, then what
 * only asks. Of remedies that bar each other one is proposed and the rest are named beside it.
 */
import type { CaseMoment, NextAction, NextKind, RemedyAnswer, WorthKnowing } from './case-answer.ts'
import { earlier, isPast, line } from './case-limit.ts'
import type { Remedy, SuspensiveEffect } from './remedy.ts'

const strength: Readonly<Record<SuspensiveEffect, number>> = { yes: 0, 'court-may': 1, unknown: 2, no: 3 }
/** Fallbacks come after what can be sent today. */
const kindOrder: Readonly<Record<NextKind, number>> = {
  send: 0,
  'choose-one': 0,
  mend: 0,
  'find-out': 1,
  'check-open': 2,
  'if-it-happens': 3,
}

interface Planned {
  readonly action: NextAction
  readonly urgency: string
  readonly rank: number
}

export function nextActions(
  answers: readonly RemedyAnswer[],
  remedies: readonly Remedy[],
  worth: readonly WorthKnowing[],
  now: string,
): readonly NextAction[] {
  const rankOf = new Map(remedies.map((remedy) => [remedy.id, remedy.rank]))
  const restores = new Map(remedies.flatMap((remedy) => (remedy.restores === undefined ? [] : [[remedy.id, remedy.restores] as const])))
  const passed = new Set(answers.filter((answer) => answer.dueState === 'passed').map((answer) => answer.id))
  const usable = answers.filter((answer) => answer.open !== false && answer.holdsRemoval && answer.dueState !== 'passed')
  const mends = (answer: RemedyAnswer): boolean => {
    const restored = restores.get(answer.id)
    return restored === undefined || passed.has(restored)
  }
  const planned = usable.filter(mends).map((answer) => plan(answer, restores.has(answer.id), rankOf.get(answer.id) ?? 99, now))
  const asks = worth.slice(0, 1).map((fact): Planned => ({ action: askFor(fact), urgency: now, rank: 0 }))
  return chooseOne([...planned, ...asks].sort(byUrgency), answers).map((each) => each.action)
}

function byUrgency(a: Planned, b: Planned): number {
  return (
    kindOrder[a.action.do] - kindOrder[b.action.do] ||
    (a.urgency < b.urgency ? -1 : a.urgency > b.urgency ? 1 : 0) ||
    strength[a.action.suspensive ?? 'no'] - strength[b.action.suspensive ?? 'no'] ||
    a.rank - b.rank
  )
}

function plan(answer: RemedyAnswer, mending: boolean, rank: number, now: string): Planned {
  const kind: NextKind = !answer.ripe ? 'if-it-happens' : answer.open === null ? 'check-open' : mending ? 'mend' : 'send'
  const send = answer.latestSafeSend
  const by = earlier(answer.due, send?.moment ?? null)
  const hurry = send?.state === 'now' || send?.state === 'passed' || (by !== null && isPast(by, now)) || answer.dueState === 'start-unknown'
  const when = hurry ? 'now' : by ? 'by' : 'open-ended'
  return {
    action: {
      do: kind,
      remedy: answer.id,
      event: null,
      when: kind === 'if-it-happens' ? 'open-ended' : when,
      by: kind === 'if-it-happens' ? null : by,
      suspensive: answer.suspensive,
      instead: [],
      because: [
        line(`case.next.${kind}`, { remedy: answer.id }),
        ...whenLines(kind, when, by),
        line(`case.suspensive.${answer.suspensive}`),
      ],
    },
    urgency: when === 'now' ? now : (by?.utc ?? '9999'),
    rank,
  }
}

function whenLines(kind: NextKind, when: NextAction['when'], by: CaseMoment | null): NextAction['because'] {
  if (kind === 'if-it-happens') return []
  const dated = by ? { date: by.date, time: by.time, zone: by.zone } : null
  if (when === 'now') return [line('case.next.now'), ...(dated ? [line('case.next.and-by', dated)] : [])]
  return [dated ? line('case.next.by', dated) : line('case.next.open-ended')]
}

const askFor = (fact: WorthKnowing): NextAction => ({
  do: 'find-out',
  remedy: null,
  event: fact.event,
  when: 'now',
  by: null,
  suspensive: null,
  instead: [],
  because: [line('case.next.find-out', { event: fact.event })],
})

/** Keeps the first of each group that bars the rest, and names the others beside it. */
function chooseOne(planned: readonly Planned[], answers: readonly RemedyAnswer[]): readonly Planned[] {
  const groupOf = new Map(answers.flatMap((answer) => (answer.bars ? [[answer.id, answer.bars.group] as const] : [])))
  const seen = new Map<string, Planned>()
  const kept: Planned[] = []
  for (const each of planned) {
    const group = each.action.remedy === null ? undefined : groupOf.get(each.action.remedy)
    const first = group === undefined ? undefined : seen.get(group)
    if (!first) {
      if (group !== undefined) seen.set(group, each)
      kept.push(each)
      continue
    }
    const at = kept.indexOf(first)
    const instead = [...first.action.instead, each.action.remedy ?? '']
    const because = first.action.instead.length === 0 ? [line('case.next.choose-one'), ...first.action.because] : first.action.because
    const merged: Planned = {
      ...first,
      action: { ...first.action, do: first.action.do === 'send' ? 'choose-one' : first.action.do, instead, because },
    }
    kept[at] = merged
    if (group !== undefined) seen.set(group, merged)
  }
  return kept
}
