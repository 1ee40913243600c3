export { type DataError, dataDir, dataFiles, mustReadYaml, readYaml } from './yaml.ts'
