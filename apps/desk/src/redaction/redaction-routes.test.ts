import { Secret } from '@holdfast/core'
import { describe, expect, test } from 'vitest'
import { readKnown } from './known-file.ts'
import { redactionRoutes } from './redaction-routes.ts'
import { releaseLabel } from './release-label.ts'

const post = async (path: string, body: unknown) => {
  const answer = await redactionRoutes(() => '2026-11-24T00:30:00Z').request(path, { method: 'POST', body: JSON.stringify(body) })
  return { status: answer.status, body: await answer.json() }
}
const text = 'He lives in Zelenograd since 1 May 2002.'
const known = ['Zelenograd']
const cut = { start: 12, end: 22, type: 'place', decision: 'mask', replacement: '[place A]' }

describe('nothing leaves without two readers and a closed gate', () => {
  const readers = { firstReader: 'one', secondReader: 'two' }
  test('everything decided, nothing known left, two readers: the text comes back', async () => {
    const { body } = await post('/sign', { text, known, decisions: [cut], ...readers, readFor: ['route'] })
    expect(body.text).toBe('He lives in [place A] since 1 May 2002.')
    expect(Buffer.from(body.pdf, 'base64').subarray(0, 5).toString()).toBe('%PDF-')
    expect(body.record).toMatchObject({
      firstReader: 'one',
      secondReader: 'two',
      signedAt: '2026-11-24T00:30:00Z',
      takenOut: 1,
      readFor: ['route'],
    })
    expect(JSON.stringify(body)).not.toContain('Zelenograd')
  })
  test('invisible characters leave with the rest, counted', async () => {
    const { body } = await post('/sign', { text: 'a\u200bb\u202ec\n', decisions: [], ...readers })
    expect([body.text, body.hidden]).toEqual(['abc\n', 2])
  })
  test('a document that is plain text is read as it is', async () => {
    expect((await post('/read', { base64: Buffer.from('Привет').toString('base64') })).body).toEqual({ text: 'Привет', unread: 0 })
    expect((await post('/read', { base64: '***' })).status).toBe(400)
  })
  test('something known still stands: refused with its place, without its name', async () => {
    const { status, body } = await post('/sign', { text, known, decisions: [], ...readers })
    expect([status, body.error.code, body.error.params]).toEqual([422, 'redaction.error.leaks', { count: 1, line: 1, column: 13 }])
    expect(JSON.stringify(body)).not.toContain('Zelenograd')
  })
  test('an open flag, one reader twice, no second reader: refused', async () => {
    const codes = [
      await post('/sign', { text, known, decisions: [{ ...cut, decision: 'flag' }], ...readers }),
      await post('/sign', { text, known, decisions: [cut], firstReader: 'One', secondReader: ' one' }),
      await post('/sign', { text, known, decisions: [cut], firstReader: 'one', secondReader: '' }),
    ].map(({ body }) => body.error.code)
    expect(codes).toEqual(['redaction.error.flags-open', 'redaction.error.same-reader', 'redaction.error.unsigned'])
  })
  test('a body of another shape is refused', async () => {
    expect((await post('/propose', { text: 1 })).status).toBe(400)
    expect((await post('/propose', { text, known: 7 })).status).toBe(400)
  })
})

describe('what a file knows can be handed over in any of the usual shapes', () => {
  test.each([
    [['김철수']],
    [[{ text: '김철수', type: 'PERSON' }]],
    [[{ name: '김철수', aliases: ['Kim'] }]],
    [[{ value: '김철수' }]],
    [{ entities: [{ text: '김철수' }] }],
    [{ people: ['김철수'] }],
  ])('%j', (json) => {
    const read = readKnown(json)
    expect(read.ok && read.value[0]?.text).toBe('김철수')
  })
  test('the benchmark’s own types and groups are understood', () => {
    const read = readKnown({ places: ['Z'], entities: [{ text: 'x', type: 'DATETIME' }] })
    expect(read.ok && read.value.map(({ kind }) => kind)).toEqual(['place', 'date'])
  })
  test('what fits none of them is refused by its number', () => {
    expect(readKnown(['a', 7])).toEqual({ ok: false, error: { code: 'known-shape', at: 2 } })
    expect(readKnown('a')).toEqual({ ok: false, error: { code: 'known-shape', at: 0 } })
  })
})

test('labels are the same within a release and unlinkable between two', () => {
  const release = (byte: number) => releaseLabel(new Secret(new Uint8Array(32).fill(byte)))
  const subjects = Array.from({ length: 200 }, (_, at) => `person:${at}`)
  expect(subjects.map(release(1))).toEqual(subjects.map(release(1)))
  const [one, two] = [new Set(subjects.map(release(1))), subjects.map(release(2))]
  expect(one.size).toBe(200)
  expect(two.filter((label) => one.has(label))).toEqual([])
})
