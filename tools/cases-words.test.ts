import { dutiesOf, fieldsOf, kindNames, nameUses } from '@holdfast/cases'
import { hasMessage } from '@holdfast/words'
import { expect, test } from 'vitest'

test('every kind, field, choice, use of a name and duty has words in three languages', () => {
  const keys = [
    ...kindNames.flatMap((kind) => [
      `cases.kind.${kind}`,
      ...Object.entries(fieldsOf(kind)).flatMap(([name, field]) => [
        `cases.field.${name}`,
        ...(field.choices ?? []).map((choice) => `cases.choice.${kind}.${name}.${choice}`),
      ]),
    ]),
    ...nameUses.map((use) => `cases.name-use.${use}`),
    ...Object.values(dutiesOf).flatMap((duties) => duties.map((duty) => `cases.duty.${duty}`)),
  ]
  expect(keys.filter((key) => !hasMessage(key))).toEqual([])
})
