/**
 * `npm run bench screens`: 10,000 cases in a real vault and the screens over it in Chromium. How long Today and a search take to answer in the page, how
 * long each screen takes to open, and how evenly the list scrolls; the list beside the same rows in a plain virtualised table made by hand, taken in
 * turns in the same browser. `npm run bench screens -- 2000` for another number of cases.
 *
 * Beside the time on the wall stands the processor time of the page's own thread (Chromium's `TaskDuration` in thread ticks): on a machine that does
 * other things at once only that says what the screen itself costs.
 */
import { say } from '@holdfast/words'
import type { BrowserContext, Page } from 'playwright-core'
import { loadDatabase } from '../apps/desk/src/vault/native.ts'
import { handsOn, makeFile, passphrase } from '../e2e/file-tour.ts'
import { openHoldfast } from '../e2e/holdfast.ts'
import { inventedPeople } from './invented-names.ts'
import { benchCases } from './screens-load.ts'
import { floorPage, scrolled } from './screens-scroll.ts'

if (!loadDatabase().ok) {
  console.log('NOT RUN: the encrypted SQLite is not compiled (npm run native)')
  process.exit(0)
}
const count = Number(process.argv[2] ?? 10_000)
const rounds = 10
const p = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.ceil(values.length * share) - 1)] ?? Number.NaN
const ms = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`
const row = (name: string, values: readonly number[], most: number | null, busy: readonly number[] = []) =>
  console.log(
    `  ${name.padEnd(44)} median ${ms(p(values, 0.5)).padStart(8)}   p95 ${ms(p(values, 0.95)).padStart(8)}${most === null ? '' : `   ${p(values, 0.95) <= most ? 'within' : 'OVER'} ${most} ms`}${busy.length === 0 ? '' : `   of it the page worked: median ${ms(p(busy, 0.5))}, p95 ${ms(p(busy, 0.95))}`}`,
  )

/** In the page: from a click until what was asked for stands and is painted. */
const timed = `(() => {
  globalThis.benchOpen = (click, ready) => new Promise((resolve, reject) => {
    performance.clearResourceTimings()
    const start = performance.now()
    click()
    const look = () => {
      if (performance.now() - start > 60000) return reject(new Error('never shown: ' + ready))
      if (!ready()) return requestAnimationFrame(look)
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)))
    }
    look()
  })
  globalThis.benchAll = (selector) => [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility())
  globalThis.benchType = (input, text) => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(input, text)
    input.dispatchEvent(new Event('input', { bubbles: true }))
  }
})()`
let workedSoFar: () => Promise<number> = async () => 0
/** Processor time of the page in the last opening, in milliseconds. */
let worked = 0
const open = async (page: Page, click: string, ready: string): Promise<number> => {
  const before = await workedSoFar()
  const took = (await page.evaluate(`benchOpen(() => { ${click} }, () => ${ready})`)) as number
  worked = (await workedSoFar()) - before
  return took
}
/** The screen shows what was asked for after the click, not what it remembered. */
const answered = (path: string) =>
  `performance.getEntriesByType('resource').some((one) => one.name.endsWith('/api/${path}') && one.responseEnd > 0)`
const room = (n: number) => `document.querySelectorAll('.rooms .room')[${n}].click()`
const seen = (selector: string) => `benchAll(${JSON.stringify(selector)}).length > 0`

const opened = await openHoldfast()
const { page, context, desk } = opened
let token = ''
page.setDefaultTimeout(120_000)
try {
  await page.evaluate(timed)
  workedSoFar = await workOf(context, page)
  page.on('request', (request) => {
    token = request.headers().authorization ?? token
  })
  await page.evaluate(room(1))
  const { press } = handsOn(page, 'en')
  await makeFile(page, 'en')
  const people = inventedPeople(count, draws(7))
  const put = await benchCases(`http://127.0.0.1:${desk.port}`, token, people)
  console.log(`${count} cases, ${put.records} records, one case in five open, written in ${(put.ms / 1000).toFixed(1)} s`)

  let unlocked = 0
  for (const [said, restMs] of [
    ['at once', 0],
    ['after ten seconds before the lock', 10_000],
  ] as const) {
    await press('file.lock')
    await page.getByLabel(say('en', 'file.passphrase'), { exact: true }).fill(passphrase)
    await page.waitForTimeout(restMs)
    unlocked = performance.now()
    await press('file.unlock.open')
    await page.locator('.case-list [role=row]').first().waitFor({ timeout: 120_000 })
    console.log(`  unlocked ${said}, with the list of cases shown: ${ms(performance.now() - unlocked)}`)
  }
  const first = await open(page, room(0), seen('.today .board tbody tr'))
  const early: number[] = []
  for (let round = 0; round < 5; round++) {
    await open(page, room(1), seen('.case-list [role=row]'))
    early.push(await open(page, room(0), seen('.today .board tbody tr')))
  }
  row('Today, while cases are still being reckoned', early, null)
  console.log(`  Today right after that: ${ms(first)}`)
  // A sign of life each time: after five minutes without one the vault locks itself.
  for (;;) {
    await fetch(`http://127.0.0.1:${desk.port}/api/vault/awake`, {
      method: 'POST',
      headers: { Authorization: token, 'Content-Type': 'application/json' },
      body: '{}',
    })
    const { counting } = (await asJson('cases/today')) as { readonly counting?: number }
    if (counting === undefined) throw new Error('the vault is not open')
    if (counting === 0) break
    await new Promise((resolve) => setTimeout(resolve, 1000))
  }
  console.log(`  every case reckoned to the end, between requests: ${((performance.now() - unlocked) / 1000).toFixed(0)} s after unlocking`)

  // From another screen: a press on the one that stands there asks nothing again.
  await open(page, room(1), seen('.case-list [role=row]'))
  const opens: Record<string, { readonly wall: number[]; readonly busy: number[] }> = {}
  const take = async (name: string, click: string, ready: string) => {
    opens[name] ??= { wall: [], busy: [] }
    opens[name].wall.push(await open(page, click, ready))
    opens[name].busy.push(worked)
  }
  const tab = (id: string) => `benchAll('.dossier-tabs [role=tab]').find((one) => one.dataset.key === '${id}').click()`
  const tabIs = (id: string) => seen(`.dossier-tabs [role=tab][data-key=${id}][aria-selected=true]`)
  const panel = `benchAll('.dossier-tabs [role=tabpanel]').some((one) => one.textContent.length > 10 && !one.querySelector('.progress'))`
  const button = (text: string) => `benchAll('main button').find((one) => one.textContent.includes(${JSON.stringify(text)})).click()`
  const searches: number[] = []
  const typedToShown: number[] = []
  const today: number[] = []
  const busyToday: number[] = []
  const busySearch: number[] = []
  const asked: Record<string, number[]> = {}
  const floorToday: number[] = []
  const floorSearch: number[] = []
  for (let round = 0; round < rounds; round++) {
    today.push(await open(page, room(0), `${seen('.today .board tbody tr')} && ${answered('cases/today')}`))
    busyToday.push(worked)
    floorToday.push(await floorAnswer('cases/today'))
    await take('cases, back to the list', room(1), seen('.case-list [role=row]'))
    const sought = people[(round * 613) % count]?.ko ?? ''
    for (const words of [sought, `herons ${round * 617}`, `witness ${round}`]) {
      typedToShown.push(
        await open(page, `benchType(benchAll('.file-search input')[0], ${JSON.stringify(words)})`, seen('.file-search .hits li')),
      )
      busySearch.push(worked)
      const shown = (await page.evaluate(
        "(() => { const last = performance.getEntriesByType('resource').filter((one) => one.name.endsWith('/cases/search')).at(-1); return performance.now() - last.startTime })()",
      )) as number
      searches.push(Math.min(shown, typedToShown.at(-1) ?? shown))
      floorSearch.push(await floorAnswer('cases/search', { words }))
      await open(page, "benchType(benchAll('.file-search input')[0], '')", `!(${seen('.file-search .hits li')})`)
    }
    await take('a case', "benchAll('.case-list [role=row]')[4].click()", `${seen('.dossier-tabs')} && ${panel}`)
    for (const id of ['timeline', 'people', 'documents', 'consent', 'history'])
      await take(`a case: ${id}`, tab(id), `${tabIs(id)} && ${panel}`)
    await take('the list, from a case', button('←'), seen('.case-list [role=row]'))
    await take(
      'the list, narrowed by typing',
      "benchType(benchAll('.case-list input')[0], 'heron 4')",
      "document.querySelector('.case-list [role=row] strong')?.textContent.startsWith('Heron 4')",
    )
    await open(page, "benchType(benchAll('.case-list input')[0], '')", seen('.case-list [role=row]'))
    await take('a new case', "benchAll('.case-list .head-bar .actions button')[0].click()", seen('.record-form'))
    await open(page, button(say('en', 'file.cancel')), seen('.case-list [role=row]'))
    await take('tables in and out', "benchAll('.case-list .head-bar .actions button')[1].click()", seen('.import h1'))
    await open(page, button('←'), seen('.case-list [role=row]'))
    await take('settings', "benchAll('.lock-bar button')[0].click()", `${seen('.settings-page')} && ${seen('.calendars tbody tr')}`)
    await open(page, button('←'), seen('.case-list [role=row]'))
    await take('the palette', "benchAll('.palette-open')[0].click()", seen('.palette-list [role=option]'))
    await open(
      page,
      "benchAll('.palette-input')[0].dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))",
      `!(${seen('.palette')})`,
    )
    await take('Help', "benchAll('.help-open')[0].click()", seen('.help-rules li'))
    await take('Law', room(2), "benchAll('.register-row').length > 0")
    await take(
      'Clock',
      room(3),
      "document.querySelectorAll('.rooms .room')[3].ariaCurrent === 'page' && benchAll('main h1, main h2').length > 0",
    )
    for (const path of ['cases/today', 'cases/list', 'cases/conflicts']) {
      asked[path] ??= []
      asked[path].push(await fetchMs(path))
    }
  }
  console.log('IN THE PAGE, from the click until it is painted')
  row('Today answers', today, 100, busyToday)
  row('  the same answer as plain lines (floor)', floorToday, 100)
  row('a search answers, from being asked', searches, 100, busySearch)
  row('  the same answer as plain lines (floor)', floorSearch, 100)
  row('a search answers, from the last letter', typedToShown, null)
  const over = (ours: readonly number[], floor: readonly number[]) => (p(ours, 0.5) / p(floor, 0.5)).toFixed(2)
  console.log(`  ours / floor, medians: Today ${over(today, floorToday)}, search ${over(searches, floorSearch)}`)
  console.log('A SCREEN OPENS')
  for (const [name, { wall, busy }] of Object.entries(opens)) row(name, wall, 300, busy)
  console.log('THE DESK ALONE, whole answer')
  for (const [name, values] of Object.entries(asked)) row(name, values, null)

  console.log('SCROLLING the list, beside a plain virtualised table of the same rows, in turns')
  const rows = (await (
    await fetch(`http://127.0.0.1:${desk.port}/api/cases/list`, { headers: { Authorization: token } })
  ).json()) as readonly unknown[]
  await page.evaluate(room(1))
  const floor = await floorPage(context, rows)
  const ours = { frames: [] as number[], work: [] as number[], busy: [] as number[], soFar: workedSoFar }
  const plain = { frames: [] as number[], work: [] as number[], busy: [] as number[], soFar: await workOf(context, floor) }
  for (let turn = 0; turn < 6; turn++)
    for (const [into, where] of turn % 2 === 0
      ? ([
          [ours, page],
          [plain, floor],
        ] as const)
      : ([
          [plain, floor],
          [ours, page],
        ] as const)) {
      const before = await into.soFar()
      const got = await scrolled(where)
      into.busy.push(((await into.soFar()) - before) / got.frames.length)
      into.frames.push(...got.frames)
      into.work.push(...got.work)
    }
  row('frame to frame, ours', ours.frames, 20)
  row('frame to frame, plain table', plain.frames, 20)
  row('work within a frame, ours', ours.work, null)
  row('work within a frame, plain table', plain.work, null)
  row('processor time a frame, ours', ours.busy, 20)
  row('processor time a frame, plain table', plain.busy, 20)
  console.log(
    `  ours / plain: processor time a frame ${(p(ours.busy, 0.5) / p(plain.busy, 0.5)).toFixed(2)}, frames p95 ${(p(ours.frames, 0.95) / p(plain.frames, 0.95)).toFixed(2)}, work p95 ${(p(ours.work, 0.95) / p(plain.work, 0.95)).toFixed(2)}, work median ${(p(ours.work, 0.5) / p(plain.work, 0.5)).toFixed(2)}`,
  )
} finally {
  await opened.close()
}

/** The least any page pays for an answer: asked for, written as plain lines without a library, painted. */
async function floorAnswer(path: string, body?: object): Promise<number> {
  const sent = JSON.stringify({
    headers: { Authorization: token, ...(body ? { 'Content-Type': 'application/json' } : {}) },
    ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
  })
  const took = await open(
    page,
    `fetch('/api/${path}', ${sent}).then((answer) => answer.json()).then((told) => {
      const box = document.createElement('div')
      box.className = 'bench-floor'
      for (const row of told.rows ?? told) {
        const line = document.createElement('p')
        line.textContent = [row.pseudonym ?? row.caseName, row.stage?.en ?? row.piece, row.by?.utc, row.cover].join(' ')
        box.append(line)
      }
      document.querySelector('main').append(box)
    })`,
    "document.querySelector('.bench-floor') !== null",
  )
  await page.evaluate("document.querySelector('.bench-floor').remove()")
  return took
}

/** Milliseconds of processor time the main thread of a page has used so far. */
async function workOf(context: BrowserContext, of: Page): Promise<() => Promise<number>> {
  const devtools = await context.newCDPSession(of)
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => {
    const { metrics } = await devtools.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
  }
}

async function asJson(path: string): Promise<unknown> {
  return (await fetch(`http://127.0.0.1:${desk.port}/api/${path}`, { headers: { Authorization: token } })).json()
}

async function fetchMs(path: string): Promise<number> {
  const start = performance.now()
  await (await fetch(`http://127.0.0.1:${desk.port}/api/${path}`, { headers: { Authorization: token } })).arrayBuffer()
  return performance.now() - start
}

/** The same numbers at every run. */
function draws(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}
