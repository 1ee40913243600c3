/**
 * Today, kept ready: the clock's answer for each case, reckoned again only where something in the case changed or a moment in it has passed.
 *
 * A row needs the dates of a case and no words: about a tenth of a millisecond. A request waits for a handful; the rest is reckoned between requests,
 * and until that is done the board says how many are missing.
 */
import { clockFile, type Files, lineOf, type Stored, shownName } from '@holdfast/cases'
import { answerCase, type CaseLaw, type TodayRow, todayOf, todayOrder, wayOf } from '@holdfast/clock'
import type { WaitingRow } from '../case-api.ts'

interface Kept {
  readonly given: WaitingRow
  /** Null: the clock cannot answer yet. */
  readonly row: TodayRow | null
}

/** Stages in which nothing has to be done in time any more. */
const over = new Set(['removed', 'safe', 'closed'])
/** Stages whose cases are reckoned first. */
const pressing = new Set(['removal-set', 'decided', 'detained', 'challenged'])
/** Milliseconds a request for the board waits for cases that are not reckoned. */
const patience = 40
/** Milliseconds of reckoning between two requests. */
const slice = 8
/** While thousands are reckoned the board is put in order this often. */
const restMs = 2_000
/** Where no more than so many are missing, the board waits for them. */
const few = 5
const never = '9999'

export interface DueBoard {
  readonly rows: readonly TodayRow[]
  readonly waiting: readonly WaitingRow[]
  /** Cases not reckoned to the end yet. */
  readonly counting: number
}

export class Due {
  readonly #law: CaseLaw
  readonly #zone: string
  readonly #kept = new Map<string, Kept>()
  /** The first instant at which each answer may change by itself (`2026-11-24T09:00:00Z`). */
  readonly #until = new Map<string, string>()
  /** Not reckoned yet, or not again. */
  readonly #dirty = new Set<string>()
  #first = never
  #board: Omit<DueBoard, 'counting'> | undefined
  #boardAt = 0
  /** Since the board was put in order: something was reckoned; a person changed something. */
  #stale = false
  #urgent = false
  #working = false

  /** @param zone of facts that name none */
  constructor(law: CaseLaw, zone: string) {
    this.#law = law
    this.#zone = zone
  }

  get isWorking(): boolean {
    return this.#working
  }

  /** Something of the case changed. */
  touch(id: string): void {
    this.#dirty.add(id)
    this.#urgent = true
  }

  /** Every open case: those the clock answers, the least time first, and those it cannot answer yet. */
  board(files: Files, now: string): DueBoard {
    if (now >= this.#first) {
      for (const [id, until] of this.#until) if (now >= until) this.#dirty.add(id)
      this.#first = never
      for (const until of this.#until.values()) if (until > now && until < this.#first) this.#first = until
    }
    this.#work(files, now, patience)
    this.#goOn(files, now)
    const counting = this.#dirty.size
    const mayWait = counting > few && !this.#urgent && performance.now() - this.#boardAt < restMs
    if (!this.#board || (this.#stale && !mayWait)) {
      const kept = [...this.#kept.values()]
      this.#board = {
        rows: todayOrder(kept.flatMap(({ row }) => row ?? [])),
        waiting: kept.flatMap(({ given, row }) => (row ? [] : [given])),
      }
      this.#boardAt = performance.now()
      this.#stale = false
      this.#urgent = false
    }
    return { ...this.#board, counting }
  }

  /** Reckons what is missing, one case at a time, letting every request pass between two; those near removal first. */
  prepare(files: Files, now: string): void {
    const stageOf = (id: string) => lineOf(files.get(id) ?? noRecord, 'stage') ?? ''
    const [soon, later] = [
      [...this.#dirty].filter((id) => pressing.has(stageOf(id))),
      [...this.#dirty].filter((id) => !pressing.has(stageOf(id))),
    ]
    this.#dirty.clear()
    for (const id of [...soon, ...later]) this.#dirty.add(id)
    this.#goOn(files, now)
  }

  #goOn(files: Files, now: string): void {
    if (this.#working || this.#dirty.size === 0) return
    this.#working = true
    const next = () => {
      this.#work(files, now, slice)
      if (this.#dirty.size > 0) setImmediate(next)
      else this.#working = false
    }
    setImmediate(next)
  }

  #work(files: Files, now: string, milliseconds: number): void {
    const end = performance.now() + milliseconds
    for (const id of this.#dirty) {
      this.#dirty.delete(id)
      this.#reckon(files, id, now)
      if (performance.now() >= end) return
    }
  }

  #reckon(files: Files, id: string, now: string): void {
    this.#stale = true
    const record = files.get(id)
    if (record?.kind !== 'case' || record.gone || over.has(lineOf(record, 'stage') ?? '')) {
      this.#kept.delete(id)
      this.#until.delete(id)
      return
    }
    const given = { id, pseudonym: shownName(record), cover: lineOf(record, 'cover') ?? lineOf(record, 'lead') ?? null }
    const asked = this.ask(files, record)
    const found = asked && asked.file.facts.length > 0 ? todayOf(given, asked.file, this.#law, now) : undefined
    this.#kept.set(id, { given, row: found?.ok ? found.value.row : null })
    const until = found?.ok ? found.value.until : never
    this.#until.set(id, until)
    if (until < this.#first) this.#first = until
  }

  ask(files: Files, record: Stored) {
    return clockFile(files, record.id, this.#eventsOf(record), this.#zone)
  }

  answer(files: Files, record: Stored, now: string) {
    const asked = this.ask(files, record)
    return { asked, answer: asked && asked.file.facts.length > 0 ? answerCase(asked.file, this.#law, now) : undefined }
  }

  /** Every event a fact can be given of under the case's agreement, or the law of its state, and its way of removal. */
  #eventsOf(record: Stored): readonly string[] {
    const way = wayOf({ instrument: lineOf(record, 'instrument') ?? '', track: lineOf(record, 'track') ?? '' }, this.#law)
    return way.ok ? way.value.eventIds : []
  }
}

const noRecord: Stored = { id: '', kind: 'case', fields: {}, gone: true }
