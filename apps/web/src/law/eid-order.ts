/** The order in which places stand in a text, told from their ids alone: the preamble, the articles by number, then what is bound with them. */
export function byPlace(a: string, b: string): number {
  const [left, right] = [keyOf(a), keyOf(b)]
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const [one, other] = [left[at], right[at]]
    if (one === undefined || other === undefined) return left.length - right.length
    const order = typeof one === 'number' && typeof other === 'number' ? one - other : String(one).localeCompare(String(other), 'en')
    if (order !== 0) return order
  }
  return 0
}

const ranks: Readonly<Record<string, number>> = { title: 0, preamble: 1, body: 2, sec: 3, art: 3, block: 4, comp: 5 }

function keyOf(eId: string): readonly (string | number)[] {
  const [first = ''] = eId.split('_')
  return [ranks[first] ?? 3, ...(eId.match(/\d+|[a-z]+/g) ?? []).map((part) => (/\d/.test(part) ? Number(part) : part))]
}
