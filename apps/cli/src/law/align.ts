import type { Locale } from '@holdfast/core'
import { readSafeguards } from '@holdfast/data'
import { type Alignment, alignVersions, type LawDocument, type VersionSide } from '@holdfast/law'
import { say, sayCode } from '@holdfast/words'
import { type Command, isFailure } from '../command.ts'
import { oneLine } from '../one-line.ts'
import { openText } from './open-text.ts'

export const lawAlign: Command = {
  name: 'law align',
  usage: 'holdfast law align FILE FILE… [--json]',
  about: 'cli.about.law.align',
  options: {},
  positionals: [2, 8],
  run: async (call) => {
    const docs: LawDocument[] = []
    for (const at of call.positionals.keys()) {
      const opened = openText(call, at)
      if (isFailure(opened)) return opened
      docs.push(opened.doc)
    }
    const alignment = alignVersions(docs, readSafeguards())
    return { json: alignment, lines: (locale) => linesOf(alignment, locale) }
  },
}

function linesOf(alignment: Alignment, locale: Locale): readonly string[] {
  const side = ({ lang, value, words }: VersionSide): string => `      ${lang}  ${value ?? '—'}  “${oneLine(words, 160)}”`
  return [
    ...alignment.versions.map((version) => `${version.lang}  ${oneLine(version.title, 140)}`),
    say(locale, 'cli.law.align.aligned', { count: alignment.aligned.length }),
    say(locale, 'cli.law.align.differences', { count: alignment.differences.length }),
    ...alignment.differences.flatMap((one) => [
      `  ${one.eId}  ${sayCode(locale, `cli.law.align.${one.kind}`)}${one.rule === undefined ? '' : `: ${one.rule}`}`,
      ...one.sides.map(side),
    ]),
  ]
}
