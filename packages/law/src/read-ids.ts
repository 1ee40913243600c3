import { numberWords } from './heading-words.ts'

/** Ids that are never given twice, by the Akoma Ntoso naming convention: numbers without punctuation, `__` between levels, `-2` for a number printed again. */
export interface IdMaker {
  readonly make: (prefix: string | null, name: string, num: string | number) => string
  readonly single: (prefix: string | null, name: string) => string
}

export function idMaker(): IdMaker {
  const given = new Map<string, number>()
  const unique = (base: string): string => {
    let n = (given.get(base) ?? 0) + 1
    let id = n === 1 ? base : `${base}-${n}`
    while (n > 1 && given.has(id)) id = `${base}-${++n}`
    given.set(base, n)
    if (id !== base) given.set(id, 1)
    return id
  }
  const under = (prefix: string | null, tail: string): string => unique(prefix === null ? tail : `${prefix}__${tail}`)
  return { make: (prefix, name, num) => under(prefix, `${name}_${idNumber(num)}`), single: (prefix, name) => under(prefix, name) }
}

/** The number by which an article is known in every version: `premier` and `1er` are 1, `пятая` is 5; letters and Roman figures stay as printed. */
export function articleNumber(printed: string): string {
  return numberWords[printed.toLowerCase()] ?? /^(\d{1,3})\s?(?:er|ère|ere|re|º|°|ª)$/iu.exec(printed)?.[1] ?? printed
}

function idNumber(num: string | number): string {
  const printed = String(num)
  if (/^[\p{L}\p{N}]+$/u.test(printed)) return printed
  const clean = printed
    .replace(/[\s*_]+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
  return clean === '' ? '0' : clean
}
