/**
 * What runs in the reading child: one document in on descriptor 3, lines of JSON out on stdout, nothing else. It holds no key, knows no path but those of the
 * language data, and ends when it has answered.
 */
import { type Ask, type Ports, type RawPage, readDocument } from '@holdfast/intake'
import { heard, say } from './child-io.ts'
import { drawnForWords } from './drawn-for-words.ts'
import { type OcrData, tesseract, type Work } from './tesseract.ts'

/** The first line on descriptor 3; the bytes of the document follow. */
export interface ChildHead {
  readonly ask: Ask
  readonly done: readonly RawPage[]
  readonly ocr: OcrData
}

// Ctrl+C at a terminal reaches this process too: it is for whoever started it, who keeps what was read and ends it.
process.on('SIGINT', () => undefined)
// pdf.js lets promises of a damaged file fail with nobody listening; what it answered stands.
process.on('unhandledRejection', () => undefined)
say({ type: 'ready' })
const { head: first, bytes } = heard()
const head = first as ChildHead
const kept = new Set(head.done.map(({ page }) => page))
const onWork = (kind: Work): void => say({ type: 'work', kind })
const ports: Ports = {
  done: head.done,
  ...(head.ask.isOcrWanted ? { ocr: tesseract(head.ocr, onWork), draw: drawnForWords(onWork) } : {}),
  onPage: (page, of) => say({ type: 'page', of, page: kept.has(page.page) ? null : page, number: page.page }),
}
const read = await readDocument(bytes, head.ask, ports)
say(read.ok ? { type: 'document', document: read.value } : { type: 'refused', error: read.error })
process.exit(0)
