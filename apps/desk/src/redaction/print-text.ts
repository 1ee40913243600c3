/**
 * A PDF made of one text and of nothing else. Whoever calls it has no older document to hand over: what was taken out of the text cannot be in it.
 *
 * No title, author, date or name of a program is written, and of each typeface only the glyphs the text needs. The same text gives the same bytes.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create, type Face } from 'fontkit'
import PDFDocument from 'pdfkit'

export interface Printed {
  readonly pdf: Uint8Array
  /** Characters none of our typefaces has: an empty box stands for each. */
  readonly unprintable: number
}

const require = createRequire(import.meta.url)
/** The first that has a letter prints it. Nanum is asked for no space: fontkit cannot read a glyph without an outline at the end of its table. */
const files = {
  noto: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  nanum: '@expo-google-fonts/nanum-gothic/400Regular/NanumGothic_400Regular.ttf',
} as const
type Typeface = keyof typeof files
const order: readonly Typeface[] = ['noto', 'nanum']
const box = '\u25a1'

const faces = new Map<Typeface, { readonly bytes: Buffer; readonly face: Face }>()
function faceOf(name: Typeface): { readonly bytes: Buffer; readonly face: Face } {
  const known = faces.get(name)
  if (known) return known
  const bytes = readFileSync(require.resolve(files[name]))
  const made = { bytes, face: create(bytes) }
  faces.set(name, made)
  return made
}

/** Points; A4. */
const margin = 64
const size = 10.5

/** @param lang the language of the text, for programs that read it aloud */
export async function printText(text: string, lang: string): Promise<Printed> {
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: margin, bottom: margin, left: margin, right: margin },
    bufferPages: true,
    lang,
    // The writer reckons the file's number from this; it is hidden below, so that no day stands in the file.
    info: { CreationDate: new Date(0) },
  })
  delete doc.info.Producer
  delete doc.info.Creator
  // Read by the writer to the end, and never written: it writes what can be listed.
  Object.defineProperty(doc.info, 'CreationDate', { enumerable: false })
  const parts: Buffer[] = []
  doc.on('data', (part: Buffer) => parts.push(part))
  const ended = new Promise<void>((resolve) => doc.on('end', () => resolve()))
  for (const name of order) doc.registerFont(name, faceOf(name).bytes)
  doc.fontSize(size)
  let unprintable = 0
  for (const line of text.normalize('NFC').split(/\r\n|[\n\r\u2028\u2029]/u)) {
    const runs = runsOf(line)
    unprintable += runs.reduce((sum, run) => sum + run.missing, 0)
    if (runs.length === 0) doc.font('noto').moveDown(0.6)
    for (const [at, { typeface, letters }] of runs.entries())
      doc.font(typeface).text(letters, { continued: at + 1 < runs.length, lineGap: 2.5, paragraphGap: 3 })
  }
  numberPages(doc)
  doc.end()
  await ended
  return { pdf: new Uint8Array(Buffer.concat(parts)), unprintable }
}

interface Run {
  readonly typeface: Typeface
  readonly letters: string
  readonly missing: number
}

/** One line as stretches of one typeface each. */
function runsOf(line: string): readonly Run[] {
  const runs: { typeface: Typeface; letters: string; missing: number }[] = []
  for (const letter of line.replace(/\t/g, '    ').replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu, ' ')) {
    if (/[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u.test(letter)) continue
    const point = letter.codePointAt(0) ?? 0
    const typeface = order.find((name) => faceOf(name).face.hasGlyphForCodePoint(point))
    const own = typeface ?? 'nanum'
    const shown = typeface ? letter : box
    const last = runs.at(-1)
    if (last && last.typeface === own) {
      last.letters += shown
      last.missing += typeface ? 0 : 1
    } else runs.push({ typeface: own, letters: shown, missing: typeface ? 0 : 1 })
  }
  return runs
}

function numberPages(doc: PDFKit.PDFDocument): void {
  const { start, count } = doc.bufferedPageRange()
  for (let page = start; page < start + count; page++) {
    doc.switchToPage(page)
    // Below the margin, where the writer would begin a new page.
    doc.page.margins.bottom = 0
    doc
      .font('noto')
      .fontSize(8)
      .text(`${page + 1} / ${count}`, margin, doc.page.height - 40, {
        width: doc.page.width - 2 * margin,
        align: 'center',
        lineBreak: false,
      })
  }
}
