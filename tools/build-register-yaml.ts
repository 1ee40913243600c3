/** YAML as a lawyer would write it: blocks for what is long, one line for a citation. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain | undefined }

const bare = /^[\p{L}][\p{L}\p{N} ._/()–’«»-]*$/u
const reserved = /^(?:true|false|null|yes|no|on|off|~)$/i

export function scalar(value: string | number | boolean | null): string {
  if (typeof value !== 'string') return String(value)
  if (bare.test(value) && !reserved.test(value) && !value.endsWith(' ')) return value
  return value.includes('\n') ? JSON.stringify(value) : `'${value.replaceAll("'", "''")}'`
}

/** `{ a: b, c: [d, e] }` */
export function flow(value: Plain): string {
  if (value === null || typeof value !== 'object') return scalar(value)
  if (isList(value)) return `[${value.map(flow).join(', ')}]`
  const entries = Object.entries(value).flatMap(([key, one]) => (one === undefined ? [] : [`${key}: ${flow(one)}`]))
  return `{ ${entries.join(', ')} }`
}

const isList = (value: Plain): value is readonly Plain[] => Array.isArray(value)

/** A list of maps, one block each; the keys of `long` are lists written one entry a line. */
export function blocks(rows: readonly Readonly<Record<string, Plain | undefined>>[], long: readonly string[]): string {
  if (rows.length === 0) return '[]\n'
  return rows.map((row) => block(row, long, '- ', '  ')).join('')
}

export function block(row: Readonly<Record<string, Plain | undefined>>, long: readonly string[], head: string, indent: string): string {
  let out = ''
  for (const [key, value] of Object.entries(row)) {
    if (value === undefined) continue
    const lead = out === '' ? head : indent
    if (long.includes(key) && value !== null && typeof value === 'object' && isList(value) && value.length > 0)
      out += `${lead}${key}:\n${value.map((one) => `${indent}  - ${flow(one)}\n`).join('')}`
    else out += `${lead}${key}: ${flow(value)}\n`
  }
  return out
}
