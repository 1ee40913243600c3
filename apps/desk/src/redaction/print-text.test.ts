import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { applyDecisions } from '@holdfast/text'
import { describe, expect, test } from 'vitest'
import { printText } from './print-text.ts'

const hasTools = spawnSync('pdftotext', ['-v']).error === undefined && spawnSync('pdftoppm', ['-v']).error === undefined
if (!hasTools) console.log('NOT RUN: no poppler')

/** Every stream of a PDF as it stands and unpacked, and everything around them. */
function insideOf(pdf: Uint8Array): Buffer {
  const bytes = Buffer.from(pdf)
  const parts: Buffer[] = [bytes]
  for (let at = bytes.indexOf('stream\n'); at >= 0; at = bytes.indexOf('stream\n', at + 7)) {
    if (bytes.subarray(at - 3, at).toString() === 'end') continue
    const end = bytes.indexOf('endstream', at)
    try {
      parts.push(inflateSync(bytes.subarray(at + 7, end)))
    } catch {
      parts.push(bytes.subarray(at + 7, end))
    }
  }
  return Buffer.concat(parts)
}

/** A word in every spelling a PDF may hold it in. */
const spellingsOf = (word: string): readonly Buffer[] => {
  const wide = Buffer.from(word, 'utf16le').swap16()
  return [
    Buffer.from(word),
    wide,
    Buffer.from(wide.toString('hex')),
    Buffer.from(wide.toString('hex').toUpperCase()),
    Buffer.from(Buffer.from(word).toString('hex')),
  ]
}

function poppler(tool: 'pdftotext' | 'pdftoppm', pdf: Uint8Array, ...options: readonly string[]): Buffer {
  const dir = mkdtempSync(join(tmpdir(), 'holdfast-print-'))
  try {
    writeFileSync(join(dir, 'a.pdf'), pdf)
    return spawnSync(tool, [...options, join(dir, 'a.pdf'), ...(tool === 'pdftotext' ? ['-'] : [])], { maxBuffer: 1 << 28 }).stdout
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}
const plain = (text: string) => text.replace(/\s+/gu, ' ').trim()

const secret = { name: 'Teodor Brankov', ru: 'Щукину', ko: '뷁철수' }
const original = `Mr ${secret.name} lives here.\nПередано ${secret.ru} 1 мая. Kim Chʼŏl-su.\n오늘 ${secret.ko}가 왔다.`
const cuts = Object.values(secret).map((word) => ({
  start: original.indexOf(word),
  end: original.indexOf(word) + word.length,
  decision: 'mask' as const,
  replacement: '[A]',
}))
const redacted = applyDecisions(original, cuts, []).text

describe('a printed text', () => {
  test.skipIf(!hasTools)(
    'holds every letter of the new text, Cyrillic and Korean among them, so that it can be found and copied',
    async () => {
      const { pdf, unprintable } = await printText(redacted, 'en')
      expect(unprintable).toBe(0)
      expect(plain(poppler('pdftotext', pdf).toString())).toContain(plain(redacted))
    },
  )
  test('nothing that was taken out stands in it: not in its streams, packed or unpacked, not in its typefaces', async () => {
    const inside = insideOf((await printText(redacted, 'en')).pdf)
    // The search itself finds what is there.
    const whole = insideOf((await printText(original, 'en')).pdf)
    // Letters that stand nowhere else: their codes are in the table of the typeface, or the letter is not in the file.
    for (const letter of ['Щ', '뷁']) {
      const code = (letter.codePointAt(0) ?? 0).toString(16).padStart(4, '0')
      expect([letter, whole.includes(code)]).toEqual([letter, true])
      expect([letter, inside.includes(code)]).toEqual([letter, false])
    }
    for (const word of Object.values(secret).flatMap((one) => one.split(' ')))
      for (const spelling of spellingsOf(word)) expect([word, inside.includes(spelling)]).toEqual([word, false])
  })
  test('two originals that become the same text become the same file, byte for byte', async () => {
    const other = original.replace(secret.name, 'Someone Entirely Different')
    const at = other.indexOf('Someone')
    const same = applyDecisions(
      other,
      [
        { ...cuts[0], start: at, end: at + 26, decision: 'mask' as const, replacement: '[A]' },
        ...[secret.ru, secret.ko].map((word) => ({
          start: other.indexOf(word),
          end: other.indexOf(word) + word.length,
          decision: 'mask' as const,
          replacement: '[A]',
        })),
      ],
      [],
    ).text
    const hash = async (text: string) =>
      createHash('sha256')
        .update((await printText(text, 'en')).pdf)
        .digest('hex')
    expect(await hash(same)).toBe(await hash(redacted))
  })
  test('no date, no author, no program, no earlier version, no attachment, no script', async () => {
    const inside = insideOf((await printText(redacted, 'ru')).pdf).toString('latin1')
    expect(inside).not.toMatch(
      /CreationDate|ModDate|Producer|Creator|Author|PDFKit|\/Metadata|\/Prev|EmbeddedFile|JavaScript|\/OpenAction|\/Annots \[[^\]]/,
    )
    expect(inside.match(/%%EOF/g)).toHaveLength(1)
  })
  test.skipIf(!hasTools)('what was taken out is no picture under a bar either: its pixels are those of the new text', async () => {
    const drawn = async (text: string) => poppler('pdftoppm', (await printText(text, 'en')).pdf, '-r', '50', '-gray')
    const [one, other, whole] = [await drawn(redacted), await drawn(redacted), await drawn(original)]
    expect(one.length).toBeGreaterThan(10_000)
    expect(one.equals(other)).toBe(true)
    expect(one.equals(whole)).toBe(false)
  })
  test('a letter no typeface has is shown as a box and counted; hidden characters are not printed', async () => {
    expect((await printText('a\u202eb\u200bc', 'en')).unprintable).toBe(0)
    expect((await printText('ሀለ', 'en')).unprintable).toBe(2)
  })
  test('many pages and empty lines do not stop it', async () => {
    const { pdf } = await printText(`${'Строка 한국어 line. '.repeat(30)}\n\n`.repeat(40), 'ko')
    expect(
      Buffer.from(pdf)
        .toString('latin1')
        .match(/\/Type \/Page\b(?!s)/g)?.length,
    ).toBeGreaterThan(3)
  })
})
