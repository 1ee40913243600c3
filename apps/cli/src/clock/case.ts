import { answerCase, type CaseAnswer, type CaseError, caseLines, caseToJson, readCase } from '@holdfast/clock'
import type { Locale } from '@holdfast/core'
import { readCaseLaw } from '@holdfast/data'
import { say, sayBecause, sayCode } from '@holdfast/words'
import { type Command, type Failure, isFailure } from '../command.ts'
import { readJson } from '../read-input.ts'

const usage = 'holdfast clock case FILE.json --now INSTANT [--json]'

export const clockCase: Command = {
  name: 'clock case',
  usage,
  about: 'cli.about.clock.case',
  options: { now: { type: 'string' } },
  positionals: [1, 1],
  run: async ({ positionals, options }) => {
    if (typeof options.now !== 'string') return { code: 'cli.error.needs', params: { option: '--now', usage } }
    const read = readJson(positionals[0] ?? '-', 1)
    if (isFailure(read)) return read
    const asked = readCase(read.value)
    if (!asked.ok) return refusal(asked.error)
    const found = answerCase(asked.value, readCaseLaw(), options.now)
    if (!found.ok) return refusal(found.error)
    return { json: caseToJson(found.value), lines: (locale) => linesOf(found.value, locale) }
  },
}

const refusal = (error: CaseError): Failure => ({
  code: `case.error.${error.code}`,
  params: { at: error.at, known: 'known' in error ? error.known.join(', ') : '' },
})

function linesOf(answer: CaseAnswer, locale: Locale): readonly string[] {
  const indent = (depth: number) => '  '.repeat(depth)
  return [
    answer.title[locale],
    say(locale, 'cli.clock.case.now', { now: answer.now }),
    ...(answer.cover === null ? [] : [say(locale, 'screen.clock.covered-by', { cover: answer.cover })]),
    ...caseLines(answer, locale).flatMap(({ title, lines }) => [
      '',
      sayCode(locale, title).toLocaleUpperCase(locale),
      ...lines.map((each) =>
        each.kind === 'line' ? `${indent(each.depth)}- ${sayBecause(locale, each.code, each.params)}` : `${indent(each.depth)}${each.text}`,
      ),
    ]),
  ]
}
