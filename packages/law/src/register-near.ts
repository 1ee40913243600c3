/** The ids nearest to one the register does not hold: what the caller may have meant. */

/**
 * At most `most` ids, nearest first; none where nothing is near.
 *
 * Near is a name in common (`kazakhstan` of `ch-kazakhstan-2010`; a year is none), or few letters between them.
 */
export function nearIds(ids: readonly string[], wanted: string, most = 5): readonly string[] {
  const asked = wanted.trim().toLowerCase()
  if (asked === '' || asked.length > 80) return []
  const parts = new Set(asked.split(/[^a-z0-9]+/).filter((part) => /[a-z]{2}/.test(part)))
  return ids
    .map((id) => {
      const shared = id.split('-').filter((part) => parts.has(part)).length
      return { id, shared, far: distance(asked, id) }
    })
    .filter(({ id, shared, far }) => shared > 0 || id.includes(asked) || far <= Math.max(2, Math.floor(id.length / 3)))
    .sort((a, b) => b.shared - a.shared || a.far - b.far || (a.id < b.id ? -1 : 1))
    .slice(0, most)
    .map(({ id }) => id)
}

/** Letters put in, left out or changed on the way from one to the other. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at)
  for (let i = 1; i <= from.length; i++) {
    const next = [i]
    for (let j = 1; j <= to.length; j++) {
      const swap = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1)
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[to.length] ?? 0
}
