/** What a heavy proof is, and how its figures come into RELIABILITY.md. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'

export interface ProofOptions {
  /** How many seeds, where a proof goes by seeds. */
  readonly seeds: number
  /** Play this seed alone. */
  readonly seed?: number
}

export interface Figures {
  readonly rows: readonly (readonly [what: string, figure: number | string])[]
  /** Empty, or what broke, with what it takes to see it again. */
  readonly broken: readonly string[]
}

export interface Proof {
  readonly name: string
  /** One sentence: what is done, and what must hold. */
  readonly what: string
  readonly run: (options: ProofOptions) => Promise<Figures>
}

const count = (figure: number | string) => (typeof figure === 'number' ? figure.toLocaleString('en') : figure)

/** Puts the figures of one proof in place of its older ones; everything else in the file stays. */
export function publish(root: string, proof: Proof, { rows, broken }: Figures, seconds: number, day: string): void {
  const file = join(root, 'RELIABILITY.md')
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '# Reliability\n'
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root }).toString().trim()
  const [begin, end] = [`<!-- begin ${proof.name} -->`, `<!-- end ${proof.name} -->`]
  const lines = [
    begin,
    `### ${proof.name}`,
    proof.what,
    '',
    '| | |',
    '|---|---:|',
    ...rows.map(([what, figure]) => `| ${what} | ${count(figure)} |`),
    `| broken | ${broken.length} |`,
    '',
    `${day}, commit ${commit}, ${cpus().length} × ${cpus()[0]?.model ?? 'cpu'}, Node ${process.versions.node}, ${Math.round(seconds)} s.`,
    end,
  ]
  const section = lines.join('\n')
  const from = text.indexOf(begin)
  const to = text.indexOf(end)
  const next = from < 0 || to < 0 ? `${text.trimEnd()}\n\n${section}\n` : text.slice(0, from) + section + text.slice(to + end.length)
  writeFileSync(file, next)
}
