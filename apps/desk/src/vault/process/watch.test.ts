import { describe, expect, test } from 'vitest'
import { Watch } from './watch.ts'

function clocked(idleMs = 300_000) {
  const now = { wall: 1_800_000_000_000, steady: 0, worked: 0 }
  const watch = new Watch({ clock: { wall: () => now.wall, steady: () => now.steady }, worked: () => now.worked }, idleMs)
  const pass = (ms: number, worked = 0) => {
    now.wall += ms
    now.steady += ms
    now.worked += worked
  }
  return { now, watch, pass }
}

describe('the vault locks by itself', () => {
  test('after five minutes in which nobody asked for anything, not before', () => {
    const { watch, pass } = clocked()
    for (let second = 1; second < 300; second++) {
      pass(1000)
      expect(watch.look()).toBeUndefined()
    }
    pass(1000)
    expect(watch.look()).toBe('idle')
  })
  test('a question begins the five minutes again', () => {
    const { watch, pass } = clocked()
    for (let second = 0; second < 1000; second++) {
      pass(1000)
      if (second % 200 === 0) watch.used()
      expect(watch.look()).toBeUndefined()
    }
  })
  test('when the machine slept: the wall clock ran on, the steady one stood', () => {
    const { watch, now } = clocked()
    now.wall += 60_000
    expect(watch.look()).toBe('suspended')
  })
  test('when somebody sets the clock back by a day', () => {
    const { watch, now, pass } = clocked()
    pass(1000)
    now.wall -= 86_400_000
    expect(watch.look()).toBe('suspended')
  })
  test('when the process was stopped for a while and did nothing', () => {
    const { watch, pass } = clocked()
    pass(30_000, 10)
    expect(watch.look()).toBe('suspended')
  })
  test('not while it was busy for long, as when a passphrase is hashed or an index written', () => {
    const { watch, pass } = clocked()
    pass(30_000, 27_000)
    expect(watch.look()).toBeUndefined()
  })
  test('a clock that is corrected by two seconds locks nothing', () => {
    const { watch, now, pass } = clocked()
    pass(1000)
    now.wall += 2000
    expect(watch.look()).toBeUndefined()
  })
})
