/** A passphrase that is made: typed twice, for nobody opens what was sealed with a slip of the finger. */
import { useState } from 'react'
import { WordsField } from '../parts/text-field.tsx'
import { useWords } from '../words.tsx'

/** Shortest passphrase that is taken: four words, or about this many letters. */
export const shortest = 12

export interface Typed {
  readonly passphrase: string
  readonly again: string
  readonly isShort: boolean
  /** Long enough, and the same twice. */
  readonly fits: boolean
  readonly set: (passphrase: string) => void
  readonly setAgain: (again: string) => void
  readonly clear: () => void
}

export function useNewPassphrase(): Typed {
  const [passphrase, set] = useState('')
  const [again, setAgain] = useState('')
  const isShort = [...passphrase].length < shortest
  const clear = () => {
    set('')
    setAgain('')
  }
  return { passphrase, again, isShort, fits: !isShort && passphrase === again, set, setAgain, clear }
}

interface NewPassphraseProps {
  readonly typed: Typed
  readonly label: string
  readonly againLabel: string
  readonly hint: string
  /** What is wrong with the first line, where that is said. */
  readonly problem?: string | undefined
  readonly autoFocus?: boolean
  readonly onEnter: () => void
}

export function NewPassphrase({ typed, label, againLabel, hint, problem, autoFocus = false, onEnter }: NewPassphraseProps) {
  const words = useWords()
  const differs = typed.again !== '' && typed.again !== typed.passphrase
  return (
    <>
      <WordsField
        label={label}
        type="password"
        value={typed.passphrase}
        onChange={typed.set}
        hint={hint}
        problem={problem}
        autoFocus={autoFocus}
      />
      <WordsField
        label={againLabel}
        type="password"
        value={typed.again}
        onChange={typed.setAgain}
        problem={differs ? words.say('file.passphrase.differs') : undefined}
        onEnter={onEnter}
      />
    </>
  )
}
