/**
 * One colleague's share as 27 English words. Bits: version 8, set 32, need 4, of 4, number 8, day 16 (days since 1970), share 200, checksum 32, zeros to a whole word.
 * The checksum is the first four bytes of SHA-256 over `holdfast/share/1`, a zero byte and what stands before it.
 */
import { err, ok, type Result, Secret } from '@holdfast/core'
import { concat, sameBytes, toHex, view } from '@holdfast/wire'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import type { Primitives } from '../primitives.ts'
import { utf8 } from '../utf8.ts'

export interface Share {
  /** The same for all shares of one set, 8 hexadecimal digits. */
  readonly set: string
  readonly need: number
  readonly of: number
  /** From 1. */
  readonly number: number
  /** Day on which the set was made, days since 1970-01-01. */
  readonly day: number
  /** 25 bytes. */
  readonly data: Secret<Uint8Array>
}

export type ShareError =
  /** The word at this place, from 1, is not in the list. */
  | { readonly code: 'vault.share-word'; readonly place: number }
  | { readonly code: 'vault.share-length'; readonly words: number; readonly wanted: number }
  /** All words are in the list, but one or two of them are not the right ones. */
  | { readonly code: 'vault.share-checksum' }
  | { readonly code: 'vault.share-version' }

const dataLength = 25
const bodyLength = 9 + dataLength
export const shareWords = Math.ceil(((bodyLength + 4) * 8) / 11)
const version = 1

const sumOf = (primitives: Primitives, body: Uint8Array) => primitives.sha256(concat(utf8('holdfast/share/1\0'), body)).subarray(0, 4)

export function shareToWords(primitives: Primitives, { set, need, of, number, day, data }: Share): Secret<string> {
  const body = new Uint8Array(bodyLength)
  body[0] = version
  view(body).setUint32(1, Number.parseInt(set, 16))
  body[5] = (need << 4) | of
  body[6] = number
  view(body).setUint16(7, day)
  body.set(data.reveal(), 9)
  const bits = [...concat(body, sumOf(primitives, body))].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const padded = bits.padEnd(shareWords * 11, '0')
  const words = Array.from({ length: shareWords }, (_, at) => wordlist[Number.parseInt(padded.slice(at * 11, at * 11 + 11), 2)])
  return new Secret(words.join(' '))
}

/** Capitals, line ends and numbers before the words do not matter; the first four letters of a word are enough, as the list promises. */
export function shareFromWords(primitives: Primitives, typed: Secret<string>): Result<Share, ShareError> {
  const words =
    typed
      .reveal()
      .normalize('NFKC')
      .toLowerCase()
      .match(/[a-z]+/g) ?? []
  const places = words.map((word) => wordlist.findIndex((one) => one === word || (word.length >= 4 && one.startsWith(word))))
  const unknown = places.indexOf(-1)
  if (unknown >= 0) return err({ code: 'vault.share-word', place: unknown + 1 })
  if (words.length !== shareWords) return err({ code: 'vault.share-length', words: words.length, wanted: shareWords })
  const bits = places.map((place) => place.toString(2).padStart(11, '0')).join('')
  const bytes = Uint8Array.from({ length: bodyLength + 4 }, (_, at) => Number.parseInt(bits.slice(at * 8, at * 8 + 8), 2))
  const body = bytes.subarray(0, bodyLength)
  const rest = bits.slice((bodyLength + 4) * 8)
  if (!sameBytes(sumOf(primitives, body), bytes.subarray(bodyLength)) || /1/.test(rest)) return err({ code: 'vault.share-checksum' })
  if (body[0] !== version) return err({ code: 'vault.share-version' })
  const terms = body[5] ?? 0
  return ok({
    set: toHex(body.subarray(1, 5)),
    need: terms >> 4,
    of: terms & 15,
    number: body[6] ?? 0,
    day: view(body).getUint16(7),
    data: new Secret(body.slice(9)),
  })
}
