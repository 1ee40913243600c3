/** What every journey asks of a screen: nothing for axe to find, no word missing, no field a browser may remember, nothing that runs out of a window enlarged twice. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const run =
  "axe.run(document, { resultTypes: ['violations'] }).then((run) => run.violations.map((each) => each.id + ' ' + each.nodes.map((node) => node.target.join(' ')).slice(0, 3).join(', ')))"

/** The browser's language for each of ours. */
export const tags = { en: 'en-GB', ru: 'ru-RU', ko: 'ko-KR' } as const

/** Each violation (the page's own rules forbid foreign scripts; the debugger's door is not the page's) with the first places it was found at. */
export async function axe(page: Page): Promise<readonly string[]> {
  await page.evaluate(`${source};undefined`)
  return (await page.evaluate(run)) as readonly string[]
}

/** Codes where words should stand, and what code shows of nothing. */
export const isWordMissing = (shown: string): boolean =>
  /\b(?:file|cases|case|vault|help|palette|intake|names|redact|redaction)\.[a-z]+[.-][a-z]|undefined|NaN|\[object/.test(shown)

/** Fields in which a browser may keep what was typed. */
export const rememberedFields = (page: Page): Promise<number> =>
  page
    .locator('input:not([type=file], [type=checkbox], [type=radio]), textarea')
    .evaluateAll((all) => all.filter((one) => one.getAttribute('autocomplete') !== 'off').length)

/** Pixels that run out of a window of 1280 enlarged twice, which shows what fits into 640. The window is 1440 wide afterwards. */
export async function runsOutAt200(page: Page, shoot?: () => Promise<unknown>): Promise<number> {
  await page.setViewportSize({ width: 640, height: 900 })
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  await shoot?.()
  await page.setViewportSize({ width: 1440, height: 900 })
  return wide
}
