import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { isFailure } from './command.ts'
import { redactCommand } from './redact.ts'

const folder = mkdtempSync(join(tmpdir(), 'holdfast-redact-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
const run = async (path: string, options: Record<string, string> = {}) => redactCommand.run({ locale: 'en', positionals: [path], options })
const text = '\ufeffOn 1 May 2002 she left Zelenograd.\r\nMr Teodor Brankov (“the applicant”) stayed.'

describe('holdfast redact', () => {
  test('offsets are those of the file as it is, and the file is not changed', async () => {
    const path = file('a.txt', text)
    const done = await run(path, { known: file('k.json', '{"places":["Zelenograd"]}') })
    if (isFailure(done)) throw new Error(done.code)
    const { spans, text: out } = done.json as { spans: { start: number; end: number; decision: string }[]; text: string }
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(expect.arrayContaining(['1 May 2002', 'Zelenograd']))
    expect(spans.every(({ decision }) => decision === 'mask' || decision === 'generalise')).toBe(true)
    expect(out).not.toMatch(/Zelenograd|Brankov/)
    expect(readFileSync(path, 'utf8')).toBe(text)
  })
  test('a list that fits no shape is refused by the number of its entry, without what it says', async () => {
    const done = await run(file('a.txt', text), { known: file('bad.json', '["Zelenograd", 7]') })
    expect(done).toEqual({ code: 'redaction.error.known-shape', params: { position: 2, at: 2 } })
  })
  test('a short secret is refused', async () => {
    expect(await run(file('a.txt', text), { secret: file('s', 'short') })).toMatchObject({ code: 'redaction.error.secret-short' })
  })
})
