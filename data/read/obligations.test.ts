import { type Bound, dayBounds, type ObligationOn, obligationsOn } from '@holdfast/law'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readObligations } from './obligations.ts'
import { readParties, readRegister } from './register.ts'

const book = readObligations()
const on = (state: string, day: string): readonly ObligationOn[] => {
  const found = obligationsOn(state, day, book)
  if (!found.ok) throw new Error(found.error.code)
  return found.value
}
const row = (state: string, treaty: string, day: string): ObligationOn => {
  const found = on(state, day).find((one) => one.treaty.id === treaty)
  if (!found) throw new Error(treaty)
  return found
}
const bound = (state: string, treaty: string, day: string): Bound => row(state, treaty, day).bound

describe('what binds Russia', () => {
  test('the European Convention binds Russia from 5 May 1998', () => {
    expect(bound('RU', 'echr', '1998-05-04')).toBe('no')
    expect(bound('RU', 'echr', '1998-05-05')).toBe('yes')
  })
  test('Russia and the ECHR: bound until 16 September 2022', () => {
    expect(bound('RU', 'echr', '2022-09-15')).toBe('yes')
    expect(row('RU', 'echr', '2022-09-16')).toMatchObject({ bound: 'uncertain', because: 'obligation-ends-that-day' })
    expect(row('RU', 'echr', '2022-09-17')).toMatchObject({ bound: 'no', because: 'obligation-ended', complaints: { open: 'no' } })
  })
  test('the Protocols to the Convention end with it', () => {
    for (const treaty of ['echr-p4', 'echr-p7']) expect(bound('RU', treaty, '2023-01-01')).toBe('no')
  })
  test('the Refugee Convention binds Russia ninety days after the accession of 2 February 1993', () => {
    expect(bound('RU', 'csr-1951', '1993-05-02')).toBe('no')
    expect(bound('RU', 'csr-1951', '1993-05-03')).toBe('yes')
  })
  test('a person in Russia can complain to the Human Rights Committee from 1 January 1992', () => {
    expect(row('RU', 'iccpr', '1991-12-31').complaints.open).toBe('no')
    expect(row('RU', 'iccpr', '1992-01-01').complaints.open).toBe('yes')
  })
  test('Russia is no party to the Convention on enforced disappearance', () => expect(bound('RU', 'ced', '2026-11-01')).toBe('no'))
})

describe('what binds the DPRK', () => {
  test('the DPRK is not a party to the 1951 Convention, its Protocol, or the Convention against Torture', () => {
    for (const treaty of ['csr-1951', 'csr-protocol-1967', 'cat']) expect(bound('KP', treaty, '2026-11-01')).toBe('no')
  })
  test('its withdrawal of 1997 does not end the Covenant', () => {
    expect(bound('KP', 'iccpr', '1998-01-01')).toBe('yes')
    expect(row('KP', 'iccpr', '1998-01-01').note?.en).toContain('1997')
  })
  test('no one can complain of the DPRK to any body', () => {
    expect(on('KP', '2026-11-01').filter((one) => one.complaints.open === 'yes')).toEqual([])
  })
})

describe('a few that lawyers know', () => {
  test('the United States is bound by the 1967 Protocol without the Convention', () => {
    expect(bound('US', 'csr-1951', '2000-01-01')).toBe('no')
    expect(bound('US', 'csr-protocol-1967', '2000-01-01')).toBe('yes')
  })
  test('a signature is not consent: the United States and the Convention on the Rights of the Child', () =>
    expect(row('US', 'crc', '2020-01-01')).toMatchObject({ bound: 'no', because: 'obligation-signed-only' }))
  test('China is bound by the Refugee Convention and has signed, not ratified, the Covenant', () => {
    expect(bound('CN', 'csr-1951', '1983-01-01')).toBe('yes')
    expect(bound('CN', 'iccpr', '2026-01-01')).toBe('no')
  })
  test('Mongolia, Thailand, Viet Nam and Laos are no parties to the Refugee Convention', () => {
    for (const state of ['MN', 'TH', 'VN', 'LA']) expect(bound(state, 'csr-1951', '2026-01-01')).toBe('no')
  })
  test('Switzerland stands outside Protocol No. 4', () => expect(bound('CH', 'echr-p4', '2026-01-01')).toBe('no'))
  test('the reservation of the United Kingdom on children and immigration is gone after 2008', () => {
    expect(row('GB', 'crc', '2000-01-01').reservations).toHaveLength(1)
    expect(row('GB', 'crc', '2010-01-01').reservations).toHaveLength(0)
  })
  test('a year without a day is uncertain inside the year', () => {
    expect(bound('GW', 'cat', '2013-07-01')).toBe('uncertain')
    expect(bound('GW', 'cat', '2015-01-01')).toBe('yes')
  })
  test('the Cartagena Declaration binds no one', () => expect(row('GT', 'cartagena-1984', '2020-01-01').because).toBe('obligation-soft'))
  test('customary law binds every state of the register', () => {
    for (const { state } of book.states) expect(bound(state, 'custom-non-refoulement', '2026-01-01')).toBe('yes')
  })
})

describe('laws that hold for every state and day', () => {
  const anyDay = fc
    .tuple(fc.integer({ min: 1950, max: 2030 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([y, m, d]) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`)
  const anyState = fc.constantFrom(...book.states.map((one) => one.state))

  test('a later day never un-ratifies without an until date', () => {
    fc.assert(
      fc.property(anyState, anyDay, anyDay, (state, a, b) => {
        const [early, late] = a <= b ? [a, b] : [b, a]
        const later = on(state, late)
        for (const before of on(state, early)) {
          const after = later.find((one) => one.treaty.id === before.treaty.id)
          const parent = later.find((one) => one.treaty.id === before.treaty.under)
          if (before.bound === 'yes' && before.until === null && (parent?.until ?? null) === null) expect(after?.bound).toBe('yes')
        }
      }),
      { numRuns: 200 },
    )
  })
  test('nobody is bound by a treaty before the treaty itself was in force', () => {
    fc.assert(
      fc.property(anyState, anyDay, (state, day) => {
        for (const one of on(state, day))
          if (one.treaty.inForce !== undefined && day < one.treaty.inForce) expect(one.bound).not.toBe('yes')
      }),
      { numRuns: 200 },
    )
  })
  test('no complaint is open through a treaty that does not bind', () => {
    fc.assert(
      fc.property(anyState, anyDay, (state, day) => {
        const rows = on(state, day)
        for (const one of rows)
          if (one.complaints.open === 'yes') expect(rows.find((other) => other.treaty.id === one.complaints.through)?.bound).toBe('yes')
      }),
      { numRuns: 200 },
    )
  })
})

describe('the files', () => {
  test('every state that is a party to an instrument has a file, and every file has a name', () => {
    const kept = new Set(book.states.map((one) => one.state))
    expect([...new Set(readRegister().flatMap((entry) => entry.instrument.parties))].filter((code) => !kept.has(code))).toEqual([])
    const named = new Set(readParties().map((party) => party.code))
    expect([...kept].filter((code) => !named.has(code))).toEqual([])
  })
  test('what is recalled is unverified', () => {
    const recalled = new Set(book.sources.filter((source) => source.how === 'recalled').map((source) => source.id))
    const wrong = book.states.flatMap(({ state, obligations }) =>
      obligations
        .filter((one) => one.status !== 'unverified' && one.sources.every((id) => recalled.has(id)))
        .map((one) => `${state} ${one.treaty}`),
    )
    expect(wrong).toEqual([])
  })
  test('consent to a treaty is never before it was open', () => {
    const wrong = book.states.flatMap(({ state, obligations }) =>
      obligations.flatMap((one) => {
        const opened = book.treaties.find((treaty) => treaty.id === one.treaty)?.opened
        const latest = one.consent === undefined ? undefined : dayBounds(one.consent)?.latest
        return opened !== undefined && latest !== undefined && latest < opened ? [`${state} ${one.treaty}`] : []
      }),
    )
    expect(wrong).toEqual([])
  })
  test('a state or a day that does not exist is said', () => {
    expect(obligationsOn('ZZ', '2020-01-01', book)).toMatchObject({ ok: false, error: { code: 'obligation-no-such-state' } })
    expect(obligationsOn('RU', '2020-02-30', book)).toMatchObject({ ok: false, error: { code: 'obligation-no-such-day' } })
  })
})
