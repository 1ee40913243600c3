/** How many short lines are given the right language: ours, and tinyld. `--misses` lists ours. */
import { detect } from 'tinyld'
import { freshLines, goldForeign, goldLines } from '../packages/text/src/gold/lines.ts'
import { guessLang } from '../packages/text/src/language.ts'

const asked = ['en', 'ru', 'de', 'nl', 'fr', 'it', 'ko', 'uk', 'be', 'kk', 'mn', 'zh', 'ja']

for (const [name, lists] of [
  ['read while writing', [...goldLines, ...goldForeign]],
  ['fresh', freshLines],
] as const) {
  const rows = lists.flatMap(([lang, lines]) => lines.map((line) => ({ lang, line })))
  const ours = rows.filter(({ lang, line }) => {
    const guess = guessLang(line)
    const said = guess.foreign ?? guess.lang
    if (said !== lang && process.argv.includes('--misses')) console.log(`  ${lang} -> ${said} ${guess.score}: ${line}`)
    return said === lang
  })
  const right = (options?: { only: string[] }) => rows.filter(({ lang, line }) => detect(line, options) === lang).length
  const sure = rows.filter(({ line }) => guessLang(line).score >= 0.3)
  const sureRight = sure.filter(({ lang, line }) => guessLang(line).lang === lang)
  console.log(
    `${name}: ${rows.length} short lines; ours ${ours.length}, tinyld ${right()}, tinyld told the 13 languages ${right({ only: asked })}; ours with score 0.3 and above: ${sureRight.length} of ${sure.length}`,
  )
}
