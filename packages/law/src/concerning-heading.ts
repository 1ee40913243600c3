/**
 * Headings that name the article of the agreement a protocol speaks of: `Zu Artikel 4 Absatz 2`, `Ad article 5`, `(zu Art. 3 des Abkommens)`, `К статье 4`.
 * What stands under one is known by the number of that article. A reference within a sentence is none: behind it the line must end, or a colon, dash or bracket stand.
 */
import { articleWords } from './heading-words.ts'

export interface ConcerningHeading {
  /** The number of the article that is spoken of, as printed; of several the first. */
  readonly num: string
  /** Offset in the line where a title or the text begins; the line's length when nothing follows. */
  readonly restAt: number
  /** A number of its own stands before it (`3. Zu Artikel 7`). */
  readonly numbered: boolean
}

const before =
  "(?:ad|re|betr|betreff|betrifft)[:.]?|zu(?:m|r)?|zu den|betreffend|bezüglich|hinsichtlich|in bezug auf|bij|over|betreffende|inzake|ten aanzien van|met betrekking tot|on|to|as to|as regards|regarding|concerning|relating to|with (?:regard|respect|reference) to|in (?:respect of|relation to)|(?:concernant|sur|touchant|quant à|relati(?:f|ve)(?:ment)? à|à|au sujet de|en ce qui concerne) (?:l[’']|les )?|aux|(?:concernente|circa) (?:l[’']|gli )|(?:a|su|(?:relativ[oa]|relativamente|riguardo|con riferimento|in (?:merito|relazione)) a)(?:ll[’']|gli )|к|ко|по|относительно|касательно|в отношении"
const part =
  '(?:(?:absatz|absätze[n]?|abs|ziffer|ziff|buchstabe|buchst|bst|lit|satz|nummer|nr|paragraphs?|paras?|par|§{1,2}|points?|subparagraph|items?|letter|lid|leden|onder|punt|alinéas?|al|paragraphes?|lettres?|let|comm[ai]|cpv|capovers[oi]|paragraf[oi]|letter[ae]|lett|пункт\\p{L}{0,3}|п|подпункт\\p{L}{0,4}|част\\p{L}{1,2}|ч)(?!\\p{L})\\.?\\s*\\(?(?:\\d{1,2}|\\p{L}|[ivx]{1,4})\\)?(?![\\p{L}\\p{N}])\\.?(?:\\s*(?:,|und|and|et|e|en|и|[-–])\\s*\\(?\\d{1,2}\\)?(?![\\p{L}\\p{N}])){0,2}|\\p{L}{4,10}\\s+(?:lid|absatz|alinéa|paragraphe?|comma|sentence|satz)(?!\\p{L}))'
const joint = '(?:\\s*,\\s*|\\s+(?:und|and|et|e|en|и|bis|to|tot|sowie|of|von|des|van|de|del|dell|к)\\s+|\\s*[-–]\\s*|\\s+)'
const instrument =
  "(?:\\s*,?\\s+(?:of|des|der|zum|zur|von|dieses|du|de|del|della|van|настоящего)?\\s*(?:the|the said|dem|de|het|la|l[’']|dell[’']|this|dit)?\\s*(?:\\p{L}{2,18}[\\s-]){0,2}(?:abkommens?|vereinbarung|vertrag(?:e?s)?|übereinkommens?|\\p{L}*protokolls|agreement|arrangement|convention|treaty|protocol|memorandum|accord|traité|protocole|accordo|convenzione|trattato|protocollo|overeenkomst|verdrag|\\p{L}*protocol|соглашени\\p{L}+|договора|конвенции|протокола)(?!\\p{L}))?"
const heading = new RegExp(
  `^(?<own>(?:\\d{1,2}|[a-z]|[ivx]{1,5})[.)]\\s*(?:[-–—]\\s*)?)?(?<open>[(（[]\\s*)?(?:${before})\\s*(?:${part}(?:${joint}${part}){0,2}\\s+(?:of|von|des|der|van|de l[’']|dell[’']|del)?\\s*)?(?:${articleWords}|artikeln|artt\\.?|стать\\p{L}{1,3}|ст\\.)\\s*(?<num>\\d{1,3}(?:\\s?(?:bis|ter|quater))?|[ivx]{1,6})(?![\\p{L}\\p{N}])(?:\\s*\\(\\p{N}{1,2}\\))?(?:(?:\\s*,\\s*|\\s*[-–]\\s*|\\s+(?:und|and|et|e|en|и|bis|to|tot|sowie)\\s+)\\d{1,3}(?![\\p{L}\\p{N}])){0,4}(?:${joint}${part}){0,4}${instrument}`,
  'iu',
)
const korean = /^(?:\d{1,2}[.)]\s*)?[(（[]?\s*제\s*(?<num>\d{1,3})\s*조(?:\s*제\s*\d{1,2}\s*항)?\s*(?:에\s*)?(?:관련|관하여|대하여)/u
const end = /^\s*[)）\]]?\s*(?:$|[:.]\s*(?=$|[\p{L}(«„“"])|[-–—]\s+(?=\p{Lu})|(?=[(（[]\p{Lu}))/u

/** The first letters of all that may stand first; most lines begin otherwise and need no look at the words. */
const initials = new Set([...'ARBZIHOTCWSQPÀМКПОВ(（[제aszc123456789'].flatMap((one) => [one.charCodeAt(0)]))

/** @param line the words of a line, from the first that is no decoration */
export function concerningHeading(line: string): ConcerningHeading | null {
  if (!initials.has(line.charCodeAt(0))) return null
  const head = line.length > 200 ? line.slice(0, 200) : line
  const match = heading.exec(head) ?? korean.exec(head)
  if (!match?.groups) return null
  const { own, open, num } = match.groups
  if (own === undefined && open === undefined && /^\p{Ll}/u.test(head)) return null
  const after = end.exec(head.slice(match[0].length))
  if (!after || num === undefined) return null
  if (open !== undefined && !/[)）\]]/u.test(head.slice(match[0].length - 1, match[0].length + after[0].length))) return null
  return { num, restAt: match[0].length + after[0].length, numbered: own !== undefined }
}
