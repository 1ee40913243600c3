/** The researcher's job in a real Chromium, by keyboard: find agreements, go back to a day, set two side by side, print. In three languages. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Locale, locales } from '@holdfast/core'
import { type MessageKey, say } from '@holdfast/words'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { axe, tags } from './axe.ts'
import { chromiumPath, openHoldfast } from './holdfast.ts'
import { readExample } from './tour.ts'

const pictures = process.env.HOLDFAST_PICTURES

const shoot = async (page: Page, name: string) => {
  if (pictures) await page.screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled', fullPage: true })
}
/** No code, no hole where a person reads. */
const clean = async (page: Page) =>
  expect(await page.locator('main').innerText()).not.toMatch(
    /\b(?:cli|screen|register|audit|overlay|obligation|review)\.[a-z]+[.-]|undefined|NaN|\[object/,
  )

describe.skipIf(!chromiumPath)('the register on the screens', () => {
  for (const locale of locales) {
    test(`searched, filtered, opened on a day, compared by keyboard, printed (${locale})`, () => journey(locale), 240_000)
  }

  test('a finding is corrected with words of the text and signed; the rules’ own stays beside it', async () => {
    const opened = await openHoldfast({ now: '2014-11-05T00:00:00Z' })
    const { page } = opened
    const word = (key: MessageKey, params = {}) => say('en', key, params)
    try {
      await readExample(page, 'en')
      await page.locator('[data-entry="safeguard:judicial_remedy"] button').first().click()
      await page.getByRole('button', { name: word('screen.review.open') }).click()
      await page.locator('.near > summary').click()
      await page.locator('.near p').last().waitFor()
      await page.getByRole('button', { name: word('screen.review.confirm') }).click()
      await page.getByRole('alert').waitFor()
      // A refusal names the safeguard in words, never by its id.
      expect(await page.getByRole('alert').innerText()).not.toContain('judicial_remedy')
      await page.getByRole('textbox', { name: word('screen.review.who') }).fill('R-7')
      expect(await axe(page)).toEqual([])
      await shoot(page, 'review-en')
      await page.getByRole('button', { name: word('screen.review.confirm') }).click()
      await page.locator('.said').waitFor()
      const said = await page.locator('.said').innerText()
      expect(said).toContain('R-7')
      expect(said).toContain(word('screen.review.rules-said', { finding: word('screen.finding.absent') }))
      // On paper too, and on the row when it is closed again.
      await page.emulateMedia({ media: 'print' })
      expect(await page.locator('.said').isVisible()).toBe(true)
      expect(await page.getByRole('button', { name: word('screen.review.open') }).count()).toBe(0)
      await page.emulateMedia({ media: 'screen' })
      await page.locator('[data-entry="safeguard:judicial_remedy"] .finding-name').click()
      expect(await page.locator('.reviewed-mark').innerText()).toBe(`${word('screen.review.confirmed')}: ${word('screen.finding.absent')}`)
      const saved = page.waitForEvent('download')
      await page.getByRole('button', { name: word('screen.review.save', { count: 1 }) }).click()
      const file = JSON.parse(readFileSync(await (await saved).path(), 'utf8'))
      expect(file).toMatchObject({ format: 'holdfast-review/1', reviewed: [{ reviewed: { rule: 'judicial_remedy' } }] })
      expect(JSON.stringify(file.text)).not.toContain('Article')
      expect(opened.complaints.filter((line) => !line.includes('422'))).toEqual([])
    } finally {
      await opened.close()
    }
  })
})

async function journey(locale: Locale): Promise<void> {
  const opened = await openHoldfast({ locale: tags[locale], now: '2014-11-05T00:00:00Z' })
  const { page } = opened
  const word = (key: MessageKey, params = {}) => say(locale, key, params)
  const press = (key: MessageKey, params = {}) => page.getByRole('button', { name: word(key, params), exact: true }).click()
  try {
    await press('screen.places.shelf')
    await page.locator('.shelf-table tbody tr').first().waitFor()
    const all = await page.locator('.shelf-table tbody tr').count()
    expect(all).toBeGreaterThan(70)
    await clean(page)
    expect(await axe(page)).toEqual([])
    await shoot(page, `shelf-${locale}`)

    // By keyboard: words into the search, a safeguard chosen in a list.
    await page.getByRole('searchbox').focus()
    await page.keyboard.type('2010')
    expect(await page.locator('.shelf-table tbody tr').count()).toBeLessThan(all)
    await page.keyboard.press('Escape')
    const rule = page.locator('.shelf-filters button.control').nth(3)
    await rule.focus()
    await page.keyboard.press('ArrowDown')
    await page.getByRole('option').nth(7).waitFor()
    for (let n = 0; n < 7; n++) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('listbox').waitFor({ state: 'detached' })
    const some = await page.locator('.shelf-table tbody tr').count()
    expect(some).toBeGreaterThan(0)
    expect(some).toBeLessThan(all)
    await press('screen.shelf.clear')

    // Two are chosen with the space bar.
    for (const id of [0, 1]) {
      await page.locator('.shelf-table tbody input[type=checkbox]').nth(id).focus()
      await page.keyboard.press('Space')
    }
    // One is opened, and looked at on another day.
    await page.getByRole('searchbox').fill('ru-kp-2016')
    await page.locator('.shelf-table tbody .link').first().focus()
    await page.keyboard.press('Enter')
    await page.locator('.overlay-table').waitFor()
    expect(await page.locator('.as-it-stood').innerText()).toContain(word('register.stage.authorised'))
    await clean(page)
    expect(await axe(page)).toEqual([])
    await shoot(page, `entry-${locale}`)
    await page.locator('.life-section [data-type="year"]').focus()
    await page.keyboard.type('2020')
    await page.waitForFunction((text) => document.querySelector('.as-it-stood')?.textContent?.includes(text), word('register.stage.signed'))

    // From the agreement to what binds one side of it, on a day; then to another state by typing its name.
    await page.locator('.overlay-table thead .link').first().focus()
    await page.keyboard.press('Enter')
    await page.locator('.duty').first().waitFor()
    expect(await page.locator('.door-table tbody tr').count()).toBeGreaterThan(3)
    for (const duty of await page.locator('.duty').all()) expect(await duty.locator('.sources').count()).toBe(1)
    await clean(page)
    expect(await axe(page)).toEqual([])
    await shoot(page, `state-${locale}`)
    const heading = await page.getByRole('heading', { level: 1 }).innerText()
    const combo = page.getByRole('combobox', { name: word('screen.state.pick') })
    await combo.focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('KP')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForFunction((before) => document.querySelector('h1')?.textContent !== before, heading)
    await page.locator('.duty').first().waitFor()
    await page.locator('.notice').getByText(word('screen.state.doors-none')).waitFor()
    await page.locator('.state-agreements .link').first().focus()
    await page.keyboard.press('Enter')
    await page.locator('.overlay-table').waitFor()

    await page.getByRole('button', { name: new RegExp(`^${word('screen.places.compare')} 2$`) }).click()
    await page.getByRole('grid').waitFor()
    expect(await page.locator('.compare-grid thead th').count()).toBe(3)
    await clean(page)
    expect(await axe(page)).toEqual([])
    await page.locator('[data-cell="0-0"]').focus()
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'End']) await page.keyboard.press(key)
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-cell'))).toBe('2-1')
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('Enter')
    await page.locator('.cell-words').waitFor()
    expect(await axe(page)).toEqual([])
    await shoot(page, `compare-${locale}`)
    await page.keyboard.press('Escape')
    expect(await page.locator('.cell-words').count()).toBe(0)

    // On paper: the whole grid, no controls, nothing cut off sideways.
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 760, height: 1000 })
    expect(await page.locator('.places').isVisible()).toBe(false)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000)
    await shoot(page, `print-${locale}`)
    await page.emulateMedia({ media: 'screen' })

    // A window of 1280 px enlarged twice.
    await page.setViewportSize({ width: 640, height: 700 })
    for (const place of ['compare', 'state', 'shelf', 'entry'] as const) {
      await page.locator('.places .place').nth({ entry: 0, shelf: 1, state: 2, compare: 3 }[place]).click()
      await page.waitForTimeout(150)
      expect([place, await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)]).toEqual([
        place,
        0,
      ])
    }
    expect(await page.title()).toBe('Holdfast')
    expect(page.url()).toBe(opened.desk.url)
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
    expect([opened.foreign, opened.complaints]).toEqual([[], []])
  } finally {
    await opened.close()
  }
}
