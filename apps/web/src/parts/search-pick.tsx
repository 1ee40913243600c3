/** One out of many, found by typing its name or its code: a country, a time zone, a case. However many there are, a hundred are offered. */
import { useEffect, useMemo, useState } from 'react'
import { Button, ComboBox, FieldError, Input, Label, ListBox, ListBoxItem } from 'react-aria-components'
import { FieldPopover } from './field-popover.tsx'
import { Chevron } from './icons.tsx'
import type { Option } from './pick.tsx'

const offered = 100

export function SearchPick(props: {
  readonly label: string
  readonly options: readonly Option[]
  readonly chosen: string
  readonly onChoose: (id: string) => void
  readonly openName: string
  readonly problem?: string | undefined
}) {
  const { options, chosen } = props
  const current = useMemo(() => options.find(({ id }) => id === chosen), [options, chosen])
  const name = current?.name ?? ''
  // What was typed since the last choice; null while the choice itself stands in the field.
  const [typed, setTyped] = useState<string | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another choice, or the same in another language
  useEffect(() => setTyped(null), [name, chosen])
  const items = useMemo(() => {
    const needle = typed === null ? '' : plain(typed)
    const fitting =
      needle === '' ? options : options.filter(({ id, name: one, note = '' }) => plain(`${one} ${id} ${note}`).includes(needle))
    const some = fitting.slice(0, offered)
    return current && !some.includes(current) ? [...some, current] : some
  }, [options, typed, current])
  return (
    <ComboBox
      className="field"
      items={items}
      onInputChange={(text) => setTyped(text === name ? null : text)}
      selectedKey={chosen === '' ? null : chosen}
      onSelectionChange={(id) => props.onChoose(typeof id === 'string' ? id : '')}
      onOpenChange={(isOpen) => (isOpen ? undefined : setTyped(null))}
      menuTrigger="focus"
      isInvalid={props.problem !== undefined}
      validationBehavior="aria"
    >
      <Label>{props.label}</Label>
      <div className="control combo-box">
        <Input autoComplete="off" spellCheck={false} />
        <Button aria-label={props.openName}>
          <Chevron />
        </Button>
      </div>
      <FieldError className="field-problem">{props.problem}</FieldError>
      <FieldPopover>
        <ListBox<Option> renderEmptyState={() => <span className="option quiet">—</span>}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.name} className="option">
              {option.name}
              <span className="note small">{option.note ?? option.id}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </FieldPopover>
    </ComboBox>
  )
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase()
