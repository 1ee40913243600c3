/**
 * Every period a text sets: how long, counted in what, from what, on whom, and what silence means. Numbers in words and digits.
 */
import { endOfSentence, type Prepared } from './audit-cites.ts'
import { firstInside, firstInsideAny, type Occurrence, type Range } from './audit-match.ts'
import { placeAt } from './audit-sections.ts'
import { type Found, findPeriods } from './time-limit-find.ts'
import type { CompiledTime, TimeActor, TimeConsequence, TimeUnit } from './time-limit-words.ts'

export interface TimeLimit {
  readonly eId: string
  /** The words that say from what the period runs, as they stand; null where the sentence does not say. */
  readonly trigger: string | null
  /** True where the period runs backwards from an event: `three days before the transfer`. */
  readonly countedBack: boolean
  /** 0 for `immediately`, an ISO date for `fixed_date`, null where no number belongs to the unit. */
  readonly amount: number | string | null
  readonly unit: TimeUnit
  readonly actor: TimeActor | null
  readonly consequence: TimeConsequence | null
  readonly quote: string
  /** Place of the words of the period itself. */
  readonly start: number
  readonly end: number
}

const triggerWords = 14

export function timeLimitsOf(prepared: Prepared): readonly TimeLimit[] {
  const { time } = prepared.rules
  if (time === null) return []
  return findPeriods(prepared, time).flatMap((found) => {
    const made = limitOf(prepared, time, found)
    return made === null ? [] : [made]
  })
}

function limitOf(prepared: Prepared, time: CompiledTime, found: Found): TimeLimit | null {
  const { reading } = prepared
  const { words, doc } = reading
  const sentence = reading.sentences[reading.sentenceOf[found.from] ?? -1]
  const section = sentence === undefined ? undefined : reading.sections[sentence.section]
  if (sentence === undefined || section === undefined) return null
  const start = words.start[found.from] ?? 0
  const end = words.end[found.to - 1] ?? start
  const sentenceStart = words.start[sentence.from] ?? start
  const sentenceEnd = endOfSentence(doc.text, words.end[sentence.to - 1] ?? end, section.end)
  const ranges: Range[] = [sentence]
  const lead = reading.sentences[sentence.lead]
  if (lead !== undefined) ranges.push(lead)
  const { trigger, countedBack } = triggerOf(prepared, time, found, sentence)
  return {
    eId: placeAt(section, start).eId,
    trigger,
    countedBack,
    amount: found.amount,
    unit: found.unit,
    actor: earliest(prepared, time.actors, ranges)?.actor ?? null,
    consequence: earliest(prepared, time.consequences, [...ranges, ...nextSentence(prepared, sentence)])?.consequence ?? null,
    quote: doc.text.slice(sentenceStart, sentenceEnd),
    start,
    end,
  }
}

/** Silence is often given its meaning in the sentence that follows the period. */
function nextSentence(prepared: Prepared, sentence: Range & { readonly section: number }): readonly Range[] {
  const next = prepared.reading.sentences[prepared.reading.sentenceOf[sentence.to] ?? -1]
  return next === undefined || next.section !== sentence.section ? [] : [next]
}

function earliest<T extends { readonly terms: CompiledTime['list']['after'] }>(
  prepared: Prepared,
  list: readonly T[],
  ranges: readonly Range[],
): T | undefined {
  for (const range of ranges) {
    let best: { readonly item: T; readonly at: number } | undefined
    for (const item of list) {
      const found = firstInsideAny(prepared.sightings.eachOf(item.terms), [range])
      if (found !== undefined && (best === undefined || found.from < best.at)) best = { item, at: found.from }
    }
    if (best !== undefined) return best.item
  }
  return undefined
}

/** Behind the period first; where nothing stands there, the event that opens the sentence. */
function triggerOf(prepared: Prepared, time: CompiledTime, found: Found, sentence: Range): Pick<TimeLimit, 'trigger' | 'countedBack'> {
  const events = (terms: CompiledTime['list']['after'], range: Range) => nearest(prepared, terms, time.list.reference, range)
  const behind = { from: found.to, to: Math.min(sentence.to, found.to + 10) }
  const right = { from: found.to, to: Math.min(sentence.to, found.to + 1) }
  const after = events(time.list.adjacent, right) ?? events(time.list.after, behind)
  const before = events(time.list.before, behind)
  const back = before !== undefined && (after === undefined || before.from <= after.from)
  const opening = { from: sentence.from, to: Math.min(found.from, sentence.from + 12) }
  const leads = back ? before : (after ?? events(time.list.after, opening))
  if (leads === undefined) return { trigger: null, countedBack: false }
  const end = leads.from < found.from ? found.from : sentence.to
  return { trigger: clause(prepared, leads.from, end), countedBack: back }
}

function clause(prepared: Prepared, from: number, end: number): string {
  const { words, doc } = prepared.reading
  let last = from
  while (last + 1 < end && last - from < triggerWords && !/[,;:.\n]/.test(gap(doc.text, words.end[last], words.start[last + 1]))) last += 1
  return doc.text.slice(words.start[from], words.end[last])
}

const gap = (text: string, from = 0, to = from) => text.slice(from, Math.min(to, from + 20))

function nearest(
  prepared: Prepared,
  terms: CompiledTime['list']['after'],
  references: CompiledTime['list']['reference'],
  range: Range,
): Occurrence | undefined {
  let best: Occurrence | undefined
  const ranges = [range]
  for (const places of prepared.sightings.eachOf(terms)) {
    const found = firstInside(places, ranges)
    if (found === undefined || (best !== undefined && found.from >= best.from)) continue
    const next = [{ from: found.to, to: found.to + 1 }]
    if (prepared.sightings.eachOf(references).some((places) => firstInside(places, next) !== undefined)) continue
    best = found
  }
  return best
}
