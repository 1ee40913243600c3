/** The register of `data/instruments` and the table of `data/parties`. Throws where a file is broken: nothing starts without its law. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  FindingsSchema,
  findingsFromReports,
  IdSchema,
  type Instrument,
  InstrumentSchema,
  LimitsSchema,
  PartiesSchema,
  type Party,
  type PartyGroup,
  PartyGroupsSchema,
  type RegisterEntry,
  RegisterRisksSchema,
} from '@holdfast/law'
import * as v from 'valibot'
import { readInstruments } from './instruments.ts'
import { dataDir, mustReadYaml } from './yaml.ts'

/** Every instrument with its 21 findings, its periods and its risks, in id order. Reads some 230 files. */
export const readRegister = (): readonly RegisterEntry[] => readInstruments().map(entryOf)

/** The ids alone, in order, from the names of the folders: nothing is parsed. */
export const registerIds = (): readonly string[] =>
  readdirSync(join(dataDir, 'instruments'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()

/** One instrument alone, for an answer that needs no more; undefined where the register holds none of that id. */
export function readRegisterEntry(id: string): RegisterEntry | undefined {
  const file = join('instruments', id, 'instrument.yaml')
  if (!v.is(IdSchema, id) || !existsSync(join(dataDir, file))) return undefined
  return entryOf(mustReadYaml(file, InstrumentSchema))
}

function entryOf(instrument: Instrument): RegisterEntry {
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
}

export const readParties = (): readonly Party[] => mustReadYaml('parties/parties.yaml', PartiesSchema)
export const readPartyGroups = (): readonly PartyGroup[] => mustReadYaml('parties/groups.yaml', PartyGroupsSchema)
