/**
 * How the papers of this folder are marked: `{p!3:Ли Гван Сон}` is what must go. The letter says the kind (p person, c code, l place, o body, t trait, d date,
 * n quantity, m event), `!` a direct identifier, the number which thing of its kind it is; what has no mark must stay.
 *
 * Marked as must go: everybody with a name, officials too; numbers, addresses, accounts and handles; days and years; places below a country; named bodies;
 * callings, illnesses, family standing, ages, sums and single events that belong to one person. Left standing: States and nationalities, ministries, laws and
 * their articles, hours, spans of time, common words.
 */
import type { Kind, Stretch } from '../redaction/kind.ts'

const kindOf: Readonly<Record<string, Kind>> = {
  p: 'person',
  c: 'code',
  l: 'place',
  o: 'organisation',
  t: 'trait',
  d: 'date',
  n: 'quantity',
  m: 'other',
}

export interface Marked extends Stretch {
  readonly kind: Kind
  readonly entity: string
  readonly need: 'DIRECT' | 'QUASI'
}
export interface Paper {
  readonly text: string
  readonly mentions: readonly Marked[]
}

const mark = /\{([pclotdnm])(!?)(\d+):([^{}]+)\}/gu

/** The paper without its marks, and where each stood. */
export function readPaper(marked: string): Paper {
  const mentions: Marked[] = []
  let [text, from] = ['', 0]
  for (const found of marked.matchAll(mark)) {
    const [whole, letter = '', direct, number, words = ''] = found
    text += marked.slice(from, found.index)
    const kind = kindOf[letter] ?? 'other'
    mentions.push({
      start: text.length,
      end: text.length + words.length,
      kind,
      entity: `${letter}${direct}${number}`,
      need: direct ? 'DIRECT' : 'QUASI',
    })
    text += words
    from = found.index + whole.length
  }
  return { text: text + marked.slice(from), mentions }
}
