/** What binds each state of the register. Throws where a file is broken or the book contradicts itself. */
import { bookFaults, NamedSourcesSchema, type ObligationBook, StateObligationsSchema, TreatiesSchema } from '@holdfast/law'
import { dataFiles, mustReadYaml } from './yaml.ts'

export function readObligations(): ObligationBook {
  const book = {
    treaties: mustReadYaml('obligations/treaties.yaml', TreatiesSchema),
    sources: mustReadYaml('obligations/sources.yaml', NamedSourcesSchema),
    states: dataFiles('obligations', /^[a-z]{2}\.ya?ml$/).map((file) => mustReadYaml(file, StateObligationsSchema)),
  }
  const faults = bookFaults(book)
  if (faults.length > 0) throw new Error(`data/obligations: ${faults.join('; ')}`)
  return book
}
