import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'

interface Props {
  readonly children: ReactNode
  readonly onPress: () => void
  readonly isDisabled?: boolean
  readonly name?: string
}
const named = (name: string | undefined) => (name ? { 'aria-label': name } : {})

/** The one thing to do here. */
export const Lead = ({ children, onPress, isDisabled = false }: Props) => (
  <Button className="button lead" onPress={onPress} isDisabled={isDisabled}>
    {children}
  </Button>
)
export const Plain = ({ children, onPress, name }: Props) => (
  <Button className="button plain slim" onPress={onPress} {...named(name)}>
    {children}
  </Button>
)
export const Outlined = ({ children, onPress, isDisabled = false, name }: Props) => (
  <Button className="button" onPress={onPress} isDisabled={isDisabled} {...named(name)}>
    {children}
  </Button>
)
/** A button that reads as a word of the text. */
export const WordLink = ({ children, onPress, name }: Props) => (
  <Button className="link" onPress={onPress} {...named(name)}>
    {children}
  </Button>
)
