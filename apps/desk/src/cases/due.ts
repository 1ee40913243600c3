/** Today, kept ready: the clock's answer for each case, reckoned again only where its facts changed or a moment in it has passed. */
import { clockFile, type Files, lineOf, type Stored, shownName } from '@holdfast/cases'
import { answerCase, type CaseAnswer, type CaseLaw, type TodayRow, todayOrder, todayRow } from '@holdfast/clock'
import type { WaitingRow } from '../case-api.ts'

interface Kept {
  readonly print: string
  /** The first instant at which the answer may change by itself (`2026-11-24T09:00:00Z`). */
  readonly until: string
  readonly row: TodayRow | null
}

/** Stages in which nothing has to be done in time any more. */
const over = new Set(['removed', 'safe', 'closed'])

export class Due {
  readonly #law: CaseLaw
  readonly #zone: string
  readonly #kept = new Map<string, Kept>()
  readonly #events = new Map<string, readonly string[]>()

  /** @param zone of facts that name none */
  constructor(law: CaseLaw, zone: string) {
    this.#law = law
    this.#zone = zone
  }

  /** Every open case: those the clock answers, the least time first, and those it cannot answer yet. */
  board(files: Files, now: string): { readonly rows: readonly TodayRow[]; readonly waiting: readonly WaitingRow[] } {
    const rows: TodayRow[] = []
    const waiting: WaitingRow[] = []
    for (const record of files.all('case')) {
      if (over.has(lineOf(record, 'stage') ?? '')) continue
      const given = { id: record.id, pseudonym: shownName(record), cover: lineOf(record, 'cover') ?? lineOf(record, 'lead') ?? null }
      const row = this.#row(files, record, given, now)
      if (row) rows.push(row)
      else waiting.push(given)
    }
    return { rows: todayOrder(rows), waiting }
  }

  #row(files: Files, record: Stored, given: WaitingRow, now: string): TodayRow | null {
    const asked = this.ask(files, record)
    const print = JSON.stringify([asked?.file ?? null, given])
    const kept = this.#kept.get(record.id)
    if (kept && kept.print === print && now < kept.until) return kept.row
    const answer = asked && asked.file.facts.length > 0 ? answerCase(asked.file, this.#law, now) : undefined
    const row = answer?.ok ? todayRow(given, answer.value) : null
    this.#kept.set(record.id, { print, until: answer?.ok ? nextMoment(answer.value, now) : '9999', row })
    return row
  }

  ask(files: Files, record: Stored) {
    return clockFile(files, record.id, this.#eventsOf(record), this.#zone)
  }

  answer(files: Files, record: Stored, now: string) {
    const asked = this.ask(files, record)
    return { asked, answer: asked && asked.file.facts.length > 0 ? answerCase(asked.file, this.#law, now) : undefined }
  }

  /** Every event a fact can be given of under the case's agreement and procedure. */
  #eventsOf(record: Stored): readonly string[] {
    const [instrument, track] = [lineOf(record, 'instrument') ?? '', lineOf(record, 'track') ?? '']
    const known = this.#events.get(`${instrument} ${track}`)
    if (known) return known
    const way = this.#law.instruments.get(instrument)?.tracks.find(({ id }) => id === track)
    const procedure = way && this.#law.procedures.get(way.procedure)
    const remedies = this.#law.remedies.filter(
      (remedy) => procedure && (remedy.procedures === 'any' || remedy.procedures.includes(procedure.id)),
    )
    const events = procedure ? [...new Set([...procedure.events, ...remedies.flatMap((remedy) => remedy.events)].map(({ id }) => id))] : []
    this.#events.set(`${instrument} ${track}`, events)
    return events
  }
}

/** Moments stand in the answer as UTC; the first that lies ahead (a limit, a body that opens or closes) is when it may change. */
function nextMoment(answer: CaseAnswer, now: string): string {
  let first = '9999'
  for (const [moment] of JSON.stringify(answer).matchAll(/\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z/g))
    if (moment > now && moment < first) first = moment
  return first
}
