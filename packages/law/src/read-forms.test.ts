import { describe, expect, test } from 'vitest'
import { joinParts, type LawDocument, readLaw, type TextLang } from './index.ts'

const heads = (doc: LawDocument) => doc.articles.map((article) => [article.eId, article.heading])
const bodies = (doc: LawDocument) => doc.articles.map((article) => article.paragraphs.map((para) => para.text))

describe('article headings in the forms treaties print', () => {
  const forms: readonly (readonly [TextLang, string, readonly (readonly [string, string | null])[]])[] = [
    ['en', 'Article 5', [['art_5', null]]],
    ['en', 'ARTICLE V', [['art_V', null]]],
    ['en', 'ARTICLE 5 – Costs', [['art_5', 'Costs']]],
    ['en', 'Article 5: Costs', [['art_5', 'Costs']]],
    ['en', 'Article 5. Costs', [['art_5', 'Costs']]],
    ['en', '## **Article 5** Costs', [['art_5', 'Costs']]],
    ['de', '**Art. 5** Kosten', [['art_5', 'Kosten']]],
    ['de', 'Art. 5bis Kosten', [['art_5bis', 'Kosten']]],
    ['de', 'Artikel 5\nKosten', [['art_5', 'Kosten']]],
    ['nl', 'Artikel V', [['art_V', null]]],
    ['nl', 'ARTIKEL 5\n\nKosten (artikel 15 van de Overeenkomst)', [['art_5', 'Kosten (artikel 15 van de Overeenkomst)']]],
    ['fr', 'Article premier', [['art_1', null]]],
    ['fr', 'Article 1er', [['art_1', null]]],
    ['fr', 'Article 1er\nChamp d’application', [['art_1', 'Champ d’application']]],
    ['fr', 'Article unique', [['art_1', null]]],
    ['it', 'Articolo unico', [['art_1', null]]],
    ['it', 'Articolo primo', [['art_1', null]]],
    ['fr', 'Article 5\nFrais', [['art_5', 'Frais']]],
    ['it', 'Articolo 5 - Spese', [['art_5', 'Spese']]],
    ['it', 'Art. 5 (Spese)', [['art_5', 'Spese']]],
    ['ru', 'Статья 5', [['art_5', null]]],
    ['ru', 'СТАТЬЯ 5. Расходы', [['art_5', 'Расходы']]],
    ['ru', 'Статья пятая', [['art_5', null]]],
    ['ko', '제5조', [['art_5', null]]],
    ['ko', '제5조(비용)', [['art_5', '비용']]],
    ['ko', '제 5 조 【비용】', [['art_5', '비용']]],
    ['ko', '제5조의2(비용)', [['art_5의2', '비용']]],
  ]
  const body: Readonly<Record<TextLang, string>> = {
    en: 'The costs shall be borne by the requesting Party.',
    de: 'Die Kosten trägt die ersuchende Partei.',
    nl: 'De kosten worden gedragen door de verzoekende Partij.',
    fr: 'Les frais sont à la charge de la Partie requérante.',
    it: 'Le spese sono a carico della Parte richiedente.',
    ru: 'Расходы несёт запрашивающая Сторона.',
    ko: '비용은 요청국이 부담한다.',
  }
  for (const [lang, heading, expected] of forms)
    test(`${lang}: ${JSON.stringify(heading)}`, () => {
      const text = `Title of an instrument\n\n${heading}\n\n${body[lang]}\n`
      const doc = readLaw(text, lang)
      expect(heads(doc)).toEqual(expected)
      expect(bodies(doc)).toEqual([[body[lang]]])
      expect(joinParts(doc)).toBe(text)
    })
})

describe('a protocol whose sections are headed by the article they speak of', () => {
  const agreement = 'Agreement\n\nArticle 1\nScope\n\nText one.\n\nArticle 2\nCosts\n\nText two.\n\nDone at Bern on 3 May 1999.\n\n'
  const sections = (rest: string, lang: TextLang) =>
    readLaw(agreement + rest, lang).components.flatMap((one) =>
      one.articles.map(({ eId, paragraphs }) => [eId, paragraphs.map(({ text }) => text)]),
    )
  const forms: readonly (readonly [TextLang, string, string])[] = [
    ['de', 'Zu Artikel 4', '4'],
    ['de', 'Zu Artikel 3 des Abkommens', '3'],
    ['de', 'Zu den Artikeln 3 und 4', '3'],
    ['de', '(zu Art. 4 Abs. 2)', '4'],
    ['de', 'Zu Artikel 5 Absatz 1 und 2 Buchstabe b', '5'],
    ['de', 'II. Zu Artikel 7', '7'],
    ['de', 'Ad Artikel 4, zweiter Absatz', '4'],
    ['en', 'Ad article 5', '5'],
    ['en', 'Re Article 3', '3'],
    ['en', 'In relation to Article 7, paragraphs 1 and 2:', '7'],
    ['nl', 'Ad artikel 3, tweede lid', '3'],
    ['nl', 'Bij artikel 3, lid 2, van de Overeenkomst', '3'],
    ['fr', 'Ad article 4, paragraphe 2', '4'],
    ['fr', 'Concernant l’article 5 de l’Accord', '5'],
    ['fr', 'À l’article 6', '6'],
    ['it', 'All’articolo 4, comma 2', '4'],
    ['it', 'In merito all’articolo 6, par. 2 dell’Accordo', '6'],
    ['ru', 'К статье 4', '4'],
    ['ru', 'К пункту 2 статьи 4 Соглашения', '4'],
    ['ko', '제4조에 관하여', '4'],
  ]
  for (const [lang, heading, num] of forms)
    test(`${lang}: ${heading}`, () => {
      const text = `${agreement}Protocol\n\n${heading}\n\nThe Parties agree.\n`
      expect(sections(`Protocol\n\n${heading}\n\nThe Parties agree.\n`, lang)).toEqual([[`comp_1__art_${num}`, ['The Parties agree.']]])
      expect(joinParts(readLaw(text, lang))).toBe(text)
    })
  test('text may begin on the line of the heading', () => {
    expect(sections('Protokoll\n\nZu Artikel 1: Es gilt das Recht.\n\n2. Zu Artikel 2 – Kosten trägt die Partei.\n', 'de')).toEqual([
      ['comp_1__art_1', ['Es gilt das Recht.']],
      ['comp_1__art_2', ['Kosten trägt die Partei.']],
    ])
  })
  test('a second section on the same article goes on in the first, and a part nobody announced begins with them', () => {
    const text = 'Zu Artikel 2 Absatz 1\n\nErstens.\n\nZu Artikel 2 Absatz 2\n\nZweitens.\n\nZu Artikel 5\n\nDrittens.\n'
    expect(sections(text, 'de').map(([eId]) => eId)).toEqual(['comp_1__art_2', 'comp_1__art_5'])
    expect(joinParts(readLaw(agreement + text, 'de'))).toBe(agreement + text)
  })
  test('an article’s own title may name the other article', () => {
    const doc = readLaw('Protokoll\n\nArtikel 1\n(zu Artikel 2 des Abkommens)\n\nText.\n\nArtikel 2\n(zu Artikel 4)\n\nText.\n', 'de')
    expect(heads(doc)).toEqual([
      ['art_1', 'zu Artikel 2 des Abkommens'],
      ['art_2', 'zu Artikel 4'],
    ])
  })
  test('a reference at the start of a sentence or a broken line is no heading', () => {
    for (const line of [
      'Zu Artikel 4 erklären die Parteien:',
      'With regard to Article 4, the Parties agree.',
      'Re Article 3 the Parties agree',
    ])
      expect(sections(`Protocol\n\nThe Parties agree.\n\n${line}\n\nMore.\n`, 'de')).toEqual([])
    expect(sections('Protocol\n\nThe Parties have exchanged views\nOn Article 4\nof the draft.\n', 'en')).toEqual([])
  })
})

describe('a memorandum in chapters whose numbers run on', () => {
  const text =
    'Memorandum\n\nThe participants have agreed as follows:\n\nI. SCOPE\n\n1. It applies to persons who are present and\n\n(a) who wish to return;\n\n(b) whose claim was refused.\n\n2. No one is sent back before a decision.\n\nII. RETURN\n\n3. Return is by air.\n'
  test('a numbered paragraph that opens a list is no title, and the numbers run on through the chapters', () => {
    const doc = readLaw(text, 'en')
    expect(doc.blocks.slice(1).map(({ eId, points }) => [eId, points.map(({ num }) => num)])).toEqual([
      ['sec_I', []],
      ['sec_I__para_1', ['a', 'b']],
      ['sec_I__para_2', []],
      ['sec_II', []],
      ['sec_II__para_3', []],
    ])
    expect(joinParts(doc)).toBe(text)
  })
})

describe('what only looks like a heading is none', () => {
  const article = 'Article 1\n\nThe Parties shall act under\nArticle 3, paragraph 2, of the Convention and\nArticle 5 of this Agreement.\n'
  test('a reference that a line break put at the start of a line', () => {
    expect(heads(readLaw(article))).toEqual([['art_1', null]])
  })
  test('a reference with a paragraph behind it', () => {
    expect(heads(readLaw('Art. 1 Kosten\n\nNach\nArt. 3 Abs. 2 trägt die Partei die Kosten.\n'))).toEqual([['art_1', 'Kosten']])
  })
  test('a line of a table of contents', () => {
    const text =
      'Agreement\n\nArticle 1 Scope ........ 2\nArticle 2 Costs ........ 3\n\nArticle 1\nScope\n\nText one.\n\nArticle 2\nCosts\n\nText two.\n'
    expect(heads(readLaw(text))).toEqual([
      ['art_1', 'Scope'],
      ['art_2', 'Costs'],
    ])
  })
})

describe('numbers, letters and dashes', () => {
  const points = (text: string, lang: TextLang = 'en') =>
    readLaw(`Article 1\n\n${text}`, lang).articles[0]?.paragraphs.map((para) => [
      para.eId,
      para.points.map((point) => point.eId.split('__').at(-1)),
    ])

  test('Korean paragraphs are ringed, their items numbered and lettered', () => {
    expect(points('① 당사국은 다음을 한다:\n1. 첫째\n가. 하나\n나. 둘\n2. 둘째\n② 이 조는 적용한다.', 'ko')).toEqual([
      ['art_1__para_1', ['point_1', 'point_2']],
      ['art_1__para_2', []],
    ])
  })
  test('Russian paragraphs and letters', () => {
    expect(points('1. Запрос содержит:\nа) имя;\nб) дату рождения;\nв) фотографию.\n2. Ответ даётся в течение 30 дней.', 'ru')).toEqual([
      ['art_1__para_1', ['point_а', 'point_б', 'point_в']],
      ['art_1__para_2', []],
    ])
  })
  test('letter i after h is a letter, i after a colon a roman number', () => {
    const letters = 'abcdefghij'.split('').map((letter) => `(${letter}) item;`)
    expect(points(`The list:\n${letters.join('\n')}`)?.[0]?.[1]?.at(-2)).toBe('point_i')
    expect(points('The list:\n(a) these:\n(i) one;\n(ii) two;\n(b) those.')).toEqual([['art_1__para_1', ['point_a', 'point_b']]])
  })
  test('dashes are indents, counted', () => {
    expect(points('The list:\n– one;\n– two.')).toEqual([['art_1__para_1', ['indent_1', 'indent_2']]])
  })
  test('numbers that go on inside one line are found', () => {
    expect(
      points(
        '1. The requested Party shall reply within thirty days of receipt of the request. 2. Silence is not consent. 3. The Party shall: a) inform the person; b) hear the person.',
      ),
    ).toEqual([
      ['art_1__para_1', []],
      ['art_1__para_2', []],
      ['art_1__para_3', ['point_a', 'point_b']],
    ])
  })
  test('a day before a month at the start of a wrapped line is no paragraph', () => {
    expect(points('1. Das Abkommen vom\n2. Februar 1993 bleibt unberührt.\n2. Es gilt weiter.', 'de')).toEqual([
      ['art_1__para_1', []],
      ['art_1__para_2', []],
    ])
  })
  test('unnumbered text under a numbered paragraph belongs to it', () => {
    expect(points('1. One.\n\nThis also applies to children.\n\n2. Two.')).toEqual([
      ['art_1__para_1', []],
      ['art_1__para_2', []],
    ])
  })
})

describe('what is bound with the text is a component', () => {
  const closing = 'Done at Arla on 1 March 2031.\n\n'
  const kinds = (tail: string) =>
    readLaw(`Agreement\n\nArticle 1\n\nText.\n\nArticle 2\n\nText.\n\n${closing}${tail}`).components.map((one) => [
      one.kind,
      one.articles.length,
    ])
  test('annexes, a protocol with its own articles, a joint declaration, an exchange of notes', () => {
    expect(kinds('Annex 1\nList of documents\n\nPassport.\n\nAnnex 2\n\nForm.\n')).toEqual([
      ['annex', 0],
      ['annex', 0],
    ])
    expect(kinds('Protocol on the implementation of the Agreement\n\nArticle 1\n\nText.\n\nArticle 2\n\nText.\n')).toEqual([
      ['protocol', 2],
    ])
    expect(kinds('Joint declaration on Article 3\n\nThe Parties declare.\n')).toEqual([['declaration', 0]])
    expect(kinds('Exchange of notes\n\nExcellency, I have the honour.\n')).toEqual([['exchange', 0]])
  })
  test('article 1 printed again without a heading starts a component, and a warning says so', () => {
    const doc = readLaw('Agreement\n\nArticle 1\n\nA.\n\nArticle 2\n\nB.\n\nArticle 1\n\nC.\n', 'en')
    expect(doc.components.map((one) => [one.kind, one.articles.map((article) => article.eId)])).toEqual([['other', ['comp_1__art_1']]])
    expect(doc.warnings.map((warning) => warning.code)).toEqual(['read-component-unheaded'])
  })
  test('an article that is titled Annexes is an article', () => {
    const doc = readLaw(
      'Agreement\n\nArticle 1\n\nScope\n\nA.\n\nArticle 2\n\nAnnexes\n\nThe annexes are part of this Agreement.\n\nArticle 3\n\nC.\n',
    )
    expect(heads(doc)).toEqual([
      ['art_1', 'Scope'],
      ['art_2', 'Annexes'],
      ['art_3', null],
    ])
  })
})

describe('paper survives', () => {
  test('page numbers and running headers break no sentence and stay in the text', () => {
    const text =
      'Agreement\n\nArticle 1\n\nThe Party shall reply within\n\n- 1 -\nAGREEMENT A/B\n\nthirty days of\n\n- 2 -\nAGREEMENT A/B\n\nreceipt of the request in\n\n- 3 -\nAGREEMENT A/B\n\nwriting.\n'
    const doc = readLaw(text)
    expect(doc.articles[0]?.paragraphs).toHaveLength(1)
    expect(doc.warnings).toEqual([{ code: 'read-page-furniture', at: 52, params: { count: 6 } }])
    expect(joinParts(doc)).toBe(text)
  })
  test('a repeated article number keeps both, with ids of their own', () => {
    const doc = readLaw('Agreement\n\nArticle 1\n\nA.\n\nArticle 2\n\nB.\n\nArticle 2\n\nC.\n')
    expect(doc.articles.map((article) => article.eId)).toEqual(['art_1', 'art_2', 'art_2-2'])
  })
  test('a text that lost its line breaks is still split', () => {
    const doc = readLaw(
      'Agreement between A and B. Article 1 The Parties shall cooperate. Article 2 The costs are shared. Article 3 Silence is not consent.',
    )
    expect(doc.articles.map((article) => article.eId)).toEqual(['art_1', 'art_2', 'art_3'])
  })
  test('a memorandum without articles is read by its numbered sections', () => {
    const doc = readLaw('Memorandum\n\n1. Scope\n\nThis note applies.\n\n2. Data\n\nData are protected.\n\nThey are deleted.\n')
    expect(doc.blocks.map((block) => block.eId)).toEqual(['preface', 'sec_1', 'sec_1__para_1', 'sec_2', 'sec_2__para_1', 'sec_2__para_2'])
  })
})
