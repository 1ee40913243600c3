/** A line or a page of words. Nothing typed is remembered by the browser. */
import { FieldError, Input, Label, Text, TextArea, TextField } from 'react-aria-components'

interface Props {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: string | undefined
  readonly problem?: string | undefined
  readonly rows?: number
  readonly type?: 'text' | 'password'
  readonly isRequired?: boolean
  readonly autoFocus?: boolean
  readonly onEnter?: () => void
  readonly lang?: string
}

export function WordsField({
  label,
  value,
  onChange,
  hint,
  problem,
  rows,
  type = 'text',
  isRequired = false,
  autoFocus = false,
  onEnter,
  lang,
}: Props) {
  const onKeyDown = onEnter
    ? (event: React.KeyboardEvent) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) onEnter()
      }
    : undefined
  return (
    <TextField
      className="field"
      value={value}
      onChange={onChange}
      isInvalid={problem !== undefined}
      isRequired={isRequired}
      validationBehavior="aria"
      type="text"
      autoComplete="off"
    >
      <Label>{label}</Label>
      {rows ? (
        <TextArea className="control" rows={rows} autoComplete="off" spellCheck={false} lang={lang} autoFocus={autoFocus} />
      ) : (
        // Never a password field: beside one, a browser keeps what was typed into the field before it (measured: Chromium's `Login Data`).
        <Input
          className={type === 'password' ? 'control secret' : 'control'}
          autoComplete="off"
          spellCheck={false}
          lang={lang}
          autoFocus={autoFocus}
          onKeyDown={onKeyDown}
        />
      )}
      {hint ? (
        <Text slot="description" className="hint small quiet">
          {hint}
        </Text>
      ) : null}
      <FieldError className="field-problem">{problem}</FieldError>
    </TextField>
  )
}
