/**
 * One page as pixels, inside the closed child: PDF by PDFium in WebAssembly (no script engine in it, no forms set up, no network); a picture is first decoded and
 * written anew by Leptonica, also in WebAssembly, which leaves every claim and every trick of the file behind.
 */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { err, ok, type Result } from '@holdfast/core'
import { type IntakeError, pictureTrap, sniff } from '@holdfast/intake'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { pdfAroundPng } from './pdf-around-png.ts'
import { loadCore, type OcrData } from './tesseract.ts'

export interface Pixels {
  readonly width: number
  readonly height: number
  /** How many pages the document has. */
  readonly pages: number
  /** Red, green, blue, row by row. */
  readonly rgb: Uint8Array
}

/** The longer side of a drawn page. */
const longSide = 1600

/** `intake.unknown`: a kind that has no pages to draw; `intake.no-part`: no such page; `intake.damaged`, `intake.bomb`. `page` from 1. */
export async function drawPage(bytes: Uint8Array, page: number, data: OcrData): Promise<Result<Pixels, IntakeError>> {
  const kind = sniff(bytes)
  if (!kind.ok) return kind
  if (kind.value !== 'pdf' && kind.value !== 'image') return err({ code: 'intake.unknown' })
  const trap = kind.value === 'image' ? pictureTrap(bytes) : undefined
  if (trap) return err(trap)
  try {
    return await drawPdf(kind.value === 'pdf' ? bytes : await pdfOfPicture(bytes, data), page)
  } catch {
    return err({ code: 'intake.damaged' })
  }
}

async function drawPdf(bytes: Uint8Array, number: number): Promise<Result<Pixels, IntakeError>> {
  const document = await (await PDFiumLibrary.init()).loadDocument(bytes)
  const pages = document.getPageCount()
  if (number < 1 || number > pages) return err({ code: 'intake.no-part' })
  const page = document.getPage(number - 1)
  const { originalWidth, originalHeight } = page.getOriginalSize()
  const scale = Math.min(4, longSide / Math.max(originalWidth, originalHeight, 1))
  const { width, height, data } = await page.render({ scale, render: 'bitmap' })
  return ok({ width, height, pages, rgb: rgbOf(data, width * height) })
}

/** Red, green, blue, anything to red, green, blue. */
function rgbOf(data: Uint8Array, count: number): Uint8Array {
  const rgb = new Uint8Array(count * 3)
  for (let n = 0; n < count; n++) {
    rgb[n * 3] = data[n * 4] ?? 0
    rgb[n * 3 + 1] = data[n * 4 + 1] ?? 0
    rgb[n * 3 + 2] = data[n * 4 + 2] ?? 0
  }
  return rgb
}

/** The picture, turned upright as its camera asks, as the one page of a PDF of ours. */
async function pdfOfPicture(bytes: Uint8Array, data: OcrData): Promise<Uint8Array> {
  const module = await loadCore()
  const packed = readFileSync(data.eng ?? '')
  module.FS.writeFile('./eng.traineddata', packed[0] === 0x1f ? gunzipSync(packed) : packed)
  const api = new module.TessBaseAPI()
  if (api.Init(null, 'eng', 1) === -1) throw new Error('engine not ready')
  module.FS.writeFile('/input', bytes)
  if (api.SetImageFile(1, 0) === 1) throw new Error('picture not readable')
  api.WriteImage(0)
  return pdfAroundPng(module.FS.readFile('/image.png'))
}
