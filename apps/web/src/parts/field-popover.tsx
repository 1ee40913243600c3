/** The list under a field one types in. It moves with the page: React Aria closes it at every scroll, and then what was typed was gone with the next step. */
import { useContext, useEffect, useMemo, useRef } from 'react'
import { OverlayTriggerStateContext, Popover } from 'react-aria-components'

/** A field out of sight is brought into sight as it gets the focus, and so is one under an on-screen keyboard: that scroll is nobody's wish to close anything. */
export function FieldPopover({ children }: { readonly children: React.ReactNode }) {
  const state = useContext(OverlayTriggerStateContext)
  const scrolling = useRef(false)
  useEffect(() => {
    let end: ReturnType<typeof setTimeout> | undefined
    const scrolled = () => {
      scrolling.current = true
      clearTimeout(end)
      end = setTimeout(() => {
        scrolling.current = false
      })
    }
    addEventListener('scroll', scrolled, { capture: true, passive: true })
    return () => {
      clearTimeout(end)
      removeEventListener('scroll', scrolled, { capture: true })
    }
  }, [])
  const steady = useMemo(() => (state ? { ...state, close: () => (scrolling.current ? undefined : state.close()) } : null), [state])
  return (
    <OverlayTriggerStateContext value={steady}>
      <Popover className="popover">{children}</Popover>
    </OverlayTriggerStateContext>
  )
}
