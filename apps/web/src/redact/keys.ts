/** Keys of a screen, by their letter where the keyboard writes Latin, by their place where it writes Cyrillic or Hangul. */
export function letterOf(event: Pick<KeyboardEvent, 'key' | 'code'>): string {
  if (/^[a-zA-Z]$/u.test(event.key)) return event.key.toLowerCase()
  return /^Key([A-Z])$/u.exec(event.code)?.[1]?.toLowerCase() ?? ''
}

/** Somebody types, or a list of its own takes the letters. */
export function isBusy(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && !['checkbox', 'radio'].includes(target.type)))
    return true
  return target.closest('[role="listbox"]:not([data-decisions]), [role="dialog"], [role="menu"]') !== null
}
