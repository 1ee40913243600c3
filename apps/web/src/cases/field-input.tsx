/** The control for one field of a record, by the shape of what it holds. */
import { parseWhen, whenFromText } from '@holdfast/core'
import type { Field, KindName } from '@holdfast/desk/api'
import { Plain } from '../parts/buttons.tsx'
import { Checks } from '../parts/checks.tsx'
import { Pick } from '../parts/pick.tsx'
import { SearchPick } from '../parts/search-pick.tsx'
import { WordsField } from '../parts/text-field.tsx'
import { useWords } from '../words.tsx'
import { asText, type DraftValue, isList, isNames, type NameDraft } from './draft.ts'
import { fieldName } from './field-name.ts'
import { useCountries, useLanguages, useZones } from './lists.ts'
import { whenText } from './value-text.ts'

export interface LinkOption {
  readonly id: string
  readonly name: string
  readonly kind: string
}

export interface FieldInputProps {
  readonly kind: KindName
  readonly name: string
  readonly field: Field
  readonly value: DraftValue
  readonly onChange: (value: DraftValue) => void
  readonly problem?: string | undefined
  readonly links: readonly LinkOption[]
  readonly autoFocus?: boolean
  readonly onEnter?: () => void
}

export function FieldInput(props: FieldInputProps) {
  const words = useWords()
  const { kind, name, field, value, onChange, problem, links, autoFocus = false, onEnter } = props
  const countries = useCountries()
  const languages = useLanguages()
  const zones = useZones()
  const label = fieldName(words, kind, name) + (field.required ? ` (${words.say('file.needed')})` : '')
  const none = { id: '', name: words.say('file.none') }
  const choices = (field.choices ?? []).map((id) => ({ id, name: words.code(`cases.choice.${kind}.${name}.${id}`) }))
  switch (field.shape) {
    case 'when':
      return (
        <WhenField
          label={label}
          value={asText(value)}
          onChange={onChange}
          problem={problem}
          autoFocus={autoFocus}
          {...(onEnter ? { onEnter } : {})}
        />
      )
    case 'choice':
      return <Pick label={label} options={[none, ...choices]} chosen={asText(value)} onChoose={onChange} problem={problem} />
    case 'link':
      return (
        <Pick
          label={label}
          options={[none, ...links.filter((link) => link.kind === field.to)]}
          chosen={asText(value)}
          onChoose={onChange}
          problem={problem}
        />
      )
    case 'choices':
      return <Checks label={label} options={choices} chosen={isList(value) ? value : []} onChoose={onChange} />
    case 'languages':
      return <Checks label={label} options={languages} chosen={isList(value) ? value : []} onChoose={onChange} />
    case 'language':
      return <Pick label={label} options={[none, ...languages]} chosen={asText(value)} onChoose={onChange} problem={problem} />
    case 'country':
      return (
        <SearchPick
          label={label}
          options={countries}
          chosen={asText(value)}
          onChoose={onChange}
          openName={words.say('file.show-list')}
          problem={problem}
        />
      )
    case 'zone':
      return (
        <SearchPick
          label={label}
          options={zones}
          chosen={asText(value)}
          onChoose={onChange}
          openName={words.say('file.show-list')}
          problem={problem}
        />
      )
    case 'countries':
      return <CountryList label={label} value={isList(value) ? value : []} onChange={onChange} />
    case 'names':
      return <NamesField label={label} value={isNames(value) ? value : []} onChange={onChange} />
    default:
      return (
        <WordsField
          label={label}
          value={asText(value)}
          onChange={onChange}
          problem={problem}
          autoFocus={autoFocus}
          {...(field.shape === 'text' ? { rows: 3 } : {})}
          {...(field.finer ? { hint: words.say('file.place.hint') } : {})}
          {...(onEnter && field.shape !== 'text' ? { onEnter } : {})}
        />
      )
  }
}

/** A date in one line, with what was understood under it as it is typed. */
function WhenField(props: {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly problem: string | undefined
  readonly autoFocus: boolean
  readonly onEnter?: () => void
}) {
  const words = useWords()
  const typed = props.value.trim()
  const read = typed === '' ? undefined : parseWhen(whenFromText(typed))
  const hint = !read ? words.say('file.when.hint') : read.ok ? `→ ${whenText(words, whenFromText(typed))}` : words.say('file.when.not-yet')
  return (
    <WordsField
      label={props.label}
      value={props.value}
      onChange={props.onChange}
      hint={hint}
      problem={props.problem}
      autoFocus={props.autoFocus}
      {...(props.onEnter ? { onEnter: props.onEnter } : {})}
    />
  )
}

function CountryList({
  label,
  value,
  onChange,
}: {
  readonly label: string
  readonly value: readonly string[]
  readonly onChange: (value: readonly string[]) => void
}) {
  const words = useWords()
  const countries = useCountries()
  return (
    <div className="field list-field">
      <SearchPick
        key={value.join()}
        label={label}
        options={countries.filter(({ id }) => !value.includes(id))}
        chosen=""
        onChoose={(id) => (id === '' ? undefined : onChange([...value, id]))}
        openName={words.say('file.show-list')}
      />
      <ul className="tags">
        {value.map((code) => (
          <li key={code}>
            {words.state(code)}
            <Plain
              onPress={() => onChange(value.filter((one) => one !== code))}
              name={words.say('file.take-out', { what: words.state(code) })}
            >
              ×
            </Plain>
          </li>
        ))}
      </ul>
    </div>
  )
}

const uses = ['own', 'passport', 'court', 'birth', 'alias', 'unsure'] as const

/** Every spelling of one name, with what it is from. */
function NamesField({
  label,
  value,
  onChange,
}: {
  readonly label: string
  readonly value: readonly NameDraft[]
  readonly onChange: (value: readonly NameDraft[]) => void
}) {
  const words = useWords()
  const rows = value.length === 0 ? [{ text: '', use: 'own' }] : value
  const set = (at: number, change: Partial<NameDraft>) => onChange(rows.map((row, i) => (i === at ? { ...row, ...change } : row)))
  return (
    <fieldset className="field names-field">
      <legend className="field-label">{label}</legend>
      {rows.map((row, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row has no other identity while it is typed
        <div className="name-row" key={i}>
          <WordsField label={words.say('file.names.spelling', { n: i + 1 })} value={row.text} onChange={(text) => set(i, { text })} />
          <Pick
            label={words.say('file.names.use')}
            options={uses.map((id) => ({ id, name: words.code(`cases.name-use.${id}`) }))}
            chosen={row.use}
            onChoose={(use) => set(i, { use })}
          />
          {rows.length > 1 ? (
            <Plain
              onPress={() => onChange(rows.filter((_, at) => at !== i))}
              name={words.say('file.take-out', { what: row.text || String(i + 1) })}
            >
              ×
            </Plain>
          ) : null}
        </div>
      ))}
      <Plain onPress={() => onChange([...rows, { text: '', use: 'alias' }])}>{words.say('file.names.add')}</Plain>
    </fieldset>
  )
}
