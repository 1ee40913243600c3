import { createHash, randomBytes } from 'node:crypto'
import { Secret } from '@holdfast/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noblePrimitives } from '../noble-primitives.ts'
import type { Primitives } from '../primitives.ts'
import { SeededRandom } from '../sim/random.ts'
import { unsafeStubPrimitives } from '../sim/stub-primitives.ts'
import { calibrate, floor } from './kdf.ts'
import { decodeKeyFile, encodeKeyFile, type KeyFile, openKeyring, openPassphraseSlot, sealKeyring, sealPassphraseSlot } from './key-file.ts'
import type { Keyring } from './keyring.ts'
import { passphraseBytes } from './passphrase.ts'

const noble = noblePrimitives((length) => new Uint8Array(randomBytes(length)))
/** Everything real but the passphrase hash, which is tested apart; it counts how often it was asked. */
function quick(): Primitives & { asked: () => number } {
  let count = 0
  return {
    ...noble,
    argon2id: (passphrase, salt, { m, t, p }) => {
      count++
      return new Uint8Array(createHash('sha256').update(passphrase).update(salt).update(`${m}/${t}/${p}`).digest())
    },
    asked: () => count,
  }
}
const vault = 'ab'.repeat(16)
const key = new Uint8Array(32).fill(7)
const typed = (text: string) => {
  const read = passphraseBytes(new TextEncoder().encode(text))
  if (!read.ok) throw new Error(read.error.code)
  return read.value.reveal()
}
const keyring: Keyring = { seed: '11'.repeat(32), epochs: ['22'.repeat(32)], place: 'here' }

function keyFile(primitives: Primitives, passphrase = 'шесть слов подряд'): KeyFile {
  const slot = sealPassphraseSlot(primitives, vault, key, typed(passphrase), floor)
  if (!slot.ok) throw new Error(slot.error.code)
  return {
    format: 'holdfast-keys/1',
    vault,
    generation: 3,
    slots: [slot.value],
    keyring: sealKeyring(primitives, vault, 3, key, keyring),
  }
}
const slotOf = (file: KeyFile) => {
  const [slot] = file.slots
  if (slot?.kind !== 'passphrase') throw new Error('no slot')
  return slot
}

describe('the passphrase hash', () => {
  test('is Argon2id as libsodium computes it', () => {
    const hash = noble.argon2id(new TextEncoder().encode('password'), new TextEncoder().encode('somesaltsomesalt'), {
      m: 65536,
      t: 2,
      p: 1,
    })
    expect(Buffer.from(hash).toString('hex')).toBe('fc33b78139231d34b71626bd6245c1d72efa190ad605c3d8166a72adcedfa2c2')
  })
  test('a header with a weaker cost is refused before anything is derived from it', () => {
    const primitives = quick()
    const slot = slotOf(keyFile(primitives))
    const before = primitives.asked()
    for (const weak of [{ m: floor.m - 1 }, { t: floor.t - 1 }, { p: 0 }, { m: 0 }, { m: 8, t: 1 }]) {
      const opened = openPassphraseSlot(primitives, vault, { ...slot, kdf: { ...slot.kdf, ...weak } }, typed('шесть слов подряд'))
      expect(opened).toEqual({ ok: false, error: { code: 'vault.kdf-too-weak' } })
    }
    expect(primitives.asked()).toBe(before)
    expect(sealPassphraseSlot(primitives, vault, key, typed('a'), { ...floor, m: 1024 }).ok).toBe(false)
    expect(primitives.asked()).toBe(before)
  })
  test('a header that asks for all memory of the machine is refused too', () => {
    const primitives = quick()
    const slot = slotOf(keyFile(primitives))
    const before = primitives.asked()
    const opened = openPassphraseSlot(primitives, vault, { ...slot, kdf: { ...slot.kdf, m: 2 ** 31 } }, typed('x'))
    expect(opened).toEqual({ ok: false, error: { code: 'vault.kdf-too-heavy' } })
    expect(primitives.asked()).toBe(before)
  })
  test('a faster machine gets more passes, a slower one never fewer than the floor', () => {
    expect(calibrate(100, 500)).toEqual({ ...floor, t: 15 })
    expect(calibrate(5000, 500)).toEqual(floor)
    expect(calibrate(0, 500).t).toBe(16)
  })
})

describe('a passphrase opens on every keyboard it was made on', () => {
  const spellings = ['한국어 암호문', 'ёлка в лесу й', 'café Ångström', '가각힣']
  test('composed and decomposed spelling give the same bytes', () => {
    for (const text of spellings) expect(typed(text.normalize('NFD'))).toEqual(typed(text.normalize('NFC')))
  })
  test('conjoining jamo as some machines send them are the syllables', () => {
    expect(typed('\u1112\u1161\u11ab\u1100\u1173\u11af')).toEqual(typed('한글'))
  })
  test('half-typed letters (ㅎㅏㄴ) are other letters, and stay so', () => expect(typed('ㅎㅏㄴ')).not.toEqual(typed('한')))
  test('every kind of space is a space; nothing is trimmed and no letter changes its case', () => {
    expect(typed('a\u00a0b\u3000c')).toEqual(typed('a b c'))
    expect(typed(' a')).not.toEqual(typed('a'))
    expect(typed('A')).not.toEqual(typed('a'))
  })
  test('an empty line, a control character and broken UTF-8 are refused by name', () => {
    expect(passphraseBytes(new Uint8Array(0))).toEqual({ ok: false, error: { code: 'vault.passphrase-empty' } })
    expect(passphraseBytes(Uint8Array.of(0x61, 0))).toEqual({ ok: false, error: { code: 'vault.passphrase-unreadable' } })
    expect(passphraseBytes(Uint8Array.of(0xed, 0x95))).toEqual({ ok: false, error: { code: 'vault.passphrase-unreadable' } })
  })
  test('whatever is typed, its composed form is what counts, and counting it again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        const read = passphraseBytes(new TextEncoder().encode(text))
        if (!read.ok) return
        const again = passphraseBytes(read.value.reveal())
        expect(again.ok && again.value.reveal()).toEqual(read.value.reveal())
        expect(typed(text.normalize('NFD'))).toEqual(read.value.reveal())
      }),
    )
  })
  test('it prints as a secret', () => expect(`${new Secret('x')}`).toBe('[secret]'))
})

describe('the key file', () => {
  test('opens with its passphrase and gives the keyring', () => {
    const primitives = quick()
    const read = decodeKeyFile(primitives, encodeKeyFile(primitives, keyFile(primitives)))
    if (!read.ok) throw new Error(read.error.code)
    const opened = openPassphraseSlot(primitives, vault, slotOf(read.value), typed('шесть слов подряд'))
    expect(opened).toEqual({ ok: true, value: key })
    expect(openKeyring(primitives, read.value, key)).toEqual(keyring)
  })
  test('a wrong passphrase and a changed slot give the same one answer', () => {
    const primitives = quick()
    const slot = slotOf(keyFile(primitives))
    const closed = { ok: false, error: { code: 'cannot-open' } }
    expect(openPassphraseSlot(primitives, vault, slot, typed('шесть слов подряд '))).toEqual(closed)
    expect(openPassphraseSlot(primitives, 'cd'.repeat(16), slot, typed('шесть слов подряд'))).toEqual(closed)
    expect(openPassphraseSlot(primitives, vault, { ...slot, kdf: { ...slot.kdf, t: 4 } }, typed('шесть слов подряд'))).toEqual(closed)
  })
  test('each byte changed and each length cut is found', () => {
    const primitives = unsafeStubPrimitives(new SeededRandom(1))
    const whole = encodeKeyFile(primitives, keyFile(primitives))
    for (let at = 0; at < whole.length; at++) {
      const changed = whole.slice()
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8))
      expect(decodeKeyFile(primitives, changed).ok).toBe(false)
      expect(decodeKeyFile(primitives, whole.subarray(0, at)).ok).toBe(false)
    }
  })
  const salt = '05'.repeat(16)
  const every: KeyFile = {
    format: 'holdfast-keys/1',
    vault,
    generation: 3,
    slots: [
      { kind: 'passphrase', kdf: { name: 'argon2id', m: 1, t: 2, p: 3, salt }, sealed: '06' },
      { kind: 'kit', id: '01'.repeat(4), recipient: 'age1', age: '02' },
      { kind: 'shares', set: '03'.repeat(4), need: 2, of: 3, sealed: '04' },
    ],
    keyring: '07',
  }
  test('anything of another kind in any place is damage, though the sum fits it', () => {
    const kept = (changed: unknown) => decodeKeyFile(noble, encodeKeyFile(noble, changed as KeyFile))
    const damaged = { ok: false, error: { code: 'vault.keys-damaged' } }
    expect(kept(every)).toEqual({ ok: true, value: every })
    let tried = 0
    const changeEach = (value: unknown, name: string, put: (changed: unknown) => unknown): void => {
      const list = Array.isArray(value)
      const wrong = [null, true, -1, 1.5, {}, ['x'], ...(list ? [] : [[]]), ...(name === 'recipient' ? [] : ['x', 'AB', '0'])]
      for (const other of wrong) {
        tried++
        expect(kept(put(other)), `${name}: ${JSON.stringify(other)}`).toEqual(damaged)
      }
      if (typeof value !== 'object' || value === null) return
      if (!list) expect(kept(put({ ...value, more: 1 })), name).toEqual(damaged)
      for (const [key, inner] of Object.entries(value))
        changeEach(inner, key, (changed) => put(list ? value.with(Number(key), changed) : { ...value, [key]: changed }))
    }
    for (const [name, inner] of Object.entries(every))
      if (name !== 'format') changeEach(inner, name, (changed) => ({ ...every, [name]: changed }))
    expect(tried).toBe(236)
  })
  test('a keyring is read only as it was sealed', () => {
    const opened = (content: unknown) =>
      openKeyring(noble, { ...every, keyring: sealKeyring(noble, vault, 3, key, content as Keyring) }, key)
    const roster = { ...keyring, roster: ['33'.repeat(32)] }
    expect(opened(keyring)).toEqual(keyring)
    expect(opened(roster)).toEqual(roster)
    for (const bad of [
      [],
      null,
      'x',
      {},
      { ...keyring, seed: '11' },
      { ...keyring, epochs: ['zz'.repeat(32)] },
      { ...keyring, epochs: {} },
      { ...keyring, place: 1 },
      { ...keyring, roster: [1] },
      { ...keyring, more: 1 },
    ])
      expect(opened(bad)).toBeUndefined()
  })
  test('another version is named as such', () => {
    const text = new TextDecoder().decode(encodeKeyFile(noble, keyFile(quick()))).replace('holdfast-keys/1', 'holdfast-keys/9')
    expect(decodeKeyFile(noble, new TextEncoder().encode(text))).toEqual({ ok: false, error: { code: 'vault.keys-format' } })
  })
  test('an older keyring put into a newer file does not open: it is bound to its generation', () => {
    const file = keyFile(quick())
    expect(openKeyring(noble, { ...file, generation: 4 }, key)).toBeUndefined()
    expect(openKeyring(noble, { ...file, vault: 'cd'.repeat(16) }, key)).toBeUndefined()
  })
})
