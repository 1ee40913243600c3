/** Shortenings after which a full stop ends no sentence, in lower case without the stop. */
const shared = 'art arts nos nr nrn p pp par para paras cf vol vols ed dr prof st vs ca resp tel fax e.g i.e'

export const abbreviationsByLang: Readonly<Record<string, ReadonlySet<string>>> = {
  en: set(
    'sec secs s ss ch reg regs mr mrs ms att app ann approx c cl cll ext fig figs gov gen col lt sgt hon rev dept v mon tue tues wed thu thur thurs fri sat sun seq ibid subpara subparas r rr',
  ),
  de: set(
    'abs bzw z.b z d.h u.a usw ff f ff ziff bst lit buchst kap vgl ggf evtl inkl ausg geb hr fr bd jan feb febr apr aug sept okt nov dez sr as amtl anm allg i.v.m v.a u.u o.ä zit s bgbl rs sr abschn kap tit anh beil aufl hrsg mio mrd i.s.v o.g s.o s.u jh jhs rz rdnr rn u.s.w i.d.f i.d.r e.v h.c beschl urt verf az ggü',
  ),
  nl: set(
    'lid blz bijv d.w.z m.b.t i.c enz mr drs jhr mw dhr jan febr apr aug sept okt nov dec trb stb stcrt onderd vgl resp t.a.v z.o.z mevr mw hoofdst par zgn incl excl d.d e.v e.a o.a o.m t.n.v jl jhr ing stb',
  ),
  fr: set('al c.-à-d p.ex ex mm mme m janv févr avr juil sept oct nov déc ch let chiff réf al'),
  it: set('co lett cap sig sigg gen feb mar apr mag giu lug ago set ott nov dic ecc cfr cpv n pag'),
  ru: set(
    'ст п пп пт абз ч гл разд см ср т т.д т.п т.е др пр г гг в вв стр с рис табл им ул д кв обл р руб тыс млн млрд н.э ред изд гр пл пр-т просп пер пос дер с/с р-н обл корп стр оф каб тел акад проф доц св ср напр соотв гос рег рус кор англ прим прил разд подп зам нач им и.о в.д гл сут чел экз янв фев февр мар апр июн июл авг сен сент окт ноя нояб дек ок теч п.п прож зарег',
  ),
  ko: set(''),
}

function set(words: string): ReadonlySet<string> {
  return new Set(`${shared} ${words}`.split(' ').filter((word) => word !== ''))
}

/** Shortenings that may also end a sentence: they do when a word that begins sentences follows. */
export const mayEnd: Readonly<Record<string, ReadonlySet<string>>> = {
  en: plain('etc al a.m p.m inc ltd co jr sr jan feb mar apr jun jul aug sept sep oct nov dec no'),
  de: plain('usw usf etc al jan feb febr apr aug sept okt nov dez jh mio mrd'),
  nl: plain('enz etc al jan febr apr aug sept okt nov dec'),
  fr: plain('etc al janv févr avr juil sept oct nov déc'),
  it: plain('ecc etc al gen feb mar apr mag giu lug ago set ott nov dic'),
  ru: plain(
    'т.д т.п др пр г гг в вв р руб коп тыс млн млрд ч мин сут чел экз янв фев февр мар апр июн июл авг сен сент окт ноя нояб дек л',
  ),
}

/** Words that begin sentences far more often than names or titles. */
export const starters: Readonly<Record<string, ReadonlySet<string>>> = {
  en: plain(
    'the a an he she it they we i you this that these those his her its their no nobody none nothing there in on at by for from after before if when while as but and or nor not all any each both only such where who what why how then thus now so since until under once one other others another some neither either ask see however',
  ),
  de: plain(
    'der die das ein eine er sie es wir ich dies dieser diese dieses in im am an auf bei für von nach vor wenn niemand nichts kein keine dort da danach dagegen darin gegen mehr andere alle jede jeder beide ob auch nur so wer was wo wie mit ohne zu zur zum seit seine ihre ihr sein',
  ),
  nl: plain(
    'de het een hij zij ze er wij ik dit dat deze die in op aan bij voor van na als niemand niets geen daar daarna daartegen meer andere alle beide ook alleen zo wie wat waar hoe met zonder te sinds zijn haar hun',
  ),
  fr: plain(
    "le la les un une il elle ils elles ce cette ces on nul aucun aucune dans sur à par pour de après avant si quand mais et ou qui que où l'",
  ),
  it: plain(
    'il lo la i gli le un una egli essa esso essi questo questa questi nessuno nulla in su a per di da dopo prima se quando ma e o chi che dove non',
  ),
  ru: plain(
    'он она оно они мы я вы это этот эта эти его её ее их в во на по при для из с со к о об у за до после если когда но и а не ни никто ничего нет там тогда затем все всё оба обе иное иные иной такой так как кто что где почему также однако там здесь суд решение жалоба срок ответ отказ список копии документов текст',
  ),
}

/** Terms that agreements write with a capital: after `2010 г.` they go on with the sentence. */
export const definedTerm =
  /^(?:Сторон|Соглашени|Договор|Протокол|Конвенци|Правительств|Министерств|Закон|Указ|Кодекс|Президент|Федеральн|Российск|Республик|Корейск|Верховн|Пленум)/u

/** `Article 5.`, `Статья 5.`, `제5조`: the line is a heading, its stop ends nothing, its line end does. */
export const headingStart =
  /^(?:(?:article|art\.?|section|chapter|part|annex|title|artikel|kapitel|abschnitt|anhang|hoofdstuk|bijlage|chapitre|annexe|articolo|capo|allegato|статья|ст\.|глава|раздел|часть|приложение)\s+(?:\d+|[ivxlc]+)|제\s?\d+\s?[장절조관편])(?![\p{L}\p{N}])/iu

/** German and Dutch words before an ordinal (`der 2. Senat`). */
export const beforeOrdinal =
  /(?<!\p{L})(?:der|die|das|dem|den|des|am|vom|im|zum|zur|bis|seit|ab|ihr|sein|und|oder|als|jede[nrs]?|erst|de|het|een)\s+$/iu

function plain(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}

/** `Februar 1993`, `мая 2010`: the number before it was a day, not a list number. */
export const startsWithMonth = (words: string): boolean => monthAfterDay.test(words) && /^\p{L}+\.?\s+\d{4}/u.test(words.slice(0, 24))

/** Month names that follow a day written with a full stop (`9. Februar`, `1. mei`). */
export const monthAfterDay =
  /^(?:jan|feb|mär|mar|apr|mai|mei|mag|jun|giu|jul|lug|aug|ago|sep|set|okt|oct|ott|nov|dez|dec|dic|janv|févr|avr|juin|juil|août|янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек)/iu
