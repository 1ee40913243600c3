/** A place finer than a country that is kept past its day, in a real Chromium: said wherever one looks, removed with one press, and brought back by undo. */
import { say } from '@holdfast/words'
import { describe, expect, test } from 'vitest'
import { loadDatabase } from '../apps/desk/src/vault/native.ts'
import { axe } from './axe.ts'
import { handsOn, passphrase } from './file-tour.ts'
import { chromiumPath, openHoldfast } from './holdfast.ts'
import { fileWithPeople } from './redact-tour.ts'
import { soon } from './soon.ts'

const noNative = !loadDatabase().ok
if (noNative) console.log('NOT RUN: encrypted SQLite is not compiled')

/** In the page: `holdNext()` keeps back the next answer of Today, as the desk gave it, until `letGo()`, which returns once the screen has had it. */
const holdAnswers = `(() => {
  const real = globalThis.fetch
  let isNext = false
  globalThis.held = []
  globalThis.holdNext = () => { isNext = true }
  globalThis.letGo = async () => {
    for (const go of held.splice(0)) go()
    await new Promise((done) => setTimeout(done, 250))
  }
  globalThis.fetch = async (path, init) => {
    const answer = await real(path, init)
    if (!isNext || !String(path).endsWith('/api/cases/today')) return answer
    isNext = false
    const whole = new Response(await answer.arrayBuffer(), answer)
    await new Promise((go) => held.push(go))
    return whole
  }
})()`

describe.skipIf(!chromiumPath || noNative)('a place kept past its day', () => {
  test('is named on Today, in the head of the case and on its card; removed by one press it is gone, and undo brings it back', async () => {
    const opened = await openHoldfast({ now: '2026-11-30T03:00:00Z' })
    const { page, complaints } = opened
    const { press } = handsOn(page, 'en')
    const main = page.locator('main')
    let bearer = ''
    page.on('request', (request) => {
      bearer = request.headers().authorization ?? bearer
    })
    try {
      await fileWithPeople(page, 'en')
      const ask = async <T>(path: string, body?: unknown): Promise<T> =>
        (await (
          await fetch(`${page.url()}api/cases/${path}`, {
            method: body === undefined ? 'GET' : 'POST',
            headers: { Authorization: bearer, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
            ...(body === undefined ? {} : { body: JSON.stringify(body) }),
          })
        ).json()) as T
      const heron = (await ask<readonly { id: string; pseudonym: string }[]>('list')).find(({ pseudonym }) => pseudonym === 'Heron')?.id
      await ask('save', {
        records: [
          {
            kind: 'detention',
            case: heron,
            fields: {
              since: { date: '2026-11-20' },
              place: 'Room 4 of the centre',
              placeNeed: 'to send the lawyer',
              placeUntil: { date: '2026-11-28' },
            },
          },
        ],
      })

      await page.getByRole('button', { name: say('en', 'app.room.today'), exact: true }).click()
      const section = main.getByRole('region', { name: say('en', 'file.today.places') })
      await section.getByText('28 Nov 2026').waitFor()
      // Where somebody is does not stand on the first screen one opens.
      expect(await main.innerText()).not.toContain('Room 4')
      expect(await axe(page)).toEqual([])
      await section.getByRole('button', { name: 'Heron' }).click()

      // The way leads to the timeline, where the record says it and opens.
      await main.getByText(say('en', 'file.place.expired', { n: 1 })).waitFor()
      await main.locator('.story-what button').first().click()
      await main.getByText(say('en', 'file.place.past.how')).waitFor()
      expect(await axe(page)).toEqual([])
      await press('file.place.remove')
      await main.getByText(say('en', 'file.place.past.how')).waitFor({ state: 'detached' })
      await soon(() => main.innerText()).not.toContain('Room 4')
      await soon(() => main.getByText(say('en', 'file.place.expired', { n: 1 })).count()).toBe(0)
      await page.getByRole('button', { name: say('en', 'file.undo'), exact: true }).click()
      await main.getByText('Room 4 of the centre').waitFor()

      // The other way out: the form opens with what stands, and a later day ends the warning.
      await press('file.place.renew')
      await main.getByRole('textbox', { name: new RegExp(`^${say('en', 'cases.field.placeUntil')}`) }).fill('2026-12-10')
      await press('file.save')
      await main.getByText(say('en', 'file.place.expired', { n: 1 })).waitFor({ state: 'detached' })

      // Today is asked for at the press. An answer from before something was written, or from before a lock, never comes on the screen.
      const room = (name: 'app.room.today' | 'app.room.cases') => page.getByRole('button', { name: say('en', name), exact: true }).click()
      const board = main.locator('.today')
      await page.evaluate(holdAnswers)
      await room('app.room.cases')
      await page.evaluate('holdNext()')
      await room('app.room.today')
      await soon(() => page.evaluate('held.length')).toBe(1)
      await ask('save', { records: [{ kind: 'case', fields: { pseudonym: 'Knot', stage: 'detained' } }] })
      await page.evaluate("dispatchEvent(new Event('focus'))")
      await board.getByRole('button', { name: 'Knot' }).waitFor()
      await page.evaluate('letGo()')
      expect(await board.getByRole('button', { name: 'Knot' }).count()).toBe(1)

      await room('app.room.cases')
      await page.evaluate('holdNext()')
      await room('app.room.today')
      await soon(() => page.evaluate('held.length')).toBe(1)
      await page.keyboard.press('Control+Alt+l')
      await main.getByRole('heading', { name: say('en', 'file.unlock.title') }).waitFor()
      await page.evaluate('letGo()')
      expect(await page.content()).not.toContain('Knot')
      await main.getByRole('textbox', { name: say('en', 'file.passphrase'), exact: true }).fill(passphrase)
      await page.evaluate('holdNext()')
      await press('file.unlock.open')
      await soon(() => page.evaluate('held.length')).toBe(1)
      expect(await board.count()).toBe(0)
      await page.evaluate('letGo()')
      await board.getByRole('button', { name: 'Knot' }).waitFor()
      expect(complaints).toEqual([])
    } finally {
      await opened.close()
    }
  })
})
