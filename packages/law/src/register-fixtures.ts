/** An invented agreement between two invented states, for tests. */
import * as v from 'valibot'
import { InstrumentSchema } from './instrument.ts'
import type { RegisterEntry } from './register.ts'
import type { RegisterFinding, RegisterLimit, RegisterRisk } from './register-schema.ts'
import { type SafeguardId, safeguardIds } from './safeguard.ts'

const text = (said: string) => ({ en: said, ru: said, ko: said })

const instrument = v.parse(InstrumentSchema, {
  id: 'example-2031',
  kind: 'agreement',
  subject: 'readmission',
  title: text('Invented agreement'),
  short: text('Invented'),
  parties: ['AA', 'BB'],
  read: { extent: 'whole', on: '2031-02', note: text('invented') },
  lifecycle: [],
})

type Grades = Partial<Readonly<Record<SafeguardId, RegisterFinding['finding']>>>
interface More {
  readonly id?: string
  readonly extent?: 'whole' | 'fragments' | 'none'
  readonly limits?: readonly RegisterLimit[]
  readonly risks?: readonly RegisterRisk[]
}

/** The agreement with these findings; every other rule is unknown. */
export function entryWith(grades: Grades, more: More = {}): RegisterEntry {
  const id = more.id ?? instrument.id
  return {
    instrument: { ...instrument, id, read: { ...instrument.read, extent: more.extent ?? 'whole' } },
    findings: safeguardIds.map((rule): RegisterFinding => {
      const finding = grades[rule] ?? 'unknown'
      return {
        rule,
        finding,
        by: finding === 'unknown' ? 'nobody' : 'one-reader',
        status: 'reported',
        confidence: 'medium',
        because: [],
        cites: ['present', 'weak', 'denied'].includes(finding)
          ? [{ work: id, eId: 'art_1', lang: 'en', quote: 'invented "words", with a comma' }]
          : [],
        ...(finding === 'absent' ? { searched: { lang: 'en', absent: ['lawyer'] } } : {}),
      }
    }),
    limits: more.limits ?? [],
    risks: more.risks ?? [],
  }
}

export const invented = entryWith({})
