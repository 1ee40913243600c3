/**
 * Akoma Ntoso 3.0 into a split text. What `lawToAkn` wrote comes back as it was, character for character; the file of another tool comes back with
 * the lines a reader of print would see, its own eIds kept and missing ones given by the naming convention.
 */
import { err, ok, type Result } from '@holdfast/core'
import { guessLang } from '@holdfast/text'
import { AknBuilder } from './akn-build.ts'
import { langOfIso3 } from './akn-meta.ts'
import { documentNames } from './akn-names.ts'
import type { LawDocument } from './document.ts'
import { placeIn, readXml, type XmlElement, type XmlError } from './xml-read.ts'

/** `akn-no-root`: the root is no `akomaNtoso`; `akn-namespace`: of another version; `akn-no-document`: no act, bill, doc or statement in it. */
export type AknError =
  | XmlError
  | { readonly code: 'akn-no-root' | 'akn-namespace' | 'akn-no-document'; readonly line: number; readonly column: number }

const namespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0'

/** @returns the document without warnings; `langFrom` is `guessed` where the file names no language we read */
export function aknToLaw(xml: string): Result<LawDocument, AknError> {
  const read = readXml(xml)
  if (!read.ok) return read
  const root = read.value
  const refuse = (code: 'akn-no-root' | 'akn-namespace' | 'akn-no-document'): Result<LawDocument, AknError> =>
    err({ code, ...placeIn(xml, root.at) })
  if (root.name !== 'akomaNtoso') return refuse('akn-no-root')
  if (![...root.attributes].some(([name, value]) => /^xmlns(?::|$)/u.test(name) && value.startsWith(namespace)))
    return refuse('akn-namespace')
  const main = elementsOf(root).find((one) => documentNames.has(one.name))
  if (!main) return refuse('akn-no-document')
  const built = new AknBuilder().document(main)
  const named = [...descend(main, ['meta', 'identification', 'FRBRExpression', 'FRBRlanguage'])].flatMap((one) => {
    const lang = langOfIso3(one.attributes.get('language') ?? '')
    return lang === null ? [] : [lang]
  })[0]
  const alias = [...descend(main, ['meta', 'identification', 'FRBRWork', 'FRBRalias'])].find(
    (one) => one.attributes.get('name') === 'title',
  )
  return ok({
    ...built,
    title: alias?.attributes.get('value') ?? built.title,
    lang: named ?? guessLang(built.text).lang,
    langFrom: named === undefined ? 'guessed' : 'given',
    warnings: [],
  })
}

export const elementsOf = (one: XmlElement): readonly XmlElement[] =>
  one.children.filter((child): child is XmlElement => typeof child !== 'string')

function* descend(from: XmlElement, path: readonly string[]): Generator<XmlElement> {
  const [name, ...rest] = path
  for (const child of elementsOf(from)) {
    if (child.name !== name) continue
    if (rest.length === 0) yield child
    else yield* descend(child, rest)
  }
}
