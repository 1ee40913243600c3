import { readInstruments, readObligations } from '@holdfast/data'
import { lifecycleOn, overlay, showToJson } from '@holdfast/law'
import { type Command, isFailure } from '../command.ts'
import { dayOption } from './day-option.ts'
import { openEntry } from './open-entry.ts'
import { overlayLines } from './overlay-lines.ts'
import { safeguardNames } from './safeguard-names.ts'
import { showLines } from './show-lines.ts'

/** One instrument whole, as it stood on a day; without an id, the list of all. */
export const lawShow: Command = {
  name: 'law show',
  usage: 'holdfast law show [ID] [--on DAY] [--json]',
  about: 'cli.about.law.show',
  options: { on: { type: 'string' } },
  positionals: [0, 1],
  run: async (call) => {
    const on = dayOption(call)
    if (isFailure(on)) return on
    const [id] = call.positionals
    if (id === undefined) {
      const all = readInstruments()
      return {
        json: all.map(({ id, kind, title, parties }) => ({ id, kind, title, parties })),
        lines: (locale) => all.map(({ id, parties, groups, short }) => `${id}  ${[...parties, ...groups].join('–')}  ${short[locale]}`),
      }
    }
    const opened = openEntry(id, 1)
    if (isFailure(opened)) return opened
    const { entry } = opened
    const lifecycle = lifecycleOn(entry.instrument, on.day)
    const over = overlay(entry, [], on.day, readObligations(entry.instrument.parties))
    if (!over.ok) return { code: 'cli.error.no-such-day', params: {} }
    return {
      json: showToJson(entry, { lifecycle, overlay: over.value }),
      lines: (locale) => [...showLines(entry, lifecycle, safeguardNames(locale), locale), ...overlayLines(over.value, locale)],
    }
  },
}
