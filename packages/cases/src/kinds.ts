/**
 * Every kind of record and its fields: the one table that forms, imports, exports, search and checks read.
 *
 * `esf` are the numbers of the Events Standard Formats (HURIDOCS; read in OpenEvSys, schema/mysql-dbpopulate-datadict.sql). The words people
 * read are ours and stand in `words` under `cases.kind.*`, `cases.field.*` and `cases.choice.*`.
 */
import type { Field } from './field.ts'

/** Entity of the Events Standard Formats a kind stands for. */
export type EsfEntity = 'event' | 'act' | 'person' | 'biographic-details' | 'involvement' | 'information' | 'intervention'

export interface Kind {
  readonly esf?: EsfEntity
  readonly fields: Readonly<Record<string, Field>>
}

const line: Field = { shape: 'line' }
const text: Field = { shape: 'text' }
const when: Field = { shape: 'when' }
const choice = (...choices: readonly string[]): Field => ({ shape: 'choice', choices })
const link = (to: string): Field => ({ shape: 'link', to })
const answer = choice('yes', 'no', 'unknown')
const ofCase = { case: { ...link('case'), required: true } } as const satisfies Readonly<Record<string, Field>>

export const stages = ['at-liberty', 'detained', 'decided', 'challenged', 'removal-set', 'removed', 'safe', 'closed'] as const
export const uses = ['represent', 'tell-unhcr', 'petition-un', 'share-partner', 'publish'] as const
export const risks = ['none-known', 'possible', 'likely', 'certain', 'unknown'] as const
export const relations = ['spouse', 'parent', 'child', 'sibling', 'grandparent', 'grandchild', 'relative', 'guardian', 'associate'] as const

export const kinds = {
  case: {
    esf: 'event',
    fields: {
      pseudonym: { ...line, required: true, esf: '0102' },
      stage: choice(...stages),
      person: link('person'),
      instrument: line,
      track: line,
      lead: line,
      cover: line,
      note: { ...text, esf: '0165' },
    },
  },
  person: {
    esf: 'person',
    fields: {
      ...ofCase,
      pseudonym: { ...line, required: true },
      role: choice('person-at-risk', 'relative', 'witness', 'source', 'official'),
      names: { shape: 'names', esf: '0903' },
      birth: { ...when, esf: '0911' },
      birthCountry: { shape: 'country', esf: '0912' },
      nationalities: { shape: 'countries', esf: '0941' },
      languages: { shape: 'languages', esf: '0945' },
      vulnerabilities: {
        shape: 'choices',
        choices: [
          'child',
          'alone',
          'elderly',
          'pregnant',
          'ill',
          'disability',
          'tortured',
          'trafficked',
          'sexual-orientation',
          'stateless',
        ],
      },
      health: { ...text, esf: '0924' },
      occupation: { ...line, esf: '0922' },
      note: { ...text, esf: '0965' },
    },
  },
  relation: {
    esf: 'biographic-details',
    fields: {
      ...ofCase,
      of: { ...link('person'), required: true, esf: '2302' },
      to: { ...link('person'), required: true, esf: '2303' },
      type: { ...choice(...relations), required: true, esf: '2309' },
      country: { shape: 'country' },
      place: { ...line, finer: true },
      placeNeed: line,
      placeUntil: when,
      ifKnown: text,
      note: { ...text, esf: '2350' },
    },
  },
  fact: {
    esf: 'act',
    fields: {
      ...ofCase,
      event: { ...line, required: true },
      when: { ...when, esf: '2111' },
      zone: { shape: 'zone' },
      country: { shape: 'country' },
      place: { ...line, finer: true, esf: '2112' },
      placeNeed: line,
      placeUntil: when,
      what: { ...text, esf: '2150' },
      source: { ...line, esf: '2502' },
      connection: { ...choice('first-hand', 'told', 'document', 'media', 'unknown'), esf: '2509' },
      reliability: { ...choice('confirmed', 'likely', 'doubtful', 'unknown'), esf: '2553' },
    },
  },
  decision: {
    esf: 'act',
    fields: {
      ...ofCase,
      type: choice('expulsion', 'deportation', 'readmission', 'detention', 'asylum-refused', 'appeal', 'interim-measure', 'other'),
      authority: line,
      reference: line,
      made: { ...when, esf: '2111' },
      served: when,
      zone: { shape: 'zone' },
      servedHow: choice('in-hand', 'read-out', 'post', 'to-lawyer', 'not-served', 'unknown'),
      interpreter: answer,
      copy: answer,
      reasons: { ...text, esf: '2113' },
    },
  },
  detention: {
    esf: 'act',
    fields: {
      ...ofCase,
      since: { ...when, esf: '2111' },
      until: { ...when, esf: '2121' },
      zone: { shape: 'zone' },
      country: { shape: 'country' },
      place: { ...line, finer: true, esf: '2112' },
      placeNeed: line,
      placeUntil: when,
      ground: { ...line, esf: '2113' },
      outsideContact: { ...choice('family', 'lawyer', 'consul', 'nobody', 'unknown'), esf: '3114' },
      counsel: { ...answer, esf: '3115' },
    },
  },
  document: {
    esf: 'information',
    fields: {
      ...ofCase,
      title: { ...line, required: true },
      type: choice('decision', 'record', 'petition', 'identity', 'medical', 'photograph', 'statement', 'letter', 'other'),
      received: { ...when, esf: '2560' },
      dated: { ...when, esf: '2511' },
      language: { shape: 'language', esf: '2510' },
      reading: choice('confirmed', 'unconfirmed', 'not-read'),
      summary: { ...text, esf: '2550' },
    },
  },
  contact: {
    fields: {
      ...ofCase,
      name: { ...line, required: true },
      organisation: line,
      role: choice('lawyer', 'interpreter', 'doctor', 'family', 'agency', 'body', 'colleague', 'journalist'),
      channel: line,
      languages: { shape: 'languages' },
      safely: text,
    },
  },
  task: {
    fields: {
      ...ofCase,
      what: { ...line, required: true },
      by: when,
      zone: { shape: 'zone' },
      who: line,
      cover: line,
      state: choice('open', 'done', 'dropped'),
    },
  },
  consent: {
    esf: 'information',
    fields: {
      ...ofCase,
      person: { ...link('person'), required: true },
      use: { ...choice(...uses), required: true },
      answer: { ...choice('given', 'refused', 'withdrawn'), required: true },
      when: { ...when, required: true },
      until: when,
      how: choice('in-person', 'telephone', 'writing', 'video'),
      language: { shape: 'language' },
      by: line,
      partner: line,
      scope: text,
    },
  },
  risk: {
    fields: {
      ...ofCase,
      person: { ...link('person'), required: true },
      level: { ...choice(...risks), required: true },
      assessed: { ...when, required: true },
      until: { ...when, required: true },
      by: line,
      ifKnown: text,
    },
  },
  sameness: {
    fields: {
      ...ofCase,
      of: { ...link('person'), required: true },
      other: { ...link('person'), required: true },
      verdict: { ...choice('may-be-one', 'not-the-same'), required: true },
      why: text,
      by: line,
    },
  },
  intervention: {
    esf: 'intervention',
    fields: {
      ...ofCase,
      remedy: line,
      body: { ...line, required: true, esf: '2602' },
      sent: { ...when, esf: '2611' },
      zone: { shape: 'zone' },
      asked: { ...text, esf: '2612' },
      response: { ...choice('none-yet', 'registered', 'granted', 'refused', 'unknown'), esf: '2613' },
      state: { ...choice('draft', 'sent', 'answered', 'withdrawn'), esf: '2651' },
    },
  },
} as const satisfies Readonly<Record<string, Kind>>

export type KindName = keyof typeof kinds
export const kindNames = Object.keys(kinds).filter((name): name is KindName => Object.hasOwn(kinds, name))
export const isKind = (name: string): name is KindName => Object.hasOwn(kinds, name)
export const fieldsOf = (kind: KindName): Readonly<Record<string, Field>> => kinds[kind].fields
