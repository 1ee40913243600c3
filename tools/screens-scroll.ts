/** Scrolling, frame by frame: the list of the screens, and the floor it is held against. */
import type { BrowserContext, Page } from 'playwright-core'

/** The same rows and the least that can be done for them: rows of one height, only those in sight in the page, written by hand without a library. */
export async function floorPage(context: BrowserContext, rows: readonly unknown[]): Promise<Page> {
  const page = await context.newPage()
  await page.goto('about:blank')
  await page.evaluate(`(() => {
    const rows = ${JSON.stringify(rows)}
    const height = 52
    const box = document.createElement('div')
    box.className = 'rows'
    box.style.cssText = 'height:640px;overflow:auto;position:relative;font:16px/1.4 sans-serif'
    const all = document.createElement('div')
    all.style.cssText = 'position:relative;height:' + rows.length * height + 'px'
    box.append(all)
    document.body.append(box)
    const here = new Map()
    const draw = () => {
      const from = Math.max(0, Math.floor(box.scrollTop / height) - 4)
      const to = Math.min(rows.length, from + Math.ceil(640 / height) + 9)
      for (const [n, line] of here) if (n < from || n >= to) { line.remove(); here.delete(n) }
      for (let n = from; n < to; n++) {
        if (here.has(n)) continue
        const row = rows[n]
        const line = document.createElement('div')
        line.style.cssText = 'position:absolute;left:0;right:0;height:52px;display:grid;grid-template-columns:2fr 1fr 1fr 1fr 1fr;border-bottom:1px solid #ccc;top:' + n * height + 'px'
        for (const text of [row.pseudonym, row.stage, row.lead ?? '', row.cover ?? '', new Date(row.changed).toLocaleString('en')]) {
          const cell = document.createElement('span')
          cell.textContent = text
          line.append(cell)
        }
        here.set(n, line)
        all.append(line)
      }
    }
    box.addEventListener('scroll', draw, { passive: true })
    draw()
  })()`)
  return page
}

const frames = 200
const pixels = 240

/** @returns milliseconds from frame to frame, and from the start of each frame until its work is done */
export async function scrolled(page: Page): Promise<{ readonly frames: readonly number[]; readonly work: readonly number[] }> {
  await page.bringToFront()
  return page.evaluate(`new Promise((resolve) => {
    const box = [...document.querySelectorAll('.rows')].find((one) => one.checkVisibility())
    box.scrollTop = 0
    const frames = [], work = []
    let last = 0, n = 0
    const channel = new MessageChannel()
    let began = 0
    channel.port1.onmessage = () => work.push(performance.now() - began)
    const step = (now) => {
      if (last > 0) frames.push(now - last)
      last = now
      began = now
      box.scrollTop += ${pixels}
      channel.port2.postMessage(0)
      if (++n > ${frames}) return setTimeout(() => resolve({ frames: frames.slice(5), work: work.slice(5) }), 50)
      requestAnimationFrame(step)
    }
    setTimeout(() => requestAnimationFrame(step), 300)
  })`) as Promise<{ frames: number[]; work: number[] }>
}
