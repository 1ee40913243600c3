/** Types a word into every field of every screen of the file, and leaves each as it was found: what a seized laptop might hold of it is looked for afterwards. */
import type { KindName } from '@holdfast/desk/api'
import { type MessageKey, say } from '@holdfast/words'
import type { Page } from 'playwright-core'
import { handsOn, makeFile } from './file-tour.ts'

/** Text, page or passphrase: everything that can be typed into and is in sight. */
const typed = 'input:not([type=file], [type=checkbox], [type=radio], [type=date], [type=datetime-local]), textarea, [role=spinbutton]'

/** How many fields were typed into, by screen. */
export async function typeEverywhere(page: Page, marker: string): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {}
  const { press, type, choose, field } = handsOn(page, 'en')
  const word = (key: MessageKey) => say('en', key)
  const main = page.locator('main')
  const fill = async (screen: string) => {
    for (const folded of await main.locator('details:not([open]) > summary').all()) if (await folded.isVisible()) await folded.click()
    let n = 0
    for (const one of await page.locator(typed).all()) {
      if (!(await one.isVisible()) || !(await one.isEditable())) continue
      await one.fill(marker, { timeout: 3_000 }).catch(() => one.press('1'))
      // A list that opened beneath a field hides the rest of the screen.
      if (await one.evaluate((input) => input.getAttribute('role') === 'combobox' && input.closest('.palette') === null))
        await one.press('Escape')
      n++
    }
    // Lists open a moment after the last letter, on a busy machine a long moment: none may hang over what is pressed next.
    for (let quiet = 0, turn = 0; quiet < 2 && turn < 40; turn++) {
      await page.waitForTimeout(250)
      const hangs = (await page.locator('.popover').count()) > 0
      quiet = hangs ? 0 : quiet + 1
      // One that opened after its field was left hears no key; a press beside it ends it.
      if (hangs && turn % 2 === 0) await page.keyboard.press('Escape')
      else if (hangs) await page.mouse.click(4, 400)
    }
    counts[screen] = (counts[screen] ?? 0) + n
  }
  // By place and not by role: a list that hangs open under a field hides all else from roles, and a press beside it closes it.
  const room = (name: MessageKey) =>
    name === 'app.room.help' ? page.locator('.help-open').click() : page.locator('.rooms .room', { hasText: word(name) }).click()
  const tab = (name: string) => main.getByRole('tab', { name: word(`file.tab.${name}` as MessageKey), exact: true }).click()
  const form = async (kind: KindName) => {
    await main.locator('.record-form').waitFor()
    await fill(`form ${kind}`)
    await press('file.cancel')
    await main.locator('.record-form').waitFor({ state: 'detached' })
  }

  await room('app.room.cases')
  await main.getByRole('heading', { name: word('file.first.title') }).waitFor()
  await fill('first run')
  await makeFile(page, 'en')

  await press('file.cases.new')
  await form('case')
  await press('file.cases.new')
  // What is saved carries the word too: then the folder of the vault is searched for it as well as the browser's.
  await type(field('pseudonym'), marker)
  await press('file.save')
  await main.getByRole('heading', { name: marker }).waitFor()
  await fill('case, clock')
  await tab('timeline')
  for (const kind of ['fact', 'decision', 'detention', 'intervention', 'task'] as const) {
    await press(`file.timeline.${kind}`)
    await form(kind)
  }
  await tab('people')
  for (const [key, kind] of [
    ['file.people.add', 'person'],
    ['file.people.tie', 'relation'],
    ['file.people.contact', 'contact'],
  ] as const) {
    await press(key)
    await form(kind)
  }
  await press('file.people.add')
  await type(field('pseudonym'), marker)
  await main.getByRole('textbox', { name: say('en', 'file.names.spelling', { n: 1 }) }).fill(marker)
  await press('file.save')
  await main.getByRole('region', { name: marker, exact: true }).first().waitFor()
  // Somebody of the same name, tied to the first: then there is an answer to give about harm, and two records to hold side by side.
  await press('file.people.add')
  await type(field('pseudonym'), 'Wren')
  await main.getByRole('textbox', { name: say('en', 'file.names.spelling', { n: 1 }) }).fill(marker)
  await press('file.save')
  await main.getByRole('region', { name: 'Wren', exact: true }).first().waitFor()
  await press('file.people.tie')
  await choose(field('of'), marker)
  await choose(field('to'), 'Wren')
  await choose(field('type'), word('cases.choice.relation.type.sibling'))
  await press('file.save')
  await press('file.risks.assess')
  await form('risk')
  await tab('documents')
  await press('file.documents.without')
  await form('document')
  await tab('consent')
  await main.locator('.consent-do button').first().click()
  await form('consent')
  await tab('history')
  await main.locator('.history li').first().waitFor()

  await page.getByRole('button', { name: word('file.cases.back') }).click()
  await main.getByRole('grid').waitFor()
  await fill('cases')
  await main.locator('.hit').first().waitFor()
  await type(word('file.search'), '')
  await type(word('file.cases.filter'), '')
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog', { name: word('palette.title') }).waitFor()
  await fill('palette')
  await page.getByRole('option', { name: marker }).first().waitFor()
  await page.keyboard.press('Escape')
  await namesAndRedaction(page, marker, fill)
  await press('file.import')
  await main.getByRole('heading', { name: word('file.import') }).waitFor()
  await fill('import')
  await main
    .locator('.lock-bar')
    .getByRole('button', { name: word('file.settings'), exact: true })
    .click()
  await main.locator('.setting').first().waitFor()
  await fill('settings')
  await room('app.room.today')
  await main.locator('.today').waitFor()
  await fill('today')
  await room('app.room.help')
  await main.getByRole('heading', { name: word('help.title') }).waitFor()
  await fill('help')
  await room('app.room.clock')
  await main.getByRole('heading', { name: word('screen.clock.empty') }).waitFor()
  await press('screen.clock.first-fact')
  await fill('clock')
  await room('app.room.law')
  for (const place of ['entry', 'shelf', 'state', 'compare'] as const) {
    await main
      .getByRole('button', { name: new RegExp(`^${word(`screen.places.${place}`)}`) })
      .first()
      .click()
    await page.waitForTimeout(300)
    await fill(`law, ${place}`)
  }
  await room('app.room.cases')
  await press('file.lock')
  await main.getByRole('heading', { name: word('file.unlock.title') }).waitFor()
  await fill('locked')
  return counts
}

/** One name looked for and two records held side by side; a text pasted, decided, signed by one and read by another. */
async function namesAndRedaction(page: Page, marker: string, fill: (screen: string) => Promise<void>): Promise<void> {
  const { press } = handsOn(page, 'en')
  const word = (key: MessageKey) => say('en', key)
  const main = page.locator('main')
  const back = () =>
    page
      .locator('.rd-head, .nm-head')
      .getByRole('button', { name: word('redact.back') })
      .click()
  await press('names.screen.open')
  await main.getByRole('textbox', { name: word('names.screen.find.name') }).waitFor()
  await fill('names')
  await main.getByRole('textbox', { name: word('names.screen.find.name') }).fill(marker)
  await press('names.screen.find.go')
  for (const row of [0, 1]) await page.locator('.nm-row .check').nth(row).click()
  await page.locator('.nm-pair').first().waitFor()
  await fill('names, two records')
  await back()

  await press('redact.open.text')
  await main.getByRole('textbox', { name: word('redact.paste.text') }).waitFor()
  await fill('redaction, paste')
  await main.getByRole('textbox', { name: word('redact.paste.text') }).fill(`My name is ${marker}. I crossed the river on 3 May 2031.`)
  await press('redact.propose')
  await main.locator('.rd-desk').waitFor()
  await main.locator('.rd-text mark').first().click()
  await main.locator('.rd-own').waitFor()
  await fill('redaction, decisions')
  await main.locator('.rd-text').focus()
  for (let turn = 0; turn < 40 && (await main.locator('.rd-waits').count()) > 0; turn++)
    for (const key of ['o', 'Shift+M']) await page.keyboard.press(key)
  // The mark that carries the word as its own already: typed into again it changes no decision, and what was compared stays compared.
  await main.locator('.rd-text mark').first().click()
  await press('redact.gate.check')
  await main.getByText(word('redact.gate.clean')).waitFor()
  for (const box of await main.locator('.rd-topics').getByRole('checkbox').all()) {
    await box.focus()
    await page.keyboard.press('Space')
  }
  await main.getByRole('textbox', { name: word('redact.sign.first') }).waitFor()
  await fill('redaction, first reader')
  await main.getByRole('textbox', { name: word('redact.sign.first') }).fill(marker)
  await press('redact.sign.first.go')
  await main.getByRole('textbox', { name: word('redact.sign.second') }).waitFor()
  await fill('redaction, second reader')
  await back()
}
