/**
 * Reads every hostile file in the closed process and prints what became of it, how much processor time and memory the process took beyond its own start.
 * `npx tsx tools/prove-intake.ts [WORD]`; exits 1 when a file was neither refused rightly nor read, or it took more than 2 s or 256 MiB.
 */
import { readFileSync } from 'node:fs'
import { readInChild } from '../apps/desk/src/intake/index.ts'
import { residentOf, workedBy } from '../apps/desk/src/intake/of-process.ts'
import { hostileFiles } from './hostile/index.ts'

const [word = ''] = process.argv.slice(2)
let wrong = 0
const children = (): readonly number[] =>
  readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8')
    .split(' ')
    .filter((pid) => {
      try {
        return pid !== '' && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--input-type=module')
      } catch {
        return false
      }
    })
    .map(Number)

const tiny = new TextEncoder().encode('text')
let idle = 0
async function run(bytes: Uint8Array, isOcrWanted = false) {
  const seen = { peak: 0, seconds: 0 }
  const timer = setInterval(() => {
    for (const pid of children()) {
      seen.peak = Math.max(seen.peak, residentOf(pid))
      seen.seconds = Math.max(seen.seconds, workedBy(pid))
    }
  }, 15)
  const { result } = await readInChild(bytes, { name: 'a.pdf', ...(isOcrWanted ? { isOcrWanted, lang: 'ko' } : {}) })
  clearInterval(timer)
  return { result, ...seen }
}
for (let n = 0; n < 3; n++) idle = Math.max(idle, (await run(tiny)).peak)
const bare = Math.max((await run(tiny)).seconds, (await run(tiny)).seconds)
console.log(`the process itself: ${(idle / 2 ** 20).toFixed(0)} MiB, ${bare.toFixed(2)} s of processor time`)
for (const { name, make, refused, isScan } of hostileFiles.filter((one) => one.name.includes(word))) {
  const { result, seconds, peak } = await run(make(), isScan)
  const code = result.ok ? 'read' : result.error.code
  const right = result.ok ? refused.length === 0 || refused.includes('') : refused.includes(result.error.code)
  const extra = Math.max(0, peak - idle) / 2 ** 20
  const over = Math.max(0, seconds - bare)
  if (!right || extra > 256 || over > 2) wrong++
  console.log(
    `${right && extra <= 256 && over <= 2 ? '  ' : '! '}${name}: ${code}, ${over.toFixed(2)} s and ${extra.toFixed(0)} MiB beyond`,
  )
}
console.log(wrong === 0 ? 'every file refused or read as it should be' : `${wrong} wrong`)
process.exit(wrong === 0 ? 0 : 1)
