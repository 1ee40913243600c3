import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exifJpeg, pngWithText } from '../../../tools/hostile/exif.ts'
import { orientationOf, pictureClaims } from './picture-claims.ts'

describe('what a picture gives away is named', () => {
  test('the place to a few metres, the camera by its number, the owner, the hour', () => {
    expect(
      pictureClaims(
        exifJpeg({
          make: 'Invented',
          model: 'One',
          artist: 'A. Nobody',
          taken: '2031:02:11 10:15:00',
          owner: 'B. Nobody',
          serial: '0042',
          at: [-43.5, 131.25],
        }),
      ),
    ).toEqual({
      author: 'A. Nobody',
      camera: 'Invented One',
      taken: '2031-02-11T10:15:00',
      owner: 'B. Nobody',
      serial: '0042',
      place: '-43.50000, 131.25000',
    })
  })
  test('the author and comment in a PNG', () => {
    expect(pictureClaims(pngWithText({ Author: 'A. Nobody', Comment: 'behind the school' }))).toEqual({
      author: 'A. Nobody',
      comment: 'behind the school',
    })
  })
  test('a picture that says nothing', () => expect(pictureClaims(exifJpeg({}))).toEqual({}))
})

describe('how a telephone was held', () => {
  test('is read from the picture, so that a page photographed upright is not recognised lying down', () => {
    for (const held of [1, 3, 6, 8]) expect(orientationOf(exifJpeg({ make: 'Invented', held }))).toBe(held)
  })
  test('nothing said, or nonsense, turns nothing', () => {
    expect([exifJpeg({}), exifJpeg({ held: 77 }), Uint8Array.from([0xff, 0xd8, 0xff, 0xe1])].map(orientationOf)).toEqual([1, 1, 1])
  })
})

describe('whatever the bytes, there is an answer', () => {
  test('any bytes behind any beginning', () =>
    fc.assert(
      fc.property(
        fc.constantFrom([0xff, 0xd8, 0xff, 0xe1], [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10], [0x49, 0x49, 0x2a, 0]),
        fc.uint8Array({ maxLength: 400 }),
        (head, rest) => {
          for (const value of Object.values(pictureClaims(Uint8Array.from([...head, ...rest]))))
            expect(value?.length).toBeLessThanOrEqual(300)
        },
      ),
    ))
  test('a true picture with bytes turned, or cut off anywhere', () => {
    const whole = exifJpeg({ make: 'Invented', owner: 'B. Nobody', at: [1, 2] })
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), (at, byte, length) => {
        const broken = whole.slice(0, length)
        if (at < broken.length) broken[at] = byte
        expect(typeof pictureClaims(broken)).toBe('object')
      }),
      { numRuns: 500 },
    )
  })
})
