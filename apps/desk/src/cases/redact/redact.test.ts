/** Redaction and names with a real vault: what the file knows goes, another case's people are asked about, two readers sign, the work survives a lock. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readCaseLaw } from '@holdfast/data'
import { promptTopics } from '@holdfast/text'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SearchAnswer } from '../../case-api.ts'
import type {
  FileCheck,
  FileProposal,
  FileSigned,
  KeptWork,
  NamesForms,
  NamesFound,
  NamesMatch,
  PairRow,
  RedactionTaken,
  RedactionWork,
} from '../../redact-api.ts'
import { quiet, safeOf } from '../../safe/engine-safe.ts'
import { loadDatabase } from '../../vault/native.ts'
import { Desk } from '../../vault/process/keeper-desk.ts'
import { CaseDesk } from '../case-desk.ts'
import { caseRoutes } from '../case-routes.ts'
import { checkText } from './redact-work.ts'

const line = () => new TextEncoder().encode('four quiet herons at dusk')
const scratch = mkdtempSync(join(tmpdir(), 'holdfast-redact-'))
const folder = join(scratch, 'vault')
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

async function openVault() {
  const vault = new Desk(
    folder,
    () => {},
    () => {},
  )
  const opened = await vault.answer({ ask: 'unlock', unlock: { by: 'passphrase', passphrase: line() }, idleMs: 600_000 }, quiet())
  if (!opened.ok || !vault.engine) throw new Error('not open')
  const desk = await CaseDesk.open(safeOf(vault, vault.engine), readCaseLaw(), 'UTC')
  const routes = caseRoutes(
    () => desk,
    () => '2031-03-01T00:00:00Z',
  )
  return {
    desk,
    ask: async <T>(
      path: string,
      body: unknown,
    ): Promise<{ readonly status: number; readonly body: T & { error: { code: string; params?: unknown } } }> => {
      const answer = await routes.request(`/${path}`, { method: 'POST', body: JSON.stringify(body) })
      return { status: answer.status, body: await answer.json() }
    },
    close: () => vault.close(),
  }
}
type Open = Awaited<ReturnType<typeof openVault>>

const names = (...texts: readonly string[]) => texts.map((text) => ({ text, use: 'own' }))
const readers = { firstReader: 'A. Petrel', secondReader: 'B. Plover' }

describe.skipIf(!loadDatabase().ok)('with the file open', () => {
  let open: Open
  let [heron, crane, person, twin, paper, blob] = ['', '', '', '', '', '']
  const save = async (records: readonly unknown[]) => (await open.ask<{ ids: string[] }>('save', { records })).body.ids[0] ?? ''

  beforeAll(async () => {
    const made = await new Desk(
      folder,
      () => {},
      () => {},
    ).answer({ ask: 'create', passphrase: line() }, quiet())
    if (!made.ok) throw new Error(made.error.code)
    open = await openVault()
    heron = await save([{ kind: 'case', fields: { pseudonym: 'Heron' } }])
    crane = await save([{ kind: 'case', fields: { pseudonym: 'Crane' } }])
    person = await save([
      {
        kind: 'person',
        case: heron,
        fields: { pseudonym: 'Heron', names: names('김철수'), birth: { date: '1985-05-03' }, birthCountry: 'KP' },
      },
    ])
    twin = await save([{ kind: 'person', case: crane, fields: { pseudonym: 'Dunlin', names: names('Kim Chol Su') } }])
    await save([{ kind: 'person', case: crane, fields: { pseudonym: 'Sanderling', names: names('박영희') } }])
    await save([{ kind: 'contact', case: crane, fields: { name: 'Q. Turnstone', channel: '+7 999 555-01-42' } }])
    await save([
      {
        kind: 'detention',
        case: heron,
        fields: { place: 'Zelenograd', placeNeed: 'visit', placeUntil: { date: '2031-06-01' }, country: 'RU' },
      },
    ])
    paper = await save([{ kind: 'document', case: heron, fields: { title: 'Paper' } }])
    const { upload } = (await open.ask<{ upload: string }>('attach/begin', { record: paper, name: 'a.txt' })).body
    await open.ask('attach/piece', { upload, at: 0, base64: Buffer.from('invented').toString('base64') })
    await open.ask('attach/end', { upload })
    blob = open.desk.documents.filesOf(paper)[0]?.blob ?? ''
  })
  afterAll(() => open?.close())

  const text = 'Ким Чхоль Су родился 3 мая 1985 года и живёт в Зеленограде. Звонить: +7 999 555-01-42. 박영희는 вышла.'

  test('what the case knows of a person goes in another script, and a known day becomes its month', async () => {
    const { body } = await open.ask<FileProposal>('redact/propose', { text, case: heron })
    const known = body.spans.filter(({ origin }) => origin === 'known').map(({ start, end, type }) => [text.slice(start, end), type])
    expect(known).toEqual(
      expect.arrayContaining([
        ['Ким Чхоль Су', 'person'],
        ['3 мая 1985 года', 'date'],
      ]),
    )
    expect(body.text).not.toContain('Чхоль')
    expect(body.text).toContain('май 1985')
    expect(body.given).toBeGreaterThanOrEqual(3)
  })

  test('a place is told by its country, in the language of the text', async () => {
    const english = 'He was held in Zelenograd for a month.'
    const { body } = await open.ask<FileProposal>('redact/propose', { text: english, case: heron })
    expect(body.text).toContain('He was held in Russia for')
  })

  const check = (decisions: readonly RedactionTaken[], left: readonly { start: number; end: number }[] = []) =>
    open.ask<FileCheck>('redact/check', { text, case: heron, decisions, left })
  const cut = (words: string, replacement: string, more: Partial<RedactionTaken> = {}): RedactionTaken => {
    const start = text.indexOf(words)
    return { start, end: start + words.length, decision: 'mask', replacement, ...more }
  }
  const all = [
    cut('Ким Чхоль Су', '[лицо A]'),
    cut('3 мая 1985 года', 'май 1985 года'),
    cut('Зеленограде', '[место]'),
    cut('+7 999 555-01-42', '[номер]'),
    cut('박영희', '[лицо B]'),
  ]

  test('the gate names the places in the original: this case by everything, another by its numbers, its people as candidates', async () => {
    const { body } = await check([])
    const told = body.leaks.map(({ start, end, how, who, isOtherCase }) => [text.slice(start, end), how, who, isOtherCase])
    expect(told).toEqual([
      ['Ким Чхоль Су', 'known', 'Heron', false],
      ['3 мая 1985', 'known', 'Heron', false],
      ['Зеленограде', 'known', 'Heron', false],
      ['7 999 555-01-42', 'known', 'Crane', true],
      ['박영희', 'alike', 'Sanderling', true],
    ])
    expect((await check(all)).body).toMatchObject({ leaks: [], comparedTo: null })
  })
  test('a name like that of another case’s person may stay where a person left it; what this case knows may not', async () => {
    const left = (words: string) => [{ start: text.indexOf(words), end: text.indexOf(words) + words.length }]
    expect((await check(all.slice(0, 4), left('박영희'))).body.leaks).toEqual([])
    expect((await check(all.slice(1), left('Ким Чхоль Су'))).body.leaks).toHaveLength(1)
  })
  test('words typed instead are compared too: they cannot bring back what was taken out', async () => {
    const typed = [cut('Ким Чхоль Су', 'Kim Chol Su', { isOwn: true }), ...all.slice(1)]
    expect((await check(typed)).body.leaks.map(({ start }) => start)).toEqual([0])
  })

  const sign = (more: object) =>
    open.ask<FileSigned>('redact/sign', {
      text,
      case: heron,
      decisions: all,
      left: [],
      open: 0,
      ...readers,
      readFor: promptTopics,
      ...more,
    })
  test('nothing leaves before every flag is decided, every topic read, the gate shut and two people have signed', async () => {
    const refusals = [
      await sign({ open: 2 }),
      await sign({ readFor: promptTopics.slice(1) }),
      await sign({ decisions: all.slice(1) }),
      await sign({ secondReader: ' a petrel' }),
      await sign({ secondReader: ' ' }),
    ]
    expect(refusals.map(({ status, body }) => [status, body.error.code])).toEqual([
      [422, 'redaction.error.flags-open'],
      [422, 'redaction.error.unread'],
      [422, 'redaction.error.leaks'],
      [422, 'redaction.error.same-reader'],
      [422, 'redaction.error.unsigned'],
    ])
    const { body } = await sign({})
    expect(body.text).toBe('[лицо A] родился май 1985 года и живёт в [место]. Звонить: [номер]. [лицо B]는 вышла.')
    expect(Buffer.from(body.pdf, 'base64').subarray(0, 5).toString()).toBe('%PDF-')
    expect(body.record).toMatchObject({ firstReader: 'A. Petrel', secondReader: 'B. Plover', takenOut: 5 })
  })

  test('in what is released no piece of a name or a number stands that was proposed to go: not in the text, not in the paper', async () => {
    const english = [
      'Statement',
      '',
      'My name is Kim Chol Su. I was born on 3 May 1985 and worked as a welder at the timber station of Tynda until 14 March 2031.',
      'My sister Kim Yong Hui crossed the Tumen river with a broker in the winter of 2009 and has not been heard of since.',
      'The Zelenograd District Court decided in case no. 12-345/2031 that I was to be removed. Nobody translated for me.',
      'My lawyer M. Orlova can be reached at +7 999 555-01-42.',
    ].join('\n')
    const { body: proposal } = await open.ask<FileProposal>('redact/propose', { text: english, case: heron })
    const taken = [
      ...proposal.spans.map(({ start, end, masked, coarser, decision }) =>
        decision === 'generalise' && coarser
          ? { start, end, decision, replacement: coarser }
          : { start, end, decision: 'mask' as const, replacement: masked },
      ),
    ].sort((a, b) => a.start - b.start)
    const ready = { text: english, case: heron, decisions: taken, left: [], open: 0, readFor: [...promptTopics], ...readers }
    const { body: signed } = await open.ask<FileSigned>('redact/sign', ready)
    const pdf = join(scratch, 'released.pdf')
    writeFileSync(pdf, Buffer.from(signed.pdf, 'base64'))
    const read = spawnSync('pdftotext', [pdf, '-'])
    if (read.error) console.log('NOT RUN: no poppler')
    for (const out of read.error ? [signed.text] : [signed.text, read.stdout.toString()]) {
      expect(out).toMatch(/decided in case no\.\s\[number \w+\]/u)
      expect(out).not.toMatch(/Kim|Yong|Hui|12-|345|Orlova|M\. |\+7|1985-|3 May/u)
    }
  })
  test('rubbish is refused and gets no echo; a locked file answers nothing', async () => {
    const rubbish = 'Zherebenkova-qx7'
    const asked: readonly (readonly [string, unknown])[] = [
      ['redact/propose', { text: 1, case: rubbish }],
      ['redact/propose', { text: rubbish, case: '0'.repeat(32) }],
      ['redact/check', { text: rubbish, decisions: [{ start: 0, end: 99, decision: 'mask', replacement: rubbish }], left: [] }],
      [
        'redact/check',
        {
          text: rubbish,
          decisions: [
            { start: 4, end: 5, decision: 'mask', replacement: '' },
            { start: 3, end: 6, decision: 'mask', replacement: '' },
          ],
          left: [],
        },
      ],
      ['redact/kept', { record: '0'.repeat(32), blob: '0'.repeat(64) }],
      ['redact/keep', { record: rubbish }],
      ['names/match', { a: rubbish, b: '123' }],
      ['names/find', { name: '', x: rubbish }],
      ['names/forms', { name: rubbish.repeat(60) }],
    ]
    for (const [path, body] of asked) {
      const answer = await open.ask(path, body)
      expect([path, answer.status >= 400 && answer.status < 500]).toEqual([path, true])
      expect(JSON.stringify(answer.body)).not.toContain(rubbish)
    }
    const shut = caseRoutes(
      () => null,
      () => '',
    )
    for (const path of ['redact/propose', 'redact/check', 'redact/sign', 'redact/kept', 'names/find'])
      expect((await shut.request(`/${path}`, { method: 'POST', body: '{}' })).status).toBe(423)
  })

  test('a proposal that is called off ends, and the next one is answered', async () => {
    const control = new AbortController()
    const routes = caseRoutes(
      () => open.desk,
      () => '',
    )
    const long = 'Mr Kim Chol Su lived in Hoeryong until 3 May 1985. '.repeat(20_000)
    const running = routes.request('/redact/propose', { method: 'POST', body: JSON.stringify({ text: long }), signal: control.signal })
    setTimeout(() => control.abort(), 300)
    const ended = await Promise.resolve(running).then(
      (answer) => answer.status,
      () => 0,
    )
    expect([0, 422]).toContain(ended)
    expect((await open.ask<FileProposal>('redact/propose', { text: 'A heron.' })).status).toBe(200)
  })

  test('the work on a document is kept through a lock, goes with the signature, and the signature stays', async () => {
    const work: RedactionWork = {
      format: 'holdfast-redaction-work/1',
      textSha256: 'a'.repeat(64),
      items: [{ start: 0, end: 3, type: 'person', origin: 'hand', decision: 'mask', masked: '[лицо A]', isSettled: true }],
      readFor: ['route'],
      firstReader: 'A. Petrel',
      language: 'ru',
      placeholders: { person: 'p', code: 'c', place: 'p', organisation: 'o', trait: 't', date: 'd', quantity: 'q', other: 'o' },
      warnings: ['not-published'],
      given: 3,
    }
    await open.ask('redact/keep', { record: paper, blob, work: { ...work, readFor: [] } })
    await open.ask('redact/keep', { record: paper, blob, work })
    await open.close()
    open = await openVault()
    expect((await open.ask<KeptWork>('redact/kept', { record: paper, blob })).body).toEqual({ work, signed: [] })
    // No search for a word of the work finds it.
    expect((await open.ask<SearchAnswer>('search', { words: 'Petrel' })).body.rows).toEqual([])
    await sign({ record: paper, blob })
    const after = (await open.ask<KeptWork>('redact/kept', { record: paper, blob })).body
    expect(after.work).toBeNull()
    expect(after.signed.map(({ secondReader }) => secondReader)).toEqual(['B. Plover'])
  })

  test('a name in one script finds the people of the file in another, with reasons and what is known of their birth', async () => {
    const { body } = await open.ask<NamesFound>('names/find', { name: 'Ким Чхоль Су' })
    expect(body.rows.map(({ personName }) => personName).sort()).toEqual(['Dunlin', 'Heron'])
    const found = body.rows.find((row) => row.person === person)
    expect(found).toMatchObject({ birth: ['1985-05-03'], birthCountry: ['KP'], names: ['김철수'], caseName: 'Heron' })
    expect(found?.because.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['names.because.kontsevich', 'names.because.homonyms-common']),
    )
    const but = await open.ask<NamesFound>('names/find', { name: 'Ким Чхоль Су', except: person })
    expect(but.body.rows.map((row) => row.person)).toEqual([twin])
  })
  test('every form of a name is listed by its system, and no system crowds out another', async () => {
    const { body } = await open.ask<NamesForms>('names/forms', { name: '김철수' })
    const systems = new Set(body.forms.map(({ system }) => system))
    for (const system of ['as-given', 'revised', 'kontsevich', 'free-latin', 'free-cyrillic', 'initials'] as const)
      expect([system, systems.has(system)]).toEqual([system, true])
    expect(body.isCut).toBe(true)
    expect(body.forms.filter(({ system }) => system === 'free-latin').length).toBeLessThanOrEqual(36)
  })
  test('two spellings are compared without the file being asked', async () => {
    const { body } = await open.ask<NamesMatch>('names/match', { a: '김철수', b: 'Kim Chol Su' })
    expect(body.same).toBe('yes')
  })
  test('a decision about two records stands in the case, is seen from both, is taken back, and changes neither record', async () => {
    const before = JSON.stringify([open.desk.files.get(person), open.desk.files.get(twin)])
    const id = await save([
      { kind: 'sameness', case: heron, fields: { of: person, other: twin, verdict: 'may-be-one', why: 'both from one town' } },
    ])
    const seen = (await open.ask<PairRow[]>('names/pairs', { person: twin })).body
    expect(seen).toMatchObject([{ record: id, verdict: 'may-be-one', other: person, otherName: 'Heron', why: 'both from one town' }])
    expect((await open.ask<PairRow[]>('names/pairs', { person })).body).toMatchObject([{ otherName: 'Dunlin', caseName: 'Crane' }])
    await open.ask('remove', { id })
    expect((await open.ask<PairRow[]>('names/pairs', { person })).body).toEqual([])
    await open.ask('restore', { id })
    expect((await open.ask<PairRow[]>('names/pairs', { person })).body).toHaveLength(1)
    expect(JSON.stringify([open.desk.files.get(person), open.desk.files.get(twin)])).toBe(before)
  })
})

test('a leak is told by its place in the original, whatever was taken out before it', () => {
  const word = fc.constantFrom('heron', 'walks', 'by', 'the', 'Zelenograd', 'river', 'at', 'dusk')
  fc.assert(
    fc.property(
      fc.array(fc.record({ word, replacement: fc.option(fc.string({ maxLength: 8 }), { nil: null }) }), { maxLength: 30 }),
      (words) => {
        const text = words.map((one) => one.word).join(' ')
        let at = 0
        const decisions = words.flatMap(({ word: own, replacement }): RedactionTaken[] => {
          const start = at
          at += own.length + 1
          return replacement === null
            ? []
            : [{ start, end: start + own.length, decision: 'mask', replacement: `[${replacement.replace(/\p{L}/gu, '')}]` }]
        })
        const { leaks } = checkText(text, decisions, [{ text: 'Zelenograd', kind: 'place' }])
        const left = words.filter((one) => one.word === 'Zelenograd' && one.replacement === null).length
        expect(leaks.map(({ start, end }) => text.slice(start, end))).toEqual(Array.from({ length: left }, () => 'Zelenograd'))
      },
    ),
  )
})
