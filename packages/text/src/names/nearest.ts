/**
 * The nearest so far, one place for each person. Its limit shrinks as better ones come in, so that a search can leave whatever lies farther.
 */
export class Nearest<T extends { readonly row: number; readonly cost: number }> {
  readonly #groupOf: (row: number) => number
  readonly #size: number
  readonly #byGroup = new Map<number, T>()
  #limit: number

  /** @param groupOf the person a row belongs to */
  constructor(size: number, bound: number, groupOf: (row: number) => number) {
    this.#size = size
    this.#limit = bound
    this.#groupOf = groupOf
  }

  /** What costs more is of no use. */
  get limit(): number {
    return this.#limit
  }

  offer(found: T): void {
    if (found.cost > this.#limit) return
    const group = this.#groupOf(found.row)
    const before = this.#byGroup.get(group)
    if (before && !isBefore(found, before)) return
    this.#byGroup.set(group, found)
    if (this.#byGroup.size < this.#size) return
    const costs = [...this.#byGroup.values()].sort(inOrder)
    for (const { row } of costs.slice(this.#size)) this.#byGroup.delete(this.#groupOf(row))
    this.#limit = Math.min(this.#limit, costs[this.#size - 1]?.cost ?? this.#limit)
  }

  get isFull(): boolean {
    return this.#byGroup.size >= this.#size
  }

  inOrder(): readonly T[] {
    return [...this.#byGroup.values()].sort(inOrder)
  }
}

interface Placed {
  readonly row: number
  readonly cost: number
}
const inOrder = (a: Placed, b: Placed): number => a.cost - b.cost || a.row - b.row
const isBefore = (a: Placed, b: Placed): boolean => inOrder(a, b) < 0
