/** Any number out of a few. */
import { Checkbox, CheckboxGroup, Label } from 'react-aria-components'
import type { Option } from './pick.tsx'

export function Checks(props: {
  readonly label: string
  readonly options: readonly Option[]
  readonly chosen: readonly string[]
  readonly onChoose: (ids: readonly string[]) => void
}) {
  return (
    <CheckboxGroup className="field checks" value={[...props.chosen]} onChange={props.onChoose}>
      <Label>{props.label}</Label>
      <div className="check-list">
        {props.options.map((option) => (
          <Checkbox key={option.id} value={option.id} className="check">
            <span className="box" aria-hidden="true" />
            {option.name}
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  )
}
