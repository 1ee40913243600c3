/**
 * `npm start`: installs what is missing, builds the screens, opens them at 127.0.0.1. `npm start -- --port 8123 --no-open` passes options on.
 */
import { buildNative } from './native.mjs'
import { bin, install, run } from './set-up.mjs'

install()
buildNative()
const built = run(process.execPath, [bin('vite/bin/vite.js'), 'build', 'apps/web', '--logLevel', 'warn'])
if (built !== 0) {
  console.error('The screens could not be built (the reason stands above). Nothing was started.')
  process.exit(1)
}
process.exit(run(process.execPath, ['apps/cli/bin/holdfast.js', 'start', ...process.argv.slice(2)]))
