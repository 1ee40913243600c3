/** How a decision looks, told apart by shape: full, half, asked, hollow, underlined. Decoration; the words beside it say the same. */
import type { Item } from './work.ts'

export type Look = 'mask' | 'generalise' | 'flag' | 'keep' | 'prompt'
export const looks: readonly Look[] = ['mask', 'generalise', 'flag', 'keep', 'prompt']
export const lookOf = ({ origin, decision, isSettled }: Item): Look =>
  origin === 'prompt' && decision === 'keep' && !isSettled ? 'prompt' : decision

const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.6, strokeLinecap: 'round', strokeLinejoin: 'round' } as const
export function LookGlyph({ look }: { readonly look: Look }) {
  return (
    <svg className="glyph" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {look === 'mask' ? <rect x="2" y="4.5" width="12" height="7" rx="1.5" fill="currentColor" /> : null}
      {look === 'generalise' ? (
        <>
          <rect x="2" y="4.5" width="12" height="7" rx="1.5" {...line} />
          <path d="M2.8 4.5H8v7H2.8z" fill="currentColor" />
        </>
      ) : null}
      {look === 'flag' ? <path d="M4 14V2.5M4 3h8.4l-2 2.8 2 2.8H4" {...line} /> : null}
      {look === 'keep' ? <rect x="2" y="4.5" width="12" height="7" rx="1.5" {...line} /> : null}
      {look === 'prompt' ? <path d="M1.8 10.5c1.6-3 2.6-3 4.1 0s2.6 3 4.1 0 2.6-3 4.1 0" {...line} /> : null}
    </svg>
  )
}
