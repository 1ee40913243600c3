/** The register as rows of a list, and as files to take away; made from the books the desk opened at the start. */
import { readObligations, readParties, readPartyGroups } from '@holdfast/data'
import {
  lifecycleOn,
  type ObligationBook,
  obligationBookToCsv,
  obligationBookToJson,
  type Register,
  type RegisterEntry,
  registerToCsv,
  registerToJson,
} from '@holdfast/law'
import type { Books } from './law-books.ts'
import type { ExportAnswer, ExportRequest, ShelfRow } from './register-api.ts'

export function shelf(books: Books): (day: string) => readonly ShelfRow[] {
  const groups = new Map(readPartyGroups().map((group) => [group.id, group.name]))
  const row = (entry: RegisterEntry, day: string): readonly ShelfRow[] => {
    const { instrument } = entry
    const base = books.law.register.find((one) => one.id === instrument.id)
    if (!base) return []
    const life = lifecycleOn(instrument, day)
    const signed = instrument.lifecycle.find((event) => event.event === 'signed' && event.work === undefined)
    return [
      {
        ...base,
        kind: instrument.kind,
        subject: instrument.subject ?? null,
        groups: instrument.groups.flatMap((id) => groups.get(id) ?? []),
        grades: entry.findings.map((one) => one.finding),
        by: entry.findings.map((one) => one.by).find((by) => by !== 'nobody') ?? 'nobody',
        stage: life.stage,
        force: life.force,
        signed: signed && signed.on !== 'unknown' ? signed.on : null,
      },
    ]
  }
  return (day) => books.register.flatMap((entry) => row(entry, day))
}

/** The files of states are parsed when first asked for: they are many, and most days none is needed. */
export function obligationShelf(): (states?: readonly string[]) => ObligationBook {
  const read = new Map<string, ObligationBook>()
  return (states) => {
    const key = states ? [...states].sort().join() : '*'
    const known = read.get('*') ?? read.get(key)
    if (known) return known
    const book = readObligations(states)
    if (read.size > 40) read.clear()
    read.set(key, book)
    return book
  }
}

const csv = 'text/csv;charset=utf-8'
const json = 'application/json'

export function exportFile(wanted: ExportRequest, register: Register, obligations: () => ObligationBook): ExportAnswer {
  if (wanted.format === 'json') {
    const document =
      wanted.of === 'register' ? registerToJson(register, readParties(), readPartyGroups()) : obligationBookToJson(obligations())
    return { name: `${wanted.of}.json`, type: json, text: `${JSON.stringify(document, null, 2)}\n` }
  }
  const text = wanted.of === 'obligations' ? obligationBookToCsv(obligations()) : registerToCsv(register)[wanted.of]
  return { name: `${wanted.of}.csv`, type: csv, text }
}
