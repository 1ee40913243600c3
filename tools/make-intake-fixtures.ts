/**
 * Prints the invented texts below with the system's Chromium: PDFs into packages/intake/fixtures (committed, small), pictures of pages into a folder of your choice
 * for measuring OCR. `npx tsx tools/make-intake-fixtures.ts [FOLDER [--pictures-only]]`
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { type AgreementLang, agreements } from './invented-agreement.ts'

const root = join(import.meta.dirname, '..')
const out = join(root, 'packages/intake/fixtures')
mkdirSync(out, { recursive: true })
const pictures = process.argv[2]
const isPicturesOnly = process.argv.includes('--pictures-only')

const page = (lang: AgreementLang, hyphens: boolean): string => {
  const { title, articles } = agreements[lang]
  const font = lang === 'ko' ? "'Noto Serif CJK KR'" : "'DejaVu Serif'"
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title><style>
    @page { size: A5; margin: 20mm 16mm } body { font: 11pt/1.5 ${font}, serif; text-align: justify; ${hyphens ? 'hyphens: auto' : ''}; word-break: ${lang === 'ko' ? 'break-all' : 'normal'} }
    h1 { font-size: 15pt; text-align: left } h2 { font-size: 11pt; text-align: left }
  </style></head><body><h1>${title}</h1>${articles.map(([heading, ...paragraphs]) => `<h2>${heading}</h2>${paragraphs.map((text) => `<p>${text}</p>`).join('')}`).join('')}</body></html>`
}

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
for (const lang of ['en', 'ru', 'ko', 'de'] as const) {
  const tab = await browser.newPage()
  await tab.setContent(page(lang, true))
  const pdf = await tab.pdf({
    format: 'A5',
    displayHeaderFooter: true,
    headerTemplate: `<div style="font-size:8px;width:100%;text-align:center">${agreements[lang].running}</div>`,
    footerTemplate: '<div style="font-size:8px;width:100%;text-align:center">– <span class="pageNumber"></span> –</div>',
    margin: { top: '20mm', bottom: '20mm', left: '16mm', right: '16mm' },
  })
  if (!isPicturesOnly) writeFileSync(join(out, `agreement.${lang}.pdf`), pdf)
  console.log(lang, pdf.length)
  if (pictures !== undefined) {
    mkdirSync(pictures, { recursive: true })
    await tab.setViewportSize({ width: 720, height: 1000 })
    for (const scale of [1, 2] as const) {
      const context = await browser.newContext({ viewport: { width: 720, height: 1000 }, deviceScaleFactor: scale })
      const shot = await context.newPage()
      await shot.setContent(page(lang, false))
      writeFileSync(join(pictures, `${lang}.${scale}x.png`), await shot.screenshot({ fullPage: true }))
      await shot.evaluate(() => {
        document.body.style.cssText += 'transform:rotate(.7deg);filter:contrast(.6) blur(.6px);background:#e8e4da'
      })
      writeFileSync(join(pictures, `${lang}.${scale}x-worn.png`), await shot.screenshot({ fullPage: true }))
      await context.close()
    }
  }
  await tab.close()
}
await browser.close()
