/** What every journey asks of a screen: nothing for axe to find, no word missing, no field a browser may remember, nothing that runs out of a window enlarged twice. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Locale } from '@holdfast/core'
import type { Page } from 'playwright-core'
import { outside } from './soon.ts'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** The rules that ask about colours: a screen that stood in light before can differ in dark in nothing else. */
const colours = ['color-contrast', 'link-in-text-block']
/** The rules that ask whether a thing is named, and in which language: how a screen is built and coloured is the same in every language, what it is called is not. */
const names = [
  'aria-command-name',
  'aria-input-field-name',
  'aria-toggle-field-name',
  'button-name',
  'document-title',
  'empty-heading',
  'html-has-lang',
  'html-lang-valid',
  'image-alt',
  'input-button-name',
  'label',
  'link-name',
  'select-name',
  'svg-img-alt',
  'valid-lang',
]
const run = (rules?: readonly string[]) =>
  `axe.run(document, { resultTypes: ['violations']${rules ? `, runOnly: ${JSON.stringify(rules)}` : ''} }).then((run) => run.violations.map((each) => each.id + ' ' + each.nodes.map((node) => node.target.join(' ')).slice(0, 3).join(', ')))`

/** The browser's language for each of ours. */
export const tags = { en: 'en-GB', ru: 'ru-RU', ko: 'ko-KR' } as const

/** Each violation (the page's own rules forbid foreign scripts; the debugger's door is not the page's) with the first places it was found at. */
export async function axe(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  await page.evaluate(`if (!globalThis.axe) { ${source} };undefined`)
  return (await page.evaluate(run(rules))) as readonly string[]
}

/** In English by every rule, in another language by those that ask for names. */
export const axeIn = (page: Page, locale: Locale): Promise<readonly string[]> => axe(page, locale === 'en' ? undefined : names)

/** In light by every rule (see `axeIn`), in dark by those that ask about colours; the page is left in light. */
export async function axeInLightAndDark(
  page: Page,
  locale: Locale,
  shoot?: (scheme: 'light' | 'dark') => Promise<unknown>,
): Promise<readonly string[]> {
  const problems: string[] = []
  for (const scheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme: scheme })
    const found = await (scheme === 'light' ? axeIn(page, locale) : locale === 'en' ? axe(page, colours) : [])
    problems.push(...found.map((problem) => `${scheme}: ${problem}`))
    await shoot?.(scheme)
  }
  return problems
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
  const wide = await outside(page)
  await shoot?.()
  await page.setViewportSize({ width: 1440, height: 900 })
  return wide
}
