/** Every hostile file with the refusals that are right for it; `[]` where it may be read, with its active parts named. */
import { docx, hostileDocx, paragraph } from './docx.ts'
import { compound, gif, hostileText, lure, nestedMail, png, tiff } from './others.ts'
import { hostilePdf } from './pdf.ts'
import { hostilePictures } from './pictures.ts'
import { nestedZip, rawZip, slips } from './zips.ts'

export interface HostileFile {
  readonly name: string
  readonly make: () => Uint8Array
  /** Codes any of which is right; with none it must be read. */
  readonly refused: readonly string[]
  /** Active part to be named when it is read. */
  readonly active?: string
  /** Stopped only by the limits around the child. */
  readonly onlyInChild?: true
  /** Its pictures are to be recognised. */
  readonly isScan?: true
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const refused = (name: string, make: () => Uint8Array, ...codes: readonly string[]): HostileFile => ({ name, make, refused: codes })
const read = (name: string, make: () => Uint8Array): HostileFile => ({ name, make, refused: [] })
const active = (name: string, make: () => Uint8Array, part: string): HostileFile => ({ name, make, refused: [], active: part })

const scan = (name: string, make: () => Uint8Array, ...codes: readonly string[]): HostileFile => ({
  name: `Scan: ${name}`,
  make,
  refused: codes,
  isScan: true,
  onlyInChild: true,
})
/** A page that shows nothing a machine could read is no refusal: its neighbours are read. */
const orUnread = ['intake.time', 'intake.memory', '']

export const hostileFiles: readonly HostileFile[] = [
  refused('ZIP in ZIP in ZIP, 300 GB unpacked', nestedZip, 'intake.archive'),
  ...Object.entries(slips).map(([name, bytes]) => refused(`ZIP slip: ${name}`, () => bytes, 'intake.unsafe-path')),
  refused('ZIP with a shortcut and a password', lure, 'intake.archive-lure'),
  refused('ZIP with locked entries', () => rawZip([{ name: 'a.pdf', data: utf8('x'), isEncrypted: true }]), 'intake.archive-lure'),
  refused(
    'ZIP whose entries overlap',
    () =>
      rawZip([
        { name: 'a', data: new Uint8Array(1e6) },
        ...Array.from({ length: 500 }, (_, n) => ({ name: `b${n}`, data: new Uint8Array(), sharesDataOf: 0 })),
      ]),
    'intake.damaged',
  ),
  refused('ZIP with 60 000 entries declared', () => rawZip([{ name: 'a', data: utf8('x') }], { count: 60_000 }), 'intake.bomb'),
  refused('ZIP whose table lies outside', () => rawZip([{ name: 'a', data: utf8('x') }], { offset: 0xfffffff0 }), 'intake.damaged'),
  refused(
    'ZIP with NFC and NFD twins',
    () =>
      rawZip([
        { name: 'caf\u00e9', data: utf8('x') },
        { name: 'cafe\u0301', data: utf8('y') },
      ]),
    'intake.damaged',
  ),
  refused('DOCX, billion laughs', hostileDocx.laughs, 'intake.entities'),
  refused('DOCX, external entity', hostileDocx.external, 'intake.entities'),
  refused('DOCX, 300 MB of spaces declared as 1 kB', hostileDocx.bomb, 'intake.bomb'),
  refused('DOCX, tables 20 000 deep', hostileDocx.deep, 'intake.bomb'),
  refused('DOCX, climbing part', hostileDocx.slip, 'intake.unsafe-path'),
  refused('DOCX, two parts of one name', hostileDocx.twins, 'intake.damaged'),
  active('DOCX, remote template', hostileDocx.template, 'remote-template'),
  active('DOCX, remote template behind a bracket in an attribute', hostileDocx.hiddenTemplate, 'remote-template'),
  read('DOCX, parts whose brackets never close', hostileDocx.openBrackets),
  read('DOCX, hidden words that are none, 300 000 times', hostileDocx.hiddenInCharacters),
  refused('DOCX, half a million empty paragraphs', hostileDocx.empty, 'intake.bomb'),
  refused('DOCX, tables 20 000 deep behind as many ends', hostileDocx.closersFirst, 'intake.bomb'),
  refused('DOCX, two parts of the same bytes', hostileDocx.sharedPart, 'intake.damaged'),
  refused('DOCX, a table of ZIP64 that is not there', hostileDocx.zip64, 'intake.bomb', 'intake.damaged'),
  refused('DOCX, two behind one another', hostileDocx.two, 'intake.damaged'),
  active('DOCX, macro', hostileDocx.macro, 'macro'),
  active('PDF, script on opening', hostilePdf.javascript, 'script'),
  active('PDF, script with a disguised name', hostilePdf.hiddenScript, 'script'),
  active('PDF, launch', hostilePdf.launch, 'launch'),
  active('PDF, embedded program', hostilePdf.embedded, 'embedded-file'),
  refused('PDF, a million pages declared', hostilePdf.manyPages, 'intake.bomb', 'intake.damaged', ''),
  refused('PDF, page tree that holds itself', hostilePdf.recursivePages, 'intake.damaged', ''),
  refused('PDF, cross-reference that refers to itself', hostilePdf.recursiveXref, 'intake.damaged', ''),
  refused('PDF, form that draws itself', hostilePdf.recursiveForm, 'intake.damaged', ''),
  refused('PDF, ten billion pages in ten objects', hostilePdf.sharedPages, 'intake.bomb'),
  refused('PDF, ten billion pages that say they are two thousand', () => hostilePdf.sharedPages(2000), 'intake.damaged', ''),
  refused('PDF, 100 000 pages that are not there', hostilePdf.missingPages, 'intake.damaged', ''),
  refused('PDF, page tree 20 000 deep', hostilePdf.deepPages, 'intake.damaged', ''),
  refused('PDF, 2 000 filters', hostilePdf.manyFilters, 'intake.damaged', ''),
  refused('PDF, a font of four billion signs', hostilePdf.wideRanges, 'intake.damaged', ''),
  {
    name: 'PDF, 300 MB packed twice',
    make: hostilePdf.packedTwice,
    refused: ['intake.memory', 'intake.time', 'intake.damaged', ''],
    onlyInChild: true,
  },
  refused('PDF, cut off', hostilePdf.truncated, 'intake.damaged', ''),
  refused('PDF, arrays 200 000 deep', hostilePdf.deepArray, 'intake.damaged', ''),
  refused('PDF, a million objects', hostilePdf.manyObjects, 'intake.bomb'),
  { name: 'PDF, forms that draw forms', make: hostilePdf.formsOfForms, refused: ['intake.time'], onlyInChild: true },
  { name: 'PDF, three million states kept', make: hostilePdf.statesKept, refused: ['intake.time', 'intake.memory'], onlyInChild: true },
  {
    name: 'PDF, a fact of 400 million signs',
    make: hostilePdf.longMetadata,
    refused: ['intake.memory', 'intake.time', 'intake.damaged', ''],
    onlyInChild: true,
  },
  {
    name: 'PDF, 100 000 fields that hold one another',
    make: hostilePdf.fieldsOfFields,
    refused: ['intake.time', 'intake.damaged', ''],
    onlyInChild: true,
  },
  {
    name: 'PDF, page of 3 GB',
    make: () => hostilePdf.bomb(),
    refused: ['intake.memory', 'intake.time', 'intake.damaged'],
    onlyInChild: true,
  },
  refused('XML, billion laughs', hostileText.laughs, 'intake.entities'),
  refused('XML, external entity', hostileText.external, 'intake.entities'),
  refused('SVG with a script', hostileText.scriptDrawing, 'intake.svg'),
  refused('HTML with entities of its own', hostileText.entitiesInHtml, 'intake.entities'),
  refused('HTML, 100 000 deep', hostileText.deepHtml, 'intake.bomb'),
  refused('HTML, 600 000 tags', hostileText.manyTags, 'intake.bomb'),
  refused('HTML, two million open brackets', hostileText.unclosed, 'intake.bomb'),
  refused('HTML, one word of 20 MB', hostileText.longLine, 'intake.bomb'),
  read('HTML, half a million tabs', hostileText.tabs),
  read('HTML, half a million blanks of two kinds', hostileText.blanks),
  read('HTML, 100 000 line breaks', hostileText.lineBreaks),
  refused('HTML, 60 000 attributes of one tag', hostileText.manyAttributes, 'intake.bomb'),
  refused('HTML, 1.5 million entities', hostileText.manyEntities, 'intake.bomb'),
  read('Text, 1.3 million paragraphs', hostileText.blankLines),
  read('Letter, half a million tabs', hostileText.mailTabs),
  refused('Letter, parts 200 deep', hostileText.deepParts, 'intake.bomb'),
  read('Letters 200 deep', hostileText.deepestMail),
  refused('Letter, addresses of open brackets', hostileText.manyAddresses, 'intake.damaged', ''),
  refused('Letter, 30 000 coded words', hostileText.codedHeader, 'intake.damaged', ''),
  refused('Letter of 10 000 parts', hostileText.manyParts, 'intake.bomb'),
  refused('Letters 60 deep', hostileText.deepMail, 'intake.bomb', ''),
  refused('Letter, header folded 400 000 times', hostileText.foldedHeader, 'intake.damaged', 'intake.bomb', ''),
  refused('PNG of 60 000 by 60 000', () => png(60_000, 60_000), 'intake.bomb'),
  refused(
    'TIFF of 60 000 by 60 000',
    () =>
      tiff([
        [256, 60_000],
        [257, 60_000],
      ]),
    'intake.bomb',
  ),
  refused(
    'TIFF that says its size twice',
    () =>
      tiff([
        [256, 60_000],
        [257, 60_000],
        [256, 9],
        [257, 9],
      ]),
    'intake.bomb',
  ),
  refused('GIF of 10 000 frames', gif, 'intake.picture-format'),
  refused('PNG of no size', () => png(0, 0), 'intake.bomb', 'intake.damaged'),
  refused('HWP', () => compound('HwpSummaryInformation'), 'intake.hwp'),
  refused(
    'HWPX',
    () =>
      rawZip([
        { name: 'mimetype', data: utf8('application/hwp+zip'), isStored: true },
        { name: 'Contents/content.hpf', data: utf8('<x/>') },
      ]),
    'intake.hwp',
  ),
  refused('Office file behind a password', () => compound('EncryptedPackage'), 'intake.encrypted-office'),
  refused('Old Word file', () => compound('WordDocument'), 'intake.old-office'),
  refused('Windows shortcut', () => Uint8Array.from([0x4c, 0, 0, 0, 1, 0x14, 2, 0, 0, 0, 0, 0, 0xc0, 0, 0, 0]), 'intake.shortcut'),
  refused('Program named .pdf', () => new Uint8Array(Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200, 1)])), 'intake.program'),
  refused('JPEG of 65 535 by 65 535', hostilePictures.jpegHuge, 'intake.bomb'),
  refused('JPEG that goes over its pixels 4 000 times', hostilePictures.jpegPasses, 'intake.bomb'),
  refused('PNG, 320 MB of white', hostilePictures.pngDeep, 'intake.bomb'),
  scan('PNG, interlaced, of one row', hostilePictures.pngInterlaced, 'intake.damaged', 'intake.bomb'),
  scan('PNG of 5 000 frames', hostilePictures.pngFrames, ''),
  scan('PNG with 4 GB of remarks', hostilePictures.pngLongWords, 'intake.damaged', ''),
  scan('PNG, forty million specks', hostilePictures.pngSpeckled, ''),
  scan('PNG, chequered', hostilePictures.pngChequered, ''),
  scan('PDF, a picture of 30 000 by 30 000', hostilePictures.pdfFlood, ...orUnread),
  scan('PDF, one picture drawn 10 000 times', hostilePictures.pdfDrawnOften, ...orUnread),
  scan('PDF, a JPEG of 4 000 passes', hostilePictures.pdfPasses, ...orUnread),
  scan('PDF, colours reckoned by a program', hostilePictures.pdfReckoned, ...orUnread),
  scan('PDF, JPEG 2000 of 60 000 by 60 000', hostilePictures.pdfJpx, ...orUnread),
  scan('PDF, JPEG 2000 in tiles of one pixel', hostilePictures.pdfJpxTiles, ...orUnread),
  scan('PDF, JBIG2, one page drawn over 3 000 times', hostilePictures.pdfJbig2, ...orUnread),
  scan('PDF, a fax of 60 000 by 60 000', hostilePictures.pdfFax, ...orUnread),
  scan('PDF, a fax of 60 million rows', hostilePictures.pdfFaxSmall, ...orUnread),
  scan('PDF, a picture through a picture', hostilePictures.pdfMasks, ...orUnread),
  scan('PDF, 5 000 small pictures', hostilePictures.pdfMosaic, ...orUnread),
]

export { docx, nestedMail, paragraph }
