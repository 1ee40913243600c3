import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  claimsTooMuch,
  eIdAt,
  type LawDocument,
  lifecycleOn,
  operativeUnits,
  type RegisterEntry,
  readLaw,
  safeguardIds,
  textLangs,
} from '@holdfast/law'
import { hasMessage } from '@holdfast/words'
import { describe, expect, test } from 'vitest'
import { readParties, readPartyGroups, readRegister, readRegisterEntry } from './register.ts'

const register = readRegister()
const entry = (id: string): RegisterEntry => {
  const found = register.find((one) => one.instrument.id === id)
  if (!found) throw new Error(id)
  return found
}
const copies = fileURLToPath(new URL('../../../shared/corpus/treaties/', import.meta.url))
const present = existsSync(copies)
if (!present) console.log('NOT RUN: corpus absent')

describe('the register', () => {
  test('holds 78 instruments, each with its 21 findings in the order of the codebook', () => {
    expect(register).toHaveLength(78)
    for (const one of register) expect(one.findings.map((finding) => finding.rule)).toEqual([...safeguardIds])
  })
  test('ids are unique and name their folder', () => expect(new Set(register.map((one) => one.instrument.id)).size).toBe(78))
  test('one read alone is the same as in the whole; an id that climbs out of the folder is none', () => {
    expect(readRegisterEntry('ch-kazakhstan-2010')).toEqual(entry('ch-kazakhstan-2010'))
    for (const id of ['no-such', '../instruments/ch-kazakhstan-2010', '']) expect(readRegisterEntry(id)).toBeUndefined()
  })
  test('every party and every group has a name in three languages', () => {
    const parties = new Set(readParties().map((party) => party.code))
    const groups = new Set(readPartyGroups().map((group) => group.id))
    expect(register.flatMap((one) => one.instrument.parties).filter((code) => !parties.has(code))).toEqual([])
    expect(register.flatMap((one) => one.instrument.groups).filter((id) => !groups.has(id))).toEqual([])
    expect(register.filter((one) => one.instrument.parties.length === 0 && one.instrument.groups.length === 0)).toEqual([])
  })
  test('related instruments are in the register', () => {
    const ids = new Set(register.map((one) => one.instrument.id))
    expect(register.flatMap((one) => one.instrument.related).filter((one) => !ids.has(one.id))).toEqual([])
  })
  test('nothing is verified: no text has been read by two people', () => {
    expect(register.flatMap((one) => one.findings).filter((one) => one.status === 'verified')).toEqual([])
  })
  test('where only fragments were seen nothing is absent', () => {
    const wrong = register.filter(
      (one) =>
        one.instrument.texts.every((text) => text.extent === 'fragment') && one.findings.some((finding) => finding.finding === 'absent'),
    )
    expect(wrong.map((one) => one.instrument.id)).toEqual([])
  })
  test('a lifecycle claims no more than its sources carry', () => {
    expect(register.flatMap((one) => one.instrument.lifecycle).filter(claimsTooMuch)).toEqual([])
  })
  test('every code has words', () => {
    const keys = register.flatMap((one) => [
      ...one.findings.flatMap((finding) => [`register.by.${finding.by}`, ...finding.because.map((reason) => `register.because.${reason}`)]),
      ...one.limits.flatMap((limit) => [
        `register.trigger.${limit.trigger}`,
        `register.effect.${limit.effect}`,
        `register.actor.${limit.actor}`,
        `audit.unit.${limit.unit}`,
      ]),
      ...one.risks.map((risk) => `register.risk.${risk.flag}`),
    ])
    expect([...new Set(keys)].filter((key) => !hasMessage(key))).toEqual([])
  })
})

describe('what was known and in force on a day', () => {
  test('on 17 November 2014 the Russia–DPRK agreement was authorised and published, not signed, not in force', () => {
    const on = lifecycleOn(entry('ru-kp-2016').instrument, '2014-11-17')
    expect(on).toMatchObject({ stage: 'authorised', force: 'not-in-force' })
    expect(on.happened.map((event) => event.event)).toContain('published')
    expect(on.later.map((event) => event.event)).toContain('signed')
  })
  test('after the signature of 2 February 2016 whether it is in force is not known: the date was not found', () => {
    expect(lifecycleOn(entry('ru-kp-2016').instrument, '2016-02-01').stage).toBe('authorised')
    expect(lifecycleOn(entry('ru-kp-2016').instrument, '2016-02-02')).toMatchObject({ stage: 'signed', force: 'not-known' })
  })
  test('the Swiss–Kazakh agreement was signed in 2010 and came into force on 1 February 2015', () => {
    expect(lifecycleOn(entry('ch-kazakhstan-2010').instrument, '2015-01-31').force).toBe('not-in-force')
    expect(lifecycleOn(entry('ch-kazakhstan-2010').instrument, '2015-02-01').force).toBe('in-force')
  })
  test('an agreement applied from its signature is provisional', () => {
    expect(lifecycleOn(entry('ch-gambia-2021').instrument, '2021-02-01').force).not.toBe('in-force')
  })
})

describe.skipIf(!present)('quotations, against the copies that were read', () => {
  const docs = new Map<string, LawDocument | string>()
  const docOf = (one: RegisterEntry, lang: string): LawDocument | string | null => {
    const text = one.instrument.texts.find((each) => each.lang === lang)
    if (text?.copy === undefined) return null
    const key = `${text.copy}/${lang}`
    const known = docs.get(key)
    if (known !== undefined) return known
    const file = `${copies}${text.copy}/${text.extent === 'fragment' ? 'digest.en' : `text.${lang}`}.txt`
    if (!existsSync(file)) return null
    const raw = readFileSync(file, 'utf8')
    const known_ = textLangs.find((each) => each === lang)
    const doc = text.extent === 'fragment' || known_ === undefined ? raw : readLaw(raw, known_)
    docs.set(key, doc)
    return doc
  }
  const cites = register.flatMap((one) =>
    [...one.findings, ...one.limits, ...one.risks]
      .flatMap((row) => row.cites.map((cite) => ({ one, cite })))
      .filter(() => one.instrument.id !== 'ru-kp-2016'),
  )

  test('there are more than a thousand', () => expect(cites.length).toBeGreaterThan(1000))
  test('each stands word for word in its text', () => {
    const wrong = cites.filter(({ one, cite }) => {
      const doc = docOf(one, cite.lang)
      if (cite.quote === undefined) return false
      return doc === null || !(typeof doc === 'string' ? doc : doc.text).includes(cite.quote)
    })
    expect(wrong.map(({ cite }) => `${cite.work} ${cite.eId}: ${cite.quote}`)).toEqual([])
  })
  test('each stands in the part it names', () => {
    const wrong = cites.filter(({ one, cite }) => {
      const doc = docOf(one, cite.lang)
      if (doc === null || typeof doc === 'string' || cite.quote === undefined || cite.eId === 'body') return false
      return !partsHolding(doc, cite.quote).some((eId) => eId === cite.eId || eId.startsWith(`${cite.eId}__`))
    })
    expect(wrong.map(({ cite }) => `${cite.work} ${cite.eId}: ${cite.quote}`)).toEqual([])
  })
  test('a word listed as absent occurs nowhere', () => {
    const wrong = register.flatMap((one) =>
      one.findings.flatMap((finding) => {
        const doc = finding.searched ? docOf(one, finding.searched.lang) : null
        if (doc === null || typeof doc === 'string') return []
        const lower = doc.text.toLowerCase()
        return (finding.searched?.absent ?? [])
          .filter((word) => lower.includes(word))
          .map((word) => `${one.instrument.id} ${finding.rule} ${word}`)
      }),
    )
    expect(wrong).toEqual([])
  })
})

function partsHolding(doc: LawDocument, quote: string): readonly string[] {
  const units = operativeUnits(doc)
  const found: string[] = []
  for (let at = doc.text.indexOf(quote); at >= 0; at = doc.text.indexOf(quote, at + 1)) {
    const unit = units.find((each) => each.start <= at && at < each.end)
    if (unit) found.push(eIdAt(unit, at), unit.eId, unit.articleEId ?? unit.eId)
  }
  return found
}
