/**
 * The words of periods in each language, as `data/safeguards/time-limits.yaml` lists them: numbers, units, silences and their consequence.
 */
import * as v from 'valibot'
import { foldWord } from './fold-word.ts'
import { Term } from './rule.ts'
import type { Lexicon, TermList } from './rule-terms.ts'

/** Units of the codebook; `amount` is 0 for `immediately`, an ISO date for `fixed_date`, null where no number belongs to the unit. */
export const timeUnits = [
  'hour',
  'night',
  'day_unspecified',
  'calendar_day',
  'working_day',
  'week',
  'month',
  'year',
  'immediately',
  'reasonable_time',
  'at_any_time',
  'by_necessity',
  'per_year',
  'nth_day_following',
  'first_day_of_nth_month_following',
  'first_day_of_month_after_months',
  'fixed_date',
  'persons_per_month',
  'persons_per_week',
  'persons_per_flight',
  'persons_per_day',
] as const
export type TimeUnit = (typeof timeUnits)[number]

const Terms = v.array(Term)
const Numbers = v.record(v.pipe(v.string(), v.minLength(1)), v.pipe(v.number(), v.integer()))
const UnitTerms = v.partial(v.strictObject(v.entriesFromList(timeUnits, Terms)))

const LangTime = v.strictObject({
  /** Words for numbers, several words allowed; tens and ones that follow each other are added. */
  numbers: Numbers,
  /** `second`, `third`: used where a day or month is counted. */
  ordinals: Numbers,
  /** Words that follow a number: `working day*`. */
  units: UnitTerms,
  /** Wording that needs no number: `without delay`. */
  alone: UnitTerms,
  /** Endings that turn a number into an adjective: `monatig*` in `dreimonatig`. */
  joined: UnitTerms,
  /** Wording before a number that is counted in what it names: `entro giorni` in `entro giorni otto`. */
  inverted: v.optional(UnitTerms, {}),
  /** Words worth so many of a unit, a number before them taken times: `fortnight` two weeks, `twee etmalen` 48 hours, `twice a year`. */
  worth: v.optional(v.array(v.strictObject({ unit: v.picklist(timeUnits), each: v.pipe(v.number(), v.integer()), words: Terms })), []),
  /** Words that may stand between the number and its unit. */
  between: Terms,
  /** Words between the two numbers of a span: `ten to fifteen days`. */
  span: v.optional(Terms, []),
  /** `on the first day of the ... month`: an ordinal after its second word counts the month, else it is the first. */
  firstDayOfMonth: Terms,
  /** What makes of it `the first day of the month after a period of three months`: stands between the two. */
  afterPeriod: Terms,
  /** `on the second day after`: the first word counts the day. */
  nthDay: Terms,
  persons: Terms,
  perMonth: Terms,
  perWeek: v.optional(Terms, []),
  perFlight: Terms,
  perDay: Terms,
  /** Words before a date that make it the end of a period: `until`. */
  until: Terms,
  months: v.pipe(v.array(Terms), v.length(12)),
  /** A number of years that is an age, or a document's: not a period of procedure. */
  never: Terms,
  /** Beside which `immediately` and the like are no period: `immediate danger`, `jaarlijks bedrag`. */
  besides: v.optional(Terms, []),
  /** Words that open what the period runs from: `after`, `upon`. */
  after: Terms,
  /** Words that do so only right behind the period: `thirty days of the decision`. */
  adjacent: Terms,
  before: Terms,
  /** What, following such a word, makes it a reference and no event: `nach Artikel 5`. */
  reference: Terms,
  /** Who must act, the first that stands in the sentence. */
  actors: v.array(
    v.strictObject({
      actor: v.picklist(['requesting_party', 'requested_party', 'mission', 'parties', 'person', 'committee']),
      words: Terms,
    }),
  ),
  consequences: v.array(
    v.strictObject({
      consequence: v.picklist(['deemed_consent', 'extendable', 'refusal', 'takes_effect', 'ends', 'validity']),
      words: Terms,
    }),
  ),
})
export type LangTime = v.InferOutput<typeof LangTime>
export type TimeActor = LangTime['actors'][number]['actor']
export type TimeConsequence = LangTime['consequences'][number]['consequence']

export const TimeWords = v.strictObject({
  version: v.pipe(v.number(), v.integer()),
  langs: v.partial(v.strictObject({ en: LangTime, de: LangTime, nl: LangTime, fr: LangTime, it: LangTime, ru: LangTime, ko: LangTime })),
})
export type TimeWords = v.InferOutput<typeof TimeWords>

export interface UnitTerms {
  readonly unit: TimeUnit
  readonly terms: TermList
}
export interface CompiledTime {
  readonly numbers: ReadonlyMap<string, number>
  readonly longestNumber: number
  /** The last word of every number: what ends in another word is none. */
  readonly lastOfNumbers: ReadonlySet<string>
  readonly ordinals: ReadonlyMap<string, number>
  readonly units: readonly UnitTerms[]
  readonly alone: readonly UnitTerms[]
  readonly inverted: readonly UnitTerms[]
  readonly joined: readonly { readonly unit: TimeUnit; readonly ending: string }[]
  /** Every word that has one of these endings in it. */
  readonly joinedWords: TermList
  readonly worth: readonly (UnitTerms & { readonly each: number })[]
  readonly list: Readonly<
    Record<
      | 'between'
      | 'span'
      | 'firstDayOfMonth'
      | 'afterPeriod'
      | 'nthDay'
      | 'persons'
      | 'perMonth'
      | 'perWeek'
      | 'perFlight'
      | 'perDay'
      | 'until'
      | 'never'
      | 'besides'
      | 'after'
      | 'adjacent'
      | 'reference'
      | 'before',
      TermList
    >
  >
  readonly months: readonly TermList[]
  readonly actors: readonly { readonly actor: TimeActor; readonly terms: TermList }[]
  readonly consequences: readonly { readonly consequence: TimeConsequence; readonly terms: TermList }[]
}

export function compileTime(time: LangTime | undefined, lexicon: Lexicon): CompiledTime | null {
  if (time === undefined) return null
  const terms = (list: readonly string[]) => lexicon.list(list.map((term) => lexicon.term(term)))
  const folded = (record: Readonly<Record<string, number>>) =>
    new Map(Object.entries(record).map(([word, value]) => [word.split(/[ -]/).map(foldWord).join(' '), value]))
  const units = (record: LangTime['units']): readonly UnitTerms[] =>
    timeUnits.filter((unit) => record[unit] !== undefined).map((unit) => ({ unit, terms: terms(record[unit] ?? []) }))
  const numbers = folded(time.numbers)
  const joined = timeUnits
    .flatMap((unit) => (time.joined[unit] ?? []).map((ending) => ({ unit, ending: foldWord(ending.replaceAll('*', '')) })))
    .sort((a, b) => b.ending.length - a.ending.length)
  return {
    numbers,
    longestNumber: Math.max(1, ...[...numbers.keys()].map((word) => word.split(' ').length)),
    lastOfNumbers: new Set([...numbers.keys()].map((word) => word.slice(word.lastIndexOf(' ') + 1))),
    ordinals: folded(time.ordinals),
    units: units(time.units),
    alone: units(time.alone),
    inverted: units(time.inverted),
    joined,
    joinedWords: terms(joined.map(({ ending }) => `*${ending}*`)),
    worth: time.worth.map(({ unit, each, words }) => ({ unit, each, terms: terms(words) })),
    list: {
      between: terms(time.between),
      span: terms(time.span),
      firstDayOfMonth: terms(time.firstDayOfMonth),
      afterPeriod: terms(time.afterPeriod),
      nthDay: terms(time.nthDay),
      persons: terms(time.persons),
      perMonth: terms(time.perMonth),
      perWeek: terms(time.perWeek),
      perFlight: terms(time.perFlight),
      perDay: terms(time.perDay),
      until: terms(time.until),
      never: terms(time.never),
      besides: terms(time.besides),
      after: terms(time.after),
      adjacent: terms(time.adjacent),
      reference: terms(time.reference),
      before: terms(time.before),
    },
    months: time.months.map(terms),
    actors: time.actors.map(({ actor, words }) => ({ actor, terms: terms(words) })),
    consequences: time.consequences.map(({ consequence, words }) => ({ consequence, terms: terms(words) })),
  }
}
