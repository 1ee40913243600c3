import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { type Ocr, type OcrLang, type OcrWord, orientationOf } from '@holdfast/intake'
import { isSpeckled } from './speckled.ts'

/** Where the language data lies, by language; what is absent is left out. */
export type OcrData = Readonly<Partial<Record<OcrLang, string>>>

/** `engine`, `words`: long by nature. `picture`: a picture is decoded, which takes long only where it is built to. */
export type Work = 'engine' | 'picture' | 'words'

/**
 * The engine alone (tesseract.js-core), without the wrapper that would download language data: it has no way to load anything but the files named here.
 * One engine a set of languages, kept while the document lasts; a page is read in one go and blocks the child meanwhile.
 */
export function tesseract(data: OcrData, onWork: (kind: Work) => void = () => undefined): Ocr {
  const langs = (['eng', 'rus', 'kor'] as const).filter((lang) => data[lang] !== undefined)
  const engines = new Map<string, TesseractApi>()
  const written = new Set<OcrLang>()
  let core: TesseractModule | undefined
  return {
    langs,
    recognize: async (image, wanted) => {
      const key = wanted.join('+')
      onWork('engine')
      core ??= await loadCore()
      let api = engines.get(key)
      if (!api) {
        for (const lang of wanted)
          if (!written.has(lang)) core.FS.writeFile(`./${lang}.traineddata`, plainData(readFileSync(data[lang] ?? '')))
        for (const lang of wanted) written.add(lang)
        api = new core.TessBaseAPI()
        if (api.Init(null, key, 1) === -1) throw new Error('engine not ready')
        engines.set(key, api)
      }
      onWork('picture')
      core.FS.writeFile('/input', image)
      if (api.SetImageFile(orientationOf(image), 0) === 1) throw new Error('picture not readable')
      core.FS.unlink('/input')
      if (isSpeckled(core, api)) return []
      onWork('words')
      api.Recognize(null)
      onWork('picture')
      return linesOf(JSON.parse(api.GetJSONText()))
    },
  }
}

export async function loadCore(): Promise<TesseractModule> {
  const quiet = { print: () => undefined, printErr: () => undefined, TesseractProgress: () => undefined }
  try {
    return await (await import('tesseract.js-core/tesseract-core-simd-lstm.js')).default(quiet)
  } catch {
    return await (await import('tesseract.js-core/tesseract-core-lstm.js')).default(quiet)
  }
}

const plainData = (bytes: Uint8Array): Uint8Array => (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes)

interface Box {
  readonly x0: number
  readonly x1: number
  readonly y0: number
  readonly y1: number
}
interface Tree {
  readonly blocks?:
    | readonly {
        readonly paragraphs: readonly {
          readonly lines: readonly {
            readonly words: readonly { readonly text: string; readonly confidence: number; readonly bbox: Box }[]
          }[]
        }[]
      }[]
    | null
}

/** The engine is ours and its answer is our own process's: no schema, only the fields we use. */
const linesOf = (tree: Tree): readonly (readonly OcrWord[])[] =>
  (tree.blocks ?? []).flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ lines }) =>
      lines.map(({ words }) => words.map(({ text, confidence, bbox: { x0, x1, y0, y1 } }) => ({ text, confidence, x0, x1, y0, y1 }))),
    ),
  )
