/** Pieces of a file on their way from the thread that reads to the thread that seals, in memory both share. */

export const slotCount = 8
export const slotLength = 1024 * 1024

/** Places in the control words. */
const filled = 0
const taken = 1
const ended = 2
const lengths = 4

export interface Ring {
  readonly control: Int32Array<SharedArrayBuffer>
  readonly slots: SharedArrayBuffer
}

export const makeRing = (): Ring => ({
  control: new Int32Array(new SharedArrayBuffer(4 * (lengths + slotCount))),
  slots: new SharedArrayBuffer(slotCount * slotLength),
})

export const resetRing = ({ control }: Ring): void => {
  for (let at = 0; at < control.length; at++) Atomics.store(control, at, 0)
}

const slotAt = (ring: Ring, number: number, length = slotLength) => new Uint8Array(ring.slots, (number % slotCount) * slotLength, length)

/** A free slot; undefined where the other side gave up. */
export function freeSlot(ring: Ring): Uint8Array | undefined {
  const number = Atomics.load(ring.control, filled)
  for (;;) {
    if (Atomics.load(ring.control, ended) === 2) return undefined
    const done = Atomics.load(ring.control, taken)
    if (number - done < slotCount) return slotAt(ring, number)
    Atomics.wait(ring.control, taken, done, 1000)
  }
}

export function fill(ring: Ring, length: number): void {
  const number = Atomics.load(ring.control, filled)
  Atomics.store(ring.control, lengths + (number % slotCount), length)
  Atomics.add(ring.control, filled, 1)
  Atomics.notify(ring.control, filled)
}

/** Nothing more will come (1), or nothing more is wanted (2). */
export function end(ring: Ring, how: 1 | 2): void {
  Atomics.store(ring.control, ended, how)
  Atomics.notify(ring.control, filled)
  Atomics.notify(ring.control, taken)
}

/** The next piece; undefined at the end. `take` must follow. */
export function nextPiece(ring: Ring): Uint8Array | undefined {
  const number = Atomics.load(ring.control, taken)
  for (;;) {
    const there = Atomics.load(ring.control, filled)
    if (there > number) return slotAt(ring, number, Atomics.load(ring.control, lengths + (number % slotCount)))
    if (Atomics.load(ring.control, ended) !== 0) return undefined
    Atomics.wait(ring.control, filled, there, 1000)
  }
}

/** Waits until something stands behind the present piece, or nothing more will come: true where the present piece is not the last. */
export function goesOn(ring: Ring): boolean {
  const behind = Atomics.load(ring.control, taken) + 1
  for (;;) {
    const there = Atomics.load(ring.control, filled)
    if (there > behind) return true
    if (Atomics.load(ring.control, ended) !== 0) return Atomics.load(ring.control, filled) > behind
    Atomics.wait(ring.control, filled, there, 1000)
  }
}

/** Done with the present piece: overwritten, and free for the next. */
export function take(ring: Ring): void {
  // Eight bytes at a time: in shared memory a fill byte by byte takes as long as the hash of the piece.
  new BigUint64Array(ring.slots, (Atomics.load(ring.control, taken) % slotCount) * slotLength, slotLength / 8).fill(0n)
  Atomics.add(ring.control, taken, 1)
  Atomics.notify(ring.control, taken)
}

/** Pieces sealed so far. */
export const piecesTaken = (ring: Ring): number => Atomics.load(ring.control, taken)

/** True where one side gave up. */
export const isStopped = (ring: Ring): boolean => Atomics.load(ring.control, ended) === 2
