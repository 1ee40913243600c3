/** Forms that are being written: what stands in them and is saved nowhere yet, sealed beside the log, until it is saved or thrown away. */
import { isKind, type KindName, shownName } from '@holdfast/cases'
import { err, ok, type Result } from '@holdfast/core'
import * as v from 'valibot'
import type { DraftRow, DraftWords } from '../case-api.ts'
import type { CaseDesk } from './case-desk.ts'
import { jsonIn } from './json-in.ts'
import type { SafeError } from './safe.ts'

const id = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/))
const Words = v.record(
  v.string(),
  v.union([v.string(), v.array(v.string()), v.array(v.strictObject({ text: v.string(), use: v.string() }))]),
)
export const Draft = v.strictObject({
  /** Of the form, not of a record: made when the form is opened. */
  id,
  kind: v.pipe(
    v.string(),
    v.check(isKind, 'kind'),
    v.transform((name) => name as KindName),
  ),
  /** Null: a new record. */
  record: v.nullable(id),
  /** Null: a new case. */
  case: v.nullable(id),
  words: Words,
  /** What stood in the form, and in the record, when it was opened: nothing that came meanwhile is overwritten. */
  begun: Words,
  stood: v.record(v.string(), v.array(v.unknown())),
})
const Kept = v.array(v.strictObject({ ...Draft.entries, at: v.number() }))
type Kept = v.InferOutput<typeof Kept>

/** More forms than these are not left half written; the oldest goes. */
const most = 50
const largest = 256 * 1024

export class Drafts {
  readonly #desk: CaseDesk
  #kept: Kept | undefined
  /** One after the other: two windows write into one file. */
  #turn: Promise<unknown> = Promise.resolve()

  constructor(desk: CaseDesk) {
    this.#desk = desk
  }

  /** Newest first. */
  list(): Promise<readonly DraftRow[]> {
    return this.#next(async () =>
      (await this.#read()).map(({ begun, stood, words, ...draft }) => {
        const owner = draft.case === null ? undefined : this.#desk.files.get(draft.case)
        return {
          ...draft,
          name: nameIn(words),
          caseName: owner && !owner.gone ? shownName(owner) : '',
          isLost: draft.case !== null && (owner?.gone ?? true),
        }
      }),
    )
  }

  one(wanted: string): Promise<DraftWords | undefined> {
    return this.#next(async () => (await this.#read()).find((draft) => draft.id === wanted))
  }

  /** On disk when it returns. @returns `cases.draft-too-large` */
  keep(draft: v.InferOutput<typeof Draft>, at: number): Promise<Result<void, SafeError>> {
    return this.#next(async () => {
      if (JSON.stringify(draft).length > largest) return err({ code: 'cases.draft-too-large' })
      const others = (await this.#read()).filter((one) => one.id !== draft.id)
      return this.#write([{ ...draft, at }, ...others].slice(0, most))
    })
  }

  drop(wanted: string): Promise<Result<void, SafeError>> {
    return this.#next(async () => {
      const kept = await this.#read()
      const left = kept.filter((one) => one.id !== wanted)
      return left.length === kept.length ? ok(undefined) : this.#write(left)
    })
  }

  /** After `work`, which writes the file by a way of its own, it is read again. */
  anew<T>(work: () => Promise<T>): Promise<T> {
    return this.#next(async () => {
      const done = await work()
      this.#kept = undefined
      return done
    })
  }

  #next<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work)
    this.#turn = done.catch(() => {})
    return done
  }

  async #read(): Promise<Kept> {
    if (this.#kept) return this.#kept
    const bytes = await this.#desk.safe.drafts()
    const read = v.safeParse(Kept, bytes && jsonIn(bytes))
    this.#kept = read.success ? read.output : []
    return this.#kept
  }

  async #write(kept: Kept): Promise<Result<void, SafeError>> {
    const done = await this.#desk.safe.keepDrafts(kept.length === 0 ? undefined : new TextEncoder().encode(JSON.stringify(kept)))
    if (done.ok) this.#kept = kept
    return done
  }
}

/** What a person would know it by. */
function nameIn(words: v.InferOutput<typeof Words>): string {
  for (const field of ['pseudonym', 'title', 'name', 'what', 'authority']) {
    const said = words[field]
    if (typeof said === 'string' && said.trim() !== '') return said.trim().slice(0, 80)
  }
  return ''
}
