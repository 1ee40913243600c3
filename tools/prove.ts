/**
 * `npm run prove [NAME …] [--seeds N] [--seed N]`: the heavy proofs in full, and their figures into RELIABILITY.md. `--seed` plays one seed again and publishes nothing.
 *
 * A room adds its proofs to the list below: a name, a sentence, and a function that answers with figures and with what broke.
 */
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Temporal } from 'temporal-polyfill'
import { type Proof, publish } from './proof.ts'
import { chanceProofs } from './prove-chance.ts'
import { firefoxProofs } from './prove-firefox.ts'
import { machineProofs } from './prove-machine.ts'
import { plantedProofs } from './prove-planted.ts'
import { vaultProofs } from './prove-vault.ts'

const proofs: readonly Proof[] = [...vaultProofs, ...machineProofs, ...plantedProofs, ...chanceProofs, ...firefoxProofs]

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const words = process.argv.slice(2)
const numberAfter = (flag: string): number | undefined => {
  const at = words.indexOf(flag)
  if (at < 0) return undefined
  const [, number] = words.splice(at, 2)
  return Number(number)
}
const seed = numberAfter('--seed')
const seeds = numberAfter('--seeds') ?? 10_000
const unknown = words.filter((name) => !proofs.some((proof) => proof.name === name))
if (unknown.length > 0 || Number.isNaN(seed) || Number.isNaN(seeds)) {
  console.error(`npm run prove knows: ${proofs.map((proof) => proof.name).join(', ')}; --seeds N; --seed N`)
  process.exit(2)
}
let bad = 0
for (const proof of proofs) {
  if (words.length > 0 && !words.includes(proof.name)) continue
  const from = performance.now()
  const figures = await proof.run(seed === undefined ? { seeds } : { seeds, seed })
  const seconds = (performance.now() - from) / 1000
  console.log(
    `${proof.name}: ${figures.rows.map(([what, figure]) => `${what} ${figure}`).join(', ')}; broken ${figures.broken.length} (${Math.round(seconds)} s)`,
  )
  for (const one of figures.broken.slice(0, 20)) console.log(`  BROKEN ${one}`)
  bad += figures.broken.length
  if (seed === undefined) publish(root, proof, figures, seconds, Temporal.Now.plainDateISO('UTC').toString())
}
process.exit(bad > 0 ? 1 : 0)
