/**
 * The page may set no HTML from text. One library we use clears an element by setting its HTML to nothing; that alone is let through, and everything else stays
 * refused. Without this a date typed by keyboard ends the screen.
 */
interface PolicyMaker {
  readonly createPolicy: (name: string, rules: { readonly createHTML: (html: string) => string | null }) => unknown
}

export function letNothingThrough(): void {
  const maker = (globalThis as { readonly trustedTypes?: PolicyMaker }).trustedTypes
  maker?.createPolicy('default', { createHTML: (html) => (html === '' ? '' : null) })
}
