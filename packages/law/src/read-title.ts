/** The title of a text: the line that names the instrument, and the lines it goes on over. */
import { guessLang } from '@holdfast/text'
import type { TextLang } from './document.ts'
import type { Line } from './read-lines.ts'

export interface Title {
  /** In the language of the text where it is printed in two; at most 600 characters. */
  readonly title: string
  /** How many lines at the head of the text are title lines. */
  readonly lines: number
}

/** @param until the first line that heads something; the title ends before it */
export function titleOf(lines: readonly Line[], until: number, lang: TextLang): Title {
  const printed = titlesIn(lines, Math.min(until, lines.length))
  const last = printed.at(-1)
  if (!last) return { title: clean(lines[0]?.words ?? ''), lines: 1 }
  const own = new Set(printed.map((one) => one.words)).size < 2 ? undefined : printed.find((one) => guessLang(one.words).lang === lang)
  return { title: clean((own ?? printed[0] ?? last).words) || clean(lines[0]?.words ?? ''), lines: last.end }
}

const clean = (words: string): string =>
  words
    .replace(/[*_#]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, 600)

const mostLines = 14
const mostTitles = 5

interface Printed {
  readonly words: string
  /** The line after it. */
  readonly end: number
}

/** The title and, straight under it, titles that name an instrument too: printed again, or in a second language. */
function titlesIn(lines: readonly Line[], until: number): readonly Printed[] {
  const start = titleStart(lines, until)
  const out: Printed[] = []
  for (let at = start; at < until && out.length < mostTitles; ) {
    const words = lines[at]?.words ?? ''
    if (out.length > 0 && (!instrument.test(words) || /[,;:.]$/u.test(words))) break
    const end = Math.min(until, goesOnTo(lines, at, until))
    out.push({
      words: lines
        .slice(at, end)
        .filter((line) => !line.furniture)
        .map((line) => line.words)
        .join(' '),
      end,
    })
    at = end
  }
  return out
}

/** Short lines may stand above the title: a collection's number, `Translation`. */
function titleStart(lines: readonly Line[], until: number): number {
  for (let at = 0; at < Math.min(6, until); at++) {
    const words = lines[at]?.words ?? ''
    if (kindFirst.test(words)) return at
    if (words.length > 70 || /[.,;:]$/u.test(words) || instrument.test(words)) return 0
  }
  return 0
}

/** The line after the last one the title that begins at `from` goes on over. */
function goesOnTo(lines: readonly Line[], from: number, until: number): number {
  let words = lines[from]?.words ?? ''
  const korean = koreanEnd(lines, from, until)
  if (korean !== null) return korean
  const loud = isLoud(words)
  let at = from + 1
  for (; at < until && at < from + mostLines; at++) {
    const line = lines[at]
    if (!line) break
    if (line.furniture) continue
    if (/[.;:]$/u.test(words) || words.length > 900) break
    const open = openEnd.test(words) || bareKind.test(words)
    if (kindFirst.test(line.words) && !bareKind.test(words)) break
    const joins = open || goesOn.test(line.words) || (loud && isLoud(line.words) && !newSubject.test(line.words))
    if (!joins || line.words.length > 400 || /^[|(]?\d+[.)]\s/u.test(line.words)) break
    if (!open && /,$/u.test(line.words)) break
    words = `${words} ${line.words}`
  }
  return at
}

/** A Korean title has its kind at the end: the line that brings it, if one of the next does. */
function koreanEnd(lines: readonly Line[], from: number, until: number): number | null {
  if (!/[가-힣]/u.test(lines[from]?.words ?? '')) return null
  for (let at = from; at < Math.min(from + 6, until); at++) {
    const words = lines[at]?.words ?? ''
    if (/(?:협정|조약|의정서|협약|양해각서|교환각서)(?:\s*[(（].*)?$/u.test(words)) return at + 1
    if (/[.,:]$/u.test(words)) return null
  }
  return null
}

const isLoud = (words: string): boolean => (words.match(/\p{Lu}/gu)?.length ?? 0) > 3 && !/\p{Ll}{2}/u.test(words)

const kinds =
  'agreement|convention|treaty(?! series)|protocol|memorandum|arrangement|exchange of|abkommen|übereinkommen|übereinkunft|vereinbarung|vertrag|protokoll|durchführungsprotokoll|zusatzprotokoll|erklärung|notenaustausch|overeenkomst|verdrag|uitvoeringsprotocol|accord|traité|protocole|convention|arrangement|accordo|convenzione|trattato|protocollo|intesa|соглашение|договор|протокол|конвенция|меморандум'
export const instrument = new RegExp(`^[\\s#*_>]*(?:[^.]{0,40}\\s)?(?:${kinds}|협정|조약|의정서|협약|양해각서)(?![\\p{L}])`, 'iu')
const kindFirst = new RegExp(
  `^[\\s#*_>]*(?:(?:implementing|additional|executive|исполнительный|дополнительный)\\s)?(?:${kinds})(?![\\p{L}])`,
  'iu',
)
/** The name of the kind and no more: `AGREEMENT`, `Memorandum of Understanding`. */
const bareKind = new RegExp(
  `^[\\s#*_>]*(?:\\p{L}+ing )?(?:\\p{L}+ )?(?:${kinds})(?: (?:of understanding|d[’']intesa|d[’']entente|notes|letters|о взаимопонимании|von noten))?[\\s*_]*$`,
  'iu',
)
const openEnd =
  /(?:^|\s)(?:between|and|of|the|on|to|for|concerning|regarding|by|with|zwischen|und|der|des|die|dem|den|über|zur|von|betreffend|tussen|en|de|het|van|inzake|betreffende|entre|et|la|le|les|du|des|relatif|relative|sur|concernant|tra|fra|e|il|della|del|sulla|sul|di|между|и|о|об|с|к)[\s*_]*$/iu
const goesOn =
  /^[\s*_]*(?:between|and|on|concerning|regarding|relating|of|for|to|with|about|in respect|zwischen|und|über|betreffend|vom|zum|zur|hinsichtlich|tussen|en|inzake|betreffende|over|van|entre|et|relatifs?|relatives?|sur|concernant|portant|en matière|du|tra|fra|e|sulla|sul|sulle|in materia|concernente|relativ[oa]|per|между|и|о|об|от|с|к)(?![\p{L}])/iu
/** Opens the preamble, not more of the title. */
const newSubject =
  /^[\s*_]*(?:the|der|die|das|de|het|le|la|les|il|lo|l[’']|i|gli|правительств\p{L}*|стороны|preamble|präambel|preambule|préambule|preambolo|преамбула)(?![\p{L}])/iu
