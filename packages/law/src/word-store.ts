/**
 * The words met so far, by what is written: each is folded once and then known by its letters, whatever text it stands in.
 *
 * A table of our own, for the letters are hashed while they are scanned and compared where they stand: no piece of the text is cut out for a word
 * already known. It is bounded, and a text made of words that all fall on one place in it costs a few steps more a word and no more.
 */
import { foldWord } from './fold-word.ts'

/** A word as it is compared: numbered anew in every text it is met in, and with the patterns it meets in the lexicon that asked last. */
export interface KnownWord {
  readonly folded: string
  reading: number
  id: number
  askedBy: object | null
  atoms: readonly number[]
}

const remembered = 50_000
const longestInTable = 64
const places = 1 << 17
const mostSteps = 16

/** Two numbers a place: the hash of a word and where it stands in `letters`; 0 there means that the place is free. */
const table = new Int32Array(places * 2)
/** For each word of the table its length, its number in two halves, its letters. */
let letters = new Uint16Array(1 << 16)
let used = 1
let known: KnownWord[] = []
/** By its folded form; and by what is written, the few the table does not take. */
const byFolded = new Map<string, KnownWord>()
const beside = new Map<string, KnownWord>()

const placeOf = (hash: number): number => (hash ^ (hash >>> 15)) & (places - 1)

/** To be asked before a text is read: forgets all words once there are too many of them. */
export function tidyWords(): void {
  if (known.length + beside.size < remembered) return
  table.fill(0)
  letters = new Uint16Array(1 << 16)
  used = 1
  known = []
  byFolded.clear()
  beside.clear()
}

/** The word that stands in `text` from `start` to `end`; `hash` is made of its units: from 0, times 31 and the unit added. */
export function wordAt(text: string, start: number, end: number, hash: number): KnownWord {
  let place = placeOf(hash)
  for (let step = 0; step < mostSteps; step += 1) {
    const from = table[place * 2 + 1] ?? 0
    if (from === 0) return learnAt(text.slice(start, end), hash, place)
    if (table[place * 2] === hash && letters[from] === end - start && isSame(text, start, from + 3, end - start)) {
      const found = known[(letters[from + 1] ?? 0) * 0x10000 + (letters[from + 2] ?? 0)]
      if (found !== undefined) return found
    }
    place = (place + 1) & (places - 1)
  }
  return wordWritten(text.slice(start, end))
}

function isSame(text: string, start: number, from: number, length: number): boolean {
  for (let at = 0; at < length; at += 1) if (text.charCodeAt(start + at) !== letters[from + at]) return false
  return true
}

function learnAt(word: string, hash: number, place: number): KnownWord {
  if (word.length > longestInTable) return wordWritten(word)
  const one = folded(word)
  if (used + word.length + 3 > letters.length) {
    const wider = new Uint16Array(letters.length * 2)
    wider.set(letters)
    letters = wider
  }
  table[place * 2] = hash
  table[place * 2 + 1] = used
  letters[used] = word.length
  letters[used + 1] = known.length >>> 16
  letters[used + 2] = known.length & 0xffff
  for (let at = 0; at < word.length; at += 1) letters[used + 3 + at] = word.charCodeAt(at)
  used += word.length + 3
  known.push(one)
  return one
}

/** A word that stands in no text as one piece (print broke it), or that the table does not take. */
export function wordWritten(word: string): KnownWord {
  const found = beside.get(word)
  if (found !== undefined) return found
  const one = folded(word)
  beside.set(apart(word), one)
  return one
}

function folded(word: string): KnownWord {
  const form = foldWord(word)
  const found = byFolded.get(form)
  if (found !== undefined) return found
  const one = { folded: apart(form), reading: 0, id: 0, askedBy: null, atoms: [] }
  byFolded.set(one.folded, one)
  return one
}

/** A copy that is no piece of its text: a remembered piece would keep the whole text in memory. */
const apart = (word: string): string => [...word].join('')
