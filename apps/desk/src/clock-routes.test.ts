import { readCaseLaw } from '@holdfast/data'
import { describe, expect, test } from 'vitest'
import { clockRoutes } from './clock-routes.ts'

const hono = clockRoutes(readCaseLaw(), () => '2026-11-18T03:00:00Z')
const post = async (path: string, body: unknown) => {
  const answer = await hono.request(path, { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) })
  return { status: answer.status, said: await answer.json() }
}
const tern = {
  id: 'a1',
  pseudonym: 'Tern',
  instrument: 'RU',
  track: 'expulsion',
  facts: [{ event: 'decree-copy-received', local: '2026-11-13T17:10', timezone: 'Asia/Vladivostok' }],
}

describe('the clock over HTTP', () => {
  test('a board: rows in order, and a broken case refused by its place', async () => {
    const { status, said } = await post('/today', {
      cases: [{ no: 'case' }, tern, { ...tern, track: 'nowhere', id: 'a2' }, tern],
      locale: 'en',
    })
    expect(status).toBe(200)
    expect(said.rows.map((row: { pseudonym: string }) => row.pseudonym)).toEqual(['Tern'])
    expect(said.refused).toEqual([
      { at: 0, code: 'case.error.case-invalid' },
      { at: 2, code: 'case.error.track-unknown' },
      { at: 3, code: 'today.error.id-twice' },
    ])
  })
  test('a calendar is opaque unless it is asked for in full', async () => {
    const [opaque, full] = await Promise.all(['opaque', 'full'].map((kind) => post('/calendar', { case: tern, kind, locale: 'en' })))
    expect(opaque?.said.entries).toBeGreaterThan(0)
    expect(opaque?.said.ics).not.toContain('Tern')
    expect(full?.said.ics).toContain('Tern')
  })
  test('a supposition tells what would move', async () => {
    const set = [{ ...tern.facts[0], local: '2026-11-10T17:10' }]
    const { said } = await post('/what-if', { case: tern, set })
    expect(said.shifts.map((shift: { what: string }) => shift.what)).toContain('remedies.ru-koap-30-3.due')
  })
  test.each(['/today', '/calendar', '/what-if', '/case', '/reckon'])('%s: rubbish is refused with a code and no echo', async (path) => {
    for (const body of ['', 'secret-name', '[]', { case: 'secret-name' }]) {
      const { status, said } = await post(path, body)
      expect(status).toBe(400)
      expect(said).toEqual({ error: { code: 'desk.bad-request' } })
    }
  })
  test('the invented board is answered whole on any day', async () => {
    const { cases } = (await (await hono.request('/board-example')).json()) as { cases: unknown[] }
    const { said } = await post('/today', { cases, locale: 'ko' })
    expect(said.refused).toEqual([])
    expect(said.rows).toHaveLength(6)
  })
})
