/** A page of somebody else, in the same browser: another port of this machine, and a name that was bent to point here. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, test } from 'vitest'
import { bentName } from './firefox.ts'
import { browsersOf, openHoldfast } from './holdfast.ts'

describe.each(browsersOf('chromium', 'firefox'))('a hostile page gets nothing in %s', (browser) => {
  test('no fetch, image, script, frame, form, socket or window of theirs reads or opens the desk', async () => {
    const server = createServer((_, response) =>
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>x</title><body>'),
    )
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const opened = await openHoldfast({ browser, flags: [`--host-resolver-rules=MAP ${bentName} 127.0.0.1`] })
    const answers: number[] = []
    const cookies: string[] = []
    opened.context.on('response', (response) => {
      // Our own window goes on asking for its books: what counts is what the others got.
      if (!response.url().includes(`:${opened.desk.port}/`)) return
      if (!response.request().isNavigationRequest() && response.frame().page() === opened.page) return
      answers.push(response.status())
      const cookie = response.headers()['set-cookie']
      if (cookie) cookies.push(cookie)
    })
    try {
      for (const from of [`http://127.0.0.1:${port}/`, `http://${bentName}:${port}/`]) {
        for (const target of [`http://127.0.0.1:${opened.desk.port}`, `http://${bentName}:${opened.desk.port}`]) {
          const page = await opened.context.newPage()
          await page.goto(from)
          const got = await page.evaluate(async (desk) => {
            const loads = (tag: 'img' | 'script' | 'iframe') =>
              new Promise<boolean>((resolve) => {
                const element = document.createElement(tag)
                element.onload = () => resolve(tag !== 'iframe')
                element.onerror = () => resolve(false)
                element.src = `${desk}/${tag === 'img' ? 'mark.svg' : ''}`
                document.body.append(element)
                setTimeout(() => resolve(false), 1500)
              })
            const reads = async (path: string, init?: RequestInit) => {
              try {
                return (await (await fetch(desk + path, init)).text()).length > 0
              } catch {
                return false
              }
            }
            const socket = new Promise<boolean>((resolve) => {
              const made = new WebSocket(`${desk.replace('http', 'ws')}/api/hello`)
              made.onopen = () => resolve(true)
              made.onerror = () => resolve(false)
            })
            return {
              page: await reads('/'),
              api: await reads('/api/hello', { headers: { Authorization: 'Bearer x' } }),
              post: await reads('/api/law/audit', { method: 'POST', body: '{}' }),
              opening: await reads('/open', { method: 'POST', body: new URLSearchParams({ code: 'x' }) }),
              image: await loads('img'),
              script: await loads('script'),
              frame: await loads('iframe'),
              socket: await socket,
            }
          }, target)
          expect(got).toEqual({
            page: false,
            api: false,
            post: false,
            opening: false,
            image: false,
            script: false,
            frame: false,
            socket: false,
          })
          const popup = page.waitForEvent('popup')
          await page.evaluate((desk) => void window.open(desk), target)
          const opening = await popup
          await opening.waitForLoadState().catch(() => undefined)
          expect(await opening.locator('#holdfast').count()).toBe(0)
          await page.close()
        }
      }
      // Every answer the desk gave was a refusal, and the window that was open before still works.
      expect(answers.length).toBeGreaterThan(0)
      expect(answers.filter((status) => status < 400)).toEqual([])
      expect(cookies).toEqual([])
    } finally {
      await opened.close()
      server.close()
    }
  })
})
