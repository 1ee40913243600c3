import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Locale, locales } from '@holdfast/core'
import { afterAll, describe, expect, test } from 'vitest'
import { isFailure } from '../command.ts'
import { lawAudit } from './audit.ts'
import { lawShow } from './show.ts'

const dir = mkdtempSync(join(tmpdir(), 'holdfast-audit-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const italian = `Accordo sulla riammissione

Articolo 1

1. La domanda è presentata entro il mese. Ad essa è data risposta senza indugio e comunque entro quindici giorni lavorativi dalla sua ricezione.
2. Il comitato si riunisce una volta all'anno. L'Accordo entra in vigore il primo giorno del secondo mese successivo alla notifica.
`
async function said(text: string, lang: string | undefined, locale: Locale = 'en'): Promise<string> {
  const path = join(dir, 'text.txt')
  writeFileSync(path, text)
  const outcome = await lawAudit.run({ locale, positionals: [path], options: lang === undefined ? {} : { lang } })
  if (isFailure(outcome)) throw new Error(outcome.code)
  return outcome.lines(locale).join('\n')
}

describe('the audit for a person', () => {
  test('a period is said as it is counted, with the words it stands in', async () => {
    const lines = await said(italian, 'it')
    expect(lines).toContain('art_1__para_1  1 month  “La domanda è presentata entro il mese.”')
    expect(lines).toContain('art_1__para_1  without delay  “Ad essa è data risposta senza indugio e comunque entro quindici giorni…”')
    expect(lines).toMatch(/15 working days {2}“Ad essa .*entro quindici giorni lavorativi dalla sua ricezione/)
    expect(lines).toContain('first day of month 2 after')
    expect(lines).toContain('once a year')
    expect(lines).not.toMatch(/1 months|0 without delay|1 times/)
  })
  test('a silence says where was looked: in a text without articles, in all of it', async () => {
    const note = 'Note verbale\n\nThe Embassy presents its compliments.\n\nReturned persons travel by air.\n'
    const lines = await said(note, 'en')
    expect(lines).toMatch(/looked for in the whole text, which has no articles \(\d+ passages?\)/)
    for (const locale of locales) expect(await said(note, 'en', locale)).not.toMatch(/(?<!\d)0(?: |개)/)
    expect(await said('Article 1\n\nCosts.\n\nArticle 2\n\nLists.\n', 'en')).toContain('looked for in 2 articles and')
  })
  test('a text read in a language it is not in says so first, for its silence means nothing', async () => {
    for (const locale of locales) {
      const second = (await said(italian, 'ru', locale)).split('\n')[2]
      expect(second).toMatch(/ru.*it/u)
    }
    expect((await said(italian, 'it')).split('\n')[2]).toMatch(/^SILENT/)
    expect((await said(italian, undefined)).split('\n')[2]).toMatch(/^SILENT/)
  })
  test('where nothing was searched in vain, nothing is said of it', async () => {
    const outcome = await lawShow.run({ locale: 'en', positionals: ['ch-italy-1998'], options: {} })
    if (isFailure(outcome)) throw new Error(outcome.code)
    expect(outcome.lines('en').filter((line) => /Nowhere in the copy read:\s*$/.test(line))).toEqual([])
  })
})
