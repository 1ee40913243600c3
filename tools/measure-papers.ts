/**
 * `npx tsx tools/measure-papers.ts [--misses]`: redaction of the invented Russian and Korean papers in `packages/text/src/gold`. `--misses` lists what was missed
 * and what went wrongly with nothing known, of the read halves only: the other halves are for judging.
 */
import { kindLine, scoreLine } from './tagger/benchmark.ts'
import { judgePapers, levels, paperSets } from './tagger/papers.ts'

for (const [name, papers] of Object.entries(paperSets))
  for (const [level, share, draws] of levels) {
    const { score, missed, asked, wrong } = judgePapers(papers, share, draws)
    console.log(`${scoreLine(`${name}, ${level}`, score)}  of ${missed} missed asked ${asked}`)
    if (share === 0) console.log(`  ${kindLine(score)}`)
    if (share === 0 && name.endsWith('read') && process.argv.includes('--misses'))
      console.log([...score.misses.map((one) => `MISSED\t${one}`), ...wrong.map((one) => `WRONG\t${one}`)].join('\n'))
  }
