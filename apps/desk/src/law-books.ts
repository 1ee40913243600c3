/** The law of `data/`, read and validated once at the start: a desk that cannot read its law does not start. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CaseLaw } from '@holdfast/clock'
import { invariant } from '@holdfast/core'
import { dataDir, obligationStates, readCaseLaw, readRegister, readSafeguards } from '@holdfast/data'
import { type Register, type RuleBook, tally } from '@holdfast/law'
import type { LawBooks, RuleInWords } from './api.ts'

export interface Books {
  readonly rules: RuleBook
  readonly law: LawBooks
  readonly register: Register
  readonly cases: CaseLaw
}

export function openBooks(): Books {
  const rules = readSafeguards()
  const register = readRegister()
  const instruments = new Map(rules.instruments.map(({ id, name }) => [id, name]))
  return {
    rules,
    register,
    cases: readCaseLaw(),
    law: {
      safeguards: rules.safeguards.map(({ id, version, name, asks, matters, limits, binds }) => ({
        id,
        version,
        name,
        asks,
        matters,
        limits,
        binds: binds.map(({ instrument, ...where }) => {
          const named = instruments.get(instrument)
          invariant(named, 'the book names every instrument it refers to')
          return { instrument: named, ...where }
        }),
      })),
      risks: rules.risks.map(({ id, version, name, matters }): RuleInWords => ({ id, version, name, matters })),
      register: register.map((entry) => ({
        id: entry.instrument.id,
        short: entry.instrument.short,
        parties: entry.instrument.parties,
        extent: entry.instrument.read.extent,
        tally: tally(entry),
        hasClock: entry.instrument.tracks.length > 0,
      })),
      states: obligationStates(),
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
