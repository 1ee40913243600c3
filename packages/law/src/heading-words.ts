/** The words legal texts head their parts with, in the languages we split. Grammar of the page, not law. */
import type { ComponentKind } from './document.ts'

/** Stands before the number of an article; Korean `제5조` is matched apart. */
export const articleWords = '(?:articles?|artikels?|articolo|art\\.?|статья|статьи|ст\\.)(?!\\p{L})'

/** Numbers written as words after (`Статья пятая`, `Article premier`) . */
export const numberWords: Readonly<Record<string, string>> = {
  premier: '1',
  première: '1',
  unique: '1',
  unico: '1',
  primo: '1',
  first: '1',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  первая: '1',
  вторая: '2',
  третья: '3',
  четвертая: '4',
  четвёртая: '4',
  пятая: '5',
  шестая: '6',
  седьмая: '7',
  восьмая: '8',
  девятая: '9',
  десятая: '10',
  одиннадцатая: '11',
  двенадцатая: '12',
  тринадцатая: '13',
  четырнадцатая: '14',
  пятнадцатая: '15',
}

/** Words that, straight after the number, make the line a reference in running text and no heading (`Art. 5 Abs. 2`). */
export const referenceWords =
  /^(?:abs|absatz|para|paras|paragraph|paragraphs|lid|leden|ziff|ziffer|bst|lit|buchst|onder|alinéa|comma|пункт|пункта|п\.|част|of|and|or|to|und|oder|bis|des|der|dieses|en|van|tot|et|du|de|à|ou|e|del|della|o|и|или|настоящ|항|호)(?![\p{L}\p{N}])/iu

const annex =
  'annex(?:e|es|ure)?|appendix|attachment|schedule|anhang|anhänge|anlage|beilage|bijlage|bijlagen|aanhangsel|allegat[oi]|appendice|приложени[ея]|부속서|별표|별지|첨부|부록'
const protocol =
  "implementing protocol|executive protocol|additional protocol|final protocol|protocol of signature|protocol|durchführungsprotokoll|zusatzprotokoll|schlu(?:ss|ß)protokoll|unterzeichnungsprotokoll|zeichnungsprotokoll|protokoll|uitvoeringsprotocol|slotprotocol|ondertekeningsprotocol|aanvullend protocol|protocole d[’']application|protocole additionnel|protocole final|protocole de signature|protocole|protocollo(?: (?:di attuazione|d[’']applicazione|esecutivo|addizionale|finale|di firma))?|исполнительный протокол|дополнительный протокол|заключительный протокол|протокол|이행 ?의정서|시행 ?의정서|추가 ?의정서|의정서"
const declaration =
  'joint (?:declaration|statement)s?|agreed minutes?|gemeinsame erklärung(?:en)?|vereinbarte niederschrift|gemeenschappelijke verklaring(?:en)?|déclarations? (?:commune|conjointe)s?|dichiarazion[ei] (?:comun[ei]|congiunt[ae])|совместн(?:ая декларация|ое заявление)|공동 ?(?:선언|성명)'
const exchange =
  'exchange of (?:notes|letters)|note verbale|verbal note|verbalnote|notenwechsel|notenaustausch|briefwechsel|notawisseling|briefwisseling|verbale nota|échange de (?:notes|lettres)|scambio di (?:note|lettere)|nota verbale|обмен (?:нотами|письмами)|вербальная нота|교환 ?(?:각서|공문|서한)|구상서'

export const componentWords: readonly (readonly [ComponentKind, string])[] = [
  ['declaration', declaration],
  ['exchange', exchange],
  ['annex', annex],
  ['protocol', protocol],
]

/** Part, title, chapter, section; each with its Akoma Ntoso element name. */
export const divisionWords: readonly (readonly [DivisionName, string])[] = [
  ['part', 'part|partie|parte|teil|deel|часть'],
  ['title', 'title|titre|titel|titolo'],
  ['chapter', 'chapter|chapitre|kapitel|hoofdstuk|capitolo|capo|глава'],
  ['section', 'section|abschnitt|afdeling|sezione|раздел|paragraaf'],
]
export type DivisionName = 'part' | 'title' | 'chapter' | 'section'

/** Opens the closing formula. */
export const closingStart =
  /^(?:in witness whereof|in testimony whereof|done (?:at|in|on)\s|signed (?:at|in)\s|zu urkund|zur? beglaubigung|geschehen (?:zu|in|im|am|zum)\s|so geschehen|ausgefertigt (?:zu|in)\s|paraphiert (?:in|zu)\s|unterzeichnet (?:in|zu)\s|gegeben zu\s|ten blijke|gedaan (?:te|in)\s|fait (?:à|en|le)\s|en foi de quoi|fatto (?:a|in)\s|in fede di che|совершено (?:в|на)\s|составлено в\s|в удостоверение|이상의? 증거로|이를 증명하기)/iu
/** Korean says it at the end of the sentence. */
export const closingEnd = /^[^.\n]{0,60}(?:에서|부씩|로) [^.\n]{0,60}(?:작성되었다|작성하였다|서명하였다)/u

/** The same where a line break was lost; it counts only after the end of a sentence. */
export const closingInline =
  '(?:Done (?:at|in)|DONE (?:at|in|AT|IN)|Geschehen (?:zu|in|im)|Ausgefertigt (?:zu|in)|G(?:edaan|EDAAN) te|Fait à|Fatto a|Совершено в)\\s'
