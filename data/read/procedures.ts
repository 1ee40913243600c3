import { type Procedure, ProcedureSchema } from '@holdfast/clock'
import { dataFiles, mustReadYaml } from './yaml.ts'

/** Every procedure, one file each. Throws where a file is broken. */
export const readProcedures = (): readonly Procedure[] => dataFiles('procedures').map((file) => mustReadYaml(file, ProcedureSchema))
