/** What a seized laptop would still hold: nothing that was typed, no address and no title that says anything. */
import { say } from '@holdfast/words'
import { describe, expect, test } from 'vitest'
import { loadDatabase } from '../apps/desk/src/vault/native.ts'
import { typeEverywhere } from './all-fields.ts'
import { browsersOf, chromiumPath, inFull, openHoldfast } from './holdfast.ts'
import { filesOf } from './is-left-in.ts'

/** Fields a screen has at least. */
const expected: Readonly<Record<string, number>> = {
  'first run': 4,
  'form case': 4,
  'form person': 6,
  'form relation': 5,
  'form fact': 7,
  'form decision': 5,
  'form detention': 6,
  'form intervention': 5,
  'form task': 5,
  'form contact': 4,
  'form document': 4,
  'form consent': 5,
  'form risk': 4,
  names: 3,
  'names, two records': 4,
  'redaction, paste': 2,
  'redaction, decisions': 1,
  'redaction, first reader': 2,
  'redaction, second reader': 2,
  cases: 2,
  palette: 1,
  settings: 4,
  help: 1,
  clock: 1,
  'law, entry': 2,
  'law, shelf': 1,
  locked: 3,
}

/** Every way the marker may have been written down. */
function formsOf(marker: string): readonly Buffer[] {
  const utf8 = Buffer.from(marker)
  return [utf8, Buffer.from(marker, 'utf16le'), Buffer.from(utf8.toString('base64').slice(0, 16)), Buffer.from(utf8.toString('hex'))]
}

function filesWith(folder: string, marker: string): readonly string[] {
  return filesOf(folder)
    .filter((file) => {
      const bytes = file.bytes()
      return file.path.includes(marker) || formsOf(marker).some((form) => bytes.includes(form))
    })
    .map(({ path }) => path)
}

const noNative = !loadDatabase().ok
if (noNative) console.log('NOT RUN: encrypted SQLite is not compiled')

describe.skipIf(!chromiumPath)('nothing typed stays behind', () => {
  test.skipIf(noNative).each(browsersOf(...inFull))(
    'what is typed into every field of every screen is neither in the profile of %s nor in the vault',
    async (browser) => {
      const marker = 'Zherebtsova-vq3Kw8'
      const opened = await openHoldfast({ browser })
      const { page, context, desk, profile, vault, foreign } = opened
      page.on('dialog', (dialog) => void dialog.accept())
      const titles = new Set<string>()
      try {
        const watch = setInterval(
          () =>
            void page.title().then(
              (title) => titles.add(title),
              () => undefined,
            ),
          200,
        )
        const counts = await typeEverywhere(page, marker).finally(() => clearInterval(watch))
        // A screen without a field that was expected to have some would make this test say nothing.
        for (const [screen, least] of Object.entries(expected)) expect([screen, (counts[screen] ?? 0) >= least]).toEqual([screen, true])
        expect([...titles]).toEqual(['Holdfast'])
        expect(page.url()).toBe(desk.url)
        expect(await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length)).toBe(0)
        expect(foreign).toEqual([])
        await context.close()
        expect(filesWith(profile, marker)).toEqual([])
        expect(filesWith(vault, marker)).toEqual([])
      } finally {
        await opened.close()
      }
    },
  )

  test.each(browsersOf('chromium', 'firefox'))(
    'a pasted text, a search and a reload leave no trace in the profile of %s',
    async (browser) => {
      const marker = 'Zherebenkova-qx7Vv2'
      const opened = await openHoldfast({ browser })
      const { page, context, desk, profile } = opened
      try {
        await page
          .getByRole('textbox', { name: say('en', 'screen.law.text') })
          .fill(`Article 1\n\n1. ${marker} shall be handed over within thirty days.`)
        await page.getByRole('searchbox').fill(marker)
        await page.getByRole('button', { name: say('en', 'screen.law.read'), exact: true }).click()
        await page.getByRole('tab', { name: say('en', 'screen.law.tab.safeguards') }).waitFor()
        expect(await page.title()).toBe('Holdfast')
        expect(page.url()).toBe(desk.url)
        const stored = await page.evaluate(async () => ({
          local: localStorage.length,
          session: sessionStorage.length,
          bases: (await indexedDB.databases()).length,
          cookies: document.cookie,
        }))
        expect(stored).toEqual({ local: 0, session: 0, bases: 0, cookies: '' })
        expect(
          await page
            .locator('input, textarea')
            .evaluateAll((all) =>
              all
                .filter(
                  (one) =>
                    one.getAttribute('autocomplete') !== 'off' &&
                    !['file', 'checkbox', 'radio'].includes(one.getAttribute('type') ?? 'text'),
                )
                .map((one) => one.outerHTML),
            ),
        ).toEqual([])

        page.on('dialog', (dialog) => void dialog.accept())
        await page.reload()
        await page.getByRole('heading', { name: say('en', 'app.closed.title') }).waitFor()
        expect(await page.content()).not.toContain(marker)
        await context.close()
        expect(filesWith(profile, marker)).toEqual([])
      } finally {
        await opened.close()
      }
    },
  )

  test('a used launch page cannot be used again, and a new one can', async () => {
    const opened = await openHoldfast()
    try {
      const second = await opened.context.newPage()
      await second.goto(`file://${opened.desk.launchFile}`)
      await second.getByRole('heading', { name: say('en', 'app.closed.title') }).waitFor()
      expect(opened.complaints.filter((line) => !line.includes('403'))).toEqual([])
    } finally {
      await opened.close()
    }
  })
})
