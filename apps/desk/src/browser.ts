/**
 * A browser window of its own for Holdfast: an own profile that is removed afterwards, no extensions, nothing sent home.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { accessSync, constants, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { privateFolder } from './launch-file.ts'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'brave-browser', 'microsoft-edge']
const places: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Brave Browser.app/Contents/MacOS/Brave Browser',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap((root) =>
    root ? [join(root, 'Chromium/Application/chrome.exe'), join(root, 'Google/Chrome/Application/chrome.exe')] : [],
  ),
}

const runs = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** A Chromium of this machine, or null. `HOLDFAST_BROWSER` names another one. */
export function findBrowser(): string | null {
  const asked = process.env.HOLDFAST_BROWSER
  if (asked) return runs(asked) ? asked : null
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((dir) => (dir ? names.map((name) => join(dir, name)) : []))
  return [...onPath, ...(places[process.platform] ?? [])].find(runs) ?? null
}

/** False on a build server and on a Linux without a screen: there the desk only serves. */
export function hasScreen(): boolean {
  if (process.env.CI) return false
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/** Nothing kept, nothing fetched on its own account, no add-ons. Used by the tests too. */
export const quietFlags: readonly string[] = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-client-side-phishing-detection',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-quic',
  '--disable-sync',
  '--metrics-recording-only',
  '--no-pings',
  '--password-store=basic',
  '--disable-features=AutofillServerCommunication,CertificateTransparencyComponentUpdater,InterestFeedContentSuggestions,MediaRouter,OptimizationHints,Translate',
]

export interface BrowserWindow {
  /** Resolves when the person has closed the window; its profile is gone by then. */
  readonly closed: Promise<void>
  readonly close: () => void
}

/** @param file the launch file; its path is the only thing the argument list shows */
export function openWindow(browser: string, file: string): BrowserWindow {
  const profile = privateFolder('holdfast-window')
  const asRoot = process.geteuid?.() === 0 ? ['--no-sandbox'] : []
  const child: ChildProcess = spawn(
    browser,
    [`--user-data-dir=${profile}`, '--incognito', ...quietFlags, ...asRoot, `--app=${pathToFileURL(file).href}`],
    { stdio: 'ignore' },
  )
  const remove = () => rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  const closed = new Promise<void>((resolve) => {
    const end = () => {
      remove()
      resolve()
    }
    child.once('exit', end)
    child.once('error', end)
  })
  return {
    closed,
    close: () => {
      child.kill()
      remove()
    },
  }
}
