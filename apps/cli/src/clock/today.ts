import { nowFrom, type TodayRow } from '@holdfast/clock'
import type { Locale } from '@holdfast/core'
import { readCaseLaw } from '@holdfast/data'
import { todayAnswer } from '@holdfast/desk/clock-today'
import { say, sayCode, sayMoment } from '@holdfast/words'
import { type Command, isFailure } from '../command.ts'
import { readJson } from '../read-input.ts'

const usage = 'holdfast clock today FILE.json… --now INSTANT [--json]'

/** A file holds one case or an array of cases. */
export const clockToday: Command = {
  name: 'clock today',
  usage,
  about: 'cli.about.clock.today',
  options: { now: { type: 'string' } },
  positionals: [1, 2000],
  run: async ({ positionals, options, locale }) => {
    if (typeof options.now !== 'string') return { code: 'cli.error.needs', params: { option: '--now', usage } }
    if (nowFrom(options.now) === undefined) return { code: 'case.error.now-invalid', params: { at: '--now' } }
    const cases: unknown[] = []
    for (const [i, path] of positionals.entries()) {
      const read = readJson(path, i + 1)
      if (isFailure(read)) return read
      cases.push(...(Array.isArray(read.value) ? read.value : [read.value]))
    }
    const { rows, refused } = todayAnswer(cases, readCaseLaw(), options.now, (number) => say(locale, 'screen.today.unnamed', { number }))
    return {
      json: { rows, refused },
      lines: (tongue) => [
        ...rows.map((row) => lineOf(row, tongue)),
        ...refused.map(({ at, code }) => say(tongue, 'cli.clock.today.refused', { position: at + 1, code })),
      ],
    }
  },
}

function lineOf(row: TodayRow, locale: Locale): string {
  const by = row.by ? `${sayMoment(locale, row.by)} (${row.by.zone})` : ''
  const press = row.press === 'by' ? by : sayCode(locale, `screen.today.${row.press}`)
  const and = row.press === 'now' && by ? ` ${say(locale, 'screen.today.and-by')} ${by}` : ''
  return [
    row.pseudonym,
    row.stage?.[locale] ?? say(locale, 'screen.today.no-stage'),
    row.next?.name[locale] ?? '—',
    `${press}${and}`,
    row.cover ?? say(locale, 'screen.today.nobody'),
  ].join('  ·  ')
}
