/** Text to tokens: runs of letters, runs of digits, single other characters. White space is no token; the offsets are those of the text. */
export interface Token {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly lower: string
  /** `X` upper case, `x` lower case, `d` digit, `c` letters without case, else the character itself. */
  readonly shape: string
  /** A line break stands before it; two make a paragraph. */
  readonly breaks: number
}

const pattern = /[\p{L}\p{M}\u200b-\u200d\u2060\ufeff\u00ad]+|\p{N}+|[^\s]/gu
const invisible = /[\u200b-\u200d\u2060\ufeff\u00ad]/gu

export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = []
  let last = 0
  for (const match of text.matchAll(pattern)) {
    const word = match[0]
    const start = match.index
    let breaks = tokens.length === 0 ? 2 : 0
    for (let at = last; at < start && breaks < 2; at++) if (text.charCodeAt(at) === 10) breaks++
    last = start + word.length
    const plain = word.replace(invisible, '')
    tokens.push({ start, end: last, text: word, lower: plain.toLowerCase(), shape: shapeOf(plain), breaks })
  }
  return tokens
}

function shapeOf(word: string): string {
  const first = word.charCodeAt(0)
  if (first >= 48 && first <= 57) return word.length > 4 ? 'd+' : `d${word.length}`
  if (/^\p{N}/u.test(word)) return 'n'
  if (!/^[\p{L}\p{M}]/u.test(word)) return word
  if (/^\p{Lu}$/u.test(word)) return 'X'
  if (/^\p{Lu}+$/u.test(word)) return 'XX'
  if (/^\p{Lu}/u.test(word)) return /\p{Lu}/u.test(word.slice(1)) ? 'XxX' : 'Xx'
  return /^\p{Ll}/u.test(word) ? 'x' : 'c'
}

export const isWord = (token: Token | undefined): boolean => token !== undefined && /^[Xxc]/u.test(token.shape)
export const isCapital = (token: Token | undefined): boolean => token?.shape.startsWith('X') === true
export const isDigits = (token: Token | undefined): boolean => token !== undefined && /^d[\d+]$/u.test(token.shape)

/** The first token that starts at `start` or after it. */
export function firstAt(tokens: readonly Token[], start: number): number {
  let [low, high] = [0, tokens.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  return low
}
