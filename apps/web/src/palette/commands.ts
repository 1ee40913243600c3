/** Everything the palette can do at this moment, in the language of the screen. */
import type { Place } from '../cases/place.ts'
import { caseTabs } from '../cases/place.ts'
import type { Screen } from '../screen.tsx'
import { themes, tongues } from '../screen.tsx'
import type { Words } from '../words.tsx'

export type Section = 'case' | 'here' | 'go' | 'do' | 'alike' | 'look'

export interface Command {
  readonly id: string
  readonly section: Section
  readonly text: string
  /** What stands beside it: a key, a stage, why it was found. */
  readonly note?: string
  readonly run: () => void
}

export interface CommandsAbout {
  readonly words: Words
  readonly screen: Screen
  readonly isOpen: boolean
  /** The case that was looked at last. */
  readonly here: { readonly id: string; readonly name: string } | null
  readonly lock: () => void
  readonly undo: { readonly said: string; readonly run: () => void } | null
  /** Grows with every wish. */
  readonly turn: number
}

export function commandsOf({ words, screen, isOpen, here, lock, undo, turn }: CommandsAbout): readonly Command[] {
  const { trail, setLocale, setTheme, openHelp } = screen
  const visit = (place: Place) => () => trail.visit(place)
  const go: Command[] = [
    { id: 'today', section: 'go', text: words.say('app.room.today'), run: () => trail.go('today') },
    { id: 'cases', section: 'go', text: words.say('app.room.cases'), run: visit({ at: 'list' }) },
    ...(isOpen
      ? ([
          { id: 'search', section: 'go', text: words.say('palette.search'), run: visit({ at: 'list', find: turn }) },
          { id: 'conflicts', section: 'go', text: words.say('file.conflicts'), run: visit({ at: 'conflicts' }) },
          { id: 'names', section: 'go', text: words.say('names.screen.title'), run: visit({ at: 'names' }) },
          { id: 'redact', section: 'go', text: words.say('redact.title'), run: visit({ at: 'redact' }) },
          { id: 'import', section: 'go', text: words.say('file.import'), run: visit({ at: 'import' }) },
          { id: 'settings', section: 'go', text: words.say('file.settings'), run: visit({ at: 'settings' }) },
        ] as const)
      : []),
    { id: 'law', section: 'go', text: words.say('app.room.law'), run: () => trail.go('law') },
    { id: 'clock', section: 'go', text: words.say('app.room.clock'), run: () => trail.go('clock') },
    { id: 'help', section: 'go', text: words.say('app.room.help'), note: 'F1', run: () => openHelp() },
  ]
  const own: Command[] =
    isOpen && here
      ? [
          {
            id: 'fact',
            section: 'here',
            text: words.say('palette.fact', { name: here.name }),
            run: visit({ at: 'case', id: here.id, fact: true, turn }),
          },
          ...caseTabs.map(
            (tab): Command => ({
              id: `tab-${tab}`,
              section: 'here',
              text: words.say('palette.tab', { name: here.name, part: words.say(`file.tab.${tab}`) }),
              run: visit({ at: 'case', id: here.id, tab, turn }),
            }),
          ),
        ]
      : []
  const acts: Command[] = isOpen
    ? [
        ...(undo ? [{ id: 'undo', section: 'do', text: words.say('palette.undo', { what: undo.said }), run: undo.run } as const] : []),
        { id: 'new', section: 'do', text: words.say('file.cases.new'), run: visit({ at: 'new' }) },
        { id: 'lock', section: 'do', text: words.say('file.lock'), note: 'Ctrl Alt L', run: lock },
      ]
    : []
  const look: Command[] = [
    ...tongues.map(
      ({ id, shown }): Command => ({
        id: `tongue-${id}`,
        section: 'look',
        text: words.say('palette.language', { name: shown }),
        run: () => setLocale(id),
      }),
    ),
    ...themes.map(
      (theme): Command => ({
        id: `theme-${theme}`,
        section: 'look',
        text: words.say('palette.theme', { name: words.say(`app.theme.${theme}`) }),
        run: () => setTheme(theme),
      }),
    ),
  ]
  return [...own, ...go, ...acts, ...look]
}

/** All words of what was typed, anywhere in the line, whatever the case. */
export function fitting(commands: readonly Command[], typed: string): readonly Command[] {
  const wanted = plain(typed).split(/\s+/u).filter(Boolean)
  return commands.filter(({ id, text }) => wanted.every((word) => plain(`${text} ${id}`).includes(word)))
}
const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll('ё', 'е')
