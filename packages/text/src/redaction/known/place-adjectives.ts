/**
 * Adjectives and people's names made from a Russian place: владивостокский, хабаровчанин, москвич.
 *
 * Source: word formation as in the Russian Grammar of the Academy of Sciences (1980), paragraphs 325 to 331 and 630 to 641. Every suffix is tried on every stem, so
 * most of these words do not exist; none is ever written, they only serve to find. Words no suffix makes (куряне of Курск, Muscovite) are not found.
 */

const adjectiveEnds = 'ий ая ое ие ого ой ому им ом их ими ую ою'.split(' ')
const peopleEnds = {
  ец: 'ец ца цу цем цом це цы цев цов цам цами цах'.split(' '),
  ин: ' а у ом е'.split(' ').map((end) => `ин${end}`),
  ане: ['е', '', 'ам', 'ами', 'ах', 'ка', 'ки', 'ке', 'ку', 'кой', 'ок', 'кам', 'ками', 'ках'],
  ич: ' а у ом е и ей ам ами ах ка ки ке ку кой ек'.split(' ').map((end) => `ич${end}`),
  ка: 'ка ки ке ку кой ок кам ками ках'.split(' '),
} as const
const natives: readonly string[] = [
  ...['', 'ин', 'ов', 'ж'].flatMap((middle) => peopleEnds.ец.map((end) => middle + end)),
  ...['чан', 'ан', 'ян', 'итян', 'ичан'].flatMap((middle) => [...peopleEnds.ин, ...peopleEnds.ане].map((end) => middle + end)),
  ...peopleEnds.ич,
  ...['ин', 'жен'].flatMap((middle) => peopleEnds.ка.map((end) => middle + end)),
]

/** Common words that a place of the same root would make: the Soviet of Советск. */
const common =
  /^(?:совет|комсомоль|октябрь|пионер|мир|город|сель|мор|гор|рус|свет|жен|дет|зем|люд|май|швед|граждан|крестьян|воен|брат|белорус|китай|корей|росси[йя]|украин|узбек|таджик|примор|завод|институт|рыбац|монастыр|семинар|студен|офицер|бел|вол|лесо)н?[сц]к/u
/** A country's adjective says what half the text is about. */
const country = /(?:ия|стан)$|^(?:китай|корея|кндр|украина|япония|ссср|сша|америка|европа|азия)$/u

/** Приморье, Вологодчина, and the adjective by itself. */
const ofRegion = [...'ье ья ью ьем чина чины чине чину чиной'.split(' '), ...adjectiveEnds.flatMap((end) => [`ск${end}`, `цк${end}`])]
const shortest = 5
/** The words made from one folded Russian word; none for a country or a word that is an adjective itself. */
export function madeFromPlace(word: string): readonly string[] {
  if (!/^[а-я]{4,30}$/u.test(word) || country.test(word)) return []
  const adjective = /^(.{3,})(?:ский|ская|ское|цкий|цкая|цкое)$/u.exec(word)?.[1]
  const made = adjective === undefined ? fromName(word) : [...natives, ...ofRegion].map((end) => adjective + end)
  return [...new Set(made)].filter((one) => (one.length >= shortest || /..ич$/u.test(one)) && !common.test(one))
}

function fromName(word: string): readonly string[] {
  const stems = stemsOf(word)
  return [
    ...stems.flatMap((stem) =>
      ['ск', 'ьск', 'инск', 'енск', 'овск', 'цк'].flatMap((suffix) => adjectiveEnds.map((end) => stem + suffix + end)),
    ),
    ...stems.flatMap((stem) => adjectiveEnds.map((end) => `${stem.replace(/г$/u, 'ж').replace(/к$/u, 'ч')}ск${end}`)),
    // Красноярка; читка of a short stem is another word.
    ...stems.filter((stem) => stem.length > 5).flatMap((stem) => peopleEnds.ка.map((end) => stem + end)),
    ...stems.flatMap((stem) => natives.map((end) => `${/^ж/u.test(end) ? stem.replace(/г$/u, '') : stem}${end}`)),
  ].filter((one) => !/(.)\1\1|[ьъ]{2}|[аеиоуыэюя]{3}/u.test(one))
}

/** What a suffix is put to: Хабаров of Хабаровск, Чит of Чита, Москов of Москва, Орлов of Орловка, Казан of Казань. */
function stemsOf(word: string): readonly string[] {
  if (/ск$/u.test(word)) return [...new Set([word.slice(0, -2), word.slice(0, -2).replace(/й$/u, '')])]
  const bare = word.replace(/[аеиоуыюяьй]$/u, '')
  return [
    bare,
    ...(/[^аеиоуыэюя]в$/u.test(bare) && bare !== word ? [bare.replace(/в$/u, 'ов')] : []),
    ...(/[ое]вк$/u.test(bare) && bare !== word ? [bare.slice(0, -1)] : []),
  ]
}
