/**
 * Text that lies unseen on a page: what a machine recognised behind the picture of a scan, or what somebody put there. A reader of the original sees the picture,
 * not this text, so it is held for recognised and not for written.
 */
import { getResolvedPDFJS } from 'unpdf'
import { mostPixels } from './image-size.ts'

/** As much of a page as we use. */
interface Page {
  getOperatorList(): Promise<{ readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] }>
}

/** Signs drawn to be seen, and signs that are not. */
export async function unseenText(page: Page): Promise<boolean> {
  withTransfer()
  const { OPS } = await getResolvedPDFJS()
  const { fnArray, argsArray } = await page.getOperatorList()
  const kept: number[] = []
  let mode = 0
  let [seen, unseen] = [0, 0]
  for (const [at, operation] of fnArray.entries()) {
    const args = argsArray[at] as readonly unknown[] | null
    if (operation === OPS.save) kept.push(mode)
    else if (operation === OPS.restore) mode = kept.pop() ?? 0
    else if (operation === OPS.setTextRenderingMode) mode = Number(args?.[0])
    else if (operation === OPS.showText && Array.isArray(args?.[0])) {
      if (mode === 3 || mode === 7) unseen += args[0].length
      else seen += args[0].length
    }
  }
  return unseen > seen
}

/** pdf.js asks for a method of ECMAScript 2024 that Node 20 lacks; without it a page with a font stops half way. */
function withTransfer(): void {
  const of = ArrayBuffer.prototype as { transferToFixedLength?: (length?: number) => ArrayBuffer }
  of.transferToFixedLength ??= function (this: ArrayBuffer, length = this.byteLength): ArrayBuffer {
    const moved = new ArrayBuffer(length)
    new Uint8Array(moved).set(new Uint8Array(this).subarray(0, length))
    return moved
  }
}

/** Does the file hold a picture of half a million pixels and more? */
export const hasLargePicture = (bytes: Uint8Array): boolean => anyPicture(bytes, (claim) => claim.pixels >= 500_000)

/** Does a picture claim more than the largest honest scan: A3 in grey at 500 dots an inch, A4 in black and white at 2000? Whoever draws it makes room for all of it first. */
export const hasHugePicture = (bytes: Uint8Array): boolean =>
  anyPicture(bytes, ({ pixels, bits }) => (pixels * bits) / 8 > mostPixels * 1.5)

/** Dictionaries of pictures always stand in the open, whatever else is packed. */
function anyPicture(bytes: Uint8Array, is: (claim: { readonly pixels: number; readonly bits: number }) => boolean): boolean {
  for (let at = bytes.indexOf(slash); at >= 0; at = bytes.indexOf(slash, at + 1)) {
    if (word.some((byte, n) => bytes[at + n] !== byte)) continue
    const around = String.fromCharCode(...bytes.subarray(Math.max(0, at - 400), at + 400))
    const of = (name: string): number => Number(new RegExp(`/${name}\\s+(\\d{1,12})(?!\\d)`, 'u').exec(around)?.[1] ?? 0)
    if (is({ pixels: of('Width') * of('Height'), bits: Math.max(1, of('BitsPerComponent')) })) return true
  }
  return false
}
const slash = 0x2f
const word = [...'/Image'].map((sign) => sign.charCodeAt(0))

/** Signs of a page that are no letters of any script: its fonts do not say what they draw, and the text read is not the text seen. */
export function isNoWriting(text: string): boolean {
  const strange = text.match(/[\p{Co}\p{Cn}\ufffd]|(?![\t\n\r])\p{Cc}/gu)?.length ?? 0
  return strange > 3 && strange > text.replace(/\s/gu, '').length * 0.3
}
