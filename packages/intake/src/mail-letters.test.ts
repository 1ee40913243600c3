import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encodeAs } from '../../../tools/encode-as.ts'
import { type IntakeDocument, readDocument } from './index.ts'

const letter = (headers: readonly string[], body: Uint8Array | string): Uint8Array =>
  new Uint8Array(
    Buffer.concat([
      Buffer.from(
        ['From: Anna Orlova <a@example.org>', 'Date: Thu, 14 Mar 2031 09:00:00 +0900', 'MIME-Version: 1.0', ...headers, '', ''].join(
          '\r\n',
        ),
      ),
      Buffer.from(body),
    ]),
  )
async function read(bytes: Uint8Array): Promise<IntakeDocument> {
  const found = await readDocument(bytes, {})
  if (!found.ok) throw new Error(found.error.code)
  return found.value
}
const codes = (document: IntakeDocument) => document.warnings.map(({ code }) => code.replace('intake.warn.', ''))
const russian = 'Слушание по делу назначено на 14 марта 2031 года в 10 часов, переводчик вызван.'

describe('a letter whose program named no encoding, or a wrong one, keeps its letters', () => {
  for (const encoding of ['windows-1251', 'koi8-r', 'ibm866'] as const)
    for (const type of ['text/plain', 'text/plain; charset=us-ascii', 'text/plain; charset=iso-8859-1', 'text/plain; charset=utf-8'])
      test(`${encoding}, sent as ${type}: the words are read, and the encoding they were read in is shown`, async () => {
        const document = await read(letter([`Content-Type: ${type}`], encodeAs(russian, encoding)))
        expect(document.text).toBe(russian)
        expect(document.encoding?.name).toBe(encoding)
      })
  test('an encoding the letter names rightly is believed, and nothing is said of a guess', async () => {
    const document = await read(letter(['Content-Type: text/plain; charset=koi8-r'], encodeAs(russian, 'koi8-r')))
    expect([document.text, document.encoding, codes(document)]).toEqual([russian, null, []])
  })
  test('a subject in raw letters of the old Windows encoding is read', async () => {
    const subject = encodeAs('Subject: Слушание перенесено на другой день', 'windows-1251')
    const bytes = Buffer.concat([
      Buffer.from('From: a@example.org\r\nDate: Thu, 14 Mar 2031 09:00:00 +0900\r\nMIME-Version: 1.0\r\n'),
      Buffer.from(subject),
      Buffer.from('\r\n\r\nSee you there.'),
    ])
    expect((await read(new Uint8Array(bytes))).text).toBe('Слушание перенесено на другой день\n\nSee you there.')
  })
  test('only the part that is wrong is read anew', async () => {
    const body = Buffer.concat([
      Buffer.from('--x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nГолос: первое.\r\n--x\r\nContent-Type: text/plain\r\n\r\n'),
      Buffer.from(encodeAs(russian, 'windows-1251')),
      Buffer.from('\r\n--x--\r\n'),
    ])
    const document = await read(letter(['Content-Type: multipart/mixed; boundary=x'], new Uint8Array(body)))
    expect(document.text).toContain('Голос: первое.')
    expect(document.text).toContain(russian)
  })
  test('Korean called EUC-KR holds the syllables of Windows too', async () => {
    const body = Uint8Array.from([...encodeAs('그는 ', 'euc-kr'), 0x8c, 0x63, ...encodeAs('방각하였다', 'euc-kr')])
    for (const charset of ['euc-kr', 'ks_c_5601-1987', 'cp949'])
      expect((await read(letter([`Content-Type: text/plain; charset=${charset}`], body))).text).toBe('그는 똠방각하였다')
  })
  test('Korean in seven bits (ISO-2022-KR), as old Korean programs sent it', async () => {
    const hangul = [0x0e, 0x3d, 0x49, 0x38, 0x2e, 0x0f]
    const body = Uint8Array.from([0x1b, 0x24, 0x29, 0x43, 0x0d, 0x0a, ...hangul, ...Buffer.from(' 14')])
    const document = await read(letter(['Content-Type: text/plain; charset=iso-2022-kr'], body))
    expect(document.text).toBe(`${new TextDecoder('euc-kr').decode(Uint8Array.from(hangul.slice(1, 5).map((byte) => byte | 0x80)))} 14`)
  })
  test('letters in seven bits (UTF-7) are read where the letter names them', async () => {
    for (const charset of ['utf-7', 'UTF-7', 'unicode-1-1-utf-7', 'x-utf-7'])
      expect(
        (
          await read(
            letter(
              [`Content-Type: text/plain; charset=${charset}`],
              '+BCEEOwRDBEgEMAQ9BDgENQ- 14 +BDwEMARABEIEMA +rkDMoMIY +- 1+AC0-2 +2D3cqQ-',
            ),
          )
        ).text,
      ).toBe('Слушание 14 марта 김철수 + 1-2 \u{1f4a9}')
  })
  test('a letter that calls itself UTF-7 and is not is never shown as if it were read rightly', async () => {
    for (const body of ['+BCEEO- torn', '+2D0- half a sign', '+!']) {
      const document = await read(letter(['Content-Type: text/plain; charset=utf-7'], body))
      expect([document.encoding?.isCertain, codes(document)]).toEqual([false, ['encoding']])
    }
    const old = await read(letter(['Content-Type: text/plain; charset=utf-7'], encodeAs(russian, 'koi8-r')))
    expect([old.text, old.encoding?.name]).toEqual([russian, 'koi8-r'])
  })
  test('Korean of the time before Windows (Johab) is read where the letter names it', async () => {
    const body = Uint8Array.from(Buffer.from('8bb1c0e9ae8120a4f3b6a52028e14f29d96b', 'hex'))
    for (const charset of ['johab', 'x-Johab', 'cp1361', 'ksc5601-1992'])
      expect((await read(letter([`Content-Type: text/plain; charset=${charset}`], body))).text).toBe('김철수 법원 (結)○')
  })
  test('encodings of Ukraine and of old Macintosh programs are believed where the letter names them', async () => {
    const mac = encodeAs(russian, 'x-mac-cyrillic')
    for (const charset of ['x-mac-cyrillic', 'x-mac-ukrainian', 'maccyrillic'])
      expect((await read(letter([`Content-Type: text/plain; charset=${charset}`], mac))).text).toBe(russian)
    const ukrainian = await read(
      letter(['Content-Type: text/plain; charset=koi8-u'], Uint8Array.from([0xf3, 0xa6, 0xde, 0xc5, 0xce, 0xd8])),
    )
    expect([ukrainian.text, ukrainian.encoding]).toEqual(['Січень', null])
  })
  test('an encoding nobody knows is guessed from the letters, and in seven bits the doubt is said', async () => {
    const guessed = await read(letter(['Content-Type: text/plain; charset=koi-77'], encodeAs(russian, 'windows-1251')))
    expect([guessed.text, guessed.encoding?.name]).toEqual([russian, 'windows-1251'])
    const escaped = await read(letter(['Content-Type: text/plain; charset=iso-2022-cn'], '\u001b$)A\u000e5HJK\u000f'))
    expect(codes(escaped)).toContain('encoding')
  })
  test('a subject in an encoding no decoder of the platform reads', async () => {
    const subject = async (word: string) => (await read(letter([`Subject: ${word}`, 'Content-Type: text/plain'], 'x'))).text.split('\n')[0]
    expect(await subject('=?utf-7?Q?+rkDMoMIY-?=')).toBe('김철수')
    expect(await subject('=?ISO-2022-KR?B?GyQpQw4xaEM2PHYP?=')).toBe('김철수')
    expect(await subject('=?cp949?B?jGO55rCix88=?=')).toBe('똠방각하')
    expect(await subject('=?johab?B?i7HA6a6B?= 14')).toBe('김철수 14')
  })
  test('whatever bytes a letter holds, it is read or refused', () =>
    fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 200 }),
        fc.constantFrom('', '; charset=', '; charset=utf-16', '; charset=iso-2022-kr', '; charset=x"y'),
        async (bytes, charset) => {
          const found = await readDocument(letter([`Content-Type: text/plain${charset}`], bytes), {})
          expect(found.ok || found.error.code.startsWith('intake.')).toBe(true)
        },
      ),
      { numRuns: 100 },
    ))
})

describe('a letter that holds its text twice', () => {
  const twice = (plain: string, page: string): Uint8Array =>
    letter(
      ['Content-Type: multipart/alternative; boundary=x'],
      `--x\r\nContent-Type: text/plain\r\n\r\n${plain}\r\n--x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page}\r\n--x--\r\n`,
    )
  test('a day that stands in the page alone is read and the difference is said', async () => {
    const document = await read(twice('The hearing is on 14 March.', '<p>The hearing is on 4 March.</p>'))
    expect(document.text).toBe('The hearing is on 14 March.\n\nThe hearing is on 4 March.')
    expect(codes(document)).toContain('two-versions')
  })
  test('“your program shows no web pages” is not all there is to read', async () => {
    const document = await read(twice('Please use another program.', '<p>The hand-over is on the first of April, without appeal.</p>'))
    expect(document.text).toContain('The hand-over is on the first of April')
  })
  test('the same words in both stand once', async () => {
    const document = await read(
      twice('The hearing is on 14 March.\r\nBring the file.', '<p>The hearing is on <b>14 March</b>.<br>Bring the file.</p>'),
    )
    expect(document.text).toBe('The hearing is on 14 March.\nBring the file.')
    expect(codes(document)).toEqual([])
  })
  test('a page that cannot be read is named; without plain text beside it the letter is refused, not shown empty', async () => {
    const deep = `${'<div>'.repeat(400)}The hearing`
    expect(codes(await read(twice('The hearing is on 14 March.', deep)))).toEqual(['page-unread'])
    expect(await readDocument(letter(['Content-Type: text/html'], deep), {})).toEqual({
      ok: false,
      error: { code: 'intake.bomb', what: 'depth' },
    })
  })
})
