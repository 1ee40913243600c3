/**
 * What the tests need from the system beside Node: the real browser, the real `age`, the real `strace`. On Debian as root it is
 * installed; elsewhere each test that lacks one prints `NOT RUN` with the name of what is missing.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { root } from './set-up.mjs'

/** A Debian package and a file that shows it is there. */
const needed = [
  ['chromium', '/usr/bin/chromium'],
  ['firefox-esr', '/usr/bin/firefox-esr'],
  ['fonts-noto-cjk', '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc'],
  ['libxml2-utils', '/usr/bin/xmllint'],
  ['age', '/usr/bin/age'],
  ['strace', '/usr/bin/strace'],
  ['faketime', '/usr/bin/faketime'],
  ['poppler-utils', '/usr/bin/pdftotext'],
  ['python3-icalendar', '/usr/lib/python3/dist-packages/icalendar/__init__.py'],
  ['tesseract-ocr-rus', '/usr/share/tesseract-ocr/5/tessdata/rus.traineddata'],
]

export function installDebian() {
  const missing = needed.filter(([, file]) => !existsSync(file)).map(([name]) => name)
  if (missing.length === 0) return
  if (!(process.platform === 'linux' && existsSync('/etc/debian_version') && process.getuid?.() === 0)) {
    console.log(`NOT RUN: tests that need ${missing.join(', ')} (install these packages to run them)`)
    return
  }
  console.log(`Installing what the tests need: ${missing.join(', ')} …`)
  const quiet = { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  spawnSync('apt-get', ['update', '-qq'], quiet)
  const done = spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], quiet)
  if (done.status !== 0)
    console.log(`NOT RUN: tests that need ${missing.join(', ')} (apt-get could not install them; its reason stands above)`)
}
