/**
 * A letter often holds its text twice, plain and as a web page, and a reader sees only one of them. Which one depends on the program: so where they say different
 * things, both are shown. A day that stands in the page alone is a day all the same.
 */
const wordsOf = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])

/** Does the page hold a number the plain text lacks, or more than a few other words? */
export function saysMore(page: string, plain: string): boolean {
  const [own, there] = [wordsOf(page), wordsOf(plain)]
  const missing = [...own].filter((word) => !there.has(word))
  return missing.some((word) => /\p{N}/u.test(word)) || missing.length > Math.max(2, own.size * 0.05)
}
