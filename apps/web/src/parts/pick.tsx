/** A labelled list of which one entry is chosen. */
import { Button, FieldError, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components'
import { Chevron } from './icons.tsx'

export interface Option {
  readonly id: string
  readonly name: string
  readonly note?: string
}

export function Pick(props: {
  readonly label: string
  readonly options: readonly Option[]
  readonly chosen: string
  readonly onChoose: (id: string) => void
  readonly className?: string
  readonly problem?: string | undefined
}) {
  return (
    <Select
      className={`field ${props.className ?? ''}`}
      value={props.chosen}
      isInvalid={props.problem !== undefined}
      validationBehavior="aria"
      onChange={(id) => {
        if (typeof id === 'string') props.onChoose(id)
      }}
    >
      <Label>{props.label}</Label>
      <Button className="control">
        <SelectValue>{({ selectedText }) => selectedText}</SelectValue>
        <Chevron />
      </Button>
      <FieldError className="field-problem">{props.problem}</FieldError>
      <Popover className="popover">
        <ListBox items={props.options}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.name} className="option">
              {option.name}
              {option.note ? <span className="note small">{option.note}</span> : null}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  )
}
