/**
 * A day with the file, as a person lives it: first run, a case out of a detention, the clock, a decision with an uncertain date, a document, a sister
 * in the country of origin, locked, a wrong passphrase, open again, found by another script's spelling. `look` is called on every screen.
 */
import type { Locale } from '@holdfast/core'
import { type MessageKey, say } from '@holdfast/words'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

export const passphrase = 'четыре тихие цапли 네 마리'
/** Text that would run where a screen took it for anything but text. */
export const hostileText = '"><img src=x onerror="globalThis.pwned=1"><svg/onload=alert(1)>{{7*7}}'
/** The instant the day begins. */
export const tourNow = '2026-11-24T00:30:00Z'

export type Look = (name: string) => Promise<void>

export interface Hands {
  readonly press: (key: MessageKey, params?: Readonly<Record<string, string | number>>) => Promise<void>
  readonly type: (label: string, text: string) => Promise<void>
  readonly choose: (label: string, option: string) => Promise<void>
  readonly field: (name: string) => string
}

/** Finds everything by role and name, in the language of the screen. */
export function handsOn(page: Page, locale: Locale): Hands {
  const field = (name: string) => say(locale, `cases.field.${name}` as MessageKey)
  const main = page.locator('main')
  return {
    field,
    press: (key, params) =>
      main
        .getByRole('button', { name: say(locale, key, params), exact: true })
        .first()
        .click(),
    type: (label, text) =>
      main
        .getByRole('textbox', { name: new RegExp(`^${escaped(label)}`) })
        .first()
        .fill(text),
    choose: async (label, option) => {
      await main
        .getByRole('button', { name: new RegExp(`${escaped(label)}`) })
        .first()
        .click()
      await page.getByRole('option', { name: option }).first().click()
    },
  }
}
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** @param cover who covers the case, as somebody types it */
export async function fileDay(page: Page, locale: Locale, look: Look, cover = 'A. Petrel'): Promise<void> {
  const { press, type, choose, field } = handsOn(page, locale)
  const choice = (key: string) => say(locale, `cases.choice.${key}` as MessageKey)
  const kind = (name: string) => say(locale, `cases.kind.${name}` as MessageKey)
  const main = page.locator('main')
  const saved = (name: string) => page.getByText(say(locale, 'file.saved', { kind: kind(name) })).waitFor()
  const tab = (name: string) => main.getByRole('tab', { name: say(locale, `file.tab.${name}` as MessageKey), exact: true }).click()

  await page.getByRole('button', { name: say(locale, 'app.room.cases'), exact: true }).click()
  await main.getByRole('heading', { name: say(locale, 'file.first.title') }).waitFor()
  await look('first-run')
  await main.getByLabel(say(locale, 'file.passphrase'), { exact: true }).fill(passphrase)
  await main.getByLabel(say(locale, 'file.passphrase.again'), { exact: true }).fill(passphrase)
  await press('file.first.make')
  const kit = main.getByRole('heading', { name: say(locale, 'file.kit.title') })
  await kit
    .or(main.getByRole('heading', { name: say(locale, 'file.cases.empty') }))
    .first()
    .waitFor({ timeout: 60_000 })
  if (await kit.isVisible()) {
    await look('kit')
    await main.getByText(say(locale, 'file.kit.written')).click()
    await press('file.kit.done')
  }
  await main.getByRole('heading', { name: say(locale, 'file.cases.empty') }).waitFor()
  await look('cases-empty')

  await press('file.cases.new')
  await type(field('pseudonym'), 'Heron')
  await choose(field('stage'), choice('case.stage.detained'))
  await type(field('lead'), 'M. Orlova')
  await type(field('cover'), cover)
  await look('case-new')
  await press('file.save')
  await main.getByRole('heading', { name: 'Heron' }).waitFor()
  await look('case-begun')
  const way = main.getByRole('button', { name: new RegExp(escaped(say(locale, 'file.clock.way'))) }).first()
  await way.click()
  await page.getByRole('option').nth(1).click()
  await press('file.clock.detained')
  await type(field('since'), '23.11.2026 10:15')
  await press('file.save')
  await saved('detention')
  await main.getByRole('heading', { name: say(locale, 'case.section.next') }).waitFor()
  await look('case-clock')

  await tab('timeline')
  await press('file.timeline.decision')
  await choose(field('type'), choice('decision.type.readmission'))
  await type(field('made'), '2026-11-20~2026-11-22')
  await look('decision-form')
  await press('file.save')
  await saved('decision')
  await look('case-timeline')

  await tab('people')
  await press('file.people.add')
  await type(field('pseudonym'), 'Heron')
  await choose(field('role'), choice('person.role.person-at-risk'))
  await main.getByRole('textbox', { name: say(locale, 'file.names.spelling', { n: 1 }) }).fill('김철수')
  await press('file.save')
  await saved('person')
  await press('file.people.add')
  await type(field('pseudonym'), 'Wren')
  await choose(field('role'), choice('person.role.relative'))
  await press('file.save')
  await main.getByRole('heading', { name: /^Wren/ }).waitFor()
  await press('file.people.tie')
  await choose(field('of'), 'Heron')
  await choose(field('to'), 'Wren')
  await choose(field('type'), choice('relation.type.sibling'))
  await type(field('ifKnown'), '…')
  await look('tie-form')
  await press('file.save')
  await saved('relation')
  await main.getByRole('img').first().waitFor()
  await look('case-people')

  await tab('documents')
  await main
    .getByRole('tabpanel', { name: say(locale, 'file.tab.documents') })
    .locator('input[type=file]')
    .setInputFiles({ name: 'decision.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 invented') })
  await main.getByText('decision.pdf').first().waitFor()
  await look('case-documents')
  await tab('consent')
  await look('case-consent')
  await tab('history')
  await look('case-history')

  await page.getByRole('button', { name: say(locale, 'file.cases.back') }).click()
  await main.getByRole('grid').waitFor()
  await look('cases')

  await press('file.lock')
  await main.getByRole('heading', { name: say(locale, 'file.unlock.title') }).waitFor()
  await look('locked')
  expect(await main.innerText()).not.toContain('Heron')
  await main.getByLabel(say(locale, 'file.passphrase'), { exact: true }).fill('not the passphrase')
  await press('file.unlock.open')
  await main.getByRole('alert').waitFor({ timeout: 30_000 })
  await look('wrong-passphrase')
  await main.getByLabel(say(locale, 'file.passphrase'), { exact: true }).fill(passphrase)
  await press('file.unlock.open')
  await main.getByRole('grid').waitFor({ timeout: 60_000 })
  await type(say(locale, 'file.search'), 'Ким Чхоль Су')
  await main.getByRole('heading', { name: say(locale, 'file.search.alike') }).waitFor()
  await look('search')
}

/** A table in, a table's import undone, a copy out: `folder` is where the copy goes. */
export async function fileKept(page: Page, locale: Locale, look: Look, folder: string): Promise<void> {
  const { press, type } = handsOn(page, locale)
  const main = page.locator('main')
  await type(say(locale, 'file.search'), '')
  await press('file.import')
  await main.getByRole('heading', { name: say(locale, 'file.import'), exact: true }).waitFor()
  await main.locator('.import input[type=file]').setInputFiles({
    name: 'a.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`Title,${say(locale, 'cases.field.stage')}\nCrane,detained\nDunlin,?\n`),
  })
  await main.getByRole('button', { name: say(locale, 'file.import.carry-out', { n: 1 }) }).waitFor({ timeout: 60_000 })
  await look('import')
  await press('file.import.carry-out', { n: 1 })
  const undo = main.locator('.import .task-list button')
  await undo.waitFor()
  await undo.click()
  await main.getByText(say(locale, 'file.imports.undone', { n: 1, kept: 0 }).trim()).waitFor()

  await main
    .locator('.lock-bar')
    .getByRole('button', { name: say(locale, 'file.settings'), exact: true })
    .click()
  await type(say(locale, 'file.settings.export.folder'), folder)
  await main.getByLabel(say(locale, 'file.settings.export.passphrase'), { exact: true }).fill(passphrase)
  await press('file.settings.export.go')
  await main.getByText(say(locale, 'file.settings.export.done')).waitFor({ timeout: 90_000 })
  await look('settings')
}

/** On a machine that holds no file: the copy is brought back, and the day's work is in it. */
export async function fileRestored(page: Page, locale: Locale, folder: string): Promise<void> {
  const { type, press } = handsOn(page, locale)
  const main = page.locator('main')
  await page.getByRole('button', { name: say(locale, 'app.room.cases'), exact: true }).click()
  await main.getByText(say(locale, 'file.restore'), { exact: true }).click()
  await type(say(locale, 'file.restore.folder'), folder)
  await main.getByLabel(say(locale, 'file.restore.passphrase'), { exact: true }).fill(passphrase)
  await press('file.restore.go')
  await main.getByRole('grid').waitFor({ timeout: 90_000 })
  await main.getByRole('row', { name: 'Heron' }).first().click()
  await main.getByRole('heading', { name: 'Heron' }).waitFor()
  await main.getByRole('tab', { name: say(locale, 'file.tab.people'), exact: true }).click()
  await main.getByRole('heading', { name: /^Wren/ }).waitFor()
}
