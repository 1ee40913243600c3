/** What the clause on other treaties leaves standing for each party on a day, and what it has nothing to keep of. */
import type { Locale } from '@holdfast/core'
import type { Overlay, OverlayRow } from '@holdfast/law'
import { say, sayCode, sayDay } from '@holdfast/words'
import { partyNames, whenWord } from './law-words.ts'

export function overlayLines(found: Overlay, locale: Locale): readonly string[] {
  const party = partyNames(locale)
  const short = (id: string) => found.parties[0]?.rows.find((row) => row.treaty.id === id)?.treaty.short[locale] ?? id
  const names = (states: readonly string[]) => states.map(party).join(', ')
  return [
    '',
    say(locale, 'cli.overlay.title', { day: sayDay(locale, found.day) }),
    `  ${sayCode(locale, `register.clause.${found.clause.kind}`)}${found.clause.cites.map((cite) => ` ${cite.eId}${cite.quote ? ` “${cite.quote}”` : ''}`).join(';')}`,
    ...found.parties.flatMap(({ state, rows }) => {
      const open = rows.filter((row) => row.because !== 'obligation-closed')
      const of = (stands: OverlayRow['stands']) => open.filter((row) => row.stands === stands)
      return [
        `  ${party(state)} (${state})`,
        `    ${say(locale, 'cli.overlay.stands')}`,
        ...of('yes').map(
          (row) => `      + ${row.treaty.short[locale]}${sinceOf(row, locale)}  ${sayCode(locale, row.overlay)}${statusOf(row, locale)}`,
        ),
        `    ${say(locale, 'cli.overlay.nothing')}`,
        ...of('no').map((row) => `      − ${row.treaty.short[locale]}  ${sayCode(locale, row.because)}${statusOf(row, locale)}`),
        ...(of('uncertain').length === 0 ? [] : [`    ${say(locale, 'cli.overlay.uncertain')}`]),
        ...of('uncertain').map((row) => `      ? ${row.treaty.short[locale]}  ${sayCode(locale, row.because)}${statusOf(row, locale)}`),
      ]
    }),
    ...(found.gaps.length === 0 ? [] : [`  ${say(locale, 'cli.overlay.gaps')}`]),
    ...found.gaps.map((gap) =>
      [
        `    ${short(gap.treaty)}:`,
        gap.binds.length > 0 ? `${say(locale, 'register.bound.yes')} ${names(gap.binds)};` : '',
        gap.doesNotBind.length > 0 ? `${say(locale, 'register.bound.no')} ${names(gap.doesNotBind)};` : '',
        gap.uncertain.length > 0 ? `${say(locale, 'register.bound.uncertain')}: ${names(gap.uncertain)};` : '',
      ]
        .filter(Boolean)
        .join(' ')
        .replace(/;$/, '.'),
    ),
    ...(found.notKept.length === 0 ? [] : [`  ${say(locale, 'cli.overlay.not-kept')} ${names(found.notKept)}`]),
  ]
}

const sinceOf = (row: OverlayRow, locale: Locale): string =>
  row.since?.latest ? ` (${say(locale, 'register.since')} ${whenWord(locale, row.since.latest)})` : ''
const statusOf = (row: OverlayRow, locale: Locale): string =>
  row.status === 'unverified' ? ` [${sayCode(locale, 'app.status.unverified')}]` : ''
