import { type Body, BodySchema, type Remedy, RemedySchema, type State, StateSchema } from '@holdfast/clock'
import { dataFiles, mustReadYaml } from './yaml.ts'

/** Every remedy, one file each. Throws where a file is broken. */
export const readRemedies = (): readonly Remedy[] => dataFiles('remedies').map((file) => mustReadYaml(file, RemedySchema))
/** The bodies remedies go to. */
export const readBodies = (): readonly Body[] => dataFiles('bodies').map((file) => mustReadYaml(file, BodySchema))
/** Where each state can be taken. */
export const readStates = (): readonly State[] => dataFiles('states').map((file) => mustReadYaml(file, StateSchema))
