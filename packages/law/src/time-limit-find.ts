/** Finds the words of periods: a number beside a unit, and the forms that need no number. */
import type { Prepared } from './audit-cites.ts'
import type { Occurrence } from './audit-match.ts'
import type { TermList } from './rule-terms.ts'
import type { CompiledTime, TimeUnit, UnitTerms } from './time-limit-words.ts'

/** Words `[from, to)` that set a period. */
export interface Found {
  readonly from: number
  readonly to: number
  readonly unit: TimeUnit
  readonly amount: number | string | null
}

interface NumberAt {
  readonly from: number
  readonly to: number
  readonly value: number
}

export function findPeriods(prepared: Prepared, time: CompiledTime): readonly Found[] {
  const scan = new Scan(prepared, time)
  scan.firstDays()
  scan.nthDays()
  scan.dates()
  scan.persons()
  scan.worth()
  scan.numbered()
  scan.inverted()
  scan.joined()
  scan.alone()
  return scan.found.sort((a, b) => a.from - b.from)
}

class Scan {
  readonly found: Found[] = []
  readonly #taken = new Set<number>()
  /** By the word behind a period said in a word of its own, what it is. */
  readonly #worthUpTo = new Map<number, string>()
  readonly #prepared: Prepared
  readonly #time: CompiledTime
  readonly #between: Uint8Array
  readonly #never: Uint8Array
  readonly #besides: Uint8Array
  readonly #span: Uint8Array
  readonly #monthAt: ReadonlyMap<number, number>

  constructor(prepared: Prepared, time: CompiledTime) {
    this.#prepared = prepared
    this.#time = time
    this.#between = this.#wordsOf(time.list.between)
    this.#never = this.#wordsOf(time.list.never)
    this.#besides = this.#wordsOf(time.list.besides)
    this.#span = this.#wordsOf(time.list.span)
    this.#monthAt = new Map(time.months.flatMap((terms, index) => this.#all(terms).map((seen) => [seen.from, index + 1] as const)))
  }

  /** For every word of the text 1 where one of the terms covers it. */
  #wordsOf(list: TermList): Uint8Array {
    const all = new Uint8Array(this.#prepared.reading.words.count)
    for (const places of this.#prepared.sightings.eachOf(list))
      for (const { from, to } of places) for (let at = from; at < to; at += 1) all[at] = 1
    return all
  }

  #near(marked: Uint8Array, at: number, from: number, to: number): boolean {
    for (let word = Math.max(0, from); word <= to; word += 1) if (marked[word] === 1 && this.#sameSentence(at, word)) return true
    return false
  }

  #all(list: TermList): readonly Occurrence[] {
    return this.#prepared.sightings.ofAny(list)
  }

  /** Where any of these units is named, in the order of the text. */
  #unitsOf<T extends UnitTerms>(list: readonly T[]): readonly (T & { readonly from: number; readonly to: number })[] {
    const { sightings } = this.#prepared
    const found: (T & { from: number; to: number })[] = []
    for (const one of list)
      for (const places of sightings.eachOf(one.terms)) for (const { from, to } of places) found.push({ ...one, from, to })
    return found.sort((a, b) => a.from - b.from || b.to - a.to)
  }

  #word(at: number): string {
    const { words } = this.#prepared.reading
    return at < 0 || at >= words.count ? '' : (words.vocabulary[words.id[at] ?? 0] ?? '')
  }

  /** The `length` words from `at` on, a space between. */
  #phrase(at: number, length: number): string {
    let phrase = this.#word(at)
    for (let next = at + 1; next < at + length; next += 1) phrase += ` ${this.#word(next)}`
    return phrase
  }

  /** «от 28 июля 1951 года» names a year of the calendar; no treaty gives anybody a thousand years. */
  #take(from: number, to: number, unit: TimeUnit, amount: Found['amount']): boolean {
    if (unit === 'year' && typeof amount === 'number' && amount >= 1000) return false
    for (let at = from; at < to; at += 1) if (this.#taken.has(at)) return false
    if ((this.#prepared.reading.sentenceOf[from] ?? -1) < 0) return false
    for (let at = from; at < to; at += 1) this.#taken.add(at)
    this.found.push({ from, to, unit, amount })
    return true
  }

  firstDays(): void {
    const periods = new Map<number, Occurrence>()
    for (const seen of this.#all(this.#time.list.afterPeriod)) if (!periods.has(seen.from)) periods.set(seen.from, seen)
    for (const { from, to } of this.#all(this.#time.list.firstDayOfMonth)) {
      let period: Occurrence | undefined
      for (let at = to - 1; at <= to + 12 && period === undefined; at += 1) period = periods.get(at)
      const months = period === undefined ? undefined : this.#numberFrom(period.to, period.to + 6)
      if (months !== undefined && this.#sameSentence(from, months.from)) {
        this.#take(from, months.to + 1, 'first_day_of_month_after_months', months.value)
        continue
      }
      let count = 1
      for (let at = from + 2; at < to + 2; at += 1) {
        const ordinal = this.#time.ordinals.get(this.#word(at))
        if (ordinal !== undefined && at < to) count = ordinal
      }
      this.#take(from, to, 'first_day_of_nth_month_following', count)
    }
  }

  nthDays(): void {
    for (const { from, to } of this.#all(this.#time.list.nthDay)) {
      let count: number | undefined
      for (let at = from; at < to; at += 1) count ??= this.#time.ordinals.get(this.#word(at))
      this.#take(from, to, 'nth_day_following', count ?? 1)
    }
  }

  dates(): void {
    for (const until of this.#all(this.#time.list.until)) {
      const date = this.#dateFrom(until.to)
      if (date !== null && this.#sameSentence(until.from, date.to - 1)) this.#take(until.from, date.to, 'fixed_date', date.iso)
    }
  }

  #dateFrom(at: number): { readonly to: number; readonly iso: string } | null {
    for (let skip = 0; skip <= 2; skip += 1) {
      const year = Number(this.#word(at + skip + 2))
      if (!(year > 1800 && year < 2200)) continue
      const words = [this.#word(at + skip), this.#word(at + skip + 1)]
      const day = words.findIndex((word) => /^\d{1,2}(?:st|nd|rd|th|er)?$/.test(word))
      if (day < 0) continue
      const named = this.#monthAt.get(at + skip + (day === 0 ? 1 : 0))
      if (named === undefined) continue
      const iso = `${year}-${String(named).padStart(2, '0')}-${String(Number.parseInt(words[day] ?? '', 10)).padStart(2, '0')}`
      return { to: at + skip + 3, iso }
    }
    return null
  }

  /** The words of the rate are taken with the number: `fifty persons a week` sets no week. */
  persons(): void {
    const { list } = this.#time
    const kinds = [
      ['persons_per_month', list.perMonth],
      ['persons_per_week', list.perWeek],
      ['persons_per_flight', list.perFlight],
      ['persons_per_day', list.perDay],
    ] as const
    const rates = kinds.flatMap(([unit, terms]) => this.#all(terms).map((seen) => ({ ...seen, unit }))).sort((a, b) => a.from - b.from)
    if (rates.length === 0) return
    const persons = this.#all(list.persons)
    const named = this.#wordsOf(list.persons)
    const cap = (number: NumberAt, to: number, rate: (typeof rates)[number]) => {
      if (!this.#take(number.from, to, rate.unit, number.value)) return
      for (let at = rate.from; at < rate.to; at += 1) this.#taken.add(at)
    }
    let first = 0
    for (const { from, to } of persons) {
      while (first < rates.length && (rates[first]?.to ?? 0) <= from - 14) first += 1
      const number = this.#numberBefore(from)
      if (number === undefined) continue
      let nearest: (typeof rates)[number] | undefined
      let least = 99
      for (let at = first; at < rates.length; at += 1) {
        const rate = rates[at]
        if (rate === undefined || rate.from > to + 8) break
        const apart = rate.from >= to ? rate.from - to : number.from - rate.to
        if (apart >= least || this.#taken.has(rate.from) || !this.#sameSentence(from, rate.from)) continue
        nearest = rate
        least = apart
      }
      if (nearest !== undefined) cap(number, to, nearest)
    }
    // `the number of persons is limited to five per flight`: the number stands beside the rate.
    for (const rate of rates) {
      const number = this.#numberBefore(rate.from)
      if (number !== undefined && this.#near(named, rate.from, rate.from - 14, rate.from)) cap(number, rate.from, rate)
    }
  }

  worth(): void {
    for (const { unit, each, from, to } of this.#unitsOf(this.#time.worth)) {
      if (this.#near(this.#besides, from, to, to + 1)) continue
      const number = this.#numberBefore(from)
      const times = number !== undefined && this.#sameSentence(number.from, from) ? number : { from, value: 1 }
      if (this.#take(times.from, to, unit, times.value * each)) this.#worthUpTo.set(to, `${times.value * each} ${unit}`)
    }
  }

  numbered(): void {
    const units = this.#unitsOf(this.#time.units)
    for (const { unit, from, to } of units) {
      if (this.#taken.has(from)) continue
      const number = this.#numberBefore(from) ?? (unit === 'working_day' ? this.#ordinalBefore(from) : undefined)
      if (number === undefined || !this.#sameSentence(number.from, from)) continue
      if (this.#saysNone(unit, number.from, from, to)) continue
      if (this.#saidBefore(number, unit)) continue
      const least = this.#spanBefore(number)
      this.#take(number.from, to, unit, number.value)
      if (least !== undefined) this.#take(least.from, least.to, unit, least.value)
    }
  }

  /** An age or a sentence counts years and months, an hour of the clock hours; a period of days beside an age is a period still. */
  #saysNone(unit: TimeUnit, numberAt: number, from: number, to: number): boolean {
    if (unit === 'year' || unit === 'month') return this.#near(this.#never, from, numberAt - 5, to + 3)
    return unit === 'hour' && this.#near(this.#never, from, from, to + 2)
  }

  inverted(): void {
    for (const { unit, from, to } of this.#unitsOf(this.#time.inverted)) {
      const number = this.#numberFrom(to, to + 1)
      if (number !== undefined && !this.#monthAt.has(number.to) && this.#sameSentence(from, number.to - 1))
        this.#take(from, number.to, unit, number.value)
    }
  }

  joined(): void {
    let last = -1
    for (const { from: at } of this.#all(this.#time.joinedWords)) {
      if (at === last) continue
      last = at
      const word = this.#word(at)
      const found = this.#time.joined.find((one) => word.includes(one.ending))
      if (found === undefined) continue
      const cut = word.indexOf(found.ending)
      const value = cut === 0 ? this.#numberBefore(at)?.value : (this.#time.numbers.get(word.slice(0, cut)) ?? digits(word.slice(0, cut)))
      if (value !== undefined) this.#take(cut === 0 ? at - 1 : at, at + 1, found.unit, value)
    }
  }

  /** `as soon as possible, as soon as the judgment is final` is one period. */
  alone(): void {
    const units = this.#unitsOf(this.#time.alone)
    let last = -1
    for (const { unit, from, to } of units) {
      if (this.#near(this.#besides, from, to, to + 1)) continue
      const same = unit === 'immediately' && last >= 0 && from - last <= 8 && this.#sameSentence(last, from)
      if (unit === 'immediately') last = from
      if (!same) this.#take(from, to, unit, amountAlone(unit))
    }
  }

  #sameSentence(a: number, b: number): boolean {
    const { sentenceOf } = this.#prepared.reading
    return sentenceOf[a] === sentenceOf[b]
  }

  /** The number that ends right before a word, or before the few words that may stand between. */
  #numberBefore(at: number): NumberAt | undefined {
    let end = at
    for (
      let skipped = 0;
      skipped < 4 && this.#between[end - 1] === 1 && this.#time.numbers.get(this.#word(end - 1)) === undefined;
      skipped += 1
    )
      end -= 1
    if (!this.#endsNumber(end - 1)) return undefined
    for (let length = Math.min(this.#time.longestNumber + 3, end); length >= 1; length -= 1) {
      const value = this.#valueOf(end - length, end)
      if (value !== undefined) return { from: end - length, to: end, value }
    }
    return undefined
  }

  /** `am dritten Werktag`: the third working day at the latest is a period of three. The first names a day: `the first working day of the month`. */
  #ordinalBefore(at: number): NumberAt | undefined {
    const value = this.#time.ordinals.get(this.#word(at - 1))
    return value === undefined || value < 2 ? undefined : { from: at - 1, to: at, value }
  }

  /** `sous huitaine, soit dans les 8 jours` is one period said twice. */
  #saidBefore(number: NumberAt, unit: TimeUnit): boolean {
    for (let to = number.from; to >= number.from - 5; to -= 1)
      if (this.#worthUpTo.get(to) === `${number.value} ${unit}`) return this.#sameSentence(to - 1, number.from)
    return false
  }

  /** `ten to fifteen days`: the lesser of the two. */
  #spanBefore(number: NumberAt): NumberAt | undefined {
    if (this.#span[number.from - 1] !== 1) return undefined
    const least = this.#numberBefore(number.from - 1)
    return least !== undefined && least.value < number.value && this.#sameSentence(least.from, number.from) ? least : undefined
  }

  /** The word at `at` is digits or the last word of a number. */
  #endsNumber(at: number): boolean {
    const word = this.#word(at)
    return this.#time.lastOfNumbers.has(word) || isDigits(word)
  }

  #numberFrom(at: number, limit: number): NumberAt | undefined {
    for (let from = at; from < limit; from += 1) {
      for (let length = this.#time.longestNumber; length >= 1; length -= 1) {
        const value = this.#valueOf(from, from + length)
        if (value !== undefined) return { from, to: from + length, value }
      }
    }
    return undefined
  }

  /** The number that words `[from, to)` spell: `30`, `thirty (30)`, `twenty-five`, `one hundred and eighty`. */
  #valueOf(from: number, to: number): number | undefined {
    const parts: number[] = []
    let at = from
    while (at < to) {
      const word = this.#word(at)
      if (isDigits(word)) {
        parts.push(Number(word))
        at += 1
        continue
      }
      let matched = 0
      for (let length = Math.min(this.#time.longestNumber, to - at); length >= 1 && matched === 0; length -= 1) {
        const value = this.#time.numbers.get(this.#phrase(at, length))
        if (value === undefined) continue
        parts.push(value)
        matched = length
      }
      if (matched === 0) return undefined
      at += matched
    }
    return combine(parts)
  }
}

/** `binnen Monatsfrist`, `dans le mois`: one of the unit is meant where no number is said. */
const oneIsMeant: ReadonlySet<TimeUnit> = new Set(['hour', 'week', 'month', 'year', 'per_year'])
const amountAlone = (unit: TimeUnit): number | null => (unit === 'immediately' ? 0 : oneIsMeant.has(unit) ? 1 : null)

const isDigits = (word: string): boolean => word.length <= 4 && /^\d+$/.test(word)
const digits = (word: string): number | undefined => (isDigits(word) ? Number(word) : undefined)

/** `20, 5` is 25; `100, 80` is 180; `30, 30` is thirty said twice; anything else is no number. */
function combine(parts: readonly number[]): number | undefined {
  let sum = 0
  let previous = Number.POSITIVE_INFINITY
  for (const [index, part] of parts.entries()) {
    if (index > 0 && part === sum) {
      previous = 0
      continue
    }
    const fits = index === 0 || (sum % 100 === 0 && sum >= 100 && part < 100) || (sum % 10 === 0 && sum % 100 >= 20 && part < 10)
    if (!fits || previous === 0) return undefined
    sum += part
    previous = part
  }
  return parts.length === 0 ? undefined : sum
}
