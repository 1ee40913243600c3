/** Between what is done and what a screen shows of it lies a moment, on a busy machine a long one: it is read again until it is so. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** How long anything on a screen is waited for before it is said not to come. How long a machine takes is no finding of a test. */
export const patienceMs = 150_000

export const soon = <T>(read: () => Promise<T>): ReturnType<typeof expect.poll> => expect.poll(read, { timeout: patienceMs, interval: 100 })

/** Two frames later: what the last key or the last change of the window does is drawn. */
export const drawn = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))

/** Pixels that stand out of the window sideways. What is drawn to measure is drawn anew after the window changed. */
export async function outside(page: Page): Promise<number> {
  await drawn(page)
  const wide = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  let pixels = await wide()
  for (let turn = 0; pixels > 0 && turn < 50; turn++) {
    await page.waitForTimeout(100)
    pixels = await wide()
  }
  return pixels
}
