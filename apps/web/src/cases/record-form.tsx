/** A record being written: its needed and usual fields first, the rest one step away. Saved whole or not at all; nothing typed is lost by a refusal. */
import type { DraftWords, KindName, SaveAnswer, Stored } from '@holdfast/desk/api'
import { useEffect, useRef, useState } from 'react'
import type { Failure } from '../desk.ts'
import { useFile } from '../file/use-file.tsx'
import { NearHint } from '../names/near-hint.tsx'
import { Lead, Outlined } from '../parts/buttons.tsx'
import { FailureNotice, Notice } from '../parts/notice.tsx'
import { useOnce } from '../parts/use-once.ts'
import { focusIn } from '../room.ts'
import { useWords } from '../words.tsx'
import { changesOf, type Draft, draftOf, emptyOf, filledOf, isNames } from './draft.ts'
import { FieldInput, type LinkOption } from './field-input.tsx'
import { newForm, useDraft } from './use-draft.ts'

/** Fields that are asked first, by kind; what is not named stands under "more". */
const first: Readonly<Record<KindName, readonly string[]>> = {
  case: ['pseudonym', 'stage', 'lead', 'cover'],
  person: ['pseudonym', 'role', 'names', 'birth', 'nationalities', 'vulnerabilities'],
  relation: ['of', 'to', 'type', 'country', 'ifKnown'],
  fact: ['event', 'when', 'zone', 'what', 'source'],
  decision: ['type', 'authority', 'made', 'served', 'zone', 'servedHow', 'interpreter', 'copy'],
  detention: ['since', 'zone', 'country', 'ground', 'outsideContact', 'counsel'],
  document: ['title', 'type', 'received', 'dated', 'language'],
  contact: ['name', 'organisation', 'role', 'channel', 'safely'],
  task: ['what', 'by', 'who', 'cover', 'state'],
  consent: ['person', 'use', 'answer', 'when', 'until', 'how', 'language', 'by'],
  risk: ['person', 'level', 'assessed', 'until', 'ifKnown', 'by'],
  sameness: ['of', 'other', 'verdict', 'why', 'by'],
  intervention: ['body', 'remedy', 'sent', 'asked', 'response', 'state'],
}

/** The agreement and the procedure of a case are chosen together, above its clock. */
const chosenElsewhere: ReadonlySet<string> = new Set(['instrument', 'track'])

export interface RecordFormProps {
  readonly kind: KindName
  /** Null: a new record. */
  readonly record: Stored | null
  readonly inCase?: string
  readonly given?: Draft
  /** A form that was left half written goes on as it was. */
  readonly left?: DraftWords | undefined
  /** What its draft goes by, so that whoever lists drafts leaves out the one that is open. */
  readonly form?: string
  readonly links: readonly LinkOption[]
  readonly onDone: (saved: { readonly id: string; readonly undo: () => Promise<void> } | null) => void
}

/** What stood in these fields when the form was opened: what somebody wrote meanwhile is not overwritten unseen. */
const standing = (record: Stored, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, (record.fields[name] ?? []).map(({ value }) => value)]))

interface Refusal extends Failure {
  readonly problems?: readonly { readonly problem: { readonly field: string; readonly code: string } }[]
}

export function RecordForm({ kind, record, inCase, given = {}, left, form, links, onDone }: RecordFormProps) {
  const words = useWords()
  const { kinds, askFile, changed, status } = useFile()
  const fields = Object.fromEntries(
    Object.entries(kinds?.[kind].fields ?? {}).filter(([name]) => name !== 'case' && !(kind === 'case' && chosenElsewhere.has(name))),
  )
  const [begun] = useState<Draft>(() => left?.begun ?? draftOf(fields, record, record ? {} : given))
  const [stood] = useState(() => left?.stood ?? (record ? standing(record, Object.keys(fields)) : {}))
  const [draft, setDraft] = useState<Draft>(() => left?.words ?? begun)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isSaving, setSaving] = useState(false)
  const once = useOnce()
  const holds = JSON.stringify(draft) !== JSON.stringify(begun)
  const [id] = useState(() => left?.id ?? form ?? newForm())
  const kept = useDraft(
    { id, kind, record: record?.id ?? null, case: inCase ?? null, words: draft, begun, stood },
    holds,
    left !== undefined,
  )
  const place = useRef<HTMLElement>(null)
  // Whatever the first field is, the keyboard is in it: a list takes no focus by itself.
  useEffect(() => focusIn(() => place.current, '.control'), [])
  if (!kinds) return null

  const problemOf = (name: string) => {
    const found = refusal?.problems?.find(({ problem }) => problem.field === name)
    return found ? words.code(`cases.error.${found.problem.code}`) : undefined
  }
  const save = () => once(put)
  const put = async () => {
    setSaving(true)
    const sent = record ? changesOf(fields, begun, draft) : filledOf(fields, draft)
    if (record && Object.keys(sent).length === 0) {
      await kept.end()
      onDone(null)
      return
    }
    const answer = await askFile<SaveAnswer>('cases/save', {
      records: [
        {
          ...(record ? { id: record.id } : {}),
          kind,
          ...(inCase && kind !== 'case' ? { case: inCase } : {}),
          fields: sent,
          ...(record ? { seen: Object.fromEntries(Object.keys(sent).map((name) => [name, stood[name] ?? []])) } : {}),
        },
      ],
    })
    setSaving(false)
    if (!answer.ok) {
      setRefusal(answer.error)
      return
    }
    await kept.end()
    changed()
    const made = answer.value.ids[0] ?? record?.id ?? ''
    onDone({
      id: made,
      undo: async () => {
        if (record) {
          const back = changesOf(fields, draft, begun)
          const seen = Object.fromEntries(Object.entries(sent).map(([name, value]) => [name, value === null ? [] : [value]]))
          await askFile('cases/save', { records: [{ id: made, kind, fields: back, seen }] })
        } else await askFile('cases/remove', { id: made })
        changed()
      },
    })
  }
  const input = (name: string, at: number) => {
    const field = fields[name]
    return field ? (
      <FieldInput
        key={name}
        kind={kind}
        name={name}
        field={field}
        value={draft[name] ?? emptyOf(field)}
        onChange={(value) => setDraft((last) => ({ ...last, [name]: value }))}
        problem={problemOf(name)}
        links={links}
        autoFocus={at === 0}
        onEnter={() => void save()}
      />
    ) : null
  }
  const Heading = kind === 'case' && !record ? 'h1' : 'h2'
  const upper = first[kind].filter((name) => name in fields)
  const lower = Object.keys(fields).filter((name) => !upper.includes(name))
  const lowerHolds = lower.some((name) => (draft[name] ?? '').length > 0 || problemOf(name) !== undefined)
  return (
    <section className="record-form" ref={place} aria-label={words.code(`cases.kind.${kind}`)}>
      <Heading>{words.say(record ? 'file.form.change' : 'file.form.new', { kind: words.code(`cases.kind.${kind}`) })}</Heading>
      <div className="form-grid">{upper.map(input)}</div>
      {kind === 'person' ? <NearHint names={namesIn(draft)} except={record?.id ?? null} /> : null}
      {lower.length > 0 ? (
        <details open={lowerHolds}>
          <summary>{words.say('file.form.more')}</summary>
          <div className="form-grid">{lower.map((name) => input(name, -1))}</div>
        </details>
      ) : null}
      {refusal ? <FailureNotice failure={refusal} /> : null}
      {holds && status?.locksIn != null && status.locksIn <= 60 ? <Notice kind="warn">{words.say('file.form.locks-soon')}</Notice> : null}
      <div className="actions">
        <Lead onPress={() => void save()} isDisabled={isSaving}>
          {words.say(isSaving ? 'file.saving' : 'file.save')}
        </Lead>
        <Outlined onPress={() => void kept.end().then(() => onDone(null))}>{words.say('file.cancel')}</Outlined>
        <span className="small quiet">{words.say(kept.isSealed ? 'file.form.sealed' : 'file.form.enter')}</span>
      </div>
    </section>
  )
}

const namesIn = ({ names = [] }: Draft): readonly string[] => (isNames(names) ? names.map(({ text }) => text) : [])
