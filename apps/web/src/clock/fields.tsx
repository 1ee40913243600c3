/** Day, time and zone, by keyboard, in the order of the reader's language. */
import { parseDate, parseTime } from '@internationalized/date'
import { useState } from 'react'
import { Button, ComboBox, DateField, DateInput, DateSegment, Input, Label, ListBox, ListBoxItem, TimeField } from 'react-aria-components'
import { FieldPopover } from '../parts/field-popover.tsx'
import { Chevron } from '../parts/icons.tsx'
import { useWords } from '../words.tsx'

interface FieldProps {
  readonly label: string
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}

export const DayField = ({ label, value, onChange }: FieldProps) => (
  <DateField
    className="field"
    value={value === null ? null : parseDate(value)}
    onChange={(day) => onChange(day?.toString() ?? null)}
    shouldForceLeadingZeros
  >
    <Label>{label}</Label>
    <DateInput className="control segments">{(segment) => <DateSegment segment={segment} className="segment" />}</DateInput>
  </DateField>
)

export const HourField = ({ label, value, onChange }: FieldProps) => (
  <TimeField
    className="field"
    hourCycle={24}
    value={value === null ? null : parseTime(value)}
    onChange={(time) => onChange(time?.toString().slice(0, 5) ?? null)}
    shouldForceLeadingZeros
  >
    <Label>{label}</Label>
    <DateInput className="control segments">{(segment) => <DateSegment segment={segment} className="segment" />}</DateInput>
  </TimeField>
)

/** Zones are many: typing part of a place's name finds it, in our language or by its IANA id. */
export function ZoneField(props: {
  readonly label: string
  readonly zones: readonly string[]
  readonly value: string
  readonly onChange: (zone: string) => void
}) {
  const words = useWords()
  const [typed, setTyped] = useState<string | null>(null)
  const shown = (zone: string) => words.zone(zone)
  const wanted = (typed ?? '').trim().toLocaleLowerCase()
  const found = props.zones.filter((zone) => `${shown(zone)} ${zone}`.toLocaleLowerCase().includes(wanted)).slice(0, 60)
  return (
    <ComboBox
      className="field"
      items={found.map((id) => ({ id }))}
      inputValue={typed ?? shown(props.value)}
      onInputChange={setTyped}
      value={props.value}
      onChange={(zone) => {
        if (typeof zone === 'string') props.onChange(zone)
        setTyped(null)
      }}
      onOpenChange={(isOpen) => {
        if (!isOpen) setTyped(null)
      }}
      menuTrigger="focus"
    >
      <Label>{props.label}</Label>
      <div className="control combo">
        <Input autoComplete="off" spellCheck="false" onFocus={() => setTyped('')} />
        <Button aria-label={props.label}>
          <Chevron />
        </Button>
      </div>
      <FieldPopover>
        <ListBox>
          {({ id }: { readonly id: string }) => (
            <ListBoxItem id={id} textValue={shown(id)} className="option">
              {shown(id)}
              <span className="note small">{id}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </FieldPopover>
    </ComboBox>
  )
}
