/** What stands between the end of one line and the start of the next: a space, nothing, or a hyphen that belongs. */
export interface Joint {
  /** How many characters to drop from the end of the text so far. */
  readonly drop: number
  readonly put: '' | ' '
  readonly doubt?: 'line-break' | 'hyphen'
  readonly suggestion?: string
}

/** Words that stand whole inside lines: what a broken word may be compared with. */
export type Vocabulary = ReadonlySet<string>

export function vocabularyOf(lines: readonly string[]): Vocabulary {
  const words = new Set<string>()
  for (const line of lines) {
    // The first and last word of a line may themselves be broken.
    const found = line.toLowerCase().match(/[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*/gu) ?? []
    for (const word of found.slice(1, -1)) words.add(word)
  }
  return words
}

const space: Joint = { drop: 0, put: ' ' }
const particles = /(?:은|는|이|가|을|를|와|과|의|에|에서|으로|로|에게|께|도|만|까지|부터|이나|나|며|고|하여|한다|하는|된|되는)$/u

export function jointOf(before: string, after: string, known: Vocabulary): Joint {
  if (before.endsWith('\u00ad')) return { drop: 1, put: '' }
  const head = /[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*(?=[-\u2010]$)/u.exec(before)?.[0]
  const tail = /^[\p{L}\p{M}]+/u.exec(after)?.[0]
  if (head !== undefined && tail !== undefined) return hyphenJoint(head, tail, known)
  if (/[-\u2010]$/u.test(before)) return { drop: 0, put: '' }
  const left = /[가-힣]+$/u.exec(before)?.[0]
  const right = /^[가-힣]+/u.exec(after)?.[0]
  return left !== undefined && right !== undefined ? hangulJoint(left, right, known) : space
}

function hyphenJoint(head: string, tail: string, known: Vocabulary): Joint {
  if (/^(?:und|oder|bzw|en|of|and|or|et|ou|и|или)$/iu.test(tail)) return space
  if (!/^\p{Ll}/u.test(tail)) return { drop: 0, put: '' }
  const [joined, hyphened] = [`${head}${tail}`.toLowerCase(), `${head}-${tail}`.toLowerCase()]
  if (known.has(hyphened) && !known.has(joined)) return { drop: 0, put: '' }
  if (known.has(joined) || /^\p{Ll}$/u.test(head)) return { drop: 1, put: '' }
  return { drop: 1, put: '', doubt: 'hyphen', suggestion: `${head}-${tail}` }
}

/** Korean is broken anywhere and without a hyphen: joined only where the joined word is seen elsewhere, else kept apart and shown. */
function hangulJoint(left: string, right: string, known: Vocabulary): Joint {
  const joined = left + right
  const stem = joined.replace(particles, '')
  if (
    known.has(joined) ||
    (stem.length > left.length && known.has(stem)) ||
    (stem.length > left.length && [...particleForms(stem)].some((form) => known.has(form)))
  )
    return { drop: 0, put: '' }
  if (boundParticle.test(right)) return { drop: 0, put: '' }
  if (known.has(left) || (left.length > 1 && particles.test(left))) return space
  return { drop: 0, put: ' ', doubt: 'line-break', suggestion: joined }
}

/** Endings that never stand alone as a word. */
const boundParticle = /^(?:을|를|는|에서|에게|으로|까지|부터|처럼|하여|하고|하는|한다|하지|하며|되는|된다|되어)$/u

const particleForms = (stem: string): readonly string[] =>
  ['은', '는', '이', '가', '을', '를', '의', '에', '로', '으로', '와', '과'].map((particle) => stem + particle)
