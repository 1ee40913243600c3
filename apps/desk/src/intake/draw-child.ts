/** What runs in the drawing child: one document in, the pixels of one page out. */
import { heard, say } from './child-io.ts'
import { drawPage } from './draw-page.ts'
import type { OcrData } from './tesseract.ts'

export interface DrawHead {
  /** From 1. */
  readonly page: number
  readonly ocr: OcrData
}

process.on('unhandledRejection', () => undefined)
say({ type: 'ready' })
const { head: first, bytes } = heard()
const head = first as DrawHead
const drawn = await drawPage(bytes, head.page, head.ocr)
if (drawn.ok) {
  const { rgb, ...size } = drawn.value
  say({ type: 'pixels', ...size, rgb: Buffer.from(rgb.buffer, rgb.byteOffset, rgb.byteLength).toString('base64') })
} else say({ type: 'refused', error: drawn.error })
process.exit(0)
