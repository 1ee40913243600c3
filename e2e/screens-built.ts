/** Before any journey begins the screens are built, once: two journeys that each built them would take them from under one another. */
import { firefoxPath } from './firefox.ts'
import { buildScreens, chromiumPath } from './holdfast.ts'

export function setup(): void {
  if (chromiumPath ?? firefoxPath) buildScreens()
}
