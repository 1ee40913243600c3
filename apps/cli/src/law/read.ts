import { type Article, type LawDocument, readToJson } from '@holdfast/law'
import { say, sayCode } from '@holdfast/words'
import { type Command, isFailure } from '../command.ts'
import { oneLine } from '../one-line.ts'
import { openDocument } from './open-document.ts'

export const lawRead: Command = {
  name: 'law read',
  usage: 'holdfast law read FILE [--lang en|ru|ko|fr|de|it|nl] [--json]',
  about: 'cli.about.law.read',
  options: { lang: { type: 'string' } },
  positionals: [1, 1],
  run: async (call) => {
    const opened = await openDocument(call)
    if (isFailure(opened)) return opened
    const { doc } = opened
    return { json: readToJson(doc), lines: (locale) => [doc.title, ...outline(doc), '', ...warnings(doc, locale)] }
  },
}

function outline(doc: LawDocument): readonly string[] {
  const article = (found: Article, indent: string): readonly string[] => [
    `${indent}${found.eId}  ${oneLine([found.num, found.heading ?? ''].join(' '))}`,
    ...found.paragraphs.map((paragraph) => `${indent}    ${paragraph.eId}  ${oneLine(paragraph.text, 80)}`),
  ]
  return [
    ...(doc.preamble ? [`  ${doc.preamble.eId}  ${oneLine(doc.preamble.text)}`] : []),
    ...doc.articles.flatMap((found) => article(found, '  ')),
    ...doc.components.flatMap((component) => [
      `  ${component.eId}  [${component.kind}] ${oneLine(component.heading)}`,
      ...component.articles.flatMap((found) => article(found, '    ')),
    ]),
  ]
}

const warnings = (doc: LawDocument, locale: Parameters<typeof say>[0]): readonly string[] => [
  say(locale, 'cli.law.read.warnings', { count: doc.warnings.length }),
  ...doc.warnings.map(
    (warning) => `  ${sayCode(locale, warning.code, { at: warning.at ?? 0, eId: warning.eId ?? '', ...warning.params })}`,
  ),
]
