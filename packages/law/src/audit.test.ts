import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { auditLaw } from './audit.ts'
import { prepare } from './audit-cites.ts'
import { auditToJson } from './audit-json.ts'
import { nearMisses } from './audit-near.ts'
import { foldWord } from './fold-word.ts'
import { readLaw } from './read.ts'
import { type Rule, Safeguard } from './rule.ts'
import { faultsOf, ruleBook } from './rule-book.ts'
import { safeguardIds } from './safeguard.ts'

const words = { en: 'x', ru: 'x', ko: 'x' }
const rule = (given: Partial<Rule> & Pick<Rule, 'words'>): Rule => ({
  id: 'one',
  gives: 'present',
  where: 'operative',
  in: 'sentence',
  only: [],
  except: [],
  without: [],
  ...given,
})
const safeguard = (id: string, rules: Rule[] = []): Safeguard =>
  v.parse(Safeguard, { id, version: 3, name: words, asks: words, matters: words, binds: [], limits: words, rules: { en: rules } })
const bookOf = (...rules: Rule[]) =>
  ruleBook({
    safeguards: safeguardIds.map((id) => safeguard(id, id === 'legal_counsel' ? rules : [])),
    contexts: [{ id: 'transit', heading: { en: ['transit'] }, body: {}, unless: {} }],
    instruments: [],
    classes: [],
    risks: [],
    time: { version: 1, langs: {} },
  })
const found = (text: string, ...rules: Rule[]) => {
  const finding = auditLaw(readLaw(text, 'en'), bookOf(...rules)).findings.find((one) => one.rule === 'legal_counsel')
  if (finding === undefined) throw new Error('no finding')
  return finding
}
const lawyer = rule({
  words: [
    ['lawyer*', 'legal counsel'],
    ['right', 'access'],
  ],
  without: ['no right'],
})

describe('a rule is met where all its lines stand together', () => {
  test('both lines in one sentence', () => {
    const finding = found('Article 7\n\nThe person has the right to a lawyer.', lawyer)
    expect(finding.finding).toBe('present')
    expect(finding.cites[0]).toMatchObject({
      eId: expect.stringContaining('art_7'),
      quote: 'The person has the right to a lawyer.',
      ruleId: 'one',
    })
    expect(finding.cites[0]?.words).toEqual(['lawyer', 'right'])
  })
  test('lines in two sentences do not meet, unless the rule reads the whole paragraph', () => {
    const text = 'Article 7\n\nLawyers may attend. Border guards keep a right of way.'
    expect(found(text, lawyer).finding).toBe('absent')
    expect(found(text, rule({ ...lawyer, in: 'paragraph' })).finding).toBe('present')
  })
  test('wording that turns it away wins: no right is no right', () => {
    expect(found('Article 7\n\nThere is no right to a lawyer.', lawyer).finding).toBe('absent')
  })
  test('a point is read with the opening words of its list', () => {
    expect(found('Article 7\n\nThe person has the right to:\n\n(a) water;\n\n(b) a lawyer.', lawyer).cites[0]?.quote).toContain('a lawyer')
  })
  test('a heading alone gives nothing', () => {
    expect(found('Article 7\n\nRight to a lawyer\n\n1. The Parties exchange lists.\n\n2. Lists are short.', lawyer).finding).toBe('absent')
  })
  test('an article headed transit is left out where the rule says so', () => {
    const text = 'Article 7\n\nTransit\n\n1. The person has the right to a lawyer.\n\n2. Costs are borne.'
    expect(found(text, rule({ ...lawyer, except: ['transit'] })).finding).toBe('absent')
    expect(found(text, rule({ ...lawyer, only: ['transit'] })).finding).toBe('present')
  })
  test('a gap lets up to eight words stand between', () => {
    const gap = rule({ words: [['right ... lawyer']] })
    expect(found('Article 1\n\nA right at all times to a good lawyer.', gap).finding).toBe('present')
    expect(found(`Article 1\n\nA right ${'very '.repeat(12)} lawyer.`, gap).finding).toBe('absent')
  })
  test('case, accents and soft hyphens make no difference', () => {
    expect(foldWord('Réadmis')).toBe('readmis')
    expect(foldWord('Straße')).toBe('strasse')
    expect(foldWord('law\u00ADyer')).toBe('lawyer')
    expect(foldWord('난민')).toBe('난민')
  })
  test('words of the preamble bind nobody', () => {
    const text = 'The Parties,\n\nrecalling the right to a lawyer,\n\nHave agreed as follows:\n\nArticle 1\n\nCosts are shared.'
    expect(found(text, lawyer).finding).toBe('absent')
  })
  test('present outweighs denied and weak; denied outweighs weak', () => {
    const weak = rule({ id: 'weak', gives: 'weak', words: [['lawyer*']] })
    const denied = rule({ id: 'denied', gives: 'denied', words: [['no lawyer*']] })
    expect(found('Article 1\n\nNo lawyer shall attend.', weak, denied).finding).toBe('denied')
    expect(found('Article 1\n\nNo lawyer shall attend. There is access to legal counsel.', weak, denied, lawyer).finding).toBe('present')
  })
})

describe('silence names its search', () => {
  test('the words, the articles and the version of the rules', () => {
    const { searched, cites } = found('Article 1\n\nCosts.\n\nArticle 2\n\nLists.', lawyer)
    expect(cites).toEqual([])
    expect(searched).toMatchObject({ lang: 'en', languages: ['en'], terms: ['lawyer*', 'legal counsel'], articles: 2, rulesVersion: 3 })
  })
  test('a sentence that comes near is listed for the reviewer and stays no finding', () => {
    const doc = readLaw('Article 4\n\nLawyers of the Ministry sign the list.', 'en')
    const [miss] = nearMisses(doc, bookOf(lawyer))
    expect(miss).toMatchObject({ rule: 'legal_counsel', met: 1, of: 2, because: 'line-missing' })
    expect(doc.text.slice(miss?.start, miss?.end)).toBe(miss?.quote)
  })
})

describe('broken rules are refused at the door', () => {
  const data = (list: Safeguard[]) => ({
    safeguards: list,
    contexts: [],
    instruments: [],
    classes: [],
    risks: [],
    time: { version: 1, langs: {} },
  })
  test('a missing safeguard, a rule id used twice, an unknown context', () => {
    expect(faultsOf(data([]))).toHaveLength(21)
    const twice = safeguardIds.map((id) => safeguard(id, id === 'interpreter' ? [lawyer, lawyer] : []))
    expect(faultsOf(data(twice))).toEqual(['interpreter/en/one is there twice'])
    const unknown = safeguardIds.map((id) => safeguard(id, id === 'interpreter' ? [rule({ ...lawyer, only: ['nowhere'] })] : []))
    expect(() => ruleBook(data(unknown))).toThrow('nowhere')
  })
  test('what binds the states is named, or refused', () => {
    const bound = safeguardIds.map((id) => ({
      ...safeguard(id),
      binds: [{ instrument: 'pact', article: words, status: 'unverified' as const }],
    }))
    expect(faultsOf(data(bound))).toHaveLength(21)
    expect(faultsOf(data(bound))[0]).toContain('unknown instrument pact')
    expect(faultsOf({ ...data(bound), instruments: [{ id: 'pact', name: words }] })).toEqual([])
  })
  test('a class named between words stands there with its single words, and one without any is refused', () => {
    const classes = [
      { id: 'who', en: ['person', 'alien*', 'the one who'] },
      { id: 'told', en: ['inform* ...1 =who', 'tells =who'] },
    ]
    const list = safeguardIds.map((id) => safeguard(id, id === 'legal_counsel' ? [rule({ words: [['=told']] })] : []))
    const book = ruleBook({ ...data(list), classes })
    const gives = (text: string) =>
      auditLaw(readLaw(`Article 1\n\n${text}`, 'en'), book).findings.find((one) => one.rule === 'legal_counsel')?.finding
    expect(gives('The Party informs the person.')).toBe('present')
    expect(gives('The Party tells aliens.')).toBe('present')
    expect(gives('The Party informs the other Party of the person.')).toBe('absent')
    expect(gives('The Party tells =who.')).toBe('absent')
    expect(faultsOf({ ...data(list), classes: [{ id: 'told', en: ['tells =who'] }] })).toEqual(
      expect.arrayContaining([expect.stringContaining('class told names who')]),
    )
  })
  test('a term that is no term does not pass the schema', () => {
    expect(v.safeParse(Safeguard, { ...safeguard('interpreter'), rules: { en: [{ ...lawyer, words: [['(a+)+']] }] } }).success).toBe(false)
    expect(v.safeParse(Safeguard, { ...safeguard('interpreter'), author: 'x' }).success).toBe(false)
  })
})

const piece = fc.constantFrom(
  'Article 1',
  'lawyer',
  'right',
  'no',
  'to',
  ':',
  '\n\n',
  '\n',
  '. ',
  '(a) ',
  '1. ',
  '–',
  'transit',
  '\u00AD',
  '',
  '난민',
  '\u{1F4A5}',
  'ß',
  ';',
)
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(piece, { maxLength: 120 }).map((parts) => parts.join(' ')),
)

describe('for every text', () => {
  test('the audit answers all 21, quotes stand in the text, and lie in the place they name', () => {
    const book = bookOf(lawyer, rule({ id: 'wide', gives: 'weak', where: 'anywhere', in: 'article', words: [['lawyer'], ['right']] }))
    fc.assert(
      fc.property(text, (input) => {
        const doc = readLaw(input, 'en')
        const audit = auditLaw(doc, book)
        expect(audit.findings.map((finding) => finding.rule)).toEqual([...safeguardIds])
        const spans = new Map<string, { start: number; end: number }>()
        const add = (node: { eId: string; start: number; end: number }) => spans.set(node.eId, node)
        const point = (node: { eId: string; start: number; end: number; points: readonly (typeof node)[] }) => {
          add(node)
          for (const inner of node.points) point(inner)
        }
        for (const block of [doc.preamble, ...doc.blocks, ...doc.components.flatMap((one) => [one.preamble, ...one.blocks])])
          if (block) add(block)
        for (const article of [...doc.articles, ...doc.components.flatMap((one) => one.articles)]) {
          add(article)
          for (const paragraph of article.paragraphs) point(paragraph)
        }
        for (const cite of audit.findings.flatMap((finding) => finding.cites)) {
          expect(input.slice(cite.start, cite.end)).toBe(cite.quote)
          const span = spans.get(cite.eId)
          expect(span !== undefined && span.start <= cite.start && cite.start < span.end).toBe(true)
        }
        expect(() => JSON.stringify(auditToJson(audit))).not.toThrow()
      }),
      { numRuns: 300 },
    )
  })
})

describe('attack', () => {
  const hostile = [
    (size: number) => 'right '.repeat(size),
    (size: number) => `Article 1\n\n${'(a) right to a lawyer:\n\n'.repeat(size)}`,
    (size: number) => 'a'.repeat(size * 8),
    (size: number) => '1. '.repeat(size),
    (size: number) => 'thirty (30) '.repeat(size),
  ]
  test.each(hostile.map((make, index) => [index, make] as const))('twice the text takes twice the steps (%i)', (_, make) => {
    const book = bookOf(lawyer, rule({ id: 'gap', words: [['right ...20 lawyer ...20 right']] }))
    const steps = (size: number) => {
      const prepared = prepare(readLaw(make(size), 'en'), book)
      for (const set of prepared.rules.safeguards)
        for (const one of set.rules) for (const line of one.lines) for (const term of line) prepared.sightings.of(term)
      return prepared.sightings.steps
    }
    expect(steps(4000)).toBeLessThanOrEqual(steps(2000) * 2 + 1000)
  })
  test('a megabyte of hostile text is answered', () => {
    const book = bookOf(lawyer)
    for (const make of hostile) expect(auditLaw(readLaw(make(40_000), 'en'), book).findings).toHaveLength(21)
  })
})
