/** Every screen of the tour: nothing for axe to find, nothing that runs out of a narrow window, and the whole job by keyboard. */
import { say } from '@holdfast/words'
import { describe, expect, test } from 'vitest'
import { loadDatabase } from '../apps/desk/src/vault/native.ts'
import { axeInLightAndDark } from './axe.ts'
import { chromiumPath, openHoldfast } from './holdfast.ts'
import { outside, soon } from './soon.ts'
import { openExampleCase, readExample, screens } from './tour.ts'

const now = '2014-11-05T00:00:00Z'
const hasNative = loadDatabase().ok
if (!hasNative) console.log('NOT RUN: encrypted SQLite is not compiled, so no screen of the file')

describe.skipIf(!chromiumPath)('every screen', () => {
  test('axe finds nothing, in light and in dark', async () => {
    for (const screen of screens.filter(({ needsFile }) => !needsFile || hasNative)) {
      const opened = await openHoldfast({ now })
      try {
        await screen.show(opened.page, 'en')
        expect([screen.name, await axeInLightAndDark(opened.page, 'en')]).toEqual([screen.name, []])
        expect([screen.name, opened.complaints, opened.foreign]).toEqual([screen.name, [], []])
      } finally {
        await opened.close()
      }
    }
  })

  test('at 200 % nothing runs out of the window sideways, in any language', async () => {
    for (const [locale, tag] of [
      ['en', 'en-GB'],
      ['ru', 'ru-RU'],
      ['ko', 'ko-KR'],
    ] as const) {
      // A window of 1280 px enlarged twice shows what fits into 640.
      const opened = await openHoldfast({ locale: tag, width: 640, height: 450, now })
      try {
        for (const show of [readExample, openExampleCase]) {
          await show(opened.page, locale)
          expect([locale, show.name, await outside(opened.page)]).toEqual([locale, show.name, 0])
        }
        // A field out of sight comes into sight as it gets the keyboard: that scroll does not close what it offers.
        await opened.page.getByRole('button', { name: say(locale, 'screen.clock.add'), exact: true }).click()
        await opened.page.getByRole('combobox', { name: say(locale, 'screen.clock.zone') }).fill('Asia/Seoul')
        await opened.page.getByRole('option', { name: 'Asia/Seoul' }).waitFor()
        await opened.page.evaluate(() => {
          scrollBy(0, 40)
          return new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
        })
        expect(await opened.page.getByRole('option', { name: 'Asia/Seoul' }).count()).toBe(1)
      } finally {
        await opened.close()
      }
    }
  })

  test('a fact is entered, removed and brought back by keyboard alone', async () => {
    const opened = await openHoldfast({ now })
    const { page } = opened
    const word = (key: Parameters<typeof say>[1]) => say('en', key)
    const tabTo = async (name: string) => {
      for (let turns = 0; turns < 60; turns++) {
        const here = await page.evaluate(() => {
          const focused = document.activeElement
          const label = (focused?.getAttribute('aria-labelledby') ?? '')
            .split(' ')
            .map((id) => document.getElementById(id)?.textContent ?? '')
          const labels = focused instanceof HTMLInputElement ? [...(focused.labels ?? [])].map((each) => each.textContent ?? '') : []
          return [focused?.getAttribute('aria-label') ?? '', focused?.textContent ?? '', ...label, ...labels].map((text) => text.trim())
        })
        if (here.includes(name)) return
        await page.keyboard.press('Tab')
      }
      throw new Error(`${name} cannot be reached by Tab`)
    }
    try {
      await page.getByRole('searchbox').waitFor()
      await page.keyboard.press('Tab')
      await soon(() => page.evaluate(() => document.activeElement?.textContent)).toBe(word('app.skip'))
      await tabTo(word('app.room.clock'))
      await page.keyboard.press('Enter')
      await tabTo(word('screen.clock.first-fact'))
      await page.keyboard.press('Enter')
      // One row of choices is one stop: arrows go along it.
      await tabTo(word('screen.clock.how.exact'))
      await page.keyboard.press('ArrowRight')
      await tabTo(word('screen.clock.how.day'))
      await page.keyboard.press('Space')
      await page.getByRole('spinbutton').first().focus()
      await page.keyboard.type('03112014')
      await tabTo(word('screen.clock.save'))
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: word('case.section.next') }).waitFor()
      await soon(() => page.locator('.facts').innerText()).toContain('3 November 2014')
      await page.getByRole('button', { name: /^Remove: / }).focus()
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: word('screen.clock.empty') }).waitFor()
      await page.getByRole('button', { name: word('app.undo') }).focus()
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: word('case.section.next') }).waitFor()
      await page.getByRole('radio', { name: '한국어' }).focus()
      await page.keyboard.press('Space')
      await page.getByRole('heading', { name: say('ko', 'case.section.next') }).waitFor()
      await soon(() => page.locator('.facts').innerText()).toContain('2014년 11월 3일')
      expect(opened.complaints).toEqual([])
    } finally {
      await opened.close()
    }
  })

  test('a file that is no text is refused with a reason, and the one before stays', async () => {
    const opened = await openHoldfast()
    const { page } = opened
    try {
      await page.getByRole('textbox', { name: say('en', 'screen.law.text') }).fill('kept')
      await page
        .locator('input[type=file][accept*="text/plain"]')
        .setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from([0x41, 0, 0x42, 0, 0xff]) })
      await page.getByRole('alert').waitFor()
      await soon(() => page.getByRole('alert').innerText()).toContain('Nothing was read')
      expect(await page.getByRole('textbox', { name: say('en', 'screen.law.text') }).inputValue()).toBe('kept')
    } finally {
      await opened.close()
    }
  })
})
