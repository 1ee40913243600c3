// The door of the worker thread that redacts.
import { enter } from '../../door/door.js'

await enter('apps/desk/src/cases/redact/redact-worker.ts')
