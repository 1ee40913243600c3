import { describe, expect, test } from 'vitest'
import { partyNames } from './parties.ts'
import { redact } from './redact.ts'
import { pageOf } from './tagger/page.ts'

const names = (text: string): readonly string[] => [...partyNames(pageOf(text), text)].sort()

describe('whom a text says it is about', () => {
  test('who is called the applicant, with a bracket between and in a row', () => {
    expect(names('It was lodged by Ana Zelenska (born Brankova) (“the applicant”).')).toEqual(['Ana Zelenska'])
    expect(names('It was lodged by Ana Zelenska, Teodor Brankov and Ivo Dragan (“the applicants”).')).toEqual([
      'Ana Zelenska',
      'Ivo Dragan',
      'Teodor Brankov',
    ])
  })
  test('who is brought in by nationality, alone or in a row, also where nobody says applicant', () => {
    expect(names('A complaint by a Sylvanian national, Ms Ana Zelenska, on 8 June 2001.')).toEqual(['Ms Ana Zelenska'])
    expect(names('Two Sylvanian nationals, Ana Zelenska and Teodor Brankov, came.')).toEqual(['Ana Zelenska', 'Teodor Brankov'])
    expect(names('under the Convention (“the Convention”) by Mr D. Brankov on 25 July 2003')).toEqual(['Mr D. Brankov'])
  })
  test('a nationality named in passing names nobody', () => {
    expect(names('He is a Sylvanian national and lives abroad. Sylvanian nationals, as a rule, need a visa.')).toEqual([])
  })
})

describe('a file taken to know the whole text still takes out whom it does not know', () => {
  const facts = ['Zelenograd', '1944', '1 May 2002', 'welder', '3 June 2003', '4 July 2004', '5 August 2005', 'Brankov'].map((text) => ({
    text,
  }))
  const about =
    'Brankov was born in 1944 in Zelenograd and worked as a welder. He wrote on 1 May 2002, 3 June 2003, 4 July 2004 and 5 August 2005.'
  test.each([
    ['the applicant by nationality', 'A Sylvanian national, Ana Dragan, complained.', 'Dragan'],
    ['the number of the application, however it is brought in', 'His application (no. 32814/11) is pending.', '32814/11'],
    ['the number with the day it was lodged', 'An application lodged with the Court on 4 April 2011 (no. 32814/11).', '32814/11'],
    ['every number in a row', 'There were two applications (nos. 12814/11 and 32814/11).', '32814/11'],
  ])('%s', (_, sentence, secret) => {
    expect(redact(`${about} ${sentence}`, { known: facts }).text).not.toContain(secret)
  })
})
