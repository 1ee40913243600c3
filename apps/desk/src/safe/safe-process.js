// The door of the process that holds the keys: plain JavaScript that teaches Node to read the TypeScript sources and hands over.
import { register } from 'tsx/esm/api'

register()
await import('./safe-process.ts')
