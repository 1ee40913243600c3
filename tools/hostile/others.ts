import { crc32, deflateSync } from 'node:zlib'
import { rawZip } from './zips.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A PNG that declares a size; `rows` pixels of it are really there. */
export function png(width: number, height: number, rows = 1): Uint8Array {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const head = Buffer.alloc(4)
    head.writeUInt32BE(data.length)
    const tail = Buffer.alloc(4)
    tail.writeUInt32BE(crc32 ? crc32(body) >>> 0 : 0)
    return Buffer.concat([head, body, tail])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const pixels = Buffer.alloc((Math.min(width, 4096) + 1) * rows, 255)
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
      chunk('IHDR', header),
      chunk('IDAT', deflateSync(pixels)),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  )
}

const laughs = `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, n) => `<!ENTITY a${n} "${`&${n === 0 ? 'a' : `a${n - 1}`};`.repeat(10)}">`).join('')}]><l>&a8;</l>`

export const mail = (body: string, headers: readonly string[] = []): Uint8Array =>
  utf8(
    [
      'From: Anna Orlova <a@example.org>',
      'To: Desk <desk@example.org>',
      'Subject: Hearing on 14 March',
      'Date: Thu, 14 Mar 2013 09:00:00 +0900',
      'Message-ID: <1@example.org>',
      'MIME-Version: 1.0',
      ...headers,
      '',
      body,
    ].join('\r\n'),
  )
export const mailWith = (
  parts: readonly { readonly name: string; readonly type: string; readonly bytes: Uint8Array }[],
  text = 'Dear colleague, see the attachment.',
): Uint8Array =>
  mail(
    [
      '--frontier',
      'Content-Type: text/plain; charset=utf-8',
      '',
      text,
      ...parts.flatMap(({ name, type, bytes }) => [
        '--frontier',
        `Content-Type: ${type}`,
        `Content-Disposition: attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
        'Content-Transfer-Encoding: base64',
        '',
        Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n'),
      ]),
      '--frontier--',
      '',
    ].join('\r\n'),
    ['Content-Type: multipart/mixed; boundary=frontier'],
  )

/** Letters within letters, `depth` of them. */
export function nestedMail(depth: number): Uint8Array {
  let inner = Buffer.from(mail('the innermost letter'))
  for (let n = 0; n < depth; n++)
    inner = Buffer.from(
      mail(
        `--b${n}\r\nContent-Type: message/rfc822\r\nContent-Disposition: attachment; filename="${n}.eml"\r\n\r\n${inner.toString('latin1')}\r\n--b${n}--\r\n`,
        [`Content-Type: multipart/mixed; boundary=b${n}`],
      ),
    )
  return new Uint8Array(inner)
}

/** A TIFF of no pixels with the given tags, each one LONG, and a directory that follows itself. */
export function tiff(tags: readonly (readonly [tag: number, value: number])[]): Uint8Array {
  const bytes = Buffer.alloc(14 + tags.length * 12)
  bytes.write('II*\0', 'latin1')
  bytes.writeUInt32LE(8, 4)
  bytes.writeUInt16LE(tags.length, 8)
  for (const [n, [tag, value]] of tags.entries()) {
    bytes.writeUInt16LE(tag, 10 + n * 12)
    bytes.writeUInt16LE(4, 12 + n * 12)
    bytes.writeUInt32LE(1, 14 + n * 12)
    bytes.writeUInt32LE(value, 18 + n * 12)
  }
  bytes.writeUInt32LE(8, 10 + tags.length * 12)
  return new Uint8Array(bytes)
}

/** A moving picture of ten thousand frames, each of nine by nine. */
export const gif = (): Uint8Array =>
  new Uint8Array(
    Buffer.concat([
      Buffer.from('GIF89a', 'latin1'),
      Buffer.from([9, 0, 9, 0, 0, 0, 0]),
      ...Array.from({ length: 10_000 }, () =>
        Buffer.from([0x21, 0xf9, 4, 0, 0, 0, 0, 0, 0x2c, 0, 0, 0, 0, 9, 0, 9, 0, 0, 2, 2, 0x44, 1, 0]),
      ),
    ]),
  )

export const compound = (stream: string): Uint8Array => {
  const bytes = Buffer.alloc(1536)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  bytes.write(stream, 1024, 'utf16le')
  return new Uint8Array(bytes)
}

export const lure = (): Uint8Array =>
  rawZip([
    { name: 'Invitation.pdf.lnk', data: Uint8Array.from([0x4c, 0, 0, 0, 1, 0x14, 2, 0]) },
    { name: 'readme.txt', data: utf8('the password is 1234') },
  ])

export const hostileText = {
  laughs: () => utf8(laughs),
  external: () => utf8('<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><r>&x;</r>'),
  scriptDrawing: () => utf8('<svg xmlns="http://www.w3.org/2000/svg"><script>fetch("http://192.0.2.1")</script></svg>'),
  entitiesInHtml: () => utf8(`<!DOCTYPE html [<!ENTITY a "x">]><html><body>&a;</body></html>`),
  deepHtml: () => utf8(`<html><body>${'<div>'.repeat(100_000)}x`),
  manyTags: () => utf8(`<html><body>${'<b>x</b>'.repeat(300_000)}`),
  unclosed: () => utf8(`<html><body>${'<'.repeat(2_000_000)}`),
  longLine: () => utf8(`<html><body><p>${'a'.repeat(20_000_000)}`),
  manyParts: () =>
    mail(`--b\r\n${'Content-Type: text/plain\r\n\r\nx\r\n--b\r\n'.repeat(10_000)}--b--\r\n`, ['Content-Type: multipart/mixed; boundary=b']),
  deepMail: () => nestedMail(60),
  deepestMail: () => nestedMail(200),
  /** Parts within parts of one letter, not letters within letters. */
  deepParts: () => {
    let inner = 'Content-Type: text/plain\r\n\r\nthe innermost words'
    for (let n = 0; n < 200; n++) inner = `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n${inner}\r\n--b${n}--\r\n`
    return utf8(`From: A <a@example.org>\r\nDate: Thu, 14 Mar 2013 09:00:00 +0900\r\nMIME-Version: 1.0\r\n${inner}`)
  },
  manyAddresses: () => mail('x', [`Cc: ${'a: "<" (<b@c.d>,'.repeat(20_000)}`, `Bcc: ${'('.repeat(100_000)}`]),
  codedHeader: () => mail('x', [`X-Long: ${'=?utf-8?Q?a?= '.repeat(30_000)}`]),
  /** Blank signs in the middle: whoever looks for the end of the line from each of them never ends. */
  tabs: () => utf8(`<html><body><pre>x${'\t'.repeat(500_000)}y</pre>`),
  /** Blanks that break no line between line ends: what looks for the text of a page runs over them again from each. */
  blanks: () => utf8(`<p>x${'\u00a0 \n'.repeat(500_000)}y</p>`),
  mailTabs: () => mail(`<html><body><pre>x${'\t'.repeat(500_000)}y</pre>`, ['Content-Type: text/html; charset=utf-8']),
  lineBreaks: () => utf8(`<html><body><p>x${'<br>'.repeat(100_000)}y</p>`),
  manyAttributes: () => utf8(`<html><body><p ${Array.from({ length: 60_000 }, (_, n) => `a${n}`).join(' ')}>x</p>`),
  manyEntities: () => utf8(`<html><body><p>${'&nbsp;'.repeat(1_500_000)}x`),
  blankLines: () => utf8('a\n\n'.repeat(1_300_000)),
  foldedHeader: () => mail('x', [`X-Long: ${' a\r\n'.repeat(400_000)}`]),
}

/** Names that lie to the eye or the file system. */
export const hostileNames: readonly string[] = [
  'photo_\u202Egpj.exe',
  'a'.repeat(300),
  'CON',
  'aux.txt',
  'report.pdf.',
  'report.pdf ',
  'report.pdf.exe',
  '../../etc/passwd',
  '/etc/passwd',
  'C:\\boot.ini',
  'a\u0000b.txt',
  'a\nb.txt',
  'a\u2028b',
  'cafe\u0301.txt',
  'Кim.txt',
  'x\u200b.pdf',
  '\u0301'.repeat(500),
  '',
  '.',
  '..',
  '\ud800.txt',
  '=cmd|calc',
  '__proto__',
]
