/** What one entry said of a record. */
import { type Change, type Dot, goneField } from '@holdfast/vault'

export interface HistoryEntry {
  readonly device: string
  readonly seq: number
  readonly at: number
  readonly doubt: boolean
  readonly action: 'put' | 'remove' | 'restore' | 'attach' | 'detach'
  readonly fields: Readonly<Record<string, unknown>>
  /** For each field the values this entry replaced. */
  readonly over: Readonly<Record<string, readonly Dot[]>>
  readonly file?: { readonly name: string; readonly sha256: string; readonly size: number; readonly blob: string }
}

export function historyEntry(said: {
  readonly device: string
  readonly seq: number
  readonly at: number
  readonly doubt?: true | undefined
  readonly change: Change
}): HistoryEntry | undefined {
  const { device, seq, at, change } = said
  const base = { device, seq, at, doubt: said.doubt === true, fields: {}, over: {} }
  switch (change.do) {
    case 'put': {
      const gone = change.fields[goneField]
      const own = <T>(table: Readonly<Record<string, T>>) =>
        Object.fromEntries(Object.entries(table).filter(([name]) => !name.startsWith('~')))
      const fields = own(change.fields)
      const over = own(change.over)
      return { ...base, action: gone === true ? 'remove' : gone === false ? 'restore' : 'put', fields, over }
    }
    case 'attach': {
      const { sha256, size, blob } = change.file
      return { ...base, action: 'attach', file: { name: change.name, sha256, size, blob } }
    }
    case 'detach':
      return { ...base, action: 'detach' }
    default:
      return undefined
  }
}
