// The door of the worker threads that encrypt evidence.
import { enter } from '../../door/door.js'

await enter('apps/desk/src/vault/blobs/ingest-worker.ts')
