/** `holdfast clock …` */
import type { Command } from '../command.ts'
import { clockCalendar } from './calendar.ts'
import { clockCase } from './case.ts'
import { clockReckon } from './reckon.ts'
import { clockRules } from './rules.ts'
import { clockToday } from './today.ts'

export const clockCommands: readonly Command[] = [clockReckon, clockCase, clockCalendar, clockToday, clockRules]
