/**
 * A text without what points at a person, as a proposal: what goes, what a person must decide, what a person must read.
 *
 * Nothing is published by it. On the benchmark 37 of 100 documents and more had something missed at every level of knowledge below all; the figures stand in docs/redaction.md.
 */
import { findings } from './findings.ts'
import { type Leak, leaksIn } from './gate.ts'
import { generaliseDate } from './generalise.ts'
import type { Finding, Kind, Origin, Stretch } from './kind.ts'
import type { KnownEntity } from './known/entity.ts'
import { fold } from './known/fold.ts'
import { matcherOf } from './known/matcher.ts'
import { placeholder, type TextLanguage } from './placeholders.ts'
import { type Prompt, promptsIn } from './prompts.ts'
import { taggerModel } from './tagger/tagger-model.ts'

export type Decision = 'mask' | 'generalise' | 'flag'
export interface RedactionSpan extends Stretch {
  readonly type: Kind
  readonly decision: Decision
  readonly origin: Origin
  /** 0 to 1. */
  readonly sure: number
  /** What stands in the new text instead; absent from a flag. */
  readonly replacement?: string
  /** What it would be masked with, whatever was decided: the same for every form of the same subject. */
  readonly masked: string
  /** What it would be made coarser to, where there is such a thing. */
  readonly coarser?: string
}
/** What a person made of one span. */
export type Decided = Stretch & { readonly decision: Decision; readonly replacement?: string }

export const redactionWarnings = ['nothing-known', 'tagger-english-only', 'no-capitals', 'seems-all-known', 'not-published'] as const
export type RedactionWarning = (typeof redactionWarnings)[number]

export interface Redaction {
  /** The new text. The original is not changed. */
  readonly text: string
  /** What is taken out, without overlaps, in the order of the text; UTF-16 offsets in the original. */
  readonly spans: readonly RedactionSpan[]
  /** Unresolved: still in the text; a person decides on each. */
  readonly flags: readonly RedactionSpan[]
  readonly prompts: readonly Prompt[]
  /** What is known and still stands in the new text. Empty, or nothing leaves. */
  readonly leaks: readonly Leak[]
  /** How much of what is surely something the file knew, and what was concluded. */
  readonly known: { readonly given: number; readonly share: number; readonly knows: 'nothing' | 'part' | 'all' }
  readonly language: TextLanguage
  readonly warnings: readonly RedactionWarning[]
}

export interface RedactionOptions {
  readonly known?: readonly KnownEntity[]
  /**
   * A label for what is to be told apart, from the key of one release: the same within a release, unlinkable to another's. Left out: numbers in the order of the text.
   */
  readonly label?: (subject: string) => string
}

/** Never fails: any string of any length gives a proposal, in time that grows with the length. */
export function redact(text: string, { known = [], label }: RedactionOptions = {}): Redaction {
  const matcher = matcherOf(known, [text, ...known.flatMap(({ broader }) => broader ?? [])].join('\n'))
  const found = findings(text, matcher, taggerModel)
  const language = found.script === 'latin' ? 'en' : found.script === 'cyrillic' ? 'ru' : 'ko'
  const labels = labeller(label)
  const spans = found.masks.map((finding) => spanOf(text, finding, known, language, labels))
  const { text: out, kept } = replaced(text, spans)
  return {
    text: out,
    spans,
    flags: found.questions.map((finding) => {
      const { replacement: _, ...span } = spanOf(text, finding, known, language, labels)
      return { ...span, decision: 'flag' }
    }),
    prompts: promptsIn(text, found.page),
    leaks: leaksIn(out, matcher, kept),
    known: { given: known.length, share: round(found.knownShare), knows: found.knows },
    language,
    warnings: warningsOf(found.script, found.knows),
  }
}

const round = (number: number): number => Math.round(number * 1000) / 1000

function warningsOf(script: 'latin' | 'cyrillic' | 'hangul', knows: 'nothing' | 'part' | 'all'): readonly RedactionWarning[] {
  return [
    ...(knows === 'nothing' ? (['nothing-known'] as const) : []),
    ...(script === 'latin' ? [] : (['tagger-english-only'] as const)),
    ...(script === 'hangul' ? (['no-capitals'] as const) : []),
    ...(knows === 'all' ? (['seems-all-known'] as const) : []),
    'not-published',
  ]
}

function labeller(label: RedactionOptions['label']): (subject: string) => string {
  const given = new Map<string, string>()
  return (subject) => {
    const old = given.get(subject)
    if (old !== undefined) return old
    const made = label ? label(subject) : String(given.size + 1)
    given.set(subject, made)
    return made
  }
}

function spanOf(
  text: string,
  finding: Finding,
  known: readonly KnownEntity[],
  language: TextLanguage,
  label: (subject: string) => string,
): RedactionSpan {
  const { start, end, kind, origin, sure } = finding
  const own = text.slice(start, end)
  const entity = finding.entity === undefined ? undefined : known[finding.entity]
  const coarser = entity?.broader ?? (kind === 'date' ? generaliseDate(own, language) : undefined)
  const subject =
    finding.entity === undefined ? `${kind}:${fold((finding.subject ?? own).replace(courtesy, ''))}` : `known:${fold(entity?.text ?? '')}`
  const masked = placeholder(language, kind, label(subject))
  const span = { start, end, type: kind, origin, sure: round(sure), masked }
  return coarser === undefined
    ? { ...span, decision: 'mask', replacement: masked }
    : { ...span, decision: 'generalise', replacement: coarser, coarser }
}

/** `Ms Zelenska` is who `Zelenska` is. */
const courtesy = /^(?:Mrs?|Ms|Miss|Mme|Dr|Prof|Professor)\.?\s+/u

/** The new text, and where in it a replacement stands. */
function replaced(
  text: string,
  spans: readonly (Stretch & { readonly replacement?: string })[],
): { readonly text: string; readonly kept: readonly Stretch[] } {
  const parts: string[] = []
  const kept: Stretch[] = []
  let [at, length] = [0, 0]
  for (const { start, end, replacement = '' } of spans) {
    parts.push(text.slice(at, start), replacement)
    length += start - at
    kept.push({ start: length, end: length + replacement.length })
    length += replacement.length
    at = end
  }
  parts.push(text.slice(at))
  return { text: parts.join(''), kept }
}

/**
 * The new text once every flag is decided: spans whose decision is `flag` stay as they are. Decisions are what a person made of `spans` and `flags`;
 * where they overlap, everything any of them covers goes.
 *
 * @returns the text, and what of `known` still stands in it: not empty means it may not leave
 */
export function applyDecisions(
  text: string,
  decisions: readonly Decided[],
  everythingKnown: readonly KnownEntity[],
): { readonly text: string; readonly leaks: readonly Leak[] } {
  const taken = decisions.filter(({ decision }) => decision !== 'flag').sort((a, b) => a.start - b.start)
  const apart: Decided[] = []
  for (const one of taken) {
    // Where two overlap, what only the second covers goes too.
    const start = Math.max(one.start, apart.at(-1)?.end ?? 0)
    if (start < one.end) apart.push({ ...one, start })
  }
  const { text: out, kept } = replaced(text, apart)
  return { text: out, leaks: leaksIn(out, matcherOf(everythingKnown, out), kept) }
}
