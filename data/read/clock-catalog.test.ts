/** The catalogue of counting rules of the corpus against ours: every rule is there, counts as catalogued, and can be reckoned in a batch. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Count, reckonBatch } from '@holdfast/clock'
import { describe, expect, test } from 'vitest'
import { readClockLaw } from './calendars.ts'

const corpus = fileURLToPath(new URL('../../../shared/facts/clock/', import.meta.url))
const present = existsSync(`${corpus}rules-catalog.json`)
if (!present) console.log('NOT RUN: corpus absent')
const load = (name: string) => (present ? JSON.parse(readFileSync(`${corpus}${name}`, 'utf8')) : {})
const law = readClockLaw()

interface Catalogued {
  readonly count: { readonly unit: string; readonly n?: number; readonly roll?: string; readonly start?: string; readonly zone?: string }
}
interface Vector {
  readonly id: string
  readonly rule: string
  readonly inputs: { readonly trigger: object; readonly period?: object; readonly calendar?: string }
}
const unitOf: Readonly<Record<string, Count['unit']>> = {
  'cpr-after': 'clear-day',
  'cpr-before': 'clear-day',
  'cpr-earliest': 'clear-day',
  'r39-latest': 'last-closing',
}

describe.skipIf(!present)('the catalogue of counting rules', () => {
  const catalog: Readonly<Record<string, Catalogued>> = load('rules-catalog.json')
  const vectors: readonly Vector[] = present ? load('vectors-dev.json') : []

  test('all 53 are ours, in the catalogued unit, length and way of moving', () => {
    expect(Object.keys(catalog).length).toBe(53)
    for (const [id, { count }] of Object.entries(catalog)) {
      const ours = law.rules.get(id)?.count
      expect([id, ours?.unit]).toEqual([id, unitOf[count.unit] ?? count.unit])
      if (count.n !== undefined) expect([id, ours && 'n' in ours ? ours.n : undefined]).toEqual([id, count.n])
      if (count.roll !== undefined) expect([id, ours && 'roll' in ours ? ours.roll : 'none']).toEqual([id, count.roll])
    }
  })

  test('each can be reckoned in a batch with the inputs its own vectors use, and with nothing but an event where it has its own length', () => {
    for (const id of Object.keys(catalog)) {
      const own = vectors.filter((vector) => vector.rule === id)
      expect([id, own.length > 0]).toEqual([id, true])
      for (const row of reckonBatch(own, law)) expect([row.id, 'error' in row]).toEqual([row.id, false])
    }
  })

  test('every key and every unit in the vectors is one we read', () => {
    const keys = new Set(vectors.flatMap(({ inputs }) => [...Object.keys(inputs), ...Object.keys(inputs.trigger)]))
    expect([...keys].sort()).toEqual(['calendar', 'event', 'local', 'period', 'timezone', 'trigger', 'utc'])
    const read = ['calendar', 'close', 'holidays', 'n', 'open', 'unit', 'zones']
    expect(vectors.flatMap(({ inputs }) => Object.keys(inputs.period ?? {})).filter((key) => !read.includes(key))).toEqual([])
  })

  test('an input we read differently changes the answer: none is dropped in silence', () => {
    const [first] = vectors
    if (!first) throw new Error('no vectors')
    const changed = [
      { ...first.inputs, trigger: { ...first.inputs.trigger, timezone: 'Europe/Moscow', utc: undefined } },
      { ...first.inputs, period: { unit: 'day', n: 11 } },
      { ...first.inputs, calendar: 'weekends-only', period: { unit: 'day', n: 6 } },
    ].map((inputs, i) => ({ id: i, rule: first.rule, inputs }))
    const utc = reckonBatch([first, ...changed], law).map((row) => ('error' in row ? row.error.code : row.utc))
    expect(new Set(utc).size).toBe(4)
  })
})
