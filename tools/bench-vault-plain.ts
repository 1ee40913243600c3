/** What the bench of the vault measures beside it, and how: one plain SQLite file with the same words, and times of both in one run. */
import { setPriority } from 'node:os'
import { loadDatabase, type NativeDatabase, type NativeStatement } from '../apps/desk/src/vault/native.ts'
import { parseQuery, toMatch } from '../apps/desk/src/vault/search/query.ts'

export const cpu = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
export const quantile = (list: readonly number[], part: number) =>
  [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * part))] ?? 0
export const line = (what: string, ours: number, peer: number, unit: string, goal: string) =>
  console.log(
    `${what.padEnd(46)} ours ${ours.toFixed(2)} ${unit}  peer ${peer.toFixed(2)} ${unit}  ratio ${(ours / peer).toFixed(3)}  (goal ${goal})`,
  )
/** Wall and processor milliseconds of many runs of one thing. */
export class Times {
  readonly wall: number[] = []
  readonly cpu: number[] = []
  async of(run: () => unknown): Promise<void> {
    const [from, used] = [performance.now(), cpu()]
    await run()
    this.wall.push(performance.now() - from)
    this.cpu.push(cpu() - used)
  }
}
export function both(what: string, ours: Times, peer: Times, part: number, goal: string): void {
  line(`${what}, wall`, quantile(ours.wall, part), quantile(peer.wall, part), 'ms', goal)
  line(`${what}, CPU`, quantile(ours.cpu, part), quantile(peer.cpu, part), 'ms', goal)
}
/** While something short is measured, other programs wait where the system lets us ask for it: their turns would count as ours, and as ours more often the longer one run takes. */
export function firstInLine(on: boolean): void {
  try {
    setPriority(on ? -20 : 0)
  } catch {
    // Not allowed: wall time holds what others did, too.
  }
}

export function openPlain(file: string): NativeDatabase {
  const Database = loadDatabase()
  if (!Database.ok) throw new Error(Database.error.code)
  const db = new Database.value(file)
  for (const one of ['journal_mode=WAL', 'synchronous=FULL', 'temp_store=MEMORY', 'cache_size=-65536']) db.pragma(one)
  return db
}

/** The same question to the plain index, with the records read and parsed. */
export class Plain {
  readonly #db: NativeDatabase
  readonly #forms: NativeStatement
  readonly #rows: NativeStatement

  constructor(file: string) {
    this.#db = openPlain(file)
    this.#forms = this.#db.prepare('SELECT word FROM forms WHERE stem = ? LIMIT 400')
    this.#rows = this.#db.prepare(
      'SELECT r.id, r.body FROM words w JOIN rows r ON r.n = w.rowid WHERE words MATCH ? ORDER BY w.rowid DESC LIMIT 20',
    )
  }

  search(words: string): unknown {
    const match = toMatch(parseQuery(words), (stem) => this.#forms.all(stem).map((row) => String((row as { word: string }).word)))
    return match === undefined ? [] : this.#rows.all(match).map((row) => JSON.parse(String((row as { body: string }).body)))
  }
  close(): void {
    this.#db.close()
  }
}
