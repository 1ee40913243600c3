/** What a file is, from its bytes alone. The name is never believed; a name that says otherwise is a warning. */
import { err, ok, type Result } from '@holdfast/core'
import type { DocumentKind, IntakeError } from './document.ts'
import { zipEntries } from './zip.ts'

export type Sniffed = DocumentKind

const starts = (bytes: Uint8Array, ...signature: readonly number[]): boolean => signature.every((byte, at) => bytes[at] === byte)
const ascii = (bytes: Uint8Array, from: number, length: number): string => String.fromCharCode(...bytes.subarray(from, from + length))

/** @returns every refusal by kind: see the codes of `IntakeError` */
export function sniff(bytes: Uint8Array): Result<Sniffed, IntakeError> {
  if (bytes.length === 0) return err({ code: 'intake.empty' })
  if (ascii(bytes, 0, 1024).includes('%PDF-')) return ok('pdf')
  if (starts(bytes, 0x50, 0x4b) && [3, 5, 7].includes(bytes[2] ?? 0)) return sniffZip(bytes)
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return err({ code: compoundKind(bytes) })
  if (ascii(bytes, 0, 17) === 'HWP Document File') return err({ code: 'intake.hwp' })
  if (starts(bytes, 0x4c, 0, 0, 0, 0x01, 0x14, 0x02, 0)) return err({ code: 'intake.shortcut' })
  if (isProgram(bytes)) return err({ code: 'intake.program' })
  if (isArchive(bytes)) return err({ code: 'intake.archive', entries: 0 })
  if (isPicture(bytes)) return ok('image')
  if (ascii(bytes, 0, 5) === '{\\rtf') return err({ code: 'intake.old-office' })
  if (starts(bytes, 0x47, 0x49, 0x46, 0x38) || ascii(bytes, 8, 4) === 'WEBP' || /^ftyp(?:heic|heix|mif1|avif)/u.test(ascii(bytes, 4, 8)))
    return err({ code: 'intake.picture-format' })
  return sniffText(bytes)
}

function sniffZip(bytes: Uint8Array): Result<Sniffed, IntakeError> {
  const entries = zipEntries(bytes)
  if (!entries.ok)
    return entries.error.code === 'intake.bomb' ? err({ code: 'intake.bomb', what: entries.error.what }) : err({ code: entries.error.code })
  const names = entries.value.map(({ name }) => name)
  if (names.includes('word/document.xml') && names.includes('[Content_Types].xml')) return ok('docx')
  if (names.includes('Contents/content.hpf') || names.some((name) => /^Contents\/(?:header|section\d+)\.xml$/u.test(name)))
    return err({ code: 'intake.hwp' })
  if (names.includes('[Content_Types].xml') || names.includes('META-INF/manifest.xml') || names[0] === 'mimetype')
    return err({ code: 'intake.other-office' })
  const lure = entries.value.some(
    ({ name, isEncrypted }) =>
      isEncrypted || /\.(?:lnk|exe|scr|js|jse|vbs|vbe|hta|bat|cmd|ps1|pif|com|iso|img|chm|wsf|msi|cpl|url)$/iu.test(name.trim()),
  )
  return err({ code: lure ? 'intake.archive-lure' : 'intake.archive', entries: names.length })
}

/** An old container: names of its streams are UTF-16 in its table of contents, which may lie anywhere in the file. */
function compoundKind(bytes: Uint8Array): 'intake.hwp' | 'intake.encrypted-office' | 'intake.old-office' | 'intake.damaged' {
  if (bytes.length < 512) return 'intake.damaged'
  const wide = (from: number, length: number): string => new TextDecoder('utf-16le').decode(bytes.subarray(from, from + length))
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  // [MS-CFB] 2.2: the power of two of a sector's length at 30, the first sector of the table of contents at 48.
  const contents = (view.getUint32(48, true) + 1) * 2 ** Math.min(view.getUint16(30, true), 12)
  const text = wide(0, Math.min(bytes.length & ~1, mostLooked)) + wide(contents, 64 * 1024)
  if (text.includes('HwpSummaryInformation') || text.includes('BodyText')) return 'intake.hwp'
  if (text.includes('EncryptedPackage')) return 'intake.encrypted-office'
  return 'intake.old-office'
}
/** Bytes searched from the start, where the table of contents is damaged. */
const mostLooked = 8 * 1024 * 1024

const isProgram = (bytes: Uint8Array): boolean =>
  (starts(bytes, 0x4d, 0x5a) && bytes.length > 64) ||
  starts(bytes, 0x7f, 0x45, 0x4c, 0x46) ||
  starts(bytes, 0xcf, 0xfa, 0xed, 0xfe) ||
  starts(bytes, 0xca, 0xfe, 0xba, 0xbe) ||
  starts(bytes, 0x49, 0x54, 0x53, 0x46) ||
  ascii(bytes, 0, 2) === '#!'

const isArchive = (bytes: Uint8Array): boolean =>
  starts(bytes, 0x1f, 0x8b) ||
  starts(bytes, 0x37, 0x7a, 0xbc, 0xaf) ||
  ascii(bytes, 0, 4) === 'Rar!' ||
  ascii(bytes, 0, 3) === 'BZh' ||
  starts(bytes, 0xfd, 0x37, 0x7a, 0x58) ||
  ascii(bytes, 257, 5) === 'ustar' ||
  ascii(bytes, 0, 4) === 'MSCF' ||
  ascii(bytes, 0x8001, 5) === 'CD001'

const isPicture = (bytes: Uint8Array): boolean =>
  starts(bytes, 0x89, 0x50, 0x4e, 0x47) ||
  starts(bytes, 0xff, 0xd8, 0xff) ||
  starts(bytes, 0x49, 0x49, 0x2a, 0) ||
  starts(bytes, 0x4d, 0x4d, 0, 0x2a) ||
  (starts(bytes, 0x42, 0x4d) && bytes.length > 30 && (bytes[14] === 40 || bytes[14] === 108 || bytes[14] === 124))

const mailHeaders =
  /^(?:From|To|Subject|Date|Received|Message-ID|MIME-Version|Return-Path|Content-Type|Delivered-To|Reply-To|Cc|X-[A-Za-z-]+):/iu

function sniffText(bytes: Uint8Array): Result<Sniffed, IntakeError> {
  const wide = starts(bytes, 0xff, 0xfe)
    ? 'utf-16le'
    : starts(bytes, 0xfe, 0xff)
      ? 'utf-16be'
      : bytes[1] === 0 && bytes[3] === 0
        ? 'utf-16le'
        : 'utf-8'
  const head = new TextDecoder(wide).decode(bytes.subarray(0, 4096)).replace(/^\ufeff/u, '')
  const opening = head.replace(/^(?:\s|<!--[\s\S]{0,2000}?-->)+/u, '')
  if (/^<\?xml/iu.test(opening) || /^<!DOCTYPE(?!\s+html)/iu.test(opening)) return sniffXml(opening)
  if (/^<svg/iu.test(opening)) return err({ code: 'intake.svg' })
  if (
    /^<(?:!doctype\s+html|html|head|body|meta|title|div|p|table|h[1-6]|article|section|main|span|center|font|br|a|ul|ol)[\s>/]/iu.test(
      opening,
    )
  )
    return ok('html')
  const lines = head.replace(/^From [^\n]*\n/u, '').split(/\r?\n/u)
  const blank = lines.indexOf('')
  const headers = lines.slice(0, blank < 0 ? lines.length : blank).filter((line) => mailHeaders.test(line))
  if (
    headers.length >= 3 &&
    mailHeaders.test(lines[0] ?? '') &&
    headers.some((line) => /^(?:Message-ID|MIME-Version|Received|Return-Path|Date|X-)/iu.test(line))
  )
    return ok('mail')
  return ok('text')
}

function sniffXml(opening: string): Result<Sniffed, IntakeError> {
  if (/<!ENTITY/iu.test(opening)) return err({ code: 'intake.entities' })
  if (/<svg[\s>]/iu.test(opening)) return err({ code: 'intake.svg' })
  return /<html[\s>]/iu.test(opening) ? ok('html') : err({ code: 'intake.xml' })
}
