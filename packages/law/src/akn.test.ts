import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aknToLaw, joinParts, type LawDocument, lawToAkn, readLaw } from './index.ts'
import { gaps, headings, markers, words } from './read-fixtures.ts'

const fragments = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...headings) },
    { weight: 3, arbitrary: fc.constantFrom(...markers) },
    { weight: 4, arbitrary: fc.constantFrom(...words) },
    { weight: 5, arbitrary: fc.constantFrom(...gaps) },
    { weight: 1, arbitrary: fc.string() },
  ),
  { maxLength: 120 },
)
const legalText = fragments.map((parts) => parts.join(''))

const shared = fileURLToPath(new URL('../../../../shared/', import.meta.url))
const corpus = `${shared}corpus/treaties/`
const schema = `${shared}facts/akn/akomantoso30-lenient.xsd`

/** What a document is, apart from what the reader had to say while splitting it. A title with signs XML cannot hold carries U+FFFD for them. */
const essence = (doc: LawDocument): unknown => {
  const { warnings: _, langFrom: __, ...rest } = doc
  return { ...rest, title: rest.title.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd') }
}

function throughAkn(doc: LawDocument): LawDocument {
  const back = aknToLaw(lawToAkn(doc, { work: 'example' }))
  if (!back.ok) throw new Error(JSON.stringify(back.error))
  return back.value
}

const note =
  'Note verbale\n\nThe Embassy of Arland presents its compliments.\n\n1. Scope\n\nThe Embassy proposes the following:\n\n(a) persons are returned by air;\n\n(b) escorts carry a card.\n\nDone at Arla on 1 March 2031\n'
const agreement =
  'Agreement between Arland and Borland\n\nArland and Borland,\n\nHave agreed:\n\nPART I\n\nArticle 1\nCosts & <charges>\n\n1. The Parties shall pay:\n\n(a) fares;\n\n(b) meals,\n\nwhatever "the cost".\n\n2. No more.\n\nDone at Arla\n\nAnnex 1\n\nForms\n\nArticle 1\n\nA form.\n'

describe('out and in again', () => {
  test('an agreement with a part, points, words after them and an annex comes back the same', () => {
    const doc = readLaw(agreement, 'en')
    expect(essence(throughAkn(doc))).toEqual(essence(doc))
  })

  test('a note without articles is a `doc`, an agreement an `act`', () => {
    expect(lawToAkn(readLaw(note, 'en'), { work: 'n' })).toContain('<doc name="note"')
    expect(lawToAkn(readLaw(agreement, 'en'), { work: 'a' })).toContain('<act name="agreement"')
    expect(essence(throughAkn(readLaw(note, 'en')))).toEqual(essence(readLaw(note, 'en')))
  })

  test.each([
    ['Статья 81) – 1. ', '81'],
    ['제5조의2 – 1. ', '5의2'],
    ['Article 5 bis) — (a) fares', '5 bis'],
    ['Article premier) – 1. ', 'premier'],
  ])('the signs behind the number of an article are no part of it: %s', (text, num) => {
    const doc = readLaw(text, 'en')
    expect(doc.articles.map((one) => one.num)).toEqual([num])
    expect(essence(throughAkn(doc))).toEqual(essence(doc))
  })

  test.each([['PART I\nals bedoeld in artikel 3, tweede lid,\nArticle 1'], ['Article 1\n The Party shall reply within thirty days.\n1. ']])(
    'a part whose second line looks like running text, and an indented opening, come back the same: %j',
    (text) => {
      const doc = readLaw(text, 'en')
      expect(essence(throughAkn(doc))).toEqual(essence(doc))
    },
  )

  test('whatever the text, the document comes back the same, its text character for character', () => {
    fc.assert(
      fc.property(legalText, (text) => {
        const doc = readLaw(text, 'en')
        const back = throughAkn(doc)
        expect(back.text).toBe(text)
        expect(joinParts(back)).toBe(text)
        expect(essence(back)).toEqual(essence(doc))
      }),
      { numRuns: 1500 },
    )
  })
})

describe('the file of another tool', () => {
  const file = (body: string): string =>
    `<?xml version="1.0"?>\n<an:akomaNtoso xmlns:an="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><an:act name="treaty"><an:meta><an:identification source="#x"><an:FRBRExpression><an:FRBRlanguage language="fra"/></an:FRBRExpression></an:identification></an:meta>${body.replace(/<(\/?)/gu, '<$1an:')}</an:act></an:akomaNtoso>`
  const read = (body: string): LawDocument => {
    const made = aknToLaw(file(body))
    if (!made.ok) throw new Error(JSON.stringify(made.error))
    expect(joinParts(made.value)).toBe(made.value.text)
    return made.value
  }

  test('is read with the lines a reader of print would see, indentation dropped', () => {
    const doc = read(`
      <preface><p><docTitle>Accord sur la
         réadmission</docTitle></p></preface>
      <preamble><p>Les Parties,</p></preamble>
      <body>
        <chapter eId="chp_I"><num>Chapitre I</num><heading>Principes</heading>
        <article eId="art_1"><num>Article 1</num><heading>Objet</heading>
          <paragraph><num>1.</num><list><intro><p>Le présent accord vise <b>a</b>:</p></intro>
            <point><num>a)</num><content><p>le retour;</p></content></point>
            <point eId="art_1__para_1__list_1__point_b"><num>b)</num><content><p>le transit.</p></content></point></list></paragraph>
          <paragraph eId="art_1__para_2"><num>2.</num><content><p>Il est appliqué.</p></content></paragraph>
        </article></chapter>
      </body>
      <conclusions><p>Fait à Arla</p></conclusions>
      <attachments><attachment><heading>Annexe 1</heading><doc name="annexe"><meta/><mainBody><p>Formulaire</p></mainBody></doc></attachment></attachments>`)
    expect(doc.text).toBe(
      'Accord sur la réadmission\n\nLes Parties,\n\nChapitre I\nPrincipes\n\nArticle 1\nObjet\n1. Le présent accord vise a:\na) le retour;\n\nb) le transit.\n\n2. Il est appliqué.\n\nFait à Arla\n\nAnnexe 1\n\nFormulaire\n\n',
    )
    expect(doc.lang).toBe('fr')
    expect(doc.title).toBe('Accord sur la réadmission')
    expect(doc.articles.map((one) => [one.eId, one.num, one.heading])).toEqual([['art_1', '1', 'Objet']])
    expect(doc.articles[0]?.paragraphs.map((one) => [one.eId, one.num])).toEqual([
      ['art_1__para_1', '1'],
      ['art_1__para_2', '2'],
    ])
    expect(doc.articles[0]?.paragraphs[0]?.points.map((one) => [one.eId, one.num, one.text])).toEqual([
      ['art_1__para_1__point_a', 'a', 'a) le retour;'],
      ['art_1__para_1__list_1__point_b', 'b', 'b) le transit.'],
    ])
    expect(doc.blocks.map((one) => [one.eId, one.kind])).toEqual([
      ['preface', 'preface'],
      ['chp_I', 'division'],
      ['conclusions', 'conclusions'],
    ])
    expect(doc.components.map((one) => [one.eId, one.kind, one.heading, one.blocks[0]?.text])).toEqual([
      ['comp_1', 'annex', 'Annexe 1', 'Formulaire'],
    ])
  })

  test('an id given twice is kept once', () => {
    const doc = read(
      '<body><article eId="art_1"><num>Article 1</num><content><p>A</p></content></article><article eId="art_1"><num>Article 2</num><content><p>B</p></content></article></body>',
    )
    expect(doc.articles.map((one) => one.eId)).toEqual(['art_1', 'art_2'])
  })

  test.each([
    ['<html xmlns="http://www.w3.org/1999/xhtml"/>', { code: 'akn-no-root', line: 1, column: 1 }],
    ['\n <akomaNtoso xmlns="http://www.akomantoso.org/2.0"><act/></akomaNtoso>', { code: 'akn-namespace', line: 2, column: 2 }],
    ['<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"/>', { code: 'akn-no-document', line: 1, column: 1 }],
  ])('what is no such file is refused: %s', (xml, error) => {
    expect(aknToLaw(xml)).toEqual({ ok: false, error })
  })
})

if (!existsSync(corpus)) {
  console.log('NOT RUN: corpus absent')
  test.skip('the treaty corpus as Akoma Ntoso', () => {})
} else {
  const docs = readdirSync(corpus)
    .sort()
    .flatMap((folder) =>
      readdirSync(corpus + folder).flatMap((file) => {
        const lang = /^text\.(..)\.txt$/u.exec(file)?.[1]
        return lang === undefined ? [] : [{ id: `${folder}.${lang}`, doc: readLaw(readFileSync(`${corpus}${folder}/${file}`, 'utf8')) }]
      }),
    )

  test('every text of the corpus comes back the same', () => {
    for (const { doc } of docs) expect(essence(throughAkn(doc))).toEqual(essence(doc))
    expect(docs.length).toBeGreaterThanOrEqual(74)
  })

  test('no id stands twice in a file, and every date is a day: the published schema asks for both, the lenient one for neither', () => {
    for (const { id, doc } of docs) {
      const xml = lawToAkn(doc, { work: id })
      const ids = [...xml.matchAll(/ eId="([^"]*)"/gu)].map((match) => match[1])
      expect([id, ids.length - new Set(ids).size]).toEqual([id, 0])
      for (const [, date] of xml.matchAll(/ date="([^"]*)"/gu)) expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/u)
    }
  })

  const validator = xmllint()
  if (validator === null || !existsSync(schema)) {
    console.log(`NOT RUN: ${validator === null ? 'xmllint' : 'the Akoma Ntoso schema'} absent`)
    test.skip('every text is valid Akoma Ntoso 3.0', () => {})
  } else
    test('every text, and a hundred generated ones, are valid Akoma Ntoso 3.0 by the schema', () => {
      const folder = mkdtempSync(join(tmpdir(), 'akn-'))
      try {
        const files: string[] = []
        const keep = (name: string, doc: LawDocument): void => {
          const path = join(folder, `${name}.xml`)
          writeFileSync(path, lawToAkn(doc, { work: name, date: '2014-09-03', country: 'ru' }))
          files.push(path)
        }
        for (const { id, doc } of docs) keep(id, doc)
        keep('note', readLaw(note, 'en'))
        keep('nothing', readLaw('', 'en'))
        for (const [i, text] of fc.sample(legalText, { numRuns: 100, seed: 7 }).entries()) keep(`generated-${i}`, readLaw(text, 'en'))
        const said = validate(validator, schema, files)
        expect(said.filter((line) => !line.endsWith(' validates')).slice(0, 5)).toEqual([])
        expect(said.length).toBe(files.length)
      } finally {
        rmSync(folder, { recursive: true })
      }
    })
}

function xmllint(): string | null {
  try {
    execFileSync('xmllint', ['--version'], { stdio: 'ignore' })
    return 'xmllint'
  } catch {
    return null
  }
}

/** A line for each file: `… validates`, or what is wrong. */
function validate(program: string, xsd: string, files: readonly string[]): readonly string[] {
  const lines = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '')
  try {
    execFileSync(program, ['--nonet', '--noout', '--schema', xsd, ...files], { stdio: 'pipe' })
    return files.map((file) => `${file} validates`)
  } catch (cause) {
    return lines(cause instanceof Error && 'stderr' in cause ? String(cause.stderr) : 'failed')
  }
}
