/**
 * The rules of `data/safeguards`, compiled once for each language and used for every text.
 */
import { type TextLang, textLangs } from './document.ts'
import type { BindingInstrument, Context, Risk, Rule, Safeguard, WordClass } from './rule.ts'
import { type CompiledTerm, Lexicon, type TermList } from './rule-terms.ts'
import { safeguardIds } from './safeguard.ts'
import { type CompiledTime, compileTime, type TimeWords } from './time-limit-words.ts'

export interface CompiledRule {
  readonly rule: Rule
  readonly lines: readonly (readonly CompiledTerm[])[]
  /** The same lines as they are looked up. */
  readonly anyOf: readonly TermList[]
  /** The same, the ones with the fewest words first: whether a rule can be met at all is asked of them in this order. */
  readonly shortestFirst: readonly TermList[]
  readonly without: TermList
}
export interface CompiledContext {
  readonly id: string
  readonly heading: TermList
  readonly body: TermList
  readonly unless: TermList
}
export interface CompiledSet {
  readonly id: string
  readonly version: number
  readonly rules: readonly CompiledRule[]
}
export interface LangRules {
  readonly lexicon: Lexicon
  readonly safeguards: readonly CompiledSet[]
  readonly risks: readonly CompiledSet[]
  readonly contexts: ReadonlyMap<string, CompiledContext>
  readonly time: CompiledTime | null
}
export interface RuleBook {
  readonly safeguards: readonly Safeguard[]
  readonly risks: readonly Risk[]
  readonly time: TimeWords
  readonly contexts: readonly Context[]
  readonly instruments: readonly BindingInstrument[]
  readonly classes: readonly WordClass[]
  readonly forLang: (lang: TextLang) => LangRules
}

/**
 * @param data what the reader of `data/` validated
 * @throws when a safeguard is missing or twice there, a rule id is used twice, or a context, a class or an instrument is named that is unknown: our own data is broken
 */
export function ruleBook(data: Omit<RuleBook, 'forLang'>): RuleBook {
  const broken = faultsOf(data)
  if (broken.length > 0) throw new Error(`data/safeguards: ${broken.join('; ')}`)
  const made = new Map<TextLang, LangRules>()
  const forLang = (lang: TextLang): LangRules => {
    const known = made.get(lang)
    if (known !== undefined) return known
    const compiled = compile(data, lang)
    made.set(lang, compiled)
    return compiled
  }
  return { ...data, forLang }
}

export function faultsOf(data: Omit<RuleBook, 'forLang'>): readonly string[] {
  const faults: string[] = []
  for (const id of safeguardIds) {
    const count = data.safeguards.filter((safeguard) => safeguard.id === id).length
    if (count !== 1) faults.push(`${id} is there ${count} times`)
  }
  const contexts = new Set(data.contexts.map((context) => context.id))
  const classes = new Set(data.classes.map((one) => one.id))
  if (classes.size < data.classes.length) faults.push('a class is there twice')
  for (const one of data.classes)
    for (const lang of textLangs)
      for (const name of classesNamed(one[lang] ?? []))
        if (singleWords(data.classes.find(({ id }) => id === name)?.[lang] ?? []) === '')
          faults.push(`class ${one.id} names ${name}, which has no single word in ${lang}`)
  const instruments = new Set(data.instruments.map((one) => one.id))
  for (const { id, binds } of data.safeguards)
    for (const { instrument } of binds) if (!instruments.has(instrument)) faults.push(`${id} names an unknown instrument ${instrument}`)
  const ids = new Set<string>()
  for (const set of [...data.safeguards, ...data.risks]) {
    for (const lang of textLangs) {
      for (const rule of [...(set.rules[lang] ?? []), ...sharedOf(set)]) {
        const id = `${set.id}/${lang}/${rule.id}`
        if (ids.has(id)) faults.push(`${id} is there twice`)
        ids.add(id)
        for (const name of [...rule.only, ...rule.except]) if (!contexts.has(name)) faults.push(`${id} names an unknown context ${name}`)
        for (const name of classesIn(rule)) if (!classes.has(name)) faults.push(`${id} names an unknown class ${name}`)
      }
    }
  }
  return faults
}

const sharedOf = (set: Safeguard | Risk): readonly Rule[] => ('shared' in set ? set.shared : [])
const classesNamed = (terms: readonly string[]): readonly string[] =>
  terms.flatMap((term) => [...term.matchAll(classInside)].map((found) => found[2] ?? ''))
const classesIn = (rule: Rule): readonly string[] => classesNamed([...rule.words.flat(), ...rule.without])

const wholeClass = /^=[a-z-]+$/
const classInside = /(^| )=([a-z-]+)(?= |$)/g
const singleWords = (words: readonly string[]): string => words.filter((word) => /^[\p{L}\p{N}*/]+$/u.test(word)).join('/')

function compile(data: Omit<RuleBook, 'forLang'>, lang: TextLang): LangRules {
  const lexicon = new Lexicon(lang)
  const classes = new Map(data.classes.map((one) => [one.id, one[lang] ?? []]))
  /** A class named between other words stands there with its single words: `inform* ...2 =who`. */
  const spelled = (term: string): string =>
    term.includes('=') ? term.replaceAll(classInside, (_, before: string, id: string) => before + singleWords(classes.get(id) ?? [])) : term
  const classTerms = new Map([...classes].map(([id, words]) => [id, words.map(spelled)]))
  const termOf = (term: string) =>
    wholeClass.test(term) ? lexicon.class(term.slice(1), classTerms.get(term.slice(1)) ?? []) : lexicon.term(spelled(term))
  const terms = (list: readonly string[]) => list.map(termOf)
  const anyOf = (list: readonly string[] | undefined) => lexicon.list(terms(list ?? []))
  /** A shared rule speaks a language only where every line has words. */
  const speaks = (rule: Rule) =>
    rule.words.every((line) => line.some((term) => !wholeClass.test(term) || (classes.get(term.slice(1)) ?? []).length > 0))
  const sets = (list: readonly (Safeguard | Risk)[]): readonly CompiledSet[] =>
    list.map((set) => ({
      id: set.id,
      version: set.version,
      rules: [...(set.rules[lang] ?? []), ...sharedOf(set).filter(speaks)].map((rule) => {
        const lines = rule.words.map(terms)
        const lists = lines.map((line) => lexicon.list(line))
        const shortestFirst = [...lists].sort((a, b) => a.members.length - b.members.length)
        return { rule, lines, anyOf: lists, shortestFirst, without: anyOf(rule.without) }
      }),
    }))
  const ordered = safeguardIds.flatMap((id) => data.safeguards.filter((safeguard) => safeguard.id === id))
  const contexts = new Map(
    data.contexts.map((context) => [
      context.id,
      { id: context.id, heading: anyOf(context.heading[lang]), body: anyOf(context.body[lang]), unless: anyOf(context.unless[lang]) },
    ]),
  )
  const time = lang in data.time.langs ? data.time.langs[lang] : undefined
  return { lexicon, safeguards: sets(ordered), risks: sets(data.risks), contexts, time: compileTime(time, lexicon) }
}
