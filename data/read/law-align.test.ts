import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { alignVersions, readLaw, type VersionDifference } from '@holdfast/law'
import { describe, expect, test } from 'vitest'
import { readSafeguards } from './index.ts'

const book = readSafeguards()
const said = (one: VersionDifference) => [one.kind, one.eId, ...one.sides.map((side) => side.value)]
const differences = (en: string, de: string) => alignVersions([readLaw(en, 'en'), readLaw(de, 'de')], book).differences.map(said)

const en = (days: string, refuge = '') =>
  `Agreement\n\nArticle 1\n\nThe requested Party shall reply within ${days} days of receipt of the application.\n\nArticle 2\n\n1. The application holds 4 copies.\n${refuge}`
const de = (days: string, refuge = '') =>
  `Abkommen\n\nArtikel 1\n\nDie ersuchte Vertragspartei antwortet innert ${days} Tagen nach Eingang des Gesuchs.\n\nArtikel 2\n\n1. Das Gesuch umfasst 4 Kopien.\n${refuge}`

describe('two language versions', () => {
  test('that say the same differ in nothing, figures or words', () => {
    expect(differences(en('thirty'), de('30'))).toEqual([])
  })
  test('a time limit that differs is named with both wordings, and so is the number', () => {
    expect(differences(en('30'), de('20'))).toEqual([
      ['number', 'art_1', '30', '20'],
      ['time-limit', 'art_1__para_1', '30 day_unspecified', '20 day_unspecified'],
    ])
    const [first] = alignVersions([readLaw(en('30'), 'en'), readLaw(de('20'), 'de')], book).differences
    expect(first?.sides.map((side) => side.words.includes('30') || side.words.includes('20'))).toEqual([true, true])
  })
  test('working days in one and days in the other differ', () => {
    expect(differences(en('30 working').replace('working days', 'working days'), de('30'))).toEqual([
      ['time-limit', 'art_1__para_1', '30 working_day', '30 day_unspecified'],
    ])
  })
  test('an article only one version has is named; a safeguard only one version grants is a finding of its own', () => {
    const refuge =
      '\nArticle 3\n\nNothing in this Agreement affects obligations under the Convention of 28 July 1951 relating to the Status of Refugees.\n'
    const found = differences(en('30', refuge), de('30'))
    expect(found).toContainEqual(['part', 'art_3', 'there', null])
    expect(found.some(([kind, , here, there]) => kind === 'finding' && here !== 'absent' && there === 'absent')).toBe(true)
  })
  test('one version alone, or none, has no differences', () => {
    expect(alignVersions([], book)).toEqual({ versions: [], aligned: [], differences: [] })
    expect(alignVersions([readLaw(en('30'), 'en')], book)).toMatchObject({ aligned: ['art_1', 'art_2'], differences: [] })
  })
})

const corpus = fileURLToPath(new URL('../../../shared/corpus/treaties/', import.meta.url))
if (!existsSync(corpus)) {
  console.log('NOT RUN: corpus absent')
  test.skip('the language versions of the corpus', () => {})
} else
  test('the language versions of the corpus agree in every number, time limit and finding', () => {
    const pairs = readdirSync(corpus)
      .sort()
      .flatMap((folder) => {
        const files = readdirSync(corpus + folder).filter((file) => /^text\.(..)\.txt$/u.test(file))
        return files.length < 2 ? [] : [[folder, files.map((file) => `${corpus}${folder}/${file}`)] as const]
      })
    const all = [
      ...pairs,
      [
        'switzerland-benelux',
        ['benelux-switzerland-2003/text.nl.txt', 'ch-benelux-2003/text.de.txt'].map((file) => corpus + file),
      ] as const,
    ]
    const found = all.flatMap(([folder, files]) => {
      const alignment = alignVersions(
        files.map((file) => readLaw(readFileSync(file, 'utf8'))),
        book,
      )
      expect(alignment.aligned.length).toBeGreaterThan(8)
      return alignment.differences.map((one) => [folder, ...said(one)])
    })
    // One stood here until the Dutch words for as soon as were read: whatever stands here next must be read by a person.
    expect(found).toEqual([])
  })
