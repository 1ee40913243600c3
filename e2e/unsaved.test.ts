/** What is typed and not saved, in a real Chromium, when the file locks or the desk ends; and what of a case goes on paper. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { say } from '@holdfast/words'
import { describe, expect, test } from 'vitest'
import { loadDatabase } from '../apps/desk/src/vault/native.ts'
import { handsOn, passphrase } from './file-tour.ts'
import { chromiumPath, openHoldfast } from './holdfast.ts'
import { isLeftIn } from './is-left-in.ts'
import { fileWithPeople } from './redact-tour.ts'
import { soon } from './soon.ts'

const noNative = !loadDatabase().ok
if (noNative) console.log('NOT RUN: encrypted SQLite is not compiled')

describe.skipIf(!chromiumPath || noNative)('words in a form that is not saved', () => {
  test('are sealed at a lock and offered again, thrown away by one key; when the desk ends they stay to be copied, and the screen is wiped after five minutes without use', async () => {
    const opened = await openHoldfast({ now: '2026-11-30T03:00:00Z' })
    const { page, desk, vault, profile } = opened
    const { press, field } = handsOn(page, 'en')
    const main = page.locator('main')
    const wiped = main.getByText(say('en', 'file.unlock.wiped'))
    const sealed = main.getByText(say('en', 'file.unlock.sealed'))
    const lockByKey = async () => {
      await page.keyboard.press('Control+Alt+l')
      await main.getByRole('heading', { name: say('en', 'file.unlock.title') }).waitFor()
    }
    const unlock = async () => {
      await main.getByLabel(say('en', 'file.passphrase'), { exact: true }).fill(passphrase)
      await press('file.unlock.open')
      await heron.waitFor()
    }
    const gone = main.getByText(say('en', 'app.desk-gone')).first()
    const authority = main.getByRole('textbox', { name: field('authority') })
    const heron = main.getByRole('heading', { name: 'Heron' }).first()
    try {
      await fileWithPeople(page, 'en')
      await page.getByRole('button', { name: say('en', 'app.room.cases'), exact: true }).click()
      await main.getByRole('row', { name: 'Heron' }).first().click()
      await heron.waitFor()

      // Paper: nothing that is pressed or filled in, the tab as a heading, the moment of printing.
      await page.emulateMedia({ media: 'print' })
      await page.evaluate("dispatchEvent(new Event('beforeprint'))")
      await soon(() => page.locator('.printed').innerText()).toMatch(/^Holdfast · Printed \d+ \w+ \d{4}, \d\d:\d\d/)
      await soon(() => page.locator('main .button:visible, main input:visible, main .help-tip:visible').count()).toBe(0)
      await soon(() => main.getByRole('tab').filter({ visible: true }).allInnerTexts()).toEqual([say('en', 'file.tab.clock')])
      await heron.waitFor()
      await page.evaluate("dispatchEvent(new Event('afterprint'))")
      await page.emulateMedia({ media: 'screen' })
      await soon(() => page.locator('.printed').isVisible()).toBe(false)

      await main.getByRole('tab', { name: say('en', 'file.tab.timeline'), exact: true }).click()
      await press('file.timeline.decision')
      // The keyboard is in the form, though its first field is a list.
      await main.locator('.record-form .control:focus').waitFor()
      await authority.fill('Half typed')
      await lockByKey()
      await sealed.waitFor()
      expect(await wiped.count()).toBe(0)
      expect(await page.content()).not.toContain('Half typed')
      expect([vault, profile].filter((folder) => isLeftIn(folder, 'Half typed'))).toEqual([])
      await unlock()
      // The keyboard is on it: Enter goes on where it was left.
      const goOn = main.getByRole('button', { name: /^Continue: / })
      await main.locator('.drafts :focus').waitFor()
      await page.keyboard.press('Enter')
      await soon(() => authority.inputValue()).toBe('Half typed')
      await soon(() => goOn.count()).toBe(0)

      // Another form opened over it takes nothing with it: what was typed waits above.
      await main.getByRole('tab', { name: say('en', 'file.tab.timeline'), exact: true }).click()
      await press('file.timeline.task')
      await goOn.waitFor()
      await press('file.cancel')
      await goOn.click()
      await soon(() => authority.inputValue()).toBe('Half typed')

      // One key throws it away, and there is a way back.
      await lockByKey()
      await unlock()
      await main.locator('.drafts :focus').waitFor()
      await page.keyboard.press('Delete')
      await goOn.waitFor({ state: 'detached' })
      expect(existsSync(join(vault, 'vault', 'drafts'))).toBe(false)
      await page.getByRole('button', { name: say('en', 'file.undo'), exact: true }).click()
      await goOn.click()
      await authority.waitFor()
      // Even while the list of what is half written is slow to come, what is saved is not offered as left behind.
      await page.route('**/api/cases/drafts', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 2_000))
        await route.continue().catch(() => undefined)
      })
      // Enter held a moment too long, or struck again while a slow machine saves, saves once.
      let saves = 0
      page.on('request', (request) => {
        if (request.url().endsWith('/api/cases/save')) saves++
      })
      await authority.evaluate((field) => {
        for (let n = 0; n < 2; n++) field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
      })
      await page.getByText(say('en', 'file.saved', { kind: say('en', 'cases.kind.decision') })).waitFor()
      expect(saves).toBe(1)
      expect(await goOn.count()).toBe(0)
      await page.unrouteAll({ behavior: 'wait' })
      expect(existsSync(join(vault, 'vault', 'drafts'))).toBe(false)
      // A lock with nothing typed says nothing.
      await lockByKey()
      expect(await wiped.or(sealed).count()).toBe(0)
      await unlock()

      await main.getByRole('tab', { name: say('en', 'file.tab.timeline'), exact: true }).click()
      await press('file.timeline.decision')
      await authority.fill('Half typed again')
      await desk.close()
      await press('file.save')
      await gone.waitFor()
      expect(await authority.inputValue()).toBe('Half typed again')
      await page.evaluate("dispatchEvent(new Event('focus'))")
      await main.locator('.desk-gone').waitFor()
      await soon(() => main.locator('.lock-bar').innerText()).not.toContain(say('en', 'file.open'))
      expect(await authority.inputValue()).toBe('Half typed again')

      // Nobody is left who would lock: the page does what the desk had promised.
      await page.evaluate('{ const real = performance.now.bind(performance); performance.now = () => real() + 301_000 }')
      await page.evaluate("dispatchEvent(new Event('focus'))")
      await heron.waitFor({ state: 'detached' })
      await gone.waitFor()
      await soon(() => page.content()).not.toMatch(/Heron|Half typed/)
    } finally {
      await opened.close()
    }
  })
})
