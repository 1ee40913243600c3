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
    let isWaiting = false
    const taken = (event: FocusEvent) => {
      last = event.target instanceof HTMLElement ? [event.target, ...partsAround(event.target)] : []
    }
    const rescue = () => {
      isWaiting = false
      const [had] = last
      if (had === undefined || !isNowhere()) return
      // Switched off for a moment, while something was saved.
      if (!isGone(had)) return had.focus({ preventScroll: true })
      const part = last.slice(1).find((one) => one.isConnected && one.checkVisibility())
      const place = part && (part.matches('main') ? part : (seenIn(part) ?? part))
      if (!place) return
      if (!place.hasAttribute('tabindex')) place.tabIndex = -1
      place.classList.add('is-rescued')
      place.focus({ preventScroll: true })
    }
    const watch = new MutationObserver(() => {
      // What is switched off keeps the focus until the next frame.
      if (isWaiting || !isGone(last[0]) || !(isNowhere() || document.activeElement === last[0])) return
      isWaiting = true
      // After the frame in which a closing list or dialog gives the focus back, however long that frame takes.
      requestAnimationFrame(() => {
        timer = setTimeout(rescue, patienceMs)
      })
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

/** Told without a look at the layout: this is asked at every change of the page. */
const isGone = (had: HTMLElement | undefined): boolean =>
  had !== undefined && (!had.isConnected || had.matches(':disabled') || had.closest('[hidden], .room-aside') !== null)

const isNowhere = (): boolean => document.activeElement === null || document.activeElement === document.body

const seenIn = (part: HTMLElement): HTMLElement | undefined =>
  [...part.querySelectorAll<HTMLElement>(headings)].find((one) => one.checkVisibility())

/** Asked while it stands: once it is gone it has no way up any more. */
function partsAround(one: HTMLElement): readonly HTMLElement[] {
  const around: HTMLElement[] = []
  for (let up = one.parentElement?.closest<HTMLElement>(parts); up; up = up.parentElement?.closest<HTMLElement>(parts)) around.push(up)
  return around
}
