/** What belongs to the whole window: language and colours, the way to another screen, the topic the help opens at. */
import type { Locale } from '@holdfast/core'
import { createContext, useContext } from 'react'
import type { Topic } from './help/topics.ts'
import type { Ways } from './room.ts'

export const themes = ['auto', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]
export const tongues = [
  { id: 'en', shown: 'English', lang: 'en' },
  { id: 'ru', shown: 'Русский', lang: 'ru' },
  { id: 'ko', shown: '한국어', lang: 'ko' },
] as const

export interface Screen {
  readonly locale: Locale
  readonly setLocale: (locale: Locale) => void
  readonly theme: Theme
  readonly setTheme: (theme: Theme) => void
  /** The ways to go, not where one is: what knows them is not drawn anew at every step. */
  readonly trail: Ways
  /** Opens the help, at a topic where one is named. */
  readonly openHelp: (topic?: Topic) => void
}

const ScreenContext = createContext<Screen | null>(null)
export const ScreenProvider = ScreenContext.Provider

export function useScreen(): Screen {
  const screen = useContext(ScreenContext)
  if (!screen) throw new Error('useScreen outside ScreenProvider')
  return screen
}
