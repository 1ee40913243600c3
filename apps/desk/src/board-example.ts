/** The invented board that comes with Holdfast: its days are told from today, so that it always has something that presses. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Case } from '@holdfast/clock'
import { dayFrom, isoOf } from '@holdfast/core'
import { dataDir } from '@holdfast/data'
import * as v from 'valibot'

const BoardSchema = v.array(
  v.strictObject({
    pseudonym: v.string(),
    cover: v.exactOptional(v.string()),
    instrument: v.string(),
    track: v.string(),
    facts: v.array(
      v.strictObject({ event: v.string(), inDays: v.pipe(v.number(), v.integer()), at: v.exactOptional(v.string()), timezone: v.string() }),
    ),
  }),
)
const file = join(dataDir, '..', 'examples/board.json')

/** @param now an instant, as `2026-11-03T09:30:00Z`; empty where the file is not there */
export function exampleBoard(now: string): readonly Case[] {
  const today = dayFrom(now.slice(0, 10)) ?? 0
  const board = existsSync(file) ? v.parse(BoardSchema, JSON.parse(readFileSync(file, 'utf8'))) : []
  return board.map(({ facts, ...rest }, i) => ({
    ...rest,
    id: `example-${i + 1}`,
    facts: facts.map(({ event, inDays, at, timezone }) => {
      const day = isoOf(today + inDays)
      return at === undefined ? { event, date: day, timezone } : { event, local: `${day}T${at}`, timezone }
    }),
  }))
}
