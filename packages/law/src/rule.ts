/**
 * The shape of `data/safeguards/<id>.yaml`: what a safeguard asks, why it matters, what binds states anyway, and the words that show it.
 *
 * A rule is readable without a computer: `words` is a list of lines; every line must be met in the same sentence (or paragraph, or article),
 * and any one of the words on a line meets it. `without` are words that must not stand there.
 * In a word `*` stands for any ending or beginning, `a/b` for either, `...` for up to eight words between, `...20` for up to twenty.
 * `=harm` names a class of `data/safeguards/classes.yaml`: any of its words will do; between other words (`inform* ...2 =who`) any of its single words.
 */
import { type Localized, locales } from '@holdfast/core'
import * as v from 'valibot'
import { textLangs } from './document.ts'
import { safeguardIds } from './safeguard.ts'

const text = v.pipe(v.string(), v.minLength(1))
const LocalizedText: v.GenericSchema<Localized, Localized> = v.strictObject({ en: text, ru: text, ko: text })
export const ruleLocales = locales

/** What one met rule says of its safeguard. `denied`: the text expressly refuses it. */
export const grades = ['present', 'weak', 'denied'] as const
export type Grade = (typeof grades)[number]

/** Where in the text a rule looks: articles and other binding text (annexed forms not), the preamble, or everywhere. */
export const scopes = ['operative', 'preamble', 'anywhere'] as const
/** How far apart the lines of a rule may stand; a point is read together with the opening words of its list. */
export const windows = ['sentence', 'paragraph', 'article'] as const

export const Term = v.pipe(
  v.string(),
  v.regex(
    /^(?:=[a-z-]+|[\p{L}\p{N}*/'’-]+|\.\.\.\d{0,2})(?: (?:=[a-z-]+|[\p{L}\p{N}*/'’-]+|\.\.\.\d{0,2}))*$/u,
    'a term is words, *, a/b, ... and =class',
  ),
)
const Line = v.pipe(v.array(Term), v.minLength(1))

export const Rule = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/)),
  gives: v.picklist(grades),
  where: v.optional(v.picklist(scopes), 'operative'),
  in: v.optional(v.picklist(windows), 'sentence'),
  /** Contexts of which one must hold (see `data/safeguards/contexts.yaml`). */
  only: v.optional(v.array(text), []),
  /** Contexts of which none may hold. */
  except: v.optional(v.array(text), []),
  words: v.pipe(v.array(Line), v.minLength(1)),
  without: v.optional(v.array(Term), []),
})
export type Rule = v.InferOutput<typeof Rule>

const RulesByLang = v.partial(v.strictObject(v.entriesFromList(textLangs, v.array(Rule))))
export type RulesByLang = v.InferOutput<typeof RulesByLang>

/** What binds states anyway, by the id under which it is named. */
export const BindingInstruments = v.strictObject({ instruments: v.array(v.strictObject({ id: text, name: LocalizedText })) })
export type BindingInstrument = v.InferOutput<typeof BindingInstruments>['instruments'][number]

const Binding = v.strictObject({
  instrument: text,
  article: LocalizedText,
  status: v.picklist(['verified', 'reported', 'unverified']),
})

export const Safeguard = v.strictObject({
  id: v.picklist(safeguardIds),
  /** Raised with every change of the words below; a finding names it. */
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  name: LocalizedText,
  asks: LocalizedText,
  matters: LocalizedText,
  /** What binds states whether or not the agreement says it. */
  binds: v.array(Binding),
  /** What these rules cannot see. */
  limits: LocalizedText,
  /** Rules of classes alone: they hold in every language that lists words for all the classes their lines name. */
  shared: v.optional(v.array(Rule), []),
  rules: RulesByLang,
})
export type Safeguard = v.InferOutput<typeof Safeguard>

const TermsByLang = v.partial(v.strictObject(v.entriesFromList(textLangs, v.array(Term))))

/** A kind of words, named in rules as `=id`. */
export const WordClass = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z-]*$/)),
  ...TermsByLang.entries,
})
export type WordClass = v.InferOutput<typeof WordClass>
export const WordClasses = v.strictObject({ classes: v.array(WordClass) })

/** A kind of article, known by its heading or, where it bears none of these words, by words in the paragraph itself. */
export const Context = v.strictObject({
  id: text,
  heading: TermsByLang,
  body: TermsByLang,
  /** Words that, standing there too, take the context away: an article on transit alone names no readmission. */
  unless: v.optional(TermsByLang, {}),
})
export type Context = v.InferOutput<typeof Context>
export const Contexts = v.strictObject({ contexts: v.array(Context) })

/** A warning beyond the 21 safeguards: what an agreement does to the person. */
export const Risk = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z_]*$/)),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  name: LocalizedText,
  matters: LocalizedText,
  /** A few flags are good news: consent is needed, silence is no consent. */
  protective: v.optional(v.boolean(), false),
  rules: RulesByLang,
})
export type Risk = v.InferOutput<typeof Risk>
export const Risks = v.strictObject({ risks: v.array(Risk) })
