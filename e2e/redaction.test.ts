/**
 * Redaction and names in a real Chromium, in each language: a document of a case decided by key, looked at by axe in light and dark, taken up after a lock,
 * signed by two and saved; two records held side by side and decided. `HOLDFAST_SHOTS=DIR` keeps pictures of every state.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Locale, locales } from '@holdfast/core'
import { say } from '@holdfast/words'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { loadDatabase } from '../apps/desk/src/vault/native.ts'
import { axeInLightAndDark, isWordMissing, rememberedFields, runsOutAt200, tags } from './axe.ts'
import { handsOn, passphrase } from './file-tour.ts'
import { chromiumPath, openHoldfast } from './holdfast.ts'
import { isLeftIn } from './is-left-in.ts'
import { fileWithPeople, findName, proposePasted, statements } from './redact-tour.ts'
import { drawn, soon } from './soon.ts'

const noNative = !loadDatabase().ok
if (noNative) console.log('NOT RUN: encrypted SQLite is not compiled')
const shots = process.env.HOLDFAST_SHOTS

/** Axe in light and dark, words that are missing, what runs out of a window enlarged twice, fields the browser may remember. */
async function lookAt(page: Page, locale: Locale, name: string, problems: string[]): Promise<void> {
  const main = page.locator('main')
  const shoot = (scheme: string) => page.screenshot({ path: join(shots ?? '', `${name}-${locale}-${scheme}.png`), fullPage: true })
  problems.push(...(await axeInLightAndDark(page, locale, shots ? shoot : undefined)).map((problem) => `${name} ${problem}`))
  if (isWordMissing(await main.innerText())) problems.push(`${name}: a word is missing`)
  if ((await rememberedFields(page)) > 0) problems.push(`${name}: a field the browser may remember`)
  const narrow = shots ? () => page.screenshot({ path: join(shots, `${name}-${locale}-narrow.png`), fullPage: true }) : undefined
  const wide = await runsOutAt200(page, narrow)
  if (wide > 0) problems.push(`${name}: ${wide} px run out of the window at 200 %`)
}

/** In the page: the next proposal is asked of the desk and its answer kept from the screen, until the screen calls it off. */
const holdProposal = `(() => {
  const real = globalThis.fetch
  globalThis.fetch = async (path, init) => {
    if (!String(path).endsWith('/redact/propose')) return real(path, init)
    globalThis.fetch = real
    const calledOff = new Promise((_, end) => init.signal.addEventListener('abort', () => end(init.signal.reason)))
    calledOff.catch(() => undefined)
    await real(path, init)
    return calledOff
  }
})()`

const goBack = (page: Page, locale: Locale) =>
  page
    .locator('.rd-head, .nm-head')
    .getByRole('button', { name: say(locale, 'redact.back') })
    .click()

describe.skipIf(!chromiumPath || noNative)('redaction and names', () => {
  for (const locale of locales) {
    test(`a statement is decided by key, signed by two and saved (${locale})`, async () => {
      const opened = await openHoldfast({ locale: tags[locale] })
      const { page, context, complaints, foreign, profile } = opened
      const { press } = handsOn(page, locale)
      const word = (key: Parameters<typeof say>[1], params?: Parameters<typeof say>[2]) => say(locale, key, params)
      const main = page.locator('main')
      const { text, name, other } = statements[locale]
      const problems: string[] = []
      const look = (screen: string) => lookAt(page, locale, screen, problems)
      const keys = async (...all: readonly string[]) => {
        for (const key of all) await page.keyboard.press(key)
      }
      const openPaper = async () => {
        await main.getByRole('row', { name: 'Heron' }).first().click()
        await main.getByRole('tab', { name: word('file.tab.documents'), exact: true }).click()
      }
      const redactPaper = async () => {
        await main.getByRole('button', { name: word('file.doc.open.one', { name: 'statement.txt' }), exact: true }).click()
        await main.getByRole('button', { name: word('redact.open'), exact: true }).click()
        await main.locator('.rd-desk').waitFor()
      }
      try {
        await fileWithPeople(page, locale)
        await openPaper()
        await main
          .getByRole('tabpanel', { name: word('file.tab.documents'), exact: true })
          .locator('input[type=file]')
          .setInputFiles({ name: 'statement.txt', mimeType: 'text/plain', buffer: Buffer.from(text) })
        // Opened before it is read, it has no words to redact.
        const paper = main.getByRole('region', { name: 'statement.txt', exact: true })
        await paper.locator('.reading-line:not([role=status])').waitFor()
        await redactPaper()
        await look('redact-begun')

        // What the case knows in another script is marked to go; the rubbish in the text stays text.
        await main.locator('.rd-text mark.is-mask').filter({ hasText: other }).first().waitFor()
        expect(await page.evaluate(() => (globalThis as { pwned?: number }).pwned)).toBeUndefined()
        expect(await main.locator('.rd-text img, .rd-text svg, .rd-text script').count()).toBe(0)

        // Every flag by key: taken out with every mention, one undone and done again.
        const openFlags = async () =>
          Number(/\d+/u.exec((await main.locator('.rd-right-head [role=radio]').first().innerText()) ?? '')?.[0])
        const flags = await openFlags()
        if (flags > 0) {
          await keys('m')
          await soon(openFlags).toBe(flags - 1)
          await keys('u')
          await soon(openFlags).toBe(flags)
          await keys('m', 'Control+z')
          await soon(openFlags).toBe(flags)
        }
        for (let n = flags; n > 0 && (await openFlags()) > 0; n--) {
          await keys('o', 'Shift+M')
          await drawn(page)
        }
        await soon(openFlags).toBe(0)

        // Words marked by hand, word by word, and taken out again.
        const all = async () => Number(/\d+/u.exec(await main.locator('.rd-right-head [role=radio]').nth(2).innerText())?.[0])
        await main.locator('.rd-right-head [role=radio]').nth(2).focus()
        await keys('Space')
        const before = await all()
        await main.locator('.rd-text').focus()
        await keys('a', 'ArrowDown', 'ArrowRight', 'Shift+ArrowRight')
        await main.locator('.rd-hand').waitFor()
        await soon(() => main.locator('.rd-text .is-chosen').first().innerText()).not.toBe('')
        await main.locator('.rd-text').focus()
        await keys('Enter')
        await main.locator('.rd-hand').waitFor({ state: 'detached' })
        await main.locator('.rd-card').getByText(word('redact.origin.hand')).waitFor()
        await keys('x')
        await soon(all).toBeLessThanOrEqual(before)
        await keys('u')
        await main.locator('.rd-row').getByText(word('redact.origin.hand')).first().waitFor()

        // What the case knows cannot be left in: the gate names it and leads there.
        await main.locator('.rd-text mark').filter({ hasText: other }).first().click()
        await keys('Shift+K')
        await press('redact.gate.check')
        await main.locator('.rd-leaks li').filter({ hasText: other }).first().waitFor()
        await look('redact-leak')
        await main.locator('.rd-leaks li').filter({ hasText: other }).getByRole('button').first().click()
        await keys('Shift+M')
        await main.getByText(word('redact.gate.stale')).waitFor()
        await press('redact.gate.check')
        await main.getByText(word('redact.gate.clean')).waitFor()
        // The button that was pressed was gone meanwhile: who works by key is still there.
        await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('rd-gate-title')
        for (const topic of ['profession', 'injury', 'family', 'ethnicity', 'route', 'event'] as const) {
          await main
            .locator('.rd-topics')
            .getByRole('checkbox', { name: word(`redaction.prompt.${topic}`) })
            .focus()
          await keys('Space')
        }
        await main.getByRole('textbox', { name: word('redact.sign.first') }).fill('A. Petrel')
        await press('redact.sign.first.go')
        await main.getByText(word('redact.sign.first.done', { name: 'A. Petrel' })).waitFor()
        await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('rd-sign-title')
        // Locked within a moment of the last decision: it is kept, and nothing of it is on the page. Opened again: taken up where it was.
        await press('file.lock')
        await main.getByRole('heading', { name: word('file.unlock.title') }).waitFor()
        await soon(() => page.content()).not.toContain(text.split('\n')[2])
        await main.getByLabel(word('file.passphrase'), { exact: true }).fill(passphrase)
        await press('file.unlock.open')
        // The place is remembered by ids alone, so that the redaction opens where it was.
        await main.getByText(word('redact.kept')).waitFor()
        await main.getByText(word('redact.sign.first.done', { name: 'A. Petrel' })).waitFor()
        await main.locator('.rd-text').focus()
        await keys('v')
        await main.locator('.rd-text.is-new').waitFor()
        await soon(() => main.locator('.rd-text').innerText()).not.toContain(other)
        await look('redact-first-signed')

        // To another screen and back: everything stands.
        await goBack(page, locale)
        await main.getByRole('button', { name: word('redact.open'), exact: true }).click()
        await main.getByText(word('redact.sign.first.done', { name: 'A. Petrel' })).waitFor()

        await press('redact.gate.check')
        await main.getByText(word('redact.gate.clean')).waitFor()
        const second = main.getByRole('textbox', { name: word('redact.sign.second') })
        await second.fill(' a petrel')
        await main.getByText(word('redact.sign.same')).waitFor()
        await soon(() => main.getByRole('button', { name: word('redact.sign.second.go'), exact: true }).isDisabled()).toBe(true)
        await second.fill('B. Plover')
        await press('redact.sign.second.go')
        await main.getByText(word('redact.done')).waitFor()
        await look('redact-signed')
        const save = async (key: 'redact.save.text' | 'redact.save.pdf' | 'redact.save.record') => {
          const coming = page.waitForEvent('download')
          await press(key)
          return readFileSync(await (await coming).path())
        }
        const saved = (await save('redact.save.text')).toString()
        for (const gone of [other, name, '1985-05-03']) expect(saved).not.toContain(gone)
        expect(saved).toContain('"><')
        expect((await save('redact.save.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
        expect(JSON.parse((await save('redact.save.record')).toString())).toMatchObject({
          firstReader: 'A. Petrel',
          secondReader: 'B. Plover',
        })

        expect(problems).toEqual([])
        expect(foreign).toEqual([])
        expect(complaints).toEqual([])
        expect(await page.evaluate(() => (globalThis as { pwned?: number }).pwned)).toBeUndefined()
        expect(await page.title()).toBe('Holdfast')
        expect(page.url()).toBe(opened.desk.url)
        const stored = await page.evaluate(async () => [
          localStorage.length,
          sessionStorage.length,
          (await indexedDB.databases()).length,
          document.cookie,
        ])
        expect(stored).toEqual([0, 0, 0, ''])
        await context.close()
        const secrets = [text.split('\n')[2]?.slice(0, 24) ?? '', name, other, 'A. Petrel', 'B. Plover', 'statement.txt']
        expect(secrets.filter((secret) => isLeftIn(profile, secret))).toEqual([])
      } catch (failed) {
        if (shots) await page.screenshot({ path: join(shots, `failed-${locale}.png`), fullPage: true }).catch(() => null)
        throw failed
      } finally {
        await opened.close()
      }
    })

    test(`one name is looked for, two records are held side by side and decided, and nothing is merged (${locale})`, async () => {
      const opened = await openHoldfast({ locale: tags[locale] })
      const { page, context, complaints, foreign, profile } = opened
      const { press } = handsOn(page, locale)
      const word = (key: Parameters<typeof say>[1], params?: Parameters<typeof say>[2]) => say(locale, key, params)
      const main = page.locator('main')
      const { name, other } = statements[locale]
      const problems: string[] = []
      const look = (screen: string) => lookAt(page, locale, screen, problems)
      const keys = async (key: string) => page.keyboard.press(key)
      try {
        await fileWithPeople(page, locale)
        await findName(page, locale)
        for (const box of [0, 1]) {
          await main.locator('.nm-row input').nth(box).focus()
          await keys('Space')
        }
        await main.getByRole('heading', { name: word('names.screen.records') }).waitFor()
        await main.getByText(word('names.same.yes')).waitFor()
        await look('names-pair')
        await main.getByRole('button', { name: word('names.screen.not-the-same'), exact: true }).focus()
        await keys('Enter')
        await main.getByText(word('names.screen.decided.not-the-same')).waitFor()
        // The button that decided is gone: who works by key is still at the two records.
        await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('nm-records')
        await look('names-decided')
        await press('names.screen.take-back')
        await main.getByRole('button', { name: word('names.screen.may-be-one'), exact: true }).focus()
        await keys('Enter')
        await main.getByText(word('names.screen.decided.may-be-one')).waitFor()
        await main.getByText(word('names.screen.forms'), { exact: true }).click()
        await main.locator('.nm-form').nth(10).waitFor()
        await main.getByRole('textbox', { name: word('names.screen.pair.a') }).fill(name)
        await main.getByRole('textbox', { name: word('names.screen.pair.b') }).fill(other)
        await press('names.screen.pair.go')
        await main.locator('.nm-match').nth(1).waitFor()
        await look('names-forms')
        await goBack(page, locale)
        await main.getByRole('row', { name: 'Crane' }).first().click()
        await main.getByRole('tab', { name: word('file.tab.people'), exact: true }).click()
        await main.getByRole('button', { name: word('names.screen.near.of', { name: 'Dunlin' }) }).click()
        await main.locator('.nm-row.is-chosen').waitFor()
        await goBack(page, locale)
        await main.getByRole('heading', { name: 'Crane' }).waitFor()

        expect(problems).toEqual([])
        expect(foreign).toEqual([])
        expect(complaints).toEqual([])
        expect(await page.title()).toBe('Holdfast')
        expect(page.url()).toBe(opened.desk.url)
        await context.close()
        expect([name, other, 'Dunlin'].filter((secret) => isLeftIn(profile, secret))).toEqual([])
      } catch (failed) {
        if (shots) await page.screenshot({ path: join(shots, `failed-names-${locale}.png`), fullPage: true }).catch(() => null)
        throw failed
      } finally {
        await opened.close()
      }
    })
  }

  test('a pasted text of 100,000 signs is proposed, called off, walked and kept while other screens are looked at', async () => {
    const opened = await openHoldfast()
    const { page } = opened
    const { press } = handsOn(page, 'en')
    const main = page.locator('main')
    try {
      await fileWithPeople(page, 'en')
      const long = `${statements.en.text}\n\n`.repeat(Math.ceil(100_000 / statements.en.text.length))
      await press('redact.open.text')
      // Said before anything is pasted: what the lock does to it.
      await main.getByText(say('en', 'redact.paste.memory')).waitFor()
      const pasted = main.getByRole('textbox', { name: say('en', 'redact.paste.text'), exact: true })
      await pasted.fill(long)
      // However quick the desk is, the answer waits until it is called off.
      await page.evaluate(holdProposal)
      await press('redact.propose')
      await main.getByRole('button', { name: say('en', 'app.cancel'), exact: true }).click()
      await soon(() => pasted.inputValue()).toBe(long)
      await goBack(page, 'en')
      await proposePasted(page, 'en', long)
      // The button is gone; who works by key is at the head of the desk, not nowhere.
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('rd-title')
      // Struck through is not taken out: the paper says which of the two texts it is, and what its marks mean.
      await page.emulateMedia({ media: 'print' })
      await main.getByText(say('en', 'redact.paper.original')).waitFor()
      await main.locator('.rd-legend').waitFor()
      await page.emulateMedia({ media: 'screen' })
      await soon(() => main.getByText(say('en', 'redact.paper.original')).isVisible()).toBe(false)
      // Thousands of decisions cost no more rows than are in sight.
      expect(await main.locator('.rd-row').count()).toBeLessThan(60)
      await main.locator('.rd-list').focus()
      await page.keyboard.press('End')
      await page.keyboard.press('ArrowUp')
      await main.locator('.rd-row.is-here').waitFor()
      await page.keyboard.press('Shift+M')
      await drawn(page)
      const progress = await main.locator('.rd-progress').innerText()
      await page.getByRole('button', { name: say('en', 'app.room.clock'), exact: true }).click()
      await page.getByRole('button', { name: say('en', 'app.room.cases'), exact: true }).click()
      await goBack(page, 'en')
      await press('redact.open.text')
      await soon(() => main.locator('.rd-progress').innerText()).toBe(progress)
      await main.getByText(say('en', 'redact.paste.memory')).waitFor()
      // Locked, the pasted text and every decision on it are gone, and the lock screen says so.
      await press('file.lock')
      await main.getByRole('heading', { name: say('en', 'file.unlock.title') }).waitFor()
      await main.getByText(say('en', 'file.unlock.wiped')).waitFor()
      await main.getByLabel(say('en', 'file.passphrase'), { exact: true }).fill(passphrase)
      await press('file.unlock.open')
      await soon(() => pasted.inputValue()).toBe('')
      expect(opened.complaints).toEqual([])
    } finally {
      await opened.close()
    }
  })
})
