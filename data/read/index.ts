export { readInstruments } from './instruments.ts'
export { readProcedures } from './procedures.ts'
export { readBodies, readRemedies, readStates } from './remedies.ts'
export { type DataError, dataDir, dataFiles, mustReadYaml, readYaml } from './yaml.ts'
