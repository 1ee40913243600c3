/** Names in a text that lie near somebody's of another case: candidates, each looked up by itself. Who is meant is for a person to say. */
import type { NameShelf } from '../name-shelf.ts'

export interface Alike {
  readonly start: number
  readonly end: number
  readonly person: string
}

/** From this score on the rules lead from one spelling to the other without a slip (docs/names.md). */
const near = 0.67
/** Look-ups for one text; what is beyond is said. */
const mostLooks = 1500
/** Look-ups between two breaths of the process. */
const atOnce = 25
const runs = /\p{Lu}[\p{L}\p{M}'’ʼ-]*(?:[ \u00a0]\p{Lu}[\p{L}\p{M}'’ʼ-]*){1,4}/gu
const hangul = /(?<![가-힣])[가-힣]{2,12}/gu
/** A name with only such a rule is one of many, and is not held against a text. */
const weak = new Set([
  'names.because.initials',
  'names.because.family-name-alone',
  'names.because.letters-differ',
  'names.because.syllable-missing',
])

/**
 * @param isCovered whether a stretch of the text goes anyway, or a person left it
 * @param isOther whether a person belongs to another case
 * @returns `to`: how far names were compared; null where all were
 */
export async function alikeNames(
  text: string,
  shelf: NameShelf,
  isCovered: (start: number, end: number) => boolean,
  isOther: (person: string) => boolean,
  signal: AbortSignal,
): Promise<{ readonly found: readonly Alike[]; readonly to: number | null }> {
  await shelf.whole()
  const known = new Map<string, string | null>()
  const found: Alike[] = []
  let looks = 0
  let to: number | null = null
  for (const match of text.matchAll(runs)) {
    if (signal.aborted) break
    for (const { start, end } of windows(match[0], match.index)) {
      if (isCovered(start, end)) continue
      const name = text.slice(start, end)
      let person = known.get(name)
      if (person === undefined) {
        if (looks >= mostLooks) {
          to ??= start
          continue
        }
        if (++looks % atOnce === 0) await new Promise((resume) => setImmediate(resume))
        person = personNear(name, shelf, isOther)
        known.set(name, person)
      }
      if (person !== null && !found.some((one) => one.start < end && start < one.end)) found.push({ start, end, person })
    }
  }
  found.push(...hangulNames(text, shelf, isCovered, isOther))
  return { found: found.sort((a, b) => a.start - b.start), to }
}

function personNear(name: string, shelf: NameShelf, isOther: (person: string) => boolean): string | null {
  const hit = shelf
    .find(name, 3)
    .find(({ id, score, because }) => score >= near && isOther(id) && !because.some(({ code }) => weak.has(code)))
  return hit?.id ?? null
}

/** Three words before two: the longest name that fits is the one. */
function windows(run: string, at: number): readonly { readonly start: number; readonly end: number }[] {
  const words = [...run.matchAll(/[^ \u00a0]+/gu)].map((word) => ({ start: at + word.index, end: at + word.index + word[0].length }))
  return [3, 2].flatMap((size) =>
    words.slice(0, Math.max(0, words.length - size + 1)).flatMap((first, n) => {
      const last = words[n + size - 1]
      return last ? [{ start: first.start, end: last.end }] : []
    }),
  )
}

/** In Korean a name stands at the head of its word; only equal letters are asked for, as nothing marks a name. */
function hangulNames(
  text: string,
  shelf: NameShelf,
  isCovered: (start: number, end: number) => boolean,
  isOther: (person: string) => boolean,
): readonly Alike[] {
  const people = new Map<string, string>()
  for (const [person, names] of shelf.spellings())
    if (isOther(person))
      for (const name of names) {
        const letters = name.normalize('NFC').replace(/\s/gu, '')
        if (/^[가-힣]{3,5}$/u.test(letters)) people.set(letters, person)
      }
  if (people.size === 0) return []
  return [...text.matchAll(hangul)].flatMap((match) => {
    for (let length = Math.min(5, match[0].length); length >= 3; length--) {
      const person = people.get(match[0].slice(0, length).normalize('NFC'))
      const [start, end] = [match.index, match.index + length]
      if (person !== undefined && !isCovered(start, end)) return [{ start, end, person }]
    }
    return []
  })
}
