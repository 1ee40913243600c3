/** The key of this window: read once from the page that was opened, then only in memory. A reload forgets it, on purpose. */
function takeKey(): string | null {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="holdfast-key"]')
  const key = meta?.content ?? null
  meta?.remove()
  history.replaceState(null, '', '/')
  return key
}
export const key = takeKey()
