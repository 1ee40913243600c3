/** What binds each state of the register. Throws where a file is broken or the book contradicts itself. */

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { bookFaults, NamedSourcesSchema, type ObligationBook, StateObligationsSchema, TreatiesSchema } from '@holdfast/law'
import { dataDir, dataFiles, mustReadYaml } from './yaml.ts'

/** @param states the codes wanted, for an answer that needs no more (a file is parsed for each); all where left out. A state without a file is left out */
export function readObligations(states?: readonly string[]): ObligationBook {
  const book = {
    treaties: mustReadYaml('obligations/treaties.yaml', TreatiesSchema),
    sources: mustReadYaml('obligations/sources.yaml', NamedSourcesSchema),
    states: filesOf(states).map((file) => mustReadYaml(file, StateObligationsSchema)),
  }
  const faults = bookFaults(book)
  if (faults.length > 0) throw new Error(`data/obligations: ${faults.join('; ')}`)
  return book
}

const filesOf = (states: readonly string[] | undefined): readonly string[] =>
  states === undefined
    ? dataFiles('obligations', /^[a-z]{2}\.ya?ml$/)
    : [...new Set(states)]
        .filter((state) => /^[A-Z]{2}$/.test(state))
        .map((state) => `obligations/${state.toLowerCase()}.yaml`)
        .filter((file) => existsSync(join(dataDir, file)))

/** The states a file is kept for, by code, in order: nothing is parsed. */
export const obligationStates = (): readonly string[] =>
  dataFiles('obligations', /^[a-z]{2}\.ya?ml$/).map((file) => file.slice(-7, -5).toUpperCase())
