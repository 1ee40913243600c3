/** A redaction in its items: nothing overlaps, nothing is lost, every step can be gone back, and a changed decision voids a signature. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chunksOf, cutsOf, placeIn, wholeWords, wordAfter, wordBefore } from './text-chunks.ts'
import {
  countOf,
  decide,
  firstAfter,
  groupOf,
  type Item,
  insteadOf,
  leftIn,
  mark,
  maskFor,
  mentionsOf,
  putOwn,
  sameWords,
  takenOut,
  tick,
  topics,
  unmark,
  type Work,
  workOf,
} from './work.ts'

const placeholders = {
  person: '[person *]',
  code: '[number *]',
  place: '[place *]',
  organisation: '[body *]',
  trait: '[detail]',
  date: '[date]',
  quantity: '[amount]',
  other: '[detail]',
}
const text = 'Heron met Wren on 3 May 1985. Wren is a nurse. The nurse met Heron.'
const at = (words: string, from = 0) => ({ start: text.indexOf(words, from), end: text.indexOf(words, from) + words.length })
const span = (words: string, more: object, from = 0) => ({
  ...at(words, from),
  type: 'person' as const,
  origin: 'tagger' as const,
  sure: 1,
  decision: 'mask' as const,
  masked: '[person A]',
  ...more,
})
const begun = (): Work =>
  workOf({
    placeholders,
    spans: [
      span('Heron', {}),
      span('Heron', {}, 10),
      span('3 May 1985', { type: 'date', decision: 'generalise', masked: '[date]', coarser: 'May 1985' }),
    ],
    flags: [span('Wren', { masked: '[person B]', decision: 'flag' }), span('Wren', { masked: '[person B]', decision: 'flag' }, 20)],
    prompts: [
      { ...at('nurse'), topic: 'profession' },
      { ...at('nurse', 48), topic: 'profession' },
      { ...at('Heron'), topic: 'event' },
    ],
  })
const find = (work: Work, words: string, from = 0): Item => {
  const item = work.items.find(({ start }) => start === text.indexOf(words, from))
  if (!item) throw new Error(words)
  return item
}

describe('what was proposed becomes a list in the order of the text', () => {
  test('a prompt under something that goes anyway asks nobody', () => {
    expect(begun().items.map(({ start, end, origin }) => [text.slice(start, end), origin])).toEqual([
      ['Heron', 'tagger'],
      ['Wren', 'tagger'],
      ['3 May 1985', 'tagger'],
      ['Wren', 'tagger'],
      ['nurse', 'prompt'],
      ['nurse', 'prompt'],
      ['Heron', 'tagger'],
    ])
  })
  test('for every mixture of what goes and what is asked, each letter of it is in an item, and what goes goes', () => {
    const proposal = fc.array(fc.record({ start: fc.nat(60), length: fc.integer({ min: 0, max: 20 }), isFlag: fc.boolean() }), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(proposal, (all) => {
        const made = all.map(({ start, length, isFlag }) => ({
          ...span('', { decision: isFlag ? 'flag' : 'mask' }),
          start,
          end: start + length,
          isFlag,
        }))
        const [flags, spans] = [made.filter(({ isFlag }) => isFlag), made.filter(({ isFlag }) => !isFlag)]
        const { items } = workOf({ placeholders, spans, flags, prompts: [] })
        const cover = (list: readonly { readonly start: number; readonly end: number }[]) =>
          Array.from({ length: 90 }, (_, place) => list.some(({ start, end }) => start <= place && place < end))
        expect(cover(items)).toEqual(cover(made))
        expect(cover(takenOut(items))).toEqual(cover(spans))
        for (const [place, item] of items.entries()) expect(item.start).toBeGreaterThanOrEqual(items[place - 1]?.end ?? 0)
      }),
    )
  })
  test('a person has two flags and six topics to settle; what is proposed goes without asking', () => {
    expect(countOf(begun())).toEqual({ open: 2, unread: 6, done: 0, of: 8 })
    expect(takenOut(begun().items).map(({ replacement }) => replacement)).toEqual(['[person A]', 'May 1985', '[person A]'])
  })
})

describe('a decision', () => {
  test('holds for one mention, or for every mention of the same thing', () => {
    const work = begun()
    const one = decide(work, text, find(work, 'Wren'), 'mask', false)
    expect(countOf(one).open).toBe(1)
    const all = decide(work, text, find(work, 'Wren'), 'keep', true)
    expect(countOf(all)).toMatchObject({ open: 0, done: 2 })
    expect(leftIn(all.items)).toEqual([at('Wren'), at('Wren', 20)])
    expect(mentionsOf(text, work.items, find(work, 'nurse'))).toHaveLength(2)
  })
  test('makes nothing coarser that has nothing coarser; a person’s own words are such', () => {
    const work = begun()
    expect(decide(work, text, find(work, 'Wren'), 'generalise', false).items).toEqual(work.items)
    const own = putOwn(work, text, find(work, 'Wren'), 'a relative', true)
    expect(takenOut(own.items).filter(({ isOwn }) => isOwn)).toHaveLength(2)
    expect(insteadOf(find(own, 'Wren'))).toBe('a relative')
    expect(insteadOf(find(putOwn(own, text, find(own, 'Wren'), ' ', false), 'Wren'))).toBe('[person B]')
  })
  test('of any kind voids the first signature; a topic that is ticked does not, one that is taken back does', () => {
    const signed = { ...begun(), firstReader: 'A' }
    const wren = find(signed, 'Wren')
    for (const next of [
      decide(signed, text, wren, 'mask', false),
      putOwn(signed, text, wren, 'x', false),
      mark(signed, [at('met')], 'other', '[detail]'),
      unmark(signed, wren),
      tick(signed, 'route', false),
    ])
      expect(next.firstReader).toBeNull()
    expect(tick(signed, 'route', true).firstReader).toBe('A')
  })
  test('a topic that is ticked is read in every place of it', () => {
    const read = topics.reduce((work, topic) => tick(work, topic, true), begun())
    expect(countOf(read).unread).toBe(0)
    expect(read.items.filter(({ origin }) => origin === 'prompt').every(({ isSettled }) => isSettled)).toBe(true)
  })
})

describe('words marked by hand', () => {
  test('take in what they lie over, even in part, and can be taken out again', () => {
    const marked = mark(begun(), [{ start: 3, end: 12 }], 'other', '[detail]')
    const [first] = marked.items
    expect(first && [text.slice(first.start, first.end), first.origin]).toEqual(['Heron met Wren', 'hand'])
    expect(first && unmark(marked, first).items.some(({ origin }) => origin === 'hand')).toBe(false)
  })
  test('the same words elsewhere are whole words; the same person keeps one label, a new one gets its own', () => {
    expect(sameWords('Rin, rin and Rinda', { start: 0, end: 3 })).toEqual([
      { start: 0, end: 3 },
      { start: 5, end: 8 },
    ])
    expect(sameWords('김철수는 김철수', { start: 0, end: 3 })).toHaveLength(2)
    expect(maskFor(text, begun().items, at('Heron', 20), 'person', placeholders)).toBe('[person A]')
    const fresh = Array.from({ length: 20 }, () => maskFor(text, begun().items, at('met'), 'person', placeholders))
    expect(new Set(fresh).size).toBe(20)
    expect(fresh.every((one) => /^\[person [A-Z2-9]{6}\]$/u.test(one))).toBe(true)
  })
  test('a choice of the mouse is widened to whole words, but not over a Korean particle', () => {
    expect(wholeWords('He met Wren, there', { start: 8, end: 12 })).toEqual({ start: 7, end: 11 })
    expect(wholeWords('김철수는 갔다', { start: 0, end: 3 })).toEqual({ start: 0, end: 3 })
    expect(wholeWords('a ... b', { start: 2, end: 4 })).toBeNull()
  })
  test('a sign nobody sees is shown longer than it is, and counts as one', () => {
    expect(placeIn('a\u202eb', 7)).toBe(2)
    expect(placeIn('a\u202eb', 1)).toBe(1)
  })
})

const lengths = fc.array(
  fc.record({ gap: fc.nat(6), length: fc.integer({ min: 1, max: 9 }), kind: fc.constantFrom('mask', 'flag', 'prompt') }),
  { maxLength: 40 },
)
const anyWork = lengths.map((rows) => {
  let place = 0
  const all = rows.map(({ gap, length, kind }) => {
    const start = place + gap - 3 < 0 ? place : place + gap - 3
    place = start + length
    return { start, end: place, kind }
  })
  const spanOf = ({ start, end }: { start: number; end: number }, decision: 'mask' | 'flag') => ({
    start,
    end,
    type: 'place' as const,
    origin: 'tagger' as const,
    sure: 1,
    decision,
    masked: `[place ${start}]`,
  })
  return {
    text: 'abc '.repeat(120),
    work: workOf({
      placeholders,
      spans: all.filter(({ kind }) => kind === 'mask').map((one) => spanOf(one, 'mask')),
      flags: all.filter(({ kind }) => kind === 'flag').map((one) => spanOf(one, 'flag')),
      prompts: all.filter(({ kind }) => kind === 'prompt').map(({ start, end }) => ({ start, end, topic: 'route' as const })),
    }),
  }
})
const isApart = (items: readonly Item[]) => items.every(({ start, end }, n) => start < end && start >= (items[n - 1]?.end ?? 0))

test('whatever is proposed, marked and decided, items stand apart in the order of the text, and what was marked goes', () => {
  fc.assert(
    fc.property(anyWork, fc.nat(300), fc.integer({ min: 1, max: 40 }), ({ text: own, work }, start, length) => {
      expect(isApart(work.items)).toBe(true)
      const choice = { start, end: Math.min(own.length, start + length) }
      const marked = mark(work, [choice], 'other', '[x]')
      expect(isApart(marked.items)).toBe(true)
      expect(takenOut(marked.items).some((one) => one.start <= choice.start && one.end >= choice.end)).toBe(true)
      const [first] = marked.items
      if (first) expect(isApart(decide(marked, own, first, 'keep', true).items)).toBe(true)
      for (const item of marked.items) expect(marked.items[firstAfter(marked.items, item.start)]).toBe(item)
      for (const item of marked.items)
        expect(mentionsOf(own, marked.items, item).some((one) => groupOf(own, one) === groupOf(own, item))).toBe(true)
    }),
  )
})
test('the pieces of a text joined give the text, whatever is marked and chosen in it', () => {
  fc.assert(
    fc.property(anyWork, fc.string({ unit: 'grapheme', maxLength: 30 }), fc.nat(200), (made, tail, from) => {
      const own = (made.text + tail).repeat(12)
      const joined = chunksOf(own).flatMap((chunk) => cutsOf(chunk, made.work.items, { start: from, end: from + 20 }))
      expect(joined.map(({ start, end }) => own.slice(start, end)).join('')).toBe(own)
      for (const { item, start, end } of joined) if (item) expect(item.start <= start && end <= item.end).toBe(true)
    }),
  )
})
test('walking word by word there and back meets the same words', () => {
  const words = 'One two, three.\n\nFour-five six’s 김철수는 Ким.'
  const forth: string[] = []
  for (let word = wordAfter(words, 0); word; word = wordAfter(words, word.end)) forth.push(words.slice(word.start, word.end))
  const back: string[] = []
  for (let word = wordBefore(words, words.length); word; word = wordBefore(words, word.start))
    back.unshift(words.slice(word.start, word.end))
  expect(forth).toEqual(['One', 'two', 'three', 'Four-five', 'six’s', '김철수는', 'Ким'])
  expect(back).toEqual(forth)
})
