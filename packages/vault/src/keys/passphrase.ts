/**
 * How a typed passphrase becomes bytes. The rule is the OpaqueString profile of RFC 8265: Unicode NFC, every kind of space becomes U+0020, nothing is trimmed,
 * no letter changes its case. A Korean keyboard that sends 한 as one syllable and a machine that sends ㅎ ㅏ ㄴ as conjoining jamo give the same bytes.
 */
import { err, ok, type Result, Secret } from '@holdfast/core'
import { fromUtf8, utf8 } from '../utf8.ts'

export type PassphraseError =
  | { readonly code: 'vault.passphrase-empty' }
  /** Not UTF-8, or with a control character or half a character in it. */
  | { readonly code: 'vault.passphrase-unreadable' }

/** Under this many characters a passphrase is taken with a warning. */
export const shortPassphrase = 14

/** The bytes that are hashed. `line` is what was typed, without the end of the line. */
export function passphraseBytes(line: Uint8Array): Result<Secret<Uint8Array>, PassphraseError> {
  const text = fromUtf8(line)
  if (text === undefined) return err({ code: 'vault.passphrase-unreadable' })
  const normal = text.replace(/\p{Zs}/gu, ' ').normalize('NFC')
  if (normal.length === 0) return err({ code: 'vault.passphrase-empty' })
  if (/\p{Cc}/u.test(normal)) return err({ code: 'vault.passphrase-unreadable' })
  return ok(new Secret(utf8(normal)))
}
