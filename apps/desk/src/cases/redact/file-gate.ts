/** The gate: the new text held once more against what this case knows, what every other case knows by number, and everybody's name. */
import { lineOf, shownName } from '@holdfast/cases'
import { err, ok, type Result } from '@holdfast/core'
import { guessLang } from '@holdfast/text'
import type { FileCheck, FileLeak, RedactionTaken } from '../../redact-api.ts'
import type { CaseDesk } from '../case-desk.ts'
import { alikeNames } from './alike-names.ts'
import { knownElsewhere, knownOfCase } from './known-of-case.ts'
import type { Redactor, RedactorError } from './redactor.ts'

export interface ToCheck {
  readonly text: string
  /** Empty: of no case. */
  readonly inCase: string
  readonly decisions: readonly RedactionTaken[]
  /** Stretches a person looked at and left in. */
  readonly left: readonly { readonly start: number; readonly end: number }[]
}

export const localeOfText = (text: string): 'en' | 'ru' | 'ko' => {
  const { lang } = guessLang(text)
  return lang === 'ru' || lang === 'ko' ? lang : 'en'
}

export async function checkWithFile(
  desk: CaseDesk,
  redactor: Redactor,
  { text, inCase, decisions, left }: ToCheck,
  signal: AbortSignal,
): Promise<Result<FileCheck, RedactorError>> {
  const known = [...knownOfCase(desk.files, inCase, localeOfText(text)), ...knownElsewhere(desk.files, inCase)]
  const checked = await redactor.ask({ do: 'check', text, decisions, known: known.map(({ entity }) => entity) }, signal)
  if (!checked.ok) return checked
  const covered = new Uint8Array(text.length)
  for (const { start, end } of [...decisions, ...left]) covered.fill(1, start, end)
  const isOther = (person: string) => {
    const record = desk.files.get(person)
    return record !== undefined && !record.gone && lineOf(record, 'case') !== inCase
  }
  const alike = await alikeNames(text, desk.names, (start, end) => !covered.subarray(start, end).includes(0), isOther, signal)
  if (signal.aborted) return err({ code: 'redaction.error.stopped' })
  const leak = (stretch: { readonly start: number; readonly end: number }, how: FileLeak['how'], id: string | undefined): FileLeak => {
    const record = id === undefined ? undefined : desk.files.get(id)
    const owner = record?.kind === 'case' ? record : desk.files.get(record ? (lineOf(record, 'case') ?? '') : '')
    const named = record?.kind === 'person' ? record : owner
    return {
      start: stretch.start,
      end: stretch.end,
      how,
      who: named ? shownName(named) : null,
      isOtherCase: owner !== undefined && owner.id !== inCase,
    }
  }
  const strict = checked.value.leaks.map((one) => leak(one, 'known', known[one.entity]?.record))
  const near = alike.found
    .filter(({ start, end }) => !strict.some((one) => one.start < end && start < one.end))
    .map((one) => leak(one, 'alike', one.person))
  return ok({ text: checked.value.text, leaks: [...strict, ...near].sort((a, b) => a.start - b.start), comparedTo: alike.to })
}
