import { describe, expect, test } from 'vitest'
import { sniff } from './sniff.ts'

/** An old container of so many bytes whose table of contents, naming one stream, stands at sector `sector` of 512 bytes. */
function container(stream: string, bytes: number, sector: number): Uint8Array {
  const all = new Uint8Array(bytes)
  all.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  const view = new DataView(all.buffer)
  view.setUint16(30, 9, true)
  view.setUint32(48, sector, true)
  for (let at = 0; at < stream.length; at++) view.setUint16((sector + 1) * 512 + 2 * at, stream.charCodeAt(at), true)
  return all
}
const code = (bytes: Uint8Array): string => {
  const found = sniff(bytes)
  return found.ok ? found.value : found.error.code
}

describe('an old container is told by its table of contents', () => {
  test('a HWP file with many pictures names its streams beyond the first eight megabytes', () => {
    expect(code(container('\u0005HwpSummaryInformation', 12 * 2 ** 20, 20_000))).toBe('intake.hwp')
    expect(code(container('EncryptedPackage', 12 * 2 ** 20, 20_000))).toBe('intake.encrypted-office')
    expect(code(container('WordDocument', 12 * 2 ** 20, 20_000))).toBe('intake.old-office')
  })
  test('a table of contents said to lie outside the file is no way out of it', () => {
    const wild = container('BodyText', 4096, 3)
    new DataView(wild.buffer).setUint32(48, 0xffff_fffe, true)
    new DataView(wild.buffer).setUint16(30, 0xffff, true)
    expect(code(wild)).toBe('intake.hwp')
    expect(code(wild.subarray(0, 600))).toBe('intake.old-office')
    expect(code(wild.subarray(0, 100))).toBe('intake.damaged')
  })
})
