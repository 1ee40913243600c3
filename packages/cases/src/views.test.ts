import { describe, expect, test } from 'vitest'
import { clockFile } from './clock-file.ts'
import { conflicts } from './conflicts.ts'
import { familyOf } from './family.ts'
import { filesWith, idOf, stored } from './fixture.ts'
import { timelineOf } from './timeline.ts'

const events = ['detained', 'decision', 'decision-known']

describe('the clock is asked with every account of a disputed date', () => {
  test('two dates of one detention are two accounts of it', () => {
    const detention = stored(
      10,
      'detention',
      { case: idOf(1), zone: 'Asia/Vladivostok' },
      { since: [{ date: '2014-11-03' }, { edtf: '2014-11-05/2014-11-06' }] },
    )
    expect(clockFile(filesWith(detention), idOf(1), events, 'UTC')?.file).toEqual({
      instrument: 'ru-kp-2016',
      track: 'readmission',
      facts: [
        { event: 'detained', date: '2014-11-03', timezone: 'Asia/Vladivostok' },
        { event: 'detained', edtf: '2014-11-05/2014-11-06', timezone: 'Asia/Vladivostok' },
      ],
    })
  })
  test('a decision made one day and served another gives both events', () => {
    const decision = stored(10, 'decision', {
      case: idOf(1),
      type: 'readmission',
      made: { date: '2014-11-03' },
      served: { local: '2014-11-05T10:00' },
      zone: 'Europe/Moscow',
    })
    expect(clockFile(filesWith(decision), idOf(1), events, 'UTC')?.file.facts.map(({ event }) => event)).toEqual([
      'decision',
      'decision-known',
    ])
  })
  test('a date without a zone is counted in the zone named, and said so', () => {
    const asked = clockFile(
      filesWith(stored(10, 'fact', { case: idOf(1), event: 'decision', when: { date: '2014-11-03' } })),
      idOf(1),
      events,
      'Asia/Seoul',
    )
    expect(asked).toMatchObject({ zoneAssumed: [idOf(10)], file: { facts: [{ timezone: 'Asia/Seoul' }] } })
  })
  test('an event the procedure does not know hangs no date on itself', () => {
    const asked = clockFile(
      filesWith(stored(10, 'fact', { case: idOf(1), event: 'telephone-call', when: { date: '2014-11-03' } })),
      idOf(1),
      events,
      'UTC',
    )
    expect(asked).toMatchObject({ left: [idOf(10)], file: { facts: [] } })
  })
  test('without an agreement there is no clock yet', () => {
    expect(clockFile(filesWith(stored(20, 'case', { pseudonym: 'Crane' })), idOf(20), events, 'UTC')).toBeUndefined()
  })
})

test('the timeline runs from what is earliest to what nobody can date', () => {
  const fact = (n: number, edtf: string) => stored(n, 'fact', { case: idOf(1), event: 'x', when: { edtf } })
  const files = filesWith(
    fact(10, 'unknown'),
    fact(11, '2014-11-05'),
    fact(12, '../2014-11-01'),
    fact(13, '2014-11'),
    fact(14, '2014-11-02/..'),
  )
  expect(timelineOf(files, idOf(1)).map(({ record }) => record)).toEqual([13, 14, 11, 12, 10].map(idOf))
})

test('a deleted record leaves the timeline and the conflicts', () => {
  const files = filesWith(stored(10, 'fact', { case: idOf(1), event: 'x' }, { when: [{ date: '2014-11-03' }, { date: '2014-11-04' }] }))
  expect(timelineOf(files, idOf(1))).toHaveLength(2)
  expect(conflicts(files)).toMatchObject([{ record: idOf(10), field: 'when', case: idOf(1) }])
  files.put({ ...stored(10, 'fact', { case: idOf(1) }), gone: true })
  expect(timelineOf(files, idOf(1))).toEqual([])
  expect(conflicts(files)).toEqual([])
})

test('a disputed date waits before a disputed word', () => {
  const files = filesWith(
    stored(10, 'fact', { case: idOf(1), event: 'x' }, { what: ['a', 'b'] }),
    stored(11, 'fact', { case: idOf(1), event: 'x' }, { when: [{ date: '2014-11-03' }, { date: '2014-11-04' }] }),
  )
  expect(conflicts(files).map(({ field }) => field)).toEqual(['when', 'what'])
})

test('parents stand a row above, the sister beside, her child below; a stranger apart', () => {
  const tie = (n: number, of: number, to: number, type: string) =>
    stored(n, 'relation', { case: idOf(1), of: idOf(of), to: idOf(to), type })
  const person = (n: number) => stored(n, 'person', { case: idOf(1), pseudonym: `P${n}` })
  const family = familyOf(
    filesWith(person(4), person(5), person(6), tie(10, 2, 3, 'sibling'), tie(11, 2, 4, 'parent'), tie(12, 3, 5, 'child')),
    idOf(1),
  )
  expect(Object.fromEntries(family.nodes.map(({ person: id, row, column }) => [id, [row, column]]))).toEqual({
    [idOf(2)]: [0, 0],
    [idOf(3)]: [0, 1],
    [idOf(4)]: [-1, 0],
    [idOf(5)]: [1, 0],
  })
  expect(family.apart).toEqual([idOf(6)])
})

test('a family that runs in a circle ends', () => {
  const tie = (n: number, of: number, to: number, type: string) =>
    stored(n, 'relation', { case: idOf(1), of: idOf(of), to: idOf(to), type })
  expect(familyOf(filesWith(tie(10, 2, 3, 'parent'), tie(11, 3, 2, 'parent')), idOf(1)).nodes).toHaveLength(2)
})
