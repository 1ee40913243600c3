/** Instruments side by side in a terminal: a matrix of marks, the periods by what they are for, and a `≠` where they differ. */
import type { Locale } from '@holdfast/core'
import { type Comparison, protectiveFlags } from '@holdfast/law'
import { say, sayCode } from '@holdfast/words'
import { table } from './columns.ts'
import { findingWord, mark, periodWord, triggerWord } from './law-words.ts'
import type { SafeguardNames } from './safeguard-names.ts'

const nameWidth = 38

/** @param only leave out the rows in which nothing differs */
export function compareLines(compared: Comparison, only: boolean, names: SafeguardNames, locale: Locale): readonly string[] {
  const letters = compared.instruments.map((_, at) => String.fromCharCode(65 + at))
  const narrow = [2, nameWidth, ...letters.map(() => 14)]
  // Nothing noted of an agreement that was not read whole is not known; it is never nothing.
  const none = (at: number) => (compared.instruments[at]?.instrument.read.extent === 'whole' ? '—' : mark.unknown)
  const wide = [2, 26, ...letters.map(() => 26)]
  const shown = <R extends { readonly differs: boolean }>(rows: readonly R[]) => rows.filter((row) => row.differs || !only)
  const sign = (row: { readonly differs: boolean; readonly incomplete: boolean }) => (row.differs ? '≠' : row.incomplete ? '?' : '')
  const safeguards = shown(compared.safeguards)
  const limits = shown(compared.limits)
  const risks = shown(compared.risks)
  return [
    ...compared.instruments.map(
      ({ instrument }, at) =>
        `  ${letters[at]}  ${instrument.short[locale]} (${instrument.id}) · ${sayCode(locale, `screen.register.read.${instrument.read.extent}`)}`,
    ),
    '',
    say(locale, 'cli.compare.signs'),
    '',
    say(locale, 'cli.compare.safeguards', {
      differ: compared.safeguards.filter((row) => row.differs).length,
      all: compared.safeguards.length,
    }),
    ...table(
      [
        ['', '', ...letters],
        ...safeguards.map((row) => [
          sign(row),
          names(row.rule),
          ...row.cells.map(({ finding }) => `${mark[finding]} ${findingWord(locale, finding)}`),
        ]),
      ],
      narrow,
    ),
    ...(limits.length === 0 ? [] : ['', say(locale, 'cli.compare.limits')]),
    ...table(
      limits.length === 0
        ? []
        : [
            ['', '', ...letters],
            ...limits.map((row) => [
              sign(row),
              sayCode(locale, `register.effect.${row.effect}`),
              ...row.cells.map((cell, at) =>
                cell.length === 0
                  ? none(at)
                  : cell
                      .map((limit) =>
                        `${periodWord(locale, limit)} ${triggerWord(locale, limit)} [${limit.cites[0]?.eId ?? ''}]`.replaceAll(/\s+/g, ' '),
                      )
                      .join('; '),
              ),
            ]),
          ],
      wide,
    ),
    ...(risks.length === 0 ? [] : ['', say(locale, 'cli.law.audit.risks')]),
    ...table(
      risks.length === 0
        ? []
        : [
            ['', '', ...letters],
            ...risks.map((row) => [
              sign(row),
              `${protectiveFlags.has(row.flag) ? '+' : '!'} ${sayCode(locale, `register.risk.${row.flag}`)}`,
              ...row.cells.map((there, at) => (there ? '■' : none(at))),
            ]),
          ],
      narrow,
    ),
  ]
}
