/** Letters (EML): the text of the letter, and its attachments listed, to be read one by one. */
import { err, ok, type Result } from '@holdfast/core'
import PostalMime from 'postal-mime'
import { type TextBuilder, textBuilder } from './build-text.ts'
import type { ActivePart, AttachedPart, Declared, EncodingShown, IntakeError } from './document.ts'
import { type MailNode, reread, setRight, withReadHeaders } from './mail-letters.ts'
import { readHtml } from './read-html.ts'
import { nameKey, shownName } from './shown-name.ts'
import { sniff } from './sniff.ts'
import { saysMore } from './two-versions.ts'

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
  /** Null where the letter named its encodings and they were right. */
  readonly encoding: EncodingShown | null
  /** `both`: the letter as a web page says more than its plain text, and stands below it. `unread`: it could not be read. */
  readonly page: 'both' | 'unread' | 'same'
}

const mostParts = 500
const deepestParts = 30

/** @returns `intake.bomb` (parts, depth) for more than 500 parts or parts nested deeper than 30, or for a page that is one and has no plain text beside it; `intake.damaged` */
export async function readMail(bytes: Uint8Array): Promise<Result<ReadMail, IntakeError>> {
  if (boundaryLines(bytes) > mostParts * 2) return err({ code: 'intake.bomb', what: 'parts' })
  try {
    const { bytes: whole, encoding: ofHeaders } = withReadHeaders(bytes)
    const parser = new PostalMime({
      forceRfc822Attachments: true,
      attachmentEncoding: 'arraybuffer',
      maxNestingDepth: deepestParts,
      maxHeadersSize: 512 * 1024,
    })
    const mail = await parser.parse(whole)
    if (mail.attachments.length > mostParts) return err({ code: 'intake.bomb', what: 'parts' })
    // The parser keeps the parts it read; its types do not say so.
    const { pairs, encoding: guessed } = reread((parser as unknown as { readonly root: MailNode }).root)
    const encoding = [guessed, ofHeaders].filter((one) => one !== undefined).sort((a, b) => a.score - b.score)[0] ?? null
    const builder = textBuilder()
    if (mail.subject) builder.block(mail.subject.slice(0, 2000), 'heading', 1, 1)
    const html = mail.html === undefined ? undefined : readHtml(setRight(mail.html, pairs), { findMain: false })
    const plain = setRight(mail.text ?? '', pairs)
    const hasPlain = plain.trim() !== ''
    if (html && !html.ok && !hasPlain) return html
    if (hasPlain) for (const part of plain.split(/\n\s*\n/u)) builder.block(part.trimEnd(), 'paragraph')
    const blocks = html?.ok ? htmlBlocks(html.value.builder) : []
    const isBoth = hasPlain && saysMore(blocks.map(({ text }) => text).join('\n'), plain)
    if (!hasPlain || isBoth) for (const block of blocks) builder.block(block.text, block.role, 1, block.level)
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
      encoding,
      page: html && !html.ok ? 'unread' : isBoth ? 'both' : 'same',
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
