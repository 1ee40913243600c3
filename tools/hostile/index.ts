/** Every hostile file with the refusals that are right for it; `[]` where it may be read, with its active parts named. */
import { docx, hostileDocx, paragraph } from './docx.ts'
import { compound, hostileText, lure, nestedMail, png } from './others.ts'
import { hostilePdf } from './pdf.ts'
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
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const refused = (name: string, make: () => Uint8Array, ...codes: readonly string[]): HostileFile => ({ name, make, refused: codes })
const active = (name: string, make: () => Uint8Array, part: string): HostileFile => ({ name, make, refused: [], active: part })

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
  active('DOCX, macro', hostileDocx.macro, 'macro'),
  active('PDF, script on opening', hostilePdf.javascript, 'script'),
  active('PDF, script with a disguised name', hostilePdf.hiddenScript, 'script'),
  active('PDF, launch', hostilePdf.launch, 'launch'),
  active('PDF, embedded program', hostilePdf.embedded, 'embedded-file'),
  refused('PDF, a million pages declared', hostilePdf.manyPages, 'intake.bomb', 'intake.damaged', ''),
  refused('PDF, page tree that holds itself', hostilePdf.recursivePages, 'intake.damaged', ''),
  refused('PDF, cross-reference that refers to itself', hostilePdf.recursiveXref, 'intake.damaged', ''),
  refused('PDF, form that draws itself', hostilePdf.recursiveForm, 'intake.damaged', ''),
  refused('PDF, cut off', hostilePdf.truncated, 'intake.damaged', ''),
  refused('PDF, arrays 200 000 deep', hostilePdf.deepArray, 'intake.damaged', ''),
  refused('PDF, a million objects', hostilePdf.manyObjects, 'intake.bomb'),
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
  refused('Letter of 10 000 parts', hostileText.manyParts, 'intake.bomb'),
  refused('Letters 60 deep', hostileText.deepMail, 'intake.bomb', ''),
  refused('Letter, header folded 400 000 times', hostileText.foldedHeader, 'intake.damaged', 'intake.bomb', ''),
  refused('PNG of 60 000 by 60 000', () => png(60_000, 60_000), 'intake.bomb'),
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
]

export { docx, nestedMail, paragraph }
