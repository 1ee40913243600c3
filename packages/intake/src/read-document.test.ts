import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { encodeAs } from '../../../tools/encode-as.ts'
import { docx, paragraph } from '../../../tools/hostile/docx.ts'
import { mail, mailWith, nestedMail, tiff } from '../../../tools/hostile/others.ts'
import { textPdf } from '../../../tools/hostile/pdf.ts'
import { rawZip } from '../../../tools/hostile/zips.ts'
import { agreements } from '../../../tools/invented-agreement.ts'
import { bodyText, type IntakeDocument, readDocument } from './index.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(join(import.meta.dirname, '..', 'fixtures', name)))
async function read(bytes: Uint8Array, ask: Parameters<typeof readDocument>[1] = {}): Promise<IntakeDocument> {
  const found = await readDocument(bytes, ask)
  if (!found.ok) throw new Error(found.error.code)
  return found.value
}
const codes = (document: IntakeDocument) => document.warnings.map(({ code }) => code.replace('intake.warn.', ''))

describe('a printed agreement comes back as its text', () => {
  for (const lang of ['en', 'ru', 'de'] as const)
    test(`${lang}: every paragraph whole, in order, without headers and page numbers`, async () => {
      const document = await read(fixture(`agreement.${lang}.pdf`), { name: 'agreement.pdf' })
      const { title, articles } = agreements[lang]
      expect(bodyText(document).split('\n\n')).toEqual([title, ...articles.flat()])
      expect(document.language.lang).toBe(lang)
    })
  test('ko: every sign in order; where a line breaks a word, the joined word is offered', async () => {
    const document = await read(fixture('agreement.ko.pdf'))
    const { title, articles } = agreements.ko
    expect(bodyText(document).replace(/\s/gu, '')).toBe([title, ...articles.flat()].join('').replace(/\s/gu, ''))
    const whole = [title, ...articles.flat()].join(' ')
    const broken = bodyText(document)
      .split(/\s+/u)
      .filter((word) => !whole.split(/\s+/u).includes(word))
    const doubted = document.doubts.map(({ start, end }) => document.text.slice(start, end)).join(' ')
    for (const word of broken) expect(doubted).toContain(word.replace(/[.,]$/u, ''))
    expect(broken.length).toBeLessThan(12)
  })
  test('headers and page numbers are marked, not lost', async () => {
    const document = await read(fixture('agreement.en.pdf'))
    const running = document.blocks.filter(({ role }) => role === 'running').map(({ start, end }) => document.text.slice(start, end))
    expect(running).toEqual(expect.arrayContaining(['Collection of invented agreements, No. 14', '– 1 –', '– 2 –']))
    expect(document.pages.map(({ page, source }) => [page, source])).toEqual([
      [1, 'text'],
      [2, 'text'],
    ])
  })
  test('a word broken with a hyphen is mended; a hyphen that belongs stays; what is not sure is shown', async () => {
    const lines = [
      'The hand-over of the per-',
      'son takes place at the bor-',
      'der, and the hand-',
      'over is noted. The border is named.',
      'Each person signs the pro-',
      'tocol.',
    ]
    const document = await read(textPdf([lines]))
    expect(document.text).toBe(
      'The hand-over of the person takes place at the border, and the hand-over is noted. The border is named. Each person signs the protocol.',
    )
    expect(document.doubts.map(({ start, end, kind, suggestion }) => [document.text.slice(start, end), kind, suggestion])).toEqual([
      ['protocol', 'hyphen', 'pro-tocol'],
    ])
  })
})

describe('each kind of file gives its text', () => {
  test('a Word file: headings, lists and tables', async () => {
    const table = `<w:tbl><w:tr><w:tc>${paragraph('Name')}</w:tc><w:tc>${paragraph('Kim Chol Su')}</w:tc></w:tr></w:tbl>`
    const document = await read(docx(paragraph('Statement') + paragraph('제5조에 따라 회답한다.') + table), { name: 'a.docx' })
    expect(document.text).toBe('Statement\n\n제5조에 따라 회답한다.\n\nName\tKim Chol Su')
    expect(document.blocks.at(-1)?.role).toBe('row')
  })
  test('a Word file with tracked changes and hidden text says so', async () => {
    const body = `${paragraph('Kept')}<w:p><w:del w:id="1" w:author="x"><w:r><w:delText>gone</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>unseen</w:t></w:r></w:p>`
    expect(codes(await read(docx(body)))).toEqual(['tracked-changes', 'hidden-text'])
  })
  test('a web page: the article is its text, menus are marked as running', async () => {
    const article = Array.from(
      { length: 6 },
      (_, n) =>
        `<p>Paragraph ${n + 1}. ${'The Parties shall take back every person who resides unlawfully in their territory, as agreed. '.repeat(3)}</p>`,
    ).join('')
    const html = `<!doctype html><html><head><title>Register</title><script>alert(1)</script></head><body><nav><ul><li>Home</li><li>Contact</li></ul></nav><div><h1>Agreement</h1>${article}</div><footer><p>All rights</p></footer><p style="display:none">hidden order</p></body></html>`
    const document = await read(utf8(html), { name: 'a.html' })
    expect(bodyText(document)).toContain('Paragraph 6.')
    expect(bodyText(document)).not.toMatch(/Home|Contact|hidden/u)
    expect(document.text).toContain('Contact')
    expect(document.active).toEqual(['script'])
    expect(codes(document)).toEqual(['active', 'hidden-text'])
  })
  test('a Russian page in Windows-1251 that names its encoding', async () => {
    const html = '<html><head><meta charset="windows-1251"></head><body><p>Статья 5. Сроки передачи лиц</p></body></html>'
    const document = await read(encodeAs(html, 'windows-1251'))
    expect([document.text, document.encoding?.name]).toEqual(['Статья 5. Сроки передачи лиц', 'windows-1251'])
  })
  test('a Word file: the result of a simple field is text, and what does not come out is said', async () => {
    const field = '<w:p><w:r><w:t>The hearing: </w:t></w:r><w:fldSimple w:instr="DATE"><w:r><w:t>14 March</w:t></w:r></w:fldSimple></w:p>'
    expect((await read(docx(field))).text).toBe('The hearing: 14 March')
    // A shape drawn for new programs only, without the copy for old ones that a converter reads.
    const shape =
      '<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing><w:txbxContent><w:p><w:r><w:t>An appeal suspends nothing here.</w:t></w:r></w:p></w:txbxContent></w:drawing></mc:Choice></mc:AlternateContent></w:r></w:p>'
    expect(codes(await read(docx(paragraph('Decision') + shape)))).toEqual(['cut'])
    expect(codes(await read(docx(`${paragraph('Decision')}<w:altChunk/>`)))).toEqual(['cut'])
  })
  test('a Word file of pictures says that they were not read; a logo is no page', async () => {
    const media = (bytes: number) => [{ name: 'word/media/image1.png', data: new Uint8Array(bytes), isStored: true }]
    expect(codes(await read(docx(paragraph('Decision'), media(90_000))))).toEqual(['pictures'])
    expect(codes(await read(docx(paragraph('Decision'), media(900))))).toEqual([])
  })
  test('a fax of several pages says how many were not read', async () => {
    const one = Buffer.from(
      tiff([
        [256, 100],
        [257, 100],
      ]),
    )
    const two = Buffer.concat([one, one.subarray(8)])
    two.writeUInt32LE(one.length, one.length - 4)
    two.writeUInt32LE(0, two.length - 4)
    const document = await read(new Uint8Array(two))
    expect(document.warnings.find(({ code }) => code === 'intake.warn.more-pages')?.params).toEqual({ count: 1 })
    expect(codes(await read(new Uint8Array(one)))).toEqual(['ocr-not-asked'])
  })
  test('a letter: its text, its headers as claims, its attachments listed and read one by one', async () => {
    const letter = mailWith([
      { name: 'order.pdf', type: 'application/pdf', bytes: textPdf([['The order of 14 March']]) },
      { name: 'photo_\u202Egpj.exe', type: 'image/jpeg', bytes: utf8(`MZ${'x'.repeat(100)}`) },
    ])
    const document = await read(letter, { name: 'a.eml' })
    expect(document.text).toBe('Hearing on 14 March\n\nDear colleague, see the attachment.')
    expect(document.declared).toMatchObject({ subject: 'Hearing on 14 March', from: 'Anna Orlova a@example.org' })
    expect(document.parts.map(({ name, kind }) => [name.shown, kind])).toEqual([
      ['\u2068order.pdf\u2069', 'pdf'],
      ['\u2068photo_[U+202E]gpj.exe\u2069', 'intake.program'],
    ])
    expect((await read(letter, { part: [0] })).text).toBe('The order of 14 March')
    expect(await readDocument(letter, { part: [1] })).toEqual({ ok: false, error: { code: 'intake.program' } })
    expect(await readDocument(letter, { part: [2] })).toEqual({ ok: false, error: { code: 'intake.no-part' } })
  })
  test('letters within letters open one by one, five deep and no further', async () => {
    const letter = nestedMail(8)
    expect((await read(letter, { part: [0, 0] })).parts).toHaveLength(1)
    expect(await readDocument(letter, { part: [0, 0, 0, 0, 0, 0] })).toEqual({ ok: false, error: { code: 'intake.bomb', what: 'depth' } })
  })
  test('the content decides, and a name that says otherwise is a warning', async () => {
    expect(codes(await read(textPdf([['Dear colleague, hello']]), { name: 'letter.docx' }))).toContain('extension')
    expect(codes(await read(utf8('plain words'), { name: 'letter.txt' }))).toEqual([])
  })
  test('a picture without recognition asked for says so', async () => {
    expect(
      codes(
        await read(
          utf8('x').length
            ? Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 9, 0, 0, 0, 9])
            : utf8(''),
        ),
      ),
    ).toEqual(['ocr-not-asked'])
  })
})

describe('text in an old encoding is read, and the guess is shown', () => {
  const lines = {
    ru: 'Статья 5. Запрашиваемая Сторона даёт ответ в течение тридцати дней.',
    ko: '제5조 (기한) 피요청국은 30일 이내에 회답한다.',
  }
  for (const encoding of ['windows-1251', 'koi8-r', 'ibm866', 'utf-8', 'utf-16le', 'utf-16be'] as const)
    test(`Russian in ${encoding}`, async () => {
      const document = await read(encodeAs(lines.ru, encoding))
      expect([document.text, document.encoding?.name]).toEqual([lines.ru, encoding])
    })
  for (const encoding of ['euc-kr', 'utf-8', 'utf-16le', 'utf-16be'] as const)
    test(`Korean in ${encoding}`, async () => {
      const document = await read(encodeAs(lines.ko, encoding))
      expect([document.text, document.encoding?.name]).toEqual([lines.ko, encoding])
    })
  test('a Russian word in UTF-16 without mark or space is not taken for UTF-8 with signs of control', async () => {
    expect((await read(encodeAs('гражданство', 'utf-16le'))).text).toBe('гражданство')
  })
  test('a guess that is not certain offers the other readings', async () => {
    const document = await read(encodeAs('Ли', 'koi8-r'))
    expect(document.encoding?.isCertain === true || (document.encoding?.others.length ?? 0) > 0).toBe(true)
  })
})

/** The promise to every caller: an answer, and offsets that lie in the text. */
async function holds(bytes: Uint8Array): Promise<void> {
  const found = await readDocument(bytes, { name: 'a.pdf' })
  if (!found.ok) {
    expect(found.error.code).toMatch(/^intake\./u)
    return
  }
  const { text, blocks, pages, doubts } = found.value
  for (const { start, end } of [...blocks, ...pages, ...doubts]) {
    expect(start).toBeLessThanOrEqual(end)
    expect(end).toBeLessThanOrEqual(text.length)
  }
}

const samples: Readonly<Record<string, Uint8Array>> = {
  pdf: textPdf([
    ['Article 5', 'The Parties agree.'],
    ['Article 6', 'Costs are shared.'],
  ]),
  docx: docx(paragraph('Article 5') + paragraph('The Parties agree.')),
  html: utf8('<html><body><h1>Article 5</h1><p>The <b>Parties</b> agree.</p><table><tr><td>a</td></tr></table></body></html>'),
  mail: mailWith([{ name: 'a.txt', type: 'text/plain', bytes: utf8('attached') }]),
  plain: encodeAs('Статья 5. Стороны согласились.', 'koi8-r'),
  zip: rawZip([
    { name: 'a.txt', data: utf8('x') },
    { name: 'b/c.txt', data: utf8('y') },
  ]),
}

/**
 * pdf.js lets a promise or two of a damaged file fail with nobody listening, after it has answered. The reading process ignores them; here only those are let by.
 */
const strays: string[] = []
const listeners = process.listeners('unhandledRejection')
beforeAll(() => {
  process.removeAllListeners('unhandledRejection')
  process.on('unhandledRejection', (cause) => {
    if (!(cause instanceof Error && cause.stack?.includes('pdfjs'))) strays.push(String(cause))
  })
})
afterAll(async () => {
  await new Promise((resolve) => setTimeout(resolve, 50))
  process.removeAllListeners('unhandledRejection')
  for (const listener of listeners) process.on('unhandledRejection', listener)
  expect(strays).toEqual([])
})

describe('whatever the bytes, there is an answer', () => {
  test('any bytes', () => fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), holds), { numRuns: 150 }))
  for (const [kind, bytes] of Object.entries(samples)) {
    test(`${kind}, cut off anywhere`, () =>
      fc.assert(
        fc.asyncProperty(fc.nat(bytes.length), (length) => holds(bytes.slice(0, length))),
        { numRuns: 40 },
      ))
    test(`${kind}, with bits turned`, () =>
      fc.assert(
        fc.asyncProperty(fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(7)), { minLength: 1, maxLength: 6 }), async (flips) => {
          const broken = bytes.slice()
          for (const [at, bit] of flips) broken[at] = (broken[at] ?? 0) ^ (1 << bit)
          await holds(broken)
        }),
        { numRuns: 60 },
      ))
  }
  test('any text in any encoding that holds it comes back letter for letter, or with its doubt', () => {
    const words = fc.constantFrom(
      ...'статья сторона передача срок запрос ответ лицо гражданство орган решение суд защитник переводчик и в на по не от для'.split(' '),
    )
    const encodings = fc.constantFrom('windows-1251', 'koi8-r', 'ibm866', 'utf-8', 'utf-16le' as const, 'utf-16be' as const)
    return fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 4, maxLength: 30 }), encodings, async (list, encoding) => {
        const text = list.join(' ')
        const document = await read(encodeAs(text, encoding))
        if (document.encoding?.isCertain) expect(document.text).toBe(text)
        else expect([document.text, ...(document.encoding?.others.map(({ sample }) => sample) ?? [])]).toContain(text)
      }),
      { numRuns: 150 },
    )
  })
  test('a plain letter of any body', () =>
    fc.assert(
      fc.asyncProperty(fc.string(), (body) => holds(mail(body))),
      { numRuns: 60 },
    ))
})
