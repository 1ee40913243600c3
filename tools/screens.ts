/**
 * Pictures of every screen, in each language, light and dark, into docs/screens: `npx tsx tools/screens.ts [part of a name]`.
 * Look at them: no text cut, overlapped or left in another language.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { fileDay, tourNow } from '../e2e/file-tour.ts'
import { openHoldfast, root } from '../e2e/holdfast.ts'
import { screens } from '../e2e/tour.ts'

const folder = process.env.HOLDFAST_SCREENS ?? join(root, 'docs/screens')
const wanted = process.argv[2] ?? ''
mkdirSync(folder, { recursive: true })

const languages = [
  ['en', 'en-GB'],
  ['ru', 'ru-RU'],
  ['ko', 'ko-KR'],
] as const

for (const [language, locale] of languages) {
  for (const dark of [false, true]) {
    for (const screen of screens) {
      const name = `${screen.name}-${language}-${dark ? 'dark' : 'light'}`
      if (!name.includes(wanted)) continue
      const opened = await openHoldfast({ locale, dark, width: screen.width ?? 1440, height: 900, now: '2014-11-05T00:00:00Z' })
      try {
        await screen.show(opened.page, language)
        await shoot(opened.page, name)
        for (const complaint of opened.complaints) console.log(`${name}: ${complaint}`)
      } finally {
        await opened.close()
      }
    }
  }
}

/** Screens of the file, taken in the course of one day with it. */
const ofTheDay = ['first-run', 'cases', 'case-clock', 'case-timeline', 'case-people', 'case-documents', 'locked', 'search']
for (const [language, locale] of languages)
  for (const dark of [false, true]) {
    const nameOf = (screen: string) => `file-${screen}-${language}-${dark ? 'dark' : 'light'}`
    if (!ofTheDay.some((screen) => nameOf(screen).includes(wanted))) continue
    const opened = await openHoldfast({ locale, dark, width: 1200, height: 800, now: tourNow })
    try {
      await fileDay(opened.page, language, async (screen) => {
        if (!ofTheDay.includes(screen) || !nameOf(screen).includes(wanted)) return
        await opened.page.evaluate('scrollTo(0, 0)')
        await shoot(opened.page, nameOf(screen))
      })
    } finally {
      await opened.close()
    }
  }

async function shoot(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(250)
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' })
  console.log(name)
}
