import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'

const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))))
const shared = join(root, '..', 'shared')
const scratch = mkdtempSync(join(tmpdir(), 'holdfast-cli-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

/** Runs the committed door as a person would; English, whatever the machine speaks. */
function holdfast(args: readonly string[], input?: string) {
  const done = spawnSync(process.execPath, [join(root, 'apps/cli/bin/holdfast.js'), ...args], {
    cwd: root,
    encoding: 'utf8',
    input: input ?? '',
    env: { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: '' },
    maxBuffer: 256 * 1024 * 1024,
  })
  return { code: done.status, out: done.stdout, err: done.stderr }
}
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(scratch, name)
  writeFileSync(path, content)
  return path
}

describe('an agreement is audited at the command line', () => {
  test('the invented agreement is silent on a court and names 21 findings', () => {
    const { code, out } = holdfast(['law', 'audit', 'examples/agreement.en.txt', '--json'])
    const audit = JSON.parse(out)
    expect(code).toBe(0)
    expect(audit.findings).toHaveLength(21)
    const court = audit.findings.find((finding: { rule: string }) => finding.rule === 'judicial_remedy')
    expect(court).toMatchObject({ finding: 'absent', cites: [] })
    expect(court.searched.terms.length).toBeGreaterThan(0)
    expect(audit.timeLimits).toContainEqual(expect.objectContaining({ eId: 'art_5__para_1', amount: 30, unit: 'day_unspecified' }))
  })

  test('the same agreement in Russian gives the same silence on a court, a lawyer and an interpreter', () => {
    const { out } = holdfast(['law', 'audit', 'examples/agreement.ru.txt', '--json'])
    const absent = JSON.parse(out).findings.filter((each: { finding: string }) => each.finding === 'absent')
    const rules = absent.map((each: { rule: string }) => each.rule)
    expect(rules).toEqual(expect.arrayContaining(['judicial_remedy', 'legal_counsel', 'interpreter']))
  })

  test('a text comes from stdin as well', () => {
    const { code, out } = holdfast(['law', 'read', '-', '--lang', 'en', '--json'], 'Article 1\n\nThe Parties shall agree.\n')
    expect(code).toBe(0)
    expect(JSON.parse(out).articles.map((article: { eId: string }) => article.eId)).toEqual(['art_1'])
  })
})

describe('Akoma Ntoso at the command line', () => {
  test('what `law akn` writes, `law read` takes: the same articles', () => {
    const xml = holdfast(['law', 'akn', 'examples/agreement.en.txt'])
    expect(xml.code).toBe(0)
    const read = (input: string) => JSON.parse(holdfast(['law', 'read', '-', '--json'], input).out)
    expect(read(xml.out).articles).toEqual(JSON.parse(holdfast(['law', 'read', 'examples/agreement.en.txt', '--json']).out).articles)
    expect(read(xml.out).lang).toBe('en')
  })

  test('a file with a document type is refused with its line, and nothing is written', () => {
    const { code, out, err } = holdfast(
      ['law', 'read', '-', '--json'],
      '<?xml version="1.0"?>\n<!DOCTYPE akomaNtoso [<!ENTITY a "b">]>\n<akomaNtoso/>',
    )
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toContain('line 2, column 1')
  })
})

describe('a case is answered at the command line', () => {
  const run = (...more: string[]) => holdfast(['clock', 'case', 'examples/case.json', '--now', '2014-11-05T09:00+10:00', ...more])

  test('a decision of 3 November 2014, hour unknown: any moment, thirty days in three readings, the claim before 4 February 2015', () => {
    const { code, out } = run('--json')
    const answer = JSON.parse(out)
    expect(code).toBe(0)
    const handOver = answer.steps.find((step: { id: string }) => step.id === 'hand-over')
    expect(handOver.outerLimit.readings).toHaveLength(3)
    expect(handOver.outerLimit.earliest).toMatchObject({ date: '2014-12-02', time: '24:00' })
    const claim = answer.remedies.find((remedy: { id: string }) => remedy.id === 'ru-kas-219')
    expect(claim.due).toMatchObject({ date: '2015-02-03', time: '24:00' })
    expect(answer.next.length).toBeGreaterThan(0)
  })

  test('the words are there in each language, and a state’s limit is never called ours', () => {
    for (const [locale, words] of [
      ['en', 'It can happen any time from'],
      ['ru', 'ЧТО'],
      ['ko', '러시아'],
    ] as const) {
      const { code, out } = run('--locale', locale)
      expect(code).toBe(0)
      expect(out).toContain(words)
      expect(out).not.toMatch(/\bcase\.[a-z]|\bclock\.[a-z]|undefined|NaN/)
      if (locale === 'en') expect(out).not.toContain('you have until')
    }
  })
})

describe('bad input gets one clear line and exit 2', () => {
  const refused = (args: readonly string[], input?: string) => {
    const { code, out, err } = holdfast(args, input)
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err.trim().split('\n')).toHaveLength(1)
    return err
  }
  test('an empty file', () => expect(refused(['law', 'audit', file('empty.txt', '')])).toContain('empty'))
  test('a binary file', () => expect(refused(['law', 'read', file('b.txt', new Uint8Array([65, 0, 66, 0, 0, 1]))])).toContain('NUL'))
  test('bytes that are no text', () => expect(refused(['law', 'read', file('x.txt', new Uint8Array([65, 200, 66]))])).toContain('UTF-8'))
  test('a file that is not there, without repeating its name', () => {
    const said = refused(['law', 'audit', '/nowhere/a-persons-name.txt'])
    expect(said).toContain('argument 1')
    expect(said).not.toContain('name.txt')
  })
  const reckon = (rule: string, from: string, zone: string) => ['clock', 'reckon', '--rule', rule, '--from', from, '--zone', zone]
  test('30 February', () => expect(refused(reckon('ru.koap.30.3.days', '2026-02-30', 'Asia/Vladivostok'))).toContain('does not exist'))
  test('a zone that does not exist', () =>
    expect(refused(reckon('ru.koap.30.3.days', '2026-02-20', 'Asia/Nowhere'))).toContain('time zone'))
  test('a period in hours without the hour names the cautious bound counted from 00:00', () => {
    const said = refused(reckon('ru.const.22.48h', '2026-03-06', 'Asia/Vladivostok'))
    expect(said).toContain('hour')
    expect(said).toContain('00:00')
    expect(said).toContain('2026-03-08')
  })
  test('a case that is no JSON, or no case', () => {
    expect(refused(['clock', 'case', '-', '--now', '2026-01-01T00:00Z'], '{')).toContain('JSON')
    refused(['clock', 'case', '-', '--now', '2026-01-01T00:00Z'], '{"instrument":"ru-kp-2016"}')
    refused(['clock', 'case', 'examples/case.json', '--now', 'yesterday'])
  })
  test('an option that does not exist, a command that does not exist', () => {
    refused(['law', 'audit', 'examples/agreement.en.txt', '--fast'])
    refused(['law', 'guess'])
  })
})

describe('on the real texts', () => {
  const absent = !existsSync(shared)
  if (absent) console.log('NOT RUN: corpus absent')

  test.skipIf(absent)('the worked deadlines come out exact, and none too late', () => {
    const path = join(shared, 'facts/clock/vectors-dev.json')
    const { code, out } = holdfast(['clock', 'reckon', '--batch', path, '--json'])
    expect(code).toBe(0)
    const got = new Map(JSON.parse(out).map((row: { id: string }) => [row.id, row]))
    const vectors: { id: string; expected: { utc: string; date: string; time: string } }[] = JSON.parse(readFileSync(path, 'utf8'))
    expect(vectors).toHaveLength(98)
    for (const { id, expected } of vectors) {
      const { utc, date, time } = got.get(id) as { utc: string; date: string; time: string }
      expect({ id, utc, date, time }).toEqual({ id, utc: expected.utc, date: expected.date, time: expected.time })
      expect(utc <= expected.utc, `${id} is too late`).toBe(true)
    }
  })

  test('help is given for all, for a room and for one command, however it is asked for; a wrong count says how many', () => {
    const lines = (...argv: string[]) =>
      holdfast(argv)
        .out.split('\n')
        .filter((line) => line.startsWith('  holdfast '))
    expect(lines().length).toBeGreaterThan(30)
    for (const argv of [['vault'], ['vault', '--help'], ['help', 'vault']]) {
      expect(lines(...argv).length).toBeGreaterThan(10)
      expect(lines(...argv).every((line) => line.startsWith('  holdfast vault '))).toBe(true)
    }
    for (const argv of [
      ['law', 'audit', '--help'],
      ['help', 'law', 'audit'],
    ])
      expect(holdfast(argv).out).toContain('holdfast law audit FILE')
    expect(holdfast(['help', 'nothing'])).toMatchObject({
      code: 2,
      err: 'holdfast: there is no such command. Call “holdfast help” for the list.\n',
    })
    expect(holdfast(['law', 'audit']).err).toContain('this command takes 1 argument, not 0.')
    expect(holdfast(['law', 'align', 'a']).err).toContain('this command takes 2 to 8 arguments, not 1.')
    expect(holdfast(['clock', 'rules', 'a']).err).toContain('this command takes no arguments, not 1.')
    expect(holdfast(['law', 'compare', 'a', '--locale', 'ru']).err).toContain('команда принимает от 2 до 12 аргументов, указано: 1.')
  })

  test.skipIf(absent)('a bad row in a batch is answered by its code, and the rest goes on', () => {
    const trigger = { event: 'x', local: '2026-01-05T10:00', timezone: 'Europe/Moscow' }
    const rows = [
      { id: 'good', rule: 'ru.koap.30.3.days', inputs: { trigger, period: { unit: 'day', n: 10 }, calendar: 'RU' } },
      { id: 'bad', rule: 'no.such.rule', inputs: { trigger } },
      7,
    ]
    const { code, out } = holdfast(['clock', 'reckon', '--batch', file('rows.json', JSON.stringify(rows)), '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject([
      { id: 'good', date: '2026-01-15' },
      { id: 'bad', error: { code: 'rule-unknown' } },
      { error: {} },
    ])
  })

  test.skipIf(absent)('an agreement of each audited language is audited through the door', () => {
    const treaties = join(shared, 'corpus/treaties')
    const texts = readdirSync(treaties).flatMap((id) =>
      readdirSync(join(treaties, id))
        .filter((name) => /^text\.\w\w\.txt$/.test(name))
        .map((name) => join(treaties, id, name)),
    )
    for (const lang of ['en', 'de', 'nl']) {
      const path = texts.find((each) => each.endsWith(`text.${lang}.txt`)) ?? ''
      const { code, out } = holdfast(['law', 'audit', path, '--json'])
      expect(code).toBe(0)
      expect(JSON.parse(out)).toMatchObject({ lang })
    }
  })
})
