/** Hangul syllables and their letters. Source: The Unicode Standard, section 3.12 (conjoining jamo behaviour). */
export const onsets = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'] as const
export const vowels = [...'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ'] as const
/** The sounds a syllable can end in; the 27 written codas fall together into these. */
export const codas = ['', 'ㄱ', 'ㄴ', 'ㄷ', 'ㄹ', 'ㅁ', 'ㅂ', 'ㅇ'] as const

/** Written coda (0..27) to the sound it is spoken with in a name (index into `codas`). */
const codaSound = [0, 1, 1, 1, 2, 2, 2, 3, 4, 1, 5, 4, 4, 4, 6, 4, 5, 6, 6, 3, 3, 7, 3, 3, 1, 3, 6, 0]
/** The plain written coda of each sound. */
const plainCoda = [0, 1, 4, 7, 8, 16, 17, 21]

const first = 0xac00
const last = 0xd7a3

export interface Jamo {
  /** Index into `onsets`. */
  readonly on: number
  /** Index into `vowels`. */
  readonly vo: number
  /** Index into `codas`. */
  readonly co: number
}

export const isHangulSyllable = (unit: string): boolean => {
  const code = unit.charCodeAt(0)
  return unit.length === 1 && code >= first && code <= last
}

/** The letters of one syllable. */
export function jamoOf(syllable: string): Jamo {
  const at = syllable.charCodeAt(0) - first
  return { on: Math.floor(at / 588), vo: Math.floor((at % 588) / 28), co: codaSound[at % 28] ?? 0 }
}

/** The plainest syllable with these letters. */
export const syllableOf = ({ on, vo, co }: Jamo): string => String.fromCharCode(first + on * 588 + vo * 28 + (plainCoda[co] ?? 0))

/**
 * Family names of two syllables. Source: the commoner of those listed by Statistics Korea, census of family names.
 */
export const longSurnames: ReadonlySet<string> = new Set(
  '남궁 황보 제갈 선우 독고 사공 서문 동방 어금 망절 무본 황목 등정 장곡 강전'.split(' '),
)
