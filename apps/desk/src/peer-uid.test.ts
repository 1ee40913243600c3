import { endianness } from 'node:os'
import { describe, expect, test } from 'vitest'
import { isWelcome, uidIn } from './peer-uid.ts'

const table = (
  state: string,
  uid: number,
) => `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:C001 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 1 1
   1: 0100007F:9C40 0100007F:C001 ${state} 00000000:00000000 00:00000000 00000000  ${uid}        0 2 1`

describe.skipIf(endianness() !== 'LE')('who is at the other end', () => {
  test('the row of the connection names the user', () => {
    expect(uidIn(table('01', 1234), '127.0.0.1', 0x9c40, 0xc001)).toBe(1234)
  })
  test('a connection that is over is listed under root whoever made it: it does not count', () => {
    expect(uidIn(table('06', 0), '127.0.0.1', 0x9c40, 0xc001)).toBeNull()
  })
  test('the row of another connection is not taken', () => {
    expect(uidIn(table('01', 1234), '127.0.0.1', 0x9c41, 0xc001)).toBeNull()
    expect(uidIn(table('01', 1234), '127.0.0.2', 0x9c40, 0xc001)).toBeNull()
    expect(uidIn(table('01', 1234), '127.0.0.1', 0x9c40, 0xc002)).toBeNull()
  })
})

test('we and root are welcome; whom the system cannot name is not', () => {
  expect(isWelcome({ uid: process.geteuid?.() ?? 0 })).toBe(true)
  expect(isWelcome({ uid: 65_530 })).toBe(false)
  expect(isWelcome('unknown')).toBe(false)
  expect(isWelcome('untold')).toBe(true)
})
