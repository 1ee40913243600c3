/** The law of `data/`, read and validated once at the start: a desk that cannot read its law does not start. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CaseLaw } from '@holdfast/clock'
import { dataDir, readCaseLaw, readInstruments, readSafeguards } from '@holdfast/data'
import type { RuleBook } from '@holdfast/law'
import type { LawBooks, RuleInWords } from './api.ts'

export interface Books {
  readonly rules: RuleBook
  readonly law: LawBooks
  readonly cases: CaseLaw
}

export function openBooks(): Books {
  const rules = readSafeguards()
  return {
    rules,
    cases: readCaseLaw(),
    law: {
      safeguards: rules.safeguards.map(({ id, version, name, asks, matters, limits, binds }) => ({
        id,
        version,
        name,
        asks,
        matters,
        limits,
        binds,
      })),
      risks: rules.risks.map(({ id, version, name, matters }): RuleInWords => ({ id, version, name, matters })),
      instruments: readInstruments(),
      examples: readExamples(),
    },
  }
}

const examplesDir = join(dataDir, '..', 'examples')

/** The invented agreement that comes with Holdfast, in every language it is there in. */
function readExamples(): LawBooks['examples'] {
  if (!existsSync(examplesDir)) return []
  return readdirSync(examplesDir).flatMap((name) => {
    const lang = /^agreement\.([a-z]{2})\.txt$/.exec(name)?.[1]
    return lang ? [{ lang, text: readFileSync(join(examplesDir, name), 'utf8') }] : []
  })
}

/** The invented case, as it stands in the file; null where there is none. */
export function readExampleCase(): unknown {
  const file = join(examplesDir, 'case.json')
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}
