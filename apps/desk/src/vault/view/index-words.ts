/** The words of one record for the index, and the forms of words seen so far. */
import { stemOf, wordsOf } from '../search/words.ts'
import type { Store } from '../store.ts'
import type { VaultRecord } from './record.ts'
import { createIndex } from './tables.ts'

/** Stands between two fields, so that no phrase runs from one into the next. It is no letter: nobody can look for it. */
const border = '\u241f'
/** How many pages of the index are written at most when it is brought together a step further: about 20 ms. */
const pagesAtOnce = 128
/** How many words are remembered as known before the memory is emptied. */
const mostKnown = 300_000

/** Every text in a value, whatever its shape. */
export function textsIn(value: unknown, take: (text: string) => void): void {
  if (typeof value === 'string') take(value)
  else if (typeof value === 'number' || typeof value === 'bigint') take(String(value))
  else if (Array.isArray(value)) for (const one of value) textsIn(one, take)
  else if (value !== null && typeof value === 'object') for (const one of Object.values(value)) textsIn(one, take)
}

/** Every text by which a record is found. */
export function wordsIn(record: VaultRecord, documents: readonly string[]): readonly string[] {
  const texts: string[] = []
  for (const values of Object.values(record.fields)) for (const one of values) textsIn(one.value, (text) => texts.push(text))
  texts.push(...documents)
  return texts
}

/** A word as it is kept under its stem: what follows the stem behind a `+`, or the whole word where it begins otherwise. No word begins with a `+`. */
const formOf = (stem: string, word: string): string => (word.startsWith(stem) ? `+${word.slice(stem.length)}` : word)
const wordOf = (stem: string, form: string): string => (form.startsWith('+') ? stem + form.slice(1) : form)
const wordInSql = "CASE WHEN forms.form LIKE '+%' THEN forms.stem || substr(forms.form, 2) ELSE forms.form END"

export class WordIndex {
  readonly #store: Store
  readonly #known = new Set<string>()
  #joins = false
  /** While the index is built again: records up to `at` are in it, and those after `end`, which came meanwhile. */
  #building: { at: number; readonly end: number } | undefined
  #asides = 0

  constructor(store: Store) {
    this.#store = store
  }

  get isBuilding(): boolean {
    return this.#building !== undefined
  }

  /** An index was set aside since the store was opened: its pages are no good, and stay in the file. */
  get wasSetAside(): boolean {
    return this.#asides > 0
  }

  /**
   * Pages of the index rotted on the disk: they can be neither read nor given back, so the index keeps them under another name and an empty one takes its place. Inside a
   * transaction; `begin` when it is kept.
   */
  setAside(): void {
    this.#store.script(`ALTER TABLE words RENAME TO words_aside_${this.#asides + 1}`)
    createIndex(this.#store)
  }

  /** @param end the number of the last record there is: up to it all are to be indexed again */
  begin(end: number): void {
    this.#asides++
    this.#building = end > 0 ? { at: 0, end } : undefined
    this.forget()
  }

  /** What was remembered of the file may have been taken back. */
  forget(): void {
    this.#known.clear()
    this.#joins = false
  }

  /** Whether a record stands in the index now, and not only later, when the building comes to it. */
  holds(k: number): boolean {
    return !this.#building || k <= this.#building.at || k > this.#building.end
  }

  /** Where the building stands; undefined where nothing is to be built. */
  get builtTo(): number | undefined {
    return this.#building?.at
  }

  /** All records up to this number are in the index, and that is kept on the disk. */
  built(k: number): void {
    if (this.#building) this.#building = k >= this.#building.end ? undefined : { ...this.#building, at: k }
  }

  put(rowid: number, texts: readonly string[]): void {
    const words: string[] = []
    for (const text of texts) {
      if (words.length > 0) words.push(border)
      wordsOf(text, (word, kind) => {
        words.push(word)
        if (!this.#known.has(word)) this.#learn(word, kind)
      })
    }
    this.#store.prepare('INSERT INTO words(rowid, body) VALUES (?, ?)').run(rowid, words.join(' '))
  }

  remove(rowid: number): void {
    this.#store.prepare('DELETE FROM words WHERE rowid = ?').run(rowid)
  }

  #learn(word: string, kind: 'word' | 'pair' | 'single'): void {
    if (this.#known.size >= mostKnown) this.#known.clear()
    this.#known.add(word)
    const stem = stemOf(word, kind)
    if (stem !== undefined) this.#store.prepare('INSERT OR IGNORE INTO forms VALUES (?, ?)').run(stem, formOf(stem, word))
  }

  /** All of them, however many: a syllable that ends hundreds of pairs is also a name. */
  formsOf(stem: string): readonly string[] {
    return this.#store
      .prepare('SELECT form FROM forms WHERE stem = ?')
      .rows(stem)
      .map((row) => wordOf(stem, String(row.form)))
  }

  /**
   * One step of bringing together the parts that writing leaves the index in: each is asked for every word, so a question to ten parts reads several times the pages of
   * a question to one. Two parts of a size become one; every entry is written anew about as often as the index has doubled since.
   *
   * @returns true where there is more to do
   */
  tidy(): boolean {
    if (!this.#joins) {
      const kept = this.#store.prepare("SELECT v FROM words_config WHERE k = 'usermerge'").row()
      if (Number(kept?.v) !== 2) this.#store.prepare("INSERT INTO words(words, rank) VALUES ('usermerge', 2)").run()
      this.#joins = true
    }
    const changes = () => Number(this.#store.prepare('SELECT total_changes() AS n').row()?.n)
    const before = changes()
    this.#store.prepare("INSERT INTO words(words, rank) VALUES ('merge', ?)").run(pagesAtOnce)
    // The command itself counts as one.
    return changes() - before >= 2
  }

  /** After something was deleted: writes the index anew, so that no word of it stays behind in old parts, and forgets forms nobody uses. */
  purge(): void {
    this.#store.script("INSERT INTO words(words) VALUES ('optimize')")
    this.#store.script("CREATE VIRTUAL TABLE IF NOT EXISTS vocabulary USING fts5vocab('words', 'row')")
    this.#store.script(`DELETE FROM forms WHERE NOT EXISTS (SELECT 1 FROM vocabulary WHERE term = ${wordInSql})`)
    this.#known.clear()
  }
}
