/** How often sentence ends are found: our splitter, and the one every browser brings, on the gold in packages/text/src/gold. `--misses` lists what was missed. */
import { goldDe, goldNl } from '../packages/text/src/gold/sentences-de-nl.ts'
import { goldEn } from '../packages/text/src/gold/sentences-en.ts'
import { goldKo } from '../packages/text/src/gold/sentences-ko.ts'
import { goldRu } from '../packages/text/src/gold/sentences-ru.ts'
import { sentences } from '../packages/text/src/sentences.ts'

const golds = { en: goldEn, ru: goldRu, ko: goldKo, de: goldDe, nl: goldNl }
type Splitter = (text: string, lang: string) => readonly number[]
const ours: Splitter = (text, lang) =>
  sentences(text, lang)
    .slice(1)
    .map(({ start }) => start)
const browsers: Splitter = (text, lang) =>
  [...new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text)].slice(1).map(({ index }) => index)

export function score(split: Splitter, snippets: readonly string[], lang: string, misses?: string[]) {
  const count = { right: 0, found: 0, wanted: 0 }
  for (const snippet of snippets) {
    const parts = snippet.split('¦')
    const text = parts.join('')
    const wanted = new Set(parts.slice(0, -1).map((_, n) => parts.slice(0, n + 1).join('').length))
    const found = split(text, lang)
    const right = found.filter((at) => wanted.has(at)).length
    count.right += right
    count.found += found.length
    count.wanted += wanted.size
    if (right !== found.length || right !== wanted.size)
      misses?.push(`${lang}: ${snippet}\n    -> ${found.reduceRight((all, at) => `${all.slice(0, at)}|${all.slice(at)}`, text)}`)
  }
  return { precision: count.right / count.found, recall: count.right / count.wanted, wanted: count.wanted }
}

if (import.meta.url === `file://${process.argv[1]}`) {
  const misses: string[] = []
  for (const [lang, snippets] of Object.entries(golds))
    for (const [half, part] of [
      ['read while writing', snippets.filter((_, at) => at % 2 === 0)],
      ['held out', snippets.filter((_, at) => at % 2 === 1)],
    ] as const) {
      const a = score(ours, part, lang, half === 'held out' && process.argv.includes('--blind') ? undefined : misses)
      const b = score(browsers, part, lang)
      console.log(
        `${lang} ${half}: ${part.length} snippets, ${a.wanted} ends; ours P ${a.precision.toFixed(3)} R ${a.recall.toFixed(3)}; Intl.Segmenter P ${b.precision.toFixed(3)} R ${b.recall.toFixed(3)}`,
      )
    }
  if (process.argv.includes('--misses')) console.log(misses.join('\n'))
}
