/**
 * The main job in a real Chromium: read an agreement, ask the clock. In each language, by role and name, as a person finds the controls.
 */

import { locales } from '@holdfast/core'
import { findBrowser } from '@holdfast/desk'
import { say } from '@holdfast/words'
import { describe, expect, test } from 'vitest'
import { axe, tags } from './axe.ts'
import { openHoldfast } from './holdfast.ts'
import { soon } from './soon.ts'
import { readExample } from './tour.ts'

const noChromium = findBrowser() === null
if (noChromium) console.log('NOT RUN: no Chromium')

describe.skipIf(noChromium)('the main job on the screens', () => {
  for (const locale of locales) {
    test(`an agreement is read and a case is answered (${locale}), with nothing for axe or the console to complain of`, async () => {
      const { page, complaints, close } = await openHoldfast({
        locale: tags[locale],
        dark: false,
        width: 1440,
        height: 900,
        now: '2014-11-05T00:00:00Z',
      })
      const hosts = new Set<string>()
      page.on('request', (request) => hosts.add(new URL(request.url()).hostname))
      try {
        expect(await page.title()).toBe('Holdfast')
        await readExample(page, locale)
        await soon(() => page.locator('[data-entry="safeguard:judicial_remedy"]').count()).toBe(1)
        expect(await axe(page)).toEqual([])

        await page.getByRole('button', { name: say(locale, 'app.room.clock'), exact: true }).click()
        await page.getByRole('button', { name: say(locale, 'screen.clock.example'), exact: true }).click()
        await page.getByRole('heading', { name: say(locale, 'case.section.next'), exact: true }).waitFor()
        await soon(() => page.locator('main').innerText()).toContain('24:00')
        const text = await page.locator('main').innerText()
        expect(text).toContain('2014')
        expect(text).not.toMatch(/\b(?:case|clock|screen)\.[a-z]+[.-]|undefined|NaN/)
        expect(await axe(page)).toEqual([])
        expect(page.url()).not.toContain('?')
        expect([...hosts].filter((host) => host !== '127.0.0.1' && host !== '')).toEqual([])
        expect(complaints).toEqual([])
      } finally {
        await close()
      }
    })
  }
})
