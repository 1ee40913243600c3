/** One out of many, found by typing: a country, a time zone. */
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { Chevron } from './icons.tsx'
import type { Option } from './pick.tsx'

export function SearchPick(props: {
  readonly label: string
  readonly options: readonly Option[]
  readonly chosen: string
  readonly onChoose: (id: string) => void
  readonly openName: string
}) {
  return (
    <ComboBox
      className="field"
      defaultItems={props.options}
      selectedKey={props.chosen === '' ? null : props.chosen}
      onSelectionChange={(id) => props.onChoose(typeof id === 'string' ? id : '')}
      menuTrigger="focus"
    >
      <Label>{props.label}</Label>
      <div className="control combo-box">
        <Input autoComplete="off" spellCheck={false} />
        <Button aria-label={props.openName}>
          <Chevron />
        </Button>
      </div>
      <Popover className="popover">
        <ListBox<Option> renderEmptyState={() => <span className="option quiet">—</span>}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={`${option.name} ${option.id}`} className="option">
              {option.name}
              <span className="note small">{option.note ?? option.id}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
