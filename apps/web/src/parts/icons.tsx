/** Drawings of the screens. All are decoration: the words beside them say the same. */
import type { ReactNode } from 'react'

const Icon = ({ children, box = 16, name }: { readonly children: ReactNode; readonly box?: number; readonly name?: string }) => (
  <svg className={name ?? 'glyph'} viewBox={`0 0 ${box} ${box}`} aria-hidden="true" focusable="false">
    {children}
  </svg>
)
const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.6, strokeLinecap: 'round', strokeLinejoin: 'round' } as const

/** The four findings, and the unknown, told apart by shape alone: full, half, hollow, barred, dotted. */
export function FindingGlyph({ finding }: { readonly finding: string }) {
  const shapes: Readonly<Record<string, ReactNode>> = {
    present: <circle cx="8" cy="8" r="6.2" fill="currentColor" />,
    weak: (
      <>
        <circle cx="8" cy="8" r="5.6" {...line} />
        <path d="M8 2.4a5.6 5.6 0 0 1 0 11.2z" fill="currentColor" />
      </>
    ),
    absent: <circle cx="8" cy="8" r="5.6" {...line} />,
    denied: (
      <>
        <circle cx="8" cy="8" r="5.6" {...line} />
        <path d="M4.2 11.8l7.6-7.6" {...line} strokeWidth={2} />
      </>
    ),
    unknown: <circle cx="8" cy="8" r="5.6" {...line} strokeDasharray="1.2 2.7" />,
  }
  return (
    <svg className={`glyph is-${finding}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {shapes[finding] ?? shapes.unknown}
    </svg>
  )
}

export const ClockGlyph = () => (
  <Icon>
    <path d="M4 2.2h8M4 13.8h8M5 2.2c0 4 6 4.6 6 11.6M11 2.2c0 4-6 4.6-6 11.6" {...line} strokeWidth={1.4} />
  </Icon>
)
export const FlagGlyph = () => (
  <Icon>
    <path d="M4 14V2.5M4 3h8.4l-2 2.8 2 2.8H4" {...line} />
  </Icon>
)
export const ShieldGlyph = () => (
  <Icon>
    <path d="M8 1.8l5 2v3.6c0 3.2-2.1 5.5-5 6.8-2.9-1.3-5-3.6-5-6.8V3.8z" {...line} />
  </Icon>
)
export const Chevron = () => (
  <Icon name="chevron">
    <path d="M3 6l5 5 5-5" {...line} strokeWidth={2} />
  </Icon>
)
export const Sun = () => (
  <Icon>
    <circle cx="8" cy="8" r="3" {...line} />
    <path d="M8 1v1.6M8 13.4V15M1 8h1.6M13.4 8H15M3 3l1.1 1.1M11.9 11.9L13 13M3 13l1.1-1.1M11.9 4.1L13 3" {...line} />
  </Icon>
)
export const Moon = () => (
  <Icon>
    <path d="M13.5 9.8A6 6 0 0 1 6.2 2.5a6 6 0 1 0 7.3 7.3z" {...line} />
  </Icon>
)
export const HalfDisc = () => (
  <Icon>
    <circle cx="8" cy="8" r="6" {...line} />
    <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />
  </Icon>
)
export const Mark = () => (
  <Icon box={32} name="mark">
    <path
      d="M16 3v15M16 18c0 5.5-3.5 9-10 10.5M16 18c0 5.5 3.5 9 10 10.5M16 18v11M16 11c-4 0-6.5-2.5-6.5-6.5M16 11c4 0 6.5-2.5 6.5-6.5"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.6"
      strokeLinecap="round"
    />
  </Icon>
)
