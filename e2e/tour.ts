/** The way to each screen, for pictures and for the accessibility check. Controls are found by role and name, as a person finds them. */
import type { Locale } from '@holdfast/core'
import { type MessageKey, say } from '@holdfast/words'
import type { Page } from 'playwright-core'

export interface Screen {
  readonly name: string
  readonly width?: number
  readonly show: (page: Page, locale: Locale) => Promise<void>
}

const press = (page: Page, locale: Locale, key: MessageKey) => page.getByRole('button', { name: say(locale, key), exact: true }).click()

export async function readExample(page: Page, locale: Locale): Promise<void> {
  await press(page, locale, 'screen.law.example')
  await press(page, locale, 'screen.law.read')
  await page.getByRole('tab', { name: say(locale, 'screen.law.tab.safeguards') }).waitFor()
}

export async function openExampleCase(page: Page, locale: Locale): Promise<void> {
  await press(page, locale, 'app.room.clock')
  await press(page, locale, 'screen.clock.example')
  await page.getByRole('heading', { name: say(locale, 'case.section.next') }).waitFor()
}

export const screens: readonly Screen[] = [
  {
    name: 'law-entry',
    show: async (page, locale) => {
      await page.getByRole('button', { name: say(locale, 'screen.law.example') }).waitFor()
    },
  },
  { name: 'law-text', show: readExample },
  {
    name: 'law-silence',
    show: async (page, locale) => {
      await readExample(page, locale)
      await page.locator('[data-entry="safeguard:judicial_remedy"] button').click()
    },
  },
  {
    name: 'law-finding',
    show: async (page, locale) => {
      await readExample(page, locale)
      await page.locator('.finding-group:has(.is-weak) .finding-name').first().click()
      await page.locator('.finding-more .link').first().click()
    },
  },
  {
    name: 'law-limits',
    show: async (page, locale) => {
      await readExample(page, locale)
      await page.getByRole('tab', { name: say(locale, 'screen.law.tab.limits') }).click()
      await page.locator('.limits .link').nth(1).click()
    },
  },
  {
    name: 'law-register',
    show: async (page) => {
      await page.locator('.register-row').first().click()
      await page.locator('.life').waitFor()
    },
  },
  {
    name: 'clock-empty',
    show: async (page, locale) => {
      await press(page, locale, 'app.room.clock')
      await page.getByRole('heading', { name: say(locale, 'screen.clock.empty') }).waitFor()
    },
  },
  { name: 'clock-case', show: openExampleCase },
  {
    name: 'clock-fact',
    show: async (page, locale) => {
      await openExampleCase(page, locale)
      await press(page, locale, 'screen.clock.add')
      await page.getByRole('radio', { name: say(locale, 'screen.clock.how.span') }).click()
    },
  },
  {
    name: 'clock-picture',
    show: async (page, locale) => {
      await openExampleCase(page, locale)
      await page.locator('#picture-title').scrollIntoViewIfNeeded()
      await page.locator('#picture-title').evaluate((title) => title.scrollIntoView({ block: 'start' }))
    },
  },
  {
    name: 'clock-steps',
    show: async (page, locale) => {
      await openExampleCase(page, locale)
      await page
        .locator('.step.is-any-moment .moment')
        .first()
        .evaluate((moment) => moment.scrollIntoView({ block: 'center' }))
      await page.locator('.step .readings .moment').first().click()
    },
  },
  {
    name: 'clock-remedies',
    show: async (page, locale) => {
      await openExampleCase(page, locale)
      await page.locator('#remedies-title').evaluate((title) => title.scrollIntoView({ block: 'start' }))
    },
  },
]
