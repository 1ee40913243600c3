import { longSurnames } from './hangul.ts'
import type { NameReading, Reading } from './read-name.ts'
import { underInitialLaw } from './sounds.ts'
import { likeliestHangul } from './syllable.ts'

/** Family names of one syllable. Source: Statistics Korea, census of family names, the commoner ones. */
export const surnames: ReadonlySet<string> = new Set(
  '김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진나지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용리림량려렴룡로라련예봉경사부태복목형피두감호음빈동온시범좌팽승간상갈단견당화창',
)

/** How unlikely a spelling may be in a Korean name, a syllable, in nats. */
const leastEvidence = -11

/** Whether this may well be a Korean name: two to four syllables, led by a Korean family name, none spelled as no one spells Korean. */
export function isKoreanReading({ syllables, cost, writer }: Reading): boolean {
  if (cost > 3.5 || syllables.length < 2 || syllables.length > 4) return false
  if (syllables.some(({ meant, isInitial }) => !isInitial && (meant[writer]?.evidence ?? 0) < leastEvidence)) return false
  const hangul = syllables.map(likeliestHangul)
  const [first = ''] = hangul
  return surnames.has(first) || underInitialLaw(first) || longSurnames.has(hangul.slice(0, 2).join(''))
}

export const isKoreanLooking = (name: NameReading): boolean => name.readings.some(isKoreanReading)
