import { beforeAll, describe, expect, test } from 'vitest'
import { hostilePictures } from '../../../../tools/hostile/pictures.ts'
import { type GreyLine, greyLines, type Placed, pdfOfPictures } from '../../../../tools/scanned-pdf.ts'
import { drawInChild } from './draw-in-child.ts'
import { readInChild } from './read-in-child.ts'

const whole = (line: GreyLine, bits: Placed['bits']): Placed => ({ ...line, at: '595 0 0 100 0 0', bits })
/** Turned by a quarter to the left, as a page that went through the scanner on its side. */
function onItsSide({ width, height, grey }: GreyLine): GreyLine {
  const turned = Buffer.alloc(grey.length)
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) turned[(width - 1 - x) * height + y] = grey[y * width + x] ?? 0
  return { width: height, height: width, grey: turned }
}
const cut = ({ width, height, grey }: GreyLine, from: number, to: number): GreyLine => ({
  width,
  height: to - from,
  grey: grey.subarray(from * width, Math.min(to, height) * width),
})

describe('a scan is read however its machine wrote it', () => {
  const words = [
    'The hearing is on 14 March 2031',
    'Decision of the District Court',
    'The appeal was lodged in time',
    'Transfer is suspended until then',
  ]
  let text: readonly string[] = []
  beforeAll(async () => {
    const [fax, side, strips, stencil] = await greyLines(words)
    if (!fax || !side || !strips || !stencil) throw new Error('four lines')
    // Through the middle of the letters.
    const half = Math.round(strips.height * 0.41)
    const low = (100 * half) / strips.height
    const { result } = await readInChild(
      pdfOfPictures([
        { box: '0 0 595 100', pictures: [whole(fax, 1)] },
        { box: '0 0 100 595', more: '/Rotate 90', pictures: [{ ...onItsSide(side), at: '100 0 0 595 0 0', bits: 8 }] },
        {
          box: '0 0 595 100',
          pictures: [
            { ...cut(strips, 0, half), at: `595 0 0 ${low} 0 ${100 - low}`, bits: 8 },
            { ...cut(strips, half, strips.height), at: `595 0 0 ${100 - low} 0 0`, bits: 8 },
          ],
        },
        { box: '0 0 595 100', pictures: [whole(stencil, 0)] },
      ]),
      { isOcrWanted: true, lang: 'en' },
    )
    text = result.ok ? result.value.pages.map(({ start, end }) => result.value.text.slice(start, end).trim()) : [result.error.code]
  }, 120_000)
  test('in black and white, as a fax is', () => expect(text[0]).toBe(words[0]))
  test('on its side, with the turn written beside it', () => expect(text[1]).toBe(words[1]))
  test('in strips, cut through a line', () => expect(text[2]).toBe(words[2]))
  test('as a stencil of ink', () => expect(text[3]).toBe(words[3]))
})

describe('a picture that is built to keep the engine at work', () => {
  test('drawn ten thousand times on one page: ended by its work, not by the clock', async () => {
    const from = performance.now()
    const { result } = await readInChild(hostilePictures.pdfDrawnOften(), { isOcrWanted: true, lang: 'en' })
    expect(result.ok ? 'read' : result.error.code).toBe('intake.time')
    expect(performance.now() - from).toBeLessThan(60_000)
  }, 90_000)
  test('specks without a letter are not given to it: the page is said to have no text', async () => {
    const { result } = await readInChild(hostilePictures.pngSpeckled(), { isOcrWanted: true, lang: 'en' })
    expect(result.ok && result.value.warnings.map(({ code }) => code)).toEqual(['intake.warn.pages-without-text'])
    expect(result.ok && result.value.pages[0]?.source).toBe('none')
  }, 90_000)
  test('passes without end are refused before it is drawn for the eye, too', async () => {
    expect(await drawInChild(hostilePictures.jpegPasses(), 1)).toEqual({ ok: false, error: { code: 'intake.bomb', what: 'parts' } })
  }, 60_000)
})
