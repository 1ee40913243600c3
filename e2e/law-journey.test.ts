/** The researcher's job in a real Chromium, by keyboard: find agreements, go back to a day, set two side by side, print. In three languages. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Locale, locales } from '@holdfast/core'
import { type MessageKey, say } from '@holdfast/words'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { axe, tags } from './axe.ts'
import { chromiumPath, openHoldfast } from './holdfast.ts'
import { outside, soon } from './soon.ts'
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
    test(`searched, filtered, opened on a day, compared by keyboard, printed (${locale})`, () => journey(locale))
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
      await page.getByRole('textbox', { name: word('screen.review.who'), exact: true }).fill('R-7')
      expect(await axe(page)).toEqual([])
      await shoot(page, 'review-en')
      await page.getByRole('button', { name: word('screen.review.confirm') }).click()
      await page.locator('.said').waitFor()
      for (const said of ['R-7', word('screen.review.rules-said', { finding: word('screen.finding.absent') })])
        await soon(() => page.locator('.said').innerText()).toContain(said)
      // On paper too, and on the row when it is closed again.
      await page.emulateMedia({ media: 'print' })
      await page.locator('.said').waitFor()
      await soon(() => page.getByRole('button', { name: word('screen.review.open') }).count()).toBe(0)
      await page.emulateMedia({ media: 'screen' })
      await page.locator('[data-entry="safeguard:judicial_remedy"] .finding-name').click()
      const reviewed = page.locator('.reviewed-mark')
      await soon(() => reviewed.innerText()).toBe(`${word('screen.review.confirmed')}: ${word('screen.finding.absent')}`)
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
    const rows = () => page.locator('.shelf-table tbody tr').count()
    await soon(rows).toBeGreaterThan(70)
    const all = await rows()
    await clean(page)
    expect(await axe(page)).toEqual([])
    await shoot(page, `shelf-${locale}`)

    // By keyboard: words into the search, a safeguard chosen in a list.
    await page.getByRole('searchbox').focus()
    await page.keyboard.type('2010')
    await soon(rows).toBeLessThan(all)
    await page.keyboard.press('Escape')
    const rule = page.locator('.shelf-filters button.control').nth(3)
    await rule.focus()
    await page.keyboard.press('ArrowDown')
    await page.getByRole('option').nth(7).waitFor()
    await page.locator('[role=option]:focus').waitFor()
    for (let n = 0; n < 7; n++) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('listbox').waitFor({ state: 'detached' })
    await soon(rows).toBeLessThan(all)
    expect(await rows()).toBeGreaterThan(0)
    await press('screen.shelf.clear')
    await soon(rows).toBe(all)

    // Two are chosen with the space bar.
    for (const id of [0, 1]) {
      await page.locator('.shelf-table tbody input[type=checkbox]').nth(id).focus()
      await page.keyboard.press('Space')
    }
    // One is opened, and looked at on another day.
    await page.getByRole('searchbox').fill('ru-kp-2016')
    await soon(rows).toBeLessThan(all)
    await page.locator('.shelf-table tbody .link').first().focus()
    await page.keyboard.press('Enter')
    await page.locator('.overlay-table').waitFor()
    await soon(() => page.locator('.as-it-stood').innerText()).toContain(word('register.stage.authorised'))
    await clean(page)
    expect(await axe(page)).toEqual([])
    await shoot(page, `entry-${locale}`)
    await page.locator('.life-section [data-type="year"]').focus()
    await page.keyboard.type('2020')
    await soon(() => page.locator('.as-it-stood').innerText()).toContain(word('register.stage.signed'))

    // From the agreement to what binds one side of it, on a day; then to another state by typing its name.
    await page.locator('.overlay-table thead .link').first().focus()
    await page.keyboard.press('Enter')
    await page.locator('.duty').first().waitFor()
    await soon(() => page.locator('.door-table tbody tr').count()).toBeGreaterThan(3)
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
    await soon(() => page.locator('.compare-grid thead th').count()).toBe(3)
    await clean(page)
    expect(await axe(page)).toEqual([])
    await page.locator('[data-cell="0-0"]').focus()
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'End']) await page.keyboard.press(key)
    await soon(() => page.evaluate(() => document.activeElement?.getAttribute('data-cell'))).toBe('2-1')
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('Enter')
    await page.locator('.cell-words').waitFor()
    expect(await axe(page)).toEqual([])
    await shoot(page, `compare-${locale}`)
    await page.keyboard.press('Escape')
    await soon(() => page.locator('.cell-words').count()).toBe(0)

    // On paper: the whole grid, no controls, nothing cut off sideways.
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 760, height: 1000 })
    await soon(() => page.locator('.places').isVisible()).toBe(false)
    expect(await outside(page)).toBe(0)
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000)
    await shoot(page, `print-${locale}`)
    await page.emulateMedia({ media: 'screen' })

    // A window of 1280 px enlarged twice.
    await page.setViewportSize({ width: 640, height: 700 })
    for (const place of ['compare', 'state', 'shelf', 'entry'] as const) {
      await page.locator('.places .place').nth({ entry: 0, shelf: 1, state: 2, compare: 3 }[place]).click()
      expect([place, await outside(page)]).toEqual([place, 0])
    }
    expect(await page.title()).toBe('Holdfast')
    expect(page.url()).toBe(opened.desk.url)
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
    expect([opened.foreign, opened.complaints]).toEqual([[], []])
  } finally {
    await opened.close()
  }
}
