/**
 * One written word to the rows of syllables it may be: `Сонхи` is Сон-хи, `jeongeun` jeon-geun or jeong-eun.
 */

import { bestLog, spelledSound } from './sounds.ts'
import { isListed, parts, type SpelledIn, writers } from './spellings.ts'

/** One syllable as it is written, in its three parts. */
export interface Spelled {
  readonly on: string
  readonly vo: string
  readonly co: string
}

export interface Split {
  readonly syllables: readonly Spelled[]
  /** Logarithm of how well the parts fit what people write. */
  readonly fit: number
}

const isVowelIn: Readonly<Record<SpelledIn, RegExp>> = { latin: /[aeiouŏŭöüwy]/u, cyrillic: /[аеёиоуыэюяйьъв]/u }

interface Open {
  readonly done: readonly Spelled[]
  readonly on: string
}

/** One syllable whose vowel was dropped: Chl for Chol. */
function withoutVowel(run: string, script: SpelledIn): readonly Split[] {
  if (run.length < 2 || run.length > 5) return []
  return Array.from({ length: run.length - 1 }, (_, at) => ({ on: run.slice(0, at + 1), vo: '', co: run.slice(at + 1) }))
    .filter(({ on, co }) => isListed(script, 'on', on) && isListed(script, 'co', co))
    .map((spelled) => ({ syllables: [spelled], fit: fitOf([spelled], script) }))
}

/** Runs of vowels and of consonants, in turn, from a run of consonants that may be empty. */
function runsOf(word: string, script: SpelledIn): readonly string[] {
  const runs: string[] = ['']
  let vowel = false
  for (let at = 0; at < word.length; at++) {
    const isVowel = script === 'latin' ? isVowelIn.latin.test(word[at] ?? '') : isCyrillicVowel(word, at)
    if (isVowel !== vowel) {
      runs.push('')
      vowel = isVowel
    }
    runs[runs.length - 1] += word[at] ?? ''
  }
  return runs
}

/** й, ь and в glide into a vowel that follows; й also closes one that goes before. */
function isCyrillicVowel(word: string, at: number): boolean {
  const letter = word[at] ?? ''
  if (/[аеёиоуыэюя]/u.test(letter)) return true
  const next = word[at + 1] ?? ''
  if (/[йьъв]/u.test(letter) && /[аеёиоуыэюя]/u.test(next)) return true
  return letter === 'й' && /[аеёоуыэюяи]/u.test(word[at - 1] ?? '')
}

const longest = 24

/**
 * The splits of a word of one script in lower case, the best first; none when it has no vowel or more than `most` syllables.
 */
export function splitSyllables(word: string, script: SpelledIn, most = 4, keep = 4): readonly Split[] {
  if (word.length > longest) return []
  const key = `${script}|${word}|${most}|${keep}`
  const found = known.get(key)
  if (found) return found
  if (known.size > 10_000) known.clear()
  const made = splitAfresh(word, script, most, keep)
  known.set(key, made)
  return made
}

/** Words of names come again and again. */
const known = new Map<string, readonly Split[]>()

function splitAfresh(word: string, script: SpelledIn, most: number, keep: number): readonly Split[] {
  const plain = script === 'latin' ? word.replaceAll('wh', 'hw') : word.replace(/[ьъ](?![аеёиоуыэюя])/gu, '')
  const runs = runsOf(plain, script)
  const lead = runs[0] ?? ''
  if (runs.length < 2) return withoutVowel(lead, script)
  let open: readonly Open[] = [{ done: [], on: lead }]
  // A vowel dropped before the first one written: Chlsu for Cholsu.
  if (lead.length > 2 && !isListed(script, 'on', lead))
    open = [
      ...open,
      ...cuts(lead, false, script).flatMap(([left, on]) => withoutVowel(left, script).map(({ syllables }) => ({ done: syllables, on }))),
    ]
  for (let at = 1; at < runs.length; at += 2) {
    const isLast = at + 2 >= runs.length
    const between = runs[at + 1] ?? ''
    open = open.flatMap(({ done, on }) =>
      vowelSplits(runs[at] ?? '', script).flatMap((vowelRow) =>
        cuts(between, isLast, script).map(([co, nextOn]) => ({
          done: [...done, ...vowelRow.map((vo, nth) => ({ on: nth === 0 ? on : '', vo, co: nth === vowelRow.length - 1 ? co : '' }))],
          on: nextOn,
        })),
      ),
    )
    open = open.filter(({ done }) => done.length <= most).slice(0, 60)
  }
  return open
    .map(({ done }) => ({ syllables: done, fit: fitOf(done, script) }))
    .sort((a, b) => b.fit - a.fit)
    .slice(0, keep)
}

function vowelSplits(run: string, script: SpelledIn): readonly (readonly string[])[] {
  const rows: string[][] = [[run]]
  for (let cut = 1; cut < run.length; cut++) {
    const [left, right] = [run.slice(0, cut), run.slice(cut)]
    if (isListed(script, 'vo', left) && isListed(script, 'vo', right)) rows.push([left, right])
  }
  return rows
}

/** The ways to share consonants between the coda before and the onset after. */
function cuts(run: string, isLast: boolean, script: SpelledIn): readonly (readonly [string, string])[] {
  if (isLast) return [[run, '']]
  const all = Array.from({ length: run.length + 1 }, (_, cut) => [run.slice(0, cut), run.slice(cut)] as const)
  const listed = all.filter(([co, on]) => isListed(script, 'co', co) && isListed(script, 'on', on))
  return listed.length > 0 ? listed : all
}

/** By the writer it suits best. */
function fitOf(syllables: readonly Spelled[], script: SpelledIn): number {
  const fits = writers[script].map((writer) =>
    syllables.reduce(
      (sum, syllable) => sum + parts.reduce((fit, part) => fit + bestLog(spelledSound(script, writer, part, syllable[part])), -1.5),
      Math.log(writer.share),
    ),
  )
  return Math.max(...fits)
}
