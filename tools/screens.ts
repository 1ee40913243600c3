/**
 * Pictures of every screen, in each language, light and dark, as one sheet a screen into docs/screens: `npx tsx tools/screens.ts [part of a name]`.
 * English, Russian and Korean stand side by side, light above dark. Look at them: no text cut, overlapped or left in another language.
 * `HOLDFAST_SHOTS=DIR` keeps every picture by itself at its full size as well.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locale } from '@holdfast/core'
import type { Page } from 'playwright-core'
import { fileDay, fileKept, tourNow } from '../e2e/file-tour.ts'
import { type Opened, openHoldfast, root } from '../e2e/holdfast.ts'
import { screens } from '../e2e/tour.ts'

const folder = process.env.HOLDFAST_SCREENS ?? join(root, 'docs/screens')
const single = process.env.HOLDFAST_SHOTS
const wanted = process.argv[2] ?? ''
mkdirSync(folder, { recursive: true })
/** The picture the first page of the project shows, by itself and at its full size. */
const leading = 'law-silence'
const size = { width: 1280, height: 853 }
const languages = [
  ['en', 'en-GB'],
  ['ru', 'ru-RU'],
  ['ko', 'ko-KR'],
] as const
const schemes = ['light', 'dark'] as const
type Shots = Partial<Record<`${Locale}-${(typeof schemes)[number]}`, Buffer>>
const sheets = new Map<string, Shots>()

async function shoot(page: Page, name: string, language: Locale): Promise<void> {
  const shots = sheets.get(name) ?? {}
  sheets.set(name, shots)
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme })
    await page.waitForTimeout(150)
    const shot = await page.screenshot({ animations: 'disabled' })
    shots[`${language}-${colorScheme}`] = shot
    if (name === leading && language === 'en' && colorScheme === 'light')
      writeFileSync(join(folder, `${name}-en.jpg`), await page.screenshot({ animations: 'disabled', type: 'jpeg', quality: 80 }))
    if (single) writeFileSync(join(single, `${name}-${language}-${colorScheme}.png`), shot)
  }
  await page.emulateMedia({ colorScheme: 'light' })
  console.log(`${name} ${language}`)
}

/** One sheet of six, at a little more than half their size. */
async function write(opened: Opened, name: string, shots: Shots): Promise<void> {
  const page = await opened.context.newPage()
  const [width, height] = [720, 480]
  await page.setViewportSize({ width: width * languages.length, height: height * schemes.length })
  const pictures = schemes.flatMap((scheme) => languages.map(([language]) => shots[`${language}-${scheme}`]))
  await page.setContent(
    `<body style="margin:0;display:grid;grid-template-columns:repeat(${languages.length},${width}px);background:#888">${pictures
      .map((shot) =>
        shot
          ? `<img style="width:${width}px;height:${height}px;object-fit:cover;object-position:top" src="data:image/png;base64,${shot.toString('base64')}">`
          : `<i style="height:${height}px"></i>`,
      )
      .join('')}`,
  )
  await page.waitForTimeout(200)
  writeFileSync(join(folder, `${name}.jpg`), await page.screenshot({ type: 'jpeg', quality: 62 }))
  await page.close()
}

const copies = mkdtempSync(join(tmpdir(), 'holdfast-screens-'))
try {
  for (const [language, locale] of languages) {
    for (const screen of screens) {
      if (!screen.name.includes(wanted)) continue
      const opened = await openHoldfast({ locale, ...size, ...(screen.width ? { width: screen.width } : {}), now: '2014-11-05T00:00:00Z' })
      opened.page.setDefaultTimeout(180_000)
      try {
        await screen.show(opened.page, language)
        await shoot(opened.page, screen.name, language)
        for (const complaint of opened.complaints) console.log(`${screen.name}: ${complaint}`)
      } finally {
        await opened.close()
      }
    }
    if (!'file-'.includes(wanted) && !wanted.startsWith('file')) continue
    const opened = await openHoldfast({ locale, ...size, now: tourNow })
    opened.page.setDefaultTimeout(180_000)
    const look = async (screen: string) => {
      if (!`file-${screen}`.includes(wanted)) return
      if (screen !== 'palette') await opened.page.evaluate('scrollTo(0, 0)')
      await shoot(opened.page, `file-${screen}`, language)
    }
    try {
      await fileDay(opened.page, language, look)
      await fileKept(opened.page, language, look, join(copies, language))
    } finally {
      await opened.close()
    }
  }
} finally {
  rmSync(copies, { recursive: true, force: true })
  const opened = await openHoldfast()
  try {
    for (const [name, shots] of sheets) await write(opened, name, shots)
  } finally {
    await opened.close()
  }
}
