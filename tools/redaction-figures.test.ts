import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { missedOf100 } from '../apps/web/src/redact/missed.ts'

test('the screen and the page on redaction say the same of how many documents something was missed in', () => {
  const page = readFileSync(join(import.meta.dirname, '..', 'docs', 'redaction.md'), 'utf8')
  const said = /missed in (\d+) of 100 documents where nothing was known, and in (\d+) of 100 where everything was/.exec(page)
  expect({ nothing: Number(said?.[1]), all: Number(said?.[2]) }).toEqual(missedOf100)
})
