/**
 * The cases of an open vault, in memory in the process that holds the keys: read once when it opens, kept up to date with every write, gone with it.
 */
import {
  type Conflict,
  conflicts,
  consents,
  expiring,
  Files,
  familyOf,
  familyRisks,
  fieldsOf,
  type KindName,
  keptPast,
  lineOf,
  placesPast,
  type RecordProblem,
  readChange,
  readRecord,
  type Stored,
  shownName,
  soleValue,
  timelineOf,
  valuesOf,
} from '@holdfast/cases'
import type { CaseLaw, TodayRow } from '@holdfast/clock'
import { asTyped, err, ok, type Result } from '@holdfast/core'
import { Temporal } from 'temporal-polyfill'
import type { Board, BoardRow, CaseRow, CaseView, RecordFileRow, SaveRequest } from '../case-api.ts'
import type { VaultRecord } from '../vault/view/record.ts'
import { type DocumentReader, Documents } from './documents.ts'
import { Drafts } from './drafts.ts'
import { Due } from './due.ts'
import { Imports, importedField, importedValue } from './imports.ts'
import { NameShelf } from './name-shelf.ts'
import { Readings } from './readings.ts'
import { Redactions } from './redact/redactions.ts'
import type { Safe, SafeError, Write } from './safe.ts'
import { storedOf } from './stored.ts'

export type SaveProblem = { readonly at: number; readonly problem: RecordProblem }
export type SaveError = SafeError | { readonly code: 'cases.refused'; readonly problems: readonly SaveProblem[] }

/** While the file is opened it is said how far that is, each time so many more records are read. */
const toldEvery = 500
/** Consents that end within this many days are shown on Today. */
const soonDays = 30
/** What is shown of a row of Today. */
const boardRow = ({ id, pseudonym, cover, press, stage, next, by, provisional }: TodayRow): BoardRow => ({
  ...{ id, pseudonym, cover, press, stage, by, provisional },
  next: next && { do: next.do, name: next.name },
})
/** What one screen shows of a list on Today. */
const shownAtOnce = { rows: 60, waiting: 60, tasks: 30, expiring: 30, places: 30 } as const

export class CaseDesk {
  readonly files = new Files()
  readonly names = new NameShelf()
  readonly documents: Documents
  readonly imports = new Imports()
  readonly redactions: Redactions
  readonly drafts: Drafts
  /** Reads in the background what was attached; null where nothing to read with was given. */
  readonly readings: Readings | null
  readonly #safe: Safe
  readonly #due: Due
  readonly #attached = new Map<string, readonly RecordFileRow[]>()
  readonly #changed = new Map<string, number>()
  /** Views of everything, kept until something changes. */
  readonly #views = new Map<string, unknown>()

  private constructor(safe: Safe, law: CaseLaw, zone: string, reader: DocumentReader | null) {
    this.#safe = safe
    this.documents = new Documents(safe)
    this.drafts = new Drafts(this)
    this.redactions = new Redactions(safe, this.documents, (id) => this.files.get(id))
    this.readings = reader && new Readings(this, this.documents, safe, reader)
    this.#due = new Due(law, zone)
  }

  /**
   * @param zone the zone of a fact that names none
   * @param reader reads and draws documents; files that were never read, or not to their end, are taken up again
   * @param onRead told every so often how many records are read
   */
  static async open(
    safe: Safe,
    law: CaseLaw,
    zone: string,
    reader: DocumentReader | null = null,
    onRead: (records: number) => void = () => {},
  ): Promise<CaseDesk> {
    const desk = new CaseDesk(safe, law, zone, reader)
    let read = 0
    onRead(read)
    for (const record of safe.records()) {
      desk.#take(record)
      if (++read % toldEvery === 0) onRead(read)
    }
    onRead(read)
    for (const { id } of desk.files.all('document')) desk.readings?.add(id)
    return desk
  }

  get safe(): Safe {
    return this.#safe
  }

  /** Begins to reckon Today between requests, so that it stands when it is asked for; then makes the names ready. */
  prepare(now: string): void {
    this.#due.prepare(this.files, now)
    this.names.prepare(() => !this.#due.isWorking)
  }

  #view<T>(name: string, make: () => T): T {
    if (!this.#views.has(name)) this.#views.set(name, make())
    return this.#views.get(name) as T
  }

  /** Takes in a record as the vault now has it. */
  take(record: VaultRecord): void {
    this.#take(record)
  }

  #take(record: VaultRecord): void {
    if (this.documents.take(record) || this.redactions.take(record)) return
    const stored = storedOf(record)
    if (!stored) return
    this.imports.take(record)
    const before = this.files.get(stored.id)
    if (before) this.#touch(before)
    this.#touch(stored)
    this.files.put(stored)
    this.names.put(stored)
    this.#views.clear()
    const owner = stored.kind === 'case' ? stored.id : lineOf(stored, 'case')
    if (owner) this.#changed.set(owner, Math.max(record.at, this.#changed.get(owner) ?? 0))
    if (record.files.length > 0)
      this.#attached.set(
        record.id,
        record.files.map(({ name, size, sha256, blob, at }) => ({ record: record.id, name, size, sha256, blob, at })),
      )
    else this.#attached.delete(record.id)
  }

  #touch(record: Stored): void {
    if (record.kind === 'case') this.#due.touch(record.id)
    else for (const { value } of record.fields.case ?? []) this.#due.touch(String(value))
  }

  conflicts(): readonly Conflict[] {
    return this.#view('conflicts', () => conflicts(this.files))
  }

  list(): readonly CaseRow[] {
    return this.#view('list', () => this.#list())
  }

  #list(): readonly CaseRow[] {
    const disputed = new Map<string, number>()
    for (const { case: id } of this.conflicts()) if (id) disputed.set(id, (disputed.get(id) ?? 0) + 1)
    return this.files
      .all('case')
      .map((record) => ({
        id: record.id,
        pseudonym: shownName(record),
        stage: lineOf(record, 'stage') ?? null,
        lead: lineOf(record, 'lead') ?? null,
        cover: lineOf(record, 'cover') ?? null,
        people: this.files.inCase(record.id, 'person').length,
        conflicts: disputed.get(record.id) ?? 0,
        changed: this.#changed.get(record.id) ?? 0,
      }))
      .sort((a, b) => b.changed - a.changed)
  }

  /** @param whole every row, not only as much as one screen shows */
  today(now: string, whole: boolean): Board {
    const day = now.slice(0, 10)
    const { rows, waiting, counting } = this.#due.board(this.files, now)
    const some = <T>(list: readonly T[], most: number) => (whole ? list : list.slice(0, most))
    return {
      now,
      rows: some(rows, shownAtOnce.rows).map(boardRow),
      total: rows.length,
      waiting: some(waiting, shownAtOnce.waiting),
      counting,
      tasks: some(
        this.#view('tasks', () => this.#tasks()),
        shownAtOnce.tasks,
      ),
      expiring: some(
        this.#view(`expiring ${day}`, () => this.#withCase(expiring(this.files, day, soonDays, daysBetween))),
        shownAtOnce.expiring,
      ),
      places: some(
        this.#view(`places ${day}`, () => this.#withCase(placesPast(this.files, day))),
        shownAtOnce.places,
      ),
      conflicts: this.conflicts().length,
    }
  }

  #nameOf(id: string): string {
    const record = this.files.get(id)
    return record ? shownName(record) : ''
  }

  #withCase<T extends { readonly case: string }>(rows: readonly T[]): readonly (T & { readonly pseudonym: string })[] {
    return rows.map((row) => ({ ...row, pseudonym: this.#nameOf(row.case) }))
  }

  #tasks(): Board['tasks'] {
    const tasks = this.files.all('task').flatMap((task) => {
      if ((lineOf(task, 'state') ?? 'open') !== 'open') return []
      const by = soleValue(task, 'by')
      const date = typeof by === 'object' && !Array.isArray(by) && ('date' in by || 'local' in by) ? (by.date ?? by.local ?? null) : null
      return [
        {
          case: lineOf(task, 'case') ?? '',
          pseudonym: this.#nameOf(lineOf(task, 'case') ?? ''),
          record: task.id,
          what: lineOf(task, 'what') ?? '',
          by: date,
          who: lineOf(task, 'who') ?? null,
          cover: lineOf(task, 'cover') ?? null,
        },
      ]
    })
    return tasks.sort((a, b) => ((a.by ?? '~') < (b.by ?? '~') ? -1 : 1))
  }

  one(id: string, now: string): CaseView | undefined {
    const record = this.files.get(id)
    if (record?.kind !== 'case') return undefined
    const records = this.files.inCase(id)
    const day = now.slice(0, 10)
    const people = records.filter(({ kind }) => kind === 'person')
    const main = lineOf(record, 'person') ?? people.find((person) => lineOf(person, 'role') === 'person-at-risk')?.id
    const origin = main
      ? valuesOf(this.files.get(main) ?? record, 'nationalities').flatMap((value) => (Array.isArray(value) ? value : []))
      : []
    const { asked, answer } = this.#due.answer(this.files, record, now)
    const refused = answer && !answer.ok ? answer.error : null
    return {
      day,
      record,
      records,
      files: [record, ...records].flatMap((one) => this.#attached.get(one.id) ?? []),
      timeline: timelineOf(this.files, id),
      family: familyOf(this.files, id),
      consents: people.flatMap((person) => (lineOf(person, 'role') === 'official' ? [] : consents(this.files, id, person.id, day))),
      risks: familyRisks(
        this.files,
        id,
        origin.filter((country) => typeof country === 'string'),
        day,
      ),
      places: records.flatMap((one) => {
        const kept = keptPast(one, day)
        return kept ? [{ ...kept, case: id }] : []
      }),
      conflicts: this.conflicts().filter((conflict) => conflict.case === id),
      clock: answer?.ok ? answer.value : null,
      clockRefused: refused ? { code: `case.error.${refused.code}`, params: { at: refused.at } } : null,
      left: asked?.left ?? [],
      zoneAssumed: asked?.zoneAssumed ?? [],
    }
  }

  /**
   * Everything is checked before anything is written; then it is written whole.
   *
   * @param batchId the import all of it belongs to
   */
  async save({ records }: SaveRequest, batchId?: string): Promise<Result<readonly string[], SaveError>> {
    const problems: SaveProblem[] = []
    const batch: Write[] = []
    for (const [at, { id, kind, fields, case: owner, seen }] of records.entries()) {
      const before = id === undefined ? undefined : this.files.get(id)
      if (id !== undefined && (!before || before.kind !== kind)) {
        problems.push({ at, problem: { field: 'id', code: 'link-invalid' } })
        continue
      }
      const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))
      const emptied = Object.keys(fields).filter((name) => fields[name] === null)
      const read = before
        ? readChange(kind, given, standing(before, emptied))
        : readRecord(kind, kind === 'case' ? given : { ...given, case: owner })
      if (!read.ok) {
        problems.push(...read.error.map((problem) => ({ at, problem })))
        continue
      }
      const needed = emptied.filter((name) => fieldsOf(kind)[name]?.required)
      problems.push(...needed.map((field) => ({ at, problem: { field, code: 'field-missing' as const } })))
      const inCase = kind === 'case' ? (id ?? '') : (owner ?? lineOf(before ?? this.#none(kind), 'case') ?? '')
      if (kind !== 'case' && this.files.get(inCase)?.kind !== 'case')
        problems.push({ at, problem: { field: 'case', code: 'link-invalid' } })
      const nulls = Object.fromEntries(emptied.filter((name) => Object.hasOwn(fieldsOf(kind), name)).map((name) => [name, null]))
      const imported = batchId === undefined ? {} : { [importedField]: importedValue(batchId, records.length) }
      const written = { ...read.value, ...nulls, ...imported }
      const known = id !== undefined && seen ? seenDots(await this.#safe.get(id), Object.keys(written), seen) : undefined
      batch.push({ record: id ?? '', type: kind, case: inCase, fields: written, ...(known ? { seen: known } : {}) })
    }
    if (problems.length > 0) return err({ code: 'cases.refused', problems })
    const whole: Write[] = []
    for (const write of batch) {
      if (write.record !== '') whole.push(write)
      else if (write.type === 'case') {
        const made = await this.#safe.newCase()
        if (!made.ok) return made
        whole.push({ ...write, record: made.value, case: made.value })
      } else whole.push({ ...write, record: this.#safe.newId() })
    }
    const written = await this.#safe.write(whole)
    if (!written.ok) return written
    for (const record of written.value) this.#take(record)
    return ok(whole.map(({ record }) => record))
  }

  #none(kind: KindName): Stored {
    return { id: '', kind, fields: {}, gone: false }
  }

  async remove(id: string): Promise<Result<void, SafeError>> {
    return this.#taken(await this.#safe.remove(id))
  }
  async restore(id: string): Promise<Result<void, SafeError>> {
    return this.#taken(await this.#safe.restore(id))
  }
  /**
   * Destroys a case for good; see `Engine.shred`. Whoever asks ends this process afterwards: its memory still holds the case.
   *
   * @param name the pseudonym, as a person typed it to show that this case is meant
   * @returns `cases.destroy-name` where it is another
   */
  destroy(id: string, name: string): Promise<Result<void, SafeError>> {
    const record = this.files.get(id)
    if (record?.kind !== 'case') return Promise.resolve(err({ code: 'cases.not-found' }))
    if (asTyped(name) !== asTyped(shownName(record))) return Promise.resolve(err({ code: 'cases.destroy-name' }))
    return this.drafts.anew(() => this.#safe.destroy(id))
  }
  async attach(record: string, name: string, bytes: AsyncIterable<Uint8Array>): Promise<Result<void, SafeError>> {
    const done = this.#taken(await this.#safe.attach(record, name, bytes, ''))
    if (done.ok) this.readings?.add(record)
    return done
  }
  #taken(result: Result<VaultRecord, SafeError>): Result<void, SafeError> {
    if (!result.ok) return result
    this.#take(result.value)
    return ok(undefined)
  }
}

/** What stands in the fields a change does not touch: one value each, for the check of fields that depend on each other. */
function standing(record: Stored, emptied: readonly string[]): Parameters<typeof readChange>[2] {
  return Object.fromEntries(
    Object.keys(record.fields).flatMap((name) => {
      const value = record.fields[name]?.[0]?.value
      return value === undefined || emptied.includes(name) ? [] : [[name, value]]
    }),
  )
}

/** Where the values a person saw stand in the log, field by field: those are replaced, all others stay beside. */
function seenDots(
  record: VaultRecord | undefined,
  names: readonly string[],
  seen: Readonly<Record<string, readonly unknown[]>>,
): NonNullable<Write['seen']> {
  return Object.fromEntries(
    names.map((name) => {
      const shown = Object.hasOwn(seen, name) ? (seen[name] ?? []).map(inOneOrder) : null
      const standing = record && Object.hasOwn(record.fields, name) ? (record.fields[name] ?? []) : []
      // A null in the log is an emptied field: nobody sees it, so nobody can have missed it.
      const replaced = standing.filter(({ value }) => shown === null || value === null || shown.includes(inOneOrder(value)))
      return [name, replaced.map(({ device, seq }): [string, number] => [device, seq])]
    }),
  )
}

/** The same value as the same text, in whatever order its parts were written: `keys` are all that values of ours have. */
const keys = ['date', 'edtf', 'local', 'text', 'use']
const inOneOrder = (value: unknown): string => JSON.stringify(value, keys)

const daysBetween = (from: string, to: string): number => Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days
