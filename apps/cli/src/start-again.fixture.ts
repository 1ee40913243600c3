/** For a test: a program that starts itself again as the desk does, and waits to be ended. */
import { wipesFreed } from '@holdfast/desk'
import { startAgain, startedByGone } from './start-again.ts'

if (!wipesFreed()) process.exit(await startAgain())
process.once('SIGTERM', () => process.exit(7))
console.log(`runs ${process.pid} ${process.env.MALLOC_PERTURB_ ?? ''}`)
await startedByGone()
process.exit(0)
