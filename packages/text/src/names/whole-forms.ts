/**
 * Syllables with a habit of their own: family names (Lee, Park, Цой) and the commoner given-name syllables (Young, Hee, Sook), as a whole.
 */
import { isHangulSyllable } from './hangul.ts'
import type { Place } from './sounds.ts'
import { pairsOf, type SpelledIn, type Writer } from './spellings.ts'
import { stateCount, stateOf } from './states.ts'
import { usualFormsOf, usualSurnames } from './systems.ts'
import { latinSyllables } from './tables/frequency.ts'
import { diasporaForms, diasporaSurnames } from './tables/koryo-saram.ts'

interface Whole {
  readonly share: number
  readonly forms: ReadonlyMap<string, number>
}
type Wholes = ReadonlyMap<number, Whole>

const latin: Readonly<Record<Place, Wholes>> = {
  surname: withUsualForms(read(latinSyllables.surname, 0.75)),
  given: read(latinSyllables.given, 0.6),
}
const cyrillicSurnames = cyrillicWholes()
const oldYi: Wholes = new Map([[stateOf('이'), { share: 0.8, forms: new Map([['yi', 1]]) }]])

/** `영 young 120 yeong 60; 희 hee 80`: what it was seen written as, and how often. The rarer the syllable, the more the letters count. */
function read(rows: string, most: number): Wholes {
  const found = new Map<number, Whole>()
  for (const row of rows.split(';')) {
    const [hangul = '', ...rest] = row.trim().split(/\s+/u)
    if (!isHangulSyllable(hangul)) continue
    const pairs = pairsOf(rest.join(' '))
    const total = pairs.reduce((sum, [, count]) => sum + count, 0)
    found.set(stateOf(hangul), {
      share: (most * total) / (total + 25),
      forms: new Map(pairs.map(([form, count]) => [form, count / total])),
    })
  }
  return found
}

/** The usual family names beside the counted ones: each as common as a few per cent of the counted. */
function withUsualForms(counted: Wholes): Wholes {
  const found = new Map(counted)
  for (const [hangul, { latin: forms }] of Object.entries(usualSurnames)) {
    const own = counted.get(stateOf(hangul)) ?? { share: 0.4, forms: new Map<string, number>() }
    const all = new Map(own.forms)
    for (const form of forms.toLowerCase().split(' ')) all.set(form, Math.max(all.get(form) ?? 0, 0.04))
    const total = [...all.values()].reduce((sum, weight) => sum + weight, 0)
    found.set(stateOf(hangul), { share: own.share, forms: new Map([...all].map(([form, weight]) => [form, weight / total])) })
  }
  return found
}

/** The usual forms in the order of use, those of the diaspora after them. */
function cyrillicWholes(): Wholes {
  const found = new Map<number, Whole>()
  const names = new Set([...Object.keys(usualSurnames), ...diasporaSurnames])
  for (const hangul of names) {
    const usual = usualFormsOf(hangul, 'cyrillic').map((form) => form.toLowerCase())
    const forms = new Map<string, number>()
    usual.forEach((form, at) => {
      forms.set(form, 1 / (1 + at) ** 1.5)
    })
    for (const form of diasporaForms(hangul)) if (!forms.has(form)) forms.set(form, 0.12)
    const total = [...forms.values()].reduce((sum, weight) => sum + weight, 0)
    found.set(stateOf(hangul), { share: 0.5, forms: new Map([...forms].map(([form, weight]) => [form, weight / total])) })
  }
  return found
}

/** By state: how much the whole counts against its letters. Zero almost everywhere. */
export interface WholeShares {
  readonly shares: Float64Array
  readonly wholes: Wholes
}

const nothing: WholeShares = { shares: new Float64Array(stateCount), wholes: new Map() }
const sharesOf = (wholes: Wholes): WholeShares => {
  const shares = new Float64Array(stateCount)
  for (const [state, { share }] of wholes) shares[state] = share
  return { shares, wholes }
}
const latinSurnames = sharesOf(latin.surname)
const latinGiven = sharesOf(latin.given)
const russianSurnames = sharesOf(cyrillicSurnames)
// Whoever follows a system keeps the spelling of the family all the same, as often as not.
const kept = sharesOf(new Map([...latin.surname].map(([state, whole]) => [state, { ...whole, share: whole.share * 0.4 }])))
const keptOrYi = sharesOf(new Map([...kept.wholes, ...oldYi]))

export function wholesOf(script: SpelledIn, writer: Writer['name'], place: Place): WholeShares {
  if (script === 'cyrillic') return place === 'surname' && writer === 'press' ? russianSurnames : nothing
  if (writer === 'free') return place === 'surname' ? latinSurnames : latinGiven
  if (place === 'given') return nothing
  return writer === 'revised' ? latinSurnames : writer === 'mccune-reischauer' ? keptOrYi : kept
}

export const noWholes = nothing

const byWritten = new Map<Wholes, ReadonlyMap<string, ReadonlyMap<number, number>>>()
const unseen: ReadonlyMap<number, number> = new Map()

/** By state: how likely it is written exactly so, where it has been seen. */
export function wholeForms({ wholes }: WholeShares, written: string): ReadonlyMap<number, number> {
  let index = byWritten.get(wholes)
  if (!index) {
    const made = new Map<string, Map<number, number>>()
    for (const [state, { forms }] of wholes)
      for (const [form, likelihood] of forms) made.set(form, (made.get(form) ?? new Map<number, number>()).set(state, likelihood))
    byWritten.set(wholes, made)
    index = made
  }
  return index.get(written) ?? unseen
}
