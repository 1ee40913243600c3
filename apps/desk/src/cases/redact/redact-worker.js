// The door of the worker thread: teaches this thread to read the TypeScript sources and hands over.
import { register } from 'tsx/esm/api'

register()
await import('./redact-worker.ts')
