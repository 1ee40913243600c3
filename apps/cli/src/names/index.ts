/** `holdfast names …` */
import type { Command } from '../command.ts'
import { namesFind } from './find.ts'
import { namesForms } from './forms.ts'
import { namesMatch } from './match.ts'

export const namesCommands: readonly Command[] = [namesMatch, namesFind, namesForms]
