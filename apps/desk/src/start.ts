/**
 * The door of the desk: from the folder of built screens to a local address only the person at this machine can use.
 */
import { randomInt } from 'node:crypto'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { err, ok, type Result } from '@holdfast/core'
import { Temporal } from 'temporal-polyfill'
import { app } from './app.ts'
import { type BrowserWindow, findBrowser, hasScreen, openWindow } from './browser.ts'
import { launchFile } from './launch-file.ts'
import { openBooks } from './law-books.ts'
import { codeLifeMs, openings } from './openings.ts'
import { SafeHost } from './safe/safe-host.ts'
import { type ServeError, serve } from './serve.ts'
import { type ScreensError, screensIn } from './static-files.ts'

export interface DeskOptions {
  /** Refused when taken. Without it, a random high port. */
  readonly port?: number
  /** The folder `vite build` wrote. */
  readonly webDir: string
  /** Open a window of our own. Without it: where there is a screen. */
  readonly openBrowser?: boolean
  /** The folder of the vault; without it, the user's own place for data. */
  readonly vaultDir?: string
  /** Milliseconds without use until the vault locks itself; five minutes otherwise. */
  readonly idleMs?: number
  /** The instant now, for tests; the machine's clock otherwise. */
  readonly now?: () => string
}

export interface Desk {
  /** `http://127.0.0.1:PORT/`: of use only to a page that holds a key. */
  readonly url: string
  readonly port: number
  /** Opening this file opens the screens; its code is renewed while the desk runs. */
  readonly launchFile: string
  /** The window we opened; null where none could or should be. */
  readonly window: BrowserWindow | null
  readonly close: () => Promise<void>
}

export type DeskStartError = ServeError | ScreensError

/** @returns `desk.not-built`, `desk.port-taken`, `desk.port-refused` */
export async function startDesk(options: DeskOptions): Promise<Result<Desk, DeskStartError>> {
  process.umask(0o077)
  const screens = screensIn(options.webDir)
  if (!screens.ok) return err(screens.error)
  const keys = openings(() => performance.now())
  const now = options.now ?? (() => Temporal.Now.instant().toString({ smallestUnit: 'second' }))
  const hono = app({ screens: screens.value, openings: keys, books: openBooks(), now })
  const safe = new SafeHost({
    folder: options.vaultDir ?? ownVaultDir(),
    ...(options.idleMs === undefined ? {} : { idleMs: options.idleMs }),
    ...(options.now ? { now: options.now() } : {}),
  })
  const serving = await serve(
    options.port ?? null,
    (request) => hono.fetch(request),
    keys.isToken,
    (below) => randomInt(below),
    (request, response) => safe.take(request, response),
  )
  if (!serving.ok) {
    await safe.close()
    return err(serving.error)
  }

  const { port } = serving.value
  const file = launchFile(port)
  const renew = () => file.write(keys.newCode())
  renew()
  const renewal = setInterval(renew, codeLifeMs - 10_000)
  const browser = (options.openBrowser ?? hasScreen()) ? findBrowser() : null
  const window = browser ? openWindow(browser, file.path) : null

  return ok({
    url: `http://127.0.0.1:${port}/`,
    port,
    launchFile: file.path,
    window,
    close: async () => {
      clearInterval(renewal)
      window?.close()
      file.remove()
      keys.close()
      await safe.close()
      await serving.value.close()
    },
  })
}

/** Where a person's programs keep their data. Source: XDG Base Directory Specification. */
const ownVaultDir = (): string => join(process.env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'holdfast', 'vault')
