import { readRegister, registerIds } from '@holdfast/data'
import {
  filterRegister,
  findings,
  instrumentSubjects,
  lifecycleOn,
  type RegisterEntry,
  type RegisterFilter,
  safeguardIds,
  tally,
} from '@holdfast/law'
import { say, sayCode } from '@holdfast/words'
import { type Command, type Failure, isFailure } from '../command.ts'
import { dayOption } from './day-option.ts'
import { mark } from './law-words.ts'

/** The register, searched: by party, subject, safeguard, and what was in force on a day. */
export const lawRegister: Command = {
  name: 'law register',
  usage: 'holdfast law register [--party CC] [--subject S] [--rule R] [--finding F] [--in-force] [--on DAY] [--json]',
  about: 'cli.about.law.register',
  options: {
    party: { type: 'string' },
    subject: { type: 'string' },
    rule: { type: 'string' },
    finding: { type: 'string' },
    'in-force': { type: 'boolean' },
    on: { type: 'string' },
  },
  positionals: [0, 0],
  run: async (call) => {
    const on = dayOption(call)
    if (isFailure(on)) return on
    const filter = filterOf(call.options)
    if (isFailure(filter)) return filter
    const found = filterRegister(readRegister(), filter)
      .map((entry) => ({ entry, life: lifecycleOn(entry.instrument, on.day) }))
      .filter(({ life }) => call.options['in-force'] !== true || life.force === 'in-force' || life.force === 'provisional')
    return {
      json: {
        day: on.day,
        of: registerIds().length,
        instruments: found.map(({ entry, life }) => ({
          id: entry.instrument.id,
          kind: entry.instrument.kind,
          subject: entry.instrument.subject ?? null,
          short: entry.instrument.short,
          parties: entry.instrument.parties,
          groups: entry.instrument.groups,
          read: entry.instrument.read.extent,
          by: readerOf(entry),
          stage: life.stage,
          force: life.force,
          tally: tally(entry),
        })),
      },
      lines: (locale) => [
        ...found.map(({ entry, life }) => {
          const counts = tally(entry)
          const marks = (['present', 'weak', 'denied', 'absent', 'unknown'] as const)
            .filter((grade) => counts[grade] > 0)
            .map((grade) => `${mark[grade]}${counts[grade]}`)
            .join(' ')
          return `${entry.instrument.id}  ${entry.instrument.short[locale]}  ${marks}  ${sayCode(locale, `register.force.${life.force}`)}; ${sayCode(locale, `register.by.${readerOf(entry)}`)}`
        }),
        say(locale, 'screen.register.found', { count: found.length }),
      ],
    }
  },
}

/** Who made most of its findings. */
const readerOf = (entry: RegisterEntry): string => {
  const made = entry.findings.map((one) => one.by).filter((by) => by !== 'nobody')
  return made[0] ?? 'nobody'
}

function filterOf({ party, subject, rule, finding }: Readonly<Record<string, string | boolean | undefined>>): RegisterFilter | Failure {
  const wrong = (option: string, known: readonly string[]): Failure => ({
    code: 'cli.error.no-such-choice',
    params: { option, known: known.join(', ') },
  })
  const wantedRule = safeguardIds.find((id) => id === rule)
  if (rule !== undefined && !wantedRule) return wrong('--rule', safeguardIds)
  const wantedFinding = findings.find((one) => one === finding)
  if (finding !== undefined && !wantedFinding) return wrong('--finding', findings)
  const wantedSubject = instrumentSubjects.find((one) => one === subject)
  if (subject !== undefined && !wantedSubject) return wrong('--subject', instrumentSubjects)
  return {
    ...(typeof party === 'string' ? { party: party.toUpperCase() } : {}),
    ...(wantedSubject ? { subject: wantedSubject } : {}),
    ...(wantedRule ? { rule: wantedRule } : {}),
    ...(wantedFinding ? { finding: wantedFinding } : {}),
  }
}
