/**
 * A redaction as it stands: items without overlaps in the order of the text, what a person decided of each, and the way back. Pure; it changes no text, and every
 * change of a decision voids the first reader's signature.
 */
import type { FileProposal, PromptTopic, RedactionItem, RedactionKind, RedactionTaken, RedactionWork } from '@holdfast/desk/api'
import type { Span } from '../cases/text-pieces.ts'

export type Item = RedactionItem
export interface Work {
  readonly items: readonly Item[]
  readonly readFor: readonly PromptTopic[]
  readonly firstReader: string | null
}
export type Placeholders = FileProposal['placeholders']

export const topics = ['profession', 'injury', 'family', 'ethnicity', 'route', 'event'] as const satisfies readonly PromptTopic[]
/** Told apart by a label in the new text, so that one subject is one label. */
const labelled: ReadonlySet<RedactionKind> = new Set(['person', 'place', 'organisation', 'code'])

/**
 * What was proposed, as items: what goes, what a person must decide, what a person must read. Where two lie over each other the surer one stands, and what of the
 * other lies beside it is an item still: no piece of a thing that was to go or to be asked is left without a word.
 */
export function workOf({ spans, flags, prompts, placeholders }: Pick<FileProposal, 'spans' | 'flags' | 'prompts' | 'placeholders'>): Work {
  const all: readonly Item[] = [
    ...spans.map(({ start, end, type, origin, decision, masked, coarser }) => ({ start, end, type, origin, decision, masked, coarser })),
    ...flags.map(({ start, end, type, origin, masked, coarser }) => ({
      start,
      end,
      type,
      origin,
      decision: 'flag' as const,
      masked,
      coarser,
      isSettled: false,
    })),
    ...prompts.map(({ start, end, topic }) => ({
      start,
      end,
      type: 'trait' as const,
      origin: 'prompt' as const,
      decision: 'keep' as const,
      masked: placeholders.trait,
      topic,
      isSettled: false,
    })),
  ]
  const rank = ({ origin, decision }: Item) => (origin === 'prompt' ? 2 : decision === 'flag' ? 1 : 0)
  const kept: Item[] = []
  for (const one of [...all].sort((a, b) => rank(a) - rank(b) || a.start - b.start || b.end - a.end))
    for (const rest of one.origin === 'prompt' && overlaps(kept, one) ? [] : restsOf(kept, one)) insert(kept, rest)
  return { items: kept, readFor: [], firstReader: null }
}

/** The place of the first item that ends after `at`. */
export function firstAfter(items: readonly Item[], at: number): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((items[middle]?.end ?? 0) > at) high = middle
    else low = middle + 1
  }
  return low
}
const overlaps = (items: readonly Item[], { start, end }: Span): boolean => {
  const next = items[firstAfter(items, start)]
  return next !== undefined && next.start < end
}
/** What of `one` no item of `items` lies over. */
function restsOf(items: readonly Item[], one: Item): readonly Item[] {
  const rests: Item[] = []
  let { start } = one
  for (let at = firstAfter(items, start); start < one.end; at++) {
    const next = items[at]
    const end = Math.min(one.end, next?.start ?? one.end)
    if (start < end) rests.push({ ...one, start, end })
    start = Math.max(start, next?.end ?? one.end)
  }
  return rests
}
const insert = (items: Item[], one: Item): void => void items.splice(firstAfter(items, one.start), 0, one)

export const itemAt = (items: readonly Item[], start: number): Item | undefined => {
  const found = items[firstAfter(items, start)]
  return found && found.start <= start ? found : undefined
}

/** The same thing: one label in the new text, or the same words of the same kind. */
export const groupOf = (text: string, { start, end, type, origin, masked }: Item): string =>
  origin !== 'prompt' && labelled.has(type) ? masked : `${origin === 'prompt' ? 'prompt' : type} ${folded(text.slice(start, end))}`
const folded = (words: string): string => words.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ')

export const mentionsOf = (text: string, items: readonly Item[], one: Item): readonly Item[] => {
  const group = groupOf(text, one)
  return items.filter((item) => groupOf(text, item) === group)
}

export type Choice = 'mask' | 'generalise' | 'keep'
export const canGeneralise = ({ coarser, own }: Item): boolean => coarser !== undefined || (own !== undefined && own !== '')

/** The decision for one item, or for every mention of the same thing. An item that has nothing coarser is not made coarser. */
export function decide(work: Work, text: string, one: Item, decision: Choice, isEvery: boolean): Work {
  const group = isEvery ? groupOf(text, one) : null
  const items = work.items.map((item) => {
    if (item !== one && (group === null || groupOf(text, item) !== group)) return item
    return decision === 'generalise' && !canGeneralise(item) ? item : { ...item, decision, isSettled: true }
  })
  return { ...work, items, firstReader: null }
}

/** A person's own words instead; none takes them back. */
export function putOwn(work: Work, text: string, one: Item, own: string, isEvery: boolean): Work {
  const group = isEvery ? groupOf(text, one) : null
  const items = work.items.map((item): Item => {
    if (item !== one && (group === null || groupOf(text, item) !== group)) return item
    const { own: _, ...rest } = item
    return own.trim() === ''
      ? { ...rest, decision: rest.coarser === undefined ? 'mask' : 'generalise', isSettled: true }
      : { ...rest, own: own.trim(), decision: 'generalise', isSettled: true }
  })
  return { ...work, items, firstReader: null }
}

/** Marks a stretch by hand: what it lies over, even in part, becomes part of it. */
export function mark(work: Work, spans: readonly Span[], type: RedactionKind, masked: string): Work {
  let items = [...work.items]
  for (const span of spans) {
    const covered = items.filter((item) => item.start < span.end && span.start < item.end)
    const start = Math.min(span.start, ...covered.map((item) => item.start))
    const end = Math.max(span.end, ...covered.map((item) => item.end))
    items = items.filter((item) => !covered.includes(item))
    insert(items, { start, end, type, origin: 'hand', decision: 'mask', masked, isSettled: true })
  }
  return { ...work, items, firstReader: null }
}

export const unmark = (work: Work, one: Item): Work => ({ ...work, items: work.items.filter((item) => item !== one), firstReader: null })

/** The same words elsewhere in the text, whole words only. */
export function sameWords(text: string, { start, end }: Span): readonly Span[] {
  const words = text.slice(start, end).trim()
  if (words === '') return []
  const pattern = words.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&').replace(/\s+/gu, '\\s+')
  // A Korean particle may follow: there the end of the word is not asked for.
  const after = /[가-힣]$/u.test(words) ? '' : '(?![\\p{L}\\p{N}])'
  return [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${pattern}${after}`, 'giu'))].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }))
}

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
/** What stands for something marked by hand: the label of the same words where they have one, else a new one nobody can link to another text. */
export function maskFor(text: string, items: readonly Item[], span: Span, type: RedactionKind, placeholders: Placeholders): string {
  const words = folded(text.slice(span.start, span.end))
  const same = items.find((item) => item.type === type && item.origin !== 'prompt' && folded(text.slice(item.start, item.end)) === words)
  if (same) return same.masked
  const label = [...crypto.getRandomValues(new Uint8Array(6))].map((byte) => letters[byte & 31]).join('')
  return placeholders[type].replace('*', label)
}

export function tick(work: Work, topic: PromptTopic, isRead: boolean): Work {
  const readFor = topics.filter((one) => (one === topic ? isRead : work.readFor.includes(one)))
  const items = work.items.map((item) =>
    item.topic === topic && item.origin === 'prompt' && item.decision === 'keep' ? { ...item, isSettled: isRead } : item,
  )
  return { ...work, items, readFor, firstReader: isRead ? work.firstReader : null }
}

/** What stands in the new text; undefined where the words stay. */
export const insteadOf = ({ decision, own, coarser, masked }: Item): string | undefined =>
  decision === 'mask' ? masked : decision === 'generalise' ? (own ?? coarser ?? masked) : undefined

export const takenOut = (items: readonly Item[]): readonly RedactionTaken[] =>
  items.flatMap((item) => {
    const replacement = insteadOf(item)
    return replacement === undefined || (item.decision !== 'mask' && item.decision !== 'generalise')
      ? []
      : [
          {
            start: item.start,
            end: item.end,
            decision: item.decision,
            replacement,
            ...(item.decision === 'generalise' && item.own !== undefined ? { isOwn: true } : {}),
          },
        ]
  })

/** Stretches a person looked at and left in. */
export const leftIn = (items: readonly Item[]): readonly Span[] =>
  items.flatMap(({ start, end, decision, isSettled, origin }) =>
    decision === 'keep' && isSettled && origin !== 'prompt' ? [{ start, end }] : [],
  )

export interface Count {
  readonly open: number
  readonly unread: number
  /** What a person must do, and how much of it is done: flags and the six topics. */
  readonly done: number
  readonly of: number
}
export function countOf({ items, readFor }: Work): Count {
  const flags = items.filter(({ origin, isSettled }) => origin !== 'prompt' && origin !== 'hand' && isSettled !== undefined)
  const open = flags.filter(({ decision }) => decision === 'flag').length
  return { open, unread: topics.length - readFor.length, done: flags.length - open + readFor.length, of: flags.length + topics.length }
}

/** As it is kept in the vault. */
export const keptOf = (
  work: Work,
  about: Pick<FileProposal, 'language' | 'placeholders' | 'warnings' | 'given'>,
  textSha256: string,
): RedactionWork => ({
  format: 'holdfast-redaction-work/1',
  textSha256,
  ...work,
  language: about.language,
  placeholders: about.placeholders,
  warnings: about.warnings,
  given: about.given,
})
