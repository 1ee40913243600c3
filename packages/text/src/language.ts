/**
 * Which of the languages we read a text is in, from its script and its commonest words. A guess is shown as a guess: the caller says so and lets a person correct it.
 */
export const guessableLangs = ['en', 'ru', 'de', 'nl', 'fr', 'it', 'ko'] as const
export type GuessableLang = (typeof guessableLangs)[number]

export interface LanguageGuess {
  readonly lang: GuessableLang
  /** 0 (no evidence) to 1 (nothing speaks for another language). Below 0.3 ask a person. */
  readonly score: number
}

const latinWords: Readonly<Record<'en' | 'de' | 'nl' | 'fr' | 'it', string>> = {
  en: 'the of and to by shall be this or with which for that from may its not any have is on as are article agreement',
  de: 'der die das und des dem den von zu mit eine einer ist wird für auf oder nicht im zur nach über durch artikel abkommen',
  nl: 'de het van een en te voor dat met op zijn wordt niet door aan deze dit bij worden artikel overeenkomst partij verdrag',
  fr: "le la les des et du une dans par pour sur est au aux qui ne pas ce cette sont l'article accord ou être",
  it: 'il la di che e del della dei delle in per con un una non sono si gli nel alla dal presente articolo accordo',
}

const langsByWord = new Map<string, ('en' | 'de' | 'nl' | 'fr' | 'it')[]>()
for (const [lang, words] of Object.entries(latinWords) as ['en' | 'de' | 'nl' | 'fr' | 'it', string][])
  for (const word of words.split(' ')) langsByWord.set(word, [...(langsByWord.get(word) ?? []), lang])

/** Reads at most 12 000 characters, from the start, the middle and the end, so a long file costs no more than a short one. */
export function guessLang(text: string): LanguageGuess {
  const sample = sampleOf(text)
  const counts = { hangul: 0, cyrillic: 0, latin: 0 }
  for (let i = 0; i < sample.length; i++) {
    const unit = sample.charCodeAt(i)
    if ((unit >= 0xac00 && unit <= 0xd7a3) || (unit >= 0x1100 && unit <= 0x11ff)) counts.hangul += 2
    else if (unit >= 0x0400 && unit <= 0x04ff) counts.cyrillic++
    else if ((unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0xc0 && unit <= 0x24f)) counts.latin++
  }
  const letters = counts.hangul + counts.cyrillic + counts.latin
  if (letters === 0) return { lang: 'en', score: 0 }
  if (counts.hangul > counts.cyrillic && counts.hangul > counts.latin) return { lang: 'ko', score: round(counts.hangul / letters) }
  if (counts.cyrillic > counts.latin) return { lang: 'ru', score: round(counts.cyrillic / letters) }
  return guessLatin(sample)
}

function sampleOf(text: string): string {
  if (text.length <= 12_000) return text
  const middle = text.length >> 1
  return `${text.slice(0, 4000)} ${text.slice(middle - 2000, middle + 2000)} ${text.slice(-4000)}`
}

function guessLatin(sample: string): LanguageGuess {
  const hits = { en: 0, de: 0, nl: 0, fr: 0, it: 0 }
  for (const match of sample.toLowerCase().matchAll(/[\p{L}']+/gu)) {
    const langs = langsByWord.get(match[0])
    if (langs) for (const lang of langs) hits[lang] += 1 / langs.length
  }
  const ranked = (Object.entries(hits) as [keyof typeof hits, number][]).sort((a, b) => b[1] - a[1])
  const [best, second] = ranked
  if (!best || best[1] === 0) return { lang: 'en', score: 0 }
  const certainty = (best[1] - (second?.[1] ?? 0)) / best[1]
  return { lang: best[0], score: round(certainty * Math.min(1, best[1] / 5)) }
}

const round = (value: number): number => Math.round(value * 1000) / 1000
