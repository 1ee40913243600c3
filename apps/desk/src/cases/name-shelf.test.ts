import type { Stored } from '@holdfast/cases'
import { nameIndex } from '@holdfast/text'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NameShelf } from './name-shelf.ts'

// Invented persons.
const idOf = (n: number) => n.toString(16).padStart(32, '0')
const person = (n: number, names: readonly string[], gone = false): Stored => ({
  id: idOf(n),
  kind: 'person',
  gone,
  fields: { names: [{ value: names.map((text) => ({ text, use: 'own' })), device: 'd', seq: 1, at: 0 }] } as unknown as Stored['fields'],
})
const rowsOf = (people: ReadonlyMap<number, readonly string[]>) =>
  [...people].flatMap(([n, names]) => names.map((name) => ({ id: idOf(n), name })))
const least = 0.55

describe('the names of an open file', () => {
  test('a name that was corrected is found as it stands now and not as it was', () => {
    const shelf = new NameShelf()
    shelf.put(person(1, ['구철호']))
    expect(shelf.find('Ku Chol Ho', 5)).toMatchObject([{ id: idOf(1), name: '구철호' }])
    shelf.put(person(1, ['Хегай Таисия']))
    expect(shelf.find('Ku Chol Ho', 5)).toEqual([])
    expect(shelf.find('Khegai Taisiya', 5)).toMatchObject([{ id: idOf(1) }])
  })

  test('a deleted person is not found, and is again when brought back', () => {
    const shelf = new NameShelf()
    shelf.put(person(1, ['구철호']))
    shelf.find('Ku Chol Ho', 5)
    shelf.put(person(1, ['구철호'], true))
    expect(shelf.find('Ku Chol Ho', 5)).toEqual([])
    shelf.put(person(1, ['구철호']))
    expect(shelf.find('Ku Chol Ho', 5)).toHaveLength(1)
  })

  test('a question that must not wait says how many people were not compared, and the whole question compares them', () => {
    const shelf = new NameShelf()
    for (let n = 0; n < 20; n++) shelf.put(person(n, ['구철호']))
    expect(shelf.findSoon('Ku Chol Ho', 5, 0)).toEqual({ found: [], waiting: 20 })
    expect(shelf.find('Ku Chol Ho', 30)).toHaveLength(20)
    expect(shelf.findSoon('Ku Chol Ho', 30, 0)).toMatchObject({ waiting: 0 })
  })

  test('once somebody waits for a name, the rest is made ready without waiting for more urgent work', async () => {
    const shelf = new NameShelf()
    shelf.put(person(1, ['구철호']))
    shelf.prepare(() => false)
    expect(shelf.findSoon('Ku Chol Ho', 5, 0).waiting).toBe(1)
    const soon = () => shelf.findSoon('Ku Chol Ho', 5, 0)
    await expect.poll(soon, { timeout: 60_000 }).toMatchObject({ found: [{ id: idOf(1) }], waiting: 0 })
  })

  test('other requests pass while a whole question waits for the names', async () => {
    const shelf = new NameShelf()
    for (let n = 0; n < 2_000; n++) shelf.put(person(n, [`구철호 ${'김이박최정'[n % 5]}${'가나다라마바사'[n % 7]}${n}`]))
    let passed = 0
    const other = setInterval(() => passed++, 1)
    await shelf.whole()
    clearInterval(other)
    expect(shelf.findSoon('Ku Chol Ho', 5, 0).waiting).toBe(0)
    expect(passed).toBeGreaterThan(0)
  })

  test('more corrections than an old index bears leave nobody out', () => {
    const shelf = new NameShelf()
    shelf.put(person(1, ['구철호']))
    for (let turn = 0; turn < 200; turn++) {
      shelf.put(person(2, [turn % 2 === 0 ? 'Ku Chol Ho' : 'Ku Chol Hwa']))
      expect(shelf.find('구철호', 5).map(({ id }) => id)).toContain(idOf(1))
    }
  })

  const anyName = fc.constantFrom(
    '구철호',
    'Ku Chol Ho',
    'Ку Чхоль Хо',
    '남궁하늘',
    'Han Boram',
    'Хан Борам',
    'Хегай Таисия',
    'Pak Sun-ok',
    '구철수',
  )
  const change = fc.record({ n: fc.nat(5), names: fc.array(anyName, { maxLength: 2 }), isGone: fc.boolean(), isAsked: fc.boolean() })
  test('after any changes, asked in between or not, the answer is that of an index made anew', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), anyName, (changes, sought) => {
        const shelf = new NameShelf()
        const people = new Map<number, readonly string[]>()
        for (const { n, names, isGone, isAsked } of changes) {
          shelf.put(person(n, names, isGone))
          if (isGone) people.delete(n)
          else people.set(n, names)
          if (isAsked) shelf.find(sought, 3)
        }
        const plain = nameIndex(rowsOf(people))
          .find(sought, 40)
          .filter(({ score }) => score >= least)
        const scores = (found: readonly { id: string; score: number }[]) => found.map(({ id, score }) => `${id} ${score}`).sort()
        expect(scores(shelf.find(sought, 40))).toEqual(scores(plain))
      }),
    )
  })
})
