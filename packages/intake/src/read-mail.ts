/** Letters (EML): the text of the letter, and its attachments listed, to be read one by one. */
import { err, ok, type Result } from '@holdfast/core'
import PostalMime from 'postal-mime'
import { type TextBuilder, textBuilder } from './build-text.ts'
import type { ActivePart, AttachedPart, Declared, IntakeError } from './document.ts'
import { readHtml } from './read-html.ts'
import { nameKey, shownName } from './shown-name.ts'
import { sniff } from './sniff.ts'

export interface MailPart {
  readonly listed: AttachedPart
  readonly rawName: string
  readonly bytes: Uint8Array
}
export interface ReadMail {
  readonly builder: TextBuilder
  readonly declared: Declared
  readonly active: readonly ActivePart[]
  readonly hidden: number
  readonly parts: readonly MailPart[]
  /** Two attachments a file system may hold for one. */
  readonly hasTwins: boolean
}

const mostParts = 500
const deepestParts = 30

/** @returns `intake.bomb` (parts, depth) for more than 500 parts or parts nested deeper than 30, `intake.damaged` */
export async function readMail(bytes: Uint8Array): Promise<Result<ReadMail, IntakeError>> {
  if (boundaryLines(bytes) > mostParts * 2) return err({ code: 'intake.bomb', what: 'parts' })
  try {
    const mail = await PostalMime.parse(bytes, {
      forceRfc822Attachments: true,
      attachmentEncoding: 'arraybuffer',
      maxNestingDepth: deepestParts,
      maxHeadersSize: 512 * 1024,
    })
    if (mail.attachments.length > mostParts) return err({ code: 'intake.bomb', what: 'parts' })
    const builder = textBuilder()
    if (mail.subject) builder.block(mail.subject.slice(0, 2000), 'heading', 1, 1)
    const html = mail.html === undefined ? undefined : readHtml(mail.html, { findMain: false })
    const plain = mail.text ?? ''
    if (plain.trim() !== '') for (const part of plain.replace(/\r\n?/gu, '\n').split(/\n\s*\n/u)) builder.block(part.trimEnd(), 'paragraph')
    else if (html?.ok) for (const block of htmlBlocks(html.value.builder)) builder.block(block.text, block.role, 1, block.level)
    const parts = mail.attachments.map((one, at): MailPart => {
      const content = typeof one.content === 'string' ? new TextEncoder().encode(one.content) : new Uint8Array(one.content)
      const rawName = one.filename ?? ''
      const kind = sniff(content)
      return {
        listed: { at, name: shownName(rawName), size: content.length, kind: kind.ok ? kind.value : kind.error.code },
        rawName,
        bytes: content,
      }
    })
    const keys = parts.map(({ rawName }) => nameKey(rawName)).filter((key) => key !== '')
    return ok({
      builder,
      declared: declaredIn(mail),
      active: html?.ok ? html.value.active : [],
      hidden: html?.ok ? html.value.hidden : 0,
      parts,
      hasTwins: new Set(keys).size !== keys.length,
    })
  } catch (cause) {
    return err(
      cause instanceof Error && /nesting|depth/iu.test(cause.message) ? { code: 'intake.bomb', what: 'depth' } : { code: 'intake.damaged' },
    )
  }
}

function htmlBlocks(builder: TextBuilder) {
  const { text, blocks } = builder.done()
  return blocks.map(({ start, end, role, level }) => ({ text: text.slice(start, end), role, level }))
}

/** Lines that begin with two hyphens: every part has one before it. */
function boundaryLines(bytes: Uint8Array): number {
  let count = 0
  for (let at = bytes.indexOf(0x2d); at >= 0; at = bytes.indexOf(0x2d, at + 2))
    if (bytes[at + 1] === 0x2d && bytes[at + 2] !== 0x2d && (at === 0 || bytes[at - 1] === 0x0a)) count++
  return count
}

type Parsed = Awaited<ReturnType<typeof PostalMime.parse>>
function declaredIn(mail: Parsed): Declared {
  const one = (address: Parsed['from']): string =>
    address
      ? [address.name, address.address]
          .filter((part) => part)
          .join(' ')
          .slice(0, 300)
      : ''
  const found = {
    from: one(mail.from),
    to: (mail.to ?? []).slice(0, 20).map(one).join(', '),
    subject: (mail.subject ?? '').slice(0, 300),
    sent: (mail.date ?? '').slice(0, 60),
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== ''))
}
