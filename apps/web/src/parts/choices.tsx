/** A short row of choices of which exactly one holds. */
import type { ReactNode } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'

export interface Choice<T extends string> {
  readonly id: T
  readonly shown: ReactNode
  /** What a screen reader says where `shown` is a drawing or another language. */
  readonly name?: string
  readonly lang?: string
}

export function Choices<T extends string>(props: {
  readonly label: string
  readonly of: readonly Choice<T>[]
  readonly chosen: T
  readonly onChoose: (id: T) => void
}) {
  return (
    <ToggleButtonGroup
      className="choices"
      aria-label={props.label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[props.chosen]}
      onSelectionChange={(keys) => {
        const found = props.of.find((choice) => keys.has(choice.id))
        if (found) props.onChoose(found.id)
      }}
    >
      {props.of.map((choice) => (
        <ToggleButton key={choice.id} id={choice.id} className="choice" {...(choice.name ? { 'aria-label': choice.name } : {})}>
          <span {...(choice.lang ? { lang: choice.lang } : {})}>{choice.shown}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
