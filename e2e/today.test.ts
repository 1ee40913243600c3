/** Today and what goes with it in a real Chromium: the board from files, its table, the way to the clock, what-if, and a calendar taken along. */
import { readFileSync } from 'node:fs'
import { locales } from '@holdfast/core'
import { findBrowser } from '@holdfast/desk'
import { say } from '@holdfast/words'
import ICAL from 'ical.js'
import type { Download } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { axe, tags } from './axe.ts'
import { openHoldfast } from './holdfast.ts'
import { soon } from './soon.ts'
import { openBoard, openExampleBoard, openExampleCase } from './tour.ts'

const noChromium = findBrowser() === null
if (noChromium) console.log('NOT RUN: no Chromium')
const now = '2026-11-18T03:00:00Z'

const textOf = async (download: Download): Promise<string> => readFileSync(await download.path(), 'utf8')

const caseFile = (name: string, value: unknown) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)),
})
const tern = {
  id: 'b2f1-tern',
  pseudonym: 'Tern',
  cover: 'Night desk',
  instrument: 'RU',
  track: 'expulsion',
  facts: [{ event: 'decree-copy-received', local: '2026-11-13T17:10', timezone: 'Asia/Vladivostok' }],
}
const gull = {
  ...tern,
  id: 'b2f1-gull',
  pseudonym: 'Gull',
  facts: [{ event: 'decree-copy-received', local: '2026-11-10T17:10', timezone: 'Asia/Vladivostok' }],
}

describe.skipIf(noChromium)('everyone at risk on one board', () => {
  for (const locale of locales) {
    test(`the board, its table, and nothing for axe or the console to complain of (${locale})`, async () => {
      const { page, complaints, close } = await openHoldfast({ locale: tags[locale], now })
      try {
        await openExampleBoard(page, locale)
        await soon(() => page.locator('.tb-name').allInnerTexts()).toHaveLength(6)
        const names = await page.locator('.tb-name').allInnerTexts()
        await soon(() => page.locator('.tb-cover.is-nobody').count()).toBe(1)
        expect(await axe(page)).toEqual([])
        await page.getByRole('tab', { name: say(locale, 'screen.today.as-table') }).click()
        await soon(async () => (await page.locator('.tb tbody th').allInnerTexts()).map((row) => row.trim())).toEqual(names)
        expect(await axe(page)).toEqual([])
        const said = await page.locator('.tb').innerText()
        expect(said).not.toMatch(/\b(?:case|clock|screen|today)\.[a-z]+[.-]|undefined|NaN|[{}]/)
        expect(complaints).toEqual([])
      } finally {
        await close()
      }
    })
  }

  test('files are opened, the least time leads, a broken one is named, and a line leads to its clock', async () => {
    const { page, complaints, close } = await openHoldfast({ now })
    try {
      await openBoard(page, 'en')
      const choosing = page.waitForEvent('filechooser')
      await page.getByRole('button', { name: say('en', 'screen.today.open'), exact: true }).click()
      await (await choosing).setFiles([
        caseFile('a.json', tern),
        caseFile('b.json', '{ not json'),
        caseFile('c.json', [gull, { instrument: 'RU', track: 'nowhere', facts: [] }]),
      ])
      await page.getByRole('tab', { name: say('en', 'screen.today.as-board') }).waitFor()
      await soon(() => page.locator('.tb-name').allInnerTexts()).toEqual(['Gull', 'Tern'])
      for (const refused of ['File 2', 'File 3']) await soon(() => page.locator('.tb .notice').innerText()).toContain(refused)
      await page.getByRole('button', { name: say('en', 'screen.today.open-case', { name: 'Gull' }) }).click()
      await page.getByRole('heading', { name: say('en', 'case.section.next') }).waitFor()
      await soon(() => page.locator('.facts').innerText()).toContain('10 November 2026 at 17:10')
      await soon(() => page.locator('.case-head').innerText()).toContain('Night desk')
      expect(complaints).toEqual([])
    } finally {
      await close()
    }
  })
})

describe.skipIf(noChromium)('suppose another date', () => {
  test('typed slowly by keyboard, it shows what would move and leaves the facts alone until it is kept', async () => {
    const { page, complaints, close } = await openHoldfast({ now: '2014-11-05T00:00:00Z' })
    try {
      await openExampleCase(page, 'en')
      const facts = await page.locator('.facts').innerText()
      await page.getByRole('button', { name: say('en', 'screen.whatif.suppose'), exact: true }).focus()
      await page.keyboard.press('Enter')
      await page.locator('.what-if [role="spinbutton"]').first().focus()
      await page.keyboard.type('07112014', { delay: 120 })
      await page
        .locator('.what-if')
        .getByRole('button', { name: say('en', 'screen.clock.save') })
        .focus()
      await page.keyboard.press('Enter')
      await page.locator('.what-if tbody tr').first().waitFor()
      await soon(() => page.locator('.what-if').innerText()).toContain('7 November 2014')
      expect(await page.locator('.facts').innerText()).toBe(facts)
      expect(await axe(page)).toEqual([])
      await page.getByRole('button', { name: say('en', 'screen.whatif.keep') }).click()
      await page.locator('.facts li').nth(1).waitFor()
      await soon(() => page.locator('.facts').innerText()).toContain('7 November 2014')
      expect(complaints).toEqual([])
    } finally {
      await close()
    }
  })
})

describe.skipIf(noChromium)('dates taken along', () => {
  test('opaque by default; full only after the warning; a second file moves what moved', async () => {
    const { page, complaints, close } = await openHoldfast({ now })
    try {
      await openBoard(page, 'en')
      const choosing = page.waitForEvent('filechooser')
      await page.getByRole('button', { name: say('en', 'screen.today.open'), exact: true }).click()
      await (await choosing).setFiles([caseFile('a.json', tern)])
      await page.getByRole('button', { name: say('en', 'screen.today.open-case', { name: 'Tern' }) }).click()
      const download = page.getByRole('button', { name: say('en', 'screen.calendar.download') })
      await download.waitFor()
      const first = page.waitForEvent('download')
      await download.click()
      const opaque = await textOf(await first)
      expect((await first).suggestedFilename()).toBe('calendar.ics')
      expect(opaque).not.toMatch(/Tern|holdfast|KoAP|Vladivostok/i)
      const events = new ICAL.Component(ICAL.parse(opaque)).getAllSubcomponents('vevent')
      expect(events.map((event) => String(event.getFirstPropertyValue('dtend')))).toContain('2026-11-23T14:00:00Z')
      await page.getByRole('radio', { name: say('en', 'screen.calendar.full') }).click()
      await soon(() => download.isDisabled()).toBe(true)
      expect(await axe(page)).toEqual([])
      await page.getByRole('checkbox', { name: say('en', 'screen.calendar.understood') }).check({ force: true })
      const second = page.waitForEvent('download')
      await download.click()
      const full = await textOf(await second)
      expect(full).toContain('Tern')
      expect(full).toMatch(/^SEQUENCE:1\r$/m)
      expect(complaints).toEqual([])
    } finally {
      await close()
    }
  })
})
