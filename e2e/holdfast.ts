/** Starts the real desk and opens the built screens in a real Chromium with a fresh profile, by the launch file, as a person does. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { type Desk, quietFlags, startDesk } from '@holdfast/desk'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { firefoxPath, launchFirefox } from './firefox.ts'
import { patienceMs } from './soon.ts'

export const root = fileURLToPath(new URL('..', import.meta.url))
export const webDir = join(root, 'apps/web/dist')

export const chromiumPath: string | null =
  ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path)) ?? null
if (!chromiumPath) console.log('NOT RUN: no Chromium')

export type BrowserName = 'chromium' | 'firefox'
const isThere: Readonly<Record<BrowserName, boolean>> = { chromium: chromiumPath !== null, firefox: firefoxPath !== null }
/** The browsers of this machine among those asked for. */
export const browsersOf = (...names: readonly BrowserName[]): readonly BrowserName[] => names.filter((name) => isThere[name])
/** What takes a Firefox minutes runs in it by `npm run prove firefox` only. */
export const inFull: readonly BrowserName[] = process.env.HOLDFAST_PROVE === 'full' ? ['chromium', 'firefox'] : ['chromium']

/** Builds the screens where a source is newer than what was built. */
export function buildScreens(): void {
  const newest = (dir: string): number =>
    Math.max(
      ...readdirSync(dir, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
    )
  const sources = ['apps/web/src', 'apps/web/public', 'packages/words/src', 'packages/core/src'].map((dir) => newest(join(root, dir)))
  const index = join(webDir, 'index.html')
  if (existsSync(index) && statSync(index).mtimeMs > Math.max(...sources)) return
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  // A runner of tests says NODE_ENV=test, and with it another React is built: three times the work for every screen. What is tested is what is shipped.
  const env = { ...process.env, NODE_ENV: 'production' }
  const built = spawnSync(process.execPath, [vite, 'build', 'apps/web', '--logLevel', 'warn'], { cwd: root, stdio: 'inherit', env })
  if (built.status !== 0) throw new Error('the screens could not be built')
}

export interface Opened {
  readonly desk: Desk
  readonly context: BrowserContext
  readonly page: Page
  readonly profile: string
  /** The folder the vault lies in. */
  readonly vault: string
  /** Addresses outside this machine that the page asked for. */
  readonly foreign: readonly string[]
  /** What the console said of errors, and every breach of the content policy. */
  readonly complaints: readonly string[]
  readonly close: () => Promise<void>
}

export interface OpenOptions {
  /** Chromium where nothing is said. */
  readonly browser?: BrowserName
  readonly locale?: string
  readonly dark?: boolean
  readonly width?: number
  readonly height?: number
  /** The instant the desk takes for now. */
  readonly now?: string
  readonly flags?: readonly string[]
}

function launchChromium(
  profile: string,
  { locale, dark, width, height, flags }: Required<Pick<OpenOptions, 'locale' | 'dark' | 'width' | 'height' | 'flags'>>,
): Promise<BrowserContext> {
  if (!chromiumPath) throw new Error('no Chromium')
  return chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath,
    args: ['--headless', '--no-sandbox', '--disable-gpu', ...quietFlags, ...flags],
    headless: true,
    locale,
    colorScheme: dark ? 'dark' : 'light',
    viewport: { width, height },
  })
}

export async function openHoldfast({
  browser = 'chromium',
  locale = 'en-GB',
  dark = false,
  width = 1440,
  height = 900,
  now,
  flags = [],
}: OpenOptions = {}): Promise<Opened> {
  buildScreens()
  const vaultDir = mkdtempSync(join(tmpdir(), 'holdfast-e2e-vault-'))
  const started = await startDesk({ webDir, vaultDir: join(vaultDir, 'vault'), openBrowser: false, ...(now ? { now: () => now } : {}) })
  if (!started.ok) throw new Error(started.error.code)
  const desk = started.value
  const profile = mkdtempSync(join(tmpdir(), 'holdfast-e2e-'))
  const context = await (browser === 'firefox'
    ? launchFirefox(profile, { locale, width, height })
    : launchChromium(profile, { locale, dark, width, height, flags }))
  // A busy machine is slow to begin: that is no finding.
  context.setDefaultTimeout(patienceMs)
  const foreign: string[] = []
  const complaints: string[] = []
  context.on('request', (request) => {
    const url = new URL(request.url())
    const isOurs = url.origin === `http://127.0.0.1:${desk.port}` || url.protocol === 'file:' || url.protocol === 'blob:'
    if (!isOurs) foreign.push(url.origin)
  })
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) =>
      console.error(`CSP: ${event.violatedDirective} ${event.sourceFile}:${event.lineNumber}`),
    )
  })
  const page = context.pages()[0] ?? (await context.newPage())
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return
    // A refused request is named by its path: which question it was, and nothing of what was asked.
    const { url } = message.location()
    complaints.push(message.text().startsWith('Failed to load') && url ? `${message.text()} ${new URL(url).pathname}` : message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(pathToFileURL(desk.launchFile).href)
  await page.waitForURL(`http://127.0.0.1:${desk.port}/`)
  return {
    desk,
    context,
    page,
    profile,
    vault: vaultDir,
    foreign,
    complaints,
    close: async () => {
      await context.close()
      await desk.close()
      rmSync(vaultDir, { recursive: true, force: true })
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    },
  }
}
