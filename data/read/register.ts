/** The register of `data/instruments` and the table of `data/parties`. Throws where a file is broken: nothing starts without its law. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import {
  FindingsSchema,
  findingsFromReports,
  LimitsSchema,
  PartiesSchema,
  type Party,
  type PartyGroup,
  PartyGroupsSchema,
  type RegisterEntry,
  RegisterRisksSchema,
} from '@holdfast/law'
import { readInstruments } from './instruments.ts'
import { dataDir, mustReadYaml } from './yaml.ts'

/** Every instrument with its 21 findings, its periods and its risks, in id order. */
export function readRegister(): readonly RegisterEntry[] {
  return readInstruments().map((instrument) => {
    const file = (name: string) => {
      const path = join('instruments', instrument.id, name)
      return existsSync(join(dataDir, path)) ? path : null
    }
    const [safeguards, limits, risks] = [file('safeguards.yaml'), file('limits.yaml'), file('risks.yaml')]
    return {
      instrument,
      findings: safeguards ? mustReadYaml(safeguards, FindingsSchema) : findingsFromReports(instrument),
      limits: limits ? mustReadYaml(limits, LimitsSchema) : [],
      risks: risks ? mustReadYaml(risks, RegisterRisksSchema) : [],
    }
  })
}

export const readParties = (): readonly Party[] => mustReadYaml('parties/parties.yaml', PartiesSchema)
export const readPartyGroups = (): readonly PartyGroup[] => mustReadYaml('parties/groups.yaml', PartyGroupsSchema)
