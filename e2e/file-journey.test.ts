/** A day with the file in a real Chromium, in each language: nothing for axe or the console to complain of, nothing foreign asked, nothing left on the profile. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { locales } from '@holdfast/core'
import { findBrowser } from '@holdfast/desk'
import { describe, expect, test } from 'vitest'
import { loadDatabase } from '../apps/desk/src/vault/native.ts'
import { fileDay, tourNow } from './file-tour.ts'
import { openHoldfast } from './holdfast.ts'

const noChromium = findBrowser() === null
const noNative = !loadDatabase().ok
if (noChromium) console.log('NOT RUN: no Chromium')
if (noNative) console.log('NOT RUN: encrypted SQLite is not compiled')
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const tags = { en: 'en-GB', ru: 'ru-RU', ko: 'ko-KR' } as const

/** What was typed into the file in the course of the day. */
const typed = ['Heron', 'Wren', 'M. Orlova', '김철수', 'Ким Чхоль Су', 'цапли', 'decision.pdf']

describe.skipIf(noChromium || noNative)('a day with the file', () => {
  for (const locale of locales) {
    test(`from the first run to the search by another script's spelling (${locale})`, { timeout: 300_000 }, async () => {
      const { page, complaints, foreign, profile, close, context } = await openHoldfast({ locale: tags[locale], now: tourNow })
      page.setDefaultTimeout(40_000)
      const problems: string[] = []
      try {
        await fileDay(page, locale, async (name) => {
          await page.evaluate(`${axeSource};undefined`)
          const found = (await page.evaluate(
            "axe.run(document, { resultTypes: ['violations'] }).then((run) => run.violations.map((each) => each.id + ' ' + each.nodes.map((node) => node.target.join(' ')).slice(0, 3).join(', ')))",
          )) as string[]
          problems.push(...found.map((problem) => `${name}: ${problem}`))
          const shown = await page.locator('main').innerText()
          if (/\b(?:file|cases|case|clock|vault)\.[a-z]+[.-][a-z]|undefined|NaN|\[object/.test(shown))
            problems.push(`${name}: a word is missing`)
          expect(page.url()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
          expect(await page.title()).toBe('Holdfast')
        })
        expect(problems).toEqual([])
        expect(foreign).toEqual([])
        // The wrong passphrase is refused by the desk, and the browser says so.
        expect(complaints.filter((complaint) => !complaint.includes('422'))).toEqual([])
        await context.close()
        const left = typed.flatMap((word) => (inFolder(profile, word) ? [word] : []))
        expect(left).toEqual([])
      } finally {
        await close()
      }
    })
  }
})

/** Is a word anywhere in the files of a folder, as UTF-8 or UTF-16? */
function inFolder(folder: string, word: string): boolean {
  return (['utf8', 'utf16le'] as const).some((encoding) => {
    const bytes = Buffer.from(word, encoding)
    try {
      const files = execFileSync('find', [folder, '-type', 'f', '-size', '-64M'], { encoding: 'utf8' }).split('\n').filter(Boolean)
      return files.some((file) => readFileSync(file).includes(bytes))
    } catch {
      return true
    }
  })
}
