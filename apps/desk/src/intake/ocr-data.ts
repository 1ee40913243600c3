import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './child-code.ts'
import type { OcrData } from './tesseract.ts'

/**
 * The language data on this machine. English and Korean come with `npm ci`; Russian is Debian's package `tesseract-ocr-rus`, or a file in the folder that
 * `HOLDFAST_TESSDATA` names. Nothing is ever downloaded.
 *
 * @param folder a folder with `rus.traineddata` (or `eng`, `kor`); it leads over the others
 */
export function findOcrData(folder = process.env.HOLDFAST_TESSDATA): OcrData {
  const packaged = (lang: string): string =>
    join(root, 'node_modules', '@tesseract.js-data', lang, '4.0.0_best_int', `${lang}.traineddata.gz`)
  const of = (lang: 'eng' | 'rus' | 'kor'): readonly string[] => [
    ...(folder === undefined ? [] : [join(folder, `${lang}.traineddata`), join(folder, `${lang}.traineddata.gz`)]),
    packaged(lang),
    ...systemFolders().map((path) => join(path, `${lang}.traineddata`)),
  ]
  const found = (['eng', 'rus', 'kor'] as const).map((lang) => [lang, of(lang).find((path) => existsSync(path))] as const)
  return Object.fromEntries(found.filter(([, path]) => path !== undefined))
}

function systemFolders(): readonly string[] {
  const base = '/usr/share/tesseract-ocr'
  const versions = existsSync(base) ? readdirSync(base).map((version) => join(base, version, 'tessdata')) : []
  return [...versions, '/usr/share/tessdata', '/usr/local/share/tessdata', '/opt/homebrew/share/tessdata']
}
