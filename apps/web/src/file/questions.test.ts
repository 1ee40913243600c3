import { ok } from '@holdfast/core'
import { describe, expect, test } from 'vitest'
import type { ask } from '../desk.ts'
import { questionsOf } from './questions.ts'

/** A desk that answers after so many milliseconds, or never before it is called off. */
const after = (ms: number): typeof ask =>
  ((_path: string, _body?: unknown, signal?: AbortSignal) =>
    new Promise<unknown>((resolve) => {
      const timer = setTimeout(() => resolve(ok('answered')), ms)
      signal?.addEventListener('abort', () => {
        clearTimeout(timer)
        resolve(ok('called off'))
      })
    })) as typeof ask

describe('a lock by hand', () => {
  test('waits for what was asked, and nothing more is asked after it', async () => {
    const questions = questionsOf(after(20))
    const asked = questions.put('cases/list')
    await questions.shut(10_000)
    expect(await asked).toEqual(ok('answered'))
    expect(await questions.put('cases/list')).toEqual({ ok: false, error: { code: 'app.cancelled' } })
    questions.reopen()
    expect(await questions.put('cases/list')).toEqual(ok('answered'))
  })
  test('tells an answer to what was asked before it, though it comes long after', async () => {
    const questions = questionsOf(after(1))
    const isLockedSince = questions.sinceNow()
    expect(isLockedSince()).toBe(false)
    const shut = questions.shut(20)
    const askedMeanwhile = questions.sinceNow()
    await shut
    questions.reopen()
    expect(isLockedSince()).toBe(true)
    expect(askedMeanwhile()).toBe(true)
    expect(questions.sinceNow()()).toBe(false)
  })
  test('lets the last words through, and nothing after them', async () => {
    const questions = questionsOf(after(1))
    // What is being kept is put a moment later: behind a checksum, or behind an older word.
    const kept = new Promise((done) => setTimeout(done, 5)).then(() => questions.put('cases/drafts/keep'))
    await questions.shut(10_000, kept)
    expect(await kept).toEqual(ok('answered'))
    expect(await questions.put('cases/list')).toEqual({ ok: false, error: { code: 'app.cancelled' } })
  })
  test('waits no longer than it may, and calls the rest off', async () => {
    const questions = questionsOf(after(1_000_000))
    const asked = questions.put('cases/table/read')
    await questions.shut(20)
    expect(await asked).toEqual(ok('called off'))
  })
  test('whoever asked may still call it off alone', async () => {
    const questions = questionsOf(after(1_000_000))
    const control = new AbortController()
    const asked = questions.put('cases/search', {}, control.signal)
    control.abort()
    expect(await asked).toEqual(ok('called off'))
  })
})
