/**
 * A page of a PDF as the picture its words are recognised on, inside the closed child: drawn whole by PDFium, so that strips of a scan stand together, a page
 * that lies on its side is turned, and a fax in black and white is a picture like any other. The page is never larger than a scan at 300 dots an inch needs.
 */
import type { DrawPage } from '@holdfast/intake'
import type { PDFiumLibrary } from '@hyzyla/pdfium'
import type { Work } from './tesseract.ts'

/** Pixels of the longer side: a page at 300 dots an inch, within what letters need and what one page may cost. */
const [least, most] = [2400, 4200]
const dots = 300 / 72

export function drawnForWords(onWork: (kind: Work) => void): DrawPage {
  let library: PDFiumLibrary | undefined
  return async (pdf, number) => {
    onWork('engine')
    library ??= await (await import('@hyzyla/pdfium')).PDFiumLibrary.init()
    onWork('picture')
    // Opened anew for each page: what a page leaves behind is given back with the document.
    const document = await library.loadDocument(pdf)
    try {
      const page = document.getPage(number - 1)
      const { originalWidth, originalHeight } = page.getOriginalSize()
      const long = Math.max(originalWidth, originalHeight, 1)
      const scale = Math.min(Math.max(long * dots, least), most) / long
      const { width, height, data } = await page.render({ scale, render: 'bitmap', colorSpace: 'Gray' })
      const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`)
      const image = new Uint8Array(head.length + width * height)
      image.set(head)
      image.set(data.subarray(0, width * height), head.length)
      return { width, height, image }
    } finally {
      document.destroy()
    }
  }
}
