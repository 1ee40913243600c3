import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { keepToOurselves, startDesk, wipesFreed } from '@holdfast/desk'
import { say } from '@holdfast/words'
import type { Command } from './command.ts'
import { print } from './print.ts'
import { startAgain, startedByGone } from './start-again.ts'

const webDir = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'web', 'dist')

/** Opens the screens and stays until the person ends it (Ctrl+C) or closes our window. */
export const start: Command = {
  name: 'start',
  usage: 'holdfast start [--port N] [--no-open]',
  about: 'cli.about.start',
  options: { port: { type: 'string' }, 'no-open': { type: 'boolean' } },
  positionals: [0, 0],
  run: async ({ locale, options }) => {
    const port = options.port === undefined ? undefined : Number(options.port)
    if (port !== undefined && !(Number.isInteger(port) && port >= 1 && port <= 65_535)) return { code: 'cli.error.port', params: {} }
    if (!wipesFreed()) process.exit(await startAgain())
    keepToOurselves()
    // Heard from here on: whoever ends it while it is still opening leaves no window and no way in behind.
    const toldToEnd = told()
    const desk = await startDesk({
      webDir,
      ...(port === undefined ? {} : { port }),
      ...(options['no-open'] === true ? { openBrowser: false } : {}),
    })
    if (!desk.ok) {
      letGo()
      return { code: desk.error.code, params: 'port' in desk.error ? { port: String(desk.error.port) } : {} }
    }
    const { url, launchFile, window, close } = desk.value
    const lines = [
      say(locale, 'desk.started.url', { url }),
      ...(window
        ? [say(locale, 'desk.started.window'), say(locale, 'desk.started.again', { path: launchFile })]
        : [say(locale, 'desk.started.file', { path: launchFile })]),
      ...(process.geteuid?.() === 0 ? [say(locale, 'desk.started.root')] : []),
    ]
    await print(`${lines.join('\n')}\n`)
    await Promise.race([toldToEnd, ...(window ? [window.closed] : [])])
    await close()
    letGo()
    return { json: { url, port: desk.value.port }, lines: () => [say(locale, 'cli.start.ended')] }
  },
}

/** Resolves when a person, the machine, or the end of the process that started this one asks for the end. */
const told = (): Promise<unknown> =>
  Promise.race([
    new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, resolve)
    }),
    startedByGone(),
  ])
/** Listening for the end of the one that started this process would keep this one alive. */
const letGo = (): void => {
  if (process.connected) process.disconnect()
}
