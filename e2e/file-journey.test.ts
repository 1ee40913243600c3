/** A day with the file in a real Chromium, in each language: nothing for axe or the console to complain of, nothing foreign asked, nothing left on the profile. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { locales } from '@holdfast/core'
import { findBrowser, startDesk } from '@holdfast/desk'
import { say } from '@holdfast/words'
import { describe, expect, test } from 'vitest'
import { loadDatabase } from '../apps/desk/src/vault/native.ts'
import { axeIn, isWordMissing, rememberedFields, tags } from './axe.ts'
import { caseDestroyed, fileDay, fileKept, fileRestored, hostileText, passphrase, tourNow } from './file-tour.ts'
import { openHoldfast, webDir } from './holdfast.ts'
import { isLeftIn } from './is-left-in.ts'
import { outside } from './soon.ts'

const noChromium = findBrowser() === null
const noNative = !loadDatabase().ok
if (noChromium) console.log('NOT RUN: no Chromium')
if (noNative) console.log('NOT RUN: encrypted SQLite is not compiled')

/** What was typed into the file in the course of the day. */
const typed = ['Heron', 'Wren', 'M. Orlova', '김철수', 'Ким Чхоль Су', 'цапли', 'decision.png']

describe.skipIf(noChromium || noNative)('a day with the file', () => {
  for (const locale of locales) {
    test(`from the first run to a copy restored on an empty machine (${locale})`, async () => {
      const { page, complaints, foreign, profile, vault, close, context } = await openHoldfast({ locale: tags[locale], now: tourNow })
      const problems: string[] = []
      const away = mkdtempSync(join(tmpdir(), 'holdfast-e2e-copy-'))
      page.on('dialog', (dialog) => {
        problems.push('a dialog')
        void dialog.accept()
      })
      try {
        const look = async (name: string) => {
          problems.push(...(await axeIn(page, locale)).map((problem) => `${name}: ${problem}`))
          if (isWordMissing(await page.locator('body').innerText())) problems.push(`${name}: a word is missing`)
          expect(page.url()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
          expect(await page.title()).toBe('Holdfast')
          // A narrow window, or one enlarged until it is: nothing stands outside it.
          const { width, height } = page.viewportSize() ?? { width: 1440, height: 900 }
          await page.setViewportSize({ width: 400, height })
          const wide = await outside(page)
          if (wide > 0) problems.push(`${name}: ${wide} px stand outside a window of 400`)
          await page.setViewportSize({ width, height })
          if ((await rememberedFields(page)) > 0) problems.push(`${name}: a field the browser may remember`)
        }
        await fileDay(page, locale, look, hostileText)
        await fileKept(page, locale, look, join(away, 'copy'))
        expect(await page.evaluate('globalThis.pwned')).toBeUndefined()

        // Another machine: no file, no profile of the first.
        const other = await startDesk({ webDir, vaultDir: join(away, 'vault'), openBrowser: false, now: () => tourNow })
        if (!other.ok) throw new Error(other.error.code)
        const second = await context.newPage()
        try {
          await second.goto(pathToFileURL(other.value.launchFile).href)
          await second.waitForURL(other.value.url)
          await fileRestored(second, locale, join(away, 'copy'))
          await caseDestroyed(second, locale, async (name) => {
            problems.push(...(await axeIn(second, locale)).map((problem) => `${name}: ${problem}`))
            if (isWordMissing(await second.locator('body').innerText())) problems.push(`${name}: a word is missing`)
          })
          // Locked, neither the page nor the way back and forth shows anything.
          await second.getByRole('button', { name: say(locale, 'file.lock'), exact: true }).click()
          await second.getByRole('heading', { name: say(locale, 'file.unlock.title') }).waitFor()
          for (const go of [() => Promise.resolve(null), () => second.goBack(), () => second.goForward()]) {
            await go().catch(() => null)
            expect(await second.content()).not.toMatch(/Heron|Wren/)
          }
        } finally {
          await second.close()
          await other.value.close()
        }
        expect(problems).toEqual([])
        // The second desk is another origin of this machine; nothing else was asked.
        expect(foreign.filter((origin) => !/^http:\/\/127\.0\.0\.1:\d+$/.test(origin))).toEqual([])
        // The wrong passphrase is refused by the desk, and the browser says so.
        expect(complaints.filter((complaint) => !complaint.includes('422'))).toEqual([])
        await context.close()
        // Neither in the browser's profile nor in the vaults and the copy, under any name.
        const left = [...typed, passphrase].flatMap((word) =>
          [profile, vault, away].flatMap((folder) => (isLeftIn(folder, word) ? [word] : [])),
        )
        expect(left).toEqual([])
      } finally {
        await close()
        rmSync(away, { recursive: true, force: true })
      }
    })
  }
})
