/** A real Firefox of this machine, with nothing fetched on its own account and no way out but to this machine. */
import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, firefox } from 'playwright-core'

export const firefoxPath: string | null = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path)) ?? null
if (!firefoxPath) console.log('NOT RUN: no Firefox')

/** Names the browser shall find on this machine, as a bent name server would. */
export const bentName = 'evil.test'

const prefs: Readonly<Record<string, string | number | boolean>> = {
  // Whatever is not this machine goes to a port where nobody listens.
  'network.proxy.type': 1,
  'network.proxy.socks': '127.0.0.1',
  'network.proxy.socks_port': 9,
  'network.proxy.socks_remote_dns': true,
  'network.proxy.allow_hijacking_localhost': false,
  'network.proxy.no_proxies_on': `127.0.0.1,localhost,${bentName}`,
  'network.dns.localDomains': bentName,
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'http://127.0.0.1:9/',
  'toolkit.telemetry.enabled': false,
}

const launch = { channel: 'moz-firefox', headless: true } as const

/** Shapes inside the driver that are reached for below; it is pinned, and says so at once where they changed. */
interface Inside {
  readonly _connection: { toImpl(of: Browser): { readonly _browserSession: object } }
}
interface Session {
  send(method: string, params: unknown): Promise<unknown>
}

let isTaught: Promise<void> | undefined
/**
 * The driver sets the colour scheme of every window by a command that this Firefox does not know yet, and gives up when it is refused. Every other command goes through as it is.
 */
function teachDriver(executablePath: string): Promise<void> {
  isTaught ??= (async () => {
    const browser = await firefox.launch({ ...launch, executablePath, firefoxUserPrefs: prefs })
    const session = (browser as unknown as Inside)._connection.toImpl(browser)._browserSession
    const proto = Object.getPrototypeOf(session) as Session
    const send = proto.send
    proto.send = function (this: Session, method, params) {
      return method === 'emulation.setMediaFeaturesOverride' ? Promise.resolve({}) : send.call(this, method, params)
    }
    await browser.close()
  })()
  return isTaught
}

/** @param profile an empty folder, kept when the window closes */
export async function launchFirefox(
  profile: string,
  { locale, width, height }: { locale: string; width: number; height: number },
): Promise<BrowserContext> {
  if (!firefoxPath) throw new Error('no Firefox')
  await teachDriver(firefoxPath)
  const context = await firefox.launchPersistentContext(profile, {
    ...launch,
    executablePath: firefoxPath,
    locale,
    viewport: { width, height },
    firefoxUserPrefs: prefs,
  })
  // The driver's own way to fill a field writes its value past React, which then forgets it. This one goes as the browser's own editing goes.
  await context.addInitScript(() => {
    const insert = (text: string) => void document.execCommand(text === '' ? 'delete' : 'insertText', false, text)
    Object.defineProperty(window, '__pw_bidiInsertText', { get: () => insert, set: () => undefined, configurable: true })
  })
  return context
}
