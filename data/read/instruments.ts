import { type Instrument, InstrumentSchema } from '@holdfast/law'
import { dataFiles, mustReadYaml } from './yaml.ts'

/** Every instrument of the register, in id order. Throws where a file is broken: nothing starts without its law. */
export const readInstruments = (): readonly Instrument[] =>
  dataFiles('instruments', /instrument\.ya?ml$/).map((file) => mustReadYaml(file, InstrumentSchema))
