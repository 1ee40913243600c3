import { fieldsOf, guessMapping, type KindName, kinds } from '@holdfast/cases'
import { describe, expect, test } from 'vitest'
import { everyday, headingsOf } from './headings-of.ts'

const guessed = (kind: KindName, ...columns: string[]) => guessMapping(kind, columns, headingsOf(kind))

describe('columns of other people’s tables', () => {
  test.each([
    [
      ['Pseudonym', 'Full name', 'DOB', 'Citizenship', 'Notes'],
      ['pseudonym', 'names', 'birth', 'nationalities', 'note'],
    ],
    [
      ['Псевдоним', 'ФИО', 'Дата рождения', 'Гражданство', 'Примечание'],
      ['pseudonym', 'names', 'birth', 'nationalities', 'note'],
    ],
    [
      ['가명', '성명', '생년', '국적', '비고'],
      ['pseudonym', 'names', 'birth', 'nationalities', 'note'],
    ],
    [
      ['title__en', 'name', 'date_of_birth'],
      ['pseudonym', 'names', 'birth'],
    ],
  ])('people: %j', (columns, fields) => {
    expect(guessed('person', ...columns)).toEqual(Object.fromEntries(columns.map((column, at) => [column, fields[at]])))
  })

  test('a date is the day of the decision, of the event or of the paper, by what the rows are', () => {
    expect([guessed('decision', 'Дата'), guessed('fact', 'Дата'), guessed('document', 'Дата')]).toEqual([
      { Дата: 'made' },
      { Дата: 'when' },
      { Дата: 'dated' },
    ])
  })

  test('the name of a contact is not taken for the names of a person at risk', () => {
    expect(guessed('contact', '이름', '전화')).toEqual({ 이름: 'name', 전화: 'channel' })
  })

  test('a heading nobody foresaw is left out, and no field is given twice', () => {
    expect(guessed('person', 'Shoe size', 'Name', '이름', 'Pseudonym')).toEqual({ Name: 'names', Pseudonym: 'pseudonym' })
  })

  test('every field that has everyday headings exists', () => {
    const fields = new Set(
      (Object.keys(kinds) as KindName[]).flatMap((kind) => Object.keys(fieldsOf(kind)).flatMap((field) => [field, `${kind}.${field}`])),
    )
    expect(Object.keys(everyday).filter((name) => !fields.has(name))).toEqual([])
  })

  test('within one kind no heading belongs to two fields', () => {
    for (const kind of Object.keys(kinds) as KindName[]) {
      const owners = new Map<string, string>()
      for (const field of Object.keys(fieldsOf(kind)))
        for (const heading of new Set(headingsOf(kind)(field).map((one) => one.toLowerCase()))) {
          expect([kind, heading, owners.get(heading) ?? field]).toEqual([kind, heading, field])
          owners.set(heading, field)
        }
    }
  })
})
