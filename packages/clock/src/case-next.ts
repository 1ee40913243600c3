/**
 * What to do first, second, third.
 *
 * First what has the least time; at the same moment first what stops the removal by law, then what a court or committee may order, then what
 * only asks. Of remedies that bar each other one is proposed and the rest are named beside it.
 */
import type { CaseMoment, DueState, LatestSafeSend, NextAction, NextKind, WorthKnowing } from './case-answer.ts'
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

/** What planning looks at in an answer, or in the bare dates of one. */
export interface Usable {
  readonly id: string
  readonly open: boolean | null
  readonly holdsRemoval: boolean
  readonly ripe: boolean
  readonly dueState: DueState
  readonly due: CaseMoment | null
  readonly suspensive: SuspensiveEffect
  readonly bars: { readonly group: string } | null
  readonly latestSafeSend: { readonly state: LatestSafeSend['state']; readonly moment: CaseMoment | null } | null
}

/** An action without words; `instead` are the others of its group. */
interface Planned {
  readonly kind: NextKind
  readonly remedy: Usable | null
  readonly event: string | null
  readonly when: NextAction['when']
  readonly by: CaseMoment | null
  readonly urgency: string
  readonly rank: number
  readonly instead: readonly string[]
}

export const nextActions = (
  answers: readonly Usable[],
  remedies: readonly Remedy[],
  worth: readonly WorthKnowing[],
  now: string,
): readonly NextAction[] => inOrder(answers, remedies, worth, now).map(inWords)

/** The first of them. What is worth knowing is asked for only where nothing can be sent, for sending comes first. */
export function firstAction(
  answers: readonly Usable[],
  remedies: readonly Remedy[],
  worth: () => readonly WorthKnowing[],
  now: string,
): NextAction | undefined {
  const [first] = inOrder(answers, remedies, [], now)
  const asks = !first || kindOrder[first.kind] > kindOrder['find-out'] ? inOrder(answers, remedies, worth(), now)[0] : first
  return asks && inWords(asks)
}

function inOrder(answers: readonly Usable[], remedies: readonly Remedy[], worth: readonly WorthKnowing[], now: string): readonly Planned[] {
  const byId = ranksOf(remedies)
  const passed = new Set<string>()
  for (const { id, dueState } of answers) if (dueState === 'passed') passed.add(id)
  const planned: Planned[] = worth.slice(0, 1).map((fact) => askFor(fact, now))
  for (const answer of answers) {
    if (answer.open === false || !answer.holdsRemoval || answer.dueState === 'passed') continue
    const { rank, restores } = byId.get(answer.id) ?? { rank: 99, restores: undefined }
    if (restores === undefined || passed.has(restores)) planned.push(plan(answer, restores !== undefined, rank, now))
  }
  return chooseOne(planned.sort(byUrgency))
}

const ranks = new WeakMap<readonly Remedy[], ReadonlyMap<string, Remedy>>()
function ranksOf(remedies: readonly Remedy[]): ReadonlyMap<string, Remedy> {
  const known = ranks.get(remedies) ?? new Map(remedies.map((remedy) => [remedy.id, remedy]))
  ranks.set(remedies, known)
  return known
}

function byUrgency(a: Planned, b: Planned): number {
  return (
    kindOrder[a.kind] - kindOrder[b.kind] ||
    (a.urgency < b.urgency ? -1 : a.urgency > b.urgency ? 1 : 0) ||
    strength[a.remedy?.suspensive ?? 'no'] - strength[b.remedy?.suspensive ?? 'no'] ||
    a.rank - b.rank
  )
}

function plan(answer: Usable, mending: boolean, rank: number, now: string): Planned {
  const kind: NextKind = !answer.ripe ? 'if-it-happens' : answer.open === null ? 'check-open' : mending ? 'mend' : 'send'
  const send = answer.latestSafeSend
  const by = earlier(answer.due, send?.moment ?? null)
  const hurry = send?.state === 'now' || send?.state === 'passed' || (by !== null && isPast(by, now)) || answer.dueState === 'start-unknown'
  const when = hurry ? 'now' : by ? 'by' : 'open-ended'
  const waits = kind === 'if-it-happens'
  return {
    kind,
    remedy: answer,
    event: null,
    when: waits ? 'open-ended' : when,
    by: waits ? null : by,
    urgency: when === 'now' ? now : (by?.utc ?? '9999'),
    rank,
    instead: [],
  }
}

const askFor = (fact: WorthKnowing, now: string): Planned => ({
  kind: 'find-out',
  remedy: null,
  event: fact.event,
  when: 'now',
  by: null,
  urgency: now,
  rank: 0,
  instead: [],
})

/** Keeps the first of each group that bars the rest, and names the others beside it. */
function chooseOne(planned: readonly Planned[]): readonly Planned[] {
  const placeOf = new Map<string, number>()
  const kept: Planned[] = []
  for (const each of planned) {
    const group = each.remedy?.bars?.group
    const place = group === undefined ? undefined : placeOf.get(group)
    const first = place === undefined ? undefined : kept[place]
    if (place === undefined || !first) {
      if (group !== undefined) placeOf.set(group, kept.length)
      kept.push(each)
      continue
    }
    kept[place] = {
      ...first,
      kind: first.kind === 'send' ? 'choose-one' : first.kind,
      instead: [...first.instead, each.remedy?.id ?? ''],
    }
  }
  return kept
}

function inWords({ kind, remedy, event, when, by, instead }: Planned): NextAction {
  const plain = { do: kind, remedy: remedy?.id ?? null, event, when, by, suspensive: remedy?.suspensive ?? null, instead }
  if (!remedy) return { ...plain, because: [line('case.next.find-out', { event: event ?? '' })] }
  // Of a group the first is spoken of as what it is: something to send.
  const own = kind === 'choose-one' ? 'send' : kind
  return {
    ...plain,
    because: [
      ...(instead.length > 0 ? [line('case.next.choose-one')] : []),
      line(`case.next.${own}`, { remedy: remedy.id }),
      ...whenLines(own, when, by),
      line(`case.suspensive.${remedy.suspensive}`),
    ],
  }
}

function whenLines(kind: NextKind, when: NextAction['when'], by: CaseMoment | null): NextAction['because'] {
  if (kind === 'if-it-happens') return []
  const dated = by ? { date: by.date, time: by.time, zone: by.zone } : null
  if (when === 'now') return [line('case.next.now'), ...(dated ? [line('case.next.and-by', dated)] : [])]
  return [dated ? line('case.next.by', dated) : line('case.next.open-ended')]
}
