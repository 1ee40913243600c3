/**
 * The command palette: Ctrl+K or ⌘K, a few letters, Enter. Goes to any screen and any case, begins a fact, locks, undoes, switches the language.
 * What is typed is in this window's memory only and is gone when the palette closes.
 */
import { useLayoutEffect, useMemo, useState } from 'react'
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  TextField,
} from 'react-aria-components'
import { useUndo } from '../file/undo.tsx'
import { useFile } from '../file/use-file.tsx'
import { useScreen } from '../screen.tsx'
import { useWords } from '../words.tsx'
import { type Command, commandsOf, fitting, type Section } from './commands.ts'
import { useFoundCases } from './use-found-cases.ts'

/** A case that is only alike never stands before what was typed word for word: Enter takes the first. */
const sections: readonly Section[] = ['case', 'here', 'do', 'go', 'alike', 'look']

/** @param here the case that was looked at last */
export function Palette(props: {
  readonly isShown: boolean
  readonly onShow: (isShown: boolean) => void
  readonly here: { readonly id: string; readonly name: string } | null
}) {
  const words = useWords()
  return (
    <ModalOverlay className="palette-shade" isDismissable isOpen={props.isShown} onOpenChange={props.onShow}>
      <Modal className="palette">
        <Dialog className="palette-dialog" aria-label={words.say('palette.title')}>
          <Inside here={props.here} onDone={() => props.onShow(false)} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Inside({ here, onDone }: { readonly here: { readonly id: string; readonly name: string } | null; readonly onDone: () => void }) {
  const words = useWords()
  const screen = useScreen()
  const { status, lock } = useFile()
  const { last, undo } = useUndo()
  const [typed, setTyped] = useState('')
  const isOpen = status?.state === 'open'
  const found = useFoundCases(typed, true)
  // Every opening is a wish of its own.
  const [turn] = useState(() => performance.now())
  const shown = useMemo(() => {
    const commands = commandsOf({
      words,
      screen,
      isOpen,
      here,
      lock: () => void lock(),
      undo: last ? { said: last.said, run: () => void undo() } : null,
      turn,
    })
    const cases = found.map(
      ({ id, name, alike }): Command => ({
        id: `case-${id}`,
        section: alike === null ? 'case' : 'alike',
        text: name,
        ...(alike === null ? {} : { note: words.say('palette.alike', { piece: alike }) }),
        run: () => screen.trail.visit({ at: 'case', id }),
      }),
    )
    return [...cases, ...fitting(commands, typed)]
  }, [words, screen, isOpen, here, lock, last, undo, found, typed, turn])
  const run = (id: string) => {
    const command = shown.find((one) => one.id === id)
    onDone()
    command?.run()
  }
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <TextField aria-label={words.say('palette.title')} autoFocus className="palette-field">
        <Input className="palette-input" autoComplete="off" spellCheck={false} placeholder={words.say('palette.hint')} />
      </TextField>
      <div role="status" className="sr">
        {typed === '' ? '' : words.say('palette.count', { n: shown.length })}
      </div>
      <ListBox
        className="palette-list"
        aria-label={words.say('palette.title')}
        selectionMode="none"
        onAction={(id) => run(String(id))}
        renderEmptyState={() => <p className="quiet palette-none">{words.say('palette.none')}</p>}
      >
        {sections.map((section) => {
          const rows = shown.filter((command) => command.section === section)
          return rows.length === 0 ? null : (
            <ListBoxSection key={section} id={section}>
              <Header className="palette-head small">{words.say(`palette.section.${section === 'alike' ? 'case' : section}`)}</Header>
              {rows.map(({ id, text, note }) => (
                <ListBoxItem key={id} id={id} textValue={text} className="option">
                  {text}
                  {note === undefined ? null : <span className="note small">{note}</span>}
                </ListBoxItem>
              ))}
            </ListBoxSection>
          )
        })}
      </ListBox>
    </Autocomplete>
  )
}

/** Ctrl+K or ⌘K; F1, or ? where nothing is being written. */
export function usePaletteKeys(onPalette: () => void, onHelp: () => void): void {
  useLayoutEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const isPalette = event.key.toLowerCase() === 'k' || event.code === 'KeyK'
      if (isPalette && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
        event.preventDefault()
        onPalette()
      } else if (event.key === 'F1' || (event.key === '?' && !event.ctrlKey && !event.metaKey && !isWritten(event.target))) {
        event.preventDefault()
        onHelp()
      }
    }
    addEventListener('keydown', pressed)
    return () => removeEventListener('keydown', pressed)
  }, [onPalette, onHelp])
}

const isWritten = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
