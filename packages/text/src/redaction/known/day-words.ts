/** Days of a month as words: `third`, `третьего`, `двадцать первое`; by day from 1. */
const english =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first'.split(
    ' ',
  )
const units = 'перв втор трет четверт пят шест седьм восьм девят'.split(' ')
const teens =
  'десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат двадцат тридцат'.split(' ')

const russianOf = (day: number): readonly string[] => {
  const ended = (stem: string): readonly string[] => (stem === 'трет' ? ['третьего', 'третье'] : [`${stem}ого`, `${stem}ое`])
  if (day <= 9) return ended(units[day - 1] ?? '')
  if (day <= 20) return ended(teens[day - 10] ?? '')
  if (day === 30) return ended(teens[11] ?? '')
  return ended(units[(day % 10) - 1] ?? '').map((unit) => `${day > 30 ? 'тридцать' : 'двадцать'} ${unit}`)
}

/** The words for one day, ё written as е. */
export const dayWords = (day: number): readonly string[] => [english[day - 1] ?? '', ...russianOf(day)]

const all = new Map(Array.from({ length: 31 }, (_, at) => dayWords(at + 1).map((word) => [word, at + 1] as const)).flat())
/** The day a word stands for; undefined where it is none. */
export const dayOfWords = (words: string): number | undefined =>
  all.get(
    words
      .toLowerCase()
      .replaceAll('ё', 'е')
      .replace(/\s+/gu, ' ')
      .replace(/^(twenty|thirty) /u, '$1-'),
  )

const longestFirst = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/е/gu, '[её]').replace(/ /gu, '[ \\u00a0\\n]{1,3}').replace('-', '[ -]'))
    .join('|')
export const englishDayWords = longestFirst(english)
export const russianDayWords = longestFirst(Array.from({ length: 31 }, (_, at) => russianOf(at + 1)).flat())
