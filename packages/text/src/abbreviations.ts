/** Shortenings after which a full stop ends no sentence, in lower case without the stop. */
const shared = 'art arts no nos nr nrn p pp par para paras cf vol ed dr prof st vs ca resp tel fax e.g i.e etc al'

export const abbreviationsByLang: Readonly<Record<string, ReadonlySet<string>>> = {
  en: set('sec secs ch reg regs mr mrs ms jan feb mar apr jun jul aug sept sep oct nov dec ltd inc seq'),
  de: set(
    'abs bzw z.b z d.h u.a usw ff f ziff bst lit buchst kap vgl ggf evtl inkl ausg geb hr fr bd jan feb febr apr aug sept okt nov dez sr as amtl anm allg i.v.m v.a u.u o.ä zit s',
  ),
  nl: set('lid blz bijv d.w.z m.b.t i.c enz mr drs jhr mw dhr jan febr apr aug sept okt nov dec trb stb stcrt onderd vgl resp t.a.v z.o.z'),
  fr: set('al c.-à-d p.ex ex mm mme m janv févr avr juil sept oct nov déc ch let chiff réf al'),
  it: set('co lett cap sig sigg gen feb mar apr mag giu lug ago set ott nov dic ecc cfr cpv n pag'),
  ru: set('ст п пп пт абз ч гл разд см ср т т.д т.п т.е др пр г гг в вв стр с рис табл им ул д кв обл р руб тыс млн млрд н.э ред изд'),
  ko: set(''),
}

function set(words: string): ReadonlySet<string> {
  return new Set(`${shared} ${words}`.split(' ').filter((word) => word !== ''))
}

/** `Februar 1993`, `мая 2010`: the number before it was a day, not a list number. */
export const startsWithMonth = (words: string): boolean => monthAfterDay.test(words) && /^\p{L}+\.?\s+\d{4}/u.test(words.slice(0, 24))

/** Month names that follow a day written with a full stop (`9. Februar`, `1. mei`). */
export const monthAfterDay =
  /^(?:jan|feb|mär|mar|apr|mai|mei|mag|jun|giu|jul|lug|aug|ago|sep|set|okt|oct|ott|nov|dez|dec|dic|janv|févr|avr|juin|juil|août|янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек)/iu
