import type { Locale } from '@holdfast/core'
import type { Case } from '@holdfast/desk/api'
import { useEffect, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { FileRooms } from './cases/file-rooms.tsx'
import { ClockScreen } from './clock/clock-screen.tsx'
import { key } from './key.ts'
import { LawScreen } from './law/law-screen.tsx'
import { Choices } from './parts/choices.tsx'
import { HalfDisc, Mark, Moon, Sun } from './parts/icons.tsx'
import { type Room, useRoom } from './room.ts'
import { TodayScreen } from './today/today-screen.tsx'
import { localeOfBrowser, tags, useWords, WordsProvider } from './words.tsx'

type Theme = 'auto' | 'light' | 'dark'

export function App() {
  const [locale, setLocale] = useState<Locale>(localeOfBrowser)
  const [theme, setTheme] = useState<Theme>('auto')
  useEffect(() => {
    document.documentElement.lang = locale
  }, [locale])
  useEffect(() => {
    if (theme === 'auto') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = theme
  }, [theme])
  return (
    <I18nProvider locale={tags[locale]}>
      <WordsProvider locale={locale}>
        {key === null ? <Closed /> : <Shell locale={locale} onLocale={setLocale} theme={theme} onTheme={setTheme} />}
      </WordsProvider>
    </I18nProvider>
  )
}

/** Without a key nothing can be asked: after a reload, or when the address was typed. */
function Closed() {
  const words = useWords()
  return (
    <main className="closed">
      <span className="wordmark">
        <Mark />
        {words.say('app.name')}
      </span>
      <h1>{words.say('app.closed.title')}</h1>
      <p>{words.say('app.closed.why')}</p>
      <p>{words.say('app.closed.how')}</p>
    </main>
  )
}

interface ShellProps {
  readonly locale: Locale
  readonly onLocale: (locale: Locale) => void
  readonly theme: Theme
  readonly onTheme: (theme: Theme) => void
}

function Shell({ locale, onLocale, theme, onTheme }: ShellProps) {
  const words = useWords()
  const [room, go] = useRoom()
  const [opened, setOpened] = useState<Case | null>(null)
  return (
    <>
      <a className="skip" href="#main">
        {words.say('app.skip')}
      </a>
      <header className="masthead">
        <span className="wordmark">
          <Mark />
          {words.say('app.name')}
        </span>
        <nav className="rooms" aria-label={words.say('app.rooms')}>
          <RoomLink room="today" here={room} go={go} />
          <RoomLink room="cases" here={room} go={go} />
          <RoomLink room="law" here={room} go={go} />
          <RoomLink room="clock" here={room} go={go} />
        </nav>
        <div className="settings">
          <Choices
            label={words.say('app.language')}
            chosen={locale}
            onChoose={onLocale}
            of={[
              { id: 'en', shown: 'English', lang: 'en' },
              { id: 'ru', shown: 'Русский', lang: 'ru' },
              { id: 'ko', shown: '한국어', lang: 'ko' },
            ]}
          />
          <Choices
            label={words.say('app.theme')}
            chosen={theme}
            onChoose={onTheme}
            of={[
              { id: 'auto', shown: <HalfDisc />, name: words.say('app.theme.auto') },
              { id: 'light', shown: <Sun />, name: words.say('app.theme.light') },
              { id: 'dark', shown: <Moon />, name: words.say('app.theme.dark') },
            ]}
          />
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        {/* Both stay in place, so that nothing typed is lost by looking at the other. */}
        <div hidden={room !== 'law'}>
          <LawScreen onClock={() => go('clock')} />
        </div>
        <div hidden={room !== 'clock'}>
          <ClockScreen isHere={room === 'clock'} opened={opened} />
        </div>
        <FileRooms room={room} go={go} />
        <details className="tb-files" hidden={room !== 'today'}>
          <summary>{words.say('screen.today.files')}</summary>
          <TodayScreen
            isHere={room === 'today'}
            onOpen={(one) => {
              setOpened({ ...one })
              go('clock')
            }}
          />
        </details>
      </main>
      <footer className="colophon">{words.say('app.colophon')}</footer>
    </>
  )
}

function RoomLink({ room, here, go }: { readonly room: Room; readonly here: Room; readonly go: (room: Room) => void }) {
  const words = useWords()
  return (
    <button type="button" className="room" aria-current={room === here ? 'page' : undefined} onClick={() => go(room)}>
      {words.code(`app.room.${room}`)}
    </button>
  )
}
