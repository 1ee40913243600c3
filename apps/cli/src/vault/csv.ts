/** CSV as spreadsheets write it: commas or semicolons or tabs, quotes doubled inside quotes, any line ends. Source: RFC 4180. */

export type CsvRows = { readonly rows: readonly (readonly string[])[] } | { readonly row: number }

/** All rows, empty lines left out; or the number of the row in which a quote is not closed. */
export function readCsv(text: string): CsvRows {
  const clean = text.replace(/^\ufeff/, '')
  const separator = separatorOf(clean)
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  let begun = 1
  const endCell = () => {
    row.push(cell)
    cell = ''
  }
  const endRow = () => {
    endCell()
    if (row.length > 1 || row[0] !== '') rows.push(row)
    row = []
    begun = rows.length + 1
  }
  for (let at = 0; at < clean.length; at++) {
    const letter = clean[at] ?? ''
    if (quoted) {
      if (letter !== '"') cell += letter
      else if (clean[at + 1] === '"') {
        cell += '"'
        at++
      } else quoted = false
    } else if (letter === '"' && cell === '') quoted = true
    else if (letter === separator) endCell()
    else if (letter === '\n' || letter === '\r') {
      if (letter === '\r' && clean[at + 1] === '\n') at++
      endRow()
    } else cell += letter
  }
  if (quoted) return { row: begun }
  if (cell !== '' || row.length > 0) endRow()
  return { rows }
}

/** The sign that stands most often in the first line, outside quotes. */
function separatorOf(text: string): string {
  const first = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '')
  const count = (sign: string) => first.split(sign).length
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',')
}
