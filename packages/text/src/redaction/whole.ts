/**
 * A thing goes whole or not at all. Of a name, a number or a word no piece is left beside what was taken out of it: `Kim` of `Kim Yong Hui`, `12-` of
 * `12-345/2031`, the last letters of an address too long for its form.
 */
import type { Finding, Kind } from './kind.ts'
import { isIn, listsOf } from './tagger/lexicon.ts'
import type { Page } from './tagger/page.ts'
import { firstAt, isCapital, isDigits, type Token } from './tagger/tokens.ts'

type Step = 1 | -1
interface Around {
  readonly page: Page
  /** By UTF-16 unit: what goes already. There another finding begins, with a label of its own. */
  readonly taken: Uint8Array
  /** Whether a word that begins a sentence may begin the name behind it; by token. */
  readonly mayBegin: (at: number) => boolean
}

const nameless: ReadonlySet<Kind> = new Set(['date', 'quantity', 'trait'])

/** The finding, out to the ends of the words, the number and the name it stands in. */
export function whole<One extends Finding>(around: Around, finding: One): One {
  const { tokens } = around.page
  let from = firstAt(tokens, finding.start)
  if ((tokens[from - 1]?.end ?? 0) > finding.start) from--
  let to = firstAt(tokens, finding.end) - 1
  if (to < from) return finding
  // What the tagger takes for a place, a body or a number may end with a person.
  const isName = finding.kind === 'person' || (finding.origin === 'tagger' && !nameless.has(finding.kind))
  const next = (at: number, step: Step): number =>
    [
      wordStep(tokens, at, step),
      numberStep(tokens, at, step),
      isName ? hyphenStep(tokens, at, step) : 0,
      isName ? nameStep(around, at, step) : 0,
    ].find((by) => by !== 0 && around.taken[tokens[at + by]?.start ?? 0] === 0) ?? 0
  for (let by = next(to, 1); by !== 0; by = next(to, 1)) to += by
  for (let by = next(from, -1); by !== 0; by = next(from, -1)) from += by
  const isFree = (at: number): boolean => around.taken[tokens[at]?.start ?? 0] === 0
  if (isSignOf(tokens[to], tokens[to + 1], behindNumber) && isFree(to + 1)) to++
  if (isSignOf(tokens[from], tokens[from - 1], aheadOfNumber) && isFree(from - 1)) from--
  const [first, last] = [tokens[from], tokens[to]]
  if (!first || !last) return finding
  // A particle written onto a Hangul name is left standing, so that the sentence still reads.
  const start = first.shape === 'c' ? Math.max(first.start, Math.min(finding.start, first.end)) : Math.min(first.start, finding.start)
  const end = last.shape === 'c' && last.start < finding.end ? finding.end : Math.max(last.end, finding.end)
  return start === finding.start && end === finding.end ? finding : { ...finding, start, end }
}

/** `33%`, `€400`, `+0,25`: the sign says what the number was of. */
const behindNumber = /^[%‰€$£¥₩₽°]$/u
const aheadOfNumber = /^[€$£¥₩₽+±−]$/u
const isSignOf = (number: Token | undefined, sign: Token | undefined, signs: RegExp): boolean =>
  number !== undefined && sign !== undefined && isDigits(number) && signs.test(sign.text) && isTight(number, sign)

const isTight = (one: Token, other: Token): boolean => one.end === other.start || other.end === one.start
const isPart = (token: Token | undefined): token is Token => token !== undefined && /^[Xxdn]/u.test(token.shape)

/** Letters and digits that stand against each other are one word; a Korean counter behind a number is not part of it. */
function wordStep(tokens: readonly Token[], at: number, step: Step): number {
  const [own, other] = [tokens[at], tokens[at + step]]
  return isPart(own) && isPart(other) && isTight(own, other) ? step : 0
}

const inNumber = /^[-‐‑–/.,:_’']$/u
const atLineEnd = /^[-‐‑–/]$/u
const isMark = (token: Token): boolean => isDigits(token) || (/^XX?$/u.test(token.shape) && token.text.length <= 4)
/** `12-345/2031`, `AB-7/31`, also where a line ends behind its hyphen. */
function numberStep(tokens: readonly Token[], at: number, step: Step): number {
  // What goes may end with the sign itself.
  const by = inNumber.test(tokens[at]?.text ?? '') ? step : 2 * step
  const [own, sign, other] = [tokens[at + by - 2 * step], tokens[at + by - step], tokens[at + by]]
  if (!own || !sign || !other || !isMark(own) || !isMark(other) || !(isDigits(own) || isDigits(other))) return 0
  const [ahead, behind] = step > 0 ? [own, other] : [other, own]
  if (!isTight(ahead, sign)) return 0
  const isWhole = isTight(sign, behind) && inNumber.test(sign.text)
  return isWhole || (behind.breaks === 1 && atLineEnd.test(sign.text) && isDigits(behind)) ? by : 0
}

/** `Yong-hui`, `Чхоль-Су`, also where a line ends behind the hyphen. */
function hyphenStep(tokens: readonly Token[], at: number, step: Step): number {
  const [own, sign, other] = [tokens[at], tokens[at + step], tokens[at + 2 * step]]
  if (!own || !sign || !other || !/^[-‐‑]$/u.test(sign.text)) return 0
  const [ahead, behind] = step > 0 ? [own, other] : [other, own]
  if (!isTight(ahead, sign) || !(isTight(sign, behind) || behind.breaks === 1)) return 0
  return /^[Xx]/u.test(own.shape) && /^[Xx]/u.test(other.shape) ? 2 * step : 0
}

const particles = new Set('van von de der den del della di da dos du la le al el bin ben ibn af zu ter ten'.split(' '))
export const isParticle = (lower: string): boolean => particles.has(lower)
/** To the next word of the name: capitals in one run, that no list knows, with particles or the point of an initial between them. */
function nameStep({ page, taken, mayBegin }: Around, at: number, step: Step): number {
  const { tokens, runs, starts } = page
  const [own, run] = [tokens[at], runs[at]]
  if (!own || !run || (isIn('title', own.lower) && !isInitial(own))) return 0
  if (!isNameWord(own) && own.text !== '.' && !isParticle(own.lower)) return 0
  for (let next = at + step; next >= run.from && next <= run.to && Math.abs(next - at) < 4; next += step) {
    const other = tokens[next]
    if (!other) return 0
    // There another finding begins: the particles up to it go, so that none is left between the two.
    if (taken[other.start] === 1) return next - step - at
    if (isCapital(other)) {
      const isTitle = step < 0 && isIn('title', other.lower)
      return (isTitle || isNameWord(other)) && (!starts[next] || isInitial(other) || mayBegin(next)) ? next - at : 0
    }
    if (
      other.text === '.'
        ? !isInitial(tokens[next - 1]) && !isIn('title', tokens[next - 1]?.lower)
        : other.text !== '-' && !isParticle(other.lower)
    )
      return 0
  }
  return 0
}
const isInitial = (token: Token | undefined): boolean => token?.shape === 'X'
const isNameWord = (token: Token): boolean => isCapital(token) && (isInitial(token) || listsOf(token.lower).length === 0)
