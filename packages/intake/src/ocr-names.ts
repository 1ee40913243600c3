/** What may be a name in a scan. Rather too much than too little: a name read wrongly finds nobody, or somebody else. */
const compound = '(?:남궁|황보|제갈|사공|선우|서문|독고|동방)'
const surname =
  '[김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진나지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국편용리림량려렴룡로라련]'
/** Syllables given names are made of far more often than words. */
const given =
  '[가강건경계고곤관광교국군권규근금기길나난남노단달담대덕도동두란래련령례로룡륜률름린림만매면명모목묘무문미민바반방배백범별병보복봉분비빈산삼상새서석선설섭성세소솔송수숙순슬승시식신실아안애양언여연열영예옥온완왕용우욱운웅원월유윤율은을의이익인일임자잔장재전정제조종주준중지진찬창채천철청초총춘충치탁태택평표필하학한해향허혁현협형혜호홍화환황회효후훈훤휘희철]'
const koreanNames: readonly RegExp[] = [
  new RegExp(
    `(?<![가-힣])${surname}${given}{2}(?=(?:씨|님|은|는|이|가|을|를|의|에게|과|와|도|라고|라는)?(?![가-힣]))|(?<![가-힣])${surname}[가-힣]{1,3}(?=\\s?(?:씨|님)(?![가-힣]))`,
    'gu',
  ),
  new RegExp(`(?<![가-힣])${compound}${given}{1,2}(?=(?:씨|님|은|는|이|가|을|를|의|에게|과|와|도)?(?![가-힣]))`, 'gu'),
  new RegExp(`(?<![가-힣])${surname}\\s${given}\\s${given}(?![가-힣])`, 'gu'),
  /(?<=(?<![가-힣])(?:성\s?명|이름|성함)\s*[:：]?\s*)[가-힣]{2,5}(?![가-힣])/gu,
]
const koreanWord = /^(?:신청인|고소인|고발인|변호인|조사관|전문가|이유서|주소지|공소장|판결문|조서에|한국어|서명은|서명이|국적은|국적이)/u

const part = "\\p{Lu}[\\p{L}\\p{M}]+(?:[-‐’'‘ʼ][\\p{L}\\p{M}]+)*"
const oWord = "\\p{Lu}['’]\\p{Lu}[\\p{L}\\p{M}]+"
const one = `(?:${oWord}|${part})`
const particle = '(?:van|de|der|den|von|el|al|bin|ibn|da|di)'
/** Two to five words with capitals, particles between them; a last one may be a single letter. */
const run = new RegExp(`(?<![\\p{L}\\p{M}'’-])${one}(?:\\s+(?:${particle}\\s+){0,2}${one}){1,4}(?:\\s+\\p{Lu}(?![\\p{L}.]))?`, 'gu')
const particled = new RegExp(`(?<![\\p{L}\\p{M}])(?:${particle}\\s+){1,2}${one}`, 'gu')
const initials = /(?<!\p{L})(?:\p{Lu}\.\s*){1,2}\p{Lu}\p{L}+|(?<!\p{L})\p{Lu}\p{L}+\s+(?:\p{Lu}\.\s*){1,2}/gu
/** One word, where what stands before it says that it is a name. */
const called = new RegExp(
  `(?<=(?<!\\p{L})(?:[Mm]rs?|[Mm]s|[Mm]iss|[Dd]r|[Hh]err|[Ff]rau|[Nn]ame|[Ss]urname|[Ff]orename|[Aa]pplicant|[Гг]-н|[Гг]-ж[аеиу]|[Гг]р|[Гг]раждан\\p{L}+|[Зз]аявител\\p{L}+|[Фф]амили[яи]|[Ии]мя|[Оо]тчество)[.:]*\\s+)${one}`,
  'gu',
)
/** One word with a capital after one without, in a language that writes its nouns small. */
const amid = new RegExp(`(?<=\\p{Ll},?\\s)${one}`, 'gu')
/** A family name of the commonest Russian endings at the start of a sentence. */
const russian = /(?<!\p{L})\p{Lu}\p{Ll}{1,12}(?:ов|ев|ёв|ова|ева|ёва|енко|дзе|швили)(?:у|а|ой|ым|е|ых)?(?!\p{L})/gu
const russianWord = /^(?:Осно|Слова|Снова|Голов|Услов|Голос|Здоров|Готов|Нов|Остров|Вдов|Перв|Такова|Какова|Вызов|Призов|Договор)/u

const noName =
  /^(?:The|This|That|These|Those|Each|Any|All|Article|Articles|Art|Section|Annex|Part|Party|Parties|Agreement|Convention|Protocol|Ministry|Ministers?|State|States|Court|Government|Republic|Applicant|Appendix|Chapter|Government|Federation|European|Union|No|Law|Act|Code|I|Order|Decision|Judgment|Case|Application|Die|Der|Das|Ein|Artikel|Стать\p{L}+|Сторон\p{L}+|Настоящ\p{L}+|Соглашени\p{L}+|Запрашив\p{L}+|Договаривающ\p{L}+|Протокол\p{L}*|Приложени\p{L}+|Суд\p{L}{0,3}|Кодекс\p{L}*|Федерац\p{L}+|Российск\p{L}+|Республик\p{L}+|Закон\p{L}*|Государств\p{L}+|Конвенци\p{L}+|Пункт\p{L}*|Решени\p{L}+|Постановлени\p{L}+)(?!\p{L})/u
const capitals = /^[\p{Lu}\p{M}'’\s-]+$/u
const noCapitals =
  /(?<!\p{L})(?:THE|OF|AND|FOR|IN|ON|TO|REPUBLIC|FEDERAL|FEDERATION|COURT|MINISTRY|STATE|STATES|PASSPORT|AGREEMENT|CONVENTION|PROTOCOL|DECISION|ORDER|ARTICLE|PART|UNION|EUROPEAN|HUMAN|RIGHTS|OFFICE|DEPARTMENT|О|И|НА|ПО|ДЛЯ|В|С|ОБ|СУД|СУДА|РЕШЕНИЕ|ПОСТАНОВЛЕНИЕ|ОПРЕДЕЛЕНИЕ|ПРИГОВОР|СТАТЬЯ|СОГЛАШЕНИЕ|ДОГОВОР|РЕСПУБЛИКА|РЕСПУБЛИКИ|РОССИЙСКАЯ|РОССИЙСКОЙ|ФЕДЕРАЦИЯ|ФЕДЕРАЦИИ|МИНИСТЕРСТВО|ПРОТОКОЛ|ПАСПОРТ|УПРАВЛЕНИЕ|ИМЕНЕМ)(?!\p{L})/u

export interface Span {
  readonly start: number
  readonly end: number
}

/** Spans that may be names, those of whole names first; they may lie within one another. */
export function scanNames(text: string): readonly Span[] {
  const found: Span[] = []
  const add = (pattern: RegExp, isName: (words: string) => boolean = () => true): void => {
    for (const match of text.matchAll(pattern)) {
      const words = match[0].trimEnd()
      if (words !== '' && isName(words)) found.push({ start: match.index, end: match.index + words.length })
    }
  }
  for (const pattern of koreanNames) add(pattern, (words) => !koreanWord.test(words))
  add(initials)
  const isGerman = writesNounsLarge(text)
  add(
    run,
    (words) =>
      !noName.test(words) && !(capitals.test(words) && noCapitals.test(words)) && !(isGerman && / (?:der|den|von|di|da|al) /u.test(words)),
  )
  if (!isGerman) add(particled)
  add(called)
  add(russian, (words) => !russianWord.test(words))
  if (!isGerman) add(amid, (words) => !noName.test(words) && !capitals.test(words))
  return found
}

/** German: so many words within sentences have capitals that they say nothing. */
function writesNounsLarge(text: string): boolean {
  const small = text.match(/(?<=\p{Ll},?\s)\p{Ll}/gu)?.length ?? 0
  const large = text.match(/(?<=\p{Ll},?\s)\p{Lu}\p{Ll}/gu)?.length ?? 0
  return large > 4 && large > small * 0.3
}
