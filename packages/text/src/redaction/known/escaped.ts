/** Letters that a link writes by their bytes: `%D0%9A%D0%B8%D0%BC` is Ким. Source: RFC 3986, section 2.1, over UTF-8. */
import type { Token } from '../tagger/tokens.ts'

export interface Escaped {
  /** The stretch as it reads. */
  readonly text: string
  /** Where each UTF-16 unit of it begins in the text the tokens are of, and where the last one ends. */
  readonly places: readonly number[]
}

/** The stretches without white space in which letters stand by their bytes. Bytes that are no letters stay as they are. */
export function escapedIn(tokens: readonly Token[]): readonly Escaped[] {
  const found: Escaped[] = []
  for (let from = 0; from < tokens.length; ) {
    let to = from + 1
    let hasSign = tokens[from]?.text === '%'
    for (; to < tokens.length && tokens[to]?.start === tokens[to - 1]?.end; to++) hasSign ||= tokens[to]?.text === '%'
    if (hasSign) {
      const raw = tokens.slice(from, to).map(({ text }) => text)
      const one = unescaped(raw.join(''), tokens[from]?.start ?? 0)
      if (one) found.push(one)
    }
    from = to
  }
  return found
}

function unescaped(raw: string, start: number): Escaped | undefined {
  let text = ''
  const places: number[] = []
  let at = 0
  let isAny = false
  const take = (letters: string, from: number, step: number): void => {
    for (let unit = 0; unit < letters.length; unit++) places.push(start + from + unit * step)
    text += letters
  }
  for (const match of raw.matchAll(/(?:%[0-9a-f]{2})+/giu)) {
    take(raw.slice(at, match.index), at, 1)
    at = match.index + match[0].length
    // Byte by byte to letters, so that each knows where it stands.
    for (let from = match.index; from < at; ) {
      const length = 3 * lengthOf(Number.parseInt(raw.slice(from + 1, from + 3), 16))
      const letter = from + length <= at ? decoded(raw.slice(from, from + length)) : undefined
      if (letter === undefined) take(raw.slice(from, from + 3), from, 1)
      else {
        isAny = true
        take(letter, from, 0)
      }
      from += letter === undefined ? 3 : length
    }
  }
  take(raw.slice(at), at, 1)
  places.push(start + raw.length)
  return isAny ? { text, places } : undefined
}

/** How many bytes a letter has that begins with this one. */
const lengthOf = (first: number): number => (first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 1)

function decoded(bytes: string): string | undefined {
  try {
    return decodeURIComponent(bytes)
  } catch {
    return undefined
  }
}
