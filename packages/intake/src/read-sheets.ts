/**
 * The sheets of an Excel workbook (.xlsx) as rows of text: what a person sees in a cell, with dates as ISO days. Formulas are never reckoned: the value
 * the writer left is taken. Only the parts that hold cells are opened, under limits that a bomb meets first.
 *
 * Source: ECMA-376 part 1, 18.3 (sheets), 18.4 (shared strings), 18.8.30 (number formats).
 */
import { err, ok, type Result } from '@holdfast/core'
import type { IntakeError } from './document.ts'
import { attribute, plainText, tagsOf } from './xml-tags.ts'
import { readEntry, type ZipEntry } from './zip.ts'

export interface Sheet {
  readonly name: string
  /** The first row of the sheet first; a row nobody wrote in is empty. */
  readonly rows: readonly (readonly string[])[]
}

const mostXml = 48 * 1024 * 1024
const mostRows = 200_000
const mostColumns = 1_000
const mostCells = 2_000_000

/** @returns `intake.damaged`, `intake.encrypted-office`, `intake.entities` for a document type of its own, `intake.bomb` past 48 MiB of text, 200,000 rows, 1,000 columns or two million cells */
export async function readSheets(bytes: Uint8Array, entries: readonly ZipEntry[]): Promise<Result<readonly Sheet[], IntakeError>> {
  let left = mostXml
  const part = async (name: string): Promise<Result<string, IntakeError>> => {
    const entry = entries.find((one) => one.name.toLowerCase() === name.toLowerCase())
    if (!entry) return ok('')
    if (entry.isEncrypted) return err({ code: 'intake.encrypted-office' })
    const read = await readEntry(bytes, entry, left)
    if (!read.ok) return read
    left -= read.value.length
    const xml = new TextDecoder('utf-8').decode(read.value)
    if (/<!(?:DOCTYPE|ENTITY)/iu.test(xml)) return err({ code: 'intake.entities' })
    return ok(xml.replaceAll(/<!--[\s\S]*?-->/gu, '').replaceAll(/<!\[CDATA\[([\s\S]*?)\]\]>/gu, (_, text) => escaped(String(text))))
  }
  const named = new Map<string, string>()
  for (const name of ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/sharedStrings.xml', 'xl/styles.xml']) {
    const read = await part(name)
    if (!read.ok) return read
    named.set(name, read.value)
  }
  const workbook = named.get('xl/workbook.xml') ?? ''
  const targets = targetsIn(named.get('xl/_rels/workbook.xml.rels') ?? '')
  const books: Books = {
    strings: stringsIn(named.get('xl/sharedStrings.xml') ?? ''),
    dates: dateStyles(named.get('xl/styles.xml') ?? ''),
    from1904: /<(?:\w+:)?workbookPr\s[^<>]*date1904\s*=\s*["'](?:1|true)["']/u.test(workbook),
  }
  const sheets: Sheet[] = []
  for (const { name, isClosing, attributes } of tagsOf(workbook)) {
    const target = targets.get(attribute(attributes, 'r:id') ?? attribute(attributes, 'id') ?? '')
    if (name !== 'sheet' || isClosing || target === undefined) continue
    const xml = await part(target)
    if (!xml.ok) return xml
    const rows = rowsIn(xml.value, books)
    if (!rows.ok) return rows
    sheets.push({ name: attribute(attributes, 'name') ?? '', rows: rows.value })
  }
  return sheets.length === 0 ? err({ code: 'intake.damaged' }) : ok(sheets)
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

interface Books {
  readonly strings: readonly string[]
  /** Numbers of the cell styles that show a number as a date. */
  readonly dates: ReadonlySet<number>
  readonly from1904: boolean
}

function targetsIn(xml: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>()
  for (const { name, attributes } of tagsOf(xml)) {
    const [id, target] = [attribute(attributes, 'Id'), attribute(attributes, 'Target')]
    if (name !== 'Relationship' || id === undefined || target === undefined || !/worksheets\//u.test(target)) continue
    targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`)
  }
  return targets
}

/** Every shared text; how a word is read aloud (phonetic runs) is not part of it. */
function stringsIn(xml: string): readonly string[] {
  const strings: string[] = []
  let text = ''
  let open = -1
  let aloud = false
  for (const { name, isClosing, isEmpty, start, end } of tagsOf(xml)) {
    if (name === 'rPh') aloud = !isClosing && !isEmpty
    else if (name === 't' && !isClosing && !isEmpty) open = end
    else if (name === 't' && isClosing && open >= 0) {
      if (!aloud) text += plainText(xml.slice(open, start))
      open = -1
    } else if (name === 'si' && (isClosing || isEmpty)) {
      strings.push(text)
      text = ''
    }
  }
  return strings
}

/** Built-in formats that show days or hours; the Korean and Chinese ones (27-36, 50-58) among them. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)

function dateStyles(xml: string): ReadonlySet<number> {
  const own = new Map<number, boolean>()
  const dates = new Set<number>()
  let inCells = false
  let at = 0
  for (const { name, isClosing, attributes } of tagsOf(xml)) {
    if (name === 'numFmt' && !isClosing) {
      const code = attribute(attributes, 'formatCode') ?? ''
      const bare = code.replaceAll(/"[^"]*"|\\.|_.|\[(?!h|m|s)[^\]]*\]/giu, '')
      own.set(Number(attribute(attributes, 'numFmtId')), !/general/iu.test(bare) && /[ymdhs]/iu.test(bare))
    } else if (name === 'cellXfs') inCells = !isClosing
    else if (name === 'xf' && inCells && !isClosing) {
      const id = Number(attribute(attributes, 'numFmtId') ?? 0)
      if (own.get(id) ?? isBuiltInDate(id)) dates.add(at)
      at++
    }
  }
  return dates
}

function rowsIn(xml: string, books: Books): Result<readonly (readonly string[])[], IntakeError> {
  const rows: string[][] = []
  let [row, column, cells, open] = [0, 0, 0, -1]
  let [type, style, text] = ['n', 0, '']
  let inCell = false
  for (const { name, isClosing, isEmpty, attributes, start, end } of tagsOf(xml)) {
    if (name === 'row' && !isClosing) {
      const said = Number(attribute(attributes, 'r') ?? Number.NaN)
      row = Number.isInteger(said) && said > 0 ? said : row + 1
      column = 0
    } else if (name === 'c' && !isClosing) {
      const said = columnOf(attribute(attributes, 'r') ?? '')
      column = said > 0 ? said : column + 1
      type = attribute(attributes, 't') ?? 'n'
      style = Number(attribute(attributes, 's') ?? 0)
      text = ''
      inCell = !isEmpty
    } else if ((name === 'v' || name === 't') && inCell && !isEmpty) {
      if (!isClosing) open = end
      else if (open >= 0) {
        text += plainText(xml.slice(open, start))
        open = -1
      }
    } else if (name === 'c' && isClosing) {
      inCell = false
      const shown = shownValue(text, type, style, books)
      if (shown === '') continue
      if (row > mostRows || column > mostColumns || ++cells > mostCells) return err({ code: 'intake.bomb', what: 'size' })
      while (rows.length < row) rows.push([])
      const line = rows[row - 1] ?? []
      while (line.length < column - 1) line.push('')
      line[column - 1] = shown
    }
  }
  return ok(rows)
}

const columnOf = (place: string): number =>
  [...(/^[A-Z]{1,3}/u.exec(place.toUpperCase())?.[0] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

function shownValue(text: string, type: string, style: number, books: Books): string {
  if (type === 's') return books.strings[Number(text)] ?? ''
  if (type === 'b') return text === '1' ? 'TRUE' : text === '0' ? 'FALSE' : ''
  if (type === 'd') return text.replace(/T00:00(?::00(?:\.0+)?)?Z?$/u, '')
  if (type !== 'n') return text
  const number = Number(text)
  if (text.trim() === '' || !Number.isFinite(number)) return text
  return books.dates.has(style) ? (dayText(number, books.from1904) ?? String(number)) : String(number)
}

/** A count of days as Excel keeps them, as `2026-11-24` or `2026-11-24 09:30`. The day 29 February 1900, which Excel counts, never was. */
function dayText(serial: number, from1904: boolean): string | undefined {
  const minutes = Math.round(serial * 1440)
  const days = Math.floor(minutes / 1440)
  const [hour, minute] = [Math.floor((minutes % 1440) / 60), minutes % 60]
  if (serial < 0 || days > 2_958_465) return undefined
  if (!from1904 && days === 60) return undefined
  if (!from1904 && days < 1) return `${pad(hour)}:${pad(minute)}`
  const since1970 = from1904 ? days - 24_107 : days - 25_569 + (days < 60 ? 1 : 0)
  const day = civil(since1970)
  return minutes % 1440 === 0 ? day : `${day} ${pad(hour)}:${pad(minute)}`
}

const pad = (number: number): string => String(number).padStart(2, '0')

/** The civil day so many days after 1 January 1970 (Howard Hinnant, chrono-compatible date algorithms). */
function civil(days: number): string {
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1)}`
}
