import { beforeAll, describe, expect, test } from 'vitest'
import { type Books, openBooks } from './law-books.ts'
import { lawRoutes } from './law-routes.ts'
import type {
  CompareAnswer,
  ExportAnswer,
  InstrumentAnswer,
  NearAnswer,
  ObligationsAnswer,
  ReviewAnswer,
  ShelfAnswer,
} from './register-api.ts'

let books: Books
let routes: ReturnType<typeof lawRoutes>
beforeAll(() => {
  books = openBooks()
  routes = lawRoutes(books)
})

async function post<T>(path: string, body: unknown): Promise<{ status: number; said: T }> {
  const answer = await routes.request(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  return { status: answer.status, said: (await answer.json()) as T }
}

describe('the register on a day', () => {
  test('every agreement, each with its 21 findings and its force on that day', async () => {
    const { said } = await post<ShelfAnswer>('/register', { on: '2014-11-17' })
    expect(said.rows).toHaveLength(books.register.length)
    for (const row of said.rows) expect(row.grades).toHaveLength(21)
    expect(said.rows.find((row) => row.id === 'ru-kp-2016')).toMatchObject({ force: 'not-in-force', stage: 'authorised', by: 'press' })
    expect(said.rows.find((row) => row.id === 'ch-kazakhstan-2010')).toMatchObject({ force: 'not-in-force', by: 'one-reader' })
    const later = await post<ShelfAnswer>('/register', { on: '2015-02-01' })
    expect(later.said.rows.find((row) => row.id === 'ch-kazakhstan-2010')?.force).toBe('in-force')
  })
  test('one of them, with what its clause pulls in for each side', async () => {
    const { said } = await post<InstrumentAnswer>('/instrument', { id: 'ru-kp-2016', on: '2014-11-17' })
    expect(said.life.later.map((event) => event.event)).toContain('signed')
    expect(said.overlay.parties.map((party) => party.state)).toEqual(['RU', 'KP'])
    expect(said.overlay.gaps.find((gap) => gap.treaty === 'csr-1951')).toMatchObject({ binds: ['RU'], doesNotBind: ['KP'] })
  })
  test('a state alone', async () => {
    const { said } = await post<ObligationsAnswer>('/obligations', { state: 'KP', on: '2014-11-17' })
    expect(said.rows.find((row) => row.treaty.id === 'cat')?.bound).toBe('no')
    expect(said.checkedOn).toMatch(/^\d{4}-\d{2}$/)
    expect(books.law.states).toEqual(expect.arrayContaining(['KP', 'KR', 'RU']))
  })
  test('a state without a file is not there, rather than bound by nothing', async () => {
    expect((await post('/obligations', { state: 'ZZ', on: '2014-11-17' })).status).toBe(404)
  })
})

test('two agreements side by side', async () => {
  const { said } = await post<CompareAnswer>('/compare', { ids: ['ch-kazakhstan-2010', 'ch-kuwait-2016'] })
  expect(said.differs.safeguards).toContain('escort_identification')
  expect((await post('/compare', { ids: ['ru-kp-2016'] })).status).toBe(422)
})

describe('files to take away', () => {
  test.each([
    { format: 'json', of: 'register' },
    { format: 'json', of: 'obligations' },
    { format: 'csv', of: 'findings' },
    { format: 'csv', of: 'obligations' },
  ])('$of as $format', async (wanted) => {
    const { said } = await post<ExportAnswer>('/export', wanted)
    expect(said.name).toBe(`${wanted.of}.${wanted.format}`)
    if (wanted.format === 'json') expect(JSON.parse(said.text)).toMatchObject({ license: 'CC-BY-4.0' })
    else expect(said.text).toContain('\r\n')
  })
})

describe('the review of a finding', () => {
  const text = 'Article 1\n\n1. The person shall be handed over.\n2. An interpreter may be called where the Parties so agree.\n'
  const word = { reviewer: 'R-7', on: '2026-11-24', finding: 'weak', quotes: ['An interpreter may be called'], note: '' }
  const review = (words: readonly unknown[]) =>
    post<ReviewAnswer & { error: { code: string } }>('/review', { text, lang: 'en', rule: 'interpreter', words })

  test('a correction points at its words; the machine’s finding stays beside it', async () => {
    const { said } = await review([{ ...word, finding: 'denied' }])
    expect(said.reviewed.reviews[0]).toMatchObject({ verdict: 'corrected', finding: 'denied' })
    expect(said.reviewed.reviews[0]?.quotes[0]).toMatchObject({ quote: 'An interpreter may be called' })
    expect(said.reviewed.machine.rule).toBe('interpreter')
    expect(said.standing).toMatchObject({ by: 'reviewer', finding: 'denied', disputed: false })
  })
  test('two reviewers who differ are shown as differing', async () => {
    const { said } = await review([
      { ...word, finding: 'denied' },
      { ...word, reviewer: 'R-8', finding: 'absent', quotes: [] },
    ])
    expect(said.standing).toMatchObject({ disputed: true })
    expect(said.reviewed.reviews).toHaveLength(2)
  })
  test('words that are not there, or that stand twice, point at nothing', async () => {
    expect((await review([{ ...word, quotes: ['a lawyer'] }])).said.error.code).toBe('review-words-not-there')
    expect((await review([{ ...word, quotes: ['be'] }])).said.error.code).toBe('review-words-many')
    expect((await review([{ ...word, reviewer: ' ' }])).said.error.code).toBe('review-no-reviewer')
  })
  test('what came near is listed, each with a sentence of the text', async () => {
    const { said } = await post<NearAnswer>('/near', { text, lang: 'en' })
    for (const miss of said.near) expect(text.slice(miss.start, miss.end)).toBe(miss.quote)
  })
})

describe('what does not have the shape is refused, and nothing of it comes back', () => {
  test.each([
    ['/register', { on: '2014-02-30' }],
    ['/register', { on: '2014-11-17', secret: 'a-name' }],
    ['/register', '{"on":"2014-11-17","__proto__":{"x":1}}x'],
    ['/instrument', { id: 'x'.repeat(500), on: '2014-11-17' }],
    ['/instrument', { id: 'ru-kp-2016' }],
    ['/compare', { ids: Array.from({ length: 13 }, () => 'ru-kp-2016') }],
    ['/compare', { ids: [7] }],
    ['/obligations', { state: '../ru', on: '2014-11-17' }],
    ['/export', { format: 'csv', of: '../../etc/passwd' }],
    ['/export', { format: 'json', of: 'findings' }],
    ['/near', {}],
    ['/review', { text: 'a-name', rule: 'interpreter', words: [] }],
    ['/review', { text: 'a-name', rule: 'constructor', words: [] }],
  ])('%s %j', async (path, body) => {
    const { status, said } = await post<{ error: { code: string } }>(path, body)
    expect([status, said]).toEqual([400, { error: { code: 'desk.bad-request' } }])
  })
  test('an id or a state that is not there', async () => {
    for (const id of ['no-such', '../ru-kp-2016', 'constructor'])
      expect((await post('/instrument', { id, on: '2014-11-17' })).status).toBe(404)
    expect((await post('/obligations', { state: 'ZZ', on: '2014-11-17' })).status).toBe(404)
    expect((await post('/compare', { ids: ['no-such', 'ru-kp-2016'] })).status).toBe(404)
  })
})
