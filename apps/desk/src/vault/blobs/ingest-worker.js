// The door of the worker threads: teaches this thread to read the TypeScript sources and hands over.
import { register } from 'tsx/esm/api'

register()
await import('./ingest-worker.ts')
