/** For tests: the memory of another process of this user, looked through. */
import { closeSync, openSync, readFileSync, readSync } from 'node:fs'

const stretch = 16 * 1024 * 1024
/** Nothing that is looked for is longer. */
const overlap = 1024

/** How often each of `wanted` stands in what the process `pid` can write to. */
export function hitsIn<Name extends string>(
  pid: number,
  wanted: Readonly<Record<Name, readonly Uint8Array[]>>,
): Readonly<Record<Name, number>> {
  const hits = Object.fromEntries(Object.keys(wanted).map((name) => [name, 0])) as Record<Name, number>
  const needles = (Object.entries(wanted) as [Name, readonly Uint8Array[]][]).flatMap(([name, all]) => all.map((one) => ({ name, one })))
  const memory = openSync(`/proc/${pid}/mem`, 'r')
  const piece = Buffer.alloc(stretch + overlap)
  for (const line of readFileSync(`/proc/${pid}/maps`, 'utf8').split('\n')) {
    const [, from = '', to = '', may = '', name = ''] = /^([0-9a-f]+)-([0-9a-f]+) (....) \S+ \S+ \S+\s*(.*)$/.exec(line) ?? []
    if (!may.startsWith('rw') || name.startsWith('[vvar') || from === '') continue
    const [start, end] = [Number.parseInt(from, 16), Number.parseInt(to, 16)]
    for (let at = start; at < end; at += stretch) {
      const got = readAt(memory, piece, Math.min(piece.length, end - at), at)
      for (const { name, one } of needles)
        for (let place = piece.indexOf(one); place >= 0 && place < Math.min(got, stretch); place = piece.indexOf(one, place + 1))
          hits[name]++
    }
  }
  closeSync(memory)
  return hits
}

function readAt(memory: number, piece: Buffer, length: number, at: number): number {
  try {
    return readSync(memory, piece, 0, length, at)
  } catch {
    // A part that cannot be read holds nothing of ours.
    return 0
  }
}
