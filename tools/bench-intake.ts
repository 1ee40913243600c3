/**
 * `npm run bench intake`: encodings by length, languages, sentences and OCR on the pages printed from invented texts, side by side with what a peer makes of the same
 * bytes where there is one. OCR takes minutes and needs Chromium: `npm run bench intake -- ocr`.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { detect } from 'jschardet'
import { readInChild } from '../apps/desk/src/intake/index.ts'
import { decodeAny } from '../packages/intake/src/decode-any.ts'
import { encodeAs, type WritableEncoding } from './encode-as.ts'
import { type AgreementLang, agreements } from './invented-agreement.ts'

const textOf = (lang: AgreementLang): string => [agreements[lang].title, ...agreements[lang].articles.flat()].join('\n')

const encodings: readonly (readonly [AgreementLang, readonly WritableEncoding[]])[] = [
  ['ru', ['utf-8', 'utf-16le', 'windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5', 'x-mac-cyrillic']],
  ['ko', ['utf-8', 'utf-16le', 'euc-kr']],
  ['de', ['windows-1252']],
]
const labels: Readonly<Record<string, string>> = { ibm866: 'cp866', 'x-mac-cyrillic': 'maccyrillic' }

function encodingRow(lang: AgreementLang, encoding: WritableEncoding, length: number) {
  const text = textOf(lang)
  const count = { all: 0, ours: 0, sure: 0, sureWrong: 0, peer: 0 }
  for (let at = 0; at + length <= text.length && count.all < 100; at += Math.max(7, length >> 1)) {
    const piece = text.slice(at, at + length)
    if (!/[^\s\d.,()-]/u.test(piece) || (encoding === 'windows-1252' && !/[äöüß]/u.test(piece))) continue
    const bytes = (() => {
      try {
        return encodeAs(piece, encoding)
      } catch {
        return undefined
      }
    })()
    if (!bytes) continue
    count.all++
    const read = decodeAny(bytes)
    const right = read.ok && read.value.text === piece
    if (right) count.ours++
    if (read.ok && read.value.encoding.isCertain) count.sure++
    if (read.ok && read.value.encoding.isCertain && !right) count.sureWrong++
    const named = (detect(bytes).encoding ?? 'ascii').toLowerCase()
    try {
      if (new TextDecoder(named === 'cp949' ? 'euc-kr' : named).decode(bytes) === piece) count.peer++
    } catch {
      // A name no decoder knows.
    }
  }
  return count
}

console.log('ENCODINGS: pieces read letter for letter (ours / jschardet 4.0.0 alone); wrong though called certain')
for (const [lang, list] of encodings)
  for (const encoding of list)
    console.log(
      `  ${lang} ${labels[encoding] ?? encoding}: ${[8, 16, 32, 64, 200]
        .map((length) => {
          const { all, ours, peer, sureWrong } = encodingRow(lang, encoding, length)
          return `${length} signs ${ours}/${peer} of ${all}${sureWrong > 0 ? ` (${sureWrong} wrong)` : ''}`
        })
        .join('; ')}`,
    )

if (process.argv.includes('ocr')) {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-ocr-'))
  execFileSync(process.execPath, ['--import', 'tsx', 'tools/make-intake-fixtures.ts', folder, '--pictures-only'], { stdio: 'ignore' })
  console.log('OCR: share of signs wrong (with spaces / without), dates of the page found and marked')
  for (const lang of ['en', 'ru', 'ko', 'de'] as const)
    for (const kind of ['2x', '2x-worn', '1x', '1x-worn']) {
      const { result } = await readInChild(new Uint8Array(readFileSync(join(folder, `${lang}.${kind}.png`))), {
        isOcrWanted: true,
        ...(lang === 'de' ? { lang: 'en' } : { lang }),
      })
      if (!result.ok) {
        console.log(`  ${lang} ${kind}: ${result.error.code}`)
        continue
      }
      const flat = (text: string): string => text.replace(/\s+/gu, ' ').trim()
      const bare = (text: string): string => text.replace(/\s+/gu, '')
      const { text, doubts } = result.value
      const dates = doubts.filter(({ kind: doubt }) => doubt === 'date' || doubt === 'month-lost' || doubt === 'impossible-date').length
      console.log(
        `  ${lang} ${kind}: ${rate(flat(textOf(lang)), flat(text))} / ${rate(bare(textOf(lang)), bare(text))}; ${dates} dates marked`,
      )
    }
  rmSync(folder, { recursive: true })
}

/** Edit distance over length, in per cent. */
function rate(wanted: string, found: string): string {
  const [a, b] = [[...wanted], [...found]]
  let row = Array.from({ length: b.length + 1 }, (_, n) => n)
  for (const [i, sign] of a.entries()) {
    const next = [i + 1]
    for (let j = 0; j < b.length; j++)
      next.push(Math.min((row[j] ?? 0) + (sign === b[j] ? 0 : 1), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    row = next
  }
  return `${(((row.at(-1) ?? 0) / a.length) * 100).toFixed(1)} %`
}
