/**
 * Specks and no letters: a picture of dots by chance or in rows keeps the engine at work for hours and gives nothing. On a page of letters one pixel in fifty begins
 * a stroke, in small print one in ten.
 */
const mostBegin = 0.14
/** A smaller picture is read soon, whatever is in it. */
const smallest = 3_000_000

/** Whether the picture that was set is such a one. */
export function isSpeckled(core: TesseractModule, api: TesseractApi): boolean {
  const at = core.getPointer(api.GetThresholdedImage())
  // Leptonica's picture: width, height, depth, samples, words a row; the place of its rows is the thirteenth word.
  const word = (n: number): number => core.getValue(at + n * 4, 'i32')
  const [width, height, depth, words, rows] = [word(0), word(1), word(2), word(4), word(12)]
  if (depth !== 1 || width * height < smallest) return false
  let [begin, looked] = [0, 0]
  // A quarter of the rows, and whole words: enough to tell.
  for (let y = 0; y < height; y += 4) {
    let before = 0
    for (let x = 0; x < width >> 5; x++) {
      const bits = core.getValue(rows + (y * words + x) * 4, 'i32')
      begin += ones(bits & ~((bits >>> 1) | (before << 31)))
      before = bits & 1
    }
    looked += (width >> 5) * 32
  }
  return begin > looked * mostBegin
}

function ones(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x5555_5555)
  rest = (rest & 0x3333_3333) + ((rest >>> 2) & 0x3333_3333)
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24
}
