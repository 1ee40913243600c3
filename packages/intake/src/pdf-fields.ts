/** What was typed into a PDF form or noted on its pages: an application is often nothing but its fields, and they are no part of the page's own text. */
import type { RawLine } from './pdf-lines.ts'

/** As much of an annotation of pdf.js as we use. */
interface Annotation {
  readonly subtype?: string
  readonly fieldType?: string
  readonly fieldName?: string
  readonly fieldValue?: unknown
  readonly alternativeText?: string
  readonly checkBox?: boolean
  readonly radioButton?: boolean
  readonly exportValue?: unknown
  readonly buttonValue?: unknown
  readonly contentsObj?: { readonly str?: unknown }
  readonly rect?: readonly number[]
}

const mostFields = 3000
const mostSigns = 500_000

/** One line a field or note, in the order of the page, to stand below the page's own lines; each placed above the one before, so that no two are joined. */
export function fieldLines(found: readonly unknown[], height: number): readonly RawLine[] {
  const rows = (found as readonly Annotation[])
    .slice(0, mostFields)
    .map((one) => ({ text: textOf(one), top: -(one.rect?.[3] ?? 0), left: one.rect?.[0] ?? 0 }))
    .filter(({ text }) => text !== '')
    .sort((a, b) => a.top - b.top || a.left - b.left)
  let left = mostSigns
  return rows.flatMap(({ text }, n) => {
    left -= text.length
    return left < 0 ? [] : [{ text, x: 0, right: 1, y: height + 1e6 - n * 100, size: 10 }]
  })
}

function textOf(one: Annotation): string {
  if (one.subtype === 'Popup' || one.subtype === 'Link') return ''
  if (one.subtype !== 'Widget') return plain(one.contentsObj?.str)
  const label =
    plain(one.alternativeText) ||
    plain(one.fieldName)
      .split('.')
      .at(-1)
      ?.replace(/\[\d+\]$/u, '') ||
    ''
  if (one.fieldType === 'Btn') {
    const own = one.radioButton ? one.buttonValue : one.exportValue
    const isOn = typeof one.fieldValue === 'string' && one.fieldValue !== '' && one.fieldValue !== 'Off' && one.fieldValue === own
    return isOn && (one.checkBox || one.radioButton) ? `[x] ${label}${one.radioButton ? `: ${plain(own)}` : ''}` : ''
  }
  const value = Array.isArray(one.fieldValue) ? one.fieldValue.map(plain).join(', ') : plain(one.fieldValue)
  return value === '' ? '' : label === '' ? value : `${label}: ${value}`
}

const plain = (value: unknown): string =>
  typeof value === 'string'
    ? value
        .slice(0, 20_000)
        .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
        .replace(/\s+/gu, ' ')
        .trim()
    : ''
