// The door of the process that holds the keys for the command line.
import { enter } from '../../door/door.js'

await enter('apps/desk/src/vault/process/keeper.ts')
