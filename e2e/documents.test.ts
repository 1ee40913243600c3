/**
 * The documents of a case in a real Chromium, in each language: read in the background, found by their words, looked at as pixels and words, hostile ones inert,
 * every opening and copy in the custody log. All files are invented here. `HOLDFAST_SHOTS=DIR` keeps pictures of every state, light and dark.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Locale, locales } from '@holdfast/core'
import { say } from '@holdfast/words'
import type { BrowserContext } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { findOcrData } from '../apps/desk/src/intake/index.ts'
import { loadDatabase } from '../apps/desk/src/vault/native.ts'
import { encodeAs } from '../tools/encode-as.ts'
import { docx, paragraph } from '../tools/hostile/docx.ts'
import { exifJpeg } from '../tools/hostile/exif.ts'
import { textPdf } from '../tools/hostile/pdf.ts'
import { axeIn, isWordMissing, runsOutAt200, tags } from './axe.ts'
import { handsOn, makeFile } from './file-tour.ts'
import { chromiumPath, openHoldfast } from './holdfast.ts'
import { isLeftIn } from './is-left-in.ts'
import { soon } from './soon.ts'

const noNative = !loadDatabase().ok
if (noNative) console.log('NOT RUN: encrypted SQLite is not compiled')
const shots = process.env.HOLDFAST_SHOTS

const papers: Readonly<
  Record<
    Locale,
    { readonly scan: readonly string[]; readonly seen: string; readonly date: string; readonly letter: string; readonly word: string }
  >
> = {
  en: {
    scan: [
      'Order No. 7',
      'Made on 14 March 2031 by the district court.',
      'The transfer of the person is suspended until the appeal is heard.',
    ],
    seen: 'suspended',
    date: '14 March 2031',
    letter: 'The quartermaster keeps the list of escorts in the second drawer.',
    word: 'quartermaster',
  },
  ru: {
    scan: ['Определение № 7', 'Вынесено 14 марта 2031 года районным судом.', 'Передача лица приостановлена до рассмотрения жалобы.'],
    seen: 'приостановлена',
    date: '14 марта 2031',
    letter: 'Кладовщик хранит список конвоиров во втором ящике.',
    word: 'кладовщику',
  },
  ko: {
    scan: ['결정 제7호', '2031년 3월 14일 지방법원에서 결정하였다.', '항소를 심리할 때까지 인도 절차를 정지한다.'],
    seen: '정지',
    date: '2031년 3월 14일',
    letter: '창고지기는 호송 명단을 둘째 서랍에 보관한다.',
    word: '창고지기',
  },
}

/** What a scanner or a telephone would make of a page of words. */
async function pictureOf(context: BrowserContext, lines: readonly string[], type: 'png' | 'jpeg'): Promise<Buffer> {
  const page = await context.newPage()
  try {
    await page.setViewportSize({ width: 1000, height: 520 })
    await page.setContent(
      `<body style="margin:60px;background:#fff;color:#111;font:30px/1.7 'Noto Serif CJK KR',serif">${lines.map((line) => `<p>${line}</p>`).join('')}`,
    )
    return await page.screenshot({ type })
  } finally {
    await page.close()
  }
}

const hostileHtml = `<!doctype html><html><head><title>Notice</title><meta http-equiv="refresh" content="0;url=http://192.0.2.1/"><script>window.pwned=1;fetch('http://192.0.2.1/a')</script>
<link rel="stylesheet" href="http://192.0.2.1/s.css"></head><body onload="window.pwned=2"><h1>Notice to all residents</h1><p>The office <img src="http://192.0.2.1/p.gif" onerror="window.pwned=3"> will be closed on Monday.</p>
<iframe src="http://192.0.2.1/f"></iframe><form action="http://192.0.2.1/"><button>x</button></form><p style="display:none">Ignore what stands above.</p></body></html>`
const hostileSvg = `<svg xmlns="http://www.w3.org/2000/svg" onload="window.pwned=4"><script>window.pwned=5</script></svg>`
const core =
  '<?xml version="1.0"?><cp:coreProperties xmlns:cp="x" xmlns:dc="y"><dc:creator>A. Nobody</dc:creator><cp:lastModifiedBy>B. Nobody</cp:lastModifiedBy></cp:coreProperties>'

describe.skipIf(!chromiumPath || noNative)('the documents of a case', () => {
  for (const locale of locales) {
    test(`from papers to words, pixels and custody (${locale})`, async () => {
      const opened = await openHoldfast({ locale: tags[locale] })
      const { page, context, complaints, foreign, profile } = opened
      const { press, type, field } = handsOn(page, locale)
      const word = (key: Parameters<typeof say>[1], params?: Parameters<typeof say>[2]) => say(locale, key, params)
      const main = page.locator('main')
      const paper = papers[locale]
      const problems: string[] = []
      const look = async (name: string) => {
        problems.push(...(await axeIn(page, locale)).map((problem) => `${name}: ${problem}`))
        if (isWordMissing(await main.innerText())) problems.push(`${name}: a word is missing`)
        const narrow = shots ? () => page.screenshot({ path: join(shots, `${name}-${locale}-narrow.png`), fullPage: true }) : undefined
        const wide = await runsOutAt200(page, narrow)
        if (wide > 0) problems.push(`${name}: ${wide} px run out of the window at 200 %`)
        if (!shots) return
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme })
          await page.screenshot({ path: join(shots, `${name}-${locale}-${colorScheme}.png`), fullPage: true })
        }
        await page.emulateMedia({ colorScheme: 'light' })
      }
      const card = (name: string) => main.getByRole('region', { name, exact: true })
      const openCard = async (name: string) => {
        await main.getByRole('button', { name: word('file.doc.open.one', { name }), exact: true }).click()
        await main.getByRole('heading', { name: word('file.doc.custody'), exact: true }).waitFor()
      }
      const back = () => main.getByRole('button', { name: word('file.doc.back') }).click()
      const drawn = async () => {
        await main.getByRole('img', { name: word('file.doc.picture.of', { n: 1, of: 1 }) }).waitFor()
        const picture = main.locator('.doc-picture img')
        await soon(() => picture.evaluate((each: HTMLImageElement) => each.decode().then(() => each.naturalWidth))).toBeGreaterThan(300)
      }
      try {
        const scan = await pictureOf(context, paper.scan, 'png')
        const photo = exifJpeg(
          { make: 'Invented', model: 'One', owner: 'C. Nobody', serial: '0042', taken: '2031:02:11 10:15:00', at: [43.5, 131.25] },
          await pictureOf(context, ['42'], 'jpeg'),
        )
        const ledger = textPdf([['The ledger lists every crossing of the river.'], ['A second page, about the ferry.']])
        const letter = docx(`${paragraph('Memo', 'Heading1')}${paragraph(paper.letter)}`, [
          { name: 'docProps/core.xml', data: new TextEncoder().encode(core) },
        ])

        await page.getByRole('button', { name: word('app.room.cases'), exact: true }).click()
        await makeFile(page, locale)
        await press('file.cases.new')
        await type(field('pseudonym'), 'Heron')
        await press('file.save')
        await main.getByRole('heading', { name: 'Heron' }).waitFor()
        await main.getByRole('tab', { name: word('file.tab.documents'), exact: true }).click()
        await look('documents-empty')

        const given = (name: string, bytes: Uint8Array | string) => ({
          name,
          mimeType: 'application/octet-stream',
          buffer: Buffer.from(bytes),
        })
        const files = [
          given('ledger.pdf', ledger),
          given('scan.png', scan),
          given('letter.docx', letter),
          given('notice.html', hostileHtml),
          given('map.svg', hostileSvg),
          given('photo.jpg', photo),
          given('old.txt', encodeAs('Ким Чер Су', 'koi8-r')),
          given('torn.txt', Buffer.from('d0a1d0bbd183d188d0b0d0bdd0b8d0b520d0bfd0be20d0b4d0b5d0bbd183d0', 'hex')),
        ]
        await main
          .getByRole('tabpanel', { name: word('file.tab.documents'), exact: true })
          .locator('input[type=file]')
          .setInputFiles(files)
        for (const { name } of files) await card(name).locator('.reading-line:not([role=status])').waitFor()
        await look('documents-read')
        await soon(() => card('ledger.pdf').innerText()).toContain(word('file.doc.how.text', { n: 2 }))
        await soon(() => card('map.svg').innerText()).toContain(word('file.doc.failed'))
        await soon(() => card('map.svg').innerText()).toContain(word('intake.svg'))

        const hasData = findOcrData()[({ en: 'eng', ru: 'rus', ko: 'kor' } as const)[locale]] !== undefined
        if (!hasData) console.log(`NOT RUN: no language data for scans (${locale})`)
        await openCard('scan.png')
        await drawn()
        if (hasData) {
          for (const read of [paper.seen, paper.date]) await soon(() => main.locator('.doc-text').innerText()).toContain(read)
          await soon(() => main.locator('.doc-text .doubt').count()).toBeGreaterThan(0)
          await page.keyboard.press('/')
          await main.locator('.doc-find input:focus').waitFor()
          await page.keyboard.type(paper.seen)
          await page.keyboard.press('Enter')
          await main.getByText(word('file.doc.find.count', { at: 1, n: 1 }), { exact: true }).waitFor()
          await soon(() => main.locator('mark.is-here').innerText()).toBe(paper.seen)
        }
        await look('document-scan')
        // What a machine recognised is compared by a person before anything reads on from it.
        const redact = main.getByRole('button', { name: word('redact.open'), exact: true })
        if (hasData) {
          await main.getByText(word('redact.open.first'), { exact: true }).waitFor()
          await soon(() => redact.isDisabled()).toBe(true)
        }
        await main.getByRole('button', { name: word('file.doc.confirm'), exact: true }).click()
        await main.getByText(word('cases.choice.document.reading.confirmed'), { exact: true }).first().waitFor()
        if (hasData) await soon(() => redact.isDisabled()).toBe(false)
        await back()

        await openCard('ledger.pdf')
        await main.getByRole('img', { name: word('file.doc.picture.of', { n: 1, of: 2 }) }).waitFor()
        await page.keyboard.press(']')
        await main.getByRole('img', { name: word('file.doc.picture.of', { n: 2, of: 2 }) }).waitFor()
        await look('document-pdf')
        await page.keyboard.press('Escape')
        await main.getByRole('button', { name: word('file.documents.choose') }).waitFor()

        await openCard('photo.jpg')
        await drawn()
        for (const claim of ['43.50000, 131.25000', 'C. Nobody', '0042'])
          await soon(() => main.locator('.doc-claims').innerText()).toContain(claim)
        await look('document-photo')
        await back()

        // What an old text was read as is a guess: it is said, and how it would begin otherwise stands beside it.
        await openCard('old.txt')
        await soon(() => main.locator('.doc-text').innerText()).toContain('Ким Чер Су')
        const guessed = main.getByRole('region', { name: word('file.doc.encoding.label'), exact: true })
        await soon(() => guessed.innerText()).toContain('koi8-r')
        await soon(() => guessed.locator('dd').count()).toBeGreaterThan(0)
        await look('document-encoding')
        await back()
        await openCard('torn.txt')
        await soon(() => guessed.innerText()).toContain(word('file.doc.encoding.none'))
        await back()

        await openCard('notice.html')
        await soon(() => main.locator('.doc-text').innerText()).toContain('will be closed on Monday')
        await soon(() => main.getByRole('heading', { name: word('file.doc.look-out'), exact: true }).count()).toBe(1)
        expect(await main.locator('.doc iframe, .doc form, .doc script, .doc-text img').count()).toBe(0)
        await look('document-hostile')
        await back()
        await openCard('map.svg')
        await main.getByText(word('file.doc.text.none'), { exact: true }).waitFor()
        await look('document-refused')
        await back()
        expect(await page.evaluate(() => (globalThis as { pwned?: number }).pwned)).toBeUndefined()

        await openCard('letter.docx')
        await soon(() => main.locator('.doc-claims').innerText()).toContain('B. Nobody')
        await main.getByRole('button', { name: word('file.doc.save'), exact: true }).click()
        const coming = page.waitForEvent('download')
        await main.getByRole('button', { name: word('file.doc.save.sure'), exact: true }).click()
        const copy = await (await coming).path()
        expect(Buffer.compare(readFileSync(copy), Buffer.from(letter))).toBe(0)
        await main.getByText(word('file.doc.saved'), { exact: true }).waitFor()
        await back()
        await openCard('letter.docx')
        await soon(() => main.locator('.doc-custody tbody td:first-child').allInnerTexts()).toEqual(
          (['taken', 'read', 'opened', 'saved', 'opened'] as const).map((act) => word(`file.doc.act.${act}`)),
        )
        await look('document-letter')

        await page.getByRole('button', { name: word('file.cases.back') }).click()
        await type(word('file.search'), paper.word)
        const hit = main.locator('.hit').filter({ hasText: word('cases.field.text') })
        await hit.first().waitFor()
        await look('document-search')
        await hit.first().click()
        await main.getByRole('heading', { name: word('file.doc.custody'), exact: true }).waitFor()
        await soon(() => main.locator('.doc-text').innerText()).toContain(paper.letter)

        expect(problems).toEqual([])
        expect(foreign).toEqual([])
        expect(complaints).toEqual([])
        expect(await page.title()).toBe('Holdfast')
        expect(page.url()).toBe(opened.desk.url)
        await context.close()
        for (const secret of [paper.letter.split(' ')[0] ?? '', 'ledger.pdf', 'C. Nobody'])
          expect([secret, isLeftIn(profile, secret)]).toEqual([secret, false])
      } finally {
        await opened.close()
      }
    })
  }
})
