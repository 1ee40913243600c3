// The door of the process that holds the keys for the screens.
import { enter } from '../door/door.js'

await enter('apps/desk/src/safe/safe-process.ts')
