/** Every fixed form in a text. */
import type { Finding } from '../kind.ts'
import { datePatterns } from './dates.ts'
import { numberPatterns } from './numbers.ts'
import type { Pattern } from './pattern.ts'
import { peoplePatterns } from './people.ts'

export const patterns: readonly Pattern[] = [...datePatterns, ...numberPatterns, ...peoplePatterns]

export interface PatternFinding extends Finding {
  readonly pattern: string
  readonly weight: Pattern['weight']
}

/** Overlaps are left in; whoever puts findings together decides. */
export function findPatterns(text: string, among: readonly Pattern[] = patterns): readonly PatternFinding[] {
  const found: PatternFinding[] = []
  for (const { name, kind, weight, regex } of among) {
    for (const match of text.matchAll(regex)) {
      if (match[0].length === 0) continue
      const start = match.index
      found.push({ start, end: start + match[0].length, kind, origin: 'pattern', sure: 1, pattern: name, weight })
    }
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end)
}
