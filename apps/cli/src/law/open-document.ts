import { sniff } from '@holdfast/intake/sniff'
import { type LawDocument, readLaw } from '@holdfast/law'
import { guessableLangs } from '@holdfast/text'
import type { Call, Failure } from '../command.ts'
import { intakeFailure } from '../intake-failure.ts'
import { readInput } from '../read-input.ts'
import { openText } from './open-text.ts'

/**
 * The legal text named by the first argument, also from a PDF, a Word file or a web page: those are read in the closed process, without headers, footers and
 * navigation. Plain text and stdin go the way of `openText`.
 */
export async function openDocument(call: Call): Promise<{ readonly doc: LawDocument } | Failure> {
  const path = call.positionals[0] ?? '-'
  const lang = guessableLangs.find((one) => one === call.options.lang)
  if (path === '-' || (call.options.lang !== undefined && lang === undefined)) return openText(call)
  const bytes = readInput(path, 1)
  if (!(bytes instanceof Uint8Array)) return bytes
  const kind = sniff(bytes)
  if (!kind.ok) return isDocument(kind.error.code) ? intakeFailure(kind.error) : openText(call)
  if (kind.value !== 'pdf' && kind.value !== 'docx' && kind.value !== 'html') return openText(call)
  // Only now: plain text needs none of what reads documents, and should not wait for it.
  const [{ readInChild }, { bodyText }] = await Promise.all([import('@holdfast/desk'), import('@holdfast/intake')])
  const { result } = await readInChild(bytes, lang === undefined ? {} : { lang })
  if (!result.ok) return intakeFailure(result.error)
  const text = bodyText(result.value)
  return text.trim() === ''
    ? { code: 'intake.warn.ocr-not-asked', params: { count: result.value.pages.length } }
    : { doc: readLaw(text, lang) }
}

/** XML is read as Akoma Ntoso, an empty file has its own words. */
const isDocument = (code: string): boolean => !['intake.xml', 'intake.entities', 'intake.empty', 'intake.unknown'].includes(code)
