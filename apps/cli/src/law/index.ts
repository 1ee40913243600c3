/** `holdfast law …` */
import type { Command } from '../command.ts'
import { lawAkn } from './akn.ts'
import { lawAlign } from './align.ts'
import { lawAudit } from './audit.ts'
import { lawCompare } from './compare.ts'
import { lawExport } from './export.ts'
import { lawObligations } from './obligations.ts'
import { lawRead } from './read.ts'
import { lawRegister } from './register.ts'
import { lawShow } from './show.ts'

export const lawCommands: readonly Command[] = [
  lawRead,
  lawAudit,
  lawAkn,
  lawAlign,
  lawShow,
  lawCompare,
  lawObligations,
  lawRegister,
  lawExport,
]
