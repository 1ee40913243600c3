/**
 * When the vault locks by itself: nobody asked for anything for a while, the machine slept, the process was stopped and went on. Looked at every second and before any message is
 * answered, so that on waking nothing is served first.
 */
import type { Clock } from '@holdfast/vault'

export interface WatchPorts {
  readonly clock: Clock
  /** Milliseconds of work this process did. */
  readonly worked: () => number
}

/** A wall clock that ran this much further than the steady one was asleep, or was set. */
const wallJump = 5_000
/** A pause this long without work in it is a stopped process, not a busy one. */
const pause = 20_000

export class Watch {
  readonly #ports: WatchPorts
  readonly #idleMs: number
  #used: number
  #wall: number
  #steady: number
  #worked: number

  constructor(ports: WatchPorts, idleMs: number) {
    this.#ports = ports
    this.#idleMs = idleMs
    this.#steady = ports.clock.steady()
    this.#wall = ports.clock.wall()
    this.#worked = ports.worked()
    this.#used = this.#steady
  }

  /** Somebody asked for something, or long work goes on. */
  used(): void {
    this.#used = this.#ports.clock.steady()
  }

  /** Why the vault must lock now; undefined while all is well. */
  look(): 'idle' | 'suspended' | undefined {
    const [steady, wall, worked] = [this.#ports.clock.steady(), this.#ports.clock.wall(), this.#ports.worked()]
    const [passed, wallPassed, busy] = [steady - this.#steady, wall - this.#wall, worked - this.#worked]
    this.#steady = steady
    this.#wall = wall
    this.#worked = worked
    if (Math.abs(wallPassed - passed) > wallJump) return 'suspended'
    if (passed > pause && busy < passed / 4) return 'suspended'
    return steady - this.#used >= this.#idleMs ? 'idle' : undefined
  }
}
