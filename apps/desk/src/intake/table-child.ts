/** What runs in the child that reads tables: one file in, its sheets or its text out. */
import { readTableFile } from '@holdfast/intake'
import { heard, say } from './child-io.ts'

process.on('unhandledRejection', () => undefined)
say({ type: 'ready' })
const read = await readTableFile(heard().bytes)
say(read.ok ? { type: 'table', table: read.value } : { type: 'refused', error: read.error })
process.exit(0)
