/**
 * Somebody else wrote the names, statements and file names that the screens show (T27). Whatever they typed is text: it runs nothing, loads nothing,
 * moves nothing out of the window, and no screen falls over it.
 */
import { fieldsOf, kindNames } from '@holdfast/cases'
import { say } from '@holdfast/words'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { loadDatabase } from '../apps/desk/src/vault/native.ts'
import { handsOn, makeFile } from './file-tour.ts'
import { browsersOf, chromiumPath, inFull, openHoldfast } from './holdfast.ts'

/** One of each family that has broken a screen somewhere: markup, templates, formats, queries, signs that turn, stack, hide or do not end. */
const naughty: readonly string[] = [
  '"><img src=x onerror="globalThis.pwned=1"><script>globalThis.pwned=1</script>',
  '<svg/onload=globalThis.pwned=1><math><mtext><table><mglyph><style><img src=x onerror=globalThis.pwned=1>',
  'javascript:globalThis.pwned=1//',
  `<iframe src="http://evil.test/"></iframe><link rel=prefetch href="http://evil.test/"><img src="http://evil.test/a.png">`,
  '{{constructor.constructor("globalThis.pwned=1")()}} $\u007bglobalThis.pwned=1} #{7*7} <%= 7*7 %>',
  "{n, plural, one {#} other {'#}} <b>bold</b> '{name}'",
  '\'; DROP TABLE records; -- " OR 1=1',
  '=HYPERLINK("http://evil.test/","x")',
  '__proto__',
  'constructor',
  'undefined',
  '%s%s%n %00 %0d%0aSet-Cookie: a=b',
  '\u202Egpj.exe \u2066abc\u2069\u202C',
  `Z${'\u0351\u0352\u0353\u0354\u0355'.repeat(4)}algo`,
  'W'.repeat(900),
  '김'.repeat(300),
  '\u200B\u200D\uFEFF.\u00AD\u2060',
  '👩‍👩‍👧‍👦🏳️‍🌈 ﷽ \u{1F1F0}\u{1F1F5}',
  'العربية مع English و한국어',
  '../../../../etc/passwd\\..\\CON',
]

const noNative = !loadDatabase().ok
if (noNative) console.log('NOT RUN: encrypted SQLite is not compiled')

/** A value for every field that takes words; what must be chosen is chosen. */
function filled(kind: (typeof kindNames)[number], text: string, links: Readonly<Record<string, string>>): Record<string, unknown> {
  const out: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(fieldsOf(kind))) {
    if (name === 'case') continue
    if (field.shape === 'line' || field.shape === 'text') out[name] = text
    else if (field.shape === 'names') out[name] = [{ text, use: 'alias' }]
    else if (field.shape === 'when') out[name] = { date: '2026-11-20' }
    else if (field.shape === 'choice') out[name] = field.choices?.[0]
    else if (field.shape === 'choices') out[name] = field.choices
    else if (field.shape === 'link') out[name] = links[name] ?? links[field.to ?? '']
    else if (field.shape === 'country') out[name] = 'KP'
    else if (field.shape === 'countries') out[name] = ['KP', 'RU']
  }
  // The way of the clock is an id of our data, not words.
  if (kind === 'case') Object.assign(out, { instrument: 'ru-kp-2016', track: 'readmission' })
  return out
}

/** What must hold on any screen, whatever is on it; what is drawn to measure may need a moment for it. */
async function faults(page: Page, screen: string): Promise<readonly string[]> {
  await page.waitForTimeout(200)
  for (let turn = 0; turn < 50 && (await faultsNow(page, screen)).length > 0; turn++) await page.waitForTimeout(100)
  return faultsNow(page, screen)
}

async function faultsNow(page: Page, screen: string): Promise<readonly string[]> {
  if (process.env.HOLDFAST_SHOTS && (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)))
    await page.screenshot({ path: `${process.env.HOLDFAST_SHOTS}/${screen.replace(/\W+/g, '-')}.png` })
  const state = await page.evaluate(() => ({
    pwned: (globalThis as { pwned?: unknown }).pwned,
    handlers: [...document.querySelectorAll('*')].filter((one) => [...one.attributes].some((at) => at.name.startsWith('on'))).length,
    scripts: [...document.querySelectorAll('script')].filter((one) => new URL(one.src).origin !== location.origin).length,
    openFrames: [...document.querySelectorAll('iframe')].filter((one) =>
      (one.getAttribute('sandbox') ?? 'allow-scripts').includes('allow-scripts'),
    ).length,
    links: [...document.querySelectorAll('a[href]')].filter(
      (one) => !/^(?:https?:|#|blob:|mailto:|\/)/.test(one.getAttribute('href') ?? ''),
    ).length,
    sideways: Math.max(0, document.documentElement.scrollWidth - innerWidth),
    empty: document.querySelector('main')?.textContent?.trim() === '',
    title: document.title,
  }))
  const { empty, title, ...counts } = state
  const found = Object.entries(counts).filter(([, value]) => value !== 0 && value !== undefined)
  if (empty) found.push(['empty', 1])
  if (title !== 'Holdfast') found.push(['title', title])
  return found.map(([what, value]) => `${screen}: ${what} ${value}`)
}

describe.skipIf(!chromiumPath)('what a stranger typed is only ever text', () => {
  test.skipIf(noNative).each(browsersOf(...inFull))(
    'in every field of every kind of record, in names of files, in tables and in agreements, on every screen of %s',
    async (browser) => {
      const opened = await openHoldfast({ browser, flags: ['--host-resolver-rules=MAP evil.test 127.0.0.1'] })
      const { page, desk, foreign, complaints } = opened
      let dialogs = 0
      page.on('dialog', (dialog) => {
        dialogs += 1
        void dialog.dismiss()
      })
      const refusals: string[] = []
      page.on('response', (answer) => {
        if (answer.status() >= 400)
          refusals.push(`${answer.status()} ${new URL(answer.url()).pathname} ${answer.request().postData()?.slice(0, 300)}`)
      })
      let bearer = ''
      page.on('request', (request) => {
        bearer = request.headers().authorization ?? bearer
      })
      const ask = async <T>(path: string, body: unknown): Promise<T> => {
        const answer = await fetch(`${desk.url}api/cases/${path}`, {
          method: 'POST',
          headers: { Authorization: bearer, 'Content-Type': 'application/json' },
          body: JSON.stringify(body),
        })
        if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
        return (await answer.json()) as T
      }
      const save = async (records: readonly unknown[]) => (await ask<{ ids: readonly string[] }>('save', { records })).ids
      const { type } = handsOn(page, 'en')
      const found: string[] = []
      const sound = async (screen: string) => void found.push(...(await faults(page, screen)))
      const main = page.locator('main')
      try {
        await page.locator('.rooms .room').nth(1).click()
        await makeFile(page, 'en')

        const cases = await save(naughty.map((text) => ({ kind: 'case', fields: { ...filled('case', text, {}), person: undefined } })))
        // One case holds a record of every kind for every text.
        const [inCase = ''] = cases
        const people = await save(naughty.map((text) => ({ kind: 'person', case: inCase, fields: filled('person', text, {}) })))
        await save([{ id: inCase, kind: 'case', fields: { person: people[0] } }])
        const written = await save(
          naughty.flatMap((text, n) => {
            const [person = '', other = ''] = [people[n], people[(n + 1) % people.length]]
            return kindNames
              .filter((kind) => kind !== 'case' && kind !== 'person')
              .map((kind) => ({ kind, case: inCase, fields: filled(kind, text, { person, of: person, to: other, other }) }))
          }),
        )
        expect(written.length).toBeGreaterThan(naughty.length * 8)

        await page.locator('.rooms .room').nth(0).click()
        await main.locator('.today .board tbody tr').first().waitFor()
        await sound('today')
        await page.locator('.rooms .room').nth(1).click()
        await main.locator('.case-list [role=row]').first().waitFor()
        await sound('cases')
        for (const [n, text] of naughty.slice(0, 8).entries()) {
          await type(say('en', 'file.search'), text.slice(0, 200))
          await sound(`search ${n}`)
        }
        await type(say('en', 'file.search'), '')
        for (const button of ['file.import', 'file.conflicts', 'file.settings'] as const) {
          const one = main.getByRole('button', { name: new RegExp(`^${say('en', button)}`) }).first()
          if (button === 'file.conflicts' && !(await one.isVisible())) continue
          await one.click()
          await sound(button)
          if (button === 'file.import') {
            await main.locator('.import input[type=file]').setInputFiles({
              name: `${naughty[0]?.replaceAll('/', '∕')}.csv`,
              mimeType: 'text/csv',
              buffer: Buffer.from(
                `Title,${naughty.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')}\nCrane${',"<b onclick=1>"'.repeat(naughty.length)}\n`,
              ),
            })
            await main.locator('.import table, .import [role=alert]').first().waitFor()
            await sound('import, planned')
          }
          await page.goBack()
          await main.locator('.case-list [role=row]').first().waitFor()
        }

        for (const n of [0, 4, 8]) {
          await page.keyboard.press('Control+k')
          await page.getByRole('dialog', { name: say('en', 'palette.title') }).waitFor()
          await page.keyboard.type(naughty[n]?.slice(0, 12) ?? '')
          await sound(`palette ${n}`)
          await page.keyboard.press('Escape')
          await page.getByRole('dialog').waitFor({ state: 'detached' })
        }
        const seen: string[] = []
        for (const n of [0, 4, 14, 15]) {
          await main
            .getByRole('row')
            .filter({ hasText: naughty[n]?.slice(0, 40) ?? '' })
            .first()
            .click()
          await main.getByRole('tab').first().waitFor()
          for (const tab of await main.getByRole('tablist').first().getByRole('tab').all()) {
            const name = (await tab.innerText()).trim()
            await tab.click()
            for (const folded of await main.locator('details:not([open]) > summary').all())
              if (await folded.isVisible()) await folded.click()
            await sound(`case ${n}, ${name}`)
            if (n === 0 && /document/i.test(name)) {
              await main
                .locator('[role=tabpanel] input[type=file]')
                .first()
                .setInputFiles({
                  name: '<img src=x onerror=globalThis.pwned=1>\u202Egpj.html',
                  mimeType: 'text/html',
                  buffer: Buffer.from(`<script>globalThis.pwned=1</script><p>${naughty.join('<p>')}`),
                })
              await main.locator('.files .reading-line:not([role=status])').first().waitFor()
              await sound('a hostile file')
            }
          }
          seen.push(await main.locator('h1:visible').first().innerText())
          await page.getByRole('button', { name: say('en', 'file.cases.back') }).click()
          await main.locator('.case-list [role=row]').first().waitFor()
        }
        // Shown as it was typed, not swallowed: markup stands there as letters.
        expect(seen.join('\n')).toContain('<img src=x onerror=')
        expect(seen.join('\n')).toContain('{{constructor.constructor')

        const law = page.locator('.rooms .room', { hasText: say('en', 'app.room.law') })
        await law.click()
        await page
          .getByRole('textbox', { name: say('en', 'screen.law.text') })
          .fill(naughty.map((text, n) => `Article ${n + 1}\n${text}\n\n1. ${text} shall be handed over within thirty days.`).join('\n\n'))
        await page.getByRole('button', { name: say('en', 'screen.law.read'), exact: true }).click()
        await page.getByRole('tab', { name: say('en', 'screen.law.tab.safeguards') }).waitFor()
        for (const tab of await main.getByRole('tab').all()) {
          await tab.click()
          await sound(`law, ${await tab.innerText()}`)
        }
        expect({ refusals, found, dialogs, foreign, complaints }).toEqual({
          refusals: [],
          found: [],
          dialogs: 0,
          foreign: [],
          complaints: [],
        })
      } finally {
        await opened.close()
      }
    },
  )
})
