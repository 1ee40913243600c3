import { codas, longSurnames, onsets, syllableOf, vowels } from './hangul.ts'
import type { NameReading } from './read-name.ts'
import { type Sound, underInitialLaw } from './sounds.ts'
import type { Syllable } from './syllable.ts'

/** Family names of one syllable. Source: Statistics Korea, census of family names, the commoner ones. */
const surnames = new Set(
  '김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진나지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용리림량려렴룡로라련예봉경사부태복목형피두감호음빈동온시범좌팽승간상갈단견당화창',
)

/** The likeliest Hangul for a syllable. */
export function likeliestHangul(syllable: Syllable): string {
  if (syllable.hangul !== undefined) return syllable.hangul
  const top = (sound: Sound): number => sound.posterior.indexOf(Math.max(...sound.posterior))
  return syllableOf({
    on: Math.min(top(syllable.on), onsets.length - 1),
    vo: Math.min(top(syllable.vo), vowels.length - 1),
    co: Math.min(top(syllable.co), codas.length - 1),
  })
}

/** Whether a name may well be Korean: two to four syllables, led by a Korean family name, none spelled as no one spells Korean. */
export const isKoreanLooking = (name: NameReading): boolean =>
  name.readings.some(({ syllables, cost }) => {
    if (cost > 3 || syllables.length < 2 || syllables.length > 4) return false
    if (syllables.some(({ on, vo, co }) => Math.min(on.best, vo.best, co.best) < -5)) return false
    const hangul = syllables.map(likeliestHangul)
    const [first = ''] = hangul
    return surnames.has(first) || underInitialLaw(first) || longSurnames.has(hangul.slice(0, 2).join(''))
  })
