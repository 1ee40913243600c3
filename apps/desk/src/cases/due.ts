/** Today, kept ready: the clock's answer for each case, reckoned again only where its facts changed or a moment in it has passed. */
import { clockFile, type Files, lineOf, type Stored, shownName } from '@holdfast/cases'
import { answerCase, type CaseAnswer, type CaseLaw } from '@holdfast/clock'
import type { DueRow } from '../case-api.ts'

interface Kept {
  readonly print: string
  /** The first instant at which the answer may change by itself (`2026-11-24T09:00:00Z`). */
  readonly until: string
  readonly row: DueRow
}

/** Stages in which nothing has to be done in time any more. */
const over = new Set(['removed', 'safe', 'closed'])
const rank: Readonly<Record<DueRow['urgency'], number>> = { now: 0, passed: 0, by: 1, 'open-ended': 2, 'no-clock': 3, none: 4 }

export class Due {
  readonly #law: CaseLaw
  readonly #zone: string
  readonly #kept = new Map<string, Kept>()

  /** @param zone of facts that name none */
  constructor(law: CaseLaw, zone: string) {
    this.#law = law
    this.#zone = zone
  }

  /** Every open case, the one with the least time left first. */
  rows(files: Files, now: string): readonly DueRow[] {
    const rows = files.all('case').flatMap((record) => (over.has(lineOf(record, 'stage') ?? '') ? [] : [this.row(files, record, now)]))
    return rows.sort(
      (a, b) => rank[a.urgency] - rank[b.urgency] || compare(a.by?.utc ?? '~', b.by?.utc ?? '~') || compare(a.pseudonym, b.pseudonym),
    )
  }

  row(files: Files, record: Stored, now: string): DueRow {
    const asked = clockFile(files, record.id, this.#eventsOf(record), this.#zone)
    const about = {
      case: record.id,
      pseudonym: shownName(record),
      stage: lineOf(record, 'stage') ?? null,
      lead: lineOf(record, 'lead') ?? null,
      cover: lineOf(record, 'cover') ?? null,
    }
    const print = JSON.stringify([asked?.file ?? null, about])
    const kept = this.#kept.get(record.id)
    if (kept && kept.print === print && now < kept.until) return kept.row
    const answer = asked && asked.file.facts.length > 0 ? answerCase(asked.file, this.#law, now) : undefined
    const row: DueRow = answer?.ok
      ? { ...about, ...dueOf(answer.value, this.#law, now) }
      : { ...about, urgency: 'no-clock', by: null, next: null, nextName: null, provisional: false }
    this.#kept.set(record.id, { print, until: answer?.ok ? nextMoment(answer.value, now) : '9999', row })
    return row
  }

  answer(files: Files, record: Stored, now: string) {
    const asked = clockFile(files, record.id, this.#eventsOf(record), this.#zone)
    return { asked, answer: asked && asked.file.facts.length > 0 ? answerCase(asked.file, this.#law, now) : undefined }
  }

  #eventsOf(record: Stored): readonly string[] {
    const instrument = this.#law.instruments.get(lineOf(record, 'instrument') ?? '')
    const track = instrument?.tracks.find(({ id }) => id === lineOf(record, 'track'))
    const procedure = track && this.#law.procedures.get(track.procedure)
    if (!procedure) return []
    const remedies = this.#law.remedies.filter((remedy) => remedy.procedures === 'any' || remedy.procedures.includes(procedure.id))
    return [...new Set([...procedure.events, ...remedies.flatMap((remedy) => remedy.events)].map(({ id }) => id))]
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function dueOf(answer: CaseAnswer, law: CaseLaw, now: string): Pick<DueRow, 'urgency' | 'by' | 'next' | 'nextName' | 'provisional'> {
  const next = answer.next[0]
  if (!next) return { urgency: 'none', by: null, next: null, nextName: null, provisional: false }
  const remedy = answer.remedies.find(({ id }) => id === next.remedy)
  const event = law.procedures.get(answer.procedure)?.events.find(({ id }) => id === next.event)
  const by = next.by ? { utc: next.by.utc, date: next.by.date, time: next.by.time, zone: next.by.zone } : null
  const urgency = next.when === 'now' ? 'now' : by && by.utc < now ? 'passed' : next.when === 'by' ? 'by' : 'open-ended'
  return { urgency, by, next, nextName: remedy?.name ?? event?.name ?? null, provisional: remedy?.latestSafeSend?.provisional ?? false }
}

/** Moments stand in the answer as UTC; the first that lies ahead (a limit, a body that opens or closes) is when it may change. */
function nextMoment(answer: CaseAnswer, now: string): string {
  let first = '9999'
  for (const [moment] of JSON.stringify(answer).matchAll(/\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z/g))
    if (moment > now && moment < first) first = moment
  return first
}
