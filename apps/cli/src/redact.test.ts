import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { layeredPdf } from '../../../tools/hostile/pdf.ts'
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
  test('a letter whose words stand in it in base64 is read first, so that no name travels on in a code', async () => {
    const body = Buffer.from('Ana Zelenska was seen in Zelenograd on 1 May 2002.').toString('base64')
    const mail = `From: a@example.org\r\nTo: b@example.org\r\nDate: Wed, 1 May 2002 10:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${body}\r\n`
    const done = await run(file('a.eml', mail), { known: file('k.json', '{"people":["Ana Zelenska"],"places":["Zelenograd"]}') })
    if (isFailure(done)) throw new Error(done.code)
    const { text: out } = done.json as { text: string }
    expect(out).toContain('was seen in')
    expect(out).not.toMatch(/Zelenska|Zelenograd/)
    expect(out).not.toContain(body.slice(0, 20))
  })
  test('what a machine recognised is redacted only after a person compared it: a misread name is not found', async () => {
    const scan = layeredPdf('The hearing of Anna Orlova is on 14 March 2031')
    const path = file('scan.pdf', '')
    writeFileSync(path, scan)
    expect(await run(path)).toEqual({ code: 'redaction.error.not-compared', params: { count: 2 } })
    const done = await redactCommand.run({ locale: 'en', positionals: [path], options: { compared: true } })
    if (isFailure(done)) throw new Error(done.code)
    expect((done.json as { text: string }).text).not.toContain('Orlova')
  })
  test('a web page is read as its reader sees it: no name behind the numbers of its letters', async () => {
    const page = '<html><body><p>&#65;na Zelens&#107;a was seen on 1 May 2002.</p></body></html>'
    const done = await run(file('a.html', page), { known: file('k.json', '{"people":["Ana Zelenska"]}') })
    if (isFailure(done)) throw new Error(done.code)
    const { text: out } = done.json as { text: string }
    expect(out).toMatch(/^\[person \w+\] was seen on May 2002/)
  })
  test('letters that are a program to a reader of pages (RTF) are refused; a text that only begins like a file is a text', async () => {
    expect(await run(file('a.rtf', '{\\rtf1 Ana Zelenska}'))).toMatchObject({ code: 'intake.old-office' })
    const done = await run(file('a.txt', `MZ and others wrote to the Court. ${'On 1 May 2002 nothing happened. '.repeat(3)}`))
    expect(isFailure(done)).toBe(false)
  })
  test('a list that fits no shape is refused by the number of its entry, without what it says', async () => {
    const done = await run(file('a.txt', text), { known: file('bad.json', '["Zelenograd", 7]') })
    expect(done).toEqual({ code: 'redaction.error.known-shape', params: { position: 2, at: 2 } })
  })
  test('a short secret is refused', async () => {
    expect(await run(file('a.txt', text), { secret: file('s', 'short') })).toMatchObject({ code: 'redaction.error.secret-short' })
  })
})
