import { app } from './app.ts'
import { cli } from './cli.ts'
import { clock } from './clock.ts'
import { day } from './day.ts'
import { law } from './law.ts'
import { read } from './read.ts'
import { screens } from './screens.ts'

export const en = { ...app, ...cli, ...clock, ...day, ...law, ...read, ...screens }
