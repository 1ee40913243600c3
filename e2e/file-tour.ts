/**
 * A day with the file, as a person lives it: first run, a case out of a detention, the clock, a decision with an uncertain date, a document, a sister
 * in the country of origin, locked, a wrong passphrase, open again, found by another script's spelling. `look` is called on every screen.
 */
import type { Locale } from '@holdfast/core'
import type { CaseRow, CaseView } from '@holdfast/desk/api'
import { type MessageKey, say } from '@holdfast/words'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { soon } from './soon.ts'

export const passphrase = 'четыре тихие цапли 네 마리'
/** Text that would run where a screen took it for anything but text. */
export const hostileText = '"><img src=x onerror="globalThis.pwned=1"><svg/onload=alert(1)>{{7*7}}'
/** The instant the day begins. */
export const tourNow = '2026-11-24T00:30:00Z'

/** The agreement of the case, as the register calls it. */
const agreement: Readonly<Record<Locale, string>> = {
  en: 'Russia–DPRK agreement (2016)',
  ru: 'Соглашение Россия — КНДР (2016)',
  ko: '러시아–북한 협정(2016년)',
}

export type Look = (name: string) => Promise<void>

export interface Hands {
  readonly press: (key: MessageKey, params?: Readonly<Record<string, string | number>>) => Promise<void>
  readonly type: (label: string, text: string) => Promise<void>
  readonly choose: (label: string, option: string) => Promise<void>
  /** What a field is called; some have a name of their own in a kind. */
  readonly field: (name: string, kind?: string) => string
}

/** Finds everything by role and name, in the language of the screen. */
export function handsOn(page: Page, locale: Locale): Hands {
  const field = (name: string, kind?: string) => say(locale, `cases.field.${kind ? `${kind}.` : ''}${name}` as MessageKey)
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
      const one = page.getByRole('option', { name: option }).first()
      await one.click()
      // A list that is still closing would give its lines to the next one.
      await one.waitFor({ state: 'detached' })
    },
  }
}
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The first run, from its screen: a file is made under `passphrase`, its kit is said to be written down. Ends at the empty list of cases. */
export async function makeFile(page: Page, locale: Locale): Promise<void> {
  const { press } = handsOn(page, locale)
  const main = page.locator('main')
  await main.getByLabel(say(locale, 'file.passphrase'), { exact: true }).fill(passphrase)
  await main.getByLabel(say(locale, 'file.passphrase.again'), { exact: true }).fill(passphrase)
  await press('file.first.make')
  await main.getByText(say(locale, 'file.kit.written')).click({ timeout: 240_000 })
  await press('file.kit.done')
  await main.getByRole('heading', { name: say(locale, 'file.cases.empty') }).waitFor()
}

/** @param cover who covers the case, as somebody types it */
export async function fileDay(page: Page, locale: Locale, look: Look, cover = 'A. Petrel'): Promise<void> {
  const { press, type, choose, field } = handsOn(page, locale)
  const choice = (key: string) => say(locale, `cases.choice.${key}` as MessageKey)
  const kind = (name: string) => say(locale, `cases.kind.${name}` as MessageKey)
  const main = page.locator('main')
  const saved = (name: string) => page.getByText(say(locale, 'file.saved', { kind: kind(name) })).waitFor()
  const pick = async (label: string, text: string) => {
    const box = main.getByRole('combobox', { name: new RegExp(`^${escaped(label)}`) }).first()
    await box.fill(text)
    const one = page.getByRole('option').first()
    await one.click()
    await one.waitFor({ state: 'detached' })
  }
  let bearer = ''
  page.on('request', (request) => {
    bearer = request.headers().authorization ?? bearer
  })
  const tab = (name: string) => main.getByRole('tab', { name: say(locale, `file.tab.${name}` as MessageKey), exact: true }).click()

  // Keys are heard once the screen stands.
  await page.getByRole('searchbox').first().waitFor()
  await page.keyboard.press('F1')
  await main.getByRole('heading', { name: say(locale, 'help.part.rules') }).waitFor()
  await look('help')
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
    .waitFor({ timeout: 240_000 })
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
  // The person is a national of North Korea: the agreement that is meant for her, by its name, whatever the order of the list.
  await page
    .getByRole('option', { name: new RegExp(`^${escaped(agreement[locale])}`) })
    .first()
    .click()
  await press('file.clock.detained')
  await type(field('since', 'detention'), '23.11.2026 10:15')
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
  await pick(field('nationalities'), 'KP')
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
  await pick(field('country'), 'KP')
  await type(field('ifKnown'), '…')
  await look('tie-form')
  await press('file.save')
  await saved('relation')
  await main.getByRole('img').first().waitFor()
  // A sister in the country of origin, and nobody has said yet what happens to her.
  await main.getByRole('row', { name: /^Wren/ }).getByText(say(locale, 'cases.risk-state.missing')).waitFor()
  await look('case-people')

  await tab('documents')
  await main
    .getByRole('tabpanel', { name: say(locale, 'file.tab.documents'), exact: true })
    .locator('input[type=file]')
    .setInputFiles({ name: 'decision.png', mimeType: 'image/png', buffer: await scan(page) })
  await main.getByText('decision.png').first().waitFor()
  await look('case-documents')
  await tab('consent')
  await press('file.consent.record', { who: 'Heron', use: choice('consent.use.represent') })
  await choose(say(locale, 'cases.field.answer'), choice('consent.answer.given'))
  await press('file.save')
  await saved('consent')
  await press('file.consent.withdraw.one', { who: 'Heron', use: choice('consent.use.represent') })
  await press('file.save')
  await main.getByRole('button', { name: say(locale, 'file.consent.all-tasks') }).click()
  await page.getByText(say(locale, 'file.consent.tasks-made', { n: 4 })).waitFor()
  // Made once: nobody is offered the same four again.
  await main.getByRole('button', { name: say(locale, 'file.consent.all-tasks') }).waitFor({ state: 'detached' })
  await main.getByText(say(locale, 'file.task.made')).nth(3).waitFor()
  await look('case-consent')
  await tab('history')
  await look('case-history')

  // A new fact without the mouse: the palette, what happened, when.
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: say(locale, 'palette.title') })
  await palette.locator('input:focus').waitFor()
  await page.keyboard.type(say(locale, 'palette.fact', { name: 'Heron' }))
  await palette.getByRole('option', { name: say(locale, 'palette.fact', { name: 'Heron' }) }).waitFor()
  await look('palette')
  await page.keyboard.press('Enter')
  await palette.waitFor({ state: 'detached' })
  await main.locator('.quick :focus').waitFor()
  await page.keyboard.press('ArrowDown')
  await page.getByRole('option').nth(1).click()
  await type(field('when'), '24.11.2026')
  await page.keyboard.press('Enter')
  await saved('fact')

  await alongside(page.url(), bearer)
  await page.keyboard.press('Control+k')
  await palette.locator('input:focus').waitFor()
  await page.keyboard.type(say(locale, 'file.conflicts'))
  await palette.getByRole('option', { name: say(locale, 'file.conflicts') }).click()
  await main.locator('.side').nth(1).waitFor()
  await look('conflicts')
  await press('file.conflict.choose')
  await main.getByText(say(locale, 'file.conflicts.none')).waitFor()

  await page.getByRole('button', { name: say(locale, 'app.room.today'), exact: true }).click()
  await main.locator('.today .board tbody tr').first().waitFor()
  // A period that runs to the end of a day ends that day, not at 00:00 of the next.
  await soon(() => main.locator('.today .board tbody tr').first().innerText()).toContain('24:00')
  await look('today')
  await page.goBack()
  await main.getByText(say(locale, 'file.conflicts.none')).waitFor()
  await page.getByRole('button', { name: say(locale, 'file.cases.back') }).click()
  await main.getByRole('grid').waitFor()
  await look('cases')

  await press('file.lock')
  await main.getByRole('heading', { name: say(locale, 'file.unlock.title'), exact: true }).waitFor()
  await look('locked')
  await soon(() => main.innerText()).not.toContain('Heron')
  await main.getByLabel(say(locale, 'file.passphrase'), { exact: true }).fill('not the passphrase')
  await press('file.unlock.open')
  await main.getByRole('alert').waitFor()
  await main.getByText(say(locale, 'file.ways')).click()
  await look('wrong-passphrase')
  await main.getByLabel(say(locale, 'file.passphrase'), { exact: true }).fill(passphrase)
  await press('file.unlock.open')
  await main.getByRole('grid').waitFor()
  await type(say(locale, 'file.search'), 'Ким Чхоль Су')
  await main.getByRole('heading', { name: say(locale, 'file.search.alike') }).waitFor()
  await look('search')
}

/** What a scanner makes of a page. */
async function scan(page: Page): Promise<Buffer> {
  const paper = await page.context().newPage()
  try {
    await paper.setViewportSize({ width: 600, height: 300 })
    await paper.setContent('<body style="margin:40px;background:#fff;font:24px serif"><p>No. 7<p>20 – 22 . 11 . 2026')
    return await paper.screenshot()
  } finally {
    await paper.close()
  }
}

/** Another window of the same desk, which has not seen what stands there, writes another date of the decision. */
async function alongside(url: string, bearer: string): Promise<void> {
  const ask = async <T>(path: string, body?: unknown): Promise<T> => {
    const answer = await fetch(`${url}api/cases/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { Authorization: bearer, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return (await answer.json()) as T
  }
  const [row] = await ask<readonly CaseRow[]>('list')
  const view = await ask<CaseView>('one', { id: row?.id })
  const decision = view.records.find(({ kind }) => kind === 'decision')
  await ask('save', { records: [{ id: decision?.id, kind: 'decision', fields: { made: { date: '2026-11-19' } }, seen: { made: [] } }] })
}

/** A table in, a table's import undone, a copy out: `folder` is where the copy goes. */
export async function fileKept(page: Page, locale: Locale, look: Look, folder: string): Promise<void> {
  const { press, type, choose } = handsOn(page, locale)
  const main = page.locator('main')
  await type(say(locale, 'file.search'), '')
  await press('file.import')
  await main.getByRole('heading', { name: say(locale, 'file.import'), exact: true }).waitFor()
  // Rows that go into no case are told so once, not row by row; two faults in one row are one row refused.
  const file = main.locator('.import input[type=file]')
  const person = say(locale, 'cases.kind.person')
  const kindOf = (name: string) => choose(say(locale, 'file.import.kind'), name)
  await kindOf(person)
  await file.setInputFiles({
    name: 'p.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Title,birth,nationalities\nA,1990,KP\nB,?,Atlantis\n'),
  })
  await main.getByText(say(locale, 'file.import.no-case')).waitFor()
  await main.getByText(say(locale, 'file.import.refused', { n: 2 })).waitFor()
  // Of a table before a bad file nothing is left to be planned.
  await file.setInputFiles({ name: 'empty.csv', mimeType: 'text/csv', buffer: Buffer.alloc(0) })
  await main.locator('.import').getByRole('alert').waitFor()
  await kindOf(say(locale, 'cases.kind.case'))
  expect(await main.getByRole('heading', { name: say(locale, 'file.import.dry') }).count()).toBe(0)
  await file.setInputFiles({
    name: 'a.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`Title,${say(locale, 'cases.field.stage')}\nCrane,detained\nDunlin,?\n`),
  })
  await main.getByRole('button', { name: say(locale, 'file.import.carry-out', { n: 1 }) }).waitFor()
  await look('import')
  await press('file.import.carry-out', { n: 1 })
  const undo = main.locator('.import .task-list button')
  await undo.waitFor()
  await undo.click()
  await main.getByText(say(locale, 'file.imports.undone', { n: 1, kept: 0 }).trim()).waitFor()
  // What was taken back is no longer said to have been brought in, and not offered to be taken back again.
  await soon(() => page.getByText(say(locale, 'file.import.done', { n: 1 })).count()).toBe(0)

  await main
    .locator('.lock-bar')
    .getByRole('button', { name: say(locale, 'file.settings'), exact: true })
    .click()
  // A new kit is put on paper and tried at once: what is on the paper opens the file.
  await press('file.settings.kit.make')
  await press('file.settings.kit.make')
  const paper = main.locator('.kit-words li')
  await paper.last().waitFor()
  await soon(() => page.evaluate('scrollY')).toBe(0)
  const kit = (await paper.allInnerTexts()).join(' ')
  await main.getByText(say(locale, 'file.kit.written')).click()
  await press('file.kit.done')
  await main.getByText(say(locale, 'file.settings.kit-try.never')).waitFor()
  await main.getByLabel(say(locale, 'file.ways.kit'), { exact: true }).fill(kit)
  await press('file.settings.kit-try.go')
  await main.getByText(say(locale, 'file.settings.kit-try.fits')).waitFor()
  await soon(() => main.getByText(say(locale, 'file.settings.kit-try.never')).count()).toBe(0)
  await type(say(locale, 'file.settings.export.folder'), folder)
  for (const label of ['file.settings.export.passphrase', 'file.settings.export.again'] as const)
    await main.getByLabel(say(locale, label), { exact: true }).fill(passphrase)
  await press('file.settings.export.go')
  await main.getByText(say(locale, 'file.settings.export.done')).waitFor({ timeout: 240_000 })
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
  await main.getByRole('grid').waitFor({ timeout: 240_000 })
  await main.getByRole('row', { name: 'Heron' }).first().click()
  await main.getByRole('heading', { name: 'Heron' }).waitFor()
  await main.getByRole('tab', { name: say(locale, 'file.tab.people'), exact: true }).click()
  await main.getByRole('heading', { name: /^Wren/ }).waitFor()
}

/** The case is destroyed on this machine, from the keyboard; the file is opened again without it. */
export async function caseDestroyed(page: Page, locale: Locale, look: Look): Promise<void> {
  const main = page.locator('main')
  await main.getByRole('tab', { name: say(locale, 'file.tab.history'), exact: true }).click()
  await main.getByText(say(locale, 'file.destroy'), { exact: true }).focus()
  await page.keyboard.press('Enter')
  const typed = main.getByLabel(say(locale, 'file.destroy.type'), { exact: true })
  await typed.fill('Wren')
  await typed.press('Enter')
  await soon(() => main.getByRole('button', { name: say(locale, 'file.destroy.go'), exact: true }).isDisabled()).toBe(true)
  await look('destroy')
  await typed.fill('Heron')
  await typed.press('Enter')
  await main.getByText(say(locale, 'file.destroy.done')).waitFor()
  await look('destroyed')
  await main.getByLabel(say(locale, 'file.passphrase'), { exact: true }).fill(passphrase)
  await main.getByRole('button', { name: say(locale, 'file.unlock.open'), exact: true }).click()
  // It was the only one.
  await main.getByRole('heading', { name: say(locale, 'file.cases.empty') }).waitFor()
}
