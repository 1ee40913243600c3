/** An answer that says again what was known already, as the objects that were known: what did not change need not be drawn anew. */

/**
 * @param before what was known, plain JSON
 * @param next what is said now, plain JSON of the same kind
 * @returns a value equal to `next`, in which every part that equals its part of `before` is that very object; list items with an `id` are matched by it
 */
export function keptSame<T>(before: unknown, next: T): T {
  return merged(before, next) as T
}

function merged(before: unknown, next: unknown): unknown {
  if (Object.is(before, next)) return before
  if (Array.isArray(next)) return Array.isArray(before) ? mergedList(before, next) : next
  if (!isPlain(next) || !isPlain(before)) return next
  const names = Object.keys(next)
  const made: Record<string, unknown> = {}
  let isSame = names.length === Object.keys(before).length
  for (const name of names) {
    // Defined, not assigned: a name out of data is never taken for a setter.
    const part = Object.hasOwn(before, name) ? merged(before[name], next[name]) : next[name]
    Object.defineProperty(made, name, { value: part, enumerable: true, writable: true, configurable: true })
    isSame &&= Object.hasOwn(before, name) && Object.is(part, before[name])
  }
  return isSame ? before : made
}

function mergedList(before: readonly unknown[], next: readonly unknown[]): readonly unknown[] {
  const byId = new Map(before.flatMap((one) => (idOf(one) === undefined ? [] : [[idOf(one), one]])))
  const made = next.map((one, at) => merged(idOf(one) === undefined ? before[at] : byId.get(idOf(one)), one))
  return made.length === before.length && made.every((one, at) => Object.is(one, before[at])) ? before : made
}

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const idOf = (value: unknown): string | undefined => (isPlain(value) && typeof value.id === 'string' ? value.id : undefined)
