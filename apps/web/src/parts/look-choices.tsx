/** The language and the colours of this window, as two rows of choices. */
import { tongues, useScreen } from '../screen.tsx'
import { useWords } from '../words.tsx'
import { Choices } from './choices.tsx'
import { HalfDisc, Moon, Sun } from './icons.tsx'

export function LookChoices() {
  const words = useWords()
  const { locale, setLocale, theme, setTheme } = useScreen()
  return (
    <>
      <Choices label={words.say('app.language')} chosen={locale} onChoose={setLocale} of={tongues} />
      <Choices
        label={words.say('app.theme')}
        chosen={theme}
        onChoose={setTheme}
        of={[
          { id: 'auto', shown: <HalfDisc />, name: words.say('app.theme.auto') },
          { id: 'light', shown: <Sun />, name: words.say('app.theme.light') },
          { id: 'dark', shown: <Moon />, name: words.say('app.theme.dark') },
        ]}
      />
    </>
  )
}
