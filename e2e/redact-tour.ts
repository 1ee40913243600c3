/** The way to the screens of redaction and of names, in a file made for it. Everything in it is invented. */
import type { Locale } from '@holdfast/core'
import { type MessageKey, say } from '@holdfast/words'
import type { Page } from 'playwright-core'
import { handsOn, hostileText, makeFile } from './file-tour.ts'

/** What the case knows, and a statement that says it: with a name in another script, a day, a place, a number, and what only a person finds. */
export const statements: Readonly<Record<Locale, { readonly name: string; readonly other: string; readonly text: string }>> = {
  en: {
    name: '김철수',
    other: 'Kim Chol Su',
    text: [
      'Statement',
      '',
      'My name is Kim Chol Su. I was born on 3 May 1985 and worked as a welder at the timber station of Tynda until 14 March 2031.',
      'My sister Kim Yong Hui crossed the Tumen river with a broker in the winter of 2009 and has not been heard of since.',
      'The Zelenograd District Court decided in case no. 12-345/2031 that I was to be removed. Nobody translated for me.',
      'My lawyer M. Orlova can be reached at +7 999 555-01-42.',
      hostileText,
    ].join('\n'),
  },
  ru: {
    name: '김철수',
    other: 'Ким Чхоль Су',
    text: [
      'Заявление',
      '',
      'Меня зовут Ким Чхоль Су. Я родился 3 мая 1985 года и до 14 марта 2031 года работал сварщиком на лесопункте Тында.',
      'Моя сестра Ким Ён Хи зимой 2009 года перешла с проводником реку Туманган, и с тех пор о ней ничего не известно.',
      'Зеленоградский районный суд по делу № 12-345/2031 решил, что меня следует передать. Перевода не было.',
      'С адвокатом М. Орловой можно связаться по телефону +7 999 555-01-42.',
      hostileText,
    ].join('\n'),
  },
  ko: {
    name: 'Kim Chol Su',
    other: '김철수',
    text: [
      '진술서',
      '',
      '저는 김철수입니다. 1985년 5월 3일에 태어났고 2031년 3월 14일까지 틴다 벌목장에서 용접공으로 일했습니다.',
      '제 여동생 김영희는 2009년 겨울에 브로커와 함께 두만강을 건넜고, 그 뒤로 소식이 없습니다.',
      '젤레노그라드 지방법원은 2031노12345 사건에서 저를 인도하기로 결정하였습니다. 통역은 없었습니다.',
      '변호사 오를로바의 연락처는 010-5550-0142입니다.',
      hostileText,
    ].join('\n'),
  },
}

/** First run, a case with a person, another case with a person of a near name. The list of cases is shown at the end. */
export async function fileWithPeople(page: Page, locale: Locale): Promise<void> {
  const { press, type, choose, field } = handsOn(page, locale)
  const main = page.locator('main')
  const { name } = statements[locale]
  const spelling = () => main.getByRole('textbox', { name: say(locale, 'file.names.spelling', { n: 1 }) })
  const saved = (kind: MessageKey) => page.getByText(say(locale, 'file.saved', { kind: say(locale, kind) })).waitFor()
  const openPeople = () => main.getByRole('tab', { name: say(locale, 'file.tab.people'), exact: true }).click()
  await page.getByRole('button', { name: say(locale, 'app.room.cases'), exact: true }).click()
  await makeFile(page, locale)

  await press('file.cases.new')
  await type(field('pseudonym'), 'Crane')
  await press('file.save')
  await main.getByRole('heading', { name: 'Crane' }).waitFor()
  await openPeople()
  await press('file.people.add')
  await type(field('pseudonym'), 'Dunlin')
  await spelling().fill('Kim Chul-soo')
  await press('file.save')
  await saved('cases.kind.person')
  await main
    .getByRole('button', { name: say(locale, 'file.cases.back') })
    .first()
    .click()

  await press('file.cases.new')
  await type(field('pseudonym'), 'Heron')
  await press('file.save')
  await main.getByRole('heading', { name: 'Heron' }).waitFor()
  await openPeople()
  await press('file.people.add')
  await type(field('pseudonym'), 'Heron')
  await choose(field('role'), say(locale, 'cases.choice.person.role.person-at-risk'))
  await spelling().fill(name)
  await type(field('birth'), '1985-05-03')
  // Somebody of a near name stands in the other case: said calmly, and nothing is held up.
  await main.locator('.nm-hint').waitFor()
  await press('file.save')
  await saved('cases.kind.person')
  await main
    .getByRole('button', { name: say(locale, 'file.cases.back') })
    .first()
    .click()
  await main.getByRole('grid').waitFor()
}

/** A pasted statement about the case, proposed. */
export async function proposePasted(page: Page, locale: Locale, text = statements[locale].text): Promise<void> {
  const { press } = handsOn(page, locale)
  const main = page.locator('main')
  await press('redact.open.text')
  await main.getByRole('combobox', { name: say(locale, 'redact.paste.case') }).click()
  const heron = page.getByRole('option', { name: 'Heron' })
  await heron.click()
  await heron.waitFor({ state: 'detached' })
  await main.getByRole('textbox', { name: say(locale, 'redact.paste.text') }).fill(text)
  await press('redact.propose')
  await main.locator('.rd-desk').waitFor()
}

export async function findName(page: Page, locale: Locale): Promise<void> {
  const { press } = handsOn(page, locale)
  const main = page.locator('main')
  await press('names.screen.open')
  await main.getByRole('textbox', { name: say(locale, 'names.screen.find.name') }).fill(statements[locale].other)
  await press('names.screen.find.go')
  await main.locator('.nm-row').nth(1).waitFor()
}
