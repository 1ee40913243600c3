// The door of the process that holds the keys: plain JavaScript, so that it runs right after the install.
import { register } from 'tsx/esm/api'

register()
await import('./keeper.ts')
