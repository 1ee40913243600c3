import type { Locale } from '@holdfast/core'
import type { Case, CaseView } from '@holdfast/desk/api'
import { memo, useCallback, useEffect, useMemo, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { FileRooms } from './cases/file-rooms.tsx'
import { shownName } from './cases/value-text.ts'
import { ClockScreen } from './clock/clock-screen.tsx'
import { UndoProvider } from './file/undo.tsx'
import { FileProvider, useFile } from './file/use-file.tsx'
import { HelpScreen } from './help/help-screen.tsx'
import type { Topic } from './help/topics.ts'
import { key } from './key.ts'
import { LawScreen } from './law/law-screen.tsx'
import { Palette, usePaletteKeys } from './palette/palette.tsx'
import { Mark } from './parts/icons.tsx'
import { LookChoices } from './parts/look-choices.tsx'
import { Printed } from './parts/printed.tsx'
import { useRescue } from './parts/use-rescue.ts'
import { type Room, type Trail, useArrival, useTrail } from './room.ts'
import { type Screen, ScreenProvider, type Theme } from './screen.tsx'
import { TodayScreen } from './today/today-screen.tsx'
import { localeOfBrowser, tags, useWords, WordsProvider } from './words.tsx'

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
  const trail = useTrail()
  const { room, go, visit, back } = trail
  const ways = useMemo(() => ({ go, visit, back }), [go, visit, back])
  const needsFile = room === 'today' || room === 'cases'
  const [entered, setEntered] = useState(false)
  useEffect(() => {
    if (needsFile) setEntered(true)
  }, [needsFile])
  const [helpAt, setHelpAt] = useState<{ readonly topic: Topic; readonly turn: number } | null>(null)
  const openHelp = useCallback(
    (topic?: Topic) => {
      setHelpAt(topic === undefined ? null : { topic, turn: performance.now() })
      go('help')
    },
    [go],
  )
  const screen = useMemo(
    () => ({ locale, setLocale: onLocale, theme, setTheme: onTheme, trail: ways, openHelp }),
    [locale, onLocale, theme, onTheme, ways, openHelp],
  )
  return (
    <ScreenProvider value={screen}>
      <FileProvider isNeeded={entered}>
        <Undoable>
          <Window trail={trail} openHelp={openHelp} entered={entered} helpAt={helpAt} />
        </Undoable>
      </FileProvider>
    </ScreenProvider>
  )
}

function Undoable({ children }: { readonly children: React.ReactNode }) {
  return <UndoProvider isOpen={useFile().status?.state === 'open'}>{children}</UndoProvider>
}

/**
 * Every room stays in place, so each is drawn anew only where something of its own changed: with the register of agreements in one of them, drawing all
 * at every step from one room to the next took longer than the room that was asked for.
 */
const Law = memo(LawScreen)
const Clock = memo(ClockScreen)
const File = memo(FileRooms)
const Help = memo(HelpScreen)
const FromFiles = memo(TodayScreen)
const Looks = memo(LookChoices)

interface WindowProps extends Pick<Screen, 'openHelp'> {
  readonly trail: Trail
  readonly entered: boolean
  readonly helpAt: { readonly topic: Topic; readonly turn: number } | null
}

function Window({ trail, openHelp, entered, helpAt }: WindowProps) {
  const words = useWords()
  const { room, go, place } = trail
  const [opened, setOpened] = useState<Case | null>(null)
  const [isPalette, setPalette] = useState(false)
  const [isFilesOpen, setFilesOpen] = useState(false)
  const showPalette = useCallback(() => setPalette(true), [])
  usePaletteKeys(showPalette, openHelp)
  useRescue()
  useArrival(`${room} ${JSON.stringify(place)}`)
  const toClock = useCallback(() => go('clock'), [go])
  const openInClock = useCallback(
    (one: Case) => {
      setOpened({ ...one })
      go('clock')
    },
    [go],
  )
  return (
    <>
      <a className="skip" href="#main">
        {words.say('app.skip')}
      </a>
      <Printed />
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
          <button type="button" className="palette-open" onClick={showPalette}>
            {words.say('palette.open')} <kbd className="small">Ctrl K</kbd>
          </button>
          <button
            type="button"
            className="help-open"
            aria-label={words.say('app.room.help')}
            aria-current={room === 'help' ? 'page' : undefined}
            onClick={() => openHelp()}
          >
            ?
          </button>
          <Looks />
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        {/* All stay in place, so that nothing typed is lost by looking at another. */}
        <div hidden={room !== 'law'}>
          <Law onClock={toClock} />
        </div>
        <div hidden={room !== 'clock'}>
          <Clock isHere={room === 'clock'} opened={opened} />
        </div>
        {entered ? <File room={room} place={place} visit={trail.visit} /> : null}
        <Help isHere={room === 'help'} wanted={helpAt} />
        <details className="tb-files" hidden={room !== 'today'} onToggle={(event) => setFilesOpen(event.currentTarget.open)}>
          <summary>{words.say('screen.today.files')}</summary>
          <FromFiles isHere={room === 'today' && isFilesOpen} onOpen={openInClock} />
        </details>
      </main>
      <footer className="colophon">{words.say('app.colophon')}</footer>
      <PaletteHere isShown={isPalette} onShow={setPalette} caseId={place.at === 'case' ? place.id : null} />
    </>
  )
}

/** The palette knows the case that was looked at last by the name it goes by. */
function PaletteHere(props: { readonly isShown: boolean; readonly onShow: (is: boolean) => void; readonly caseId: string | null }) {
  const { seen } = useFile()
  const { isShown, onShow, caseId } = props
  const view = isShown && caseId !== null ? (seen.get(`cases/one ${JSON.stringify({ id: caseId })}`) as CaseView | undefined) : undefined
  const here = useMemo(() => (view && caseId !== null ? { id: caseId, name: shownName(view.record) } : null), [view, caseId])
  return <Palette isShown={isShown} onShow={onShow} here={here} />
}

function RoomLink({ room, here, go }: { readonly room: Room; readonly here: Room; readonly go: (room: Room) => void }) {
  const words = useWords()
  const { ahead } = useFile()
  const enter = () => {
    if (room === 'today' && room !== here) ahead('cases/today')
    go(room)
  }
  return (
    <button type="button" className="room" aria-current={room === here ? 'page' : undefined} onClick={enter}>
      {words.code(`app.room.${room}`)}
    </button>
  )
}
