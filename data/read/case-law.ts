import { type CaseLaw, caseLaw, type Example, ExampleSchema } from '@holdfast/clock'
import { readClockLaw } from './calendars.ts'
import { readInstruments } from './instruments.ts'
import { readProcedures } from './procedures.ts'
import { readBodies, readRemedies, readStates } from './remedies.ts'
import { dataFiles, mustReadYaml } from './yaml.ts'

/** All the law one case is answered by. Read once and keep it. */
export const readCaseLaw = (): CaseLaw =>
  caseLaw({
    clock: readClockLaw(),
    instruments: readInstruments(),
    procedures: readProcedures(),
    remedies: readRemedies(),
    bodies: readBodies(),
    states: readStates(),
  })

/** The worked examples: below `data/instruments` beside their agreement, and in `data/case-examples` for the law of one state; with the file of each. */
export const readExamples = (): readonly { readonly file: string; readonly example: Example }[] =>
  [...dataFiles('instruments').filter((file) => /[/]cases[/]/.test(file)), ...dataFiles('case-examples')].map((file) => ({
    file,
    example: mustReadYaml(file, ExampleSchema),
  }))
