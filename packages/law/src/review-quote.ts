/** Where the words a reviewer copied stand in the text: the same words, whatever white space lies between them. */
import type { ReviewedPlace } from './review.ts'

/** Every place, first to last; none where the words are not there. Letters and signs must be the same. */
export function placesOfQuote(text: string, quote: string): readonly ReviewedPlace[] {
  const words = quote.trim().split(/\s+/u).filter(Boolean)
  const [first] = words
  if (first === undefined) return []
  const places: ReviewedPlace[] = []
  for (let start = text.indexOf(first); start >= 0; start = text.indexOf(first, start + 1)) {
    const end = endOf(text, start, words)
    if (end !== null) places.push({ start, end })
  }
  return places
}

function endOf(text: string, start: number, words: readonly string[]): number | null {
  let at = start
  for (const [n, word] of words.entries()) {
    if (n > 0) {
      const from = at
      while (at < text.length && /\s/u.test(text[at] ?? '')) at++
      if (at === from) return null
    }
    if (!text.startsWith(word, at)) return null
    at += word.length
  }
  return at
}
