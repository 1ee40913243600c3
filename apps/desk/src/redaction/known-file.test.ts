import { describe, expect, test } from 'vitest'
import { readKnown } from './known-file.ts'

const mention = (span_text: string, entity_id: string, identifier_type = 'QUASI') => ({
  entity_type: 'PERSON',
  entity_mention_id: `${entity_id}_em1`,
  start_offset: 3,
  end_offset: 9,
  span_text,
  edit_type: 'check',
  identifier_type,
  entity_id,
  confidential_status: 'NOT_CONFIDENTIAL',
})
const mentions = [mention('Brankov', 'e1', 'DIRECT'), mention('Mr Teodor Brankov', 'e1', 'DIRECT'), mention('the Court', 'e2', 'NO_MASK')]
const brankov = { text: 'Mr Teodor Brankov', kind: 'person', aliases: ['Brankov'] }

describe('the benchmark’s own shapes are read as they stand', () => {
  test.each([
    ['its mentions', mentions],
    ['its entities', { metadata: { task: '…' }, text: '…', entities: mentions }],
    ['a document', { doc_id: '1', text: '…', annotations: { one: { entity_mentions: mentions } } }],
    ['several documents', [{ doc_id: '1', annotations: { one: { entity_mentions: mentions } } }]],
  ])('%s: one entity for all its mentions, and what may stay is left out', (_, json) => {
    expect(readKnown(json)).toEqual({ ok: true, value: [brankov] })
  })
  test('two annotators number for themselves: the same number is not the same entity', () => {
    const annotations = { one: { entity_mentions: [mention('Ana', 'e1')] }, two: { entity_mentions: [mention('Zelenograd', 'e1')] } }
    const read = readKnown({ annotations })
    expect(read.ok && read.value.map(({ text }) => text)).toEqual(['Ana', 'Zelenograd'])
  })
})

describe('what other programs hand over', () => {
  test.each([
    ['a label for the type', [{ text: 'Brankov', label: 'PERSON' }]],
    ['the text with its type', { Brankov: 'PERSON' }],
    ['mentions without a text', [{ type: 'PERSON', mentions: ['Brankov'] }]],
    ['offsets and a score beside it', [{ text: 'Brankov', type: 'PER', start: 1, end: 8, score: 0.97 }]],
  ])('%s', (_, json) => {
    expect(readKnown(json)).toEqual({ ok: true, value: [{ text: 'Brankov', kind: 'person' }] })
  })
  test('a key nobody knows is refused by its entry: it may hold a name', () => {
    expect(readKnown([{ text: 'Brankov' }, { text: 'Ana', alias: 'Brankova' }])).toEqual({
      ok: false,
      error: { code: 'known-shape', at: 2 },
    })
  })
  test('names under words that are no types are refused, not taken for types', () => {
    expect(readKnown({ name: 'Brankov' })).toEqual({ ok: false, error: { code: 'known-shape', at: 0 } })
  })
})

describe('words that every object of the language knows are words like any other', () => {
  const words = ['__proto__', 'constructor', 'toString', 'prototype', 'hasOwnProperty']
  const json = (written: string): unknown => JSON.parse(written)
  test.each(words)('%s as a text with its type is kept', (word) => {
    expect(readKnown(json(`{"${word}": "PROFESSION", "Brankov": "PERSON"}`))).toEqual({
      ok: true,
      value: [
        { text: word, kind: 'trait' },
        { text: 'Brankov', kind: 'person' },
      ],
    })
  })
  test.each(words)('%s as a group or an annotator loses nobody', (word) => {
    expect(readKnown(json(`{"people": ["Ana"], "${word}": ["Brankov"]}`))).toEqual({
      ok: true,
      value: [{ text: 'Ana', kind: 'person' }, { text: 'Brankov' }],
    })
    expect(readKnown(json(`{"annotations": {"${word}": {"entity_mentions": [{"span_text": "Brankov"}]}}}`))).toEqual({
      ok: true,
      value: [{ text: 'Brankov' }],
    })
  })
  test.each(words)('%s as a key of an entry is a key nobody knows: refused by its entry', (word) => {
    expect(readKnown(json(`["Ana", {"text": "Brankov", "${word}": "Teodor"}]`))).toEqual({
      ok: false,
      error: { code: 'known-shape', at: 2 },
    })
  })
  test.each(words)('%s as a type is no type: the form of the text decides', (word) => {
    expect(readKnown(json(`[{"text": "Brankov", "type": "${word}"}]`))).toEqual({ ok: true, value: [{ text: 'Brankov' }] })
    expect(readKnown(json(`{"Brankov": "${word}"}`))).toEqual({ ok: false, error: { code: 'known-shape', at: 0 } })
  })
  test('an annotator without mentions is refused, not passed over', () => {
    expect(readKnown(json('{"annotations": {"__proto__": ["Brankov"]}}'))).toEqual({ ok: false, error: { code: 'known-shape', at: 0 } })
  })
})
