/** The way to each screen, for pictures and for the accessibility check. Controls are found by role and name, as a person finds them. */
import type { Locale } from '@holdfast/core'
import { type MessageKey, say } from '@holdfast/words'
import type { Page } from 'playwright-core'
import { hostileText } from './file-tour.ts'
import { fileWithPeople, findName, proposePasted, statements } from './redact-tour.ts'

export interface Screen {
  readonly name: string
  readonly width?: number
  /** Opens a vault of its own: only where the encrypted store was compiled. */
  readonly needsFile?: true
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

/** The board from case files lies folded below the board of the safe. */
export async function openBoard(page: Page, locale: Locale): Promise<void> {
  await press(page, locale, 'app.room.today')
  await page.locator('.tb-files > summary').click()
  await page.getByRole('heading', { name: say(locale, 'screen.today.files') }).waitFor()
}

export async function openExampleBoard(page: Page, locale: Locale): Promise<void> {
  await openBoard(page, locale)
  await press(page, locale, 'screen.today.example')
  await page.getByRole('tab', { name: say(locale, 'screen.today.as-board') }).waitFor()
}

const boardInSight = (page: Page) => page.locator('.tb-files').evaluate((board) => board.scrollIntoView({ block: 'start' }))

export const screens: readonly Screen[] = [
  {
    name: 'today-empty',
    show: async (page, locale) => {
      await openBoard(page, locale)
      await page.getByRole('heading', { name: say(locale, 'screen.today.empty') }).waitFor()
    },
  },
  {
    name: 'today-board',
    show: async (page, locale) => {
      await openExampleBoard(page, locale)
      await boardInSight(page)
    },
  },
  {
    name: 'today-table',
    show: async (page, locale) => {
      await openExampleBoard(page, locale)
      await page.getByRole('tab', { name: say(locale, 'screen.today.as-table') }).click()
      await boardInSight(page)
    },
  },
  {
    name: 'clock-what-if',
    show: async (page, locale) => {
      await openExampleCase(page, locale)
      await press(page, locale, 'screen.whatif.suppose')
      await page.locator('.what-if [role="spinbutton"]').first().click()
      await page.keyboard.type(locale === 'ko' ? '20141107' : '07112014')
      await page
        .locator('.what-if')
        .getByRole('button', { name: say(locale, 'screen.clock.save') })
        .click()
      await page.locator('.what-if [role="status"]').waitFor()
      await page.locator('#whatif-title').evaluate((title) => title.scrollIntoView({ block: 'start' }))
    },
  },
  {
    name: 'clock-calendar',
    show: async (page, locale) => {
      await openExampleCase(page, locale)
      await page.getByRole('radio', { name: say(locale, 'screen.calendar.full') }).click()
      await page.locator('#calendar-title').evaluate((title) => title.scrollIntoView({ block: 'start' }))
    },
  },
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
    name: 'law-shelf',
    show: async (page, locale) => {
      await press(page, locale, 'screen.places.shelf')
      await page.locator('.shelf-table tbody tr').first().waitFor()
    },
  },
  {
    name: 'law-state',
    show: async (page) => {
      await page.locator('.register-row').first().click()
      await page.locator('.overlay-table thead .link').first().click()
      await page.locator('.duty').first().waitFor()
    },
  },
  {
    name: 'law-compare',
    show: async (page, locale) => {
      await press(page, locale, 'screen.places.shelf')
      for (const id of ['ch-kazakhstan-2010', 'kazakhstan-russia-2012', 'ru-kp-2016']) {
        await page.getByRole('searchbox').fill(id)
        await page.locator('.shelf-table tbody tr').nth(0).locator('.check').click()
      }
      await press(page, locale, 'screen.shelf.compare')
      await page.getByRole('grid').waitFor()
      await page.locator('[data-cell="0-0"]').waitFor()
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
  {
    name: 'redact-paste',
    needsFile: true,
    show: async (page, locale) => {
      await fileWithPeople(page, locale)
      await press(page, locale, 'redact.open.text')
      await page.getByRole('textbox', { name: say(locale, 'redact.paste.text') }).waitFor()
    },
  },
  {
    name: 'redact-decisions',
    needsFile: true,
    show: async (page, locale) => {
      await fileWithPeople(page, locale)
      await proposePasted(page, locale, statements[locale].text.replace(hostileText, ''))
    },
  },
  {
    name: 'names-pair',
    needsFile: true,
    show: async (page, locale) => {
      await fileWithPeople(page, locale)
      await findName(page, locale)
      for (const row of [0, 1]) await page.locator('.nm-row .check').nth(row).click()
      await page.locator('.nm-pair .nm-match').waitFor()
    },
  },
]
