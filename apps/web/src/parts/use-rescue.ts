/**
 * The keyboard is never left nowhere: where what had the focus goes away, is switched off or hidden, it is put at the heading of the part it was in.
 * Whoever has a better place for it (a dialog that closes, a screen that opens) comes first.
 */
import { useEffect } from 'react'

/** What closes or opens by itself has put the focus somewhere by then. */
const patienceMs = 80
const parts = 'section, article, form, fieldset, aside, [role="tabpanel"], [role="dialog"], main'
const headings = 'h1, h2, h3, h4'

export function useRescue(): void {
  useEffect(() => {
    let last: readonly HTMLElement[] = []
    let timer: ReturnType<typeof setTimeout> | undefined
    const taken = (event: FocusEvent) => {
      last = event.target instanceof HTMLElement ? [event.target, ...partsAround(event.target)] : []
    }
    const isLost = () => {
      const [had] = last
      return had !== undefined && isNowhere() && (!had.isConnected || had.matches(':disabled') || !had.checkVisibility())
    }
    const rescue = () => {
      timer = undefined
      if (!isLost()) return
      const part = last.slice(1).find((one) => one.isConnected && one.checkVisibility())
      const place = part && (part.matches('main') ? part : (seenIn(part) ?? part))
      if (!place) return
      if (!place.hasAttribute('tabindex')) place.tabIndex = -1
      place.classList.add('is-rescued')
      place.focus({ preventScroll: true })
    }
    const watch = new MutationObserver(() => {
      if (timer === undefined && isLost()) timer = setTimeout(rescue, patienceMs)
    })
    watch.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['disabled', 'hidden'] })
    addEventListener('focusin', taken)
    return () => {
      watch.disconnect()
      clearTimeout(timer)
      removeEventListener('focusin', taken)
    }
  }, [])
}

const isNowhere = (): boolean => document.activeElement === null || document.activeElement === document.body

const seenIn = (part: HTMLElement): HTMLElement | undefined =>
  [...part.querySelectorAll<HTMLElement>(headings)].find((one) => one.checkVisibility())

/** Asked while it stands: once it is gone it has no way up any more. */
function partsAround(one: HTMLElement): readonly HTMLElement[] {
  const around: HTMLElement[] = []
  for (let up = one.parentElement?.closest<HTMLElement>(parts); up; up = up.parentElement?.closest<HTMLElement>(parts)) around.push(up)
  return around
}
